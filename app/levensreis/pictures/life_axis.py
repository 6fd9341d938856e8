"""The axis of ages: from the pregnancy, with the phases of life above it."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Self

from levensreis.domain.life_context import PREGNANCY
from levensreis.pictures.display_list import (
    Anchor,
    Ink,
    Item,
    Line,
    Rect,
    Text,
)
from levensreis.pictures.extent import Extent
from levensreis.pictures.fitting import Ruler
from levensreis.pictures.timeline_style import TimelineStyle

_EDGE = 9.0  # points that a mark may stick out at the ends
_SHORTEST_BAR = 4.0  # points
_STEPS = (1, 2, 3, 5, 10, 20, 50)  # years between two ages that are named
_GAP = 9.0  # points between two ages at least

# The phases of the domain overlap, as people use them; a band can show each month
# only once, so the later phase begins where most people would say so.
_BANDS = (
    ("zw.", PREGNANCY, 0),
    ("baby", 0, 12),
    ("peuter", 12, 48),
    ("kleuter", 48, 72),
    ("basisschool", 72, 144),
    ("puberteit", 144, 216),
    ("jongvolwassen", 216, 324),
)


@dataclass(frozen=True, slots=True)
class LifeAxis:
    """Turns months of age into points from the left."""

    end: float
    left: float
    right: float
    step: int
    """Years between two ages that are named."""

    @classmethod
    def fitted(cls, end: float, style: TimelineStyle, ruler: Ruler) -> Self:
        """Return the axis that ends in a month and fills the width of a style."""
        left = style.names + _EDGE
        right = max(style.width - _EDGE, left + 1)  # while a window is drawn small
        room = ruler.width("00", style.text_size, bold=True) + _GAP
        year = (right - left) / (end - PREGNANCY) * 12
        fewest = math.ceil(room / year)
        step = next((each for each in _STEPS if each >= fewest), fewest)
        return cls(end, left, right, step)

    def x(self, months: float) -> float:
        """Return where an age stands; before the pregnancy is at the left end."""
        part = (months - PREGNANCY) / (self.end - PREGNANCY)
        return self.left + min(max(part, 0.0), 1.0) * (self.right - self.left)

    def in_points(self, extent: Extent) -> Extent:
        """Return an extent in points, wide enough to be seen."""
        left, right, last_month = self.left, self.right, self.end
        scale = (right - left) / (last_month - PREGNANCY)
        first, start, end, last = [
            left
            if months <= PREGNANCY
            else right
            if months >= last_month
            else left + (months - PREGNANCY) * scale
            for months in extent[:4]
        ]
        if extent.is_bar:
            start = min(start, self.right - _SHORTEST_BAR)
            end = max(end, start + _SHORTEST_BAR)
            first, last = min(first, start), max(last, end)
        return Extent(first, start, end, last, *extent[4:])

    @property
    def ages(self) -> range:
        """The ages in years that are named."""
        return range(0, math.floor(self.end / 12) + 1, self.step)


def phase_band(
    axis: LifeAxis, style: TimelineStyle, ruler: Ruler, height: float
) -> Iterator[Item]:
    """Draw the phases of life at the top; a name that does not fit stays away."""
    for name, first, last in _BANDS:
        if first >= axis.end:
            return
        left, right = axis.x(first), axis.x(last)
        yield Rect(left + 0.5, 0, right - left - 1, height, Ink.NEUTRAL_SOFT, radius=2)
        width = ruler.width(name, style.text_size)
        if width <= right - left - 2:
            yield Text(
                *((left + right) / 2, height / 2 + style.text_size * 0.35, name),
                *(style.text_size, Ink.MUTED),
                anchor=Anchor.MIDDLE,
                width=width,
            )


def grid(axis: LifeAxis, top: float, bottom: float) -> Iterator[Item]:
    """Draw a faint line down at every age that is named."""
    for age in axis.ages:
        x = axis.x(age * 12)
        yield Line(x, top, x, bottom, Ink.LINE, 0.5)


def ages(
    axis: LifeAxis, style: TimelineStyle, ruler: Ruler, baseline: float
) -> Iterator[Item]:
    """Name the ages, and say in the column of names what they are."""
    size = style.text_size
    yield Text(0, baseline, "leeftijd in jaren", size, Ink.MUTED)
    for age in axis.ages:
        yield Text(
            *(axis.x(age * 12), baseline, str(age), size, Ink.MUTED),
            bold=True,
            anchor=Anchor.MIDDLE,
            width=ruler.width(str(age), size, bold=True),
        )
