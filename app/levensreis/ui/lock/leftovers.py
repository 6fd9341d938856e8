"""What was typed before the lock and has no field any more: to copy or throw away."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from levensreis.domain.errors import KnownError
from levensreis.ui.lock.typed_form import TypedForm
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.busy import announce
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.icons import icon_button, put_icon
from levensreis.ui.widgets.labels import ElidedLabel, label
from levensreis.ui.widgets.plain_text import PlainTextField

SIZE: Final = 540
AROUND: Final = 80
"""What stays free of the screen above and below."""
SHORT: Final = 40
"""Characters that stand on one line."""
LINES: Final = 3
"""Lines of a text that are seen at once; the others scroll."""


class LeftoversDialog(QDialog):
    """Each text with a way to copy it; closing keeps what was not thrown away."""

    def __init__(
        self,
        forms: Sequence[TypedForm],
        discard: Callable[[TypedForm], None],
        style: Style,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = self.tr("Dit typte u nog")
        self.setWindowTitle(title)
        self._style, self._discard = style, discard
        self.texts: list[PlainTextField] = []
        self.copies: list[QPushButton] = []
        self.removals: list[QToolButton] = []
        self._told = wrapped("", "meta")
        self._told.hide()
        self._cards = QVBoxLayout()
        self._cards.setSpacing(10)
        for form in forms:
            self._cards.addWidget(self._card(form))
        self._cards.addStretch(1)
        self._lay_out(title)
        self.copies[0].setFocus()

    def _card(self, form: TypedForm) -> QFrame:
        card = QFrame()
        card.setProperty("cls", "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(12, 8, 8, 10)
        column.setSpacing(4)
        named = form.title or self.tr("Zonder naam")
        remove = icon_button(
            self._style,
            IconName.TRASH,
            self.tr("Weggooien: {form}").format(form=named),
        )
        remove.clicked.connect(partial(self._remove, form, card))
        self.removals.append(remove)
        head = QHBoxLayout()
        head.addWidget(ElidedLabel(named, "h3"), 1)
        head.addWidget(remove)
        column.addLayout(head)
        for name, text in form.fields.items():
            column.addWidget(ElidedLabel(name, "label"))
            column.addLayout(self._row(name or named, text))
        return card

    def _row(self, name: str, text: str) -> QHBoxLayout:
        is_short = len(text) <= SHORT
        shown = PlainTextField(1 if is_short else LINES)
        if is_short:  # all of it is seen
            shown.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        shown.set_text(text)
        shown.setReadOnly(True)
        shown.setAccessibleName(name)
        self.texts.append(shown)
        copy = QPushButton(self.tr(" Kopiëren"))
        copy.setAccessibleName(self.tr("Kopiëren: {name}").format(name=name))
        copy.setAutoDefault(False)
        put_icon(copy, self._style, IconName.COPY)
        copy.clicked.connect(partial(self._copy, text))
        self.copies.append(copy)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(shown, 1)
        row.addWidget(copy, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self._tell(self.tr("Gekopieerd."))

    def _remove(self, form: TypedForm, card: QFrame) -> None:
        try:
            self._discard(form)
        except KnownError as error:
            self._tell(str(error))
            return
        card.hide()
        if all(each.isHidden() for each in self._every_card()):
            self.accept()
        else:
            self._tell(self.tr("Weggegooid."))

    def _every_card(self) -> list[QWidget]:
        items = (self._cards.itemAt(place) for place in range(self._cards.count()))
        return [each for item in items if item and (each := item.widget()) is not None]

    def _tell(self, words: str) -> None:
        self._told.setText(words)
        self._told.show()
        announce(self, words)

    def _lay_out(self, title: str) -> None:
        inner = QWidget()
        inner.setLayout(self._cards)
        self._cards.setContentsMargins(0, 0, 8, 0)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        close = QPushButton(self.tr("Sluiten"))
        close.setProperty("kind", "primary")
        close.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addWidget(self._told, 1)
        foot.addStretch(1)
        foot.addWidget(close)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 18, 20, 14)
        whole.setSpacing(10)
        whole.addWidget(label(title, "h2"))
        whole.addWidget(
            wrapped(
                self.tr(
                    "Deze woorden waren nog niet opgeslagen, en hun veld is er niet "
                    "meer. Ze blijven versleuteld bewaard tot u ze weggooit."
                ),
                "meta",
            )
        )
        whole.addWidget(area, 1)
        whole.addLayout(foot)
        px, room = self._style.px, self.screen().availableGeometry().height() - AROUND
        wanted = px(min(SIZE, 200 + 110 * len(self.texts)))
        self.resize(px(SIZE), min(wanted, room))
