"""The register of a journey: every name in it, and what comes in its place.

The register is the key back to the family. It stays in the encrypted file and
goes into no export.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property
from uuid import UUID, uuid4

from levensreis.domain.anonymise.cleaning import cleaned
from levensreis.domain.anonymise.writing import (
    Match,
    Names,
    before_article,
    in_for_te,
    key_of,
    possessive,
)
from levensreis.domain.errors import KnownError
from levensreis.domain.journey import Sex
from levensreis.language import say, word

__all__ = [
    "EntryKind",
    "InvalidEntry",
    "Register",
    "RegisterEntry",
    "Replacement",
    "cleaned",
]


class InvalidEntry(KnownError):
    """A line of the register that would not hide a name."""

    def __init__(self, reason: str, entry: "RegisterEntry | None" = None) -> None:
        super().__init__(reason)
        self.entry = entry
        """Which line of a register it is, if it is in one already."""


class EntryKind(StrEnum):
    """What kind of name it is. Values are stored."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    OTHER = "other"

    @property
    def label(self) -> str:
        """The name on screen."""
        return say(_KIND_LABELS[self])


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterEntry:
    """A name, the other forms in which people say it, and its replacement."""

    id: UUID = field(default_factory=uuid4)
    kind: EntryKind
    name: str
    also: tuple[str, ...] = ()
    replacement: str | None = None
    """None while it is open: nobody has decided yet."""
    role: str = ""
    """Who a person is to the youth, such as `moeder`."""
    sex: Sex | None = None
    infix: str = ""
    """What stands before the surname (tussenvoegsel)."""
    surname: str = ""
    initials: str = ""
    sort: str = ""
    """What an organisation is, such as `vso-school`."""

    def __post_init__(self) -> None:
        if not all(re.search(r"[^\W_]", cleaned(form)) for form in self.forms):
            raise InvalidEntry(say("Vul de naam in die vervangen moet worden."))
        if self.replacement is not None and not cleaned(self.replacement).strip():
            raise InvalidEntry(
                say("Vul in wat er in plaats van ‘{name}’ komt.", name=self.name)
            )

    @property
    def forms(self) -> tuple[str, ...]:
        """The name and every other form of it."""
        return (self.name, *self.also)

    @property
    def is_open(self) -> bool:
        """Whether the replacement has still to be chosen."""
        return self.replacement is None


@dataclass(frozen=True, slots=True)
class Replacement:
    """A place in a text (characters, half-open) and what comes there instead."""

    start: int
    end: int
    entry: RegisterEntry
    text: str


@dataclass(frozen=True)
class Register:
    """Every registered name of one journey."""

    entries: tuple[RegisterEntry, ...] = ()
    birth_date: date | None = None

    def __post_init__(self) -> None:
        seen: set[str] = set()
        for entry in self.entries:
            for form in set(map(key_of, entry.forms)):
                if form in seen:
                    raise InvalidEntry(
                        say("‘{name}’ staat al in het register.", name=entry.name),
                        entry,
                    )
                seen.add(form)
        for entry in self.entries:
            shown = map(self.name_in, _shown_as(cleaned(entry.replacement or "")))
            found = next(filter(None, shown), None)
            if found is not None:
                raise InvalidEntry(
                    say(
                        "De vervanging ‘{replacement}’ bevat ‘{name}’, een naam "
                        "uit het register. Kies een andere vervanging.",
                        replacement=entry.replacement,
                        name=found,
                    ),
                    entry,
                )

    @classmethod
    def stored(
        cls, entries: tuple[RegisterEntry, ...], birth_date: date | None = None
    ) -> "Register":
        """Return a register that was checked when it was stored."""
        register = object.__new__(cls)
        object.__setattr__(register, "entries", entries)
        object.__setattr__(register, "birth_date", birth_date)
        return register

    @property
    def open_entries(self) -> list[RegisterEntry]:
        """The names that have no replacement yet."""
        return [entry for entry in self.entries if entry.is_open]

    def name_in(self, text: str) -> str | None:
        """Return the first registered name that a text holds, as it stands there."""
        text = cleaned(text)
        match = next(self._names.find(text), None)
        return None if match is None else text[match.start : match.name_end]

    def find(self, text: str) -> list[Replacement]:
        """Return every closed name in a text, from left to right.

        Places are those in the cleaned text. A possessive stays one, and a
        replacement at the start of a sentence gets a capital.
        """
        text = cleaned(text)
        return list(self._replacements(text))

    def apply(self, text: str) -> str:
        """Return a text, cleaned, with every closed name replaced."""
        text = cleaned(text)
        pieces = []
        done = 0
        for place in self._replacements(text):
            pieces += [text[done : place.start], place.text]
            done = place.end
        return "".join([*pieces, text[done:]])

    def matches(self, text: str) -> Iterator[tuple[Match, RegisterEntry]]:
        """Find every name in a cleaned text, with its line, open or not."""
        for match in self._names.find(text):
            yield match, self._by_key[key_of(text[match.start : match.name_end])]

    @cached_property
    def _by_key(self) -> dict[str, RegisterEntry]:
        return {key_of(form): entry for entry in self.entries for form in entry.forms}

    @cached_property
    def _names(self) -> Names:
        return Names(form for entry in self.entries for form in entry.forms)

    def _replacements(self, text: str) -> Iterator[Replacement]:
        for match, entry in self.matches(text):
            if entry.replacement is not None:
                start, shown = fitted(text, match, cleaned(entry.replacement))
                yield Replacement(start, match.end, entry, shown)


def _shown_as(replacement: str) -> tuple[str, ...]:
    """Return the forms in which a replacement can stand in a text."""
    if not replacement:
        return ()
    owned = possessive(replacement)
    return replacement, owned, _capital(replacement), _capital(owned)


def fitted(text: str, match: Match, replacement: str) -> tuple[int, str]:
    """Return where a replacement comes, and how: owned, with a capital, one article."""
    start = before_article(text, match.start, replacement)
    start, replacement = in_for_te(text, start, replacement)
    if match.end > match.name_end:
        replacement = possessive(replacement)
    before = text[:start].rstrip(" \t\"'“”‘’(«")
    starts_sentence = not before or before[-1] in ".!?…\n"
    return start, _capital(replacement) if starts_sentence else replacement


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]


_KIND_LABELS = {
    EntryKind.PERSON: word("persoon"),
    EntryKind.ORGANISATION: word("organisatie"),
    EntryKind.PLACE: word("plaats"),
    EntryKind.OTHER: word("anders"),
}
