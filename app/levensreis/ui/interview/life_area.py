"""The place of the timeline: as high as the low form, or scrolled down the large."""

from typing import Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QAbstractSlider, QFrame, QScrollArea

from levensreis.ui.interview.life_canvas import LifeCanvas
from levensreis.ui.style import Style

LEAST_LARGE: Final = 200
"""Pixels that the large form is high at least."""
_NO_LIMIT: Final = 16_777_215  # pixels, Qt's own
_AROUND: Final = 24  # pixels kept free around a statement that is brought into sight
_SLIDE: Final = {
    Qt.Key.Key_Up: QAbstractSlider.SliderAction.SliderSingleStepSub,
    Qt.Key.Key_Down: QAbstractSlider.SliderAction.SliderSingleStepAdd,
}


class LifeArea(QScrollArea):
    """Holds the drawing; it never has the focus itself."""

    def __init__(self, style: Style, canvas: LifeCanvas) -> None:
        super().__init__()
        self._style = style
        self._canvas = canvas
        self._is_large = False
        self.setWidget(canvas)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @property
    def room(self) -> float:
        """The width for a picture in points, the same with and without a bar."""
        room, bar = self._canvas.room, self.verticalScrollBar()
        if self._is_large and not bar.isVisible():
            room -= bar.sizeHint().width() / self._canvas.pixels_per_point
        return room

    def take_height(self, points: float | None) -> None:
        """Be as high as a picture, or else as high as there is room for, and scroll."""
        self._is_large = points is None
        as_needed = Qt.ScrollBarPolicy.ScrollBarAsNeeded
        never = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(as_needed if points is None else never)
        if points is None:
            self.setMinimumHeight(self._style.px(LEAST_LARGE))
            self.setMaximumHeight(_NO_LIMIT)
        else:
            self.setFixedHeight(self._canvas.height_of(points))

    def slide(self, key: Qt.Key) -> bool:
        """Move up or down, if that is what a key does here."""
        if not self._is_large or key not in _SLIDE:
            return False
        self.verticalScrollBar().triggerAction(_SLIDE[key])
        return True

    def scroll_to(self, key: UUID | None) -> None:
        """Bring what is drawn of a statement into sight."""
        box = None if key is None else self._canvas.box_of(key)
        if self._is_large and box is not None:
            # First the area hears how high its picture is now.
            request = QEvent.Type.LayoutRequest.value
            QCoreApplication.sendPostedEvents(self.viewport(), request)
            middle = box.center().toPoint()
            room = round(box.height() / 2) + self._style.px(_AROUND)
            self.ensureVisible(middle.x(), middle.y(), 0, room)
