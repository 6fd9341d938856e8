"""One theme of the board: its cards, how many of each sign, and a way to add."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
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
from levensreis.ui.interview.cards import CardModel
from levensreis.ui.style import Style
from levensreis.ui.style.icons import THEME_ICONS, IconName
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.icons import IconLabel, icon_button
from levensreis.ui.widgets.labels import label
from levensreis.ui.widgets.sign import SignLabel


class CardList(QListView):
    """The cards; arrows walk, Enter opens, Delete removes, letters do nothing."""

    opened = Signal()
    removal_wanted = Signal()

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("cls", "cards")
        self.setItemDelegate(CardDelegate(style, self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        style.changed.connect(self.scheduleDelayedItemsLayout)

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: a letter typed here is not a command."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open or remove the card that has the focus."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.removal_wanted.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the words anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class ThemePanel(QFrame):
    """A theme with its statements."""

    statement_chosen = Signal(object)
    opened = Signal()
    removal_wanted = Signal()
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
        self._empty = label(self.tr("Nog niets vastgelegd"), "meta")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._numbers = {sign: label("0", "meta") for sign in Influence}
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
        for influence, number in self._numbers.items():
            number.setText(str(self._model.count(influence)))

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
        self.setProperty("current", "true" if is_current else "false")
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
        bottom.setSpacing(6)
        for influence, number in self._numbers.items():
            bottom.addWidget(SignLabel(style, influence, 12))
            bottom.addWidget(number)
            bottom.addSpacing(4)
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
