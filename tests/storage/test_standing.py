"""How far a study is: an older file, a lost log or other work is found and told."""

import shutil
from pathlib import Path

import pytest

from levensreis.storage import standing as module
from levensreis.storage.database import Database
from levensreis.storage.errors import StudyMoved
from levensreis.storage.findings import (
    ConflictCopies,
    Diverged,
    FindingKind,
    RolledBack,
    Severity,
)
from levensreis.storage.memory import STATE
from levensreis.storage.standing import Standing
from tests.storage.conftest import KEY
from tests.storage.crash import die, dies
from tests.storage.studies import make_file, record, told, told_in


@pytest.fixture
def closed(path: Path) -> Path:
    make_file(path, "een")
    return path


@pytest.fixture
def old(closed: Path, tmp_path: Path) -> Path:
    """A copy of before `twee` was told."""
    copy = Path(shutil.copy(closed, tmp_path / "oud"))
    with Database(closed, KEY) as opened:
        record(opened, "twee")
    return copy


def log_of(path: Path) -> Path:
    return path.with_name(f"{path.name}-wal")


def put_back(old: Path, path: Path) -> None:
    shutil.copy(old, path)


def findings(path: Path) -> list[tuple[type, int]]:
    with Database(path, KEY) as opened:
        return [
            (type(each), each.behind if isinstance(each, RolledBack) else 0)
            for each in opened.findings
        ]


# --- counting ---------------------------------------------------------------


def test_every_commit_that_writes_is_counted_and_no_other(database: Database) -> None:
    start = database.standing.commits
    record_one(database)
    assert database.standing.commits == start + 1
    told(database)
    with pytest.raises(ZeroDivisionError):
        fail(database)
    assert database.standing.commits == start + 1
    record_one(database)
    assert database.standing.commits == start + 2


def fail(database: Database) -> None:
    with database.transaction() as connection:
        connection.exec_driver_sql("DELETE FROM factor")
        raise ZeroDivisionError


def record_one(database: Database) -> None:
    with database.transaction() as connection:
        connection.exec_driver_sql("UPDATE factor SET position = position")


def test_the_count_is_in_the_file_itself(closed: Path) -> None:
    with Database(closed, KEY) as opened:
        record(opened, "twee")
        counted = opened.standing
    with Database(closed, KEY) as again:
        assert again.standing == counted
        assert len(again.standing.study) == 32


def test_a_file_of_before_there_was_a_count_gets_one_with_its_first_commit(
    closed: Path,
) -> None:
    with Database(closed, KEY) as opened, opened.transaction() as connection:
        connection.exec_driver_sql("DELETE FROM study WHERE name = 'sittings'")
        connection.exec_driver_sql("DELETE FROM study WHERE name = 'study_id'")
        connection.exec_driver_sql("UPDATE study SET name = 'x' WHERE name = 'commits'")
    with Database(closed, KEY) as opened, opened.transaction() as connection:
        # The counting of this very commit put them back.
        connection.exec_driver_sql(
            "DELETE FROM study WHERE name IN ('sittings', 'study_id', 'commits')"
        )
        before = opened.standing
    assert before != Standing()
    with Database(closed, KEY) as opened:
        assert opened.standing.commits == 1
        record(opened, "twee")
        assert opened.standing.commits == 2


def test_a_sitting_begins_with_the_first_commit_of_an_opening(closed: Path) -> None:
    with Database(closed, KEY) as opened:
        before = opened.standing.sittings
        told(opened)
        assert opened.standing.sittings == before
        record(opened, "twee")
        record(opened, "drie")
        [new] = opened.standing.sittings[len(before) :]
        assert new.first == opened.standing.commits - 1


def test_so_many_sittings_are_known_and_no_more(
    closed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MOST_SITTINGS", 3)
    for number in range(5):
        with Database(closed, KEY) as opened:
            record(opened, str(number))
    assert len(opened.standing.sittings) == 3


def test_who_closes_and_goes_on_sees_what_was_done_in_between(closed: Path) -> None:
    first = Database(closed, KEY)
    record(first, "twee")
    first.close()
    with Database(closed, KEY) as other:
        record(other, "drie")
    record(first, "vier")
    assert told(first) == ["een", "twee", "drie", "vier"]
    assert len(first.standing.sittings) == 4
    first.close()
    assert findings(closed) == []


# --- what is told -----------------------------------------------------------


def test_nothing_is_told_of_a_file_that_is_as_it_was(closed: Path) -> None:
    assert findings(closed) == []
    assert findings(closed) == []


def test_an_old_copy_that_was_put_back_is_told(closed: Path, old: Path) -> None:
    put_back(old, closed)
    with Database(closed, KEY) as opened:
        [finding] = opened.findings
        assert isinstance(finding, RolledBack)
        assert finding.behind == 1
        assert finding.kind is FindingKind.ROLLED_BACK
        assert finding.severity is Severity.SERIOUS
        assert "ontbreken wijzigingen (minstens 1)" in finding.words
        assert told(opened) == ["een"]


def test_it_is_told_until_somebody_accepts_it(closed: Path, old: Path) -> None:
    put_back(old, closed)
    with Database(closed, KEY) as opened:
        for number in range(5):  # now it has counted further than it had
            record(opened, str(number))
    assert findings(closed) == [(Diverged, 1)]
    with Database(closed, KEY) as opened:
        opened.accept_standing()
        assert opened.findings == ()
    assert findings(closed) == []


def test_an_old_copy_that_is_accepted_counts_from_there(
    closed: Path, old: Path
) -> None:
    put_back(old, closed)
    with Database(closed, KEY) as opened:
        opened.accept_standing()
        record(opened, "drie")
    assert findings(closed) == []
    put_back(old, closed)
    assert findings(closed) == [(RolledBack, 1)]


def test_a_newer_copy_is_taken_as_it_is(
    closed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as elsewhere:
        elsewhere.setenv(STATE, str(tmp_path / "elders"))
        with Database(closed, KEY) as opened:
            record(opened, "thuis verder gegaan")
    assert findings(closed) == []


def test_work_on_another_computer_without_the_last_of_this_one_is_told(
    closed: Path, old: Path, tmp_path: Path
) -> None:
    with Database(old, KEY, state=tmp_path / "elders") as elsewhere:
        for number in range(3):
            record(elsewhere, f"elders {number}")
    put_back(old, closed)
    assert findings(closed) == [(Diverged, 1)]


def test_a_log_that_is_deleted_after_a_kill_is_told(closed: Path) -> None:
    def record_and_die(folder: Path) -> None:
        database = Database(folder / closed.name, KEY)
        for number in range(7):
            record(database, str(number))
        die()

    assert dies(record_and_die, closed.parent)
    log_of(closed).unlink()
    assert findings(closed) == [(RolledBack, 7)]
    assert told_in(closed) == ["een"]


@pytest.mark.parametrize("chance", range(4))
def test_a_kill_alone_is_never_told(closed: Path, chance: int) -> None:
    def record_until_killed(folder: Path) -> None:
        with Database(folder / closed.name, KEY) as database:
            while True:
                record(database, "en nog iets")

    assert dies(record_until_killed, closed.parent, seconds=0.02 + 0.03 * chance)
    assert findings(closed) == []


def test_a_conflict_copy_beside_a_study_is_told(closed: Path) -> None:
    names = (
        "studie (conflicted copy 2026-05-03).levensreis",
        "studie-LAPTOP3.levensreis",
        "studie.sync-conflict-20260503-120000-ABCDEFG.levensreis",
    )
    for name in names:
        shutil.copy(closed, closed.with_name(name))
    with Database(closed, KEY) as opened:
        [finding] = opened.findings
    assert isinstance(finding, ConflictCopies)
    assert finding.names == tuple(sorted(names))
    assert "studie-LAPTOP3.levensreis" in finding.words


def test_what_is_of_our_own_making_is_no_conflict(closed: Path) -> None:
    (closed.parent / "reservekopieën").mkdir()
    (closed.parent / "vervangen_2026-05-03_12.00.00").mkdir()
    for name in ("sleutel.json", "sleutel-kopie.json", "aantekening.txt"):
        closed.with_name(name).touch()
    with Database(closed, KEY) as opened:
        assert opened.findings == ()


# --- moved while it is open -------------------------------------------------


def test_nothing_is_stored_in_a_file_that_was_renamed(closed: Path) -> None:
    with Database(closed, KEY) as opened:
        record(opened, "twee")
        moved = closed.rename(closed.with_name("anders"))
        with pytest.raises(StudyMoved, match="verplaatst of vervangen"):
            record(opened, "drie")
        assert told(opened) == ["een", "twee"]
        moved.rename(closed)
        record(opened, "vier")
    assert told_in(closed) == ["een", "twee", "vier"]
    assert findings(closed) == []


def test_nothing_is_stored_when_another_file_took_its_place(
    closed: Path, old: Path
) -> None:
    with Database(closed, KEY) as opened:
        record(opened, "drie")
        old.rename(closed)
        with pytest.raises(StudyMoved):
            record(opened, "vier")
        with pytest.raises(StudyMoved), opened.at_rest():
            pytest.fail("another file is lent")
    log_of(closed).unlink(missing_ok=True)
    assert findings(closed) == [(RolledBack, 2)]
