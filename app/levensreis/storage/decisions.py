"""Store and fetch what was decided about words; nothing of it is written over."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, insert, select

from levensreis.domain.access import MOMENT
from levensreis.domain.anonymise.decisions import (
    Decision,
    Decisions,
    Occurrence,
    Verdict,
)
from levensreis.domain.anonymise.span import Category
from levensreis.domain.anonymise.texts import TextKey
from levensreis.storage.tables import decision


def add(connection: Connection, journey_key: int, made: Decision) -> None:
    """Add a decision; those before it stay, as the log of how it came about."""
    place = made.place
    at = made.at or datetime.now(UTC)
    connection.execute(
        insert(decision).values(
            journey_id=journey_key,
            entity=made.entity,
            category=made.category,
            verdict=made.verdict,
            replacement=made.replacement,
            text_key=str(place.key) if place else None,
            digest=place.digest if place else None,
            start=place.start if place else None,
            by_whom=made.by,
            at=at.astimezone(UTC).strftime(MOMENT),
        )
    )


def get(connection: Connection, journey_key: int) -> Decisions:
    """Fetch every decision about a journey, in the order in which they were made."""
    rows = connection.execute(
        select(decision)
        .where(decision.c.journey_id == journey_key)
        .order_by(decision.c.id)
    )
    return Decisions(map(_decision, rows))


def _decision(row: Any) -> Decision:
    place = None
    if row.text_key is not None:
        place = Occurrence(TextKey.parse(row.text_key), row.digest, row.start)
    return Decision(
        entity=row.entity,
        category=Category(row.category),
        verdict=Verdict(row.verdict),
        replacement=row.replacement,
        place=place,
        by=row.by_whom,
        at=datetime.strptime(row.at, MOMENT).replace(tzinfo=UTC),
    )
