"""The register in the JSON of a journey: it goes in, and never comes out again."""

import re
from collections.abc import Iterator
from typing import Any

from levensreis.domain.anonymise.register import (
    EntryKind,
    InvalidEntry,
    Register,
    RegisterEntry,
    cleaned,
)
from levensreis.formats.journey_schema import field_names
from levensreis.formats.json_text import BadFile, at

_FREE_OF_NAMES = ("kind", "replacement")


def read_register(document: Any) -> Register:
    """Read the register of a journey that fits the schema; raises BadFile."""
    entries = []
    for number, item in enumerate(document.get("replacements", ())):
        with at(f"replacements[{number}]"):
            entries.append(
                RegisterEntry(
                    kind=EntryKind(item.get("kind", EntryKind.OTHER)),
                    name=_spaced(item["name"]),
                    also=tuple(map(_spaced, item.get("also", ()))),
                    replacement=_spaced(item.get("replacement") or "") or None,
                )
            )
    try:
        return Register(tuple(entries))
    except InvalidEntry as error:
        number = [each is error.entry for each in entries].index(True)
        raise BadFile(f"replacements[{number}]: {error}") from None


def without_names(told: str, document: Any) -> str:
    """Leave the names that a document registers, soundly or not, out of a message."""
    replacements = document.get("replacements") if isinstance(document, dict) else ()
    names = filter(re.compile(r"[^\W_]").search, map(cleaned, _names(replacements)))
    hidden = [
        RegisterEntry(kind=EntryKind.OTHER, name=name, replacement="…")
        for name in names
    ]
    return Register.stored(tuple(hidden)).apply(told)


def _names(part: Any) -> Iterator[str]:
    if isinstance(part, str):
        yield part
    elif isinstance(part, list):
        for each in part:
            yield from _names(each)
    elif isinstance(part, dict):
        for field, each in part.items():
            if field not in _FREE_OF_NAMES:
                yield from _names(each)
            if field not in field_names():
                yield field


def _spaced(name: str) -> str:
    return " ".join(name.split())
