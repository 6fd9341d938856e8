"""Journeys beside professionals: which part of the factors of each is in a system.

Full bars are journeys (Table B1), open bars professionals (Table B2). Shares are drawn,
since one names more factors than the other.
"""

from collections.abc import Iterator
from math import ceil
from typing import Final

from levensreis.domain.disclosure import UNTOLD, shown
from levensreis.domain.findings import SIDES
from levensreis.domain.influence import Influence
from levensreis.domain.professionals.comparison import FAR, NEAR, Beside, Voice
from levensreis.domain.professionals.comparison import side_share as share_of
from levensreis.domain.system import System
from levensreis.language import say
from levensreis.pictures.display_list import Anchor, Ink, Line, Measure, Rect
from levensreis.pictures.research.bars import heads, legend
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

_NUMBER: Final = 72.0
"""Points beside a bar for its number and share."""
_OPEN: Final = 1.2
_LABEL: Final = 1.7  # of the size of a text
_BAR: Final = 0.78  # of a row
_STEP: Final = 5
"""Percents: room for bars is made in steps of it."""


def beside_chart(beside: Beside, style: ChartStyle, measure: Measure) -> Chart:
    """Draw a pair of bars for each system, of journeys and of professionals."""
    board = Board(style, measure)
    middle = style.width / 2
    top = legend(board, heads(board, middle), _names())
    y, scale = top, _scale(beside)
    for system in System:
        board.write(system.label, 0, y + style.size * _LABEL / 2, bold=True)
        y += style.size * _LABEL
        for place, voice in enumerate(_voices(beside)):
            for side in SIDES:
                _bar(board, system, side, voice, (y, scale), is_open=place == 1)
            y += style.row
        y += style.size * 0.6
    board.put(Line(middle, top, middle, y, Ink.TEXT, 1.0))
    return Chart(
        title=say("Levensreizen en professionals naast elkaar"),
        told=say(
            "Welk deel van alle factoren in een systeem ligt: van factoren die de "
            "zorgvraag verlaagden (+, links) en verhoogden (−, rechts), van ver naar "
            "dichtbij. Het getal is het aantal verschillende factoren."
        ),
        picture=board.picture(y + 4),
        alternative=" ".join(_in_words(beside)),
        numbers=_numbers(beside),
        behind=board.behind,
        is_empty=not any(each.result.table.rows for each in _voices(beside)),
    )


def conclusion(beside: Beside) -> list[str]:
    """Tell which part of the factors of each is far, and which is near."""
    told = []
    first, second = (each.share_of_factors(FAR) for each in _voices(beside))
    if first is not None and second is not None:
        told.append(
            say(
                "Ver van de jongere (samenleving en organisaties) ligt {first} van de "
                "factoren uit de levensreizen en {second} van die van professionals.",
                first=percents(first),
                second=percents(second),
            )
        )
    first, second = (each.share_of_factors(NEAR) for each in _voices(beside))
    if first is not None and second is not None:
        told.append(
            say(
                "Dichtbij (de jongere zelf en het contact met de directe omgeving) "
                "ligt {first} van de factoren uit de levensreizen en {second} van die "
                "van professionals.",
                first=percents(first),
                second=percents(second),
            )
        )
    return told


def percents(share: float | None) -> str:
    """Return a share in whole percents, or that it is not shown."""
    if share is None:
        return shown(UNTOLD)
    return f"{round(share)}\N{NO-BREAK SPACE}%"


def _names() -> tuple[str, str]:
    return say("Levensreizen (tabel B1)"), say("Professionals (tabel B2)")


def _voices(beside: Beside) -> tuple[Voice, Voice]:
    return beside.journeys, beside.professionals


def _scale(beside: Beside) -> float:
    """Return which share the longest bar that can be drawn stands for."""
    shares = (
        share_of(voice.factors, system, side) or 0
        for voice in _voices(beside)
        for system in System
        for side in SIDES
    )
    return max(ceil(max(shares) / _STEP), 1) * _STEP


def _bar(
    board: Board,
    system: System,
    side: Influence,
    voice: Voice,
    at: tuple[float, float],
    *,
    is_open: bool,
) -> None:
    top, scale = at
    middle = board.style.width / 2
    count = voice.factors.of(system, side)
    share = share_of(voice.factors, system, side)
    length = (share or 0) / scale * (middle - _NUMBER)
    height = board.style.row * _BAR
    ink, left = STRONG[side], side is Influence.POSITIVE
    key = board.key(Behind(system=system, influence=side, is_second=is_open))
    hint = board.hint(_hint(system, side, voice, _names()[is_open]))
    fill, frame = (Ink.SURFACE, ink) if is_open else (ink, None)
    if length:
        x = middle - length if left else middle
        board.put(Rect(x, top, length, height, fill, frame, _OPEN, key=key, hint=hint))
    board.write(
        _number(side, count, share),
        middle - length - 5 if left else middle + length + 5,
        top + height / 2,
        ink=ink if count else Ink.MUTED,
        bold=not is_open and bool(count),
        anchor=Anchor.END if left else Anchor.START,
        key=key,
        hint=hint,
    )


def _number(side: Influence, count: int | None, share: float | None) -> str:
    if count is None:
        return shown(UNTOLD)
    told = f"{SIGNS[side]}{count}" if count else "0"
    return f"{told} ({percents(share)})" if count and share is not None else told


def _hint(system: System, side: Influence, voice: Voice, name: str) -> str:
    return say(
        "{name}: {system}, {influence}: {count} factoren, {share} van alle",
        name=name,
        system=system.label,
        influence=side.label,
        count=_shown(voice.factors.of(system, side)),
        share=percents(share_of(voice.factors, system, side)),
    )


def _in_words(beside: Beside) -> Iterator[str]:
    yield say(
        "Paren van balken, twee voor elk van de vijf systemen: volle balken zijn "
        "levensreizen, open balken professionals. Links wat de zorgvraag verlaagde, "
        "rechts wat die verhoogde."
    )
    for voice, name in zip(_voices(beside), _names(), strict=True):
        parts = []
        for system in System:
            told = [
                f"{SIGNS[side]}{_shown(voice.factors.of(system, side))}"
                for side in SIDES
            ]
            parts.append(f"{system.label} {', '.join(told)}")
        yield f"{name}: {'; '.join(parts)}."


def _numbers(beside: Beside) -> Numbers:
    above = (
        say("Systeem"),
        say("Bron"),
        say("Factoren +"),
        say("Factoren −"),
        say("Deel van factoren (%)"),
        say("Genoemd"),
        say("Deel van genoemd (%)"),
    )
    rows: list[tuple[Cell, ...]] = []
    for system in System:
        for voice, name in zip(_voices(beside), _names(), strict=True):
            factors = (_shown(voice.factors.of(system, side)) for side in SIDES)
            rows.append(
                (
                    *(system.label, name, *factors),
                    _whole(voice.share_of_factors([system])),
                    _shown(voice.mentions.of(system)),
                    _whole(voice.share_of_mentions([system])),
                )
            )
    return Numbers(above, tuple(rows), names=2)


def _shown(number: int | None) -> Cell:
    return shown(UNTOLD) if number is None else number


def _whole(share: float | None) -> Cell:
    return shown(UNTOLD) if share is None else round(share)
