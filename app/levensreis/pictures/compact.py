"""The low form of the timeline: eight strips without words, and the ages below.

In every strip the bars are painted first and the signs on top of them, so that no
sign is ever hidden. All of a strip stays inside it.
"""

import math
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple
from uuid import UUID

from levensreis.domain.statement import Statement
from levensreis.domain.theme import Theme
from levensreis.pictures import life_axis, marks
from levensreis.pictures.compact_rows import Place, place_signs, shared_rows
from levensreis.pictures.display_list import (
    Anchor,
    Ink,
    Item,
    Line,
    Picture,
    Rect,
    Text,
)
from levensreis.pictures.extent import Extent, TimeLayout
from levensreis.pictures.fitting import Ruler
from levensreis.pictures.landmarks import Landmark, chosen_landmarks, draw_lines
from levensreis.pictures.lane_layout import Setting
from levensreis.pictures.life_axis import LifeAxis
from levensreis.pictures.timeline_style import TimelineStyle

_TOP = 2.0  # points above the lanes
_LINE = 1.5  # of the size of a text: the height of the ages
_BASELINE = 0.35  # of its size that a text stands below its middle
_NAME_MARGIN = 6.0  # points right of a name, and of the number beside it
_MOST_NAMES = 0.4  # of the width
_EDGE = 0.6  # points between what is drawn and the edge of its lane
_LOWEST_ROW = 2.5  # points
_EASY_ROW = 4.0
_HIGHEST_ROW = 7.0
_BETWEEN_ROWS = 0.5
_BETWEEN_BARS = 0.8
_RING_LINE = 0.5  # points of the line of a ring or sign that lie outside it
_HALO = 0.8  # points that a sign with a halo reaches further
_IN_BAR = 0.42  # of the height of a bar: the radius of its sign
_SMALLEST_SIGN = 1.9
_BAR_BAND = 0.6  # of the height of a bar
_EVENT_BAND = 1.5  # times the radius of a sign
_SELECTED_AWAY = 1.5


def draw_compact(
    times: TimeLayout, style: TimelineStyle, ruler: Ruler, selected: UUID | None
) -> Picture:
    """Draw the low form; the words of what is drawn are in the hints."""
    lanes = _lanes(times, style)
    style = replace(style, names=_names_width(lanes, style, ruler))
    to = Setting(LifeAxis.fitted(times.end, style, ruler), style, ruler, {})
    strips = [_laid_out(lane, to) for lane in lanes]
    bottom = lanes[-1].bottom
    items: list[Item] = [
        Rect(0, lane.top, style.width, lane.bottom - lane.top, lane.ink)
        for lane in lanes
    ]
    items += (
        Line(0, lane.top, style.width, lane.top, Ink.LINE, 0.4) for lane in lanes[1:]
    )
    items += life_axis.grid(to.axis, _TOP, bottom)
    items += draw_lines(list(_landmarks(times, to, strips)), _TOP, bottom, to)
    for lane, strip in zip(lanes, strips, strict=True):
        items += _name(lane, to)
        items += _drawn(lane, strip, selected)
    items += life_axis.ages(to.axis, style, ruler, bottom + style.text_size * 1.2)
    return Picture(style.width, bottom + style.text_size * _LINE + 2, tuple(items))


class _Lane(NamedTuple):
    """A strip of the picture and what is known for it."""

    theme: Theme
    top: float
    bottom: float
    ink: Ink
    timed: list[tuple[Statement, Extent]]
    untimed: int

    @property
    def number(self) -> str:
        """What stands beside the name for what has no time."""
        return f"+{self.untimed}" if self.untimed else ""


class _Mark(NamedTuple):
    """A statement in a lane: its bar, if it is one, and its sign."""

    statement: Statement
    extent: Extent
    """In points."""
    y: float
    """The middle of its bar or band."""
    height: float
    """Of its bar or band."""
    sign: Place
    radius: float
    is_inside: bool
    """Whether the sign lies in its bar, or covers a bar that is as short."""
    hint: str


def _lanes(times: TimeLayout, style: TimelineStyle) -> list[_Lane]:
    timed: dict[Theme, list[tuple[Statement, Extent]]] = {each: [] for each in Theme}
    untimed = dict.fromkeys(Theme, 0)
    for each in times.timed:
        timed[each.statement.theme].append(each)
    for statement in times.untimed:
        untimed[statement.theme] += 1
    tints = (Ink.SUNKEN, Ink.SURFACE) * len(Theme)
    tops = [_TOP + number * style.lane for number in range(len(Theme))]
    return [
        _Lane(theme, top, top + style.lane, ink, timed[theme], untimed[theme])
        for theme, top, ink in zip(Theme, tops, tints, strict=False)
    ]


def _names_width(lanes: Sequence[_Lane], style: TimelineStyle, ruler: Ruler) -> float:
    """Return the room for every name with a number of two figures, or more, beside it.

    The axis stays where it is when the first statement without time comes.
    """
    size = style.name_size
    name = max(ruler.width(each.theme.label, size, bold=True) for each in lanes)
    count = max(ruler.width(each.number, size) for each in lanes)
    count = max(count, ruler.width("+88", size))
    wanted = math.ceil(2 + name + count + 2 * _NAME_MARGIN)
    return min(wanted, style.width * _MOST_NAMES)


def _name(lane: _Lane, to: Setting) -> Iterator[Item]:
    size, label = to.style.name_size, lane.theme.label
    room, count = to.style.names - _NAME_MARGIN, lane.number
    y = (lane.top + lane.bottom) / 2 + size * _BASELINE
    if count:
        width = to.ruler.width(count, size)
        hint = f"{label}: {count} zonder tijd"
        yield Text(
            *(room, y, count, size, Ink.MUTED),
            anchor=Anchor.END,
            width=width,
            hint=hint,
        )
        room -= width + _NAME_MARGIN
    name, width = to.ruler.elided(label, room - 2, size, bold=True)
    hint = "" if name == label else label
    yield Text(2, y, name, size, bold=True, width=width, hint=hint)


def _landmarks(
    times: TimeLayout, to: Setting, strips: Sequence[Sequence[_Mark]]
) -> Iterator[Landmark]:
    """Return the turning points, those of events where their signs ended up."""
    moved = {
        each.statement.id: each.sign.x
        for strip in strips
        for each in strip
        if each.statement.turning_point and not each.extent.is_bar
    }
    for x, statement in chosen_landmarks(times.timed, to):
        yield Landmark(moved.get(statement.id, x), statement)


def _laid_out(lane: _Lane, to: Setting) -> list[_Mark]:
    """Give bars the upper part of a lane and events the lower, on top of them."""
    in_points = to.axis.in_points
    placed = [(statement, in_points(extent)) for statement, extent in lane.timed]
    placed.sort(key=lambda each: each[1].start)
    spells = [each for each in placed if each[1].is_bar]
    events = [each for each in placed if not each[1].is_bar]
    sign = to.style.sign
    ring = sign * marks.RING + _RING_LINE + _EDGE
    upper, lower = lane.top + ring, lane.bottom - ring
    floor = lower - sign - _BETWEEN_ROWS if events else lane.bottom - _EDGE
    bars = _bars(spells, lane, floor, [extent.start for _, extent in events], to)
    middle = lower if bars else (lane.top + lane.bottom) / 2
    places = place_signs(
        [
            Place(extent.start, middle, _reach(statement, sign))
            for statement, extent in events
        ],
        [bar.sign for bar in bars],
        *(lower, upper),
    )
    band = sign * _EVENT_BAND
    hint_of = _hint(to)
    bars += (
        _Mark(statement, extent, at.y, band, at, sign, False, hint_of(statement))
        for (statement, extent), at in zip(events, places, strict=True)
    )
    return bars


def _bars(
    spells: Sequence[tuple[Statement, Extent]],
    lane: _Lane,
    floor: float,
    events: Sequence[float],
    to: Setting,
) -> list[_Mark]:
    """Share the room above a floor, or more where that is too low.

    Beside events, bars become lower before they take the room of signs.
    """
    top, bottom = lane.top + _EDGE, lane.bottom - _EDGE
    most = int((bottom - top) / _LOWEST_ROW)
    shares = shared_rows([(each.start, each.end) for _, each in spells], most)
    sign, hint_of = to.style.sign, _hint(to)
    bars = []
    for (statement, extent), (number, rows, span) in zip(spells, shares, strict=True):
        beside = bisect_left(events, span[0]) < bisect_right(events, span[1])
        least = rows * (_LOWEST_ROW if beside else _EASY_ROW)
        room = min(max(floor - top, least), bottom - top)
        row = min(room / rows, _HIGHEST_ROW)
        y = top + room / 2 + (number + 0.5 - rows / 2) * row
        height = row - _BETWEEN_ROWS
        radius = max(min(sign, height * _IN_BAR), _SMALLEST_SIGN)
        reach = _reach(statement, radius)
        short = extent.end - extent.start < 4 * radius
        is_inside = short or height * _IN_BAR >= radius
        # The ring or halo around the sign of a low bar is higher than the bar.
        high = reach + (0 if is_inside or statement.turning_point else _HALO)
        at = min(max(y, top + high), bottom - high)
        place = Place(marks.sign_in_bar(extent, radius), at, reach)
        hint = hint_of(statement)
        bars.append(_Mark(statement, extent, y, height, place, radius, is_inside, hint))
    return bars


def _reach(statement: Statement, radius: float) -> float:
    if statement.turning_point:
        return radius * marks.RING + _RING_LINE
    return radius + _RING_LINE


def _hint(to: Setting) -> Callable[[Statement], str]:
    return marks.hint_of if to.style.hints else lambda _: ""


def _drawn(
    lane: _Lane, strip: Sequence[_Mark], selected: UUID | None
) -> Iterator[Item]:
    """Draw bands, then bars, then signs, those of turning points last."""
    for statement, extent, y, height, *_, hint in strip:
        if extent.is_vague:
            band = height * _BAR_BAND if extent.is_bar else height
            yield marks.band(statement, extent, y, band, hint)
    for statement, extent, y, height, *_, hint in strip:
        if extent.is_bar:
            yield marks.bar(statement, _shortened(extent), y, height, hint)
    for mark in sorted(strip, key=lambda each: each.statement.turning_point):
        x, y, _ = mark.sign
        halo = None if mark.is_inside else lane.ink
        yield from marks.event(mark.statement, x, y, mark.radius, mark.hint, halo=halo)
    for mark in strip:
        if mark.statement.id == selected:
            yield _selection(lane, mark)


def _shortened(extent: Extent) -> Extent:
    """Keep a bar apart from the one that follows it."""
    apart = _BETWEEN_BARS / 2
    return extent._replace(start=extent.start + apart, end=extent.end - apart)


def _selection(lane: _Lane, mark: _Mark) -> Item:
    """Frame a sign, or the whole of a bar, as high as the lane."""
    x, _, reach = mark.sign
    left, right = x - reach - _SELECTED_AWAY, x + reach + _SELECTED_AWAY
    if mark.extent.is_bar:
        left, right = min(left, mark.extent.start), max(right, mark.extent.end)
    top, height = lane.top + _EDGE, lane.bottom - lane.top - 2 * _EDGE
    return Rect(
        *(left, top, right - left, height, None, Ink.ACCENT, 1.2, 3),
        key=mark.statement.id,
        hint=mark.hint,
    )
