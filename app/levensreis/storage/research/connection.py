"""A research file as SQLite in memory: it is never on a disk but as a whole file."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import Final

from levensreis.storage.research.digest import MOST_KNOWN, TableRows

APPLICATION_ID: Final = 0x4C525346  # "LRSF": says that it is a research file
_REPEATED: Final = frozenset(("data_dictionary", "code_list", "factor"))


@contextmanager
def in_memory(content: bytes | None = None) -> Iterator[sqlite3.Connection]:
    """Lend an empty database, or one with the bytes of a file in it."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    try:
        if content is not None:
            connection.deserialize(content)
        yield connection
    finally:
        connection.close()


def tables_in(connection: sqlite3.Connection) -> list[str]:
    """Return the names of the tables, but those that SQLite keeps for itself."""
    found = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' "
        "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name"
    )
    return [str(name) for (name,) in found]


def rows_in(connection: sqlite3.Connection) -> dict[str, TableRows]:
    """Read every table."""
    return {name: _rows_of(connection, name) for name in tables_in(connection)}


def schema_of(connection: sqlite3.Connection) -> TableRows:
    """Read how tables, views and indexes are made."""
    return _repeated(
        connection,
        ("type", "name", "tbl_name", "sql"),
        "sqlite_master WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
    )


def _rows_of(connection: sqlite3.Connection, name: str) -> TableRows:
    table = f'"{_quoted(name)}"'
    rows = connection.execute(f"SELECT * FROM {table}")
    columns = tuple(str(column[0]) for column in rows.description)
    if name in _REPEATED:
        return _repeated(connection, columns, table)
    return TableRows(columns, rows.fetchall())


def _repeated(
    connection: sqlite3.Connection, columns: tuple[str, ...], source: str
) -> TableRows:
    """Read what most files have alike: as one text, of which the rows are known."""
    names = ", ".join(f'"{_quoted(each)}"' for each in columns)
    query = f"SELECT json_group_array(json_array({names})) FROM {source}"
    [(told,)] = connection.execute(query)
    return _known(columns, told)


@lru_cache(MOST_KNOWN)
def _known(columns: tuple[str, ...], told: str) -> TableRows:
    return TableRows(columns, [tuple(row) for row in json.loads(told)], True)


def _quoted(name: str) -> str:
    return name.replace('"', '""')
