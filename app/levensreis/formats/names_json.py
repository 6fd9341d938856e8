"""The names of a family as JSON, for the control of files: people, places, birthday.

The shape is that of `register` in the JSON of a journey: personen, organisaties,
plaatsen and geboortedatum. All of it may be missing.
"""

from typing import Any

from levensreis.domain.anonymise.known import Known
from levensreis.formats.json_text import BadFile, read_json
from levensreis.language import say


def read_names(text: str) -> Known:
    """Read the names that a file must not hold; raises BadFile."""
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


PARTS = frozenset(("personen", "organisaties", "plaatsen", "geboortedatum"))
