"""A heat map: in which years of age there was something in a theme, plus and minus."""

from itertools import pairwise
from math import ceil
from typing import Final

from levensreis.domain.influence import Influence
from levensreis.domain.theme import Theme
from levensreis.language import say
from levensreis.pictures.display_list import Anchor, Ink, Line, Measure
from levensreis.pictures.research.chart import (
    SIGNS,
    SOFT,
    STRONG,
    Behind,
    Board,
    Cell,
    Chart,
    ChartStyle,
    Numbers,
)
from levensreis.pictures.research.counts import SIDES, AgeCounts
from levensreis.pictures.research.levels import Box, legend, square

_NAMES: Final = 0.2  # of the width
_LEAST_NAMES, _MOST_NAMES = 86.0, 130.0
_SIGN: Final = 12.0
_LINE: Final = 1.2  # of the size of a text
_ROW: Final = 1.7
_BETWEEN: Final = 5.0  # points between two themes


def heat(counts: AgeCounts, style: ChartStyle, measure: Measure) -> Chart:
    """Draw two rows of squares for each theme, and a column for each year."""
    board = Board(style, measure)
    names = min(max(style.width * _NAMES, _LEAST_NAMES), _MOST_NAMES)
    years = counts.years
    start = names + _SIGN
    width = (style.width - start) / len(years)
    y = _heads(board, years, start, width)
    most = max(counts.by_year.values(), default=0)
    row = style.size * _ROW
    for number, theme in enumerate(Theme):
        if number:
            between = y - _BETWEEN / 2
            board.put(Line(0, between, style.width, between, Ink.LINE, 0.5))
        _name(board, theme, names, y + row)
        for side in SIDES:
            middle = y + row / 2
            board.write(SIGNS[side], names, middle, ink=STRONG[side], bold=True)
            for place, year in enumerate(years):
                box = Box(start + place * width, y, width, row)
                _cell(board, (theme, side, year), counts, box, most)
            y += row
        y += _BETWEEN
    y = _legend(board, y + style.size, most)
    return Chart(
        title=say("Onderwerp en leeftijd"),
        told=say(
            "In hoeveel levensreizen er op een leeftijd iets was dat de zorgvraag "
            "verlaagde (+) of verhoogde (−). Wat in meer jaren was of kan zijn "
            "geweest, telt in elk van die jaren. Uitspraken zonder leeftijd, niet "
            "geteld: {count}.",
            count=counts.untimed,
        ),
        picture=board.picture(y),
        alternative=_in_words(counts),
        numbers=_numbers(counts),
        behind=board.behind,
        is_empty=not counts.by_year,
    )


def year_label(year: int) -> str:
    """Return how a year of age is written above its column."""
    return say("zw") if year < 0 else str(year)


def year_words(year: int) -> str:
    """Return a year of age in words."""
    return say("zwangerschap") if year < 0 else say("{age} jaar", age=year)


def _heads(board: Board, years: range, start: float, width: float) -> float:
    size = board.style.size
    widest = max(board.ruler.width(year_label(each), size) for each in years)
    every = ceil((widest + 1) / width)
    for place, year in enumerate(years):
        if year % every:
            continue
        board.write(
            year_label(year),
            start + (place + 0.5) * width,
            size * 0.8,
            ink=Ink.MUTED,
            anchor=Anchor.MIDDLE,
        )
    return size * 1.8


def _name(board: Board, theme: Theme, room: float, middle: float) -> None:
    size = board.style.size
    lines = board.ruler.wrapped(theme.label, room - 4, size)
    top = middle - (len(lines) - 1) * size * _LINE / 2
    for number, line in enumerate(lines):
        board.write(line, 0, top + number * size * _LINE, room=room - 2)


def _cell(
    board: Board,
    at: tuple[Theme, Influence, int],
    counts: AgeCounts,
    box: Box,
    most: int,
) -> None:
    theme, side, year = at
    count = counts.by_year.get(at, 0)
    inks = STRONG[side], SOFT[side]
    if not count:
        square(board, box, 0, most, inks)
        return
    hint = say(
        "{theme}, {age}, {influence}: {count} van {every} levensreizen",
        theme=theme.label,
        age=year_words(year),
        influence=side.label,
        count=count,
        every=counts.journeys,
    )
    key = board.key(Behind(theme=theme, influence=side, year=year))
    square(board, box, count, most, inks, key=key, hint=board.hint(hint))


def _legend(board: Board, middle: float, most: int) -> float:
    words = say("Aantal levensreizen:")
    x = board.write(words, 0, middle, ink=Ink.MUTED) + 10
    inks = ((STRONG[each], SOFT[each]) for each in SIDES)
    return legend(board, (x, middle), most, *inks) + board.style.size


def _in_words(counts: AgeCounts) -> str:
    told = say(
        "Een raster met voor elk van de acht onderwerpen een rij voor + en een rij "
        "voor −, en een kolom voor elke leeftijd, over {count} levensreizen. Een "
        "voller vakje is in meer levensreizen.",
        count=counts.journeys,
    )
    return " ".join([told, *(_peaks(counts, theme) for theme in Theme)])


def _peaks(counts: AgeCounts, theme: Theme) -> str:
    """Tell of a theme in which years most journeys had something."""
    parts = []
    for side in SIDES:
        found = {
            year: count
            for year in counts.years
            if (count := counts.by_year.get((theme, side, year), 0))
        }
        if found:
            top = max(found.values())
            at = [year for year, count in found.items() if count == top]
            parts.append(
                say(
                    "{sign} het meest bij {ages} ({count})",
                    sign=SIGNS[side],
                    ages=_runs(at),
                    count=top,
                )
            )
    return f"{theme.label}: {', '.join(parts) or say('niets')}."


def _runs(years: list[int]) -> str:
    """Write years with their runs shortened: 3–5, 9."""
    starts = [at for at, (one, two) in enumerate(pairwise(years), 1) if two != one + 1]
    bounds = [0, *starts, len(years)]
    runs = [(years[first], years[end - 1]) for first, end in pairwise(bounds)]
    return ", ".join(
        year_label(first) if first == last else f"{year_label(first)}–{last}"
        for first, last in runs
    )


def _numbers(counts: AgeCounts) -> Numbers:
    heads = (say("Onderwerp"), say("Invloed"), *map(year_label, counts.years))
    rows: list[tuple[Cell, ...]] = [
        (
            theme.label,
            SIGNS[side],
            *(counts.by_year.get((theme, side, year), 0) for year in counts.years),
        )
        for theme in Theme
        for side in SIDES
    ]
    return Numbers(heads, tuple(rows), names=2)
