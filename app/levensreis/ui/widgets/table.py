"""A table to read: arrows walk its rows, Enter opens one, letters do nothing."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from levensreis.ui.style import Style
from levensreis.ui.widgets.table_model import ICON, Column, TableModel

_Index = QModelIndex | QPersistentModelIndex

ROW: Final = 30
SHOWN: Final = 4
"""Rows that can always be seen; the others scroll."""
LEAST: Final = 0.75
"""The share of its width to which a column shrinks before the table scrolls."""
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Table(QTableView):
    """Shows things, of which the columns share the room as they were designed."""

    opened = Signal()
    """Enter, or a double click, on the row that has the focus."""
    current_changed = Signal()

    def __init__(
        self,
        columns: Sequence[Column],
        style: Style,
        parent: QWidget | None = None,
        *,
        shown: int = SHOWN,
    ) -> None:
        super().__init__(parent)
        self._style, self._columns, self._shown = style, columns, shown
        self._model = TableModel(columns, style, self)
        self.setModel(self._model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setCornerWidget(QWidget())
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        head.setHighlightSections(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.doubleClicked.connect(self.opened)
        style.changed.connect(self._fit)
        self._fit()

    @property
    def things(self) -> Sequence[Any]:
        """What is shown."""
        return self._model.things

    @property
    def current(self) -> Any | None:
        """What the keys are on."""
        row = self.currentIndex().row()
        return self.things[row] if 0 <= row < len(self.things) else None

    def show_things(self, things: Sequence[Any], row: int = 0) -> None:
        """Show other things, with the keys on one of them."""
        self._model.set_things(things)
        self.go_to(min(row, len(things) - 1))
        self.current_changed.emit()

    def replace_thing(self, row: int, thing: object) -> None:
        """Show another thing in a row; the others stay where they are."""
        self._model.replace_thing(row, thing)

    def go_to(self, row: int) -> None:
        """Put the keys on a row, and bring it into sight."""
        column = max(self.currentIndex().column(), 0)
        self.setCurrentIndex(self._model.index(row, column))

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Tell that the keys are somewhere else."""
        super().currentChanged(current, previous)
        if current.row() != previous.row():
            self.current_changed.emit()

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: a letter typed here is not a command."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the row that has the focus."""
        if event.key() in _ENTER and self.current is not None:
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room anew."""
        super().resizeEvent(event)
        self._share()

    def _fit(self) -> None:
        height = self._style.px(ROW)
        self.verticalHeader().setDefaultSectionSize(height)
        self.setMinimumHeight((self._shown + 1) * height)
        side = self._style.px(ICON)
        self.setIconSize(QSize(side, side))
        self._share()

    def _share(self) -> None:
        room = self.viewport().width() / self._style.zoom
        over = room - sum(each.width for each in self._columns)
        growing = sum(each.grows for each in self._columns)
        shrinking = sum(each.width for each in self._columns if not each.firm)
        for place, column in enumerate(self._columns):
            width = column.width
            if over > 0:
                width += int(column.grows * over / max(growing, 1))
            elif not column.firm:
                share = max(1 + over / shrinking, LEAST)
                width = int(width * share)
            self.setColumnWidth(place, self._style.px(width))
