"""Store and fetch until when each journey is kept."""

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, select, update

from levensreis.domain.retention import Retention
from levensreis.storage.journeys import key_of
from levensreis.storage.tables import journey


def put(connection: Connection, journey_id: UUID, until: date | None) -> None:
    """Store until when a journey is kept; None takes the day away."""
    key = key_of(connection, journey_id)
    connection.execute(
        update(journey)
        .where(journey.c.id == key)
        .values(retain_until=until and until.isoformat())
    )


def get(connection: Connection, journey_id: UUID) -> Retention:
    """Fetch until when a journey is kept."""
    key = key_of(connection, journey_id)
    row = connection.execute(_KEPT.where(journey.c.id == key)).one()
    return _retention(row)


def get_all(connection: Connection) -> list[Retention]:
    """Fetch until when each journey is kept, in the order of their codes."""
    rows = connection.execute(_KEPT.order_by(journey.c.code))
    return list(map(_retention, rows))


_KEPT = select(journey.c.uid, journey.c.code, journey.c.retain_until)


def _retention(row: Any) -> Retention:
    until = date.fromisoformat(row.retain_until) if row.retain_until else None
    return Retention(UUID(row.uid), row.code, until)
