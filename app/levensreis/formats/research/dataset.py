"""A study as tables: what stands on the sheets of a workbook and in files of CSV."""

from collections.abc import Iterator
from typing import Final

from levensreis.domain.influence import Influence
from levensreis.domain.research_data import FactorData, ResearchData
from levensreis.domain.system import PartyGroup, System
from levensreis.domain.theme import Theme
from levensreis.formats.research.known import known_columns, known_value
from levensreis.formats.research.meanings import (
    code,
    column,
    labels,
    meaning,
    number,
)
from levensreis.formats.research.spells import spells
from levensreis.formats.research.statements import codings, statements
from levensreis.formats.tabular.sheet import (
    YES_NO,
    Column,
    Dataset,
    Kind,
    Row,
    Sheet,
)

TITLE: Final = "Levensreizen voor onderzoek"
TOLD: Final = (
    "Geanonimiseerde levensreizen. Het blijven persoonsgegevens volgens de AVG: "
    "bewaar dit bestand beveiligd, en probeer niemand te herkennen. Tel verschillende "
    "levensreizen (rid), geen uitspraken. Leeftijden zijn hele maanden; de "
    "zwangerschap is -9 tot 0."
)
_VARIABLE: Final = "factor_{:03}"


def dataset(data: ResearchData) -> Dataset:
    """Return a study as tables; say it in Dutch."""
    return Dataset(
        name="levensreizen",
        title=TITLE,
        told=TOLD,
        sheets=(
            journeys(data),
            statements(data),
            codings(data),
            spells(data),
            stories(data),
            codebook(data),
            factors_by_journey(data),
        ),
    )


def journeys(data: ResearchData) -> Sheet:
    """Return a table with a row for each journey, and what is known of it."""
    known = known_columns(data)

    def rows() -> Iterator[Row]:
        for each in data.journeys:
            told = (known_value(one, each.characteristics.get(one)) for one in known)
            yield each.rid, each.pseudonym, each.revision, *told

    return Sheet(
        name="journeys",
        title="Levensreizen",
        told=meaning("journey"),
        columns=(
            column("journey", "rid", width=34),
            column("journey", "pseudonym"),
            number("journey", "revision"),
            *known.values(),
        ),
        rows=rows,
        key=("rid",),
    )


def stories(data: ResearchData) -> Sheet:
    """Return a table with a row for each theme of which a story was written."""

    def rows() -> Iterator[Row]:
        for each in data.journeys:
            for theme in Theme:
                if theme in each.stories:
                    yield each.rid, theme.value, each.stories[theme]

    return Sheet(
        name="theme_stories",
        title="Verhalen",
        told=meaning("theme_story"),
        columns=(
            column("journey", "rid", width=34),
            column("theme_story", "theme", codes=labels(Theme), width=28),
            column("theme_story", "text", width=80, wraps=True),
        ),
        rows=rows,
        key=("rid", "theme"),
        refers={"rid": ("journeys", "rid")},
    )


def codebook(data: ResearchData) -> Sheet:
    """Return a table with a row for each factor, in the order of the codebook."""

    def rows() -> Iterator[Row]:
        for position, each in enumerate(data.codebook, 1):
            yield (
                str(each.id),
                variable(position),
                position,
                each.label,
                code(each.system),
                code(each.influence),
                code(each.group),
                int(each.own),
                each.definition,
            )

    sides = (Influence.POSITIVE, Influence.NEGATIVE)
    return Sheet(
        name="codebook",
        title="Codeboek",
        told=meaning("factor"),
        columns=(
            column("factor", "fid"),
            Column(name="variable", told="Kolom in ‘Factoren per levensreis’."),
            number("factor", "position"),
            column("factor", "label", width=60, wraps=True),
            column("factor", "system", codes=labels(System), width=34),
            column("factor", "influence", codes=labels(sides), width=24),
            column("factor", "party_group", codes=labels(PartyGroup), width=24),
            number("factor", "own", codes=YES_NO),
            Column(name="definition", told="Wat eronder valt.", width=60, wraps=True),
        ),
        rows=rows,
        key=("fid",),
    )


def factors_by_journey(data: ResearchData) -> Sheet:
    """Return a table with a row for each journey and a column for each factor."""
    places = {each.id: at for at, each in enumerate(data.codebook)}

    def rows() -> Iterator[Row]:
        for journey in data.journeys:
            found = [0] * len(places)
            for statement in journey.statements:
                for coding in statement.codings:
                    found[places[coding.factor]] = 1
            yield journey.rid, *found

    return Sheet(
        name="journey_factors",
        title="Factoren per levensreis",
        told="Eén rij per levensreis: 1 als de factor erin voorkomt, en anders 0.",
        columns=(
            column("journey", "rid", width=34),
            *(_factor(at, each) for at, each in enumerate(data.codebook, 1)),
        ),
        rows=rows,
        key=("rid",),
        refers={"rid": ("journeys", "rid")},
    )


def variable(position: int) -> str:
    """Return what the column of a factor is called, by its place in the codebook."""
    return _VARIABLE.format(position)


def _factor(position: int, factor: FactorData) -> Column:
    told = f"{factor.influence.sign} {factor.label} ({factor.system.label})"
    return Column(name=variable(position), told=told, kind=Kind.WHOLE, codes=YES_NO)
