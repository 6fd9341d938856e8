"""The names of a family as JSON, for the control of files: people, places, birthday.

The shape is that of `register` in the JSON of a journey: personen, organisaties,
plaatsen and geboortedatum. All of it may be missing.
"""

from collections.abc import Collection, Iterator
from typing import Any, Final

from levensreis.domain.anonymise.known import Known
from levensreis.formats.json_text import BadFile, read_json
from levensreis.language import say


def read_names(text: str) -> Known:
    """Read the names that a file must not hold; raises BadFile.

    A field that is not known is refused: a name in it would be looked for nowhere.
    """
    document = read_json(text, PARTS)
    if isinstance(document, dict) and isinstance(document.get("register"), dict):
        document = document["register"]
    if not isinstance(document, dict) or not document.keys() & PARTS:
        raise BadFile(
            say(
                "Dit is geen register: er staan geen personen, organisaties of "
                "plaatsen in."
            )
        )
    _check_fields(document)
    try:
        return known_in(document)
    except (AttributeError, TypeError, KeyError):
        raise BadFile(say("Dit register heeft niet de goede vorm.")) from None


def known_in(document: dict[str, Any]) -> Known:
    """Read the register in a document that has its shape; raises BadFile."""
    try:
        return Known.read(document)
    except ValueError:
        raise BadFile(
            say(
                "geboortedatum: {told} is geen datum als 2007-03-14.",
                told=document.get("geboortedatum"),
            )
        ) from None


def _check_fields(document: dict[str, Any]) -> None:
    if document.keys() - PARTS:
        raise _unknown(say("het register"), _FIELDS)
    for part in _PARTS_IN_LISTS:
        fields = _FIELDS[part]
        for number, item in enumerate(document.get(part) or ()):
            place = f"{part}[{number}]"
            if not isinstance(item, dict if fields else str):
                told = say("Dit register heeft niet de goede vorm.")
                raise BadFile(f"{place}: {told}")
            if isinstance(item, dict) and item.keys() - set(fields):
                raise _unknown(place, fields)
            if any(not _fits(field, each) for field, each in _told(item)):
                told = say("Dit register heeft niet de goede vorm.")
                raise BadFile(f"{place}: {told}")


def _told(item: Any) -> Iterator[tuple[str, Any]]:
    return iter(item.items()) if isinstance(item, dict) else iter(())


def _fits(field: str, value: Any) -> bool:
    if field in _LISTS:
        return value is None or (
            isinstance(value, list) and all(isinstance(each, str) for each in value)
        )
    return value is None or isinstance(value, str)


def _unknown(place: str, fields: Collection[str]) -> BadFile:
    return BadFile(
        say(
            "{place}: een veld dat niet bestaat. Er kan staan: {fields}.",
            place=place,
            fields=", ".join(fields),
        )
    )


_PARTS_IN_LISTS: Final = ("personen", "organisaties", "plaatsen")
_LISTS: Final = frozenset(("roepnamen", "afkortingen"))
_FIELDS: Final = {
    "personen": (
        *("voornaam", "tussenvoegsel", "achternaam", "rol", "geslacht"),
        *("roepnamen", "initialen"),
    ),
    "organisaties": ("naam", "type", "afkortingen"),
    "plaatsen": (),
    "geboortedatum": (),
}
PARTS: Final = frozenset(_FIELDS)
