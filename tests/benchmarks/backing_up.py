"""A reserve copy of a thousand journeys, and what the counting of commits costs."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Any

from levensreis.services.folder import DATABASE_NAME, KEY_NAMES
from levensreis.storage.backup import backup
from levensreis.storage.connection import PRAGMAS
from levensreis.storage.database import Database
from levensreis.storage.key import open_key
from tests.benchmarks.invented_studies import make_study
from tests.benchmarks.raw_file import open_copy
from tests.benchmarks.side_by_side import Clock, Comparison, Go, Spent, compare, per
from tests.builders import PASSPHRASE

JOURNEYS, STATEMENTS = 1000, 60
ROUNDS = 9
COMMITS = 200
"""At a time: one commit takes less than a clock can tell apart."""
_TABLE = "CREATE TABLE told (id INTEGER PRIMARY KEY, text TEXT)"
_INSERT = "INSERT INTO told(text) VALUES (?)"
_TEXT = "Verhuizing naar een gezinshuis, omdat het thuis niet meer ging. " * 4


def measure(folder: Path) -> Iterator[Comparison]:
    """Compare a copy with writing the file anew, and a commit with a bare one."""
    place = folder / "backing-up"
    make_study(place, JOURNEYS, STATEMENTS)
    keys = tuple(place / name for name in KEY_NAMES)
    key = open_key(keys, PASSPHRASE)
    with (
        closing(open_copy(place, folder / "backing-up.copy")) as raw,
        Database(place / DATABASE_NAME, key, keys=keys, state=folder) as opened,
    ):
        yield compare(
            "Reservekopie van 1.000 levensreizen × 60, nagekeken",
            _back_up(opened),
            "kale VACUUM INTO, versleuteld, niet nagekeken",
            _vacuum(raw, folder / "backing-up.vacuum"),
            ROUNDS,
        )
    with (
        closing(_plain(folder / "commit.plain")) as plain,
        Database(folder / "commit.db", key, create=True, state=folder) as opened,
    ):
        with opened.transaction() as connection:
            connection.exec_driver_sql(_TABLE)
        found = compare(
            "Eén rij opslaan: versleuteld, geteld en onthouden",
            _commit(opened),
            "dezelfde rij in kale sqlite3, even duurzaam",
            _commit_plainly(plain),
            ROUNDS,
        )
    yield per(found, COMMITS)


def _back_up(opened: Database) -> Go:
    def go() -> Spent:
        clock = Clock()
        with clock.running():
            made = backup(
                opened, opened.path.parent, opened.keys, datetime.now().astimezone()
            )
        made.path.unlink()
        return clock.spent

    return go


def _vacuum(raw: Any, target: Path) -> Go:
    def go() -> Spent:
        clock = Clock()
        with clock.running():
            raw.execute(f"VACUUM INTO '{target}'").fetchall()
        target.unlink()
        return clock.spent

    return go


def _plain(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    for name, value in PRAGMAS.items():
        connection.execute(f"PRAGMA {name} = {value}").fetchall()
    connection.execute(_TABLE)
    return connection


def _commit(opened: Database) -> Go:
    def go() -> Spent:
        clock = Clock()
        with clock.running():
            for _ in range(COMMITS):
                with opened.transaction() as connection:
                    connection.exec_driver_sql(_INSERT, (_TEXT,))
        return clock.spent

    return go


def _commit_plainly(plain: sqlite3.Connection) -> Go:
    def go() -> Spent:
        clock = Clock()
        with clock.running():
            for _ in range(COMMITS):
                plain.execute("BEGIN IMMEDIATE")
                plain.execute(_INSERT, (_TEXT,))
                plain.execute("COMMIT")
        return clock.spent

    return go
