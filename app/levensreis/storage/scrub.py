"""Scrub what was deleted from the free pages of the file and from reserve copies."""

from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, Final

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection, StaticPool, create_engine, event
from sqlalchemy.exc import DBAPIError

from levensreis.domain.erasure import Tombstone
from levensreis.domain.errors import KnownError
from levensreis.domain.progress import NO_PROGRESS, Progress
from levensreis.storage import erasure
from levensreis.storage.archive import (
    BackupInfo,
    telling_the_disk,
    unpack,
    write_archive,
)
from levensreis.storage.backup import list_backups
from levensreis.storage.connection import (
    ask,
    connect,
    connect_to_copy,
    schema_of,
)
from levensreis.storage.database import SCHEMA, Database
from levensreis.storage.errors import CannotWrite, driver_error, newer_file
from levensreis.storage.files import list_folder, sync_folder
from levensreis.storage.folders import conflict_copies_of
from levensreis.storage.restore import ASIDE
from levensreis.storage.soundness import counts, require_sealed, require_sound
from levensreis.storage.workshop import SLOT, workshop

TOMBSTONES: Final = "0003"
"""The migration that brought tombstones: an older reserve copy can hold none."""
_PLACE: Final = ".levensreis-wissen"
_COPY: Final = "gewiste-kopie"


def scrub_file(database: Database, key: bytes) -> None:
    """Write the file of a study anew, so that no free page holds what was deleted.

    Its write-ahead log goes too. Raises CannotWrite when there is no room for that.
    """
    with database.at_rest() as path, closing(connect(path, key)) as driver:
        ask(driver, "VACUUM")
        ask(driver, "PRAGMA wal_checkpoint(TRUNCATE)")


def backups_of(database: Database, folder: Path) -> list[BackupInfo]:
    """List the reserve copies in a folder that may be of this study.

    Of one that is too damaged, or too old, to tell, nobody knows.
    """
    ours = ("", database.standing.study)
    return [each for each in list_backups(folder) if each.study in ours]


def copies_beside(path: Path) -> list[Path]:
    """List the other copies of a file in its folder.

    Those that were set aside when a reserve copy was put back, and those of a program
    that keeps folders in step.
    """
    beside = [path.with_name(name) for name in conflict_copies_of(path)]
    aside = (each / path.name for each in list_folder(path.parent, f"{ASIDE}_*"))
    return sorted([*beside, *(each for each in aside if each.exists())])


def scrub_copies(
    backups: Iterable[BackupInfo],
    copies: Iterable[Path],
    key: bytes,
    erased: Iterable[Tombstone],
    progress: Progress = NO_PROGRESS,
) -> list[Path]:
    """Erase journeys from reserve copies and others; return what could not be opened.

    That is damaged, or has a former key of the study: a person must delete it. A
    reserve copy is replaced when the one without the journeys is whole. Raises
    CannotWrite and Cancelled.
    """
    tombstones = list(erased)
    tasks = [(each.path, partial(_scrub_backup, each)) for each in backups]
    tasks += [(each, partial(_scrub_copy, each)) for each in copies]
    unreached = []
    for done, (path, scrub) in enumerate(tasks):
        progress.step(done, len(tasks))
        try:
            with _telling():
                scrub(key, tombstones)
        except CannotWrite:
            raise
        except KnownError:
            unreached.append(path)
    return unreached


def _scrub_backup(info: BackupInfo, key: bytes, erased: list[Tombstone]) -> None:
    with workshop(info.path.parent / _PLACE) as where, telling_the_disk(where):
        for left in where.iterdir():  # by a killed program
            if left.name != SLOT:
                left.unlink()
        paths = unpack(info, where)
        with closing(connect(where / info.database, key)) as driver:
            if not _erase(driver, erased):
                return
            told = counts(driver)
        without = replace(info, journeys=told.journeys, statements=told.statements)
        with closing(connect_to_copy(where / info.database, key)) as driver:
            require_sealed(driver)
        copy = where / _COPY
        write_archive(copy, without, {path.name: path for path in paths})
        copy.replace(info.path)
        sync_folder(info.path.parent)


def _scrub_copy(path: Path, key: bytes, erased: list[Tombstone]) -> None:
    with closing(connect(path, key)) as driver:
        _erase(driver, erased)


def _erase(driver: Any, erased: list[Tombstone]) -> bool:
    """Erase journeys from a file; tell whether one was in it."""
    found = schema_of(driver) or ""
    if found > SCHEMA:
        raise newer_file(found, SCHEMA)
    with _lent(driver) as connection:
        gone = erasure.remove_all(connection, [each.journey_id for each in erased])
        if gone and found >= TOMBSTONES:
            erasure.apply_tombstones(connection, erased)
            erasure.finish(connection)
    if gone:
        ask(driver, "VACUUM")
        ask(driver, "PRAGMA wal_checkpoint(TRUNCATE)")
        require_sound(driver)
    return bool(gone)


@contextmanager
def _lent(driver: Any) -> Iterator[Connection]:
    """Lend a transaction on a connection of the driver."""
    engine = create_engine(
        "sqlite://",
        module=sqlcipher,
        creator=lambda: driver,
        poolclass=StaticPool,
        hide_parameters=True,
    )
    event.listen(engine, "begin", lambda _: driver.execute("BEGIN IMMEDIATE"))
    try:
        with engine.begin() as connection:
            yield connection
    except DBAPIError as error:
        raise (error.orig or error) from None


@contextmanager
def _telling() -> Iterator[None]:
    """Tell what the driver of the database met, as far as it can be known."""
    try:
        yield
    except (sqlcipher.Error, MemoryError) as error:
        raise (driver_error(error) or error) from None
