"""Shows a picture of many journeys, of which the keys walk the parts."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent

from levensreis.pictures.display_list import Picture
from levensreis.pictures.research.chart import Behind, Chart
from levensreis.ui.style import Style
from levensreis.ui.widgets.timeline_view import TimelineView

_WAYS: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ASIDE: Final = 4
"""How much more a step to the side counts than one up or down."""


class ChartView(TimelineView):
    """Left and right walk the parts in their order, up and down to the nearest."""

    part_chosen = Signal(object)
    """What is behind the part that was clicked, or on which Enter was pressed."""
    current_told = Signal(str)
    """What the part says of itself on which the keys are; empty when on none."""
    revealed = Signal(QRectF)

    def __init__(self, style: Style) -> None:
        self._title = ""
        self._behind: dict[UUID, Behind] = {}
        self._order: list[UUID] = []
        super().__init__(style)
        self.statement_clicked.connect(self._choose)

    @property
    def in_order(self) -> Sequence[UUID]:
        """The parts in the order in which they were drawn."""
        return self._order

    def show_chart(self, chart: Chart) -> None:
        """Show another chart; the mark stays when the same part is there."""
        current = self._behind.get(self.current) if self.current else None
        self._title = chart.title
        self._behind = dict(chart.behind)
        self._order = sorted(chart.picture.statements, key=lambda key: key.int)
        self.set_picture(chart.picture)
        same = (key for key in self._order if self._behind[key] == current)
        self.set_current(next(same, None) if current else None)
        self.setAccessibleDescription(chart.alternative)

    def show_none(self) -> None:
        """Show nothing."""
        self._behind, self._order = {}, []
        self.set_picture(Picture(0, 0, ()))

    def set_current(self, key: UUID | None) -> None:
        """Mark a part, and tell what it says."""
        super().set_current(key)
        self.current_told.emit(self._hint(self.current))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk up and down as well."""
        way = _WAYS.get(Qt.Key(event.key()))
        if way is None:
            super().keyPressEvent(event)
        elif (key := self._nearest(way)) is not None:
            self._walk_to(self._order.index(key), self._order)

    def _nearest(self, way: int) -> UUID | None:
        """Return the part above or below the current one that is nearest."""
        here = self._box(self.current) if self.current else None
        if here is None:
            return self._order[0] if self._order else None
        middle = here.center()

        def away(key: UUID) -> float | None:
            box = self._box(key)
            if box is None:
                return None
            step: QPointF = box.center() - middle
            if step.y() * way < min(here.height(), box.height()) / 2:
                return None
            return abs(step.y()) + _ASIDE * abs(step.x())

        found = {key: far for key in self._order if (far := away(key)) is not None}
        return min(found, key=found.__getitem__) if found else None

    def _reveal(self, key: UUID) -> None:
        box = self.box_of(key)
        if box is not None:
            self.revealed.emit(box)

    def _tell_what_is_shown(self) -> None:
        self.setAccessibleName(self._title or self.tr("Geen beeld"))

    def _choose(self, key: UUID) -> None:
        self.part_chosen.emit(self._behind[key])
