"""What must be the same when nothing was changed: digests of rows in a fixed order.

Over what the rows say, and not over the bytes of the file: a tool that writes the pages
anew changes nothing, and one other cell changes it. What a journey tells is in its own
digest, a cell of `journey`; the digest of a file is over those cells and all the rest.
"""

import hashlib
import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter
from typing import Any, Final

_INSIDE: Final = frozenset(
    ("id", "journey_id", "statement_id", "factor_id", "revision", "digest")
)
"""What is only a key inside one file, or follows from the content."""
_ENCODE: Final = json.JSONEncoder(
    ensure_ascii=False, sort_keys=True, check_circular=False
).encode
MOST_KNOWN: Final = 32
"""Tables that most files have alike, of which is kept what was worked out of them."""
LATER: Final = ("reason", "afterwards", "course_change", "help_step", "source")
"""Columns of `statement` that came after schema 1, in their order.

A statement that says nothing in them has the digest that it had before they were there:
so a journey in which nothing changed is the same again when its laptop knows more.
"""
_NOT_ALWAYS: Final = _INSIDE.union(LATER)
_PARTS: Final = ("statement", "characteristic", "theme_story")
_LINKS: Final = {
    "statement": ("id", "sid", "journey_id"),
    "coding": ("statement_id", "factor_id", "journey_id"),
    "characteristic": (),
    "theme_story": (),
}
"""What the digest of a file tells of rows that are in the digests of their journeys."""


@dataclass(frozen=True, slots=True, eq=False)
class TableRows:
    """The rows of one table, with the names of its columns as they are in the file.

    Two are never equal, so that what was worked out of one can be kept with it.
    """

    columns: tuple[str, ...]
    rows: Sequence[tuple[Any, ...]]
    is_repeated: bool = False
    """Whether it is the very object of other files, that have the same in them."""


Tables = Mapping[str, TableRows]


class LooseRows(Exception):
    """A row points at what is not there, or is there twice."""


def journey_digests(tables: Tables) -> dict[int, str]:
    """Return by its key the digest of all that is told of each journey.

    Of names outside only, so that it is the same in every file. Raises LooseRows.
    """
    try:
        codings = _codings(tables)
        told: dict[int, list[Any]] = {}
        columns, rows = _outside(tables["journey"])
        keys = _column(tables["journey"], "id")
        for key, said in zip(keys, rows, strict=True):
            told[key] = [columns, said]
        if len(told) < len(rows):
            raise LooseRows
        for part in _PARTS:
            columns, rows = _outside(tables[part])
            mine: dict[int, list[Any]] = {key: [] for key in told}
            owners = _column(tables[part], "journey_id")
            if part == "statement":
                ids = _column(tables[part], "id")
                later = _later(tables[part])
                rows = [
                    (*said, sorted(codings.pop(key, ())), *more)
                    for key, said, more in zip(ids, rows, later, strict=True)
                ]
            for owner, said in zip(owners, rows, strict=True):
                mine[owner].append(said)
            for key, each in mine.items():
                # By its first column: a name of outside, that is there once.
                told[key] += [part, columns, sorted(each, key=itemgetter(0))]
    except (KeyError, TypeError):
        raise LooseRows from None
    if codings:
        raise LooseRows
    return {key: _hash(each) for key, each in told.items()}


def file_digest(tables: Tables, schema: TableRows) -> str:
    """Return the digest of everything in a file: its tables and how they are made.

    Of what a journey tells it says as much as the digest of that in `journey` does.
    Raises TypeError when rows cannot be put in order, and ValueError when a table
    lacks what links its rows.
    """
    told = {name: _told(name, each) for name, each in tables.items()}
    return _hash([told, _told("", schema)])


def _told(name: str, table: TableRows) -> Any:
    if table.is_repeated:
        return _known_digest(table)
    if name not in _LINKS:
        return [table.columns, sorted(table.rows)]
    links = [_column(table, each) for each in _LINKS[name]]
    return [table.columns, sorted(zip(*links, strict=True))]


@lru_cache(MOST_KNOWN)
def _known_digest(table: TableRows) -> str:
    # A key is in the first two columns, or in the first; what follows may be nothing.
    return _hash([table.columns, sorted(table.rows, key=itemgetter(slice(2)))])


def _codings(tables: Tables) -> dict[int, list[tuple[Any, ...]]]:
    """Return by statement its codings, with the outside names of their factors."""
    factor, statement, coding = (
        tables[each] for each in ("factor", "statement", "coding")
    )
    factors = _by_id(factor, "fid")
    journeys = _by_id(statement, "journey_id")
    _, rows = _outside(coding)
    found: dict[int, list[tuple[Any, ...]]] = defaultdict(list)
    for said, key, factor_id, owner in zip(
        rows,
        *(_column(coding, f"{each}_id") for each in ("statement", "factor", "journey")),
        strict=True,
    ):
        if journeys[key] != owner:
            raise LooseRows
        found[key].append((factors[factor_id], *said))
    return found


def _by_id(table: TableRows, name: str) -> dict[int, Any]:
    found = dict(zip(_column(table, "id"), _column(table, name), strict=True))
    if len(found) < len(table.rows):
        raise LooseRows
    return found


def _column(table: TableRows, name: str) -> list[Any]:
    place = table.columns.index(name)
    return [row[place] for row in table.rows]


def _later(table: TableRows) -> list[tuple[Any, ...]]:
    """Return what each row says in the later columns, with their names, or nothing."""
    names = [name for name in table.columns if name in LATER]
    if not names:
        return [()] * len(table.rows)
    found = zip(*(_column(table, name) for name in names), strict=True)
    nothing = (None,) * len(names)
    return [() if values == nothing else (_said(names, values),) for values in found]


def _said(names: Sequence[str], values: Sequence[Any]) -> dict[str, Any]:
    pairs = zip(names, values, strict=True)
    return {name: value for name, value in pairs if value is not None}


def _outside(table: TableRows) -> tuple[list[str], list[tuple[Any, ...]]]:
    """Return the columns that are always told outside, and the rows without others."""
    places = [
        place for place, name in enumerate(table.columns) if name not in _NOT_ALWAYS
    ]
    pick = itemgetter(*places)
    if len(places) == 1:
        rows = [(pick(row),) for row in table.rows]
    else:
        rows = [pick(row) for row in table.rows]
    return [table.columns[place] for place in places], rows


def _hash(values: Any) -> str:
    return hashlib.sha256(_ENCODE(values).encode("utf-8", "surrogatepass")).hexdigest()
