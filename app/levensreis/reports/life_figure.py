"""The timeline on paper: a picture with numbers, and its facts in words and a table."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Final

from levensreis.domain.course_change import CourseChange
from levensreis.domain.influence import Influence
from levensreis.domain.spell import Complexity
from levensreis.domain.statement import Statement
from levensreis.domain.theme import Theme
from levensreis.pictures.compact_numbers import in_runs, numbered_strips
from levensreis.pictures.display_list import Ink, Picture, Text
from levensreis.pictures.timeline import PAPER, timeline
from levensreis.reports.paper import fonts
from levensreis.reports.paper.model import (
    Cell,
    Figure,
    Paragraph,
    Role,
    Row,
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
_HIGHEST: Final = 420.0
_ROWS: Final = (5, 4, 3, 2)  # in a lane
_STRIPS: Final = (20.0, 15.0)  # points that a strip is high
_SIGN_ROW: Final = 0.6  # of the height of a strip: a row of signs
_SIDES: Final = {
    Influence.POSITIVE: "verlaagde (+)",
    Influence.NEGATIVE: "verhoogde (−)",
    Influence.NEUTRAL: "geen invloed",
}
_COURSE: Final = (*Complexity, *CourseChange)
_NO_BREAK: Final = "\N{NO-BREAK SPACE}"
_HEADS: Final = ("Onderwerp", *_SIDES.values())
_SHARES: Final = (0.37, 0.21, 0.23, 0.19)


def life_figure(picture: Picture, told: Told, *, with_table: bool) -> Figure:
    """Return one of the pictures of a life, and the same in words."""
    return Figure(picture, _in_words(told, with_table=with_table))


def life_pictures(told: Told) -> Iterator[Picture]:
    """Draw a life from high to low; a number leads to its statement.

    The numbers stand beside the signs while all of them fit there, and then below.
    """
    fonts.register()
    measure = cache(fonts.text_width)
    before = _HIGHEST
    # With its number for a name: there is no room for words.
    numbered = [replace(each.statement, text=str(each.number)) for each in told.all]
    for rows in _ROWS:
        style = replace(_STYLE, max_rows=rows)
        picture = timeline(numbered, told.context, style, measure)
        if picture.height < before and _has_all_numbers(picture, told):
            before = picture.height
            yield picture
    numbers = {each.statement.id: each.number for each in told.all}
    statements = [each.statement for each in told.all]
    for lane in _STRIPS:
        style = replace(_STYLE, lane=lane, row=lane * _SIGN_ROW)
        picture = numbered_strips(statements, told.context, style, measure, numbers)
        if picture.height < before:
            yield picture


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
        )
        + _course_row(told),
        shares=_SHARES,
        pad=0.6,
    )


def _cell(words: str, scope: Scope | None = None) -> Cell:
    ink = Ink.TEXT if scope else None
    told = Span(words, bold=scope is not None, ink=ink)
    fill = Ink.NEUTRAL_SOFT if scope is Scope.COLUMN else None
    return Cell((Paragraph((told,), Role.CAPTION),), scope, fill=fill)


def _course_row(told: Told) -> tuple[Row, ...]:
    """Tell on which side each step and each change of the course stands."""
    if not _course(told):
        return ()
    sides = [
        "; ".join(
            f"{label.replace(' ', _NO_BREAK)} {in_runs(numbers)}"
            for label, part in _course(told)
            if (numbers := [each.number for each in part if _is_on(each, influence)])
        )
        for influence in _SIDES
    ]
    return ((_cell("Verloop", Scope.ROW), *(_cell(each or "–") for each in sides)),)


def _course(told: Told) -> list[tuple[str, list[Numbered]]]:
    """Return what was told of each complexity and each change, if anything was."""
    found = [
        (each.label, [one for one in told.all if each in _told_of(one.statement)])
        for each in _COURSE
    ]
    return [(label, part) for label, part in found if part]


def _told_of(statement: Statement) -> Iterator[object]:
    if statement.spell is not None:
        yield statement.spell.kind
    yield statement.course_change


def _is_on(each: Numbered, influence: Influence) -> bool:
    return each.statement.influence is influence


def _numbers(part: tuple[Numbered, ...]) -> str:
    """Write numbers with their runs shortened; a dash when there is none."""
    return in_runs([each.number for each in part]) or "–"


def _has_all_numbers(picture: Picture, told: Told) -> bool:
    written = {
        each.key
        for layer in picture.layers
        for each in layer.items
        if isinstance(each, Text) and each.text
    }
    return all(each.statement.id in written for each in told.all if each.dated)


def _in_words(told: Told, *, with_table: bool) -> str:
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
        + _course_in_words(told)
        + ("De tabel onder de tijdlijn noemt de nummers per onderwerp. " * with_table)
        + "De lijsten daarna vertellen bij elk nummer wat er was en hoe oud de jongere "
        "toen was."
    )


def _course_in_words(told: Told) -> str:
    parts = [
        f"{label}: " + ", ".join(map(_placed, part)) for label, part in _course(told)
    ]
    if not parts:
        return ""
    return f"Daarboven het verloop, zoals het werd verteld: {'; '.join(parts)}. "


def _placed(each: Numbered) -> str:
    return f"nummer {each.number} ({each.age})" if each.dated else f"{each.number}"
