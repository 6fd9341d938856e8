"""The ecological systems as rings around the youth, with a sign for every factor.

Left what lowered the need (triangles up), right what raised it (triangles down); a
larger sign occurs in more journeys.
"""

from collections.abc import Iterator
from math import ceil, cos, pi, sin, sqrt
from typing import Final, NamedTuple

from levensreis.domain.influence import Influence
from levensreis.domain.system import System
from levensreis.language import say
from levensreis.pictures.display_list import (
    Anchor,
    Circle,
    Ink,
    Measure,
    Polygon,
    Rect,
)
from levensreis.pictures.research.chart import (
    SIGNS,
    STRONG,
    Behind,
    Board,
    Cell,
    Chart,
    ChartStyle,
    Numbers,
)
from levensreis.pictures.research.counts import SIDES, CountedFactor, SystemCounts

_WIDEST: Final = 480.0
_RADII: Final = {
    System.ONTO: 0.31,
    System.MICRO: 0.50,
    System.MESO: 0.66,
    System.EXO: 0.84,
    System.MACRO: 1.0,
}
"""Of the whole: where each ring ends."""
_SMALLEST, _LARGEST = 2.2, 5.0
"""Points of half a sign."""
_BETWEEN: Final = 1.15
"""Of the width of a sign: from one to the next at least."""
_WIDE: Final = 17.0
"""Points from one to the next where there is room."""
_UNDER: Final = 0.06 * pi
"""Left free at the bottom, so that both sides stay apart."""


class _Ring(NamedTuple):
    """Where a ring lies, in points; the inner one of the core is 0."""

    x: float
    y: float
    inner: float
    outer: float


class _Arc(NamedTuple):
    """Where signs stand beside each other: on a circle from one angle to another.

    Angles go from the top down along a side, in radians.
    """

    radius: float
    first: float
    last: float

    @property
    def length(self) -> float:
        return max(self.radius * (self.last - self.first), 0.0)


def rings(counts: SystemCounts, style: ChartStyle, measure: Measure) -> Chart:
    """Draw the five rings, far ones outside."""
    board = Board(style, measure)
    radius = min(style.width, _WIDEST) / 2 - 2
    middle = style.width / 2
    top = style.size * 2.2
    _heads(board, middle)
    centre = top + radius
    for place, share in enumerate(sorted(_RADII.values(), reverse=True)):
        fill = Ink.SUNKEN if place % 2 == 0 else Ink.SURFACE
        board.put(Circle(middle, centre, share * radius, fill, Ink.NEUTRAL, 0.7))
    most = max((each.journeys for each in counts.factors), default=1)
    for system, outer in _RADII.items():
        box = _Ring(middle, centre, _inner(system) * radius, outer * radius)
        _ring(board, system, counts, box, most)
    bottom = _legend(board, centre + radius + style.size * 1.6, most)
    return Chart(
        title=say("Systemen als ringen"),
        told=say(
            "Elk teken is een factor die voorkomt: links verlaagde die de zorgvraag, "
            "rechts verhoogde die. Hoe groter, in hoe meer levensreizen. De getallen "
            "zijn aantallen factoren."
        ),
        picture=board.picture(bottom),
        alternative=_in_words(counts),
        numbers=_numbers(counts),
        behind=board.behind,
        is_empty=not counts.factors,
    )


def _shares() -> Iterator[tuple[System, float]]:
    yield from _RADII.items()


def _inner(system: System) -> float:
    return max(
        (share for share in _RADII.values() if share < _RADII[system]), default=0
    )


def _heads(board: Board, middle: float) -> None:
    size = board.style.size
    for side, x, anchor in (
        (Influence.POSITIVE, middle - 8, Anchor.END),
        (Influence.NEGATIVE, middle + 8, Anchor.START),
    ):
        words = f"{SIGNS[side]} {side.label}"
        board.write(words, x, size * 0.9, ink=STRONG[side], bold=True, anchor=anchor)


def _ring(
    board: Board,
    system: System,
    counts: SystemCounts,
    box: _Ring,
    most: int,
) -> None:
    middle, centre, inner, outer = box
    size = board.style.size
    is_core = inner == 0
    top = centre - outer + size * (1.7 if is_core else 1.15)
    half = board.ruler.width(system.label, size, bold=True) / 2
    # A name that is wider than its ring is high at that place: the line stops for it.
    fill = Ink.SUNKEN if list(_RADII).index(system) % 2 == 0 else Ink.SURFACE
    back = Rect(middle - half - 3, top - size * 0.65, 2 * half + 6, size * 1.3, fill)
    board.put(back)
    board.write(system.label, middle, top, bold=True, anchor=Anchor.MIDDLE)
    by_side = {side: counts.of(system, side) for side in SIDES}
    for side, x, anchor in zip(
        SIDES, (middle - 5, middle + 5), (Anchor.END, Anchor.START), strict=True
    ):
        words = f"{SIGNS[side]}{len(by_side[side])}"
        hint = board.hint(_told(system, side, counts))
        key = board.key(Behind(system=system, influence=side))
        board.write(
            words,
            x,
            top + size * 1.25,
            ink=STRONG[side],
            bold=True,
            anchor=anchor,
            key=key,
            hint=hint,
        )
    arcs = _arcs(box, half, size * (3.4 if is_core else 2.8))
    for factors in by_side.values():
        for each, (radius, angle), width in _placed(factors, arcs):
            way = -1 if each.influence is Influence.POSITIVE else 1
            x, y = middle + way * radius * sin(angle), centre - radius * cos(angle)
            sign_half = min(_half(each.journeys, most), width * 0.46)
            _sign(board, each, (x, y), sign_half, counts.journeys)


def _arcs(ring: _Ring, half: float, depth: float) -> list[_Arc]:
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
        found.append(_Arc(radius, first, pi - max(_UNDER, 8 / radius)))
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


def _placed(
    factors: list[CountedFactor], arcs: list[_Arc]
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


def _divided(number: int, arcs: list[_Arc]) -> Iterator[tuple[_Arc, int]]:
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


def _half(count: int, most: int) -> float:
    share = sqrt(count / max(most, 1))
    return _SMALLEST + (_LARGEST - _SMALLEST) * share


def _sign(
    board: Board,
    factor: CountedFactor,
    at: tuple[float, float],
    half: float,
    journeys: int,
) -> None:
    words = say(
        "{sign} {factor}: {count} van {every} levensreizen",
        sign=SIGNS[factor.influence],
        factor=factor.label,
        count=factor.journeys,
        every=journeys,
    )
    key = board.key(Behind(factors=(factor.id,)))
    board.put(
        _triangle(factor.influence, at, half)._replace(key=key, hint=board.hint(words))
    )


def _triangle(side: Influence, at: tuple[float, float], half: float) -> Polygon:
    x, y = at
    point = -half if side is Influence.POSITIVE else half
    base = y - point * 0.8
    corners = ((x - half, base), (x + half, base), (x, y + point))
    return Polygon(corners, STRONG[side])


def _legend(board: Board, middle: float, most: int) -> float:
    x = 2.0
    for count in sorted({1, ceil(most / 2), most}):
        half = _half(count, most)
        board.put(_triangle(Influence.POSITIVE, (x + half, middle), half))
        board.put(_triangle(Influence.NEGATIVE, (x + 3 * half + 2, middle), half))
        words = (
            say("in 1 levensreis")
            if count == 1
            else say("in {count} levensreizen", count=count)
        )
        x += 4 * half + 7
        x += board.write(words, x, middle, ink=Ink.MUTED) + 14
    return middle + board.style.size


def _told(system: System, side: Influence, counts: SystemCounts) -> str:
    return say(
        "{system}, {influence}: factoren: {factors}, in {count} van {every} "
        "levensreizen",
        system=system.label,
        influence=side.label,
        factors=len(counts.of(system, side)),
        count=counts.by_side.get((system, side), 0),
        every=counts.journeys,
    )


def _in_words(counts: SystemCounts) -> str:
    told = say(
        "Vijf ringen om elkaar heen, met in het midden de jongere en buiten de "
        "samenleving, over {count} levensreizen. In elke ring staat per factor een "
        "teken: links wat de zorgvraag verlaagde, rechts wat die verhoogde.",
        count=counts.journeys,
    )
    lines = [
        f"{system.label}: +{len(plus)}, −{len(minus)}."
        for system in System
        for plus, minus in [[counts.of(system, side) for side in SIDES]]
    ]
    return " ".join([told, *lines])


def _numbers(counts: SystemCounts) -> Numbers:
    heads = (
        say("Systeem"),
        say("Factoren +"),
        say("Factoren −"),
        say("Reizen +"),
        say("Reizen −"),
    )
    rows: list[tuple[Cell, ...]] = [
        (
            system.label,
            *(len(counts.of(system, side)) for side in SIDES),
            *(counts.by_side.get((system, side), 0) for side in SIDES),
        )
        for system in System
    ]
    return Numbers(heads, tuple(rows))
