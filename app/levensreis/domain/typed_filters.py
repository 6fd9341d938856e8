"""The words of a typed filter: what stands before and behind each `=`, and where."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, NoReturn

from levensreis.domain.errors import KnownError
from levensreis.language import say

_PLAIN: Final = re.compile(r'[^\s,"=]+')
_QUOTED: Final = re.compile(r'"((?:[^"]|"")*)"')
_MOST_TOLD: Final = 12


class Filter(StrEnum):
    """What can be filtered, as it is typed."""

    SEX = "geslacht"
    AGE_GROUP = "leeftijdsgroep"
    YEAR = "jaar"
    """In which it was told."""
    THEME = "thema"
    AGE = "leeftijd"
    ROLE = "rol"
    HELP_STEP = "stap"
    SOURCE = "bron"
    INFLUENCE = "invloed"
    SYSTEM = "systeem"
    JOURNEY = "levensreis"


class InvalidFilter(KnownError):
    """A filter that cannot be read."""

    def __init__(self, told: str, place: int) -> None:
        super().__init__(told)
        self.place = place
        """Of the first character that is wrong, from 0."""


@dataclass(frozen=True, slots=True)
class TypedWord:
    """Something that was typed, and where."""

    text: str
    place: int


def typed_pairs(text: str) -> Iterator[tuple[TypedWord, list[TypedWord]]]:
    """Give every filter that was typed, with its values; raises InvalidFilter."""
    seen: set[str] = set()
    at = _past_space(text, 0)
    while at < len(text):
        name, at = _read(text, at)
        if text[at : at + 1] != "=":
            what = say("Achter ‘{name}’ hoort ‘=’ met een waarde.", name=name.text)
            refuse(what, TypedWord(name.text, at), Filter)
        if name.text in seen:
            what = say(
                "‘{name}’ staat er twee keer. Zet de waarden achter elkaar, met een "
                "komma ertussen.",
                name=name.text,
            )
            refuse(what, name)
        seen.add(name.text)
        value, at = _read(text, at + 1)
        values = [value]
        while text[at : at + 1] == ",":
            value, at = _read(text, at + 1)
            values.append(value)
        yield name, values
        if at < len(text) and not text[at].isspace():
            what = say("Tussen twee filters hoort een spatie.")
            refuse(what, TypedWord(text[at], at))
        at = _past_space(text, at)


def _past_space(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _read(text: str, at: int) -> tuple[TypedWord, int]:
    """Read a word, or words between quotes; tell where it ends."""
    between = _QUOTED.match(text, at)
    if between is not None:
        return TypedWord(between[1].replace('""', '"'), at), between.end()
    if text[at : at + 1] == '"':
        refuse(say("Dit aanhalingsteken wordt niet gesloten."), TypedWord('"', at))
    plain = _PLAIN.match(text, at)
    if plain is None:
        refuse(say("Hier ontbreekt iets."), TypedWord("", at))
    return TypedWord(plain[0], at), plain.end()


def quoted(value: str) -> str:
    """Return a value as it is typed: between quotes when it must be."""
    if _PLAIN.fullmatch(value):
        return value
    doubled = value.replace('"', '""')
    return f'"{doubled}"'


def refuse(what: str, at: TypedWord, possible: Iterable[str] = ()) -> NoReturn:
    """Refuse, with the place and what is possible."""
    told = say("Filter, teken {place}: {what}", place=at.place + 1, what=what)
    if choices := list(possible):
        # As they are typed: what has a space in it stands between quotes.
        told_so = [quoted(each) if " " in each else each for each in choices]
        shown = ", ".join(told_so[:_MOST_TOLD])
        more = ", …" if len(choices) > _MOST_TOLD else ""
        told += " " + say("Mogelijk: {choices}.", choices=f"{shown}{more}")
    raise InvalidFilter(told, at.place)
