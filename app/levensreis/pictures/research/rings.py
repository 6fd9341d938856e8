"""The ecological systems as rings around the youth, with a sign for every factor.

Left what lowered the need (triangles up), right what raised it (triangles down); a
larger sign occurs in more journeys.
"""

from math import ceil, cos, sin
from typing import Final

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
from levensreis.pictures.research.ring_places import Ring, arcs_of, half_of, placed

_WIDEST: Final = 480.0
_RADII: Final = {
    System.ONTO: 0.31,
    System.MICRO: 0.50,
    System.MESO: 0.66,
    System.EXO: 0.84,
    System.MACRO: 1.0,
}
"""Of the whole: where each ring ends."""


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
        box = Ring(middle, centre, _inner(system) * radius, outer * radius)
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
    box: Ring,
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
    arcs = arcs_of(box, half, size * (3.4 if is_core else 2.8))
    for factors in by_side.values():
        for each, (radius, angle), width in placed(factors, arcs):
            way = -1 if each.influence is Influence.POSITIVE else 1
            x, y = middle + way * radius * sin(angle), centre - radius * cos(angle)
            sign_half = min(half_of(each.journeys, most), width * 0.46)
            _sign(board, each, (x, y), sign_half, counts.journeys)


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
        half = half_of(count, most)
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
