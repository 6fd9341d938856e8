"""The fields of one name, as typed and as kept. Knows no Qt."""

import re
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from levensreis.domain.anonymise.register import EntryKind, InvalidEntry, RegisterEntry
from levensreis.domain.journey import Sex
from levensreis.language import say
from levensreis.ui.details.days import read_day


@dataclass(frozen=True, slots=True)
class EntryForm:
    """The fields of one name, as typed."""

    name: str = ""
    also: str = ""
    """Other forms of the name, with commas between."""
    kind: EntryKind = EntryKind.PERSON
    replacement: str = ""
    """Empty while it is open."""
    role: str = ""
    sex: Sex | None = None
    initials: str = ""
    infix: str = ""
    surname: str = ""
    sort: str = ""


def form_of(entry: RegisterEntry | None) -> EntryForm:
    """Return the fields of a line of the register, or empty ones."""
    if entry is None:
        return EntryForm()
    return EntryForm(
        entry.name,
        ", ".join(entry.also),
        entry.kind,
        entry.replacement or "",
        role=entry.role,
        sex=entry.sex,
        initials=entry.initials,
        infix=entry.infix,
        surname=entry.surname,
        sort=entry.sort,
    )


def read_entry(form: EntryForm, entry_id: UUID) -> RegisterEntry:
    """Return the line of the register that was typed; raises InvalidEntry.

    What only people or organisations have is kept of those alone.
    """
    is_person = form.kind is EntryKind.PERSON
    is_organisation = form.kind is EntryKind.ORGANISATION
    return RegisterEntry(
        id=entry_id,
        kind=form.kind,
        name=_bare(form.name),
        also=tuple(filter(None, map(_bare, form.also.split(",")))),
        replacement=_bare(form.replacement) or None,
        role=_bare(form.role) if is_person else "",
        sex=form.sex if is_person else None,
        initials=_bare(form.initials) if is_person else "",
        infix=_bare(form.infix) if is_person else "",
        surname=_bare(form.surname) if is_person else "",
        sort=_bare(form.sort) if is_organisation else "",
    )


def born_on(words: str, today: date) -> date | None:
    """Return the birthday that was typed, None of nothing; raises KnownError."""
    if not words.strip():
        return None
    if not re.search(r"\d{4}", words):
        raise InvalidEntry(say("Typ de dag met het hele jaar, bijvoorbeeld 3-11-2009."))
    return read_day(words, today)


def written_day(day: date | None) -> str:
    """Return a day as people type it."""
    return f"{day.day}-{day.month}-{day.year}" if day else ""


def _bare(words: str) -> str:
    return " ".join(words.split())
