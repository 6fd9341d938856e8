"""The list of probes: arrows walk and choose, a click on a button chooses too."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from levensreis.domain.guide import ProbeState
from levensreis.ui.interview.guide.delegate import ProbeDelegate
from levensreis.ui.interview.guide.model import ROW_ROLE, ProbeRow
from levensreis.ui.interview.guide.row_layout import RowLayout
from levensreis.ui.style import Style

Key = Qt.Key

_STATES: Final[tuple[ProbeState | None, ...]] = (None, *ProbeState)
"""In the order in which the keys walk them."""
_STEPS: Final = {Key.Key_Left: -1, Key.Key_Right: 1}
_NEXT: Final = (Key.Key_Space, Key.Key_Return, Key.Key_Enter)


class ProbeList(QListView):
    """Up and Down walk the probes, Left and Right what to say of one, Del clears it."""

    state_wanted = Signal(str, object)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("cls", "cards")
        self._delegate = ProbeDelegate(style, self)
        self.setItemDelegate(self._delegate)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        style.changed.connect(self.scheduleDelayedItemsLayout)

    def toggle_boxes(self, index: QModelIndex) -> dict[ProbeState, QRect]:
        """Return where the buttons of a probe are, in the viewport."""
        return self._layout(index).toggles

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: a letter typed here is not a command."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Change how the probe with the focus stands."""
        index, key = self.currentIndex(), Key(event.key())
        if not index.isValid():
            super().keyPressEvent(event)
        elif key in _STEPS:
            place = _STATES.index(_row(index).state) + _STEPS[key]
            if 0 <= place < len(_STATES):
                self._want(index, _STATES[place])
        elif key in _NEXT:
            place = _STATES.index(_row(index).state) + 1
            self._want(index, _STATES[place % len(_STATES)])
        elif key == Key.Key_Delete:
            self._want(index, None)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the state whose button is clicked; a second click takes it back."""
        super().mouseReleaseEvent(event)
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        place = event.position().toPoint()
        state = self._toggle_at(place)
        index = self.indexAt(place)
        if state is not None:
            self._want(index, None if _row(index).state is state else state)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what can be clicked."""
        super().mouseMoveEvent(event)
        if self._toggle_at(event.position().toPoint()) is None:
            self.viewport().unsetCursor()
        else:
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the words anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _toggle_at(self, place: QPoint) -> ProbeState | None:
        index = self.indexAt(place)
        if not index.isValid():
            return None
        return self._layout(index).toggle_at(place)

    def _layout(self, index: QModelIndex) -> RowLayout:
        return self._delegate.layout(index, self.visualRect(index), self.font())

    def _want(self, index: QModelIndex, state: ProbeState | None) -> None:
        if _row(index).state is not state:
            self.state_wanted.emit(_row(index).probe.key, state)


def _row(index: QModelIndex) -> ProbeRow:
    row: ProbeRow = index.data(ROW_ROLE)
    return row
