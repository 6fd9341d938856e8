"""Looking a study through: what is told, and that nothing changes by looking."""

import shutil
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from levensreis.storage.backup import backup
from levensreis.storage.check import Report, check, check_open, rebuild_search
from levensreis.storage.database import SCHEMA, Database
from levensreis.storage.errors import CannotWrite
from levensreis.storage.findings import FindingKind, Severity
from levensreis.storage.soundness import Counts
from tests.storage.conftest import KEY
from tests.storage.crash import die, dies
from tests.storage.damage import DAMAGE, PAGE, flip, spoiled
from tests.storage.studies import SECRET, make_file, record, told
from tests.storage.test_lock import on_laptop_3, put_lock

NOW = datetime(2026, 5, 3, 12, 0).astimezone()


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed file of many pages; copied for each test."""
    path = tmp_path_factory.mktemp("heel") / "studie.levensreis"
    make_file(path, *(f"{SECRET} {number} " + "x" * 2000 for number in range(30)))
    return path


@pytest.fixture
def closed(sound: Path, path: Path) -> Path:
    return Path(shutil.copy(sound, path))


def told_of(report: Report) -> dict[FindingKind, Severity]:
    return {each.kind: each.severity for each in report.findings}


def test_a_sound_study_is_told_to_be_so_part_by_part(closed: Path) -> None:
    with Database(closed, KEY) as opened:
        backup(opened, closed.parent, (), NOW)
        commits = opened.standing.commits
    before = closed.read_bytes()
    report = check(closed, KEY, NOW)
    assert report.is_sound
    assert set(told_of(report)) == {
        FindingKind.STRUCTURE,
        FindingKind.SEARCH,
        FindingKind.LINKS,
        FindingKind.PAGES,
        FindingKind.SCHEMA,
        FindingKind.BACKUPS,
    }
    assert set(told_of(report).values()) == {Severity.FINE}
    assert report.counts == Counts(1, 30)
    assert (report.schema, report.commits) == (SCHEMA, commits)
    assert closed.read_bytes() == before
    assert not [each for each in closed.parent.iterdir() if "slot" in each.name]


def test_a_study_that_is_open_is_looked_through_too(closed: Path) -> None:
    with Database(closed, KEY) as opened:
        record(opened, "nog iets")
        report = check_open(opened, NOW)
        assert report.is_sound
        assert report.counts == Counts(1, 31)
        record(opened, "en verder")
        assert len(told(opened)) == 32


@pytest.mark.parametrize("how", DAMAGE)
def test_damage_is_told_and_the_file_stays_as_it_is(closed: Path, how: str) -> None:
    before, key = spoiled(closed, how)
    report = check(closed, key, NOW)
    assert report.is_sound == (how == "salt")
    first = report.findings[0]
    assert "reservekopie" in first.words
    assert SECRET not in first.words
    expected = Severity.NOTE if how == "salt" else Severity.SERIOUS
    assert first.severity is expected
    assert closed.read_bytes() == before
    assert [each.name for each in closed.parent.iterdir()] == [closed.name]


WORDS = {
    "salt": "begin van het bestand is beschadigd",
    "page 1": "kan niet worden gelezen",
    "middle page": "van het bestand",
    "truncated": "kan niet worden gelezen",
    "0 bytes": "leeg of afgekapt",
    "plain SQLite": "niet versleuteld",
    "other key": "een andere sleutel",
}


@pytest.mark.parametrize("how", DAMAGE)
def test_each_damage_has_words_of_its_own(closed: Path, how: str) -> None:
    _, key = spoiled(closed, how)
    words = [each.words for each in check(closed, key, NOW).findings]
    assert any(WORDS[how] in each for each in words)


def test_a_missing_file_is_told(path: Path) -> None:
    [finding] = check(path, KEY, NOW).findings
    assert finding.kind is FindingKind.FILE
    assert "ontbreekt" in finding.words


def test_every_page_counts_also_one_that_nothing_is_in(closed: Path) -> None:
    with Database(closed, KEY) as opened, opened.transaction() as connection:
        connection.exec_driver_sql("DELETE FROM statement WHERE id < 25")
    assert check(closed, KEY, NOW).is_sound
    content = closed.read_bytes()
    damaged = 0
    for start in range(PAGE, len(content), PAGE):
        closed.write_bytes(flip(content, start + 100))
        report = check(closed, KEY, NOW)
        damaged += not report.is_sound
    assert damaged == len(content) // PAGE - 1


def test_a_log_that_a_kill_left_is_looked_through_as_well(closed: Path) -> None:
    def record_and_die(folder: Path) -> None:
        database = Database(folder / closed.name, KEY)
        record(database, "nog niet in het bestand")
        die()

    assert dies(record_and_die, closed.parent)
    (closed.parent / "studie.levensreis-slot").unlink()
    before = closed.read_bytes()
    report = check(closed, KEY, NOW)
    assert report.is_sound
    assert report.counts == Counts(1, 31)
    assert closed.read_bytes() == before


def test_a_study_that_is_open_elsewhere_is_not_looked_through(closed: Path) -> None:
    put_lock(closed, on_laptop_3())
    [finding] = check(closed, KEY, NOW).findings
    assert finding.kind is FindingKind.LOCK
    assert "in gebruik op laptop-3" in finding.words


def test_rows_that_belong_to_nothing_are_told(closed: Path) -> None:
    with (
        Database(closed, KEY) as opened,
        opened.without_links(),
        opened.transaction() as connection,
    ):
        connection.exec_driver_sql("DELETE FROM journey")
    report = check(closed, KEY, NOW)
    assert told_of(report)[FindingKind.LINKS] is Severity.SERIOUS
    assert told_of(report)[FindingKind.PAGES] is Severity.FINE


def test_an_index_of_words_that_lacks_some_is_told_and_made_anew(
    closed: Path,
) -> None:
    with Database(closed, KEY) as opened:
        with opened.transaction() as connection:
            connection.exec_driver_sql("DELETE FROM statement_search_docsize")
        report = check_open(opened, NOW)
        assert told_of(report)[FindingKind.SEARCH] is Severity.NOTE
        assert told_of(report)[FindingKind.STRUCTURE] is Severity.FINE
        rebuild_search(opened)
        report = check_open(opened, NOW)
        assert told_of(report)[FindingKind.SEARCH] is Severity.FINE


def test_a_newer_file_is_told_with_both_versions(closed: Path) -> None:
    with Database(closed, KEY) as opened, opened.transaction() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    report = check(closed, KEY, NOW)
    assert report.schema == "9999"
    assert not report.is_sound
    assert "nieuwere Levensreis (versie 9999" in report.findings[0].words


def test_a_file_without_a_study_in_it_is_told(closed: Path) -> None:
    with Database(closed, KEY) as opened, opened.transaction() as connection:
        connection.exec_driver_sql("DROP TABLE alembic_version")
    report = check(closed, KEY, NOW)
    assert not report.is_sound
    assert "onderbroken" in report.findings[0].words


def test_what_this_computer_remembers_is_held_against_it(
    closed: Path, tmp_path: Path
) -> None:
    shutil.copy(closed, tmp_path / "oud")
    with Database(closed, KEY) as opened:
        record(opened, "nog iets")
    shutil.copy(tmp_path / "oud", closed)
    for _ in range(2):  # looking does not accept it
        report = check(closed, KEY, NOW)
        assert report.findings[0].kind is FindingKind.ROLLED_BACK
        assert not report.is_sound
    assert check(closed, KEY, NOW, state=tmp_path / "elders").is_sound


def test_the_age_of_the_newest_reserve_copy_is_told(closed: Path) -> None:
    def of_backups() -> tuple[str, Severity]:
        [found] = [
            each
            for each in check(closed, KEY, NOW).findings
            if each.kind is FindingKind.BACKUPS
        ]
        return found.words, found.severity

    assert of_backups() == (
        "Er is nog geen reservekopie van deze studie.",
        Severity.NOTE,
    )
    with Database(closed, KEY) as opened:
        backup(opened, closed.parent, (), NOW - timedelta(days=8))
        assert of_backups_open(opened) is Severity.NOTE
        made = backup(opened, closed.parent, (), NOW - timedelta(days=6))
    assert of_backups() == (
        "De nieuwste reservekopie is van 27 april 2026.",
        Severity.FINE,
    )
    made.path.write_bytes(b"stuk")
    assert of_backups() == (
        f"Deze reservekopieën zijn beschadigd: {made.path.name}.",
        Severity.NOTE,
    )


def of_backups_open(opened: Database) -> Severity:
    return told_of(check_open(opened, NOW))[FindingKind.BACKUPS]


def test_a_folder_that_is_not_safe_is_told(closed: Path, tmp_path: Path) -> None:
    cloud = tmp_path / "Dropbox"
    cloud.mkdir()
    report = check(Path(shutil.copy(closed, cloud)), KEY, NOW)
    assert told_of(report)[FindingKind.FOLDER] is Severity.NOTE
    assert report.is_sound


def test_no_room_for_a_copy_is_told(
    closed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "vol")

    monkeypatch.setattr("shutil.copyfile", full)
    with pytest.raises(CannotWrite, match="de schijf is vol"):
        check(closed, KEY, NOW)
