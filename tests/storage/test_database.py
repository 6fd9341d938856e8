"""The encrypted file: what it tells when it cannot be opened, and what it keeps."""

import os
import resource
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from levensreis.domain.errors import KnownError
from levensreis.storage import journeys
from levensreis.storage.database import APPLICATION_ID, SCHEMA, Database
from levensreis.storage.errors import (
    CannotWrite,
    DamagedFile,
    NewerFile,
    NoStudy,
)
from levensreis.storage.soundness import counts
from tests.builders import a_journey, a_statement
from tests.storage.conftest import KEY

NOBODY = 65534
SECRET = "Kersenpitkussen"
JOURNEY = a_journey(
    *(a_statement(text=f"{SECRET} {number}") for number in range(40)),
    a_statement(text="Rustig", story=SECRET, quote=SECRET, loose_words=(f"#{SECRET}",)),
)


@pytest.fixture(scope="session")
def full_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed file of many pages; copied for each test."""
    path = tmp_path_factory.mktemp("vol") / "studie.levensreis"
    with (
        Database(path, KEY, create=True) as opened,
        opened.transaction() as connection,
    ):
        journeys.add(connection, JOURNEY)
    return path


@pytest.fixture
def closed(full_file: Path, path: Path) -> Path:
    shutil.copy(full_file, path)
    return path


def flip(content: bytes, start: int, count: int = 16) -> bytes:
    flipped = bytes(byte ^ 0xFF for byte in content[start : start + count])
    return content[:start] + flipped + content[start + count :]


def a_plain_file(content: bytes) -> bytes:
    with sqlite3.connect(":memory:") as plain:
        plain.execute("CREATE TABLE alembic_version (version_num)")
        found: bytes = plain.serialize()
    plain.close()
    return found


DAMAGE: dict[str, Callable[[bytes], bytes]] = {
    "page 1": lambda content: flip(content, 100),
    "all of it": lambda content: bytes(len(content)),
    "truncated in a page": lambda content: content[:5000],
    "truncated": lambda content: content[:4096],
    "too short": lambda content: content[:1000],
    "0 bytes": lambda content: b"",
    "plain SQLite": a_plain_file,
    "text": lambda content: b"Dit is een brief. " * 1000,
}


def read(path: Path, key: bytes = KEY) -> None:
    """Open a study and look at everything in it."""
    with Database(path, key) as opened, opened.transaction() as connection:
        journeys.get_all(connection)


@pytest.mark.parametrize("how", DAMAGE)
def test_a_damaged_file_is_told_and_left_as_it_is(closed: Path, how: str) -> None:
    damaged = DAMAGE[how](closed.read_bytes())
    closed.write_bytes(damaged)
    with pytest.raises(DamagedFile, match="een reservekopie") as told:
        read(closed)
    assert SECRET not in str(told.value)
    assert closed.read_bytes() == damaged


def test_a_damaged_salt_loses_nothing(closed: Path) -> None:
    # The salt at the start of the file is a copy: the key file holds it as well.
    closed.write_bytes(flip(closed.read_bytes(), 0))
    with Database(closed, KEY) as opened, opened.transaction() as connection:
        assert journeys.get_all(connection) == [JOURNEY]


def test_damage_further_on_is_told_when_it_is_met(closed: Path) -> None:
    content = closed.read_bytes()
    places = range(4096 + 1000, len(content), 4096)
    for place in places:
        content = flip(content, place)
    closed.write_bytes(content)
    with pytest.raises(DamagedFile):
        read(closed)
    assert closed.read_bytes() == content


def test_a_lack_of_memory_of_our_own_is_no_damage(database: Database) -> None:
    with pytest.raises(MemoryError), database.transaction():
        raise MemoryError


def test_the_key_of_another_study_opens_nothing(closed: Path) -> None:
    before = closed.read_bytes()
    with pytest.raises(DamagedFile):
        read(closed, bytes(48))
    assert closed.read_bytes() == before


def test_a_database_of_another_program_is_refused(database: Database) -> None:
    with database.transaction() as connection:
        connection.exec_driver_sql("PRAGMA application_id = 7")
    database.close()
    with pytest.raises(DamagedFile):
        read(database.path)


@pytest.mark.parametrize("make", [Path.mkdir, lambda path: None])
def test_a_missing_file_is_told(path: Path, make: Callable[[Path], None]) -> None:
    make(path)
    with pytest.raises(NoStudy, match="ontbreekt in deze map"):
        read(path)


def test_a_newer_file_is_refused_with_both_versions(closed: Path) -> None:
    with Database(closed, KEY) as opened, opened.transaction() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    before = closed.read_bytes()
    with pytest.raises(NewerFile) as told:
        read(closed)
    assert f"versie 9999 van het bestand; dit programma kent versie {int(SCHEMA)}" in (
        str(told.value)
    )
    assert closed.read_bytes() == before


def test_opening_a_sound_file_changes_nothing_in_it(closed: Path) -> None:
    before = closed.read_bytes()
    read(closed)
    assert closed.read_bytes() == before


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("locking_mode", "exclusive"),
        ("temp_store", 2),
        ("foreign_keys", 1),
        ("secure_delete", 1),
        ("trusted_schema", 0),
        ("cell_size_check", 1),
        ("application_id", APPLICATION_ID),
        ("integrity_check", "ok"),
    ],
)
def test_every_pragma_holds_after_reopening(
    closed: Path, pragma: str, value: str | int
) -> None:
    with Database(closed, KEY) as opened, opened.transaction() as connection:
        found = connection.exec_driver_sql(f"PRAGMA {pragma}").scalar()
    assert found == value


def test_a_pragma_that_does_not_hold_is_a_bug(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_file = sqlcipher.connect

    def in_memory(_: str, **options: Any) -> Any:
        return open_file("file::memory:", **options)

    monkeypatch.setattr(sqlcipher, "connect", in_memory)  # which has no journal
    with pytest.raises(RuntimeError, match="PRAGMA journal_mode is memory, not wal"):
        Database(path, KEY, create=True)


def test_nothing_that_was_said_can_be_read_in_the_folder(path: Path) -> None:
    folder = path.parent

    def readable() -> list[Path]:
        marks = [SECRET, SECRET.lower(), "verhuizing", "William"]
        bare = [mark.encode(kind) for mark in marks for kind in ("utf-8", "utf-16-le")]
        return [
            each
            for each in folder.rglob("*")
            if each.is_file() and any(mark in each.read_bytes() for mark in bare)
        ]

    with Database(path, KEY, create=True) as database:
        with database.transaction() as connection:
            journeys.add(connection, JOURNEY)
        assert readable() == []
        assert path.with_name(f"{path.name}-wal").stat().st_size > 0
    assert readable() == []
    assert list(folder.iterdir()) == [path]


def test_a_second_program_is_told_that_the_study_is_open(
    database: Database, path: Path
) -> None:
    second = subprocess.run(
        [
            sys.executable,
            "-c",
            "import sys\n"
            "from pathlib import Path\n"
            "from levensreis.storage.database import Database\n"
            "from levensreis.storage.errors import StudyInUse\n"
            "try:\n"
            "    Database(Path(sys.argv[1]), bytes(range(48)))\n"
            "except StudyInUse as error:\n"
            "    print(error)\n",
            str(path),
        ],
        capture_output=True,
        text=True,
        check=True,
    )
    assert second.stderr == ""
    assert second.stdout.startswith("Deze studie is al open in een ander venster")
    with database.transaction() as connection:
        assert journeys.get_all(connection) == []


def test_a_use_case_that_fails_leaves_nothing(database: Database) -> None:
    def fail() -> None:
        with database.transaction() as connection:
            journeys.add(connection, JOURNEY)
            raise KnownError("halverwege")

    with pytest.raises(KnownError, match="halverwege"):
        fail()
    with database.transaction() as connection:
        assert journeys.get_all(connection) == []


def test_a_migration_that_fails_leaves_no_table(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(connection: Connection, *_: object) -> None:
        connection.exec_driver_sql("CREATE TABLE half (id INTEGER)")
        raise KnownError("halverwege")

    with monkeypatch.context() as failing:
        failing.setattr("levensreis.storage.migrate.upgrade", fail)
        with pytest.raises(KnownError, match="halverwege"):
            Database(path, KEY, create=True)
    query = "SELECT 1 FROM sqlite_master WHERE name = 'half'"
    with Database(path, KEY, create=True) as opened, opened.transaction() as connection:
        assert connection.exec_driver_sql(query).first() is None


def test_an_exception_holds_no_word_that_was_said(database: Database) -> None:
    def tell_twice() -> None:
        with database.transaction() as connection:
            journeys.add(connection, JOURNEY)
            journeys.add(connection, a_journey(JOURNEY.statements[0]))

    with pytest.raises(DBAPIError) as told:
        tell_twice()
    assert SECRET not in str(told.value)
    assert SECRET not in repr(told.value)


def test_a_full_disk_is_told_and_leaves_nothing(database: Database) -> None:
    def fill() -> None:
        with database.transaction() as connection:
            pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
            connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
            journeys.add(connection, JOURNEY)

    with pytest.raises(CannotWrite, match="de schijf is vol"):
        fill()
    with database.transaction() as connection:
        assert journeys.get_all(connection) == []


def test_a_disk_that_gives_up_is_told_and_leaves_nothing(
    database: Database, path: Path
) -> None:
    before, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    size = path.with_name(f"{path.name}-wal").stat().st_size
    resource.setrlimit(resource.RLIMIT_FSIZE, (size + 5000, hard))
    try:
        with (
            pytest.raises(CannotWrite, match="vol, losgeraakt of defect"),
            database.transaction() as connection,
        ):
            journeys.add(connection, JOURNEY)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (before, hard))
    with database.transaction() as connection:
        assert journeys.get_all(connection) == []


@pytest.fixture
def guarded() -> Iterator[Path]:
    """A folder, and a user (not root) who may look in it but not write."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        yield folder
        os.seteuid(os.getuid())
        folder.chmod(0o700)


@pytest.mark.parametrize("rights", [0o444, 0o666])
def test_a_folder_that_may_only_be_read_is_told(
    full_file: Path, guarded: Path, rights: int
) -> None:
    path = Path(shutil.copy(full_file, guarded))
    before = path.read_bytes()
    path.chmod(rights)
    guarded.chmod(0o555)
    if os.getuid() == 0:
        os.seteuid(NOBODY)
    with pytest.raises(CannotWrite, match="mag niet worden geschreven, en dat is ook"):
        read(path)
    assert path.read_bytes() == before
    assert list(guarded.iterdir()) == [path]


def test_a_file_at_rest_holds_all_and_goes_on_afterwards(database: Database) -> None:
    with database.transaction() as connection:
        journeys.add(connection, JOURNEY)
    with database.at_rest() as path:
        assert not path.with_name(f"{path.name}-wal").exists()
        assert path.with_name(f"{path.name}-slot").exists()
        with closing(database.open_copy(path)) as copy:
            assert counts(copy).statements == len(JOURNEY.statements)
    with database.transaction() as connection:
        assert journeys.get_all(connection) == [JOURNEY]


def test_a_file_with_a_log_that_cannot_be_emptied_is_not_at_rest(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    let_go = Database._let_go

    def leave_the_log(self: Database) -> None:
        let_go(self)
        self.path.with_name(f"{self.path.name}-wal").touch()

    with monkeypatch.context() as full:
        full.setattr(Database, "_let_go", leave_the_log)
        with (
            pytest.raises(CannotWrite, match="de schijf is vol"),
            database.at_rest(),
        ):
            pytest.fail("half a file is lent")


def test_a_commit_that_cannot_be_counted_is_undone(database: Database) -> None:
    def fill() -> None:
        with database.transaction() as connection:
            connection.exec_driver_sql("UPDATE factor SET position = 7")
            # What is read only from here on is told as if the disk were.
            connection.exec_driver_sql("PRAGMA query_only = 1")

    with pytest.raises(CannotWrite):
        fill()
    database._driver.execute("PRAGMA query_only = 0")
    with database.transaction() as connection:
        query = "SELECT count(*) FROM factor WHERE position = 7"
        assert connection.exec_driver_sql(query).scalar() == 0


def test_a_folder_that_is_not_there_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite):
        Database(tmp_path / "weg" / "studie.levensreis", KEY, create=True)
