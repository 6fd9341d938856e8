"""The timeline on paper: a picture with numbers, and its facts in words and a table."""

from dataclasses import replace
from functools import cache
from typing import Final

from levensreis.domain.influence import Influence
from levensreis.domain.theme import Theme
from levensreis.pictures.display_list import Ink, Measure, Picture
from levensreis.pictures.timeline import PAPER, TimelineStyle, timeline
from levensreis.reports.paper import fonts
from levensreis.reports.paper.model import (
    Cell,
    Figure,
    Paragraph,
    Role,
    Scope,
    Span,
    Table,
)
from levensreis.reports.paper.style import DENSE
from levensreis.reports.told import Numbered, Told

_STYLE: Final = replace(
    PAPER,
    width=DENSE.column,
    text_size=10.0,
    name_size=10.0,
    names=166.0,
    row=12.0,
    max_label=40.0,
)
_MOST_ROWS: Final = 5  # in a lane
_SIDES: Final = {
    Influence.POSITIVE: "verlaagde (+)",
    Influence.NEGATIVE: "verhoogde (−)",
    Influence.NEUTRAL: "geen invloed",
}
_HEADS: Final = ("Onderwerp", *_SIDES.values())
_SHARES: Final = (0.37, 0.21, 0.23, 0.19)


def life_figure(told: Told, room: float) -> Figure:
    """Draw a life as full as a height allows; a number leads to its statement."""
    fonts.register()
    return Figure(_picture(told, room), _in_words(told))


def facts_table(told: Told) -> Table:
    """Return what the picture shows of each theme, in numbers of statements."""
    return Table(
        head=tuple(
            _cell(each, Scope.COLUMN) for each in ("Onderwerp", *_SIDES.values())
        ),
        rows=tuple(
            (
                _cell(theme.label, Scope.ROW),
                *(_cell(_numbers(told.part(theme, each))) for each in _SIDES),
            )
            for theme in Theme
        ),
        shares=_SHARES,
        pad=0.6,
    )


def _cell(words: str, scope: Scope | None = None) -> Cell:
    ink = Ink.TEXT if scope else None
    told = Span(words, bold=scope is not None, ink=ink)
    fill = Ink.NEUTRAL_SOFT if scope is Scope.COLUMN else None
    return Cell((Paragraph((told,), Role.CAPTION),), scope, fill=fill)


def _numbers(part: tuple[Numbered, ...]) -> str:
    """Write numbers with their runs shortened: `3, 5–7`; a dash when there is none."""
    runs: list[list[int]] = []
    for each in part:
        if runs and runs[-1][-1] == each.number - 1:
            runs[-1].append(each.number)
        else:
            runs.append([each.number])
    told = (f"{run[0]}–{run[-1]}" if run[1:] else str(run[0]) for run in runs)
    return ", ".join(told) or "–"


def _picture(told: Told, room: float) -> Picture:
    measure = cache(fonts.text_width)
    for rows in range(_MOST_ROWS, 1, -1):
        picture = _drawn(told, replace(_STYLE, max_rows=rows), measure)
        if picture.height <= room:
            break
    return picture


def _drawn(told: Told, style: TimelineStyle, measure: Measure) -> Picture:
    """Draw every statement with its number for a name: there is no room for words."""
    numbered = [replace(each.statement, text=str(each.number)) for each in told.all]
    return timeline(numbered, told.context, style, measure)


def _in_words(told: Told) -> str:
    counts = [
        (influence, sum(each.statement.influence is influence for each in told.all))
        for influence in Influence
    ]
    sides = ", ".join(f"{count} {each.label}" for each, count in counts)
    turning = [each for each in told.all if each.statement.turning_point]
    moments = ", ".join(f"nummer {each.number} ({each.age})" for each in turning)
    return (
        "Tijdlijn over de leeftijden, met een strook voor elk van de acht onderwerpen "
        f"en {len(told.all)} genummerde uitspraken: {sides}. "
        + (f"Cruciale momenten: {moments}. " if moments else "")
        + "De tabel onder de tijdlijn noemt de nummers per onderwerp. De lijsten "
        "daarna vertellen bij elk nummer wat er was en hoe oud de jongere toen was."
    )
