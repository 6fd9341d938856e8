"""Looks a study through, and tells what is right, what is not, and what to do.

All is done on a copy, still encrypted: not a letter of the study itself changes.
"""

import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from levensreis.language import day, say
from levensreis.storage.archive import BackupInfo, telling_the_disk
from levensreis.storage.backup import list_backups
from levensreis.storage.connection import connect, connect_to_copy, log_of, schema_of
from levensreis.storage.database import SCHEMA, Database
from levensreis.storage.errors import DamagedFile, newer_file
from levensreis.storage.examination import Open, examine, looks_wrong
from levensreis.storage.findings import Finding, FindingKind, Severity
from levensreis.storage.folders import warning_for
from levensreis.storage.ledger import look
from levensreis.storage.lock import StudyLock, in_use
from levensreis.storage.memory import Memory
from levensreis.storage.soundness import SEARCH, Counts, counts
from levensreis.storage.standing import commits_without_log, read_standing

OLD: Final = timedelta(days=7)
"""A newest reserve copy of longer ago is worth a word."""
_SALT: Final = slice(32, 48)  # where it stands in a key
_COPY: Final = "bestand"
_REBUILD: Final = f"INSERT INTO {SEARCH}({SEARCH}) VALUES ('rebuild')"


@dataclass(frozen=True, slots=True)
class Report:
    """What was found in a study that was looked through, the worst first."""

    findings: tuple[Finding, ...]
    counts: Counts | None = None
    """How much is in it; None when that cannot be read."""
    schema: str = ""
    commits: int = 0

    @property
    def is_sound(self) -> bool:
        """Whether nothing serious was found."""
        return all(each.severity < Severity.SERIOUS for each in self.findings)


def check(
    path: Path,
    key: bytes,
    now: datetime,
    *,
    state: Path | None = None,
    newest: str = SCHEMA,
) -> Report:
    """Look through a study that is closed; tell so when it is not.

    `newest` is the newest version of such a file that this program knows. Raises CannotWrite when there is no room for a copy of it.
    """

    def opened(copy: Path, to_write: bool) -> Any:
        return (connect if to_write else connect_to_copy)(copy, key)

    lock = StudyLock(path)
    owner = lock.owner()
    if owner is not None and not owner.is_gone:
        return Report((Finding(FindingKind.LOCK, str(in_use(owner))),))
    if not path.is_file():
        words = say("Het bestand {name} ontbreekt in deze map.", name=path.name)
        return Report((Finding(FindingKind.FILE, words),))
    found = list(_around(path, now))
    if wrong := looks_wrong(path, key[_SALT]):
        found.append(wrong)
        if wrong.severity is Severity.SERIOUS:
            return _report(found)
    with _copied(path) as copy:
        alone = commits_without_log(copy, key)
        return _look_through(path, copy, opened, found, state, newest, without_log=alone)


def check_open(
    database: Database, now: datetime, *, state: Path | None = None
) -> Report:
    """Look through a study that is open; who records waits while it is copied."""
    found = list(_around(database.path, now))

    def opened(copy: Path, to_write: bool) -> Any:
        return database.open_copy(copy, to_write=to_write)

    with _room() as folder:
        copy = folder / _COPY
        with database.at_rest() as path, telling_the_disk(folder):
            shutil.copyfile(path, copy)
        newest = database.newest
        return _look_through(database.path, copy, opened, found, state, newest)


def rebuild_search(database: Database) -> None:
    """Make the index of words anew, out of the statements themselves."""
    with database.transaction() as connection:
        connection.exec_driver_sql(_REBUILD)


@contextmanager
def _room() -> Iterator[Path]:
    with TemporaryDirectory(ignore_cleanup_errors=True) as name:
        yield Path(name)


@contextmanager
def _copied(path: Path) -> Iterator[Path]:
    with _room() as folder:
        copy = folder / _COPY
        with telling_the_disk(folder):
            shutil.copyfile(path, copy)
            if log_of(path).exists():
                shutil.copyfile(log_of(path), log_of(copy))
        yield copy


def _look_through(
    path: Path,
    copy: Path,
    opened: Open,
    found: list[Finding],
    state: Path | None,
    newest: str,
    *,
    without_log: int | None = None,
) -> Report:
    try:
        found += examine(copy, opened)
        with closing(opened(copy, False)) as connection:
            schema = schema_of(connection) or ""
            found.append(_about_schema(schema, newest))
            if not schema or schema > newest:
                return _report(found, schema=schema)
            standing, told = read_standing(connection), counts(connection)
    except DamagedFile:
        words = say(
            "Het bestand kan niet worden gelezen: het is beschadigd, of het hoort bij "
            "een andere sleutel. Zet een reservekopie terug."
        )
        return _report([*found, Finding(FindingKind.FILE, words)])
    found += look(path, standing, Memory(state), without_log)
    return _report(found, told, schema, standing.commits)


def _about_schema(schema: str, newest: str) -> Finding:
    if not schema:
        words = say("Het bestand is leeg: het maken van de studie is onderbroken.")
        return Finding(FindingKind.SCHEMA, words)
    if schema > newest:
        return Finding(FindingKind.SCHEMA, str(newer_file(schema, newest)))
    words = say("Het bestand is van versie {found}.", found=int(schema))
    return Finding(FindingKind.SCHEMA, words, Severity.FINE)


def _report(
    found: list[Finding],
    told: Counts | None = None,
    schema: str = "",
    commits: int = 0,
) -> Report:
    worst_first = sorted(found, key=lambda each: each.severity, reverse=True)
    return Report(tuple(worst_first), told, schema, commits)


def _around(path: Path, now: datetime) -> Iterator[Finding]:
    if words := warning_for(path.parent):
        yield Finding(FindingKind.FOLDER, words, Severity.NOTE)
    yield _about_backups(list_backups(path.parent), now)


def _about_backups(backups: list[BackupInfo], now: datetime) -> Finding:
    sound = [each for each in backups if each.sound]
    damaged = [each.path.name for each in backups if not each.sound]
    severity = Severity.NOTE
    if damaged:
        words = say(
            "Deze reservekopieën zijn beschadigd: {names}.", names=", ".join(damaged)
        )
    elif not sound:
        words = say("Er is nog geen reservekopie van deze studie.")
    else:
        words = say(
            "De nieuwste reservekopie is van {when}.",
            when=day(sound[0].made.astimezone(now.tzinfo).date()),
        )
        severity = Severity.NOTE if now - sound[0].made > OLD else Severity.FINE
    return Finding(FindingKind.BACKUPS, words, severity)
