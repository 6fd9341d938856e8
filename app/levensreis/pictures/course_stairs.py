"""How high each complexity stands in the band of the course, and where its bars are."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final, NamedTuple, Self

from levensreis.domain.influence import Influence
from levensreis.domain.spell import Complexity
from levensreis.domain.statement import Statement
from levensreis.pictures.course_times import CourseTimes
from levensreis.pictures.extent import Extent
from levensreis.pictures.lane_layout import PAD
from levensreis.pictures.life_axis import LifeAxis
from levensreis.pictures.timeline_style import TimelineStyle

_FROM_TOP: Final = tuple(reversed(Complexity))
_BAR: Final = 0.78  # of the height of a row
_LOW_BAR: Final = 1.15  # of the size of a text, in the low form
_LOW_STEP: Final = 0.5  # likewise, from one height to the next
_TIGHT: Final = 1.05  # likewise, where the heights are named but nothing is written
_LOW_SIGN: Final = 0.4  # likewise, of an arrow
_LOW_PAD: Final = 0.5  # points
_APART: Final = 1.5  # points between the steps and the arrows in the low form


class Placed(NamedTuple):
    """A step with its place: its bar is around a middle line."""

    statement: Statement
    complexity: Complexity
    extent: Extent
    """In points."""
    y: float

    @property
    def has_sign(self) -> bool:
        """Whether something is to be told of it besides how complex it was."""
        told = self.statement
        return told.turning_point or told.influence is not Influence.NEUTRAL


@dataclass(frozen=True, slots=True)
class Stairs:
    """The measures of the band in points, from its top."""

    bar: float
    step: float
    """From one height to the next."""
    pad: float
    base: float
    """Where the lowest step ends."""
    turns_middle: float
    """The middle of the row with arrows."""
    height: float
    has_names: bool
    """Whether the heights are named beside the axis, or in the bars."""
    has_words: bool
    """Whether the bars have the words of what was told; else it has a number below."""

    @classmethod
    def of(cls, course: CourseTimes, style: TimelineStyle) -> Self:
        """Return the measures for what was told, in the form of a style."""
        size = style.text_size
        if style.compact_form:
            turns = 2 * size * _LOW_SIGN + _APART
            if style.max_label:
                made = cls._stair(course, size * _TIGHT, size * _TIGHT, _LOW_PAD, turns)
                return replace(made, has_names=True)
            return cls._stair(
                course, size * _LOW_BAR, size * _LOW_STEP, _LOW_PAD, turns
            )
        bar, row = style.row * _BAR, style.row
        made = cls._stair(course, bar, row, PAD + (row - bar) / 2, row)
        return replace(made, has_names=True, has_words=True)

    @classmethod
    def _stair(
        cls, course: CourseTimes, bar: float, step: float, pad: float, turns: float
    ) -> Self:
        base = pad + (bar + 2 * step if course.steps else 0.0)
        below = turns if course.turns else 0.0
        height = base + below + pad
        middle = base + below / 2
        return cls(bar, step, pad, base, middle, height, False, False)

    @property
    def is_overlapping(self) -> bool:
        """Whether two heights share some of their room."""
        return self.step < self.bar

    def middle(self, complexity: Complexity) -> float:
        """Return the middle of the bars of a complexity."""
        return self.pad + self.bar / 2 + _FROM_TOP.index(complexity) * self.step

    def sign(self, style: TimelineStyle) -> float:
        """Return half the width of an arrow."""
        return style.text_size * _LOW_SIGN if style.compact_form else style.sign

    def placed(
        self, course: CourseTimes, axis: LifeAxis, top: float
    ) -> Iterator[Placed]:
        """Give every step that is in sight its place."""
        for timed, complexity in course.steps:
            if axis.shows(timed):
                extent = axis.in_points(timed.extent)
                y = top + self.middle(complexity)
                yield Placed(timed.statement, complexity, extent, y)
