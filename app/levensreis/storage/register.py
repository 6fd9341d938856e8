"""Store and fetch the register of names of a journey."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Connection, delete, insert, select, update

from levensreis.domain.anonymise.register import EntryKind, Register, RegisterEntry
from levensreis.domain.journey import Sex
from levensreis.storage.tables import journey, register_entry

_SEPARATOR = "\n"


def put(
    connection: Connection,
    journey_key: int,
    entries: Iterable[RegisterEntry],
    birth_date: date | None = None,
) -> None:
    """Store the register of a journey in place of the one that was there."""
    connection.execute(
        update(journey)
        .where(journey.c.id == journey_key)
        .values(birth_date=birth_date and birth_date.isoformat())
    )
    connection.execute(
        delete(register_entry).where(register_entry.c.journey_id == journey_key)
    )
    rows = [
        {
            "uid": entry.id.hex,
            "journey_id": journey_key,
            "position": position,
            "kind": entry.kind,
            "name": entry.name,
            "also": _SEPARATOR.join(" ".join(form.split()) for form in entry.also),
            "replacement": entry.replacement,
            "sex": entry.sex,
            "role": entry.role,
            "infix": entry.infix,
            "surname": entry.surname,
            "initials": entry.initials,
            "sort": entry.sort,
        }
        for position, entry in enumerate(entries)
    ]
    if rows:
        connection.execute(insert(register_entry), rows)


def get(connection: Connection, journey_key: int) -> Register:
    """Fetch the register of a journey."""
    rows = connection.execute(
        select(register_entry)
        .where(register_entry.c.journey_id == journey_key)
        .order_by(register_entry.c.position)
    )
    born = connection.scalar(
        select(journey.c.birth_date).where(journey.c.id == journey_key)
    )
    return Register.stored(tuple(map(_entry, rows)), _day(born))


def get_all(connection: Connection) -> dict[UUID, Register]:
    """Fetch the registers of all journeys that have one, by journey."""
    return _by_journey(connection.execute(_ALL))


class AllRegisters:
    """The registers of all journeys, for who asks again after every journey.

    The rows are fetched each time: only what is made of them is kept.
    """

    def __init__(self) -> None:
        self._rows: Sequence[Any] = ()
        self._found: dict[UUID, Register] = {}

    def get(self, connection: Connection) -> dict[UUID, Register]:
        """Fetch them; the same object as before when no row changed."""
        rows = connection.execute(_ALL).all()
        if rows != self._rows:
            self._rows, self._found = rows, _by_journey(rows)
        return self._found


_ALL: Final = (
    select(register_entry, journey.c.uid.label("journey"), journey.c.birth_date)
    .join(journey, journey.c.id == register_entry.c.journey_id)
    .order_by(journey.c.code, register_entry.c.position)
)


def _by_journey(rows: Iterable[Any]) -> dict[UUID, Register]:
    found: dict[UUID, list[RegisterEntry]] = defaultdict(list)
    born: dict[UUID, date | None] = {}
    for row in rows:
        found[UUID(row.journey)].append(_entry(row))
        born[UUID(row.journey)] = _day(row.birth_date)
    return {
        key: Register.stored(tuple(entries), born[key])
        for key, entries in found.items()
    }


def waiting(connection: Connection) -> list[str]:
    """List the codes of the journeys in which a name has no replacement yet."""
    query = (
        select(journey.c.code)
        .join(register_entry)
        .where(register_entry.c.replacement.is_(None))
        .distinct()
        .order_by(journey.c.code)
    )
    return list(connection.execute(query).scalars())


def _day(told: str | None) -> date | None:
    return date.fromisoformat(told) if told else None


def _entry(row: Any) -> RegisterEntry:
    return RegisterEntry(
        id=UUID(row.uid),
        kind=EntryKind(row.kind),
        name=row.name,
        also=tuple(filter(None, row.also.split(_SEPARATOR))),
        replacement=row.replacement,
        sex=Sex(row.sex) if row.sex else None,
        role=row.role,
        infix=row.infix,
        surname=row.surname,
        initials=row.initials,
        sort=row.sort,
    )
