"""Paired bars: by system in how many journeys something lowered and raised the need.

A second group, when there is one, stands below in open bars: shares are compared, so
that groups of other sizes can be.
"""

from collections.abc import Iterator
from typing import Final

from levensreis.domain.influence import Influence
from levensreis.domain.system import System
from levensreis.language import say
from levensreis.pictures.display_list import Anchor, Ink, Line, Measure, Rect
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
from levensreis.pictures.research.counts import SIDES, SystemCounts

_NUMBER: Final = 58.0
"""Points beside a bar for its number."""
_OPEN: Final = 1.2
_LABEL: Final = 1.7  # of the size of a text
_BAR: Final = 0.78  # of a row


def bars(
    counts: SystemCounts,
    style: ChartStyle,
    measure: Measure,
    second: SystemCounts | None = None,
    groups: tuple[str, str] = ("", ""),
) -> Chart:
    """Draw a pair of bars for each system, of one group or of two with their names."""
    board = Board(style, measure)
    middle = style.width / 2
    top = heads(board, middle)
    if second is not None:
        top = legend(board, top, groups)
    y = top
    for system in System:
        board.write(system.label, 0, y + style.size * _LABEL / 2, bold=True)
        y += style.size * _LABEL
        for place, each in enumerate(filter(None, (counts, second))):
            for side in SIDES:
                _bar(board, system, side, each, (middle, y), is_open=place == 1)
            y += style.row
        y += style.size * 0.6
    board.put(Line(middle, top, middle, y, Ink.TEXT, 1.0))
    return Chart(
        title=say("Systemen: + en − naast elkaar"),
        told=say(
            "In hoeveel levensreizen een systeem ten minste één factor heeft die de "
            "zorgvraag verlaagde (+, links) of verhoogde (−, rechts). De lengte is het "
            "deel van alle levensreizen."
        ),
        picture=board.picture(y + 4),
        alternative=_in_words(counts, second, groups),
        numbers=_numbers(counts, second, groups),
        behind=board.behind,
        is_empty=not counts.factors and not (second and second.factors),
    )


def heads(board: Board, middle: float) -> float:
    """Write above both sides what they are; tell where what follows begins."""
    style = board.style
    y = style.size
    for side, x, anchor in (
        (Influence.POSITIVE, middle - 8, Anchor.END),
        (Influence.NEGATIVE, middle + 8, Anchor.START),
    ):
        words = f"{SIGNS[side]} {side.label}"
        board.write(words, x, y, ink=STRONG[side], bold=True, anchor=anchor)
    return y + style.size * 1.4


def legend(board: Board, top: float, groups: tuple[str, str]) -> float:
    """Tell which group has full bars and which open ones; and where that ends."""
    style = board.style
    y = top + style.size * 0.6
    for is_open, name in zip((False, True), groups, strict=True):
        fill, frame = (None, Ink.NEUTRAL) if is_open else (Ink.NEUTRAL, None)
        board.put(Rect(0, y - 5, 22, 10, fill, frame, _OPEN))
        board.write(name, 28, y, ink=Ink.MUTED, room=style.width - 30)
        y += style.size * 1.6
    return y + 2


def _bar(
    board: Board,
    system: System,
    side: Influence,
    counts: SystemCounts,
    at: tuple[float, float],
    *,
    is_open: bool,
) -> None:
    middle, top = at
    count = counts.by_side.get((system, side), 0)
    share = count / counts.journeys if counts.journeys else 0
    length = share * (middle - _NUMBER)
    height = board.style.row * _BAR
    ink, left = STRONG[side], side is Influence.POSITIVE
    words = _hint(system, side, counts)
    key = board.key(Behind(system=system, influence=side, is_second=is_open))
    hint = board.hint(words)
    x = middle - length if left else middle
    fill, frame = (Ink.SURFACE, ink) if is_open else (ink, None)
    if count:
        board.put(Rect(x, top, length, height, fill, frame, _OPEN, key=key, hint=hint))
    board.write(
        f"{SIGNS[side]}{count}" if count else "0",
        middle - length - 5 if left else middle + length + 5,
        top + height / 2,
        ink=ink if count else Ink.MUTED,
        bold=not is_open and count > 0,
        anchor=Anchor.END if left else Anchor.START,
        key=key,
        hint=hint,
    )


def _hint(system: System, side: Influence, counts: SystemCounts) -> str:
    return say(
        "{system}, {influence}: {count} van {every} levensreizen, factoren: {factors}",
        system=system.label,
        influence=side.label,
        count=counts.by_side.get((system, side), 0),
        every=counts.journeys,
        factors=len(counts.of(system, side)),
    )


def _in_words(
    counts: SystemCounts, second: SystemCounts | None, groups: tuple[str, str]
) -> str:
    told = say(
        "Paren van balken, een paar voor elk van de vijf systemen, over {count} "
        "levensreizen: links wat de zorgvraag verlaagde, rechts wat die verhoogde.",
        count=counts.journeys,
    )
    parts = [told, *_lines(counts)]
    if second is not None:
        parts += [
            say("Volle balken zijn {group}.", group=groups[0]),
            say(
                "Open balken zijn {group}, {count} levensreizen.",
                group=groups[1],
                count=second.journeys,
            ),
            *_lines(second),
        ]
    return " ".join(parts)


def _lines(counts: SystemCounts) -> Iterator[str]:
    for system in System:
        plus, minus = (counts.by_side.get((system, side), 0) for side in SIDES)
        yield f"{system.label}: +{plus}, −{minus}."


def _numbers(
    counts: SystemCounts, second: SystemCounts | None, groups: tuple[str, str]
) -> Numbers:
    heads = [
        say("Systeem"),
        say("Reizen +"),
        say("Reizen −"),
        say("Factoren +"),
        say("Factoren −"),
    ]
    every = [counts] if second is None else [counts, second]
    rows: list[tuple[Cell, ...]] = []
    for system in System:
        for number, each in enumerate(every):
            group = () if second is None else (groups[number],)
            journeys = (each.by_side.get((system, side), 0) for side in SIDES)
            factors = (len(each.of(system, side)) for side in SIDES)
            rows.append((system.label, *group, *journeys, *factors))
    if second is not None:
        heads.insert(1, say("Groep"))
    return Numbers(tuple(heads), tuple(rows), names=len(heads) - 4)
