"""Store and fetch the sittings of a journey, and the answers about consent."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Connection, Row, delete, insert, select, update

from levensreis.domain.consent import Consent, Purpose
from levensreis.domain.session import Session
from levensreis.storage.tables import consent, session

_SEPARATOR: Final = "\n"  # between keys, which hold no white space


def of_journey(connection: Connection, journey_key: int) -> tuple[Session, ...]:
    """Fetch the sittings of a journey in the order in which they were made."""
    rows = connection.execute(
        select(session)
        .where(session.c.journey_id == journey_key)
        .order_by(session.c.position)
    )
    return tuple(
        Session(
            id=UUID(row.uid),
            on=date.fromisoformat(row.on_day),
            respondents=tuple(filter(None, row.respondents.split(_SEPARATOR))),
            note=row.note,
        )
        for row in rows
    )


def put_all(
    connection: Connection, journey_key: int, sessions: Iterable[Session]
) -> None:
    """Store the sittings of a journey as they are now."""
    connection.execute(delete(session).where(session.c.journey_id == journey_key))
    rows = [
        {
            "journey_id": journey_key,
            "uid": each.id.hex,
            "position": place,
            "on_day": each.on.isoformat(),
            "respondents": _SEPARATOR.join(each.respondents),
            "note": each.note,
        }
        for place, each in enumerate(sessions)
    ]
    if rows:
        connection.execute(insert(session), rows)


def rename_respondents(
    connection: Connection, journey_key: int, renamed: Mapping[str, str]
) -> None:
    """Give those who were there their new keys."""
    for each in of_journey(connection, journey_key) if renamed else ():
        people = (renamed.get(key, key) for key in each.respondents)
        connection.execute(
            update(session)
            .where(session.c.uid == each.id.hex)
            .values(respondents=_SEPARATOR.join(people))
        )


def consents_of(connection: Connection, journey_key: int) -> tuple[Consent, ...]:
    """Fetch every answer to a question of consent, in the order in which it came."""
    rows = connection.execute(
        select(consent)
        .where(consent.c.journey_id == journey_key)
        .order_by(consent.c.position)
    )
    return tuple(map(_consent, rows))


def all_consents(connection: Connection) -> list[tuple[int, Consent]]:
    """Fetch the answers of all journeys, each with the key of its journey."""
    rows = connection.execute(select(consent).order_by(consent.c.position))
    return [(row.journey_id, _consent(row)) for row in rows]


def put_consents(
    connection: Connection, journey_key: int, consents: Iterable[Consent]
) -> None:
    """Store the answers of a journey as they are now."""
    connection.execute(delete(consent).where(consent.c.journey_id == journey_key))
    rows = [
        {
            "journey_id": journey_key,
            "position": place,
            "purpose": each.purpose,
            "given": each.given,
            "on_day": each.on.isoformat(),
            "by_whom": each.by,
            "text_version": each.text_version,
            "withdrawn": each.withdrawn and each.withdrawn.isoformat(),
        }
        for place, each in enumerate(consents)
    ]
    if rows:
        connection.execute(insert(consent), rows)


def _consent(row: Row[Any]) -> Consent:
    return Consent(
        purpose=Purpose(row.purpose),
        given=row.given,
        on=date.fromisoformat(row.on_day),
        by=row.by_whom,
        text_version=row.text_version,
        withdrawn=date.fromisoformat(row.withdrawn) if row.withdrawn else None,
    )
