"""The drawing of a life: the wheel and the hand ask for another part of it."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent, QWheelEvent

from levensreis.pictures.life_axis import LifeAxis
from levensreis.pictures.timeline_style import TimelineStyle
from levensreis.ui.interview.life_sight import LifeSight
from levensreis.ui.style import Style
from levensreis.ui.widgets.timeline_view import TimelineView

NOTCH: Final = 120
"""What a wheel tells for one click of it."""
ZOOM: Final = 1.25
"""How much larger one click of the wheel draws."""
_SCROLL: Final = 0.1  # of what is seen, for one click of the wheel


class LifeCanvas(TimelineView):
    """Shows what of a life is looked at; tells what part is wanted."""

    zoom_wanted = Signal(float, float)
    """So many times as large, around a month of age."""
    move_wanted = Signal(float)
    """So many months on."""
    reveal_wanted = Signal(object)

    def __init__(self, style: Style, sight: LifeSight) -> None:
        self._sight = sight
        self._axis: LifeAxis | None = None
        self._grabbed: float | None = None
        super().__init__(style)

    def draw(self, form: TimelineStyle) -> None:
        """Draw anew what is looked at."""
        drawing = self._sight.draw(form)
        self._axis = drawing.axis
        self.set_picture(drawing.picture)
        self.set_current(self._sight.chosen)

    @property
    def in_order(self) -> Sequence[UUID]:
        """The statements in order of time, also those outside the picture."""
        return self._sight.in_order

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl, move sideways; up and down is left to the page."""
        turned, modifiers, axis = event.angleDelta(), event.modifiers(), self._axis
        event.accept()
        aside = turned.x()
        if modifiers & Qt.KeyboardModifier.ShiftModifier:
            aside = aside or turned.y()
        if axis and turned.y() and modifiers & Qt.KeyboardModifier.ControlModifier:
            x = (event.position().x() - self._margin) / self._scale
            self.zoom_wanted.emit(ZOOM ** (turned.y() / NOTCH), axis.month_at(x))
        elif axis and aside and axis.is_window:
            self.move_wanted.emit(-aside / NOTCH * _SCROLL * axis.months)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the statement under the pointer, or take hold of the ground."""
        super().mousePressEvent(event)
        item, axis = self._item_at(event.position()), self._axis
        on_ground = item is None or item.key is None
        with_left = event.button() is Qt.MouseButton.LeftButton
        if axis and axis.is_window and on_ground and with_left:
            self._grabbed = event.position().x()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pull the life along, or show what can be clicked."""
        if self._grabbed is None or self._axis is None:
            super().mouseMoveEvent(event)
            return
        axis, x = self._axis, event.position().x()
        pulled, self._grabbed = (x - self._grabbed) / self._scale, x
        self.move_wanted.emit(-pulled * axis.months / (axis.right - axis.left))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go of the ground."""
        super().mouseReleaseEvent(event)
        if self._grabbed is not None:
            self._grabbed = None
            self.unsetCursor()

    def _knows(self, key: UUID) -> bool:
        return self._sight.timed(key) is not None

    def _hint(self, key: UUID | None) -> str:
        return self._sight.hint(key)

    def _reveal(self, key: UUID) -> None:
        self.reveal_wanted.emit(key)

    def _tell_what_is_shown(self) -> None:
        """Leave that to the view around it, which has the focus."""
