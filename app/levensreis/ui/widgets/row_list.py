"""A list of rows: arrows walk, Enter opens, letters do nothing."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from levensreis.ui.style import Style
from levensreis.ui.widgets.row_delegate import RowDelegate
from levensreis.ui.widgets.rows import Index, Row, RowModel

_Action = QAbstractItemView.CursorAction
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class RowList(QListView):
    """Shows rows; each signal tells the key of the row that it is about."""

    opened = Signal(object)
    """Enter, or a double click; one click when the rows are links."""
    second_wanted = Signal(object)
    """Ctrl+Enter: what else can be done with a row."""
    removal_wanted = Signal(object)
    current_changed = Signal()

    def __init__(
        self,
        style: Style,
        parent: QWidget | None = None,
        *,
        links: bool = False,
        marks: bool = False,
    ) -> None:
        super().__init__(parent)
        self._links = links
        self._model = RowModel(self)
        self.setModel(self._model)
        self.setProperty("cls", "cards")
        # Of a list that is walked from a line above it, the mark is seen without keys.
        self.setItemDelegate(RowDelegate(style, self, marks=marks))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.clicked.connect(self._click)
        self.doubleClicked.connect(self._double_click)
        style.changed.connect(self.scheduleDelayedItemsLayout)

    @property
    def rows(self) -> Sequence[Row]:
        """What is shown."""
        return self._model.rows

    @property
    def current(self) -> Row | None:
        """The row that the keys are on."""
        index = self.currentIndex()
        return self._model.rows[index.row()] if index.isValid() else None

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows; the keys stay on the same one, or else in their place."""
        place, current = self.currentIndex().row(), self.current
        self._model.set_rows(rows)
        keys = [None if row.heading else row.key for row in rows]
        if current is not None and current.key in keys:
            place = keys.index(current.key)
        self._go_near(place)
        self.current_changed.emit()

    def show_from_top(self) -> None:
        """Mark no row, and begin at the first."""
        self.setCurrentIndex(QModelIndex())
        self.scrollToTop()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Bring the heading into sight with the first row under it."""
        super().currentChanged(current, previous)
        above = current.row() - 1
        if above >= 0 and self._model.rows[above].heading:
            self.scrollTo(self._model.index(above))
            self.scrollTo(self._model.index(current.row()))
        self.current_changed.emit()

    def moveCursor(
        self,
        action: QAbstractItemView.CursorAction,
        modifiers: Qt.KeyboardModifier,
    ) -> QModelIndex:
        """Go to the first or last row that is no heading; Qt stays where it is."""
        ends = {_Action.MoveHome: 0, _Action.MoveEnd: -1}
        rows = self._open_rows
        if action in ends and rows:
            return self._model.index(rows[ends[action]])
        return super().moveCursor(action, modifiers)

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: a letter typed here is not a command."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do something with the row that has the focus."""
        row = self.current
        if row is not None and event.key() in _ENTER:
            control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            (self.second_wanted if control else self.opened).emit(row.key)
        elif row is not None and event.key() == Qt.Key.Key_Delete:
            self.removal_wanted.emit(row.key)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keys are."""
        super().focusInEvent(event)
        self.viewport().update()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the top; Qt brings only the current row into sight."""
        super().showEvent(event)
        self._show_top()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what can be clicked."""
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        if self._links and index.isValid() and self._model.rows[index.row()].leads:
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.viewport().unsetCursor()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the words anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    @property
    def _open_rows(self) -> list[int]:
        rows = enumerate(self._model.rows)
        return [number for number, row in rows if not row.heading]

    def _go_near(self, place: int) -> None:
        """Put the keys on a row, or on the nearest that is no heading."""
        if rows := self._open_rows:
            nearest = min(rows, key=lambda number: abs(number - place))
            self.setCurrentIndex(self._model.index(nearest))
            self._show_top()

    def _show_top(self) -> None:
        """Show the first heading too, also when the list was still very low."""
        if self._open_rows[:1] == [self.currentIndex().row()]:
            self.scrollToTop()

    def _click(self, index: QModelIndex) -> None:
        if self._links:
            self._open(index)

    def _double_click(self, index: QModelIndex) -> None:
        if not self._links:
            self._open(index)

    def _open(self, index: QModelIndex) -> None:
        row = self._model.rows[index.row()]
        if not row.heading:
            self.opened.emit(row.key)
