"""What may stand in a research file: these tables, these columns, these codes.

For a file that comes from somebody else: whoever counts with it need not look again.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, Final

from sqlalchemy import Column, Integer, String

from levensreis.storage.research import dictionary
from levensreis.storage.research.digest import TableRows
from levensreis.storage.research.tables import ABOUT, CONTENT, manifest

_LARGEST: Final = 2**31 - 1
"""Of a number that every engine can keep."""
_TABLES: Final = {each.name: each for each in (*CONTENT, *ABOUT, manifest)}


def is_allowed(tables: Mapping[str, TableRows]) -> bool:
    """Tell whether tables hold what a laptop may write, and nothing else."""
    expected = {name: tuple(each.columns.keys()) for name, each in _TABLES.items()}
    if {name: each.columns for name, each in tables.items()} != expected:
        return False
    return all(
        _fits(column, values)
        for name, each in tables.items()
        for column, values in zip(
            _TABLES[name].columns, zip(*each.rows, strict=True), strict=False
        )
    )


def _fits(column: Column[Any], values: Sequence[Any]) -> bool:
    known = [each for each in values if each is not None]
    if len(known) < len(values) and not column.nullable:
        return False
    if not _is_of_type(column, known):
        return False
    codes = _codes().get((column.table.name, column.name))
    return codes is None or codes.issuperset(map(str, known))


def _is_of_type(column: Column[Any], known: Sequence[Any]) -> bool:
    if isinstance(column.type, Integer):
        if set(map(type, known)) - {int}:
            return False
        return not known or -_LARGEST <= min(known) <= max(known) <= _LARGEST
    if set(map(type, known)) - {str}:
        return False
    longest = column.type.length if isinstance(column.type, String) else None
    return longest is None or max(map(len, known), default=0) <= longest


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
