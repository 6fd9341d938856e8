"""Keep what a second coder judged, apart from what the first did."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Select, delete, func, insert, select

from levensreis.domain.codebook import FactorId
from levensreis.domain.codebook_work.material import BlindStatement
from levensreis.domain.influence import Influence
from levensreis.storage.research import coded_statements
from levensreis.storage.research.merged_tables import (
    coder_seen,
    coding_arrived,
    second_coding,
    statement_recoded,
)
from levensreis.storage.research.tables import coding, factor, statement


@dataclass(frozen=True, slots=True)
class Seen:
    """A statement that a second coder judged, of those that are there."""

    sid: str
    arrived: tuple[FactorId, ...]
    """The factors with which it arrived, from the first coder."""
    given: tuple[FactorId, ...]
    """Those of the second."""
    after_event: int
    """The last event on the codebook when it was judged."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a coder found of a statement now."""

    coder: str
    sid: str
    fids: tuple[FactorId, ...]
    after_event: int


def coders(connection: Connection) -> list[str]:
    """Return who judged any statement, in the order of the alphabet."""
    found = connection.execute(select(coder_seen.c.coder).distinct()).scalars()
    return sorted(found)


def counts(connection: Connection, coder: str) -> tuple[int, int]:
    """Count the statements that a coder judged, and all that can be."""
    seen = select(func.count()).select_from(statement).where(_seen_by(coder), _CODABLE)
    total = select(func.count()).select_from(statement).where(_CODABLE)
    return (
        connection.execute(seen).scalar_one(),
        connection.execute(total).scalar_one(),
    )


def unseen(connection: Connection, coder: str, limit: int) -> list[BlindStatement]:
    """Read the next statements that a coder did not judge yet."""
    return coded_statements.blind(connection, ~_seen_by(coder), _CODABLE, limit=limit)


def put(connection: Connection, found: Found, at: str) -> None:
    """Keep what a coder found of a statement, in the place of what was found before."""
    for table in (second_coding, coder_seen):
        is_old = (table.c.coder == found.coder) & (table.c.sid == found.sid)
        connection.execute(delete(table).where(is_old))
    known = {"coder": found.coder, "sid": found.sid, "at": at}
    seen = insert(coder_seen).values(**known, after_event=found.after_event)
    connection.execute(seen)
    rows = [{**known, "fid": fid} for fid in dict.fromkeys(found.fids)]
    if rows:
        connection.execute(insert(second_coding), rows)


def seen(connection: Connection, coder: str) -> list[Seen]:
    """Read what a coder judged, beside what the first coder's file told."""
    of_coder = select(coder_seen.c.sid).where(coder_seen.c.coder == coder)
    keys = {
        sid: key
        for key, sid in connection.execute(
            select(statement.c.id, statement.c.sid).where(statement.c.sid.in_(of_coder))
        )
    }
    given: defaultdict[str, list[FactorId]] = defaultdict(list)
    for sid, fid in connection.execute(
        select(second_coding.c.sid, second_coding.c.fid)
        .where(second_coding.c.coder == coder)
        .order_by(second_coding.c.sid, second_coding.c.fid)
    ):
        given[sid].append(fid)
    arrived = _arrived(connection, of_coder)
    rows = connection.execute(
        select(coder_seen.c.sid, coder_seen.c.after_event)
        .where(coder_seen.c.coder == coder)
        .order_by(coder_seen.c.sid)
    )
    return [
        Seen(sid, tuple(arrived[keys[sid]]), tuple(given[sid]), after)
        for sid, after in rows
        if sid in keys
    ]


def _arrived(
    connection: Connection, sids: Select[Any]
) -> defaultdict[int, list[FactorId]]:
    """Read with which factors statements came, whatever was done to them since."""
    recoded = select(statement_recoded.c.statement_id)
    same = (
        select(coding.c.statement_id, factor.c.fid, coding.c.position)
        .join(factor, factor.c.id == coding.c.factor_id)
        .join(statement, statement.c.id == coding.c.statement_id)
        .where(statement.c.sid.in_(sids), coding.c.statement_id.not_in(recoded))
    )
    other = (
        select(
            coding_arrived.c.statement_id,
            coding_arrived.c.fid,
            coding_arrived.c.position,
        )
        .join(statement, statement.c.id == coding_arrived.c.statement_id)
        .where(statement.c.sid.in_(sids))
    )
    found: defaultdict[int, list[FactorId]] = defaultdict(list)
    for query in (same, other):
        rows = connection.execute(query).all()
        for key, fid, _ in sorted(rows, key=lambda row: (row[0], row[2], row[1])):
            found[key].append(fid)
    return found


def _seen_by(coder: str) -> ColumnElement[bool]:
    of_coder = select(coder_seen.c.sid).where(coder_seen.c.coder == coder)
    return statement.c.sid.in_(of_coder)


_CODABLE: Final = statement.c.influence != Influence.NEUTRAL.value
"""What changed nothing in the need for care has no factor."""
