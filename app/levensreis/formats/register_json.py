"""The register in the JSON of a journey: it goes in, and never comes out again."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any, Final

from levensreis.domain.anonymise.known import Known
from levensreis.domain.anonymise.register import (
    EntryKind,
    InvalidEntry,
    Register,
    RegisterEntry,
    cleaned,
)
from levensreis.domain.anonymise.writing import key_of
from levensreis.domain.consent import Consent, Purpose
from levensreis.formats.journey_schema import field_names
from levensreis.formats.json_text import BadFile, at

_FREE_OF_NAMES: Final = ("kind", "replacement", "rol", "geslacht", "type")
_SECRET: Final = ("replacements", "register")
_WHO: Final = "register"


def read_register(document: Any) -> Register:
    """Read the register of a journey that fits the schema; raises BadFile.

    Who and what is known are its lines; what comes in their place stands with the
    replacements, which may bring lines of their own.
    """
    known = document.get(_WHO) or {}
    lines = _merged(list(_replacements(document)), list(_known_lines(known)))
    entries = tuple(entry for _, entry in lines)
    try:
        return Register(entries, _birth_date(known))
    except InvalidEntry as error:
        place = next(place for place, entry in lines if entry is error.entry)
        raise BadFile(f"{place}: {error}") from None


def read_consents(document: Any) -> tuple[Consent, ...]:
    """Read what the family answered; raises BadFile."""
    found = []
    for name, item in (document.get("consent") or {}).items():
        place = f"consent.{name}"
        with at(place):
            found.append(
                Consent(
                    purpose=Purpose(name),
                    given=item["given"],
                    on=_day(item["date"], f"{place}.date"),
                    by=_spaced(item["by"]),
                )
            )
    return tuple(found)


def _replacements(document: Any) -> Iterator[tuple[str, RegisterEntry]]:
    for number, item in enumerate(document.get("replacements", ())):
        place = f"replacements[{number}]"
        with at(place):
            yield (
                place,
                RegisterEntry(
                    kind=EntryKind(item.get("kind", EntryKind.OTHER)),
                    name=_spaced(item["name"]),
                    also=tuple(map(_spaced, item.get("also", ()))),
                    replacement=_spaced(item.get("replacement") or "") or None,
                ),
            )


def _known_lines(known: Any) -> Iterator[tuple[str, RegisterEntry]]:
    bare = {field: each for field, each in known.items() if field != "geboortedatum"}
    with at(_WHO):
        for entry in Known.read(bare).entries():
            forms = tuple(map(_spaced, entry.also))
            yield _WHO, replace(entry, name=_spaced(entry.name), also=forms)


def _merged(
    given: list[tuple[str, RegisterEntry]], known: list[tuple[str, RegisterEntry]]
) -> list[tuple[str, RegisterEntry]]:
    """Give each who is known what the replacements give him; the rest as it stands."""
    if not known:
        return given
    by_key = {key_of(form): line for line in given for form in line[1].forms}
    used: set[str] = set()
    lines = []
    for place, entry in known:
        keys = list(map(key_of, entry.forms))
        found = next((by_key[key] for key in keys if key in by_key), None)
        used.update(keys)
        if found is None:
            lines.append((place, entry))
        else:
            lines.append((found[0], replace(entry, replacement=found[1].replacement)))
    for place, entry in given:
        fresh = [form for form in entry.forms if key_of(form) not in used]
        if fresh:
            lines.append((place, replace(entry, name=fresh[0], also=tuple(fresh[1:]))))
    return lines


def _birth_date(known: Any) -> date | None:
    told = known.get("geboortedatum")
    return _day(told, f"{_WHO}.geboortedatum") if told else None


def _day(told: str, place: str) -> date:
    try:
        return date.fromisoformat(told)
    except ValueError:
        raise BadFile(f"{place}: deze dag bestaat niet.") from None


def without_names(told: str, document: Any) -> str:
    """Leave the names that a document registers, soundly or not, out of a message."""
    parts = [document.get(each) for each in _SECRET] if _is_object(document) else []
    names = filter(re.compile(r"[^\W_]").search, map(cleaned, _names(parts)))
    hidden = [
        RegisterEntry(kind=EntryKind.OTHER, name=name, replacement="…")
        for name in names
    ]
    return Register.stored(tuple(hidden)).apply(told)


def _is_object(document: Any) -> bool:
    return isinstance(document, dict)


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
