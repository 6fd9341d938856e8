"""Keep what is being typed when the program locks: encrypted, until it is settled."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import Connection, delete, insert, select

from levensreis.storage import journeys
from levensreis.storage.tables import draft, journey


@dataclass(frozen=True, slots=True)
class Draft:
    """Words that were typed and not yet stored, and the field they stand in."""

    place: str
    """Which field, in the words of the screen that will ask for it."""
    journey_id: UUID | None
    text: str


def put(connection: Connection, new: Draft) -> None:
    """Keep a draft in place of the one of that field; empty words are none."""
    key = new.journey_id and journeys.key_of(connection, new.journey_id)
    same = draft.c.place == new.place, draft.c.journey_id.is_not_distinct_from(key)
    connection.execute(delete(draft).where(*same))
    text = new.text.encode(errors="ignore").decode()  # Qt can hand over half characters
    if text:
        row = {"place": new.place, "journey_id": key, "text": text}
        connection.execute(insert(draft).values(row))


def get_all(connection: Connection) -> list[Draft]:
    """Fetch the drafts in the order in which they came."""
    rows = connection.execute(
        select(draft.c.place, draft.c.text, journey.c.uid)
        .outerjoin(journey, journey.c.id == draft.c.journey_id)
        .order_by(draft.c.id)
    ).all()
    return [
        Draft(row.place, UUID(row.uid) if row.uid else None, row.text) for row in rows
    ]
