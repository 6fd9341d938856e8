"""Find what must not leave in the texts of a file: names, and the birthday.

The texts are those of a finished file: words can be cut at the end of a line, letters
set apart, signs written as codes. What is drawn as a picture is not seen.
"""

import base64
import binascii
import html
import re
from collections.abc import Iterable, Iterator
from copy import copy
from dataclasses import dataclass
from datetime import date
from typing import Final

from levensreis.domain.anonymise.birthdays import date_pattern
from levensreis.domain.anonymise.cleaning import cleaned
from levensreis.domain.anonymise.contact_names import ContactNames
from levensreis.domain.anonymise.kept import Kept, KeptPlaces
from levensreis.domain.anonymise.known import Known
from levensreis.domain.anonymise.places import hinted
from levensreis.domain.anonymise.tokens import is_word
from levensreis.domain.anonymise.writing import Names, key_of
from levensreis.domain.fold import fold
from levensreis.language import say

SHORTEST: Final = 3
"""Letters of a name that is looked for in any case and as a part of a tag.

A shorter one (Bo, a place called Ee) counts only as it is written, in a text that
people read, and not when it is a word (Al).
"""
SHORTEST_RAW: Final = 5
"""The same, in bytes of which nobody knows what they are."""
_BASE64: Final = re.compile(r"(?<![\w+/])[A-Za-z0-9+/]{12,}={0,2}(?![\w+/=])")
_HYPHENATED: Final = re.compile(r"(?<=[^\W\d_])-\s*\n\s*(?=[^\W\d_])")
_SPACED: Final = re.compile(r"(?<![^\W_])([^\W_](?: [^\W_]){2,})(?![^\W_])")
_ESCAPED: Final = re.compile(r"\\u([0-9a-fA-F]{4})|\\x([0-9a-fA-F]{2})")
_QUOTED: Final = re.compile(r"(?:%[0-9a-fA-F]{2})+")


@dataclass(frozen=True, slots=True)
class Leak:
    """Something that must not leave, and where it stands."""

    place: str
    found: str = ""
    why: str = ""
    """Why nobody can tell what is there; empty when something was found."""
    is_picture: bool = False
    """Whether it is a picture: what is drawn in that is not read."""

    def in_words(self) -> str:
        """Tell where it is; the name itself is not told."""
        if self.why:
            return say(
                "{place}: kan niet worden nagekeken ({why})",
                place=self.place,
                why=self.why,
            )
        return say("{place}: {hint}", place=self.place, hint=hinted(self.found))


class LeakScan:
    """The names and dates of a register, ready to be found in texts."""

    def __init__(
        self,
        names: Iterable[str],
        births: Iterable[date] = (),
        *,
        words: Iterable[str] = (),
        contacts: ContactNames | None = None,
        kept: Iterable[Kept] = (),
    ) -> None:
        """`words` are names that are words too: those count with a capital only.

        `contacts` are what is looked for in addresses, `kept` the places where a name
        may stand since somebody decided so.
        """
        self._words = {key_of(each) for each in words}
        forms = [each for each in names if key_of(each)]
        self._names = Names(each for each in forms if len(key_of(each)) >= SHORTEST)
        self._long = Names(each for each in forms if len(key_of(each)) >= SHORTEST_RAW)
        short = [each for each in forms if len(key_of(each)) < SHORTEST]
        self._short = _exactly(
            each for each in short if key_of(each) not in self._words
        )
        self._dates = _any_of(map(date_pattern, births))
        self._contacts = contacts or ContactNames(key_of(each) for each in forms)
        self.kept = KeptPlaces(kept)

    @classmethod
    def of(cls, *registers: Known, kept: Iterable[Kept] = ()) -> "LeakScan":
        """Return a scan for every form of every name that is known, and birthdays."""
        forms = dict.fromkeys(form for each in registers for form in forms_of(each))
        return cls(
            forms,
            [each.birth_date for each in registers if each.birth_date],
            words=[form for form in forms if is_word(fold(form))],
            contacts=ContactNames.of(*registers),
            kept=kept,
        )

    def without_kept(self) -> "LeakScan":
        """Return this for where nobody decided that a name stays."""
        other = copy(self)
        other.kept = KeptPlaces()
        return other

    def find(
        self, text: str, *, is_raw: bool = False, is_drawn: bool = False
    ) -> list[str]:
        """Return what stands in a text that must not leave, each once.

        In raw bytes, and in the codes of what is drawn, letters can stand by chance.
        """
        found: dict[str, None] = {}
        for each in readings(text):
            plain = cleaned(each)
            found |= dict.fromkeys(self._in(plain, is_raw=is_raw))
            if not is_raw and not is_drawn:
                found |= dict.fromkeys(self._exactly_in(plain))
        return list(found)

    def _in(self, text: str, *, is_raw: bool) -> Iterator[str]:
        for match in (self._long if is_raw else self._names).find(text):
            name = text[match.start : match.name_end]
            if key_of(name) in self._words and not name[0].isupper():
                continue
            if not self.kept.excuse(text, match.start, match.name_end):
                yield name
        yield from (each[0] for each in self._dates.finditer(fold(text)))
        if not is_raw:
            yield from (text[slice(*each)] for each in self._contacts.find(text))

    def _exactly_in(self, text: str) -> Iterator[str]:
        for match in self._short.finditer(text):
            if not self.kept.excuse(text, *match.span()):
                yield match[0]


def forms_of(known: Known) -> Iterator[str]:
    """Give every form in which a register names somebody or something."""
    for person in known.people:
        forms = (
            *(person.first_name, *person.nicknames),
            *(person.full_name, person.family_name, person.surname),
        )
        yield from filter(None, forms)
        if len(key_of(person.initials).replace(".", "")) > 1:
            yield person.initials
    for each in known.organisations:
        yield from (each.name, *each.short_forms)
    yield from (*known.places, *known.others)


def readings(text: str) -> Iterator[str]:
    """Give a text in each way in which a person or a program can read it."""
    yield text
    if _HYPHENATED.search(text):
        yield _HYPHENATED.sub("", text)
    if _SPACED.search(text):
        yield _SPACED.sub(lambda found: found[1].replace(" ", ""), text)
    for decode in (html.unescape, _unquoted, _unescaped):
        other = decode(text)
        if other != text:
            yield other
    for found in _BASE64.finditer(text):
        yield from _decoded(found[0])


def _decoded(code: str) -> Iterator[str]:
    try:
        content = base64.b64decode(code + "=" * (-len(code) % 4), validate=True)
        yield content.decode("utf-8")
    except (binascii.Error, ValueError):
        return


def _unquoted(text: str) -> str:
    def plain(found: re.Match[str]) -> str:
        return bytes.fromhex(found[0].replace("%", "")).decode("utf-8", "replace")

    return _QUOTED.sub(plain, text)


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda found: chr(int(found[1] or found[2], 16)), text)


def _exactly(forms: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern for short names: only as they are written."""
    return _any_of(rf"(?<![\w.]){re.escape(each)}(?![\w.])" for each in forms)


def _any_of(patterns: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(patterns) or "(?!)")
