"""The words that researchers typed beside the journeys, and where they stand.

A place is told without a word that was typed: a terminal may keep what it shows.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from datetime import date
from typing import Any, Final, NamedTuple

from sqlalchemy import Connection

from levensreis.domain.crosscut.keys import FindingKey
from levensreis.domain.fieldwork import Body, FieldworkKind
from levensreis.domain.fold import fold
from levensreis.domain.solutions.solution import DirectionKind
from levensreis.language import day, say
from levensreis.storage import fieldwork

_NO_WORDS: Final = frozenset(
    (
        *("id", "factor", "factors", "system", "group", "influence", "direction"),
        *("solution", "term", "layout", "on"),
    )
)
"""What is not typed but chosen, or made by the program."""


class Typed(NamedTuple):
    """Words that somebody typed, and where these stand."""

    where: str
    text: str


def places(connection: Connection, names: Callable[[str], bool]) -> tuple[str, ...]:
    """Return where words stand that name somebody, each place once."""
    found = typed(connection, *FieldworkKind)
    return tuple(dict.fromkeys(each.where for each in found if names(each.text)))


def holds(text: str, name: str) -> bool:
    """Tell whether a name stands in a text as a word, whatever its capitals."""
    word = re.escape(fold(name.strip()))
    return bool(word) and re.search(rf"(?<!\w){word}(?!\w)", fold(text)) is not None


def typed(connection: Connection, *kinds: FieldworkKind) -> Iterator[Typed]:
    """Give all that was typed in what is kept of some kinds."""
    for kind in kinds:
        for key, body in fieldwork.kept(connection, kind).items():
            where = _PLACES[kind](key, body)
            for text in _texts(body):
                yield Typed(where, text)


def _texts(told: Any) -> Iterator[str]:
    """Give every word that was typed, also of what a newer program kept."""
    if isinstance(told, str):
        yield told
    elif isinstance(told, Mapping):
        for name, each in told.items():
            if name not in _NO_WORDS:
                yield from _texts(each)
    elif isinstance(told, list):
        for each in told:
            yield from _texts(each)


def _interview(_: str, body: Body) -> str:
    with suppress(KeyError, TypeError, ValueError):
        return say(
            "het groepsgesprek van {day}", day=day(date.fromisoformat(body["on"]))
        )
    return say("een groepsgesprek")


def _factor(_: str, __: Body) -> str:
    return say("een eigen factor van de professionals")


def _finding(key: str, _: Body) -> str:
    if key in {*FindingKey}:
        return say("de tekst bij ‘{title}’", title=FindingKey(key).label)
    return say("een tekst bij het dwarsbeeld")


def _solution(_: str, body: Body) -> str:
    if number := body.get("number"):
        return say("oplossing {number}", number=number)
    return say("een oplossing zonder nummer")


def _direction(key: str, _: Body) -> str:
    if key in {*DirectionKind}:
        return say("de acties van ‘{title}’", title=DirectionKind(key).label)
    return say("de acties van een richting")


def _party(_: str, __: Body) -> str:
    return say("een partij, of wat die antwoordde")


_PLACES: Final[Mapping[FieldworkKind, Callable[[str, Body], str]]] = {
    FieldworkKind.INTERVIEW: _interview,
    FieldworkKind.FACTOR: _factor,
    FieldworkKind.FINDING: _finding,
    FieldworkKind.SOLUTION: _solution,
    FieldworkKind.DIRECTION: _direction,
    FieldworkKind.PARTY: _party,
}
