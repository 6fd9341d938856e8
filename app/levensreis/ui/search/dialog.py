"""The search over all journeys: a field, and what is found under it while typing."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from levensreis.storage.search import Hit
from levensreis.ui.search.hit_delegate import HitDelegate
from levensreis.ui.search.hit_model import HitModel
from levensreis.ui.search.presenter import SearchPresenter
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.busy import announce
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.icons import IconLabel
from levensreis.ui.widgets.labels import KeyHint, label

SIZE: Final = QSize(720, 540)
TOP: Final = 56
"""Pixels under the top of the window over which it opens."""
LONGEST: Final = 200
"""Characters that can be typed."""
MOST_TOLD: Final = 60
"""Characters of what was typed that are told back."""
PAGE: Final = 6
"""Rows that Page Up and Page Down walk: no more than any window shows."""

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_WALK: Final = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -PAGE,
    Qt.Key.Key_PageDown: PAGE,
}


class _Field(QLineEdit):
    """A line whose arrows walk the list under it."""

    walked = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk; everything else is typing."""
        step = _WALK.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.walked.emit(step)


class _Hits(QListView):
    """Arrows walk, Enter or a click chooses, letters do nothing."""

    taken = Signal(QModelIndex)

    def __init__(self, style: Style) -> None:
        super().__init__()
        self.hits = HitModel(self)
        self.setModel(self.hits)
        self.setItemDelegate(HitDelegate(style, self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.clicked.connect(self.taken)

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: a letter typed here is not a command."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the marked row at Enter."""
        if event.key() in _ENTER:
            self.taken.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class SearchDialog(QDialog):
    """Shows what is found at every key; Enter or a click goes there."""

    def __init__(self, style: Style, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._style = style
        self._presenter: SearchPresenter | None = None
        title = self.tr("Zoeken in alle levensreizen")
        self.setWindowTitle(title)
        self.field = _Field()
        self.field.setMaxLength(LONGEST)
        self.field.setAccessibleName(title)
        self.field.setPlaceholderText(self.tr("Woorden, een naam of een code"))
        # No dictionary of a keyboard learns what was sought.
        self.field.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData)
        self.results = _Hits(style)
        self.results.setAccessibleName(self.tr("Gevonden"))
        self.count = label("", "meta")
        self._head, self._hint = wrapped("", "h3"), wrapped("", "meta")
        self._pages = QStackedWidget()
        self._lay_out()
        self._place(parent.window())
        style.changed.connect(self.results.scheduleDelayedItemsLayout)
        self.field.setFocus()

    def attend(self, presenter: SearchPresenter, words: str) -> None:
        """Hand what is typed to a presenter; begin with these words, selected."""
        self._presenter = presenter
        self.field.setText(words)
        self.field.selectAll()
        self.field.textChanged.connect(presenter.seek)
        self.field.returnPressed.connect(self._take_marked)
        self.field.walked.connect(self._walk)
        self.results.taken.connect(self._take)
        presenter.seek(words)

    def show_hits(self, hits: Sequence[Hit], *, more: bool) -> None:
        """Show what was found, the first of it marked."""
        self.results.hits.set_hits(hits)
        self._pages.setCurrentWidget(self.results)
        text = self.tr("{number} gevonden")
        if more:
            text = self.tr("Meer dan {number} gevonden: typ meer")
        self.count.setText(text.format(number=len(hits)))
        self._mark(0)
        self._announce(f"{self.count.text()}. {self.field.accessibleDescription()}")

    def show_nothing(self, words: str) -> None:
        """Tell that these words are nowhere."""
        told = words if len(words) <= MOST_TOLD else f"{words[:MOST_TOLD]}…"
        self._show_message(
            self.tr("Niets gevonden met ‘{words}’.").format(words=told),
            self.tr(
                "Er wordt gezocht naar woorden die zo beginnen: huis vindt huisarts, "
                "maar geen gezinshuis."
            ),
        )

    def show_start(self) -> None:
        """Tell how to search."""
        self._show_message(
            self.tr("Typ een woord of het begin ervan."),
            self.tr("Accenten en hoofdletters maken niet uit."),
        )

    def show_problem(self, words: str) -> None:
        """Tell what went wrong."""
        self._show_message(self.tr("Zoeken is niet gelukt."), words)

    def leave(self) -> None:
        """Close the window."""
        self.accept()

    def _show_message(self, head: str, hint: str) -> None:
        self.results.hits.set_hits([])
        self.count.clear()
        self.field.setAccessibleDescription("")
        self._head.setText(head)
        self._hint.setText(hint)
        self._pages.setCurrentIndex(0)
        self._announce(f"{head} {hint}")

    def _walk(self, step: int) -> None:
        rows = self.results.hits.rowCount()
        if not rows:
            return
        row = self.results.currentIndex().row() + step
        # A step goes round, a page stops at the end.
        self._mark(row % rows if abs(step) == 1 else min(max(row, 0), rows - 1))
        self._announce(self.field.accessibleDescription())

    def _mark(self, row: int) -> None:
        index = self.results.hits.index(row)
        self.results.setCurrentIndex(index)
        self.field.setAccessibleDescription(
            self.tr("{row}, {place} van {number}").format(
                row=index.data(Qt.ItemDataRole.AccessibleTextRole),
                place=row + 1,
                number=self.results.hits.rowCount(),
            )
        )

    def _take_marked(self) -> None:
        self._take(self.results.currentIndex())

    def _take(self, index: QModelIndex) -> None:
        if index.isValid() and self._presenter is not None:
            self._presenter.choose(self.results.hits.at(index.row()))

    def _announce(self, words: str) -> None:
        announce(self.field, words, at_once=False)

    def _lay_out(self) -> None:
        bar = QFrame()
        bar.setProperty("cls", "bar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(12, 4, 8, 4)
        row.setSpacing(8)
        row.addWidget(IconLabel(self._style, IconName.SEARCH, "muted"))
        row.addWidget(self.field, 1)
        message = QWidget()
        told = QVBoxLayout(message)
        told.setContentsMargins(14, 14, 14, 14)
        told.setSpacing(4)
        told.addWidget(self._head)
        told.addWidget(self._hint)
        told.addStretch(1)
        self._pages.addWidget(message)
        self._pages.addWidget(self.results)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 16, 16, 12)
        whole.setSpacing(10)
        whole.addWidget(bar)
        whole.addWidget(self._pages, 1)
        whole.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(6)
        foot.addWidget(self.count)
        foot.addStretch(1)
        for key, deed in (
            ("↑ ↓", self.tr("kiezen")),
            ("Enter", self.tr("openen")),
            ("Esc", self.tr("sluiten")),
        ):
            foot.addSpacing(8)
            foot.addWidget(KeyHint(key))
            foot.addWidget(label(deed, "meta"))
        return foot

    def _place(self, window: QWidget) -> None:
        px, room = self._style.px, window.size()
        width = min(px(SIZE.width()), room.width() - 2 * TOP)
        self.resize(width, min(px(SIZE.height()), room.height() - 2 * TOP))
        left = window.x() + (window.width() - width) // 2
        self.move(left, window.y() + TOP)
