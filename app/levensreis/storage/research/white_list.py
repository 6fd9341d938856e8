"""What may stand in a research file: these tables, these columns, these codes.

For a file that comes from somebody else: whoever counts with it need not look again.
"""

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import Any, Final, NamedTuple

from sqlalchemy import Column, Integer, String

from levensreis.domain.inflow.characteristic import characteristic_named
from levensreis.storage.research import dictionary
from levensreis.storage.research.digest import MOST_KNOWN, TableRows
from levensreis.storage.research.tables import ABOUT, CONTENT, characteristic, manifest

_LARGEST: Final = 2**31 - 1
"""Of a number that every engine can keep."""
_TABLES: Final = {each.name: each for each in (*CONTENT, *ABOUT, manifest)}
_COLUMNS: Final = {name: tuple(each.columns.keys()) for name, each in _TABLES.items()}


def is_allowed(tables: Mapping[str, TableRows]) -> bool:
    """Tell whether tables hold what a laptop may write, and nothing else."""
    if {name: each.columns for name, each in tables.items()} != _COLUMNS:
        return False
    if not _are_values(tables[characteristic.name]):
        return False
    return all(
        (_known_fits if each.is_repeated else _all_fit)(name, each)
        for name, each in tables.items()
    )


def _are_values(told: TableRows) -> bool:
    """Tell whether each characteristic around the inflow has a value that it can have.

    Others are told by numbers or classes that no list holds.
    """
    name, value = (told.columns.index(each) for each in ("name", "value"))
    return all(
        row[value] in _values(row[name])
        for row in told.rows
        if characteristic_named(str(row[name])) is not None
    )


@cache
def _values(name: str) -> frozenset[str]:
    return frozenset(
        value for known, value, _, _ in dictionary.codes() if known == name
    )


@lru_cache(MOST_KNOWN)
def _known_fits(name: str, table: TableRows) -> bool:
    return _all_fit(name, table)


def _all_fit(name: str, table: TableRows) -> bool:
    columns = zip(*table.rows, strict=True)
    return all(
        _fits(rule, values) for rule, values in zip(_rules(name), columns, strict=False)
    )


class _Rule(NamedTuple):
    """What may stand in a column."""

    kinds: frozenset[type]
    longest: int | None
    codes: frozenset[str] | None
    is_free: bool
    """Whether any text may."""


@cache
def _rules(name: str) -> tuple[_Rule, ...]:
    return tuple(_rule(each) for each in _TABLES[name].columns)


def _rule(column: Column[Any]) -> _Rule:
    is_number = isinstance(column.type, Integer)
    kinds: set[type] = {int if is_number else str}
    if column.nullable:
        kinds.add(type(None))
    longest = column.type.length if isinstance(column.type, String) else None
    codes = _codes().get((column.table.name, column.name))
    is_free = not is_number and longest is None and codes is None
    return _Rule(frozenset(kinds), longest, codes, is_free)


def _fits(rule: _Rule, values: Sequence[Any]) -> bool:
    if not rule.kinds.issuperset(map(type, values)):
        return False
    if rule.is_free:
        return True
    told = set(values) - {None}
    if rule.codes is not None and not rule.codes.issuperset(map(str, told)):
        return False
    if int in rule.kinds:
        return not told or -_LARGEST <= min(told) <= max(told) <= _LARGEST
    return rule.longest is None or max(map(len, told), default=0) <= rule.longest


@cache
def _codes() -> dict[tuple[str, str], frozenset[str]]:
    """Return the codes that a column may hold, by its table and its name."""
    lists: dict[str, set[str]] = {}
    for name, value, _, _ in dictionary.codes():
        lists.setdefault(name, set()).add(value)
    return {
        (table, field): frozenset(lists[codes])
        for table, field, _, _, codes in dictionary.meanings()
        if codes and table in _TABLES
    }
