"""What was said in one interview: cards that can be opened, moved and taken away."""

from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from levensreis.ui.research.professionals.view import Said, StatementCard
from levensreis.ui.research.table.toggle import ToggleButton
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.icons import icon_button
from levensreis.ui.widgets.labels import label
from levensreis.ui.widgets.row_list import RowList
from levensreis.ui.widgets.rows import Row

_WAYS: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class _Cards(RowList):
    """Alt with an arrow moves what the keys are on."""

    step_wanted = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move a statement."""
        way = _WAYS.get(Qt.Key(event.key()))
        if way is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.step_wanted.emit(way)
        else:
            super().keyPressEvent(event)


class StatementList(QWidget):
    """The cards, and above them how many there are and what can be done."""

    opened = Signal(object)
    removal_wanted = Signal(object)
    move_wanted = Signal(object, object)
    """A statement, and the one of which it takes the place."""
    only_uncoded = Signal(bool)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tr = self.tr
        self.heading = label("", "h3")
        self.uncoded = ToggleButton()
        self.list = _Cards(style)
        self.list.setAccessibleName(tr("Uitspraken"))
        self.change = icon_button(
            style, IconName.PENCIL, tr("Uitspraak wijzigen (Enter)"), "text"
        )
        self.up = icon_button(
            style, IconName.CHEVRON_UP, tr("Uitspraak omhoog (Alt+↑)"), "text"
        )
        self.down = icon_button(
            style, IconName.CHEVRON_DOWN, tr("Uitspraak omlaag (Alt+↓)"), "text"
        )
        self.remove = icon_button(
            style, IconName.TRASH, tr("Uitspraak verwijderen (Del)"), "text"
        )
        self.empty = wrapped(
            tr("Nog geen uitspraken. Typ hierboven wat er werd gezegd, en druk Enter."),
            "meta",
        )
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._pages = QStackedWidget()
        self._attend()
        self._lay_out()

    def show_said(self, said: Said) -> None:
        """Show other statements; the keys stay on the same, or go to a new one."""
        self.heading.setText(self.tr("Uitspraken ({count})").format(count=said.every))
        words = self.tr("Zonder factor ({count})").format(count=said.uncoded)
        self.uncoded.setText(words)
        self.uncoded.setChecked(said.only_uncoded)
        self.uncoded.setVisible(bool(said.uncoded))
        self.list.show_rows([_row(each) for each in said.cards])
        self._pages.setCurrentWidget(self.list if said.cards else self.empty)
        ids = [each.id for each in said.cards]
        if said.look_at in ids:
            index = self.list.model().index(ids.index(said.look_at), 0)
            self.list.setCurrentIndex(index)
            self.list.scrollTo(index)
        self._follow()

    @property
    def current(self) -> UUID | None:
        """The statement that the keys are on."""
        row = self.list.current
        return row.key if row is not None and isinstance(row.key, UUID) else None

    def _attend(self) -> None:
        self.list.opened.connect(self.opened)
        self.list.removal_wanted.connect(self.removal_wanted)
        self.list.step_wanted.connect(self._step)
        self.list.current_changed.connect(self._follow)
        self.uncoded.clicked.connect(self.only_uncoded)
        self.change.clicked.connect(lambda: self.opened.emit(self.current))
        self.remove.clicked.connect(lambda: self.removal_wanted.emit(self.current))
        self.up.clicked.connect(lambda: self._step(-1))
        self.down.clicked.connect(lambda: self._step(1))

    def _step(self, step: int) -> None:
        ids = [row.key for row in self.list.rows]
        place = self.list.currentIndex().row() + step
        if self.current is not None and 0 <= place < len(ids):
            self.move_wanted.emit(self.current, ids[place])

    def _follow(self) -> None:
        place, count = self.list.currentIndex().row(), len(self.list.rows)
        is_one = self.current is not None
        self.change.setEnabled(is_one)
        self.remove.setEnabled(is_one)
        self.up.setEnabled(is_one and place > 0)
        self.down.setEnabled(is_one and place < count - 1)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self.heading)
        head.addSpacing(8)
        head.addWidget(self.uncoded)
        head.addStretch(1)
        for each in (self.change, self.up, self.down, self.remove):
            head.addWidget(each)
        self._pages.addWidget(self.list)
        self._pages.addWidget(self.empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(6)
        whole.addLayout(head)
        whole.addWidget(self._pages, 1)


def _row(card: StatementCard) -> Row:
    spoken = ", ".join(
        filter(None, (card.words, card.influence.label, card.after, card.meta))
    )
    return Row(
        words=card.words,
        key=card.id,
        mark=card.influence,
        after=card.after,
        meta=card.meta,
        spoken=spoken,
        card=True,
        whole=True,
    )
