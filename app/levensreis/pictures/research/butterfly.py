"""A butterfly: by theme what lowered the need, left, and what raised it, right."""

from typing import Final

from levensreis.domain.influence import Influence
from levensreis.domain.theme import Theme
from levensreis.language import say
from levensreis.pictures.display_list import Anchor, Ink, Measure, Rect
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
from levensreis.pictures.research.counts import SIDES, ThemeCounts

_NUMBER: Final = 34.0
_NAMES: Final = 0.3  # of the width
_BAR: Final = 0.8  # of a row
_AIR: Final = 1.35  # of a row: from one to the next


def butterfly(counts: ThemeCounts, style: ChartStyle, measure: Measure) -> Chart:
    """Draw a pair of wings for each theme."""
    board = Board(style, measure)
    names = max(board.ruler.width(each.label, style.size) for each in Theme)
    names = min(names + 16, style.width * (_NAMES + 0.15))
    left, right = (style.width - names) / 2, (style.width + names) / 2
    for side, x, anchor in (
        (Influence.POSITIVE, left, Anchor.END),
        (Influence.NEGATIVE, right, Anchor.START),
    ):
        words = f"{SIGNS[side]} {side.label}"
        ink = STRONG[side]
        board.write(words, x, style.size, ink=ink, bold=True, anchor=anchor, room=left)
    y = style.size * 2.4
    for theme in Theme:
        middle = y + style.row * _BAR / 2
        board.write(
            theme.label,
            style.width / 2,
            middle,
            anchor=Anchor.MIDDLE,
            room=names - 4,
        )
        for side, x in zip(SIDES, (left, right), strict=True):
            _wing(board, theme, side, counts, (x, y))
        y += style.row * _AIR
    return Chart(
        title=say("Onderwerpen: + links, − rechts"),
        told=say(
            "In hoeveel levensreizen er in een onderwerp iets was dat de zorgvraag "
            "verlaagde (+) of verhoogde (−). De lengte is het deel van alle "
            "levensreizen."
        ),
        picture=board.picture(y + 2),
        alternative=_in_words(counts),
        numbers=_numbers(counts),
        behind=board.behind,
        is_empty=not counts.by_side,
    )


def _wing(
    board: Board,
    theme: Theme,
    side: Influence,
    counts: ThemeCounts,
    at: tuple[float, float],
) -> None:
    x, top = at
    count = counts.of(theme, side)
    share = count.journeys / counts.journeys if counts.journeys else 0
    names_left = x if side is Influence.POSITIVE else board.style.width - x
    length = share * (names_left - _NUMBER)
    height = board.style.row * _BAR
    is_left = side is Influence.POSITIVE
    hint = board.hint(
        say(
            "{theme}, {influence}: {count} van {every} levensreizen, uitspraken: "
            "{statements}",
            theme=theme.label,
            influence=side.label,
            count=count.journeys,
            every=counts.journeys,
            statements=count.statements,
        )
    )
    key = board.key(Behind(theme=theme, influence=side))
    if count.journeys:
        start = x - length if is_left else x
        board.put(Rect(start, top, length, height, STRONG[side], key=key, hint=hint))
    board.write(
        f"{SIGNS[side]}{count.journeys}" if count.journeys else "0",
        x - length - 5 if is_left else x + length + 5,
        top + height / 2,
        ink=STRONG[side] if count.journeys else Ink.MUTED,
        bold=count.journeys > 0,
        anchor=Anchor.END if is_left else Anchor.START,
        key=key,
        hint=hint,
    )


def _in_words(counts: ThemeCounts) -> str:
    told = say(
        "Balken naar links en rechts voor elk van de acht onderwerpen, over {count} "
        "levensreizen: links in hoeveel er iets de zorgvraag verlaagde, rechts in "
        "hoeveel er iets die verhoogde.",
        count=counts.journeys,
    )
    lines = [
        f"{theme.label}: +{plus.journeys}, −{minus.journeys}."
        for theme in Theme
        for plus, minus in [(counts.of(theme, SIDES[0]), counts.of(theme, SIDES[1]))]
    ]
    return " ".join([told, *lines])


def _numbers(counts: ThemeCounts) -> Numbers:
    heads = (
        say("Onderwerp"),
        say("Reizen +"),
        say("Reizen −"),
        say("Uitspraken +"),
        say("Uitspraken −"),
    )
    rows: list[tuple[Cell, ...]] = [
        (
            theme.label,
            *(counts.of(theme, side).journeys for side in SIDES),
            *(counts.of(theme, side).statements for side in SIDES),
        )
        for theme in Theme
    ]
    return Numbers(heads, tuple(rows))
