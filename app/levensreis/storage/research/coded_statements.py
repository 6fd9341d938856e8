"""Read statements of a merged study with the factors that they have now."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, exists, func, select

from levensreis.domain.codebook import FactorId
from levensreis.domain.codebook_work.material import (
    BlindStatement,
    CodedStatement,
    FactorCount,
)
from levensreis.domain.influence import Influence
from levensreis.domain.theme import Theme
from levensreis.storage.research.tables import coding, factor, journey, statement

_AT_A_TIME: Final = 500  # of what is asked in one query; SQLite has a limit
_READ: Final = (
    statement.c.id,
    statement.c.sid,
    statement.c.position,
    statement.c.theme,
    statement.c.age,
    statement.c.respondent,
    statement.c.influence,
    statement.c.text,
    statement.c.story,
    statement.c.quote,
    statement.c.meaning,
    journey.c.rid,
    journey.c.pseudonym,
)
"""Nothing of it tells which factor somebody found."""


def counts(connection: Connection) -> dict[FactorId, FactorCount]:
    """Count of each factor its journeys, statements and sources."""
    told = (
        select(
            coding.c.factor_id,
            coding.c.journey_id,
            statement.c.respondent,
            func.count().label("statements"),
        )
        .join(statement, statement.c.id == coding.c.statement_id)
        .group_by(coding.c.factor_id, coding.c.journey_id, statement.c.respondent)
        .cte("told")
    )
    query = (
        select(
            factor.c.fid,
            func.count(told.c.journey_id.distinct()),
            func.sum(told.c.statements),
            func.count(),
        )
        .join(factor, factor.c.id == told.c.factor_id)
        .group_by(factor.c.fid)
    )
    return {
        fid: FactorCount(journeys, int(statements), sources)
        for fid, journeys, statements, sources in connection.execute(query)
    }


def with_factor(connection: Connection, fid: FactorId | None) -> list[CodedStatement]:
    """Read the statements with a factor, or those that could have one and have none."""
    if fid is None:
        return _read(
            connection, ~_coded(), statement.c.influence != Influence.NEUTRAL.value
        )
    having = (
        select(coding.c.statement_id)
        .join(factor, factor.c.id == coding.c.factor_id)
        .where(factor.c.fid == fid)
    )
    return _read(connection, statement.c.id.in_(having))


def with_sids(connection: Connection, sids: Sequence[str]) -> list[CodedStatement]:
    """Read the statements with these outside names that are there."""
    found = []
    for part in _parts(sids):
        found += _read(connection, statement.c.sid.in_(part))
    return found


def sides_of(connection: Connection, sids: Sequence[str]) -> dict[str, Influence]:
    """Read what statements did to the need for care; of those that are there."""
    found = {}
    for part in _parts(sids):
        query = select(statement.c.sid, statement.c.influence)
        rows = connection.execute(query.where(statement.c.sid.in_(part)))
        found.update({sid: Influence(side) for sid, side in rows})
    return found


def blind(
    connection: Connection, *conditions: ColumnElement[bool], limit: int
) -> list[BlindStatement]:
    """Read statements as a second coder does, in an order that is by chance.

    The same for everybody: outside names say nothing, so the first so many are always
    a sample by chance of them all.
    """
    query = (
        select(*_READ)
        .join(journey, journey.c.id == statement.c.journey_id)
        .where(*conditions)
        .order_by(statement.c.sid)
        .limit(limit)
    )
    return [BlindStatement(**_told(row)) for row in connection.execute(query)]


def _read(
    connection: Connection, *conditions: ColumnElement[bool]
) -> list[CodedStatement]:
    query = (
        select(*_READ)
        .join(journey, journey.c.id == statement.c.journey_id)
        .where(*conditions)
    )
    rows = connection.execute(query).all()
    codes = _codes(connection, [row.id for row in rows])
    return [
        CodedStatement(
            **_told(row),
            rid=row.rid,
            fids=tuple(fid for fid, _ in codes[row.id]),
            example=next((each for _, each in codes[row.id] if each), ""),
        )
        # Engines put words in another order: the order is made here.
        for row in sorted(rows, key=lambda row: (row.pseudonym, row.rid, row.position))
    ]


def _codes(
    connection: Connection, keys: Sequence[int]
) -> defaultdict[int, list[tuple[FactorId, str]]]:
    found: defaultdict[int, list[tuple[FactorId, str]]] = defaultdict(list)
    for part in _parts(keys):
        query = (
            select(coding.c.statement_id, factor.c.fid, coding.c.example)
            .join(factor, factor.c.id == coding.c.factor_id)
            .where(coding.c.statement_id.in_(part))
            .order_by(coding.c.statement_id, coding.c.position, factor.c.position)
        )
        for key, fid, example in connection.execute(query):
            found[key].append((fid, example))
    return found


def _told(row: Any) -> dict[str, Any]:
    return {
        "sid": row.sid,
        "pseudonym": row.pseudonym,
        "number": row.position,
        "theme": Theme(row.theme),
        "age": row.age,
        "respondent": row.respondent,
        "influence": Influence(row.influence),
        "text": row.text,
        "story": row.story,
        "quote": row.quote,
        "meaning": row.meaning,
    }


def _coded() -> ColumnElement[bool]:
    return exists().where(coding.c.statement_id == statement.c.id)


def _parts(asked: Sequence[Any]) -> Iterable[Sequence[Any]]:
    for start in range(0, len(asked), _AT_A_TIME):
        yield asked[start : start + _AT_A_TIME]
