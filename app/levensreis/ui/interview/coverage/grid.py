"""The grid itself: arrows walk, Enter fills the quick line, a year can be marked."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu, QTableView, QWidget

from levensreis.domain.coverage import Cell, CellState, MarkKind
from levensreis.ui.interview.coverage.delegate import CellDelegate
from levensreis.ui.interview.coverage.header import GridHeader
from levensreis.ui.interview.coverage.model import CELL_ROLE, CoverageModel
from levensreis.ui.interview.coverage.signs import cell_icon
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName, icon
from levensreis.ui.widgets.busy import announce

ICON_PX: Final = 16
_MARKS: Final = {
    CellState.NOTHING_SPECIAL: MarkKind.NOTHING_SPECIAL,
    CellState.DECLINED: MarkKind.DECLINED,
}


class CoverageGrid(QTableView):
    """Shows what was told; what can be done with a year are its actions."""

    cell_chosen = Signal(object, int)
    mark_wanted = Signal(object, int, object)
    moved = Signal()
    """Another cell is at hand, or it stands otherwise."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self.record = self._action(self.tr("Vastleggen"), "Return", "Enter")
        self.nothing_special = self._action(self.tr("Niets bijzonders"), "Ctrl+Space")
        self.declined = self._action(
            self.tr("Wil er niet over praten"), "Ctrl+Shift+Space"
        )
        self.erase = self._action(self.tr("Wissen"), "Del")
        self.nothing_special.setCheckable(True)
        self.declined.setCheckable(True)
        self._cells = CoverageModel()
        self.setModel(self._cells)
        self.setItemDelegate(CellDelegate(style, self))
        self._across = GridHeader(Qt.Orientation.Horizontal, style, self)
        self._down = GridHeader(Qt.Orientation.Vertical, style, self)
        self.setHorizontalHeader(self._across)
        self.setVerticalHeader(self._down)
        self.setCornerButtonEnabled(False)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(self.tr("Wat er verteld is, per thema en leeftijd"))
        self.selectionModel().currentChanged.connect(self._move)
        self.record.triggered.connect(self._choose)
        self.nothing_special.triggered.connect(
            lambda: self._mark(MarkKind.NOTHING_SPECIAL)
        )
        self.declined.triggered.connect(lambda: self._mark(MarkKind.DECLINED))
        self.erase.triggered.connect(lambda: self._want(None))
        self.doubleClicked.connect(self._choose)
        style.changed.connect(self._restyle)
        self._restyle()
        self._tell()

    @property
    def cell(self) -> Cell | None:
        """The cell at hand."""
        found: Cell | None = self.currentIndex().data(CELL_ROLE)
        return found

    def show_cells(self, cells: list[Cell]) -> None:
        """Show these cells; the one at hand stays so."""
        before = self.cell
        self._cells.set_cells(cells)
        if before is not None and self.cell is None:
            self.setCurrentIndex(self._cells.place_of(before.theme, before.age))
        self._down.fit()
        self._tell()

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: a letter typed here is not a command."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show what can be done with the cell under the pointer, or at hand."""
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            place = self.viewport().mapFromGlobal(event.globalPos())
            self.setCurrentIndex(self.indexAt(place))
        if self.cell is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(self.actions())
        at_hand = self.visualRect(self.currentIndex()).center()
        menu.popup(self.viewport().mapToGlobal(at_hand))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the names of themes their share."""
        super().resizeEvent(event)
        self._down.fit()

    def _action(self, text: str, *keys: str) -> QAction:
        made = QAction(text, self)
        made.setShortcuts([QKeySequence(key) for key in keys])
        made.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        form = QKeySequence.SequenceFormat.NativeText
        made.setToolTip(f"{text} ({made.shortcuts()[-1].toString(form)})")
        self.addAction(made)
        return made

    def _move(self) -> None:
        for header in (self._across, self._down):
            header.viewport().update()
        self._tell()

    def _choose(self) -> None:
        if self.cell is not None:
            self.cell_chosen.emit(self.cell.theme, self.cell.age)

    def _mark(self, kind: MarkKind) -> None:
        """Mark the cell at hand; who marks it so again takes the mark away."""
        cell = self.cell
        marked = None if cell is None else _MARKS.get(cell.state)
        self._want(None if marked is kind else kind)

    def _want(self, kind: MarkKind | None) -> None:
        before = self.cell
        if before is None:
            return
        self.mark_wanted.emit(before.theme, before.age, kind)
        self._tell()
        if self.cell is not None and self.cell != before:
            announce(self, self.cell.in_words(), at_once=False)

    def _tell(self) -> None:
        state = None if self.cell is None else self.cell.state
        can_be_marked = state not in (None, CellState.TOLD)
        self.record.setEnabled(state is not None)
        self.nothing_special.setEnabled(can_be_marked)
        self.declined.setEnabled(can_be_marked)
        self.erase.setEnabled(state in _MARKS)
        self.nothing_special.setChecked(state is CellState.NOTHING_SPECIAL)
        self.declined.setChecked(state is CellState.DECLINED)
        self.moved.emit()

    def _restyle(self) -> None:
        px, tokens = self._style.px(ICON_PX), self._style.tokens
        self.record.setIcon(icon(IconName.PENCIL, tokens.text, px))
        self.erase.setIcon(icon(IconName.CLOSE, tokens.text, px))
        special, declined = CellState.NOTHING_SPECIAL, CellState.DECLINED
        self.nothing_special.setIcon(cell_icon(special, tokens, px))
        self.declined.setIcon(cell_icon(declined, tokens, px))
