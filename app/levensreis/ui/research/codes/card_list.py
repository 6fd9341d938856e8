"""Statements as a list of cards: several can be chosen, letters do nothing."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from levensreis.ui.research.codes.card_delegate import CardDelegate
from levensreis.ui.research.codes.card_model import CardModel
from levensreis.ui.research.codes.cards import Card
from levensreis.ui.style import Style
from levensreis.ui.widgets.rows import Index

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
AT_A_TIME: Final = 40
"""Cards that are laid out before the list answers again."""


class CardList(QListView):
    """Several statements can be chosen at once; Enter tells of the one in focus."""

    chosen_changed = Signal()
    opened = Signal(str)
    """Enter or a double click on a statement."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards = CardModel(self)
        self.setModel(self._cards)
        self.setProperty("cls", "cards")
        self.setItemDelegate(CardDelegate(style, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(AT_A_TIME)
        self.selectionModel().selectionChanged.connect(self.chosen_changed)
        self.doubleClicked.connect(self._open)
        style.changed.connect(self.scheduleDelayedItemsLayout)

    @property
    def cards(self) -> Sequence[Card]:
        """What is shown."""
        return self._cards.cards

    @property
    def chosen(self) -> list[str]:
        """The statements that are chosen, in the order in which they stand."""
        rows = sorted(each.row() for each in self.selectedIndexes())
        return [self.cards[row].key for row in rows]

    def show_cards(self, cards: Sequence[Card]) -> None:
        """Show other statements; what was chosen and is still there stays chosen."""
        if list(cards) == list(self.cards):
            return
        chosen, place = set(self.chosen), self.currentIndex().row()
        was = [each.key for each in self.cards]
        self._cards.set_cards(cards)
        same = [each.key for each in cards] == was
        marked = self.selectionModel()
        for row, card in enumerate(cards):
            if card.key in chosen:
                marked.select(self._cards.index(row), marked.SelectionFlag.Select)
        if cards:
            row = min(max(place, 0), len(cards) - 1) if same or chosen else 0
            marked.setCurrentIndex(
                self._cards.index(row), marked.SelectionFlag.NoUpdate
            )
            if not same and not chosen:
                self.scrollToTop()
        self.chosen_changed.emit()

    def choose(self, keys: Sequence[str]) -> None:
        """Choose these statements, and no others."""
        marked = self.selectionModel()
        marked.clearSelection()
        for row, card in enumerate(self.cards):
            if card.key in keys:
                index = self.model().index(row, 0)
                marked.select(index, marked.SelectionFlag.Select)

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: a letter typed here is not a command."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the statement that the keys are on; walk at every other key."""
        if event.key() in _ENTER and self.currentIndex().isValid():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the words anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _open(self, index: Index) -> None:
        self.opened.emit(self.cards[index.row()].key)
