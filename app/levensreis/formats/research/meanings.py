"""What columns and codes mean, in the words of the dictionary of a research file."""

import json
from collections.abc import Iterable, Mapping
from enum import StrEnum
from functools import cache
from typing import Any, Protocol

from levensreis.formats.tabular.sheet import Column, Kind
from levensreis.resources import RESOURCES


class _Labelled(Protocol):
    @property
    def value(self) -> str: ...
    @property
    def label(self) -> str: ...


def meaning(table: str, field: str = "") -> str:
    """Return what a column of a table means; of none, what a row of the table is."""
    told = _dictionary()[table][field]
    return told if isinstance(told, str) else str(told[0])


def column(table: str, name: str, **more: Any) -> Column:
    """Return a column that means what it means in the tables for research."""
    return Column(name=name, told=meaning(table, name), **more)


def number(table: str, name: str, **more: Any) -> Column:
    """Return a column of whole numbers; see above."""
    return column(table, name, kind=Kind.WHOLE, **more)


def labels(choices: Iterable[_Labelled]) -> dict[str, str]:
    """Return the codes of choices with what each means."""
    return {each.value: each.label for each in choices}


def code(choice: StrEnum | None) -> str | None:
    """Return the code of a choice, if one was made."""
    return None if choice is None else choice.value


@cache
def _dictionary() -> Mapping[str, Mapping[str, Any]]:
    path = RESOURCES / "research" / "dictionary.json"
    told: Mapping[str, Mapping[str, Any]] = json.loads(path.read_text("utf-8"))
    return told
