"""The same file without the product: a connection of the driver, and plain SQL."""

import shutil
import sqlite3
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher

from levensreis.services.folder import DATABASE_NAME, KEY_NAMES
from levensreis.storage.database import _PRAGMAS
from levensreis.storage.key import open_key
from tests.builders import PASSPHRASE


def open_copy(study: Path, copy: Path) -> Any:
    """Copy the file of a closed study and open it with the pragmas of the product."""
    shutil.copyfile(study / DATABASE_NAME, copy)
    key = open_key(tuple(study / name for name in KEY_NAMES), PASSPHRASE)
    connection = sqlcipher.connect(str(copy), isolation_level=None)
    connection.set_key(f"x'{key.hex()}'")
    for name, value in _PRAGMAS.items():
        connection.execute(f"PRAGMA {name} = {value}").fetchall()
    return connection


def read_journey(connection: Any, journey_key: int = 1) -> list[list[Any]]:
    """Fetch every row that makes a journey."""
    return [
        connection.execute(query, (journey_key,)).fetchall()
        for query in (
            "SELECT * FROM journey WHERE id = ?",
            "SELECT * FROM respondent WHERE journey_id = ? ORDER BY position",
            "SELECT * FROM statement WHERE journey_id = ? AND in_bin IS 0 "
            "ORDER BY position, id",
            "SELECT coding.statement_id, factor.uid, coding.example FROM coding "
            "JOIN factor ON factor.id = coding.factor_id WHERE coding.journey_id = ? "
            "ORDER BY coding.statement_id, coding.position",
        )
    ]


def columns_of(connection: Any, table: str) -> list[str]:
    """Return the names of the columns of a table."""
    return [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]


def plain_copy_of_codings(connection: Any, path: Path) -> sqlite3.Connection:
    """Write the codings to an unencrypted file, with the same key and index."""
    plain = sqlite3.connect(path, isolation_level=None)
    for (made,) in connection.execute(
        "SELECT sql FROM sqlite_master WHERE tbl_name = 'coding' AND sql IS NOT NULL "
        "ORDER BY type DESC"
    ).fetchall():
        plain.execute(made)
    rows = connection.execute("SELECT * FROM coding").fetchall()
    plain.execute("BEGIN")
    places = ", ".join("?" * len(rows[0]))
    plain.executemany(f"INSERT INTO coding VALUES ({places})", rows)
    plain.execute("COMMIT")
    return plain
