"""One theme of the board: its cards, how many of each sign, and a way to add."""

from collections.abc import Sequence
from functools import partial
from typing import Final
from uuid import UUID

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeyEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListView,
    QVBoxLayout,
    QWidget,
)

from levensreis.domain.influence import Influence
from levensreis.domain.life_context import LifeContext
from levensreis.domain.statement import Statement
from levensreis.domain.theme import Theme
from levensreis.ui.interview.card_delegate import CardDelegate
from levensreis.ui.interview.cards import MIME, CardModel
from levensreis.ui.style import Style
from levensreis.ui.style.icons import THEME_ICONS, IconName
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.icons import IconLabel, icon_button
from levensreis.ui.widgets.labels import label
from levensreis.ui.widgets.sign import SignLabel

MOVES: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
SIDES: Final = {
    Qt.Key.Key_Up: Influence.POSITIVE,
    Qt.Key.Key_Down: Influence.NEGATIVE,
}
"""With Ctrl: to the theme before or after, and to the side of + or −."""


class CardList(QListView):
    """The cards; arrows walk, Enter opens, Delete removes, letters do nothing."""

    opened = Signal()
    removal_wanted = Signal()
    move_wanted = Signal(int)
    side_wanted = Signal(Influence)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("cls", "cards")
        self.setItemDelegate(CardDelegate(style, self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        style.changed.connect(self.scheduleDelayedItemsLayout)

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: a letter typed here is not a command."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open, move or remove the card that has the focus."""
        key = Qt.Key(event.key())
        with_ctrl = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if with_ctrl and key in MOVES:
            self.move_wanted.emit(MOVES[key])
        elif with_ctrl and key in SIDES:
            self.side_wanted.emit(SIDES[key])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.removal_wanted.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the words anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class SideCount(QWidget):
    """How many statements stand at a side; a card can be dropped on it."""

    dropped = Signal(object)

    def __init__(
        self, style: Style, influence: Influence, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.number = label("0", "meta")
        self.setAcceptDrops(True)
        self.setToolTip(influence.label)
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 2, 4, 2)
        row.setSpacing(6)
        row.addWidget(SignLabel(style, influence, 12))
        row.addWidget(self.number)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take cards only."""
        if event.mimeData().hasFormat(MIME):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Announce the card."""
        self.dropped.emit(_dragged(event))
        event.acceptProposedAction()


class ThemePanel(QFrame):
    """A theme with its statements."""

    statement_chosen = Signal(object)
    opened = Signal()
    removal_wanted = Signal()
    move_wanted = Signal(int)
    side_wanted = Signal(Influence)
    dropped = Signal(object, Theme, object)
    """A statement was dropped here, on a side or on none in particular."""
    addition_wanted = Signal(Theme)

    def __init__(
        self, theme: Theme, style: Style, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setProperty("cls", "panel")
        self._model = CardModel()
        self.cards = CardList(style)
        self.cards.setModel(self._model)
        self.cards.setAccessibleName(theme.label)
        self.cards.selectionModel().currentChanged.connect(self._choose)
        self.cards.clicked.connect(self._choose)
        self.cards.opened.connect(self.opened)
        self.cards.removal_wanted.connect(self.removal_wanted)
        self.cards.move_wanted.connect(self.move_wanted)
        self.cards.side_wanted.connect(self.side_wanted)
        self.setAcceptDrops(True)
        self._empty = label(self.tr("Nog niets vastgelegd"), "meta")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._sides = {sign: SideCount(style, sign) for sign in Influence}
        self._lay_out(style)

    @property
    def statements(self) -> Sequence[Statement]:
        """The statements that are shown, by row."""
        return self._model.statements

    def show_statements(
        self, statements: Sequence[Statement], context: LifeContext
    ) -> None:
        """Show these statements, in this order."""
        self.cards.selectionModel().blockSignals(True)
        self._model.set_statements(statements, context)
        self.cards.selectionModel().blockSignals(False)
        self._empty.setVisible(not statements)
        self.cards.setVisible(bool(statements))
        for influence, side in self._sides.items():
            side.number.setText(str(self._model.count(influence)))

    def show_chosen(self, statement_id: UUID | None) -> None:
        """Mark one card, or none."""
        row = None if statement_id is None else self._model.row_of(statement_id)
        selection = self.cards.selectionModel()
        selection.blockSignals(True)
        if row is None:
            selection.clear()
        else:
            self.cards.setCurrentIndex(self._model.index(row))
            self.cards.scrollTo(self._model.index(row))
        selection.blockSignals(False)
        self.cards.viewport().update()

    def show_current(self, is_current: bool) -> None:
        """Show whether the quick line records into this theme."""
        self._mark("current", marked=is_current)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Show that a card can be dropped here."""
        if event.mimeData().hasFormat(MIME):
            self._mark("drop", marked=True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Show nothing any more."""
        self._mark("drop", marked=False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Announce the card, at the side where it stands."""
        self._drop(_dragged(event))
        event.acceptProposedAction()

    def _drop(self, statement_id: UUID, influence: Influence | None = None) -> None:
        self._mark("drop", marked=False)
        self.dropped.emit(statement_id, self.theme, influence)

    def _mark(self, name: str, *, marked: bool) -> None:
        self.setProperty(name, "true" if marked else "false")
        self.style().unpolish(self)
        self.style().polish(self)

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.statement_chosen.emit(self._model.statements[index.row()].id)

    def _lay_out(self, style: Style) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        icon = IconLabel(style, THEME_ICONS[self.theme])
        top.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(wrapped(self.theme.label, "h3"), 1)
        bottom = QHBoxLayout()
        bottom.setSpacing(0)
        for influence, side in self._sides.items():
            bottom.addWidget(side)
            side.dropped.connect(partial(self._drop, influence=influence))
        bottom.addStretch(1)
        wish = self.tr("Vastleggen bij {theme}").format(theme=self.theme.label)
        add = icon_button(style, IconName.PLUS, wish)
        add.clicked.connect(lambda: self.addition_wanted.emit(self.theme))
        bottom.addWidget(add)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(12, 10, 8, 6)
        whole.setSpacing(6)
        whole.addLayout(top)
        whole.addWidget(self.cards, 1)
        whole.addWidget(self._empty, 1)
        whole.addLayout(bottom)


def _dragged(event: QDropEvent) -> UUID:
    return UUID(bytes=bytes(event.mimeData().data(MIME).data()))
