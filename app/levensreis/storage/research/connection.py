"""A research file as SQLite in memory: it is never on a disk but as a whole file."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Final

from levensreis.storage.research.digest import TableRows

APPLICATION_ID: Final = 0x4C525346  # "LRSF": says that it is a research file


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
    found = {}
    for name in tables_in(connection):
        rows = connection.execute(f'SELECT * FROM "{_quoted(name)}"')
        columns = tuple(str(column[0]) for column in rows.description)
        found[name] = TableRows(columns, rows.fetchall())
    return found


def schema_of(connection: sqlite3.Connection) -> list[Sequence[Any]]:
    """Read how tables, views and indexes are made."""
    return connection.execute(
        "SELECT type, name, tbl_name, sql FROM sqlite_master "
        "WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
    ).fetchall()


def _quoted(name: str) -> str:
    return name.replace('"', '""')
