"""A second place for reserve copies: a stick that is in, or not, or full."""

import errno
import shutil
from pathlib import Path

import pytest

from levensreis.domain.errors import KnownError
from levensreis.domain.progress import Progress
from levensreis.services.backups import BackupService
from levensreis.services.study import Study
from levensreis.storage import erased_list
from tests.builders import a_journey, a_statement
from tests.services.copies import (
    DAY,
    HOUR,
    MORNING,
    Clock,
    files_in,
    gone_away,
    kinds,
    record,
)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def backups(study: Study, clock: Clock) -> BackupService:
    """The reserve copies of a study with one journey, by a clock of their own."""
    study.journeys.begin(a_journey(a_statement(), a_statement(), code="LR-001"))
    return BackupService(study._database, study.log, clock)


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """An empty stick."""
    made = tmp_path / "stick"
    made.mkdir()
    return made


def test_without_a_second_place_there_is_nothing_to_tell(
    backups: BackupService,
) -> None:
    assert backups.second.folder is None
    assert backups.second.about() is None
    assert backups.copies_elsewhere() == []
    assert backups.second.lacks(backups.copies()) == []


def test_each_copy_goes_to_the_second_place_too(
    backups: BackupService, clock: Clock, stick: Path, study: Study
) -> None:
    backups.second.choose(stick)
    assert kinds(study)[-1] == ("edit", "second_place")
    made = backups.make()
    assert made.second is not None
    assert "staat ook in" in made.second.words
    [elsewhere] = backups.copies_elsewhere()
    assert elsewhere.hashes == made.info.hashes
    about = backups.second.about()
    assert about is not None
    assert (about.folder, about.is_there) == (stick, True)
    assert (about.reached, about.missed) == (clock.at, None)
    assert about.is_same_disk


def test_the_second_place_is_thinned_as_well(
    backups: BackupService, clock: Clock, stick: Path, study: Study
) -> None:
    backups.second.choose(stick)
    for _ in range(3):
        record(study)
        backups.make()
        clock.at += HOUR
    clock.at += DAY
    backups.make()
    assert len(backups.copies_elsewhere()) == 2


def test_a_stick_that_is_not_in_is_told_and_tried_again(
    backups: BackupService, clock: Clock, stick: Path
) -> None:
    backups.second.choose(stick)
    stick.rmdir()
    for _ in range(2):
        made = backups.make()
        assert made.second is not None
        assert made.second.path is None
        assert "alleen op deze computer" in made.second.words
        clock.at += HOUR
    about = backups.second.about()
    assert about is not None
    assert (about.is_there, about.reached, about.missed) == (False, None, MORNING)
    assert backups.keep_up() is None
    stick.mkdir()
    late = backups.keep_up()
    assert late is not None
    assert late.second is not None
    assert late.second.path is not None
    assert late.info == backups.copies()[0]
    assert [each.hashes for each in backups.copies_elsewhere()] == [late.info.hashes]
    about = backups.second.about()
    assert about is not None
    assert (about.reached, about.missed) == (clock.at, None)
    assert backups.keep_up() is None


def test_a_copy_from_which_something_was_erased_takes_the_place_of_the_one_with_it(
    backups: BackupService, stick: Path, study: Study, tmp_path: Path
) -> None:
    gone = record(study)
    backups.second.choose(stick)
    backups.make()
    [before] = backups.copies_elsewhere()
    stick.rename(tmp_path / "lade")
    erased = study.erasure.erase(gone.id, gone.code, "op verzoek")
    assert erased.absent == (str(stick),)
    (tmp_path / "lade").rename(stick)
    backups.keep_up()
    [after] = backups.copies_elsewhere()
    assert (before.journeys, after.journeys) == (2, 1)
    assert erased_list.among(after.path.parent, [gone.id]) == [gone.id]


def test_a_full_stick_is_told_and_the_copy_here_stays(
    backups: BackupService, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    backups.second.choose(stick)
    real = shutil.copyfile

    def full(source: Path, target: Path) -> Path:
        if stick in Path(target).parents:
            raise OSError(errno.ENOSPC, "vol")
        return Path(real(source, target))

    with monkeypatch.context() as patched:
        patched.setattr("shutil.copyfile", full)
        made = backups.make()
    assert made.second is not None
    assert made.second.path is None
    assert "de schijf is vol" in made.second.words
    assert backups.copies() == [made.info]
    assert not [path for path in files_in(stick) if path.is_file()]
    about = backups.second.about()
    assert about is not None
    assert about.missed is not None


def test_stopping_on_the_way_to_the_stick_keeps_the_copy_here(
    backups: BackupService, stick: Path
) -> None:
    backups.second.choose(stick)

    def is_made() -> bool:
        return bool(backups.copies())

    made = backups.make(Progress(lambda _done, _every: None, is_made))
    assert made.second is not None
    assert "gestopt" in made.second.words
    assert backups.copies() == [made.info]
    assert not [path for path in files_in(stick) if path.is_file()]


@pytest.mark.parametrize("place", [".", "reservekopieën", "diep/erin", "omweg"])
def test_a_second_place_in_the_study_itself_is_refused(
    backups: BackupService, study: Study, place: str
) -> None:
    folder = study.folder / place
    if place == "omweg":
        folder.symlink_to(study.folder, target_is_directory=True)
    folder.mkdir(parents=True, exist_ok=True)
    with pytest.raises(KnownError, match="in de map van de studie zelf"):
        backups.second.choose(folder)
    assert backups.second.folder is None


def test_a_second_place_must_be_there_when_it_is_chosen(
    backups: BackupService, tmp_path: Path
) -> None:
    file = tmp_path / "geen-map"
    file.write_bytes(b"")
    for place in (tmp_path / "weg", file):
        with pytest.raises(KnownError, match="is er nu niet"):
            backups.second.choose(place)


def test_a_second_place_can_be_left_and_what_is_there_stays(
    backups: BackupService, stick: Path
) -> None:
    backups.second.choose(stick)
    backups.make()
    backups.second.choose(None)
    assert backups.second.about() is None
    assert backups.make().second is None
    assert len([path for path in files_in(stick) if path.suffix == ".zip"]) == 1


def test_a_stick_that_is_pulled_out_while_it_is_looked_at_is_not_there(
    backups: BackupService, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    backups.second.choose(stick)
    with monkeypatch.context() as patched:
        for name in ("is_dir", "iterdir", "stat"):
            patched.setattr(Path, name, gone_away)
        assert backups.second.copies() == []
        about = backups.second.about()
    assert about is not None
    assert (about.is_there, about.is_same_disk) == (False, False)
