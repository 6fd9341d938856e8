"""Reserve copies of an open study: made, thinned, taken along, told, removed."""

import errno
import os
import shutil
from pathlib import Path
from threading import Event, Thread

import pytest

from levensreis.domain.progress import Cancelled, Progress
from levensreis.services.backups import Backup, BackupService
from levensreis.services.study import Study
from levensreis.storage.archive import read_archive
from levensreis.storage.errors import CannotWrite
from tests.builders import CHEAP, PASSPHRASE, a_journey, a_statement
from tests.services.copies import (
    DAY,
    HOUR,
    Clock,
    files_in,
    gone_away,
    kinds,
    record,
    stopping_at,
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


def test_a_copy_tells_what_is_in_it(
    backups: BackupService, clock: Clock, study: Study
) -> None:
    made = backups.make()
    assert made.second is None
    assert (made.info.journeys, made.info.statements) == (1, 2)
    assert made.info.made == clock.at
    assert made.info.sound
    assert backups.copies() == [made.info]
    assert kinds(study)[-1] == ("backup", "")


def test_copies_of_another_study_are_not_shown(
    backups: BackupService, tmp_path: Path
) -> None:
    with Study.create(tmp_path / "andere", PASSPHRASE, CHEAP) as other:
        theirs = other.backups.make().info
    ours = backups.make().info
    shutil.copy(theirs.path, ours.path.with_name("van-een-ander.zip"))
    assert backups.copies() == [ours]
    assert not backups.is_ours(theirs)


def test_a_damaged_copy_is_shown_since_nobody_knows_whose_it_is(
    backups: BackupService,
) -> None:
    made = backups.make().info
    made.path.write_bytes(b"stuk")
    assert [each.sound for each in backups.copies()] == [False]


def test_every_letter_of_every_copy_can_be_read(
    backups: BackupService, clock: Clock
) -> None:
    first = backups.make().info
    clock.at += HOUR
    backups.make()
    assert backups.damaged(backups.copies()) == []
    content = bytearray(first.path.read_bytes())
    content[1000] ^= 1
    first.path.write_bytes(content)
    steps: list[int] = []
    progress = Progress(lambda done, _: steps.append(done), lambda: False)
    assert [each.path for each in backups.damaged(backups.copies(), progress)] == [
        first.path
    ]
    assert steps == sorted(steps)
    with pytest.raises(Cancelled):
        backups.damaged(backups.copies(), stopping_at(1))


def test_copies_are_thinned_as_they_are_made(
    backups: BackupService, clock: Clock, study: Study
) -> None:
    for _ in range(3):
        for _ in range(3):
            record(study)
            backups.make()
            clock.at += HOUR
        clock.at += DAY
    days = [each.made.date().isoformat() for each in backups.copies()]
    assert days == ["2026-05-05"] * 3 + ["2026-05-04", "2026-05-03"]


def test_a_copy_that_cannot_be_thinned_is_no_reason_to_fail(
    backups: BackupService,
    clock: Clock,
    monkeypatch: pytest.MonkeyPatch,
    stick: Path,
) -> None:
    backups.second.choose(stick)
    for _ in range(2):
        backups.make()
        clock.at += HOUR
    clock.at += DAY

    def held(path: Path, *, missing_ok: bool = False) -> None:
        if path.suffix == ".zip":
            raise PermissionError(errno.EACCES, "een ander programma heeft het open")
        if path.exists() or not missing_ok:
            os.unlink(path)  # noqa: PTH108 - the real one is replaced here

    with monkeypatch.context() as patched:
        patched.setattr(Path, "unlink", held)
        made = backups.make()
    assert made.second is not None
    assert made.second.path is not None
    assert len(backups.copies()) == 3


# --- by itself --------------------------------------------------------------


def test_a_study_without_copies_is_due(backups: BackupService) -> None:
    assert backups.is_due()
    made = backups.keep_up()
    assert made is not None
    assert backups.keep_up() is None
    assert backups.copies() == [made.info]


def test_nothing_is_due_when_nothing_changed(
    backups: BackupService, clock: Clock
) -> None:
    backups.make()
    clock.at += 5 * HOUR
    assert not backups.is_due()


def test_a_change_is_due_after_a_while(
    backups: BackupService, clock: Clock, study: Study
) -> None:
    backups.make()
    record(study)
    clock.at += HOUR
    assert not backups.is_due()
    clock.at += 4 * HOUR
    assert backups.is_due()


def test_copying_to_a_stick_is_no_change_either(
    backups: BackupService, clock: Clock, study: Study, stick: Path
) -> None:
    backups.second.choose(stick)
    backups.make()
    clock.at += 5 * HOUR
    assert not backups.is_due()
    record(study)
    assert backups.is_due()


def test_a_copy_that_was_asked_for_waits_for_the_one_that_is_made(
    backups: BackupService, clock: Clock
) -> None:
    begun, go_on = Event(), Event()
    made: list[Backup] = []

    def hold(_done: int, _every: int) -> None:
        begun.set()
        assert go_on.wait(20)

    quiet = Thread(
        target=lambda: made.append(backups.make(Progress(hold, lambda: False)))
    )
    asked = Thread(target=lambda: made.append(backups.make()))
    quiet.start()
    assert begun.wait(20)
    asked.start()
    go_on.set()
    for each in (quiet, asked):
        each.join()
    assert len(made) == 2
    assert len(backups.copies()) == 2


def test_what_was_stopped_leaves_nothing(backups: BackupService, study: Study) -> None:
    before, told = files_in(study.folder), kinds(study)
    for step in range(3):
        with pytest.raises(Cancelled):
            backups.make(stopping_at(step))
        assert files_in(study.folder) == before
    assert kinds(study) == told
    assert backups.is_due()


def test_a_full_disk_is_told_and_leaves_nothing(
    backups: BackupService, study: Study, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = files_in(study.folder)

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "vol")

    with monkeypatch.context() as patched:
        patched.setattr("shutil.copyfile", full)
        with pytest.raises(CannotWrite, match="de schijf is vol"):
            backups.make()
    assert files_in(study.folder) == before
    record(study)  # and the study goes on


def test_what_is_erased_while_a_copy_is_made_is_not_in_it(
    backups: BackupService, study: Study
) -> None:
    gone = record(study)
    erased: list[bool] = []

    def erase_halfway(done: int, _every: int) -> None:
        if done and not erased:
            erased.append(True)
            study.erasure.erase(gone.id, gone.code, "op verzoek")

    made = backups.make(Progress(erase_halfway, lambda: False))
    assert made.info.journeys == 1
    assert [each.journeys for each in backups.copies()] == [1]


def test_a_copy_can_be_removed_and_that_is_told_in_the_log(
    backups: BackupService, study: Study, stick: Path
) -> None:
    backups.second.choose(stick)
    made = backups.make().info
    backups.remove(made)
    assert backups.copies() == []
    assert kinds(study)[-1] == ("delete", "backup")
    [elsewhere] = backups.copies_elsewhere()
    backups.remove(elsewhere)
    assert backups.copies_elsewhere() == []
    backups.remove(elsewhere)  # somebody else was first


def test_a_copy_that_cannot_be_removed_is_told(
    backups: BackupService, monkeypatch: pytest.MonkeyPatch, study: Study
) -> None:
    made = backups.make().info

    def held(path: Path, *, missing_ok: bool = False) -> None:
        raise PermissionError(errno.EACCES, path.name)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "unlink", held)
        with pytest.raises(CannotWrite):
            backups.remove(made)
    assert read_archive(made.path).sound
    assert kinds(study)[-1] == ("backup", "")


def test_a_folder_of_copies_that_cannot_be_read_is_told(
    backups: BackupService, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(Path, "iterdir", gone_away)
        for look in (backups.copies, backups.is_due):
            with pytest.raises(CannotWrite):
                look()
