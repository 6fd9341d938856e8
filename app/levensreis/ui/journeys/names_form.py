"""The names that are asked when a journey begins: they go to the register alone.

Knows no Qt.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime

from levensreis.domain.anonymise.known import SURNAME_ROLE, Known, Organisation, Person
from levensreis.domain.anonymise.register import (
    EntryKind,
    InvalidEntry,
    Register,
    RegisterEntry,
)
from levensreis.domain.anonymise.writing import key_of
from levensreis.domain.errors import KnownError
from levensreis.domain.journey import Journey
from levensreis.ui.anonymise.register.form import born_on
from levensreis.ui.anonymise.register.people import family_of, people_on, pieces_of
from levensreis.ui.anonymise.register.youth import YOUTH_ROLE
from levensreis.ui.anonymise.writable import wrong_name
from levensreis.ui.journeys.wrong_field import WrongField


@dataclass(frozen=True, slots=True)
class NamesForm:
    """A line for each sort of name, as typed; all of it may be empty."""

    youth: str = ""
    """The first name, and what else the youth is called, with commas between."""
    surname: str = ""
    born: str = ""
    parents: str = ""
    siblings: str = ""
    organisations: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing was typed."""
        return self == NamesForm()


def read_names(form: NamesForm, journey: Journey) -> Register | None:
    """Return the register that was typed, None of nothing; raises WrongField.

    The youth becomes the pseudonym of the journey; who else there is, is still open.
    """
    if form.is_empty:
        return None
    born = _born(form.born)
    people = [*_youth(form, journey), *_people(form, "parents")]
    people += _people(form, "siblings")
    organisations = map(Organisation, _names_on(form, "organisations"))
    known = Known(people=tuple(people), organisations=tuple(organisations))
    lines = [
        replace(each, replacement=journey.pseudonym)
        if each.role == YOUTH_ROLE
        else each
        for each in known.entries()
    ]
    try:
        return Register((*lines, *_family(form, lines)), born)
    except InvalidEntry as error:
        raise WrongField("pseudonym", str(error)) from None


def _youth(form: NamesForm, journey: Journey) -> list[Person]:
    names = _names_on(form, "youth")
    _names_on(form, "surname")
    infix, surname = family_of(form.surname)
    return [
        Person(
            name,
            infix=infix,
            surname=surname,
            role=YOUTH_ROLE,
            sex=journey.youth.sex,
            nicknames=tuple(names[1:]),
        )
        for name in names[:1]
    ]


def _people(form: NamesForm, field: str) -> list[Person]:
    return list(people_on(", ".join(_names_on(form, field))))


def _family(form: NamesForm, lines: list[RegisterEntry]) -> list[RegisterEntry]:
    """Return the line of a surname that nobody with a first name has."""
    infix, surname = family_of(form.surname)
    family = f"{infix} {surname}".strip()
    there = {key_of(each) for line in lines for each in line.forms}
    if not family or key_of(family) in there:
        return []
    also = (surname,) if infix and key_of(surname) not in there else ()
    kind = EntryKind.PERSON
    return [RegisterEntry(kind=kind, name=family, also=also, role=SURNAME_ROLE)]


def _born(words: str) -> date | None:
    try:
        return born_on(words, datetime.now().astimezone().date())
    except KnownError as error:
        raise WrongField("born", str(error)) from None


def _names_on(form: NamesForm, field: str) -> list[str]:
    """Return the names on a line; raises WrongField when one cannot be a name."""
    names = pieces_of(getattr(form, field))
    for name in names:
        if problem := wrong_name(name):
            raise WrongField(field, problem)
    return names
