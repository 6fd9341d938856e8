"""The line below the timeline that says what its shapes mean."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from levensreis.domain.course_change import CourseChange
from levensreis.domain.influence import Influence
from levensreis.language import say
from levensreis.pictures import marks
from levensreis.pictures.course_times import NO_COURSE, CourseTimes
from levensreis.pictures.display_list import Ink, Item, Line, Polygon, Rect, Text
from levensreis.pictures.lane_layout import Setting

_LEADING = 1.5  # of the size of a text
_APART = 14.0  # points between two entries
_SHAPE = 16.0  # points that a shape takes

Draw = Callable[[float, float, float], list[Item]]
"""Draws a shape around (x, y) with a radius."""


class Legend(NamedTuple):
    """The legend, and where it ends."""

    items: list[Item]
    bottom: float


def draw_legend(
    top: float,
    to: Setting,
    course: CourseTimes = NO_COURSE,
    *,
    with_gaps: bool = False,
) -> Legend:
    """Draw every shape with its words, on as many lines as the width asks."""
    size = to.style.text_size
    items: list[Item] = []
    x, y = 2.0, top + size * _LEADING / 2
    for draw, words in _entries(to, course, with_gaps=with_gaps):
        width = to.ruler.width(words, size)
        if x > 2.0 and x + _SHAPE + width > to.style.width:
            x, y = 2.0, y + size * _LEADING
        items += draw(x + _SHAPE / 2 - 2, y, to.style.sign)
        items.append(
            Text(x + _SHAPE, y + size * 0.35, words, size, Ink.MUTED, width=width)
        )
        x += _SHAPE + width + _APART
    return Legend(items, y + size * _LEADING / 2)


def _sign(influence: Influence) -> Draw:
    return lambda x, y, radius: [marks.sign(influence, x, y, radius)]


def _turning_point(x: float, y: float, radius: float) -> list[Item]:
    return [marks.ring(x, y, radius * 0.9)]


def _vague(x: float, y: float, radius: float) -> list[Item]:
    return [
        Rect(x - 7, y - radius, 14, radius * 2, Ink.NEUTRAL_SOFT, radius=radius),
        marks.sign(Influence.NEUTRAL, x, y, radius * 0.8),
    ]


def _going_on(x: float, y: float, radius: float) -> list[Item]:
    corners = (
        (x - 7, y - radius),
        (x + 4, y - radius),
        (x + 7, y),
        (x + 4, y + radius),
        (x - 7, y + radius),
    )
    return [Polygon(corners, Ink.NEUTRAL_SOFT, Ink.NEUTRAL, 0.8)]


def _beyond(x: float, y: float, radius: float) -> list[Item]:
    return [
        Rect(x - 7, y - radius, 7, radius * 2, Ink.NEUTRAL_SOFT),
        Line(x - 7, y - radius, x, y - radius, Ink.NEUTRAL, 0.8),
        Line(x - 7, y + radius, x, y + radius, Ink.NEUTRAL, 0.8),
        marks.pointer(Influence.NEUTRAL, x - 1, y, radius, 1),
    ]


def _gap(x: float, y: float, radius: float) -> list[Item]:
    dash = (2.0, 1.5)
    return [Rect(x - 7, y - radius, 14, radius * 2, Ink.GAP, Ink.MUTED, 0.6, 1.0, dash)]


def _stair(x: float, y: float, radius: float) -> list[Item]:
    half = radius * 0.45
    return [
        Line(x, y - radius + half, x, y + radius - half, Ink.NEUTRAL, 1.2),
        *(
            Rect(left, middle - half, 7, 2 * half, Ink.NEUTRAL_SOFT, Ink.NEUTRAL, 0.8)
            for left, middle in ((x - 7, y + radius - half), (x, y - radius + half))
        ),
    ]


def _arrow(change: CourseChange) -> Draw:
    return lambda x, y, radius: [marks.arrow(change, x, y, radius)]


def _entries(
    to: Setting, course: CourseTimes, *, with_gaps: bool
) -> Iterator[tuple[Draw, str]]:
    yield _sign(Influence.POSITIVE), Influence.POSITIVE.label
    yield _sign(Influence.NEGATIVE), Influence.NEGATIVE.label
    yield _sign(Influence.NEUTRAL), say("geen invloed")
    yield _turning_point, say("cruciaal moment")
    yield _vague, say("tijdstip niet precies bekend")
    yield _going_on, say("begin of einde onbekend")
    if to.axis.is_window:
        yield _beyond, say("gaat buiten beeld verder")
    if with_gaps:
        yield _gap, say("nog niets verteld")
    if course.steps:
        yield _stair, say("hoe complex het was, zoals verteld")
    for change in CourseChange:
        if any(turn.change is change for turn in course.turns):
            yield _arrow(change), change.label
