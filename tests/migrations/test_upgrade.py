"""Upgrading a file with people's work in it: all of it, or not at all."""

import shutil
from pathlib import Path

import pytest

from levensreis.resources import MIGRATIONS
from levensreis.storage.archive import is_whole, unpack
from levensreis.storage.backup import FOLDER, list_backups
from levensreis.storage.database import SCHEMA, Database
from levensreis.storage.errors import CannotWrite, MigrationFailed, NewerFile
from levensreis.storage.findings import RolledBack
from levensreis.storage.migrate import upgrade
from tests.storage.conftest import KEY
from tests.storage.crash import dies, kill_everywhere
from tests.storage.studies import NAME, SECRET, make_file, record, told

NEXT = f"{int(SCHEMA) + 1:04}"
HEAD = f"""
import sqlalchemy as sa
from alembic import op

revision, down_revision = "{NEXT}", "{SCHEMA}"

"""
# Builds a table anew of which others are the children: the steps of Alembic for a
# change that SQLite does not know.
ANEW = """
def upgrade():
    with op.batch_alter_table("journey", recreate="always") as batch:
        batch.add_column(sa.Column("nieuw", sa.String()))
"""
DYING = """
import os, signal

def upgrade():
    op.execute("CREATE TABLE half (content BLOB)")
    op.execute("UPDATE statement SET text = text || '!'")
    op.execute(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 9000) "
        "INSERT INTO half SELECT randomblob(1000) FROM n"
    )
    os.kill(os.getpid(), signal.SIGKILL)
"""
LOSING = """
def upgrade():
    op.execute("DELETE FROM statement WHERE id = 1")
"""
DROPPING = """
def upgrade():
    op.execute("DROP TABLE statement")
"""
LOOSENING = """
def upgrade():
    op.execute("UPDATE statement SET journey_id = 99")
"""
BREAKING = """
def upgrade():
    op.execute("DROP INDEX ix_statement_journey_id")
    op.execute("PRAGMA writable_schema = ON")
    op.execute(
        "UPDATE sqlite_master SET sql = 'CREATE INDEX ix_respondent_journey_id "
        "ON respondent (position)' WHERE name = 'ix_respondent_journey_id'"
    )
    op.execute("PRAGMA writable_schema = RESET")
"""
FAILING = f"""
def upgrade():
    op.execute("CREATE TABLE half (id INTEGER)")
    raise ValueError("{SECRET}")
"""
FULL = """
def upgrade():
    op.execute("PRAGMA max_page_count = 1")
    op.execute("CREATE TABLE half AS SELECT randomblob(100000)")
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of a study of two statements, at the newest schema."""
    place = tmp_path / "studie"
    place.mkdir()
    make_file(place / NAME, "een", SECRET)
    (place / "sleutel.json").write_bytes(b"een sleutel")
    return place


@pytest.fixture
def steps(tmp_path: Path) -> Path:
    """The migrations of the program, to which a test adds one."""
    return Path(shutil.copytree(MIGRATIONS, tmp_path / "migrations"))


def add(steps: Path, what: str) -> None:
    (steps / "versions" / f"{NEXT}_a_test.py").write_text(HEAD + what, "utf-8")


def upgraded(folder: Path, steps: Path) -> Database:
    return Database(
        folder / NAME,
        KEY,
        state=Path(f"{folder}-staat"),
        keys=[folder / "sleutel.json"],
        migrations=steps,
        newest=NEXT,
    )


def test_a_table_is_built_anew_and_its_children_stay(folder: Path, steps: Path) -> None:
    add(steps, ANEW)
    with upgraded(folder, steps) as opened:
        assert told(opened) == ["een", SECRET]
        assert opened.findings == ()
        with opened.transaction() as connection:
            query = "SELECT nieuw FROM journey"
            assert connection.exec_driver_sql(query).all() == [(None,)]
            links = connection.exec_driver_sql("PRAGMA foreign_keys").scalar()
        assert links == 1
        record(opened, "verder")


def test_a_copy_is_made_first(folder: Path, steps: Path, tmp_path: Path) -> None:
    add(steps, ANEW)
    with Database(folder / NAME, KEY) as opened:
        before = opened.standing.commits
    upgraded(folder, steps).close()
    [copy] = list_backups(folder)
    assert copy.path.name.endswith(f"_voor-versie-{int(NEXT)}.zip")
    assert (copy.schema, copy.before, copy.commits) == (SCHEMA, NEXT, before)
    assert is_whole(copy)
    place = tmp_path / "terug"
    place.mkdir()
    assert {path.name for path in unpack(copy, place)} == {NAME, "sleutel.json"}
    with Database(place / NAME, KEY) as opened:
        assert told(opened) == ["een", SECRET]


def test_a_file_that_is_up_to_date_or_new_is_not_copied(
    folder: Path, steps: Path, tmp_path: Path
) -> None:
    add(steps, ANEW)
    Database(folder / NAME, KEY).close()
    other = tmp_path / "nieuw"
    other.mkdir()
    Database(other / NAME, KEY, create=True, migrations=steps, newest=NEXT).close()
    assert not (folder / FOLDER).exists()
    assert not (other / FOLDER).exists()


@pytest.mark.parametrize(
    ("what", "why"),
    [
        (LOSING, "uit statement verdwenen rijen: 1"),
        (DROPPING, "uit statement verdwenen rijen: 2"),
        (LOOSENING, "verwijzingen gingen verloren"),
        (BREAKING, "niet heel"),
        (FAILING, "ValueError"),
    ],
    ids=["losing", "dropping", "loosening", "breaking", "failing"],
)
def test_an_upgrade_that_loses_something_leaves_the_file_as_it_was(
    folder: Path, steps: Path, what: str, why: str
) -> None:
    add(steps, what)
    before = (folder / NAME).read_bytes()
    with pytest.raises(MigrationFailed) as refused:
        upgraded(folder, steps)
    [copy] = list_backups(folder)
    assert why in str(refused.value)
    assert str(copy.path) in str(refused.value)
    assert "Er is niets aan veranderd" in str(refused.value)
    assert SECRET not in str(refused.value)
    assert (folder / NAME).read_bytes() == before
    with Database(folder / NAME, KEY) as opened:
        assert opened.findings == ()
        assert told(opened) == ["een", SECRET]


def test_a_full_disk_during_an_upgrade_is_told_as_such(
    folder: Path, steps: Path
) -> None:
    add(steps, FULL)
    with pytest.raises(CannotWrite, match="de schijf is vol"):
        upgraded(folder, steps)
    with Database(folder / NAME, KEY) as opened:
        assert told(opened) == ["een", SECRET]


def test_without_a_copy_there_is_no_upgrade(folder: Path, steps: Path) -> None:
    add(steps, ANEW)
    (folder / FOLDER).touch()
    before = (folder / NAME).read_bytes()
    with pytest.raises(CannotWrite):
        upgraded(folder, steps)
    assert (folder / NAME).read_bytes() == before


def test_an_old_copy_that_is_upgraded_is_still_told_to_be_old(
    folder: Path, steps: Path, tmp_path: Path
) -> None:
    add(steps, ANEW)
    old = shutil.copy(folder / NAME, tmp_path / "oud")
    with upgraded(folder, steps) as opened:
        record(opened, "daarna")
    shutil.copy(old, folder / NAME)
    for _ in range(2):  # by now it has been upgraded
        with upgraded(folder, steps) as opened:
            assert [type(each) for each in opened.findings] == [RolledBack]


def test_an_upgrade_that_is_killed_leaves_the_old_file(
    folder: Path, steps: Path
) -> None:
    add(steps, DYING)

    def run(place: Path) -> None:
        upgraded(place, steps)

    assert dies(run, folder)
    assert log_is_long(folder)
    with Database(folder / NAME, KEY) as opened:
        assert opened.findings == ()
        assert told(opened) == ["een", SECRET]
        with opened.transaction() as connection:
            query = "SELECT 1 FROM sqlite_master WHERE name = 'half'"
            assert connection.exec_driver_sql(query).first() is None
    [copy] = list_backups(folder)
    assert is_whole(copy)


def log_is_long(folder: Path) -> bool:
    """Tell whether the upgrade was at work when it was killed."""
    log = folder / f"{NAME}-wal"
    return log.exists() and log.stat().st_size > 0


def test_an_upgrade_that_is_killed_at_any_moment_is_done_or_was_not(
    folder: Path, steps: Path, tmp_path: Path
) -> None:
    add(steps, ANEW)

    def run(place: Path) -> None:
        upgraded(place, steps).close()

    for place in kill_everywhere(run, folder, tmp_path / "gedood", every=8, chances=3):
        assert all(map(is_whole, list_backups(place)))
        with upgraded(place, steps) as opened:
            assert opened.findings == ()
            assert told(opened) == ["een", SECRET]


def test_a_newer_file_is_refused(folder: Path, steps: Path) -> None:
    add(steps, ANEW)
    upgraded(folder, steps).close()
    with pytest.raises(NewerFile, match=f"versie {int(NEXT)} van het bestand"):
        Database(folder / NAME, KEY)


def test_the_migrations_may_lie_in_any_folder(tmp_path: Path) -> None:
    place = tmp_path / "100% van ons"
    shutil.copytree(MIGRATIONS, place)
    path = tmp_path / NAME
    with (
        Database(path, KEY, create=True, migrations=place) as opened,
        opened.transaction() as connection,
    ):
        upgrade(connection, place)
