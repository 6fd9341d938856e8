"""What is known of a youth beside the statements, as columns that explain themselves.

What a value means stands in the codes of its column, *niet getoond* among them: readers
see words where programs have codes.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Final

from levensreis.domain.characteristics import SEX, UNKNOWN
from levensreis.domain.disclosure import UNTOLD, shown
from levensreis.domain.journey import Sex
from levensreis.domain.research.journey import (
    RESPONDENTS,
    STATEMENTS,
    TURNING_POINTS,
    characteristic_label,
)
from levensreis.domain.research_data import ResearchData
from levensreis.domain.selection import value_label
from levensreis.formats.research.meanings import labels
from levensreis.formats.tabular.plain import is_formula, plain
from levensreis.formats.tabular.sheet import Column, Kind, Value

_PREFIX: Final = "characteristic_"
"""Before each, so that none is called as a column of another table is."""
_COUNTS: Final = frozenset((STATEMENTS, RESPONDENTS, TURNING_POINTS))
_NUMBER: Final = re.compile("[0-9]{1,9}")
_WORDLESS: Final = (UNKNOWN, UNTOLD)
"""What can stand in the place of any value."""
_MOST: Final = 60
"""Values of one characteristic; with more it is no longer a list to choose from."""


def known_columns(data: ResearchData) -> dict[str, Column]:
    """Return by its name a column for each characteristic that any journey has."""
    values: dict[str, set[str]] = {}
    for journey in data.journeys:
        for name, value in journey.characteristics.items():
            values.setdefault(name, set()).add(value)
    names = sorted(values)
    return {
        name: _column(name, called, values[name])
        for name, called in zip(names, named(names), strict=True)
    }


def known_value(name: str, value: str | None) -> Value:
    """Return a value as it stands in its column."""
    if value is None or name not in _COUNTS:
        return value
    if _NUMBER.fullmatch(value):
        return int(value)
    return shown(UNTOLD) if value == UNTOLD else None


def named(names: Iterable[str]) -> list[str]:
    """Return names as columns can be called: letters and digits, and no two alike."""
    known: set[str] = set()
    found = []
    for name in names:
        bare = re.sub(r"[^a-z0-9]+", "_", f"{_PREFIX}{name.casefold()}").strip("_")
        unlike, again = bare, 1
        while unlike in known:
            again += 1
            unlike = f"{bare}_{again}"
        known.add(unlike)
        found.append(unlike)
    return found


def _column(name: str, called: str, values: set[str]) -> Column:
    told = f"Kenmerk: {characteristic_label(name)}."
    if name in _COUNTS:
        left_out = shown(UNTOLD) if UNTOLD in values else ""
        return Column(name=called, told=told, kind=Kind.WHOLE, left_out=left_out)
    return Column(name=called, told=told, codes=_codes(name, values), width=20)


def _is_choice(value: str) -> bool:
    """Tell whether a value is the same in every format, and nobody's formula."""
    is_plain = plain(value) == value.strip() == value
    return is_plain and "\n" not in value and not is_formula(value)


def _codes(name: str, values: set[str]) -> Mapping[str, str]:
    """Return what each value means; none where values are no choice but free words."""
    if len(values) > _MOST or not all(map(_is_choice, values)):
        return {}
    choices = [*labels(Sex)] if name == SEX else []
    every = [*choices, *sorted(values - {*choices, *_WORDLESS}), *_WORDLESS]
    return {each: value_label(name, each) for each in every}
