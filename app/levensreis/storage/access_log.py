"""Keep the access log: lines are added, each sealed behind the one before it.

Whoever has the passphrase can write the whole log anew; that is only seen beside a
head that was kept elsewhere (`Head`).
"""

from collections.abc import Iterator
from datetime import datetime
from typing import Any, Final, TypeAlias
from uuid import UUID

from sqlalchemy import Connection, Row, delete, func, insert, select

from levensreis.domain.access import (
    MOMENT,
    AccessEntry,
    AccessKind,
    Break,
    Head,
    first_break,
)
from levensreis.storage.tables import (
    access_log,
    journey,
    statement,
    study,
    tombstone,
)

Transaction: TypeAlias = Connection
"""What a service passes on, and never looks into."""
HEAD: Final = "access_log_head"
"""Where the table of the study keeps the last line."""


def append(
    connection: Connection,
    kind: AccessKind,
    at: datetime,
    by: tuple[str, str],
    *,
    journey_id: UUID | None = None,
    what: str = "",
) -> Head:
    """Add a line about what somebody (`by`: user and machine) does; return it."""
    last = head(connection)
    there = connection.execute(select(func.max(access_log.c.id))).scalar() or 0
    who, machine = by
    entry = AccessEntry(
        # Behind a log that was cut off or added to the break stays to be seen.
        number=max(last.number, there) + 1,
        at=at.strftime(MOMENT),
        who=who,
        machine=machine,
        kind=kind.value,
        journey=journey_id.hex if journey_id else "",
        what=what,
    )
    now = Head(entry.number, entry.seal_after(last.seal))
    connection.execute(
        insert(access_log).values(
            id=entry.number,
            at=entry.at,
            who=entry.who,
            machine=entry.machine,
            kind=entry.kind,
            journey=entry.journey,
            what=entry.what,
            seal=now.seal,
        )
    )
    _put_head(connection, now)
    return now


def head(connection: Connection) -> Head:
    """Fetch the last line, as it is kept beside the log."""
    kept = connection.execute(select(study.c.value).where(study.c.name == HEAD))
    return Head.parse(kept.scalar() or "")


def entries(
    connection: Connection, journey_id: UUID | None = None
) -> list[AccessEntry]:
    """Fetch the log, or what is in it about one journey, the first line first.

    For the log of a merged study there is `lines`: its journeys have no code.
    """
    # A journey is called by its code of now, or by the one it had when it was erased.
    code = func.coalesce(journey.c.code, tombstone.c.code, "").label("code")
    query = (
        select(access_log, code)
        .outerjoin(journey, journey.c.uid == access_log.c.journey)
        .outerjoin(tombstone, tombstone.c.uid == access_log.c.journey)
        .order_by(access_log.c.id)
    )
    if journey_id is not None:
        query = query.where(access_log.c.journey == journey_id.hex)
    return [_entry(row, row.code) for row in connection.execute(query)]


def lines(connection: Connection) -> Iterator[AccessEntry]:
    """Fetch the log as it was written, the first line first."""
    rows = connection.execute(select(access_log).order_by(access_log.c.id))
    return (_entry(row) for row in rows)


def verify(connection: Connection, *remembered: Head) -> Break | None:
    """Find where the log is not as it was written, if anywhere.

    Each that is `remembered` elsewhere must still be a line of it.
    """
    return first_break(lines(connection), head(connection), *remembered)


def carry_over(source: Connection, target: Connection) -> int:
    """Add to a reserve copy the lines that were written after it was made.

    Nothing is added when the copy is not an older state of this log; returns how many
    lines were.
    """
    last = head(target)
    newer = [each for each in lines(source) if each.number > last.number]
    if verify(source, last) is not None or verify(target) is not None or not newer:
        return 0
    for each in newer:
        target.execute(
            insert(access_log).values(
                id=each.number,
                **{name: getattr(each, name) for name in _SEALED},
                seal=each.seal,
            )
        )
    _put_head(target, Head(newer[-1].number, newer[-1].seal))
    return len(newer)


def owner_of(connection: Connection, statement_id: UUID) -> UUID | None:
    """Tell of which journey a statement is."""
    uid = connection.execute(
        select(journey.c.uid)
        .join(statement, statement.c.journey_id == journey.c.id)
        .where(statement.c.uid == statement_id.hex)
    ).scalar()
    return UUID(uid) if uid else None


def _put_head(connection: Connection, last: Head) -> None:
    connection.execute(delete(study).where(study.c.name == HEAD))
    connection.execute(insert(study).values(name=HEAD, value=str(last)))


def _entry(row: Row[Any], code: str = "") -> AccessEntry:
    told = {name: getattr(row, name) for name in _SEALED}
    return AccessEntry(number=row.id, **told, seal=row.seal, code=code)


_SEALED: Final = ("at", "who", "machine", "kind", "journey", "what")
