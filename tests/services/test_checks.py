"""A study is looked through, and what can be read of a damaged one is saved."""

import shutil
from pathlib import Path

import pytest

from levensreis.domain.journey import Journey
from levensreis.domain.progress import Cancelled, Progress
from levensreis.services.checks import check_study, salvage_study
from levensreis.services.folder import DATABASE_NAME, KEY_NAMES
from levensreis.services.study import Study
from levensreis.storage import erased_list
from levensreis.storage.errors import (
    DamagedFile,
    DamagedKeyFile,
    NoStudy,
    StudyExists,
    StudyInUse,
    WrongPassphrase,
)
from levensreis.storage.findings import FindingKind, Severity
from tests.builders import PASSPHRASE, a_journey, a_statement, a_study
from tests.services.copies import content
from tests.storage.damage import DAMAGE, PAGE, flip

SECRET = "kersenpitkussen"
NUMBER = 60


@pytest.fixture(scope="module")
def told_source(
    new_study: Path, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, Journey, str]:
    """A closed study with much in it, a journey that was erased, a recovery key."""
    folder = tmp_path_factory.mktemp("veel") / "studie"
    shutil.copytree(new_study, folder)
    gone = a_journey(code="LR-007")
    texts = [f"{SECRET} {number} " + "x" * 900 for number in range(NUMBER)]
    with Study.open(folder, PASSPHRASE) as study:
        study.journeys.begin(a_journey(*(a_statement(text=text) for text in texts)))
        study.journeys.begin(gone)
        study.erasure.erase(gone.id, gone.code, "op verzoek")
        recovery = study.keys.add_recovery(PASSPHRASE, "bij de instelling")
    return folder, gone, recovery


@pytest.fixture
def recovery(told_source: tuple[Path, Journey, str]) -> str:
    return told_source[2]


@pytest.fixture
def gone(told_source: tuple[Path, Journey, str]) -> Journey:
    return told_source[1]


@pytest.fixture
def folder(told_source: tuple[Path, Journey, str], tmp_path: Path) -> Path:
    return Path(shutil.copytree(told_source[0], tmp_path / "studie"))


@pytest.fixture(scope="module")
def other(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed study with another key under the same passphrase."""
    folder = tmp_path_factory.mktemp("ander") / "studie"
    a_study(folder).close()
    return folder


@pytest.fixture
def database(folder: Path) -> Path:
    return folder / DATABASE_NAME


def spoil(database: Path, how: str) -> None:
    database.write_bytes(DAMAGE[how].spoil(database.read_bytes()))


# --- looking ----------------------------------------------------------------


def test_an_open_study_is_looked_through_and_goes_on(folder: Path) -> None:
    with Study.open(folder, PASSPHRASE) as study:
        study.backups.make()
        report = study.checks.look()
        assert report.is_sound
        assert report.counts is not None
        assert report.counts.statements == NUMBER
        assert {each.severity for each in report.findings} == {Severity.FINE}
        study.journeys.begin(a_journey())
        stopped = Progress(lambda _done, _every: None, lambda: True)
        with pytest.raises(Cancelled):
            study.checks.look(stopped)


def test_an_index_that_lacks_words_is_made_anew(folder: Path) -> None:
    with Study.open(folder, PASSPHRASE) as study:
        with study._database.transaction() as connection:
            connection.exec_driver_sql("DELETE FROM statement_search_data WHERE id > 9")

        def of_search() -> Severity:
            [found] = [
                each
                for each in study.checks.look().findings
                if each.kind is FindingKind.SEARCH
            ]
            return found.severity

        assert of_search() is Severity.NOTE
        study.checks.rebuild_search()
        assert of_search() is Severity.FINE
        assert study.journeys.find(SECRET)


def test_a_closed_study_is_looked_through_and_nothing_of_it_changes(
    folder: Path, recovery: str
) -> None:
    before = content(folder)
    for typed in (PASSPHRASE, recovery, recovery.lower().replace("-", " ")):
        report = check_study(folder, typed)
        assert report.is_sound
        assert report.counts is not None
        assert (report.counts.journeys, report.counts.statements) == (1, NUMBER)
    assert content(folder) == before


@pytest.mark.parametrize("how", [each for each in DAMAGE if each != "other key"])
def test_damage_is_told_and_the_file_stays_as_it_is(
    folder: Path, database: Path, how: str
) -> None:
    spoil(database, how)
    before = content(folder)
    report = check_study(folder, PASSPHRASE)
    assert report.is_sound == (how == "salt")
    assert "reservekopie" in report.findings[0].words
    assert content(folder) == before


def test_the_file_of_another_study_is_told(
    folder: Path, database: Path, other: Path
) -> None:
    shutil.copy(other / DATABASE_NAME, database)
    report = check_study(folder, PASSPHRASE)
    assert not report.is_sound
    assert "een andere sleutel" in report.findings[0].words


def test_a_key_file_of_another_study_is_passed_by(folder: Path, other: Path) -> None:
    shutil.copy(other / KEY_NAMES[0], folder)
    assert check_study(folder, PASSPHRASE).is_sound


def test_a_missing_file_is_told(folder: Path, database: Path) -> None:
    database.unlink()
    [found] = check_study(folder, PASSPHRASE).findings
    assert "ontbreekt" in found.words


def test_a_study_that_is_open_is_told(folder: Path) -> None:
    with Study.open(folder, PASSPHRASE):
        [found] = check_study(folder, PASSPHRASE).findings
    assert found.kind is FindingKind.LOCK


def test_what_does_not_open_is_told_in_its_own_words(
    folder: Path, tmp_path: Path
) -> None:
    with pytest.raises(NoStudy):
        check_study(tmp_path / "weg", PASSPHRASE)
    with pytest.raises(WrongPassphrase):
        check_study(folder, "iets anders")
    for name in KEY_NAMES:
        (folder / name).write_bytes(b"stuk")
    with pytest.raises(DamagedKeyFile):
        check_study(folder, PASSPHRASE)


def test_a_wrong_passphrase_is_in_the_log_when_the_study_opens(folder: Path) -> None:
    with pytest.raises(WrongPassphrase):
        check_study(folder, "iets anders")
    with Study.open(folder, PASSPHRASE) as study:
        kinds = [each.kind for each in study.log.entries()]
    assert kinds[-3:] == ["failed_unlock", "open", "view_log"]


# --- salvage ----------------------------------------------------------------


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "gered" / "studie"


def test_what_can_be_read_opens_with_the_same_passphrase_and_recovery_key(
    folder: Path, database: Path, target: Path, gone: Journey, recovery: str
) -> None:
    spoil(database, "middle page")
    before = content(folder)
    steps: list[int] = []
    progress = Progress(lambda done, _: steps.append(done), lambda: False)
    report = salvage_study(folder, PASSPHRASE, target, progress)
    assert report.journeys == 1
    assert report.statements >= NUMBER - 10
    assert steps == sorted(steps)
    with Study.open(target, PASSPHRASE) as study:
        [summary] = study.journeys.overview()
        assert summary.statements == report.statements
        assert study.findings == ()
    Study.open_with_recovery(target, recovery).close()
    assert erased_list.among(target, [gone.id]) == [gone.id]
    assert content(folder) == before


@pytest.mark.parametrize("kind", ["passphrase", "recovery"])
def test_a_damaged_key_file_is_left_for_its_copy(
    folder: Path, target: Path, recovery: str, kind: str
) -> None:
    (folder / KEY_NAMES[0]).write_bytes(b"stuk")
    typed = PASSPHRASE if kind == "passphrase" else recovery
    assert salvage_study(folder, typed, target).statements == NUMBER
    Study.open(target, PASSPHRASE).close()


def test_the_key_of_another_study_is_passed_by(
    folder: Path, target: Path, other: Path
) -> None:
    shutil.copy(other / KEY_NAMES[0], folder)
    assert salvage_study(folder, PASSPHRASE, target).statements == NUMBER
    Study.open(target, PASSPHRASE).close()


@pytest.mark.parametrize(
    "how",
    [
        each
        for each, damage in DAMAGE.items()
        if not damage.salvaged and each != "other key"
    ],
)
def test_when_nothing_can_be_read_there_is_no_new_folder(
    folder: Path, database: Path, target: Path, how: str
) -> None:
    spoil(database, how)
    before = content(folder)
    with pytest.raises(DamagedFile, match="reservekopie"):
        salvage_study(folder, PASSPHRASE, target)
    assert not target.parent.exists()
    assert content(folder) == before


def test_stopping_leaves_no_new_folder(folder: Path, target: Path) -> None:
    left = iter(range(3))
    progress = Progress(lambda _done, _every: None, lambda: next(left, None) is None)
    with pytest.raises(Cancelled):
        salvage_study(folder, PASSPHRASE, target, progress)
    assert not target.parent.exists()


def test_a_wrong_passphrase_saves_nothing(folder: Path, target: Path) -> None:
    with pytest.raises(WrongPassphrase):
        salvage_study(folder, "iets anders", target)
    assert not target.parent.exists()


def test_an_open_study_is_not_saved(folder: Path, target: Path) -> None:
    with Study.open(folder, PASSPHRASE), pytest.raises(StudyInUse):
        salvage_study(folder, PASSPHRASE, target)
    assert not target.parent.exists()


@pytest.mark.parametrize("name", [DATABASE_NAME, *KEY_NAMES])
def test_nothing_is_saved_over_a_study(folder: Path, target: Path, name: str) -> None:
    target.mkdir(parents=True)
    (target / name).write_bytes(b"van een ander")
    with pytest.raises(StudyExists):
        salvage_study(folder, PASSPHRASE, target)
    assert [path.name for path in target.iterdir()] == [name]


def test_a_folder_that_was_there_stays_as_it_was_when_saving_fails(
    folder: Path, database: Path, target: Path
) -> None:
    target.mkdir(parents=True)
    (target / erased_list.NAME).write_bytes(b"abc\n")
    (target / "brief.txt").write_bytes(b"van een ander")
    database.write_bytes(flip(database.read_bytes(), 100, PAGE))
    before = content(target)
    with pytest.raises(DamagedFile):
        salvage_study(folder, PASSPHRASE, target)
    assert content(target) == before
