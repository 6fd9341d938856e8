"""What is known before a text is read: people, organisations, places and a birthday.

This is the register of a journey in the shape that the detector reads, and that the
JSON of a journey may bring: personen, organisaties, plaatsen, geboortedatum.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from levensreis.domain.anonymise.register import EntryKind, Register, RegisterEntry
from levensreis.domain.anonymise.writing import key_of
from levensreis.domain.journey import Sex

SURNAME_ROLE = "achternaam"
"""The role of an entry that holds the surname of one or more people."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody by name, with what he or she is to the youth."""

    first_name: str
    infix: str = ""
    """What stands before the surname (tussenvoegsel): `van der`."""
    surname: str = ""
    role: str = ""
    sex: Sex | None = None
    nicknames: tuple[str, ...] = ()
    initials: str = ""

    @property
    def family_name(self) -> str:
        """The surname with what stands before it."""
        return f"{self.infix} {self.surname}".strip()

    @property
    def full_name(self) -> str:
        """The first name and the family name."""
        return f"{self.first_name} {self.family_name}".strip()


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation by name, with its kind and its short forms."""

    name: str
    sort: str = ""
    short_forms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Known:
    """Everything of one journey that a text must not give away."""

    people: tuple[Person, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    places: tuple[str, ...] = ()
    birth_date: date | None = None
    others: tuple[str, ...] = ()
    """Names of no kind: found as they are written."""

    @classmethod
    def of(cls, register: Register) -> "Known":
        """Return what a register holds; a line without details is read as it stands."""
        of_kind: dict[EntryKind, list[RegisterEntry]] = {kind: [] for kind in EntryKind}
        for entry in register.entries:
            of_kind[entry.kind].append(entry)
        return cls(
            people=tuple(map(person_of, of_kind[EntryKind.PERSON])),
            organisations=tuple(
                Organisation(entry.name, entry.sort, entry.also)
                for entry in of_kind[EntryKind.ORGANISATION]
            ),
            places=tuple(
                form for entry in of_kind[EntryKind.PLACE] for form in entry.forms
            ),
            birth_date=register.birth_date,
            others=tuple(
                form for entry in of_kind[EntryKind.OTHER] for form in entry.forms
            ),
        )

    @classmethod
    def read(cls, document: Mapping[str, Any]) -> "Known":
        """Read the shape of the JSON; what is missing is empty."""
        born = document.get("geboortedatum")
        return cls(
            people=tuple(map(_read_person, document.get("personen") or ())),
            organisations=tuple(
                Organisation(
                    item["naam"],
                    item.get("type") or "",
                    tuple(item.get("afkortingen") or ()),
                )
                for item in document.get("organisaties") or ()
            ),
            places=tuple(document.get("plaatsen") or ()),
            birth_date=date.fromisoformat(born) if born else None,
        )

    def entries(self) -> Iterator[RegisterEntry]:
        """Make the lines of a register; a surname that people share is one line."""
        taken: set[str] = set()
        for entry in self._lines():
            fresh: dict[str, str] = {}
            for form in entry.forms:
                if key_of(form) not in taken:
                    fresh.setdefault(key_of(form), form)
            taken.update(fresh)
            if fresh:
                name, *also = fresh.values()
                yield replace(entry, name=name, also=tuple(also))

    def _lines(self) -> Iterator[RegisterEntry]:
        for person in self.people:
            yield RegisterEntry(
                kind=EntryKind.PERSON,
                name=person.first_name,
                also=(person.full_name, *person.nicknames),
                role=person.role,
                sex=person.sex,
                infix=person.infix,
                surname=person.surname,
                initials=person.initials,
            )
        for person in filter(lambda each: each.surname, self.people):
            yield RegisterEntry(
                kind=EntryKind.PERSON,
                name=person.family_name,
                also=(person.surname,),
                role=SURNAME_ROLE,
            )
        for each in self.organisations:
            yield RegisterEntry(
                kind=EntryKind.ORGANISATION,
                name=each.name,
                also=each.short_forms,
                sort=each.sort,
            )
        for place in self.places:
            yield RegisterEntry(kind=EntryKind.PLACE, name=place)


def person_of(entry: RegisterEntry) -> Person:
    """Return who a line of the register names; of a line for a surname, the family."""
    surname = entry.role == SURNAME_ROLE
    return Person(
        first_name="" if surname else entry.name,
        infix=entry.infix,
        surname=entry.name if surname else entry.surname,
        role=entry.role,
        sex=entry.sex,
        nicknames=entry.also,
        initials=entry.initials,
    )


def _read_person(item: Mapping[str, Any]) -> Person:
    return Person(
        first_name=item.get("voornaam") or "",
        infix=item.get("tussenvoegsel") or "",
        surname=item.get("achternaam") or "",
        role=item.get("rol") or "",
        sex=_SEXES.get(item.get("geslacht") or ""),
        nicknames=tuple(item.get("roepnamen") or ()),
        initials=item.get("initialen") or "",
    )


_SEXES = {"m": Sex.MALE, "v": Sex.FEMALE}
