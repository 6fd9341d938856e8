"""Store and fetch who signed which text, as it was then."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from levensreis.domain.access import MOMENT
from levensreis.domain.anonymise.signing import Role, Signature, Signatures
from levensreis.domain.anonymise.texts import TextKey
from levensreis.storage.tables import signature


def put(connection: Connection, journey_key: int, signed: Signatures) -> None:
    """Store every signature of a journey in place of those that were there."""
    connection.execute(delete(signature).where(signature.c.journey_id == journey_key))
    rows = [_row(journey_key, each) for each in signed.every]
    if rows:
        connection.execute(insert(signature), rows)


def get(connection: Connection, journey_key: int) -> Signatures:
    """Fetch every signature of a journey, the first first."""
    rows = connection.execute(
        select(signature)
        .where(signature.c.journey_id == journey_key)
        .order_by(signature.c.id)
    )
    return Signatures(tuple(map(_signature, rows)))


def _row(journey_key: int, signed: Signature) -> dict[str, Any]:
    return {
        "journey_id": journey_key,
        "text_key": str(signed.key),
        "role": signed.role,
        "digest": signed.digest,
        "by_whom": signed.by,
        "at": signed.at.astimezone(UTC).strftime(MOMENT),
    }


def _signature(row: Any) -> Signature:
    return Signature(
        key=TextKey.parse(row.text_key),
        digest=row.digest,
        role=Role(row.role),
        by=row.by_whom,
        at=datetime.strptime(row.at, MOMENT).replace(tzinfo=UTC),
    )
