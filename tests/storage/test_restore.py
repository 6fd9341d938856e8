"""Putting a reserve copy back: nothing is ever written over, and nothing half stays."""

import errno
import os
from dataclasses import replace
from datetime import datetime
from itertools import count
from pathlib import Path

import pytest

from levensreis.domain.progress import Cancelled, Progress
from levensreis.storage.archive import BackupInfo
from levensreis.storage.backup import backup, list_backups
from levensreis.storage.database import Database
from levensreis.storage.errors import (
    CannotWrite,
    DamagedFile,
    NoStudy,
    StudyExists,
    StudyInUse,
)
from levensreis.storage.findings import RolledBack
from levensreis.storage.restore import Restored, restore
from levensreis.storage.second_place import copy_to
from tests.storage.conftest import KEY
from tests.storage.crash import kill_everywhere
from tests.storage.studies import NAME, make_file, record, told_in

NOW = datetime(2026, 5, 3, 12, 0, 5).astimezone()
KEY_FILE = "sleutel.json"
ASIDE = "vervangen_2026-05-03_12.00.05"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A study with a statement more than its reserve copy."""
    place = tmp_path / "studie"
    place.mkdir()
    make_file(place / NAME, "een")
    (place / KEY_FILE).write_bytes(b"de sleutel van toen")
    return place


@pytest.fixture
def copy(folder: Path) -> BackupInfo:
    with Database(folder / NAME, KEY) as opened:
        made = backup(opened, folder, [folder / KEY_FILE], NOW)
        record(opened, "twee")
    (folder / KEY_FILE).write_bytes(b"de sleutel van nu")
    return made


def content(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_a_copy_is_put_back_in_a_new_folder(copy: BackupInfo, tmp_path: Path) -> None:
    target = tmp_path / "nieuw" / "hier"
    assert restore(copy, target, NOW) == Restored(target)
    assert sorted(content(target)) == [KEY_FILE, NAME]
    assert (target / KEY_FILE).read_bytes() == b"de sleutel van toen"
    assert told_in(target / NAME) == ["een"]


def test_an_older_file_says_how_far_it_is_behind(
    copy: BackupInfo, tmp_path: Path
) -> None:
    restore(copy, tmp_path / "nieuw", NOW)
    with Database(tmp_path / "nieuw" / NAME, KEY) as opened:
        [finding] = opened.findings
        assert isinstance(finding, RolledBack)
        assert finding.behind == 1
        opened.accept_standing()
    with Database(tmp_path / "nieuw" / NAME, KEY) as opened:
        assert opened.findings == ()


def test_a_folder_with_a_study_is_left_alone(copy: BackupInfo, folder: Path) -> None:
    before = content(folder)
    with pytest.raises(StudyExists, match="opzij"):
        restore(copy, folder, NOW)
    assert content(folder) == before


def test_what_is_replaced_is_set_aside(copy: BackupInfo, folder: Path) -> None:
    before = content(folder)
    assert restore(copy, folder, NOW, replace=True).aside == folder / ASIDE
    after = content(folder)
    assert told_in(folder / NAME) == ["een"]
    assert {name: after[f"{ASIDE}/{name}"] for name in (NAME, KEY_FILE)} == {
        name: before[name] for name in (NAME, KEY_FILE)
    }
    assert told_in(folder / ASIDE / NAME) == ["een", "twee"]


def test_a_log_goes_with_the_file_that_it_is_of(copy: BackupInfo, folder: Path) -> None:
    (folder / f"{NAME}-wal").write_bytes(b"nog niet in het bestand")
    restore(copy, folder, NOW, replace=True)
    assert not (folder / f"{NAME}-wal").exists()
    assert (folder / ASIDE / f"{NAME}-wal").read_bytes() == b"nog niet in het bestand"
    assert told_in(folder / NAME) == ["een"]


def test_what_was_set_aside_before_stays(copy: BackupInfo, folder: Path) -> None:
    for _ in range(3):
        restore(copy, folder, NOW, replace=True)
    aside = sorted(path.name for path in folder.glob("vervangen*"))
    assert aside == [ASIDE, f"{ASIDE}_2", f"{ASIDE}_3"]


def test_nothing_is_put_back_over_a_study_that_is_open(
    copy: BackupInfo, folder: Path
) -> None:
    with Database(folder / NAME, KEY) as opened:
        with pytest.raises(StudyInUse):
            restore(copy, folder, NOW, replace=True)
        record(opened, "drie")
    assert told_in(folder / NAME) == ["een", "twee", "drie"]


@pytest.mark.parametrize("place", [100, -200])
def test_a_damaged_copy_changes_nothing(
    copy: BackupInfo, folder: Path, place: int
) -> None:
    damaged = bytearray(copy.path.read_bytes())
    damaged[place] ^= 1
    copy.path.write_bytes(damaged)
    before = content(folder)
    with pytest.raises(DamagedFile):
        restore(copy, folder, NOW, replace=True)
    with pytest.raises(DamagedFile):
        restore(copy, folder.parent / "nieuw", NOW)
    assert content(folder) == before
    assert not (folder.parent / "nieuw").exists()


def test_a_copy_that_looks_damaged_is_not_begun_with(
    copy: BackupInfo, folder: Path
) -> None:
    with pytest.raises(DamagedFile):
        restore(replace(copy, sound=False), folder, NOW, replace=True)


def test_putting_back_can_be_stopped(copy: BackupInfo, folder: Path) -> None:
    before = content(folder)
    steps: list[int] = []
    progress = Progress(lambda done, _: steps.append(done), lambda: bool(steps))
    with pytest.raises(Cancelled):
        restore(copy, folder, NOW, progress, replace=True)
    assert content(folder) == before


@pytest.mark.parametrize("call", ["fsync", "rename", "mkdir"])
def test_a_disk_that_fails_at_any_step_changes_nothing(
    copy: BackupInfo, folder: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    real = getattr(os, call)
    left = 0

    def fail(*args: object, **more: object) -> object:
        nonlocal left
        left -= 1
        if left == 0:
            raise OSError(errno.ENOSPC, "vol")
        return real(*args, **more)

    before = content(folder)
    for number in count(1):
        left = number
        with monkeypatch.context() as failing:
            failing.setattr(os, call, fail)
            try:
                restore(copy, folder, NOW, replace=True)
            except CannotWrite:
                assert content(folder) == before
        before = content(folder)
        if left > 0:
            break
    assert told_in(folder / NAME) == ["een"]


def test_a_kill_leaves_the_old_one_the_new_one_or_one_set_aside(
    copy: BackupInfo, folder: Path, tmp_path: Path
) -> None:
    def put_back(place: Path) -> None:
        restore(copy, place, NOW, replace=True)

    seen = set()
    work = tmp_path / "gedood"
    for place in kill_everywhere(put_back, folder, work, every=2, chances=2):
        try:
            seen.add(tuple(told_in(place / NAME)))
        except NoStudy:
            assert told_in(place / ASIDE / NAME) == ["een", "twee"]
            seen.add(())
        put_back(place)
        assert told_in(place / NAME) == ["een"]
        texts = [
            told_in(each / NAME)
            for each in place.glob("vervangen*/")
            if (each / NAME).exists()
        ]
        assert ["een", "twee"] in texts
        assert not [*place.glob(".levensreis*")]
    assert {("een", "twee"), ()} <= seen


# --- a second place ---------------------------------------------------------


def test_a_copy_lies_in_a_second_place_too(copy: BackupInfo, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    copied = copy_to(copy, stick)
    assert copied.path is not None
    assert copied.path.parent.parent == stick
    assert copied.path.read_bytes() == copy.path.read_bytes()
    assert "staat ook in" in copied.words
    before = copied.path.stat()
    assert copy_to(copy, stick) == copied
    assert copied.path.stat() == before


def test_a_stick_that_is_not_in_is_told_and_no_error(
    copy: BackupInfo, tmp_path: Path
) -> None:
    told = copy_to(copy, tmp_path / "stick")
    assert told.path is None
    assert "alleen op deze computer" in told.words
    assert not (tmp_path / "stick").exists()


def test_a_stick_that_was_pulled_out_is_not_in(
    copy: BackupInfo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(_: Path) -> bool:
        raise OSError(errno.EIO, "weg")

    with monkeypatch.context() as pulled:
        pulled.setattr(Path, "is_dir", gone)
        assert copy_to(copy, tmp_path).path is None


def test_a_full_stick_is_told_and_keeps_nothing_half(
    copy: BackupInfo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "vol")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(CannotWrite, match="de schijf is vol"):
        copy_to(copy, stick)
    assert content(stick) == {}


def test_a_damaged_copy_goes_nowhere(copy: BackupInfo, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    damaged = bytearray(copy.path.read_bytes())
    damaged[500] ^= 1
    copy.path.write_bytes(damaged)
    with pytest.raises(DamagedFile):
        copy_to(copy, stick)
    assert content(stick) == {}


def test_a_stick_that_writes_something_else_is_told(
    copy: BackupInfo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()

    def spoil(source: Path, target: Path) -> None:
        damaged = bytearray(Path(source).read_bytes())
        damaged[500] ^= 1
        Path(target).write_bytes(damaged)

    monkeypatch.setattr("shutil.copyfile", spoil)
    with pytest.raises(CannotWrite):
        copy_to(copy, stick)
    assert content(stick) == {}


def test_a_copy_on_a_stick_can_be_put_back(copy: BackupInfo, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    copy_to(copy, stick)
    [found] = list_backups(stick)
    restore(found, tmp_path / "nieuw", NOW)
    assert told_in(tmp_path / "nieuw" / NAME) == ["een"]
