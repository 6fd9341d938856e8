"""Keep what each journey is called outside, and what was withdrawn there.

The name is made with the journey: so every reserve copy that has the one has the other.
"""

from collections.abc import Iterable, Mapping
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Connection, insert, select, update

from levensreis.domain.research.ids import ResearchId
from levensreis.storage import settings
from levensreis.storage.research import signing
from levensreis.storage.tables import journey, research_journey, research_tombstone

_KEY: Final = "research_signing_key"
_SKIPPED: Final = 1000
"""More revisions than anybody makes between two reserve copies."""


def add(connection: Connection, journey_key: int) -> None:
    """Give a journey a name that nobody ever saw."""
    values = {"journey_id": journey_key, **_row(ResearchId.by_chance())}
    connection.execute(insert(research_journey).values(values))


def get_all(connection: Connection) -> dict[UUID, ResearchId]:
    """Return the outside name of every journey.

    Those that have none, as in a file that was saved from damage, get one.
    """
    named = select(research_journey.c.journey_id)
    nameless = select(journey.c.id).where(journey.c.id.not_in(named))
    for key in connection.execute(nameless).scalars().all():
        add(connection, key)
    rows = connection.execute(
        select(research_journey, journey.c.uid).join(
            journey, journey.c.id == research_journey.c.journey_id
        )
    )
    return {
        UUID(row.uid): ResearchId(row.rid, row.salt, row.revision, row.digest)
        for row in rows
    }


def put_all(connection: Connection, left: Mapping[UUID, ResearchId]) -> None:
    """Store what left of journeys, under the names under which it did."""
    for journey_id, each in left.items():
        key = select(journey.c.id).where(journey.c.uid == journey_id.hex)
        connection.execute(
            update(research_journey)
            .where(research_journey.c.journey_id == key.scalar_subquery())
            .values(_row(each))
        )


def skip_revisions(connection: Connection) -> None:
    """Let every next revision be higher than those that nobody here remembers."""
    skipped = research_journey.c.revision + _SKIPPED
    connection.execute(update(research_journey).values(revision=skipped, digest=""))


def tombstones(connection: Connection) -> set[str]:
    """Return the outside names of what was erased or withdrawn."""
    return set(connection.execute(select(research_tombstone.c.rid)).scalars())


def withdraw(connection: Connection, rids: Iterable[str]) -> None:
    """Keep outside names as withdrawn: for ever."""
    rows = [{"rid": rid} for rid in sorted({*rids} - tombstones(connection))]
    if rows:
        connection.execute(insert(research_tombstone), rows)


def signing_key(connection: Connection) -> str:
    """Return the key with which this study signs; made when it is needed first."""
    kept = settings.get(connection, _KEY)
    if not kept:
        kept = signing.new_key()
        settings.put(connection, _KEY, kept)
    return kept


def _row(each: ResearchId) -> dict[str, Any]:
    return {
        "rid": each.rid,
        "salt": each.salt,
        "revision": each.revision,
        "digest": each.digest,
    }
