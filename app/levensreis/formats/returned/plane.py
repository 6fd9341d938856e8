"""How a page lies in a picture: turned, scaled, and seen at an angle."""

from collections.abc import Sequence
from dataclasses import dataclass

Point = tuple[float, float]
Pair = tuple[Point, Point]
"""A place on the page, in points, and where it is in the picture, in pixels."""
_Rows = list[list[float]]


@dataclass(frozen=True, slots=True)
class Plane:
    """A projection: eight numbers that take a place of one plane to another."""

    numbers: tuple[float, ...]

    def at(self, place: Point) -> Point:
        """Return where a place comes."""
        a, b, c, d, e, f, g, h = self.numbers
        x, y = place
        depth = g * x + h * y + 1.0
        return (a * x + b * y + c) / depth, (d * x + e * y + f) / depth

    def before(self, other: "Plane") -> "Plane":
        """Return what takes a place through this, and then through the other."""
        one, two = _square(other), _square(self)
        found = [
            sum(one[row][each] * two[each][column] for each in range(3))
            for row in range(3)
            for column in range(3)
        ]
        return Plane(tuple(each / found[8] for each in found[:8]))

    def inverse(self) -> "Plane":
        """Return what takes every place back."""
        (a, b, c), (d, e, f), (g, h, i) = _square(self)
        found = (
            *(e * i - f * h, c * h - b * i, b * f - c * e),
            *(f * g - d * i, a * i - c * g, c * d - a * f),
            *(d * h - e * g, b * g - a * h, a * e - b * d),
        )
        return Plane(tuple(each / found[8] for each in found[:8]))


def scaled(x: float, y: float, right: float = 0.0, down: float = 0.0) -> Plane:
    """Return what only scales and then shifts."""
    return Plane((x, 0.0, right, 0.0, y, down, 0.0, 0.0))


def fitted(pairs: Sequence[Pair], *, at_an_angle: bool = True) -> Plane:
    """Return the plane that is nearest to all pairs; raises ValueError if none is.

    Least squares. Without an angle only shift, turn and scale are looked for: two
    pairs are enough then, and nothing is guessed of what lies far from them.
    """
    here, there = _measure([each for each, _ in pairs]), _measure([b for _, b in pairs])
    rows: _Rows = []
    for place, seen in pairs:
        (x, y), (u, v) = here.at(place), there.at(seen)
        if at_an_angle:
            rows.append([x, y, 1.0, 0.0, 0.0, 0.0, -u * x, -u * y, u])
            rows.append([0.0, 0.0, 0.0, x, y, 1.0, -v * x, -v * y, v])
        else:  # the page counts up and the picture down: it is mirrored
            rows.append([x, y, 1.0, 0.0, u])
            rows.append([-y, x, 0.0, 1.0, v])
    found = _solved(rows)
    if not at_an_angle:
        p, q, right, down = found
        found = [p, q, right, q, -p, down, 0.0, 0.0]
    return here.before(Plane(tuple(found))).before(there.inverse())


def _measure(places: Sequence[Point]) -> Plane:
    """Return what brings places around the middle, of size one: sums stay exact."""
    count = len(places)
    x, y = (sum(each[axis] for each in places) / count for axis in (0, 1))
    size = max(max(abs(each[0] - x), abs(each[1] - y)) for each in places) or 1.0
    return scaled(1 / size, 1 / size, -x / size, -y / size)


def _solved(rows: _Rows) -> list[float]:
    """Solve by least squares; each row ends with what it must come to."""
    size = len(rows[0]) - 1
    sums = [
        [sum(row[one] * row[other] for row in rows) for other in range(size + 1)]
        for one in range(size)
    ]
    for step in range(size):
        best = max(range(step, size), key=lambda each: abs(sums[each][step]))
        sums[step], sums[best] = sums[best], sums[step]
        if abs(sums[step][step]) < 1e-12:
            raise ValueError("these places lie in no plane")
        for row in range(size):
            if row != step:
                share = sums[row][step] / sums[step][step]
                sums[row] = [
                    a - share * b for a, b in zip(sums[row], sums[step], strict=True)
                ]
    return [sums[each][size] / sums[each][each] for each in range(size)]


def _square(plane: Plane) -> tuple[Sequence[float], ...]:
    numbers = plane.numbers
    return numbers[0:3], numbers[3:6], (*numbers[6:8], 1.0)
