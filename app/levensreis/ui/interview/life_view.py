"""The timeline under the board: redrawn when the life or the room for it changes."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from levensreis.domain.life_context import LifeContext
from levensreis.domain.statement import Statement
from levensreis.pictures.timeline import TimelineStyle, timeline
from levensreis.ui.style import Style
from levensreis.ui.widgets.painter import qt_measure
from levensreis.ui.widgets.timeline_view import TimelineView

HEIGHT: Final = 144.0  # points
LOW_HEIGHT: Final = 124.0
"""Where the window is low, the board needs the room more."""


class LifeView(TimelineView):
    """Draws the statements of a journey, one lane a theme."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self._statements: Sequence[Statement] = ()
        self._context = LifeContext()
        self._height = HEIGHT
        super().__init__(style, parent)
        # Drawn once for all that changed in the same breath.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._draw)
        self.room_changed.connect(self._draw_soon)

    def show_life(self, statements: Sequence[Statement], context: LifeContext) -> None:
        """Draw these statements."""
        self._statements = statements
        self._context = context
        self._draw_soon()

    def take_little_room(self, *, little: bool) -> None:
        """Draw low, or as high as is best to read."""
        height = LOW_HEIGHT if little else HEIGHT
        if height != self._height:
            self._height = height
            self._draw_soon()

    def _draw_soon(self) -> None:
        self._soon.start()

    def _draw(self) -> None:
        if self.room < 1:
            return
        self.set_picture(
            timeline(
                self._statements,
                self._context,
                TimelineStyle.compact(self.room, self._height),
                qt_measure,
                until_month=self._context.age_in_months(datetime.now(UTC).date()),
            )
        )
