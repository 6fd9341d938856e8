"""Where everything in a strip of the low form goes: bars above, events below."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from levensreis.domain.statement import Statement
from levensreis.domain.theme import Theme
from levensreis.pictures import marks
from levensreis.pictures.compact_rows import Place, place_signs, shared_rows
from levensreis.pictures.display_list import Ink
from levensreis.pictures.extent import Extent, Timed
from levensreis.pictures.lane_layout import Setting

EDGE = 0.6  # points between what is drawn and the edge of its lane
_LOWEST_ROW = 2.5  # points
_EASY_ROW = 4.0
_HIGHEST_ROW = 7.0
_BETWEEN_ROWS = 0.5
_RING_LINE = 0.5  # points of the line of a ring or sign that lie outside it
_HALO = 0.8  # points that a sign with a halo reaches further
_IN_BAR = 0.42  # of the height of a bar: the radius of its sign
_SMALLEST_SIGN = 1.9
_EVENT_BAND = 1.5  # times the radius of a sign


class CompactLane(NamedTuple):
    """A strip of the picture and what is known for it."""

    theme: Theme
    top: float
    bottom: float
    ink: Ink
    timed: list[Timed]
    untimed: int

    @property
    def number(self) -> str:
        """What stands beside the name for what has no time."""
        return f"+{self.untimed}" if self.untimed else ""


class Mark(NamedTuple):
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


Strip = list[Mark]
_Placed = Sequence[tuple[Statement, Extent]]


def lay_out_strip(lane: CompactLane, to: Setting) -> Strip:
    """Give bars the upper part of a lane and events the lower, on top of them."""
    in_points, shown = to.axis.in_points, to.axis.shown(lane.timed)
    placed = [(statement, in_points(extent)) for statement, extent in shown]
    placed.sort(key=lambda each: each[1].start)
    spells = [each for each in placed if each[1].is_bar]
    events = [each for each in placed if not each[1].is_bar]
    sign = to.style.sign
    ring = sign * marks.RING + _RING_LINE + EDGE
    upper, lower = lane.top + ring, lane.bottom - ring
    floor = lower - sign - _BETWEEN_ROWS if events else lane.bottom - EDGE
    bars = _bars(spells, lane, floor, [extent.start for _, extent in events], to)
    middle = lower if bars else (lane.top + lane.bottom) / 2
    return [*bars, *_events(events, middle, (lower, upper), bars, to)]


def _bars(
    spells: _Placed,
    lane: CompactLane,
    floor: float,
    events: Sequence[float],
    to: Setting,
) -> Strip:
    """Share the room above a floor, or more where that is too low.

    Beside events, bars become lower before they take the room of signs.
    """
    top, bottom = lane.top + EDGE, lane.bottom - EDGE
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
        bars.append(Mark(statement, extent, y, height, place, radius, is_inside, hint))
    return bars


def _events(
    events: _Placed,
    middle: float,
    levels: tuple[float, float],
    bars: Strip,
    to: Setting,
) -> Iterator[Mark]:
    """Put signs on two levels; what lies outside the window only points there."""
    sign, hint_of = to.style.sign, _hint(to)
    band = sign * _EVENT_BAND
    seen = [each for each in events if not each[1].is_away]
    wished = [
        Place(extent.start, middle, _reach(statement, sign))
        for statement, extent in seen
    ]
    places = place_signs(wished, [bar.sign for bar in bars], *levels)
    for (statement, extent), at in zip(seen, places, strict=True):
        hint = hint_of(statement)
        yield Mark(statement, extent, at.y, band, at, sign, False, hint)
    for statement, extent in events:
        if extent.is_away:
            at, hint = Place(extent.start, middle, sign), hint_of(statement)
            yield Mark(statement, extent, at.y, band, at, sign, False, hint)


def _reach(statement: Statement, radius: float) -> float:
    if statement.turning_point:
        return radius * marks.RING + _RING_LINE
    return radius + _RING_LINE


def _hint(to: Setting) -> Callable[[Statement], str]:
    return marks.hint_of if to.style.hints else lambda _: ""
