"""Which statements pictures count, when they were, and which are behind a part.

Ages are those of the timeline: what may have been in more years is in each of them, and
what has no end goes on until the last that was told of the life.
"""

from collections.abc import Iterator
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    Subquery,
    and_,
    case,
    func,
    literal,
    or_,
    select,
)

from levensreis.domain.codebook import FactorId
from levensreis.domain.life_context import PREGNANCY
from levensreis.domain.selection import YEAR, Selection
from levensreis.pictures.research.chart import Behind
from levensreis.storage.research import selecting
from levensreis.storage.research.selecting import (
    conditions,
    journey_keys,
    of_statements,
)
from levensreis.storage.research.tables import coding, factor, journey, statement

_BOUNDS: Final = (
    statement.c.earliest_start,
    statement.c.latest_start,
    statement.c.earliest_end,
    statement.c.latest_end,
)


def behind(
    connection: Connection, part: Behind, chosen: Selection
) -> list[selecting.Behind]:
    """Return the statements behind a part of a picture, by journey."""
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
            literal("").label("example"),
        )
        .select_from(statement)
        .join(journey, journey.c.id == statement.c.journey_id)
        .where(*_of_part(part, chosen))
    )
    found = [selecting.Behind(*row) for row in connection.execute(query)]
    return sorted(found, key=lambda each: (each.rid, each.number))


def told(chosen: Selection) -> list[ColumnElement[bool]]:
    """Return what must be true of a row of `statement`."""
    found = of_statements(chosen)
    found += [statement.c.journey_id.in_(keys) for keys in journey_keys(chosen)]
    if chosen.influences or chosen.systems:
        coded = select(coding.c.statement_id).where(*conditions(chosen))
        found.append(statement.c.id.in_(coded))
    return found


def has_age() -> ColumnElement[bool]:
    """Return what is true of a statement of which something is known of when."""
    return or_(*(each.is_not(None) for each in _BOUNDS))


def timed_statements(*conditions: ColumnElement[bool]) -> Subquery:
    """Return statements with the months in which they were or may have been."""
    until = last_months()
    first, latest, ends, last = _BOUNDS
    goes_on = and_(last.is_(None), ends.is_(None), latest.is_not(None))
    begins = case(
        (first.is_not(None), first),
        (and_(latest.is_(None), ends.is_not(None)), literal(PREGNANCY)),
        else_=last - 1,
    )
    past = case(
        (last.is_not(None), last),
        (and_(goes_on, until.c.month > first), until.c.month),
        else_=first + 1,
    )
    return (
        select(
            statement.c.id,
            statement.c.journey_id,
            statement.c.theme,
            statement.c.influence,
            begins.label("first"),
            past.label("past"),
        )
        .select_from(statement)
        .join(until, until.c.journey_id == statement.c.journey_id)
        .where(*conditions, has_age())
        .subquery("timed")
    )


def last_months() -> Subquery:
    """Return of each journey the month that is the last of which anything is told."""
    first, latest, ends, last = _BOUNDS
    known = func.coalesce(last, ends, latest, first)
    return (
        select(statement.c.journey_id, func.max(known).label("month"))
        .where(has_age())
        .group_by(statement.c.journey_id)
        .subquery("until")
    )


def _of_part(part: Behind, chosen: Selection) -> Iterator[ColumnElement[bool]]:
    yield from told(chosen)
    if part.sid:
        yield statement.c.sid == part.sid
    if part.theme is not None:
        yield statement.c.theme == part.theme.value
    if part.theme is not None and part.influence is not None:
        yield statement.c.influence == part.influence.value
    if part.year is not None:
        yield statement.c.id.in_(_in_year(part.year))
    if part.system is not None or part.factors:
        yield statement.c.id.in_(_coded(part, chosen))
    for fid in part.factors if len(part.factors) > 1 else ():
        yield statement.c.journey_id.in_(_with_factor(fid, chosen))


def _coded(part: Behind, chosen: Selection) -> Select[Any]:
    query = (
        select(coding.c.statement_id)
        .join(factor, factor.c.id == coding.c.factor_id)
        .where(*conditions(chosen))
    )
    if part.factors:
        return query.where(factor.c.fid.in_(part.factors))
    assert part.system is not None
    query = query.where(factor.c.system == part.system.value)
    if part.influence is None:
        return query
    return query.where(factor.c.influence == part.influence.value)


def _with_factor(fid: FactorId, chosen: Selection) -> Select[Any]:
    return (
        select(coding.c.journey_id)
        .join(factor, factor.c.id == coding.c.factor_id)
        .where(factor.c.fid == fid, *conditions(chosen))
    )


def _in_year(year: int) -> Select[Any]:
    timed = timed_statements()
    return select(timed.c.id).where(
        timed.c.first < (year + 1) * YEAR, timed.c.past > year * YEAR
    )
