"""The JSON Schema of a journey, and what is wrong with a document in plain Dutch."""

import json
import re
from collections import deque
from collections.abc import Iterable
from functools import cache
from typing import Any, Final

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from levensreis.resources import RESOURCES

NEWEST: Final = 2
OLDER: Final = (1,)
_TYPES = {
    "string": "tekst",
    "array": "een lijst",
    "object": "een groep velden",
    "boolean": "true of false",
    "null": "null",
}
_HALF = re.compile("[\ud800-\udfff]")
_SECRET = frozenset(("replacements", "register", "consent"))
"""Parts of which no value is repeated: there are names in them."""
_LONGEST_SHOWN = 60  # characters; a longer value is a story


def schema_text(version: int = NEWEST) -> str:
    """Return the JSON Schema of a journey as it ships: the newest, or an older one."""
    name = f"journey-{version}.json"
    return (RESOURCES / "schema" / name).read_text(encoding="utf-8")


@cache
def field_names() -> frozenset[str]:
    """Return the names of all fields that a journey can have."""
    found: set[str] = set()
    waiting = [json.loads(schema_text())]
    while waiting:
        part = waiting.pop()
        found |= part.get("properties", {}).keys()
        waiting += [each for each in part.values() if isinstance(each, dict)]
    return frozenset(found)


def first_fault(document: Any) -> str | None:
    """Return the place and the reason of the first fault, or None when it fits.

    A file without a version may hold all that the newest can.
    """
    told = document.get("version") if isinstance(document, dict) else None
    validator = _validator(told if told in OLDER else NEWEST)
    errors = sorted(validator.iter_errors(document), key=_place_key)
    if not errors:
        return _half_character(document)
    error = errors[0]
    return f"{place(error.absolute_path) or 'het geheel'}: {_reason(error)}"


def place(path: Iterable[str | int]) -> str:
    """Write a path as people do: `statements[3].theme`, counted from 0."""
    text = ""
    for step in path:
        text += f"[{step}]" if isinstance(step, int) else f".{step}"
    return text.removeprefix(".")


@cache
def _validator(version: int) -> Draft202012Validator:
    return Draft202012Validator(json.loads(schema_text(version)))


def _half_character(document: Any) -> str | None:
    """Find the place of a lone surrogate, which JSON can hold and a study cannot."""
    waiting: deque[tuple[tuple[str | int, ...], Any]] = deque([((), document)])
    while waiting:
        path, value = waiting.popleft()
        if isinstance(value, dict):
            waiting += [((*path, name), each) for name, each in value.items()]
        elif isinstance(value, list):
            waiting += [((*path, number), each) for number, each in enumerate(value)]
        elif isinstance(value, str) and _HALF.search(value):
            return f"{place(path)}: hier staat een half teken; typ het opnieuw."
    return None


def _place_key(error: ValidationError) -> tuple[tuple[int, str], ...]:
    return tuple(
        (step, "") if isinstance(step, int) else (0, step)
        for step in error.absolute_path
    )


def _reason(error: ValidationError) -> str:
    value: Any = error.instance
    wanted: Any = error.validator_value
    schema: Any = error.schema
    shown = _shown(error)
    hint = schema.get("description", "Vul hier iets anders in.")
    reason = f"{shown} kan hier niet. {hint}"
    match error.validator:
        case "required":
            missing = next(name for name in wanted if name not in value)
            reason = f"het veld ‘{missing}’ ontbreekt."
        case "additionalProperties":
            extra = next(name for name in value if name not in schema["properties"])
            reason = f"het veld ‘{extra}’ kent deze versie niet."
        case "enum":
            choices = ", ".join(_word(choice) for choice in wanted)
            reason = f"{shown} kan hier niet; kies uit {choices}."
        case "const":
            read = [*OLDER, NEWEST] if wanted == NEWEST else [wanted]
            told = " en ".join(map(_word, read))
            reason = f"{shown} kan hier niet; dit programma leest {told}."
        case "type":
            types = [wanted] if isinstance(wanted, str) else wanted
            kinds = " of ".join(_TYPES[name] for name in types)
            reason = f"{shown} moet {kinds} zijn."
        case "uniqueItems":
            reason = "hetzelfde staat er twee keer."
    return reason


def _word(choice: object) -> str:
    return "null" if choice is None else str(choice)


def _shown(error: ValidationError) -> str:
    """Return a faulty value as it stands in the file, if it is short and no name."""
    value: Any = error.instance
    secret = not _SECRET.isdisjoint(error.absolute_path)
    if secret or (value and not _is_word(value)):
        return "dit"
    return json.dumps(value, ensure_ascii=False)


def _is_word(value: object) -> bool:
    return not isinstance(value, dict | list) and len(str(value)) <= _LONGEST_SHOWN
