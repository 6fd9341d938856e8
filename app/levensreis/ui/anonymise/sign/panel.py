"""What the machine can and cannot see, who signs, and what may leave then."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from levensreis.domain.anonymise.signing import Role
from levensreis.ui.anonymise.asked import is_meant
from levensreis.ui.anonymise.frames import panel
from levensreis.ui.anonymise.sign.box import SignBox
from levensreis.ui.anonymise.sign.presenter import (
    Needed,
    OpenText,
    Signed,
    SignPresenter,
)
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.icons import IconLabel
from levensreis.ui.widgets.labels import label
from levensreis.ui.widgets.row_list import RowList
from levensreis.ui.widgets.rows import Row


class SignPanel(QWidget):
    """Signing left, what leaves right."""

    reading_wanted = Signal()
    text_wanted = Signal(object)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self.presenter: SignPresenter | None = None
        self.waiting = wrapped("", "h3")
        self.boxes = {role: SignBox(style, role) for role in Role}
        self.again_words = wrapped(
            self.tr(
                "Veranderd na het ondertekenen en dus weer open. Enter: laat de tekst "
                "zien."
            ),
            "warning",
        )
        self.again = RowList(style, links=True)
        self.again.setAccessibleName(self.tr("Teksten die weer open zijn"))
        self.again.opened.connect(self.text_wanted)
        self._outputs = QVBoxLayout()
        self._outputs.setSpacing(8)
        self._lay_out()

    def attend(self, presenter: SignPresenter) -> None:
        """Hand what is signed to a presenter, which lives as long as its panel."""
        self.presenter = presenter
        for role, box in self.boxes.items():
            box.button.clicked.connect(lambda _=False, role=role: self._sign(role))
            box.name.returnPressed.connect(lambda role=role: self._sign(role))
            box.take_back.clicked.connect(
                lambda _=False, role=role: presenter.take_back(role)
            )

    def begin(self) -> None:
        """Put the keys where the next one signs."""
        for box in self.boxes.values():
            if box.name.isVisible():
                box.name.setFocus()
                box.name.selectAll()
                return
        self.setFocus()

    def show_outputs(self, outputs: Sequence[Needed]) -> None:
        """Show for each output what is missing."""
        while (item := self._outputs.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for each in outputs:
            self._outputs.addWidget(self._output(each))

    def show_signed(self, roles: Sequence[Signed], waiting: int) -> None:
        """Show who signed, and how many points are open; nothing while it is read."""
        if not roles:
            words = self.tr("De teksten worden nog doorzocht.")
        elif not any(each.texts for each in roles):
            words = self.tr("Er is nog niets verteld.")
        elif waiting == 1:
            words = self.tr("Er is nog 1 punt open.")
        elif waiting:
            words = self.tr("Er zijn nog {count} punten open.").format(count=waiting)
        else:
            words = self.tr("Over alles is beslist.")
        self.waiting.setText(words)
        for each in roles:
            self.boxes[each.role].show_signed(each)

    def show_open_texts(self, texts: Sequence[OpenText]) -> None:
        """Show the texts that changed since they were signed."""
        self.again.show_rows(
            [
                Row(
                    words=each.words,
                    key=each.key,
                    mark=IconName.ALERT,
                    meta=f"{each.heading} · {each.key.part.label} · "
                    + ", ".join(role.label for role in each.roles),
                    leads=True,
                    card=True,
                )
                for each in texts
            ]
        )
        self.again.setVisible(bool(texts))
        self.again_words.setVisible(bool(texts))

    def show_problem(self, words: str, role: Role) -> None:
        """Tell beside a role why it cannot be signed."""
        self.boxes[role].show_problem(words)

    def ask_take_back(self, words: str, do_it: Callable[[], object]) -> None:
        """Ask whether a signature is to be taken back."""
        title = self.tr("Handtekening terugnemen")
        if is_meant(self, title, words, self.tr("Terugnemen"), self.tr("Laten staan")):
            do_it()
            self.begin()

    def want_reading(self) -> None:
        """Lead to what is to be read first."""
        self.reading_wanted.emit()

    def _sign(self, role: Role) -> None:
        if self.presenter is not None:
            self.presenter.sign(role, self.boxes[role].name.text())

    def _output(self, needed: Needed) -> QFrame:
        card = QFrame()
        card.setProperty("cls", "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(4)
        column.addWidget(wrapped(needed.output.needs()))
        ready = not needed.missing
        lines = needed.missing or (self.tr("Alles wat vooraf nodig is, is er."),)
        for words in lines:
            row = QHBoxLayout()
            icon = IconName.CIRCLE_CHECK if ready else IconName.ALERT
            mark = IconLabel(self._style, icon, "plus" if ready else "warning", 16)
            row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(wrapped(words), 1)
            column.addLayout(row)
        return card

    def _lay_out(self) -> None:
        inside = QWidget()
        sides = QHBoxLayout(inside)
        sides.setContentsMargins(0, 0, 0, 0)
        sides.setSpacing(12)
        left, signing = panel()
        signing.addWidget(self.waiting)
        for box in self.boxes.values():
            signing.addWidget(box)
        signing.addWidget(self.again_words)
        signing.addWidget(self.again, 1)
        signing.addStretch(0)
        signing.setAlignment(Qt.AlignmentFlag.AlignTop)
        right, telling = panel()
        telling.addWidget(label(self.tr("Wat deze controle kan, en wat niet"), "h2"))
        for words in self._can_and_cannot():
            telling.addWidget(wrapped(words))
        telling.addSpacing(6)
        telling.addWidget(label(self.tr("Wat waarvoor nodig is"), "h2"))
        telling.addLayout(self._outputs)
        telling.addStretch(1)
        sides.addWidget(left, 5)
        sides.addWidget(right, 6)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)

    def _can_and_cannot(self) -> tuple[str, ...]:
        tr = self.tr
        return (
            tr(
                "Wel: namen uit het register, ook met een tikfout of zonder "
                "hoofdletter, en de meeste andere namen, plaatsen, organisaties, "
                "datums en nummers."
            ),
            tr(
                "Niet altijd: een bijnaam, een naam die ook een gewoon woord is, en "
                "ongeveer de helft van de aanwijzingen zonder naam."
            ),
            tr(
                "Nooit: dat iemand die het gezin kent het verhaal herkent. Daarom "
                "leest een tweede mens mee, en heet het bestand gepseudonimiseerd en "
                "niet anoniem."
            ),
        )
