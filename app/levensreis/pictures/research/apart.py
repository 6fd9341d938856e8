"""Put marks near where they belong, so that none lies over another."""

from collections.abc import Iterator, Sequence
from math import cos, hypot, pi, sin
from typing import Final, NamedTuple

Point = tuple[float, float]
_STEPS: Final = 16
_RINGS: Final = 60
_AIR: Final = 2.0
"""Points between two marks."""


class Area(NamedTuple):
    """Where marks may stand: left, top, right and bottom."""

    left: float
    top: float
    right: float
    bottom: float


def put_apart(points: Sequence[Point], radius: float, area: Area) -> list[Point]:
    """Return where the mark of each point stands: on it, or beside what is too near."""
    least = 2 * radius + _AIR
    alone = [
        all(_far(one, other) >= least for at, other in enumerate(points) if at != place)
        for place, one in enumerate(points)
    ]
    found: dict[int, Point] = {
        place: point for place, point in enumerate(points) if alone[place]
    }
    for place, point in enumerate(points):
        if place not in found:
            others = list(found.values())
            found[place] = _beside(point, others, points, radius, area)
    return [found[place] for place in range(len(points))]


def _beside(
    point: Point,
    marks: Sequence[Point],
    points: Sequence[Point],
    radius: float,
    area: Area,
) -> Point:
    """Return the nearest free place whose line to the point crosses no mark."""
    free = [
        each
        for each in _around(point, radius)
        if _is_within(each, radius, area)
        and all(_far(each, other) >= 2 * radius + _AIR for other in marks)
        and all(_far(each, other) >= radius + _AIR for other in points)
    ]
    clear = (
        each
        for each in free
        if all(_off_line(other, point, each) > radius for other in marks)
    )
    return next(clear, free[0] if free else point)


def _around(point: Point, radius: float) -> Iterator[Point]:
    x, y = point
    for ring in range(_RINGS):
        far = 1.6 * radius + ring * radius / 4
        for step in range(_STEPS):
            angle = 2 * pi * step / _STEPS
            yield x + far * cos(angle), y - far * sin(angle)


def _is_within(point: Point, radius: float, area: Area) -> bool:
    x, y = point
    across = area.left + radius <= x <= area.right - radius
    return across and area.top + radius <= y <= area.bottom - radius


def _far(one: Point, other: Point) -> float:
    return hypot(one[0] - other[0], one[1] - other[1])


def _off_line(point: Point, start: Point, end: Point) -> float:
    """Return how far a point is from the line between two others."""
    (x, y), (u, v) = start, end
    long = _far(start, end) ** 2
    if not long:
        return _far(point, start)
    along = ((point[0] - x) * (u - x) + (point[1] - y) * (v - y)) / long
    along = min(max(along, 0.0), 1.0)
    return _far(point, (x + along * (u - x), y + along * (v - y)))
