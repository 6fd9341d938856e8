"""The axis of ages: from the pregnancy on, or the part of it in a window."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

from levensreis.domain.life_context import PREGNANCY
from levensreis.pictures.extent import Extent, Timed
from levensreis.pictures.fitting import Ruler
from levensreis.pictures.timeline_style import TimelineStyle

EDGE = 9.0  # points that a mark may stick out at the ends
_SHORTEST_BAR = 4.0  # points
_STEPS = (1, 2, 3, 5, 10, 20, 50)  # years between two ages that are named
_FINE_STEPS = (1, 3, 6)  # months, where a window leaves room for them
_GAP = 9.0  # points between two ages at least


@dataclass(frozen=True, slots=True)
class LifeAxis:
    """Turns months of age into points from the left."""

    start: float
    end: float
    left: float
    right: float
    step: int
    """Months between two ages that are named."""
    is_window: bool = False
    """Whether it is a part of the life: what is outside is left out."""

    @classmethod
    def fitted(
        cls,
        end: float,
        style: TimelineStyle,
        ruler: Ruler,
        window: tuple[float, float] | None = None,
    ) -> Self:
        """Return the axis that fills the width of a style, until a month or a window.

        Within a window months and half years are named too, where there is room.
        """
        start, end = window or (PREGNANCY, end)
        left = style.names + EDGE
        right = max(style.width - EDGE, left + 1)  # while a window is drawn small
        month = (right - left) / (end - start)
        if window:
            fine = ruler.width("00;00", style.text_size, bold=True) + _GAP
            for step in _FINE_STEPS:
                if step * month >= fine:
                    return cls(start, end, left, right, step, is_window=True)
        room = ruler.width("00", style.text_size, bold=True) + _GAP
        fewest = math.ceil(room / (month * 12))
        years = next((each for each in _STEPS if each >= fewest), fewest)
        return cls(start, end, left, right, years * 12, window is not None)

    def x(self, months: float) -> float:
        """Return where an age stands; what is before the axis is at its left end."""
        part = (months - self.start) / (self.end - self.start)
        return self.left + min(max(part, 0.0), 1.0) * (self.right - self.left)

    def month_at(self, x: float) -> float:
        """Return the age that is drawn at a place; the nearest one beside the axis."""
        part = (x - self.left) / (self.right - self.left)
        return self.start + min(max(part, 0.0), 1.0) * self.months

    @property
    def months(self) -> float:
        """How much of a life is drawn."""
        return self.end - self.start

    def holds(self, months: float) -> bool:
        """Tell whether an age is drawn at its own place."""
        return not self.is_window or self.start <= max(months, PREGNANCY) <= self.end

    def shown(self, timed: Iterable[Timed]) -> list[Timed]:
        """Keep what is drawn between the ends."""
        return list(filter(self.shows, timed))

    def shows(self, timed: Timed) -> bool:
        """Tell whether anything of a statement is drawn."""
        return not self.is_window or self._shows(timed.extent)

    def in_points(self, extent: Extent) -> Extent:
        """Return an extent in points, wide enough to be seen and cut by a window."""
        first, start, end, last = map(self._point, extent[:4])
        is_bar, is_vague, open_start, open_end, *_ = extent[4:]
        cut_start = cut_end = False
        if self.is_window:
            cut_start = max(extent.start, PREGNANCY) < self.start
            cut_end = extent.end > self.end
            if is_bar and not self._has_body(extent):
                is_bar, cut_end = False, extent.start >= self.end
                cut_start = not cut_end
                start = end = self.right if cut_end else self.left
        if is_bar:
            start = min(start, self.right - _SHORTEST_BAR)
            end = max(end, start + _SHORTEST_BAR)
            first, last = min(first, start), max(last, end)
            open_start = open_start and not cut_start
            open_end = open_end and not cut_end
        return Extent(
            *(first, start, end, last, is_bar, is_vague),
            *(open_start, open_end, cut_start, cut_end),
        )

    @property
    def ages(self) -> range:
        """The ages in months that are named."""
        first = max(math.ceil(self.start / self.step), 0) * self.step
        return range(first, math.floor(self.end) + 1, self.step)

    def _point(self, months: float) -> float:
        if months <= self.start:
            return self.left
        if months >= self.end:
            return self.right
        scale = (self.right - self.left) / (self.end - self.start)
        return self.left + (months - self.start) * scale

    def _shows(self, extent: Extent) -> bool:
        if self._has_band(extent) and extent.is_vague:
            return True
        if extent.is_bar:
            return self._has_body(extent)
        return self.holds(extent.start)

    def _has_band(self, extent: Extent) -> bool:
        return extent.first < self.end and self._after_start(extent.last)

    def _has_body(self, extent: Extent) -> bool:
        """Tell whether some of a bar, and not only of its band, can be seen."""
        return extent.start < self.end and self._after_start(extent.end)

    def _after_start(self, months: float) -> bool:
        # What was before the pregnancy stands at the left end of a life.
        return months > self.start or self.start <= PREGNANCY
