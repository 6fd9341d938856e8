"""The statements of a study, and the factors that they are coded with, as tables."""

from collections.abc import Iterator

from levensreis.domain.course_change import CourseChange
from levensreis.domain.help_step import HelpStep, Source
from levensreis.domain.influence import Influence
from levensreis.domain.research_data import ResearchData
from levensreis.domain.statement import Kind
from levensreis.domain.system import PartyGroup, System
from levensreis.domain.theme import Theme
from levensreis.formats.research.meanings import (
    code,
    column,
    labels,
    meaning,
    number,
)
from levensreis.formats.tabular.sheet import YES_NO, Column, Row, Sheet


def statements(data: ResearchData) -> Sheet:
    """Return a table with a row for each statement."""

    def rows() -> Iterator[Row]:
        for journey, position, each in data.statements():
            yield (
                each.sid,
                journey.rid,
                position,
                code(each.theme),
                code(each.kind),
                each.text,
                code(each.influence),
                code(each.system),
                code(each.group),
                each.age,
                *each.months,
                each.respondent,
                int(each.turning_point),
                int(each.sensitive),
                code(each.course_change),
                code(each.help_step),
                code(each.source),
                each.story,
                each.quote,
                each.meaning,
            )

    return Sheet(
        name="statements",
        title="Uitspraken",
        told=meaning("statement"),
        columns=_columns(),
        rows=rows,
        key=("sid",),
        refers={"rid": ("journeys", "rid")},
    )


def codings(data: ResearchData) -> Sheet:
    """Return a table with a row for each factor of a statement."""

    def rows() -> Iterator[Row]:
        for journey, _, each in data.statements():
            for position, coding in enumerate(each.codings, 1):
                yield (
                    *(each.sid, journey.rid, str(coding.factor)),
                    *(position, coding.example),
                )

    return Sheet(
        name="codings",
        title="Factoren bij uitspraken",
        told="Eén rij per factor bij een uitspraak.",
        columns=(
            column("statement", "sid", width=34),
            column("journey", "rid", width=34),
            column("factor", "fid"),
            number("coding", "position"),
            column("coding", "example", width=60, wraps=True),
        ),
        rows=rows,
        key=("sid", "fid"),
        refers={
            "sid": ("statements", "sid"),
            "rid": ("journeys", "rid"),
            "fid": ("codebook", "fid"),
        },
    )


def _columns() -> tuple[Column, ...]:
    months = ("earliest_start", "latest_start", "earliest_end", "latest_end")
    return (
        column("statement", "sid", width=34),
        column("journey", "rid", width=34),
        number("statement", "position"),
        column("statement", "theme", codes=labels(Theme), width=28),
        column("statement", "kind", codes=labels(Kind), width=16),
        column("statement", "text", width=60, wraps=True),
        column("statement", "influence", codes=labels(Influence), width=26),
        column("statement", "system", codes=labels(System), width=34),
        column("statement", "party_group", codes=labels(PartyGroup), width=24),
        column("statement", "age", width=24),
        *(number("statement", each) for each in months),
        column("statement", "respondent", width=20),
        number("statement", "turning_point", codes=YES_NO),
        number("statement", "sensitive", codes=YES_NO),
        column("statement", "course_change", codes=labels(CourseChange), width=16),
        column("statement", "help_step", codes=labels(HelpStep), width=20),
        column("statement", "source", codes=labels(Source), width=24),
        column("statement", "story", width=40),
        column("statement", "quote", width=40),
        column("statement", "meaning", width=40),
    )
