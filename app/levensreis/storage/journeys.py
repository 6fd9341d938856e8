"""Store and fetch journeys and their statements.

Every function takes a connection and leaves the commit to its caller, so that
one use case is one transaction.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import (
    Connection,
    delete,
    insert,
    select,
    update,
)
from sqlalchemy.exc import IntegrityError

from levensreis.domain.consent import Consent, Purpose, allowed
from levensreis.domain.errors import KnownError
from levensreis.domain.journey import (
    Journey,
    Respondent,
    Sex,
    Youth,
)
from levensreis.domain.moment import BirthMonth
from levensreis.language import say
from levensreis.storage import notes, research_ids, sessions, statements
from levensreis.storage.tables import (
    characteristic,
    journey,
    respondent,
)


class UnknownJourney(KnownError):
    """There is no such journey in this study."""


class CodeInUse(KnownError):
    """Another journey in this study has this code."""


def add(connection: Connection, new: Journey) -> None:
    """Store a new journey with all that is in it."""
    taken = select(journey.c.id).where(journey.c.code == new.code)
    if connection.execute(taken).first() is not None:
        raise CodeInUse(
            say(
                "De code {code} is in deze studie al gebruikt. Kies een andere code.",
                code=new.code,
            )
        )
    connection.execute(insert(journey).values(uid=new.id.hex, **_youth_columns(new)))
    key = key_of(connection, new.id)
    research_ids.add(connection, key)
    _put_respondents(connection, key, new.respondents)
    put_characteristics(connection, key, new.characteristics)
    sessions.put_all(connection, key, new.sessions)
    sessions.put_consents(connection, key, new.consents)
    notes.put(connection, key, new.notes)
    statements.add_all(connection, key, new.statements)
    if new.uncounted:
        statements.set_aside(connection, key, new.uncounted)


def change(connection: Connection, changed: Journey) -> None:
    """Store another code, pseudonym, youth, respondents or characteristics.

    Statements stay.
    """
    key = key_of(connection, changed.id)
    try:
        connection.execute(
            update(journey).where(journey.c.id == key).values(_youth_columns(changed))
        )
    except IntegrityError:
        raise CodeInUse(
            say(
                "De code {code} is in deze studie al gebruikt. Kies een andere code.",
                code=changed.code,
            )
        ) from None
    connection.execute(delete(respondent).where(respondent.c.journey_id == key))
    _put_respondents(connection, key, changed.respondents)
    put_characteristics(connection, key, changed.characteristics)


def get(connection: Connection, journey_id: UUID) -> Journey:
    """Fetch one journey with its statements, without those in the bin."""
    return _read(connection, journey.c.uid == journey_id.hex)


def get_by_code(connection: Connection, code: str) -> Journey:
    """Fetch one journey by the code that people use for it."""
    return _read(connection, journey.c.code == code)


def get_all(connection: Connection) -> list[Journey]:
    """Fetch every journey, in the order of their codes."""
    ids = connection.execute(select(journey.c.uid).order_by(journey.c.code)).scalars()
    return [get(connection, UUID(uid)) for uid in ids.all()]


def codes(connection: Connection) -> list[str]:
    """List the codes of all journeys, in their order."""
    return list(
        connection.execute(select(journey.c.code).order_by(journey.c.code)).scalars()
    )


def youths(connection: Connection) -> dict[UUID, Youth]:
    """Return what is known of every youth, by journey."""
    rows = connection.execute(
        select(journey.c.uid, journey.c.birth_month, journey.c.sex).order_by(
            journey.c.code
        )
    )
    return {
        UUID(row.uid): Youth(_birth(row.birth_month), Sex(row.sex) if row.sex else None)
        for row in rows
    }


def codes_by_id(connection: Connection) -> dict[UUID, str]:
    """Return the code of every journey, in the order of the codes."""
    rows = connection.execute(
        select(journey.c.uid, journey.c.code).order_by(journey.c.code)
    )
    return {UUID(row.uid): row.code for row in rows}


def without_consent(
    connection: Connection, purpose: Purpose = Purpose.PARTICIPATION
) -> list[UUID]:
    """List the journeys of which nobody allowed what is asked."""
    answers: dict[int, list[Consent]] = defaultdict(list)
    for key, each in sessions.all_consents(connection):
        answers[key].append(each)
    rows = connection.execute(select(journey.c.id, journey.c.uid, journey.c.imported))
    return [
        UUID(row.uid)
        for row in rows
        if not allowed(answers[row.id], purpose, imported=row.imported)
    ]


def key_of(connection: Connection, journey_id: UUID) -> int:
    """Return the key inside the file of a journey."""
    query = select(journey.c.id).where(journey.c.uid == journey_id.hex)
    key: int | None = connection.execute(query).scalar()
    if key is None:
        raise _unknown()
    return key


def _read(connection: Connection, which: Any) -> Journey:
    row = connection.execute(select(journey).where(which)).first()
    if row is None:
        raise _unknown()
    people = (
        select(respondent)
        .where(respondent.c.journey_id == row.id)
        .order_by(respondent.c.position)
    )
    return Journey(
        id=UUID(row.uid),
        code=row.code,
        pseudonym=row.pseudonym,
        youth=Youth(_birth(row.birth_month), Sex(row.sex) if row.sex else None),
        respondents=tuple(
            Respondent(each.key, each.role) for each in connection.execute(people)
        ),
        sessions=sessions.of_journey(connection, row.id),
        consents=sessions.consents_of(connection, row.id),
        imported=row.imported,
        notes=notes.of_journey(connection, row.id),
        characteristics=_characteristics(connection, row.id),
        statements=statements.of_journey(connection, row.id),
    )


def _unknown() -> UnknownJourney:
    return UnknownJourney(say("Deze levensreis staat niet in deze studie."))


def _youth_columns(each: Journey) -> dict[str, str | bool | None]:
    return {
        "code": each.code,
        "pseudonym": each.pseudonym,
        "birth_month": str(each.youth.birth) if each.youth.birth else None,
        "sex": each.youth.sex,
        "imported": each.imported,
    }


def _put_respondents(
    connection: Connection, key: int, people: Iterable[Respondent]
) -> None:
    rows = [
        {"journey_id": key, "position": place, "key": each.key, "role": each.role}
        for place, each in enumerate(people)
    ]
    if rows:
        connection.execute(insert(respondent), rows)


def put_characteristics(
    connection: Connection, key: int, chosen: Mapping[str, str]
) -> None:
    """Store what was chosen of the youth of a journey, in the place of what was."""
    connection.execute(delete(characteristic).where(characteristic.c.journey_id == key))
    rows = [
        {"journey_id": key, "name": name, "value": value}
        for name, value in chosen.items()
    ]
    if rows:
        connection.execute(insert(characteristic), rows)


def _characteristics(connection: Connection, key: int) -> dict[str, str]:
    rows = connection.execute(
        select(characteristic.c.name, characteristic.c.value)
        .where(characteristic.c.journey_id == key)
        .order_by(characteristic.c.id)
    )
    return {row.name: row.value for row in rows}


def _birth(stored: str | None) -> BirthMonth | None:
    return BirthMonth.parse(stored) if stored else None
