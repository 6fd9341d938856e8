"""Put things that stand side by side into as few rows as they need."""

from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence
from typing import NamedTuple

Span = tuple[float, float]

_APART = 3.0  # points between two things in one row


class Wish(NamedTuple):
    """The span (from, to) that something takes, with its label and without."""

    labelled: Span
    bare: Span


class Place(NamedTuple):
    """The row that something got, and whether its label fits there."""

    row: int
    labelled: bool


def pack_all(wishes: Iterable[Wish], most: int) -> list[Place] | None:
    """Give every wish the first row where nothing is in its way, or give up."""
    rows = Rows(most, _APART)
    places = []
    for wish in wishes:
        row = rows.take(wish.labelled, range(most))
        if row is None:
            return None
        places.append(Place(row, labelled=True))
    return places


def pack_most(wishes: Sequence[Wish], most: int) -> list[Place]:
    """Give rows to as many labels as possible, the first wishes first.

    The last row is for what loses its label; only what finds no gap anywhere lies
    over something else there.
    """
    rows, last = Rows(most, _APART), most - 1
    labelled = [rows.take(wish.labelled, range(last)) for wish in wishes]
    places = []
    for wish, row in zip(wishes, labelled, strict=True):
        if row is not None:
            places.append(Place(row, labelled=True))
        else:
            gap = rows.take(wish.bare, (last, *range(last)))
            places.append(Place(last if gap is None else gap, labelled=False))
    return places


class Rows:
    """Rows in which spans stand `apart` points from each other."""

    def __init__(self, most: int, apart: float) -> None:
        self._apart = apart
        self._taken: list[list[Span]] = [[] for _ in range(most)]

    def add(self, span: Span, row: int) -> None:
        """Put a span in a row, whatever else is there."""
        insort(self._taken[row], span)

    def take(self, span: Span, order: Iterable[int]) -> int | None:
        """Take the first row in which a span fits, if there is one."""
        start, end = span
        for number in order:
            taken = self._taken[number]
            after = bisect_left(taken, span)
            if after and taken[after - 1][1] + self._apart > start:
                continue
            if after < len(taken) and taken[after][0] < end + self._apart:
                continue
            taken.insert(after, span)
            return number
        return None
