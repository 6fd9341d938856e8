"""What goes where in a lane of the low form: rows of bars, and two levels of signs."""

import math
from collections.abc import Sequence
from typing import Final, NamedTuple

from levensreis.pictures.packing import Rows, Span

_TOUCHING = 0.05  # points that a bar may begin before the one before it in its row ends
_APART = 0.5  # points between two signs
_ASIDE: Final = (0.0, 3.5, -3.5, 7.0, -7.0)
"""Points that a sign may stand beside its time, where it would hide another."""


class Place(NamedTuple):
    """Where a sign stands, and how far it or the ring around it reaches."""

    x: float
    y: float
    reach: float


class Share(NamedTuple):
    """The row of a bar, of as many as it needs with those that overlap it."""

    row: int
    rows: int
    span: Span
    """From the first to the last of them all."""


def shared_rows(spans: Sequence[Span], most: int) -> list[Share]:
    """Give every span, in order of start, the first row that is free by then.

    What finds no row free lies over the bar that ends first.
    """
    shares: list[Share] = []
    taken: list[int] = []
    ends: list[float] = []
    first = 0.0
    for start, end in spans:
        if ends and start + _TOUCHING >= max(ends):
            shares += _shares(taken, ends, first)
            taken, ends = [], []
        if not ends:
            first = start
        row = next((n for n, to in enumerate(ends) if to <= start + _TOUCHING), None)
        if row is None and len(ends) < most:
            row = len(ends)
            ends.append(end)
        elif row is None:
            row = ends.index(min(ends))
        ends[row] = max(ends[row], end)
        taken.append(row)
    return shares + _shares(taken, ends, first)


def _shares(taken: Sequence[int], ends: Sequence[float], first: float) -> list[Share]:
    span = first, max(ends, default=first)
    return [Share(row, len(ends), span) for row in taken]


def place_signs(
    wished: Sequence[Place], fixed: Sequence[Place], lower: float, upper: float
) -> list[Place]:
    """Place signs, in order of x, where they do not lie over each other.

    Where nothing is `fixed`, a sign that is alone keeps its height. Others stand low
    or high or, where both are taken, a little aside; the largest choose first.
    """
    rows = Rows(2, _APART)
    heights = lower, upper
    for x, at, reach in fixed:
        for row, y in enumerate(heights):
            if abs(at - y) < 2 * reach:
                rows.add((x - reach, x + reach), row)
    placed = list(wished)
    crowd = list(range(len(wished)))
    if not fixed:
        crowd = _crowded(wished)
        for number in set(range(len(wished))).difference(crowd):
            x, _, reach = wished[number]
            rows.add((x - reach, x + reach), 0)
            rows.add((x - reach, x + reach), 1)
    crowd.sort(key=lambda number: -wished[number].reach)
    for number in crowd:
        placed[number] = _placed(wished[number], rows, heights)
    return placed


def _placed(wished: Place, rows: Rows, heights: Sequence[float]) -> Place:
    at, _, reach = wished
    both = range(len(heights))
    for aside in _ASIDE:
        x = at + aside
        row = rows.take((x - reach, x + reach), both)
        if row is not None:
            if reach > abs(heights[0] - heights[1]):  # a ring lies on both levels
                rows.add((x - reach / 2, x + reach / 2), 1 - row)
            return Place(x, heights[row], reach)
    return Place(at, heights[0], reach)


def _crowded(wished: Sequence[Place]) -> list[int]:
    """Return the numbers of the signs that have others beside them."""
    starts = [*(x - reach for x, _, reach in wished[1:]), math.inf]
    crowded = []
    until = -math.inf
    for number, (x, _, reach) in enumerate(wished):
        end = x + reach + _APART
        if x - reach < until or starts[number] < end:
            crowded.append(number)
        until = max(until, end)
    return crowded
