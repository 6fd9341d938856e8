"""Erase a journey from every table and the index, and keep it erased.

Every function leaves the commit to its caller. What was deleted is then still in free
pages, and in the reserve copies: see `storage.scrub`.
"""

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Connection, Table, delete, func, insert, select, text, update

from levensreis.domain.access import MOMENT
from levensreis.domain.erasure import Erasure, ErasureReason, Tombstone
from levensreis.storage import erased_list, export_record
from levensreis.storage.check_tables import check_answer, check_round, check_worked
from levensreis.storage.journeys import key_of
from levensreis.storage.research.saved_queries import forget_examples
from levensreis.storage.tables import (
    coding,
    consent,
    decision,
    draft,
    factor,
    journey,
    parked_item,
    register_entry,
    session,
    signature,
    statement,
    theme_story,
    tombstone,
    working_value,
)


def preview(connection: Connection, journey_id: UUID) -> Erasure:
    """Tell what goes when a journey is erased, and what of it is outside the study."""
    key = key_of(connection, journey_id)

    def count(*tables: Table) -> int:
        numbers = (
            select(func.count()).where(table.c.journey_id == key) for table in tables
        )
        return sum(connection.execute(each).scalar_one() for each in numbers)

    code = connection.execute(select(journey.c.code).where(journey.c.id == key))
    return Erasure(
        journey_id=journey_id,
        code=code.scalar_one(),
        statements=count(statement),
        notes=count(theme_story, parked_item, working_value),
        sessions=count(session),
        consents=count(consent),
        names=count(register_entry),
        decisions=count(decision, signature),
        forms=_forms(connection, key),
        answers=count(check_answer, check_worked),
        drafts=count(draft),
        own_factors=tuple(row.label for row in _own_factors(connection, key)),
        left_outside=export_record.of_journey(connection, key),
    )


def apply_tombstones(
    connection: Connection, known: Iterable[Tombstone] = ()
) -> list[Tombstone]:
    """Erase every journey that has a tombstone, also those that are `known` elsewhere.

    Returns the tombstones of what was still there, as in a reserve copy from before.
    """
    there = {each.journey_id for each in tombstones(connection)}
    rows = [_row(each) for each in known if each.journey_id not in there]
    if rows:
        connection.execute(insert(tombstone), rows)
    every = tombstones(connection)
    gone = remove_all(connection, [each.journey_id for each in every])
    return [each for each in every if each.journey_id in gone]


def remove_all(connection: Connection, journey_ids: Iterable[UUID]) -> list[UUID]:
    """Remove journeys from every table, and return those that were there.

    Fits a file of every version: it asks only for tables that were always there.
    """
    uids = [each.hex for each in journey_ids]
    found = connection.execute(
        select(journey.c.id, journey.c.uid).where(journey.c.uid.in_(uids))
    ).all()
    for row in found:
        own = [each.id for each in _own_factors(connection, row.id)]
        # Every table with something of a journey in it follows (ON DELETE CASCADE).
        connection.execute(delete(journey).where(journey.c.id == row.id))
        connection.execute(delete(factor).where(factor.c.id.in_(own)))
    if found:
        forget_examples(connection)
        # Deleting takes words out of the index, but not out of the keys by which its
        # pages are found: those keep the start of a word.
        connection.execute(_REBUILD)
    return [UUID(row.uid) for row in found]


def tombstones(connection: Connection) -> list[Tombstone]:
    """Fetch what was erased in this study, the first first."""
    rows = connection.execute(select(tombstone).order_by(tombstone.c.id))
    return [
        Tombstone(
            journey_id=UUID(row.uid),
            code=row.code,
            at=datetime.strptime(row.at, MOMENT).replace(tzinfo=UTC),
            kind=ErasureReason(row.kind),
            reason=row.reason,
        )
        for row in rows
    ]


def came_back(connection: Connection, folder: Path) -> list[Tombstone]:
    """Return the tombstones of journeys that are here, and were erased before.

    Either the file knows it, or it is of before: then the study's folder tells.
    """
    stones = tombstones(connection)
    if not stones and not erased_list.is_there(folder):
        return []
    rows = connection.execute(select(journey.c.uid, journey.c.code)).all()
    codes = {UUID(row.uid): row.code for row in rows}
    known = [each for each in stones if each.journey_id in codes]
    told = {each.journey_id for each in known}
    now = datetime.now(UTC).replace(microsecond=0)
    traced = erased_list.among(folder, codes.keys() - told)
    return known + [
        Tombstone(each, codes[each], now, ErasureReason.AGAIN, reason="")
        for each in traced
    ]


def is_unfinished(connection: Connection) -> bool:
    """Tell whether something was erased and not yet scrubbed everywhere."""
    query = select(tombstone.c.id).where(tombstone.c.finished.is_(False))
    return connection.execute(query).first() is not None


def finish(connection: Connection) -> None:
    """Keep that what was erased is scrubbed."""
    connection.execute(update(tombstone).values(finished=True))


def _forms(connection: Connection, key: int) -> int:
    """Count the forms that were made: a check can end before there is one."""
    pages = func.json_extract(check_round.c.layout, "$.pages")
    query = select(func.count()).where(check_round.c.journey_id == key, pages > 0)
    return connection.execute(query).scalar_one()


def _own_factors(connection: Connection, key: int) -> list[Any]:
    here = select(coding.c.factor_id).where(coding.c.journey_id == key)
    elsewhere = select(coding.c.factor_id).where(coding.c.journey_id != key)
    return list(
        connection.execute(
            select(factor.c.id, factor.c.label)
            .where(factor.c.own, factor.c.id.in_(here), factor.c.id.not_in(elsewhere))
            .order_by(factor.c.position)
        )
    )


def _row(each: Tombstone) -> dict[str, Any]:
    return {
        "uid": each.journey_id.hex,
        "code": each.code,
        "at": each.at.strftime(MOMENT),
        "kind": each.kind,
        "reason": each.reason,
    }


_REBUILD: Final = text(
    "INSERT INTO statement_search(statement_search) VALUES ('rebuild')"
)
