"""A study as tables: what stands on the sheets of a workbook and in files of CSV."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from levensreis.domain.characteristics import SEX, UNKNOWN
from levensreis.domain.disclosure import UNTOLD, shown
from levensreis.domain.influence import Influence
from levensreis.domain.journey import Sex
from levensreis.domain.research.journey import (
    CHARACTERISTICS,
    RESPONDENTS,
    STATEMENTS,
    TURNING_POINTS,
)
from levensreis.domain.research_data import FactorData, ResearchData
from levensreis.domain.system import PartyGroup, System
from levensreis.domain.theme import Theme
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
    Value,
)

TITLE: Final = "Levensreizen voor onderzoek"
TOLD: Final = (
    "Geanonimiseerde levensreizen. Het blijven persoonsgegevens volgens de AVG: "
    "bewaar dit bestand beveiligd, en probeer niemand te herkennen. Tel verschillende "
    "levensreizen (rid), geen uitspraken. Leeftijden zijn hele maanden; de "
    "zwangerschap is -9 tot 0."
)
_PREFIX: Final = "characteristic_"
"""Before each, so that none is called as a column of another table is."""
_VARIABLE: Final = "factor_{:03}"
_COUNTS: Final = frozenset((STATEMENTS, RESPONDENTS, TURNING_POINTS))
_NUMBER: Final = re.compile("[0-9]{1,9}")


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
    names = data.characteristics()

    def rows() -> Iterator[Row]:
        for each in data.journeys:
            told = (_told(name, each.characteristics.get(name)) for name in names)
            yield each.rid, each.pseudonym, each.revision, *told

    return Sheet(
        name="journeys",
        title="Levensreizen",
        told=meaning("journey"),
        columns=(
            column("journey", "rid", width=34),
            column("journey", "pseudonym"),
            number("journey", "revision"),
            *_characteristics(names),
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


def named(names: Iterable[str]) -> list[str]:
    """Return names as columns can be called: letters and digits, and no two alike."""
    known: set[str] = set()
    found = []
    for name in names:
        plain = re.sub(r"[^a-z0-9]+", "_", f"{_PREFIX}{name.casefold()}").strip("_")
        unlike, again = plain, 1
        while unlike in known:
            again += 1
            unlike = f"{plain}_{again}"
        known.add(unlike)
        found.append(unlike)
    return found


def _characteristics(names: list[str]) -> Iterator[Column]:
    for name, column_name in zip(names, named(names), strict=True):
        told = CHARACTERISTICS.get(name, name)
        yield Column(
            name=column_name,
            told=f"Kenmerk: {told}.",
            kind=Kind.WHOLE if name in _COUNTS else Kind.TEXT,
            codes=_sexes() if name == SEX else {},
            width=20,
        )


def _told(name: str, value: str | None) -> Value:
    if name in _COUNTS:
        return int(value) if value is not None and _NUMBER.fullmatch(value) else None
    return value


def _sexes() -> dict[str, str]:
    return {**labels(Sex), UNKNOWN: "niet bekend", UNTOLD: shown(UNTOLD)}


def _factor(position: int, factor: FactorData) -> Column:
    told = f"{factor.influence.sign} {factor.label} ({factor.system.label})"
    return Column(name=variable(position), told=told, kind=Kind.WHOLE, codes=YES_NO)
