"""The names of a family as JSON, for the control of files: people, places, birthday.

The shape is that of `register` in the JSON of a journey: personen, organisaties,
plaatsen and geboortedatum. All of it may be missing.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from levensreis.formats.json_text import BadFile, read_json
from levensreis.language import say


@dataclass(frozen=True, slots=True)
class FamilyNames:
    """Every form of every name, and the birthdays."""

    names: tuple[str, ...]
    births: tuple[date, ...] = ()


def read_names(text: str) -> FamilyNames:
    """Read the names that a file must not hold; raises BadFile."""
    document = read_json(text, _PARTS)
    if isinstance(document, dict) and isinstance(document.get("register"), dict):
        document = document["register"]
    if not isinstance(document, dict) or not document.keys() & _PARTS:
        raise BadFile(
            say(
                "Dit is geen register: er staan geen personen, organisaties of "
                "plaatsen in."
            )
        )
    try:
        names = [name.strip() for name in _names(document)]
        births = _births(document.get("geboortedatum"))
    except (AttributeError, TypeError, KeyError):
        raise BadFile(say("Dit register heeft niet de goede vorm.")) from None
    return FamilyNames(tuple(dict.fromkeys(filter(None, names))), tuple(births))


_PARTS = frozenset(("personen", "organisaties", "plaatsen", "geboortedatum"))


def _names(document: dict[str, Any]) -> Iterator[str]:
    for person in document.get("personen") or ():
        first, last = person.get("voornaam") or "", person.get("achternaam") or ""
        between = person.get("tussenvoegsel") or ""
        yield from (first, last, " ".join(filter(None, (first, between, last))))
        yield from person.get("roepnamen") or ()
        yield person.get("initialen") or ""
    for organisation in document.get("organisaties") or ():
        yield organisation["naam"]
        yield from organisation.get("afkortingen") or ()
    yield from document.get("plaatsen") or ()


def _births(told: str | None) -> list[date]:
    if not told:
        return []
    try:
        return [date.fromisoformat(told)]
    except ValueError:
        raise BadFile(
            say("geboortedatum: {told} is geen datum als 2007-03-14.", told=told)
        ) from None
