"""A selection as conditions on the tables for research: the same on every engine."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    and_,
    func,
    or_,
    select,
)

from levensreis.domain.characteristics import UNKNOWN
from levensreis.domain.codebook import FactorId
from levensreis.domain.help_step import HelpStep, Source
from levensreis.domain.selection import AgeRange, Selection
from levensreis.domain.selection_text import Options
from levensreis.storage.research.tables import (
    characteristic,
    coding,
    factor,
    journey,
    statement,
)


class Size(NamedTuple):
    """How much a selection holds."""

    journeys: int
    """Chosen; what is told in them can be none of what is asked for."""
    statements: int
    """Of those, what is asked for, coded or not."""


class Behind(NamedTuple):
    """A statement behind a number of the table."""

    rid: str
    pseudonym: str
    sid: str
    number: int
    """Its place in its journey."""
    theme: str
    age: str
    text: str
    respondent: str
    example: str


def conditions(selection: Selection) -> tuple[ColumnElement[bool], ...]:
    """Return what must be true of a row of `coding`, as `counts` takes it."""
    found: list[ColumnElement[bool]] = [
        coding.c.journey_id.in_(keys) for keys in journey_keys(selection)
    ]
    if selection.is_of_statements:
        keys = select(statement.c.id).where(*of_statements(selection))
        found.append(coding.c.statement_id.in_(keys))
    if selection.influences or selection.systems:
        found.append(coding.c.factor_id.in_(factor_keys(selection)))
    return tuple(found)


def size(connection: Connection, selection: Selection) -> Size:
    """Tell how many journeys and statements are selected."""
    chosen = [journey.c.id.in_(keys) for keys in journey_keys(selection)]
    journeys = select(func.count()).select_from(journey).where(*chosen)
    told = of_statements(selection)
    told += [statement.c.journey_id.in_(keys) for keys in journey_keys(selection)]
    if selection.influences or selection.systems:
        coded = select(coding.c.statement_id).where(
            coding.c.factor_id.in_(factor_keys(selection))
        )
        told.append(statement.c.id.in_(coded))
    statements = select(func.count()).select_from(statement).where(*told)
    return Size(connection.scalar(journeys) or 0, connection.scalar(statements) or 0)


def options(connection: Connection) -> Options:
    """Return what there is to choose from, in a fixed order."""
    known: dict[str, set[str]] = {}
    pairs = select(characteristic.c.name, characteristic.c.value).distinct()
    for name, value in connection.execute(pairs):
        known.setdefault(name, set()).add(value)
    roles, steps, sources = (
        set(connection.execute(select(column).distinct()).scalars())
        for column in (
            statement.c.respondent,
            statement.c.help_step,
            statement.c.source,
        )
    )
    journeys = connection.execute(select(journey.c.rid, journey.c.pseudonym))
    return Options(
        characteristics={name: tuple(sorted(known[name])) for name in sorted(known)},
        roles=tuple(sorted(role for role in roles if role)),
        help_steps=tuple(each for each in HelpStep if each.value in steps),
        sources=tuple(each for each in Source if each.value in sources),
        journeys=dict(sorted(map(tuple, journeys))),
    )


def behind(connection: Connection, fid: FactorId, selection: Selection) -> list[Behind]:
    """Return the statements behind the number of a factor, by journey."""
    query = (
        select(
            journey.c.rid,
            journey.c.pseudonym,
            statement.c.sid,
            statement.c.position,
            statement.c.theme,
            statement.c.age,
            statement.c.text,
            statement.c.respondent,
            coding.c.example,
        )
        .select_from(coding)
        .join(factor, factor.c.id == coding.c.factor_id)
        .join(statement, statement.c.id == coding.c.statement_id)
        .join(journey, journey.c.id == coding.c.journey_id)
        .where(factor.c.fid == fid, *conditions(selection))
    )
    found = [Behind(*row) for row in connection.execute(query)]
    return sorted(found, key=lambda each: (each.rid, each.number))


def known(
    connection: Connection, selection: Selection, names: Sequence[str]
) -> list[Mapping[str, str]]:
    """Return these characteristics of each chosen journey, or that one is unknown."""
    chosen = [journey.c.id.in_(keys) for keys in journey_keys(selection)]
    rows = {
        key: dict.fromkeys(names, UNKNOWN)
        for key in connection.execute(select(journey.c.id).where(*chosen)).scalars()
    }
    query = select(characteristic).where(characteristic.c.name.in_(names))
    for key, name, value in connection.execute(query):
        if key in rows:
            rows[key][name] = value
    return list(rows.values())


def chosen_words(
    connection: Connection, chosen: Sequence[str], selection: Selection
) -> dict[tuple[str, str], tuple[str, str]]:
    """Return of chosen statements what the table shows, by factor and statement.

    Only of those that are in the selection and still have the factor: what was marked
    as an example, or else the statement itself, with the pseudonym of its journey.
    """
    query = (
        select(
            factor.c.fid,
            statement.c.sid,
            coding.c.example,
            statement.c.text,
            journey.c.pseudonym,
        )
        .select_from(coding)
        .join(factor, factor.c.id == coding.c.factor_id)
        .join(statement, statement.c.id == coding.c.statement_id)
        .join(journey, journey.c.id == coding.c.journey_id)
        .where(statement.c.sid.in_(chosen), *conditions(selection))
    )
    return {
        (row.fid, row.sid): (row.example or row.text, row.pseudonym)
        for row in connection.execute(query)
    }


def journey_keys(selection: Selection) -> Iterator[Select[Any]]:
    """Give of each part that chooses journeys the keys that it chooses."""
    for name in sorted({name for name, _ in selection.characteristics}):
        yield select(characteristic.c.journey_id).where(
            characteristic.c.name == name,
            characteristic.c.value.in_(sorted(selection.values(name))),
        )
    if selection.journeys:
        rids = sorted(selection.journeys)
        yield select(journey.c.id).where(journey.c.rid.in_(rids))


def of_statements(selection: Selection) -> list[ColumnElement[bool]]:
    """Return what must be true of a row of `statement`."""
    found: list[ColumnElement[bool]] = []
    if selection.themes:
        themes = sorted(each.value for each in selection.themes)
        found.append(statement.c.theme.in_(themes))
    if selection.roles:
        found.append(statement.c.respondent.in_(sorted(selection.roles)))
    if selection.help_steps:
        steps = sorted(each.value for each in selection.help_steps)
        found.append(statement.c.help_step.in_(steps))
    if selection.sources:
        sources = sorted(each.value for each in selection.sources)
        found.append(statement.c.source.in_(sources))
    if selection.ages is not None:
        found.append(_may_be_in(selection.ages))
    return found


def _may_be_in(ages: AgeRange) -> ColumnElement[bool]:
    """Return the same as `AgeRange.meets` says."""
    first, last = statement.c.earliest_start, statement.c.latest_end
    known = or_(first.is_not(None), last.is_not(None))
    begins = [] if ages.end is None else [or_(first.is_(None), first < ages.end)]
    ends = [] if ages.start is None else [or_(last.is_(None), last > ages.start)]
    return and_(known, *begins, *ends)


def factor_keys(selection: Selection) -> Select[Any]:
    """Return the keys of the factors on the sides and in the systems asked for."""
    found = []
    if selection.influences:
        sides = sorted(each.value for each in selection.influences)
        found.append(factor.c.influence.in_(sides))
    if selection.systems:
        systems = sorted(each.value for each in selection.systems)
        found.append(factor.c.system.in_(systems))
    return select(factor.c.id).where(*found)
