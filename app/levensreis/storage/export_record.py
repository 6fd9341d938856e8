"""Remember which files outside of the study a journey is in."""

from collections.abc import Collection
from datetime import UTC, datetime
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, delete, insert, select

from levensreis.domain.access import MOMENT
from levensreis.domain.erasure import ExportKind, LeftOutside
from levensreis.storage import journeys
from levensreis.storage.tables import export_record, journey


def put(
    connection: Connection,
    saved: LeftOutside,
    journey_id: UUID | None = None,
    among: Collection[UUID] | None = None,
) -> None:
    """Remember a file with one journey in it, or some, or every one that may count.

    What lay in its place before is there no more.
    """
    # A name of a file may hold bytes that are no text.
    path = saved.path.encode("utf-8", "backslashreplace").decode()
    connection.execute(delete(export_record).where(export_record.c.path == path))
    if journey_id is not None:
        which = journey.c.uid == journey_id.hex
    elif among is not None:
        which = journey.c.uid.in_([each.hex for each in among])
    else:
        which = _counted(connection)
    rows = [
        {
            "journey_id": key,
            "kind": saved.kind,
            "at": saved.at.strftime(MOMENT),
            "path": path,
        }
        for key in connection.execute(select(journey.c.id).where(which)).scalars()
    ]
    if rows:
        connection.execute(insert(export_record), rows)


def of_journey(connection: Connection, journey_key: int) -> tuple[LeftOutside, ...]:
    """Fetch the files with a journey in them, in the order in which they came."""
    rows = connection.execute(
        select(export_record)
        .where(export_record.c.journey_id == journey_key)
        .order_by(export_record.c.at, export_record.c.id)
    )
    return tuple(
        LeftOutside(
            kind=ExportKind(row.kind),
            at=datetime.strptime(row.at, MOMENT).replace(tzinfo=UTC),
            path=row.path,
        )
        for row in rows
    )


def _counted(connection: Connection) -> ColumnElement[bool]:
    left_out = journeys.without_consent(connection)
    return journey.c.uid.not_in([each.hex for each in left_out])
