"""Saves what can still be read of a damaged file, in a new one.

The damaged file is copied first and never written. Each table is read row by row, past
the damaged pages. What belonged to a journey that is lost is kept, under a journey
that is made for it.
"""

import shutil
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from levensreis.domain.codebook import Codebook
from levensreis.domain.progress import NO_PROGRESS, Progress
from levensreis.language import number, say
from levensreis.storage import codebook
from levensreis.storage.archive import telling_the_disk
from levensreis.storage.connection import ask, connect, connect_to_copy, log_of
from levensreis.storage.database import SCHEMA, Database
from levensreis.storage.errors import (
    DamagedFile,
    NotFinished,
    StudyExists,
    damaged,
    newer_file,
)
from levensreis.storage.examination import looks_wrong
from levensreis.storage.files import move_new, sync_folder
from levensreis.storage.findings import Severity
from levensreis.storage.lock import StudyLock
from levensreis.storage.loose_rows import adopt_loose_rows
from levensreis.storage.readable_rows import Reader, readable_rows
from levensreis.storage.soundness import counts, require_sound, rows_by_table
from levensreis.storage.workshop import workshop

_BUSY: Final = ".levensreis-redden"
_SOURCE, _NEW = "bron", "gered"
_VERSION: Final = "alembic_version"  # the new file has its own
_ABOUT: Final = "study"


@dataclass(frozen=True, slots=True)
class SavedTable:
    """How much of a table was saved."""

    name: str
    saved: int
    expected: int | None
    """How much there was, as far as anybody knows."""


@dataclass(frozen=True, slots=True)
class SalvageReport:
    """What was saved of a damaged file."""

    path: Path
    journeys: int
    statements: int
    tables: tuple[SavedTable, ...]
    made_for_lost: int
    """Journeys that were made for what belonged to a lost one."""
    dropped: int
    """Rows that say nothing without the row they belonged to."""

    @property
    def lost(self) -> int:
        """How many rows were lost, as far as anybody knows."""
        return sum(max((each.expected or 0) - each.saved, 0) for each in self.tables)

    @property
    def words(self) -> str:
        """Tell what was saved."""
        return say(
            "Gered is wat te lezen was. Uitspraken: {statements}. Levensreizen: "
            "{journeys}. Verloren gegevens: minstens {lost}. Kijk alles na, en "
            "vergelijk het met de nieuwste reservekopie.",
            statements=number(self.statements),
            journeys=number(self.journeys),
            lost=number(self.lost + self.dropped),
        )


def salvage(
    path: Path, key: bytes, target: Path, progress: Progress = NO_PROGRESS
) -> SalvageReport:
    """Save what can be read of a closed file in a new file, that opens with its key.

    Raises DamagedFile when nothing can be read, NewerFile, StudyExists, StudyInUse,
    CannotWrite or Cancelled; then there is no new file.
    """
    StudyLock(path).refuse(even_us=True)
    wrong = looks_wrong(path, b"")
    if wrong is not None and wrong.severity is Severity.SERIOUS:
        raise DamagedFile(wrong.words)
    if target.exists():
        raise StudyExists(say("{path} bestaat al. Kies een andere naam.", path=target))
    with workshop(target.parent / _BUSY) as place, telling_the_disk(target.parent):
        for left in (_SOURCE, _NEW):  # by a killed program
            for each in place.glob(f"{left}*"):
                each.unlink()
        source, new = place / _SOURCE, place / _NEW
        shutil.copyfile(path, source)
        if log_of(path).exists():
            shutil.copyfile(log_of(path), log_of(source))
            connect(source, key).close()  # what is in its log comes into the file
        with closing(Reader(lambda: connect_to_copy(source, key))) as reader:
            report = _save(reader, new, key, target, progress)
        move_new(new, target)
        sync_folder(target.parent)
    return report


def _save(
    reader: Reader, new: Path, key: bytes, target: Path, progress: Progress
) -> SalvageReport:
    schema = reader.value("SELECT version_num FROM alembic_version") or SCHEMA
    if schema > SCHEMA:
        raise newer_file(schema, SCHEMA)
    state = new.parent  # nothing of this is to be remembered
    with Database(new, key, create=True, newest=schema, state=state):
        pass
    with closing(connect(new, key)) as writer:
        writer.execute("PRAGMA foreign_keys = OFF")
        tables = tuple(_save_tables(reader, writer, progress))
        made, dropped = adopt_loose_rows(writer)
        writer.execute("PRAGMA foreign_keys = ON")
    with (
        Database(new, key, newest=schema, state=state) as opened,
        opened.transaction() as connection,
    ):
        try:
            codebook.require(connection)
        except NotFinished:
            codebook.put(connection, Codebook(()))
    with closing(connect_to_copy(new, key)) as saved:
        require_sound(saved)
        told = counts(saved)
    if not (told.journeys or told.statements):
        raise damaged()
    return SalvageReport(target, told.journeys, told.statements, tables, made, dropped)


def _save_tables(
    reader: Reader, writer: Any, progress: Progress
) -> Iterator[SavedTable]:
    names = [name for name in rows_by_table(writer) if name != _VERSION]
    for done, name in enumerate(names):
        progress.step(done, len(names))
        expected = reader.value(f'SELECT count(*) FROM "{name}"')
        columns = [row[1] for row in ask(writer, f'PRAGMA table_info("{name}")')]
        known, _ = reader.read(f'PRAGMA table_info("{name}")')
        shared = [each for each in columns if each in {row[1] for row in known}]
        if shared:
            yield SavedTable(name, _save_rows(reader, writer, name, shared), expected)


def _save_rows(reader: Reader, writer: Any, table: str, columns: list[str]) -> int:
    listed = ", ".join(f'"{name}"' for name in columns)
    places = ", ".join("?" * len(columns))
    # A row that does not fit is damaged in a way that its page did not tell. What the
    # new file tells of itself gives way to what the old one told.
    verb = "REPLACE" if table == _ABOUT else "IGNORE"
    writer.execute("BEGIN IMMEDIATE")
    for rows in readable_rows(reader, table, columns):
        writer.executemany(
            f'INSERT OR {verb} INTO "{table}"({listed}) VALUES ({places})',
            [row[1:] for row in rows],
        )
    saved: int = ask(writer, f'SELECT count(*) FROM "{table}"')[0][0]
    writer.execute("COMMIT")
    return saved
