"""What can be read in a plain SQLite file: every table, and what was deleted.

For the control of files that leave; it opens a copy in memory, and never the file.
"""

import sqlite3
from collections.abc import Iterator
from typing import Final

MARK: Final = b"SQLite format 3\x00"
Value = str | bytes
"""What stands in a cell; a blob may be a file of its own."""


class DamagedContents(Exception):
    """The file begins as one of SQLite, and cannot be read as one."""


def values(content: bytes) -> Iterator[tuple[str, Value]]:
    """Give every text and blob with its place, and what describes the tables.

    Raises DamagedContents. Free pages are in the bytes of the file itself.
    """
    connection = sqlite3.connect(":memory:")
    connection.text_factory = lambda raw: raw.decode("utf-8", "replace")
    try:
        connection.deserialize(content)
        yield from _values(connection)
    except (sqlite3.Error, MemoryError) as error:
        raise DamagedContents(type(error).__name__) from None
    finally:
        connection.close()


def _values(connection: sqlite3.Connection) -> Iterator[tuple[str, Value]]:
    schema = connection.execute("SELECT name, sql FROM sqlite_master").fetchall()
    for name, sql in schema:
        yield str(name), f"{name}\n{sql or ''}"
    found = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    for (table,) in found.fetchall():
        yield from _cells(connection, str(table))


def _cells(connection: sqlite3.Connection, table: str) -> Iterator[tuple[str, Value]]:
    quoted = table.replace('"', '""')
    try:
        rows = connection.execute(f'SELECT * FROM "{quoted}"')
    except sqlite3.Error:  # a virtual table of which the module is not here
        return
    names = [column[0] for column in rows.description]
    for number, row in enumerate(rows, 1):
        for name, value in zip(names, row, strict=True):
            if isinstance(value, str | bytes) and value:
                yield f"{table}, {name}, rij {number}", value
