"""Where the signs stand in the rings of the systems, and how large they are."""

from collections.abc import Iterator
from math import ceil, cos, pi, sin, sqrt
from typing import Final, NamedTuple

from levensreis.pictures.research.counts import CountedFactor

_SMALLEST, _LARGEST = 2.2, 5.0
"""Points of half a sign."""
_BETWEEN: Final = 1.15
"""Of the width of a sign: from one to the next at least."""
_WIDE: Final = 17.0
"""Points from one to the next where there is room."""
_UNDER: Final = 0.06 * pi
"""Left free at the bottom, so that both sides stay apart."""


class Ring(NamedTuple):
    """Where a ring lies, in points; the inner one of the core is 0."""

    x: float
    y: float
    inner: float
    outer: float


class Arc(NamedTuple):
    """Where signs stand beside each other: on a circle from one angle to another.

    Angles go from the top down along a side, in radians.
    """

    radius: float
    first: float
    last: float

    @property
    def length(self) -> float:
        """How far it is from one end to the other, in points."""
        return max(self.radius * (self.last - self.first), 0.0)


def arcs_of(ring: Ring, half: float, depth: float) -> list[Arc]:
    """Return where signs can stand in a ring, beside and below its name."""
    room = ring.outer - ring.inner
    rows = max(int((room - 4) // (2 * _LARGEST + 2)), 1)
    if ring.inner == 0:
        rows = max(rows - 2, 1)
    step = room / (rows if ring.inner else rows + 2)
    found = []
    for row in range(rows):
        radius = ring.outer - step * (row + 0.5)
        first = _beside(radius, ring.outer, half + 8, depth)
        found.append(Arc(radius, first, pi - max(_UNDER, 8 / radius)))
    # The middle one has most room around it.
    return sorted(found, key=lambda arc: abs(arc.radius - (ring.outer - room / 2)))


def _beside(radius: float, outer: float, half: float, depth: float) -> float:
    """Return at which angle a circle has passed the name at the top of its ring."""
    angle = 8 / radius
    while angle < pi / 2:
        x, under = radius * sin(angle), outer - radius * cos(angle)
        if x >= half + _LARGEST or under >= depth + _LARGEST:
            break
        angle += 0.02
    return angle


def placed(
    factors: list[CountedFactor], arcs: list[Arc]
) -> Iterator[tuple[CountedFactor, tuple[float, float], float]]:
    """Give the factors of one side with radius, angle and room for each.

    Those of most journeys come first, and stand around the middle of their arc.
    """
    left = sorted(factors, key=lambda each: -each.journeys)
    rows = list(_divided(len(left), arcs))
    for arc, number in rows:
        width = min(_WIDE, arc.length / max(number, 1))
        start = (arc.first + arc.last) / 2 - width * (number - 1) / 2 / arc.radius
        start = max(start, arc.first)
        for place in range(number):
            yield left.pop(0), (arc.radius, start + place * width / arc.radius), width


def _divided(number: int, arcs: list[Arc]) -> Iterator[tuple[Arc, int]]:
    """Give how many signs stand on each arc: on one when they fit there."""
    fit = [int(arc.length // (2 * _LARGEST * _BETWEEN)) for arc in arcs]
    whole = sum(fit)
    for place, (arc, most) in enumerate(zip(arcs, fit, strict=True)):
        here = min(number, most)
        if number > whole:  # too many: all of them closer together
            here = ceil(number * most / whole)
        if place == len(arcs) - 1:
            here = number
        number -= here
        whole -= most
        if here:
            yield arc, here


def half_of(count: int, most: int) -> float:
    """Return half the size of a sign that occurs in so many journeys."""
    share = sqrt(count / max(most, 1))
    return _SMALLEST + (_LARGEST - _SMALLEST) * share
