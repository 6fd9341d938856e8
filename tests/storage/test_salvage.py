"""Saving what can be read of a damaged file; the file itself is never written."""

import shutil
from pathlib import Path

import pytest

from levensreis.domain.progress import Cancelled, Progress
from levensreis.storage import codebook, journeys, readable_rows
from levensreis.storage.database import Database
from levensreis.storage.errors import DamagedFile, NewerFile, StudyExists, StudyInUse
from levensreis.storage.findings import RolledBack
from levensreis.storage.salvage import salvage
from tests.builders import (
    a_codebook,
    a_coded_statement,
    a_factor,
    a_journey,
    a_statement,
)
from tests.storage.conftest import KEY
from tests.storage.crash import die, dies
from tests.storage.damage import DAMAGE, PAGE, flip, spoiled
from tests.storage.studies import SECRET, make_file, told_in

NUMBER = 60
TEXTS = [f"{SECRET} {number} " + "x" * 900 for number in range(NUMBER)]


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed file of many pages; copied for each test."""
    path = tmp_path_factory.mktemp("heel") / "studie.levensreis"
    make_file(path)
    with Database(path, KEY) as opened, opened.transaction() as connection:
        for code in ("LR-002", "LR-003"):
            told = (a_statement(text=text) for text in TEXTS[: NUMBER // 2])
            journeys.add(connection, a_journey(*told, code=code))
    return path


@pytest.fixture
def closed(sound: Path, path: Path) -> Path:
    return Path(shutil.copy(sound, path))


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    return tmp_path / "gered.levensreis"


@pytest.mark.parametrize("how", DAMAGE)
def test_what_can_be_read_is_saved_and_the_damaged_file_stays_as_it_is(
    closed: Path, saved: Path, how: str
) -> None:
    before, key = spoiled(closed, how)
    if DAMAGE[how].salvaged:
        report = salvage(closed, key, saved)
        assert report.path == saved
        assert len(told_in(saved)) == report.statements
        assert report.statements >= NUMBER - 10
    else:
        with pytest.raises(DamagedFile, match="reservekopie") as told:
            salvage(closed, key, saved)
        assert SECRET not in str(told.value)
        assert not saved.exists()
    assert closed.read_bytes() == before
    assert not [*closed.parent.glob(".levensreis*")]


def test_of_a_sound_file_everything_is_saved(closed: Path, saved: Path) -> None:
    report = salvage(closed, KEY, saved)
    assert (report.journeys, report.statements, report.lost) == (3, NUMBER, 0)
    assert (report.made_for_lost, report.dropped) == (0, 0)
    assert everything_in(saved) == everything_in(closed)
    assert "Uitspraken: 60. Levensreizen: 3." in report.words


def everything_in(path: Path) -> list[object]:
    with Database(path, KEY) as opened, opened.transaction() as connection:
        rows = connection.exec_driver_sql(
            "SELECT name, value FROM study WHERE name <> 'sittings' "
            "AND name <> 'commits' ORDER BY 1"
        )
        return [*journeys.get_all(connection), *map(tuple, rows)]


def test_one_damaged_page_costs_what_is_on_it(closed: Path, saved: Path) -> None:
    content = closed.read_bytes()
    pages = range(PAGE, len(content), PAGE)
    kept = []
    for start in pages[:: len(pages) // 12]:
        closed.write_bytes(flip(content, start + 500))
        try:
            kept.append(salvage(closed, KEY, saved).statements)
        except DamagedFile:  # here stands how the tables are made up
            kept.append(-1)
        else:
            assert len(told_in(saved)) == kept[-1]
            saved.unlink()
    assert sorted(kept)[len(kept) // 2] >= NUMBER - 6
    assert kept.count(-1) < len(kept) // 2


def test_everything_around_the_damaged_pages_of_a_big_table_is_saved(
    path: Path, saved: Path
) -> None:
    big = [a_statement(text=f"{number} " + "x" * 900) for number in range(400)]
    make_file(path)
    with Database(path, KEY) as opened, opened.transaction() as connection:
        journeys.add(connection, a_journey(*big))
    content = path.read_bytes()
    ends = len(content) // PAGE
    for page in range(ends - 60, ends, 20):
        content = flip(content, page * PAGE + 500)
    path.write_bytes(content)
    report = salvage(path, KEY, saved)
    assert 400 - 3 * 8 <= report.statements < 400
    assert report.lost >= 400 - report.statements
    texts = told_in(saved)
    assert set(texts) < {each.text for each in big}
    assert texts == sorted(texts, key=lambda text: int(text.split()[0]))


def test_what_belonged_to_a_lost_journey_gets_one(closed: Path, saved: Path) -> None:
    with (
        Database(closed, KEY) as opened,
        opened.without_links(),
        opened.transaction() as connection,
    ):
        connection.exec_driver_sql("DELETE FROM journey WHERE code = 'LR-002'")
    report = salvage(closed, KEY, saved)
    assert report.made_for_lost == 1
    assert report.statements == NUMBER
    with Database(saved, KEY) as opened, opened.transaction() as connection:
        found = {each.code: each for each in journeys.get_all(connection)}
    assert sorted(found) == ["GERED-0002", "LR-001", "LR-003"]
    assert len(found["GERED-0002"].statements) == NUMBER // 2


def test_a_coding_with_a_lost_factor_is_dropped_and_the_statement_stays(
    path: Path, saved: Path
) -> None:
    factor = a_factor()
    with Database(path, KEY, create=True) as opened:
        with opened.transaction() as connection:
            codebook.put(connection, a_codebook(factor))
            journeys.add(connection, a_journey(a_coded_statement(factor, text="een")))
        with opened.without_links(), opened.transaction() as connection:
            connection.exec_driver_sql("DELETE FROM factor")
    report = salvage(path, KEY, saved)
    assert report.dropped == 1
    assert told_in(saved) == ["een"]


def test_a_file_that_lost_its_codebook_opens_with_an_empty_one(
    closed: Path, saved: Path
) -> None:
    with Database(closed, KEY) as opened, opened.transaction() as connection:
        connection.exec_driver_sql("DELETE FROM study WHERE name LIKE 'codebook%'")
    salvage(closed, KEY, saved)
    with Database(saved, KEY) as opened, opened.transaction() as connection:
        assert codebook.get(connection).version == 1


def test_what_was_saved_is_not_told_to_be_older(closed: Path, saved: Path) -> None:
    with Database(closed, KEY) as opened:
        commits = opened.standing.commits
        study = opened.standing.study
    salvage(closed, KEY, saved)
    with Database(saved, KEY) as opened:
        assert not [each for each in opened.findings if isinstance(each, RolledBack)]
        assert opened.standing.study == study
        assert opened.standing.commits >= commits


def test_a_log_that_a_kill_left_is_saved_too(closed: Path, saved: Path) -> None:
    def record_and_die(folder: Path) -> None:
        database = Database(folder / closed.name, KEY)
        with database.transaction() as connection:
            journeys.add(connection, a_journey(a_statement(text="nog niet erin")))
        die()

    assert dies(record_and_die, closed.parent)
    before = {path: path.read_bytes() for path in closed.parent.glob("studie*")}
    assert salvage(closed, KEY, saved).statements == NUMBER + 1
    assert {path: path.read_bytes() for path in closed.parent.glob("studie*")} == before


def test_nothing_is_saved_over_a_file_that_is_there(closed: Path, saved: Path) -> None:
    saved.write_bytes(b"van een ander")
    with pytest.raises(StudyExists):
        salvage(closed, KEY, saved)
    assert saved.read_bytes() == b"van een ander"


def test_nothing_is_saved_of_a_study_that_is_open(closed: Path, saved: Path) -> None:
    with Database(closed, KEY), pytest.raises(StudyInUse):
        salvage(closed, KEY, saved)


def test_a_newer_file_is_left_to_the_newer_program(closed: Path, saved: Path) -> None:
    with Database(closed, KEY) as opened, opened.transaction() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(NewerFile):
        salvage(closed, KEY, saved)
    assert not saved.exists()


def test_saving_can_be_stopped(closed: Path, saved: Path) -> None:
    progress = Progress(lambda _done, _every: None, lambda: True)
    with pytest.raises(Cancelled):
        salvage(closed, KEY, saved, progress)
    assert [each.name for each in closed.parent.iterdir()] == [closed.name]


def test_a_kill_leaves_no_half_saved_file(closed: Path, saved: Path) -> None:
    def save(folder: Path) -> None:
        salvage(folder / closed.name, KEY, saved)

    for moment in range(2, 20, 4):
        assert dies(save, closed.parent, moment=moment)
        assert not saved.exists()
    salvage(closed, KEY, saved)
    assert len(told_in(saved)) == NUMBER


# --- past the damaged pages -------------------------------------------------


@pytest.mark.parametrize(
    ("lost", "end", "found"),
    [
        (range(0), 10, 1),
        (range(1, 5), 10, 5),
        (range(1, 11), 10, None),
        (range(1, 3000), 5000, 3000),
        (range(1, 4990), 5000, 4990),
    ],
)
def test_reading_goes_on_at_the_first_row_behind_the_damage(
    lost: range, end: int, found: int | None
) -> None:
    asked: list[int] = []

    def is_readable(row: int) -> bool:
        asked.append(row)
        return row not in lost and row <= end

    assert readable_rows._next_readable(is_readable, 1, end) == found
    assert len(asked) < 1100
