"""The register of a journey: every name in it, and what comes in its place.

The register is the key back to the family. It stays in the encrypted file and
goes into no export.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from uuid import UUID, uuid4

from levensreis.domain.errors import KnownError
from levensreis.domain.fold import fold

_LETTER = r"[^\W_]"  # or digit: tags have an underscore for a space


class InvalidEntry(KnownError):
    """A line of the register that would not hide a name."""


class EntryKind(StrEnum):
    """What kind of name it is. Values are stored."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    OTHER = "other"

    @property
    def label(self) -> str:
        """The Dutch name."""
        return _KIND_LABELS[self]


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterEntry:
    """A name, the other forms in which people say it, and its replacement."""

    id: UUID = field(default_factory=uuid4)
    kind: EntryKind
    name: str
    also: tuple[str, ...] = ()
    replacement: str | None = None
    """None while it is open: nobody has decided yet."""

    def __post_init__(self) -> None:
        if not all(re.search(_LETTER, form) for form in self.forms):
            raise InvalidEntry("Vul de naam in die vervangen moet worden.")
        if self.replacement is not None and not self.replacement.strip():
            raise InvalidEntry(f"Vul in wat er in plaats van ‘{self.name}’ komt.")

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

    def __post_init__(self) -> None:
        seen: set[str] = set()
        for entry in self.entries:
            for form in set(map(_key, entry.forms)):
                if form in seen:
                    raise InvalidEntry(f"‘{entry.name}’ staat al in het register.")
                seen.add(form)
        for entry in self.entries:
            shown = map(self.name_in, _shown_as(entry.replacement or ""))
            found = next(filter(None, shown), None)
            if found is not None:
                raise InvalidEntry(
                    f"De vervanging ‘{entry.replacement}’ bevat ‘{found}’, een naam "
                    "uit het register. Kies een andere vervanging."
                )

    @classmethod
    def stored(cls, entries: tuple[RegisterEntry, ...]) -> "Register":
        """Return a register that was checked when it was stored."""
        register = object.__new__(cls)
        object.__setattr__(register, "entries", entries)
        return register

    @property
    def open_entries(self) -> list[RegisterEntry]:
        """The names that have no replacement yet."""
        return [entry for entry in self.entries if entry.is_open]

    def name_in(self, text: str) -> str | None:
        """Return the first registered name that a text holds, as it stands there."""
        text = unicodedata.normalize("NFC", text)
        match = next(self._matches(text), None)
        return None if match is None else text[match.start("name") : match.end("name")]

    def find(self, text: str) -> list[Replacement]:
        """Return every closed name in a text (in NFC), from left to right.

        Capitals and accents make no difference. A possessive -s stays one, and a
        replacement at the start of a sentence gets a capital.
        """
        return [
            Replacement(match.start(), match.end(), entry, _fitted(text, match, entry))
            for match in self._matches(text)
            if not (entry := self._entry(match)).is_open
        ]

    def apply(self, text: str) -> str:
        """Return a text (in NFC) with every closed name replaced."""
        text = unicodedata.normalize("NFC", text)
        pieces = []
        done = 0
        for place in self.find(text):
            pieces += [text[done : place.start], place.text]
            done = place.end
        return "".join([*pieces, text[done:]])

    @cached_property
    def _by_form(self) -> dict[str, RegisterEntry]:
        return {_key(form): entry for entry in self.entries for form in entry.forms}

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        longest_first = sorted(self._by_form, key=len, reverse=True)
        names = "|".join(map(_spaced, longest_first)) or r"(?!)"
        return re.compile(
            rf"(?<!{_LETTER})(?P<name>{names})(?P<possessive>'s|s|')?(?!{_LETTER})"
        )

    def _matches(self, text: str) -> Iterator[re.Match[str]]:
        for match in self._pattern.finditer(fold(text)):
            # "bos" is no possessive of Bo: a bare -s goes with a capital only.
            bare = match["possessive"] == "s"
            name = text[match.start("name") : match.end("name")]
            if not bare or any(map(str.isupper, name)):
                yield match

    def _entry(self, match: re.Match[str]) -> RegisterEntry:
        return self._by_form[_key(match["name"])]


def _key(form: str) -> str:
    """Return what is equal for two forms that are the same name."""
    return " ".join(_words(fold(unicodedata.normalize("NFC", form))))


def _words(text: str) -> list[str]:
    return text.replace("_", " ").split()


def _spaced(form: str) -> str:
    return r"[\s_]+".join(map(re.escape, _words(form)))


def _shown_as(replacement: str) -> tuple[str, ...]:
    """Return the forms in which a replacement can stand in a text."""
    if not replacement:
        return ()
    owned = replacement + _possessive_ending(replacement)
    return replacement, owned, _capital(replacement), _capital(owned)


def _fitted(text: str, match: re.Match[str], entry: RegisterEntry) -> str:
    fitted = entry.replacement or ""
    if match["possessive"]:
        fitted += _possessive_ending(fitted)
    before = text[: match.start()].rstrip(" \t\"'“”‘’(«")
    starts_sentence = not before or before[-1] in ".!?…\n"
    return _capital(fitted) if starts_sentence else fitted


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]


def _possessive_ending(name: str) -> str:
    """Return the Dutch possessive ending: Jans, Anna's, Thomas'."""
    last = fold(name[-1])
    if last in "sxz":
        return "'"
    return "'s" if last in "aiouy" else "s"


_KIND_LABELS = {
    EntryKind.PERSON: "persoon",
    EntryKind.ORGANISATION: "organisatie",
    EntryKind.PLACE: "plaats",
    EntryKind.OTHER: "anders",
}
