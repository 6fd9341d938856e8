"""The course of complexity above the lanes: a stair of three heights, and its turns.

It shows what was told and nothing else: a time of which nothing was told stays empty,
and an end that is not known well is as vague as that of a bar in a lane.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple
from uuid import UUID

from levensreis.domain.spell import Complexity
from levensreis.language import say
from levensreis.pictures import marks
from levensreis.pictures.course_labels import labels_of
from levensreis.pictures.course_stairs import Placed, Stairs
from levensreis.pictures.course_times import CourseTimes, Turn
from levensreis.pictures.display_list import (
    Anchor,
    Ink,
    Item,
    Layer,
    Line,
    Rect,
    Text,
)
from levensreis.pictures.lane_layout import Label, Setting

_BAND: Final = 0.62  # of the height of a bar: where it may have been as well
_ABUT: Final = 1.0  # points between two bars that follow each other
_BASELINE: Final = 0.35  # of its size that a text stands below its middle
_MARGIN: Final = 6.0  # points right of the names
_BESIDE: Final = 2.0  # points between an arrow and its number
_SHORT: Final = 24.0
"""Points: a number stands beside an arrow, the words of a statement are in its lane."""


class _Arrow(NamedTuple):
    turn: Turn
    x: float


def draw_course(
    course: CourseTimes,
    top: float,
    to: Setting,
    selected: UUID | None,
    landmarks: Sequence[float],
) -> Layer:
    """Draw the name, the steps with their words, and the arrows of the turns."""
    stairs = Stairs.of(course, to.style)
    placed = list(stairs.placed(course, to.axis, top))
    items = [*_names(course, top, stairs, to), *_ground(placed, top, stairs)]
    for each in placed:
        if each.extent.is_vague:
            band = stairs.bar * _BAND
            items.append(
                marks.band(each.statement, each.extent, each.y, band, _hint(each, to))
            )
    for each in placed:
        items += _step(each, stairs, to)
        if each.statement.id == selected:
            items.append(_selection(each, stairs, to))
    for each, label in labels_of(placed, stairs, to):
        items += _label(each, label, to, landmarks)
    items += _turns(course.turns, top + stairs.turns_middle, stairs, to)
    return Layer(top, top + stairs.height, tuple(items))


def _names(
    course: CourseTimes, top: float, stairs: Stairs, to: Setting
) -> Iterator[Item]:
    """Write what the band is, and at the right of that what each height is."""
    style, right = to.style, to.style.names - _MARGIN
    name, size = say("Verloop"), style.name_size
    width = to.ruler.width(name, size, bold=True)
    y = top + (stairs.base + stairs.pad) / 2 if course.steps else stairs.turns_middle
    if course.steps and stairs.has_names:
        levels = (to.ruler.width(each.label, style.text_size) for each in Complexity)
        fits = 2 + width + _MARGIN + max(levels) <= right
        y = top + stairs.middle(Complexity.VERY_COMPLEX if fits else Complexity.COMPLEX)
        for each in Complexity:
            level, words = top + stairs.middle(each), each.label
            yield Line(right, level, to.axis.right, level, Ink.LINE, 0.5, (1.5, 2.5))
            yield Text(
                *(right, level + style.text_size * _BASELINE, words, style.text_size),
                *(Ink.MUTED, False, Anchor.END),
                width=to.ruler.width(words, style.text_size),
            )
    yield Text(2, y + size * _BASELINE, name, size, bold=True, width=width)


def _ground(placed: Sequence[Placed], top: float, stairs: Stairs) -> Iterator[Item]:
    """Draw what makes a stair of the bars: their ground, and what joins two of them."""
    bottom = top + stairs.base
    for each in placed:
        below, extent = each.y + stairs.bar / 2, each.extent
        if below < bottom:
            width = extent.end - extent.start
            yield Rect(extent.start, below, width, bottom - below, Ink.SUNKEN)
    for one, other in pairwise(placed):
        if abs(other.extent.start - one.extent.end) <= _ABUT:
            x = other.extent.start
            yield Line(x, one.y, x, other.y, Ink.NEUTRAL, 1.2)


def _step(each: Placed, stairs: Stairs, to: Setting) -> Iterator[Item]:
    statement, extent, hint = each.statement, each.extent, _hint(each, to)
    yield from marks.bar(statement, extent, each.y, stairs.bar, hint)
    if each.has_sign:
        radius = stairs.sign(to.style)
        x = marks.sign_in_bar(extent, radius)
        yield from marks.event(statement, x, each.y, radius, hint)


def _selection(each: Placed, stairs: Stairs, to: Setting) -> Item:
    line, extent = 2.0, each.extent
    height = stairs.bar + 2 * line
    return Rect(
        *(extent.start - line, each.y - height / 2),
        *(extent.end - extent.start + 2 * line, height),
        outline=Ink.ACCENT,
        line_width=line,
        radius=3,
        key=each.statement.id,
        hint=_hint(each, to),
    )


def _label(
    each: Placed, label: Label, to: Setting, landmarks: Sequence[float]
) -> Iterator[Item]:
    size, left = to.style.text_size, label.x - 1
    width = label.width + 2
    if not label.inside and any(left <= x <= left + width for x in landmarks):
        yield Rect(left, each.y - size / 2, width, size, Ink.SURFACE)
    yield Text(
        *(label.x, each.y + size * _BASELINE, label.text, size),
        width=label.width,
        key=each.statement.id,
        hint=_hint(each, to),
    )


def _turns(
    turns: Sequence[Turn], y: float, stairs: Stairs, to: Setting
) -> Iterator[Item]:
    """Draw an arrow at each turn that is in sight, beside the one before it."""
    radius, size = stairs.sign(to.style), to.style.text_size
    arrows: list[_Arrow] = []
    reach = to.axis.left - radius
    for turn in turns:
        if to.axis.holds(turn.month):
            x = max(to.axis.x(turn.month), reach + radius)
            arrows.append(_Arrow(turn, min(x, to.style.width - radius)))
            reach = x + radius + 1
    for place, (turn, x) in enumerate(arrows, 1):
        following = arrows[place].x - radius if place < len(arrows) else to.style.width
        key, statement = turn.statement.id, turn.statement
        hint = marks.hint_of(statement) if to.style.hints else ""
        yield marks.arrow(turn.change, x, y, radius, key=key, hint=hint)
        words, left = to.words(statement), x + radius + _BESIDE
        width = to.ruler.width(words[: int(_SHORT)], size)
        if stairs.has_words and width <= min(_SHORT, following - left):
            yield Text(left, y + size * _BASELINE, words, size, width=width, key=key)


def _hint(each: Placed, to: Setting) -> str:
    return marks.hint_of(each.statement) if to.style.hints else ""
