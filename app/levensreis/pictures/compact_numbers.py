"""The low form for paper: eight strips, and under each sign the number of what it is.

Where numbers would lie over each other they become one, such as 12–14: none is lost.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple
from uuid import UUID

from levensreis.domain.life_context import LifeContext
from levensreis.domain.statement import Statement
from levensreis.domain.theme import Theme
from levensreis.language import say
from levensreis.pictures import age_marks
from levensreis.pictures.compact_drawing import draw_strip
from levensreis.pictures.compact_lane import CompactLane, lay_out_strip
from levensreis.pictures.course_band import draw_course
from levensreis.pictures.course_stairs import Stairs
from levensreis.pictures.course_times import CourseTimes
from levensreis.pictures.display_list import (
    Anchor,
    Ink,
    Item,
    Layer,
    Measure,
    Picture,
    Rect,
    Text,
)
from levensreis.pictures.fitting import Ruler
from levensreis.pictures.landmarks import chosen_landmarks, draw_lines
from levensreis.pictures.lane_layout import Setting
from levensreis.pictures.legend import draw_legend
from levensreis.pictures.life_axis import LifeAxis
from levensreis.pictures.time_layout import TimeMemory
from levensreis.pictures.timeline_style import TimelineStyle

_LINE = 1.1  # of the size of a number: the height of the line with numbers
_HEAD = 1.35  # of the size of a text: the height of the phases
_BASELINE = 0.9  # of its size that a text stands below the top of its line
_APART = 4.0  # points between two numbers
_ASIDE = 6.0  # points that a number may stand beside its sign
_NAME_MARGIN = 8.0  # points right of the names

Numbers = Mapping[UUID, int]


class Tag(NamedTuple):
    """A number, or several as one, and the middle of where it stands."""

    numbers: tuple[int, ...]
    x: float
    width: float

    @property
    def words(self) -> str:
        """What is written."""
        return in_runs(self.numbers)


def in_runs(numbers: Sequence[int]) -> str:
    """Write numbers, in order, with their runs shortened: `3, 5–7`."""
    runs: list[list[int]] = []
    for each in sorted(numbers):
        if runs and runs[-1][-1] == each - 1:
            runs[-1].append(each)
        else:
            runs.append([each])
    return ", ".join(f"{run[0]}–{run[-1]}" if run[1:] else f"{run[0]}" for run in runs)


def numbered_strips(
    statements: Sequence[Statement],
    context: LifeContext,
    style: TimelineStyle,
    measure: Measure,
    numbers: Numbers,
) -> Picture:
    """Draw a life in strips as high as the lanes of a style, with every number."""
    times = TimeMemory().place(statements, context, None)
    ruler = Ruler(measure)
    untimed = {theme: _untimed(theme, times.untimed, numbers) for theme in Theme}
    style = replace(style, names=_names_width(untimed, style, ruler))
    to = Setting(LifeAxis.fitted(times.end, style, ruler), style, ruler, numbers)
    above = style.text_size * _HEAD + 2
    band = _course(times.course, above, to)
    top = band.bottom if band else above
    pitch = style.lane + style.text_size * _LINE
    lanes = [
        CompactLane(theme, y, y + style.lane, _tint(at), *told)
        for at, (theme, told) in enumerate(times.by_theme().items())
        for y in (top + at * pitch,)
    ]
    bottom = lanes[-1].top + pitch
    landmarks = chosen_landmarks(times.in_sight, to)
    layers = tuple(
        Layer(each.top, each.top + pitch, (*_lane(each, pitch, untimed, to),))
        for each in lanes
    )
    ages = bottom + style.text_size * 1.15
    legend = draw_legend(ages + style.text_size * 0.3, to, times.course)
    back = (
        *(Rect(0, each.top, style.width, pitch, each.ink) for each in lanes),
        *age_marks.grid(to.axis, above, bottom),
        *draw_lines(landmarks, above, bottom, to),
    )
    layers = (*layers, band) if band else layers
    head = age_marks.phase_band(to, style.text_size * _HEAD)
    front = (*head, *age_marks.ages(to, ages), *legend.items)
    return Picture(style.width, legend.bottom, back, layers, front)


def tags(wishes: Iterable[tuple[float, int]], to: Setting) -> list[Tag]:
    """Put numbers under their signs, as one where they would lie over each other.

    A wish is where a sign stands, and the number of what it is.
    """
    size, names, right = to.style.text_size, to.style.names, to.style.width
    placed: list[Tag] = []
    wished: list[list[tuple[float, int]]] = []
    for wish in sorted(wishes):
        wished.append([wish])
        while True:
            group = wished.pop()
            found = tuple(sorted(number for _, number in group))
            width = to.ruler.width(in_runs(found), size)
            middle = min((group[0][0] + group[-1][0]) / 2, right - width / 2)
            left = placed[-1].x + placed[-1].width / 2 + _APART if placed else names
            x = max(middle, left + width / 2)
            if not placed or (x - middle <= _ASIDE and x + width / 2 <= right):
                break
            placed.pop()
            wished[-1] += group
        wished.append(group)
        placed.append(Tag(found, x, width))
    return placed


def _lane(
    lane: CompactLane, pitch: float, besides: Mapping[Theme, str], to: Setting
) -> Iterator[Item]:
    strip, untimed = lay_out_strip(lane, to), besides[lane.theme]
    yield from draw_strip(lane, strip, None)
    size = to.style.text_size
    y = lane.top + pitch - size * (_LINE - _BASELINE)
    wishes = ((mark.sign.x, to.numbers[mark.statement.id]) for mark in strip)
    yield from _tagged(wishes, lane.bottom, lane.ink, to)
    name = lane.top + (to.style.lane if untimed else pitch) / 2 + size * 0.35
    yield Text(2, name, lane.theme.label, to.style.name_size, bold=True)
    if untimed:
        yield Text(2, y, untimed, size, Ink.MUTED)


def _course(course: CourseTimes, top: float, to: Setting) -> Layer | None:
    """Draw the course with the numbers of its steps under it, if there is one."""
    if not course.is_told:
        return None
    band = draw_course(course, top, to, None, ())
    if not course.steps:
        return band
    wishes = (
        (each.extent.start + to.style.text_size / 2, to.numbers[each.statement.id])
        for each in Stairs.of(course, to.style).placed(course, to.axis, top)
    )
    items = (*band.items, *_tagged(wishes, band.bottom, Ink.SURFACE, to))
    return Layer(top, band.bottom + to.style.text_size * _LINE, items)


def _tagged(
    wishes: Iterable[tuple[float, int]], top: float, ink: Ink, to: Setting
) -> Iterator[Item]:
    size = to.style.text_size
    for tag in tags(wishes, to):
        left, high = tag.x - tag.width / 2, size * _LINE
        yield Rect(left - 1, top, tag.width + 2, high, ink)
        y = top + size * _BASELINE
        yield Text(*(tag.x, y, tag.words, size), anchor=Anchor.MIDDLE, width=tag.width)


def _untimed(theme: Theme, untimed: Sequence[Statement], numbers: Numbers) -> str:
    found = [numbers[each.id] for each in untimed if each.theme is theme]
    return say("zonder tijd: {numbers}", numbers=in_runs(found)) if found else ""


def _names_width(
    untimed: Mapping[Theme, str], style: TimelineStyle, ruler: Ruler
) -> float:
    names = [ruler.width(each.label, style.name_size, bold=True) for each in Theme]
    besides = [ruler.width(each, style.text_size) for each in untimed.values()]
    return max(*names, *besides) + _NAME_MARGIN


def _tint(at: int) -> Ink:
    return Ink.SURFACE if at % 2 else Ink.SUNKEN
