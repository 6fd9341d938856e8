"""Writing a file: whole, or not at all."""

import errno
import os
import stat
from pathlib import Path

import pytest

from levensreis.storage.errors import CannotWrite
from levensreis.storage.files import make_folder, remove_empty, write_whole


def test_a_file_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    path = tmp_path / "uit.csv"
    write_whole(path, b"oud")
    write_whole(path, b"nieuw")
    assert path.read_bytes() == b"nieuw"
    assert list(tmp_path.iterdir()) == [path]


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite, match=r"weg/uit\.csv .*\(de map bestaat niet\)"):
        write_whole(tmp_path / "weg" / "uit.csv", b"x")


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    file = tmp_path / "bestand"
    file.write_bytes(b"blijft")
    with pytest.raises(CannotWrite, match="de map bestaat niet"):
        write_whole(file / "uit.csv", b"x")
    with pytest.raises(CannotWrite, match="Kies een andere map"):
        make_folder(file)
    assert file.read_bytes() == b"blijft"


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    folder = tmp_path / "map"
    folder.mkdir()
    (folder / "erin").touch()
    with pytest.raises(CannotWrite, match="dit is een map"):
        write_whole(folder, b"x")
    assert list(tmp_path.rglob("*")) == [folder, folder / "erin"]


@pytest.mark.parametrize("path", [".", ".."])
def test_this_folder_is_no_file(
    path: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "hier").mkdir()
    monkeypatch.chdir(tmp_path / "hier")
    with pytest.raises(CannotWrite):
        write_whole(Path(path), b"x")
    assert list(tmp_path.rglob("*")) == [tmp_path / "hier"]


@pytest.mark.parametrize(
    ("fault", "why"),
    [
        (PermissionError(errno.EACCES, "x"), "geen toegang"),
        (OSError(errno.ENOSPC, "x"), "de schijf is vol of niet bereikbaar"),
    ],
)
def test_a_write_that_fails_leaves_the_old_file(
    fault: OSError, why: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "uit.csv"
    path.write_bytes(b"oud")

    def fail(_: int) -> None:
        raise fault

    monkeypatch.setattr("os.fsync", fail)  # a full disk is told when it is flushed
    with pytest.raises(CannotWrite, match=why):
        write_whole(path, b"nieuw")
    assert path.read_bytes() == b"oud"
    assert list(tmp_path.iterdir()) == [path]


def test_a_name_that_is_too_long_is_told(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite, match=r"te lang\)\. Kies een kortere naam\.$"):
        write_whole(tmp_path / ("x" * 300), b"x")


@pytest.mark.parametrize(("private", "mode"), [(True, 0o600), (False, 0o640)])
def test_what_leaves_the_study_can_be_read_as_other_files(
    *, tmp_path: Path, private: bool, mode: int
) -> None:
    path = tmp_path / "uit.csv"
    before = os.umask(0o027)
    try:
        write_whole(path, b"x", private=private)
    finally:
        os.umask(before)
    assert stat.S_IMODE(path.stat().st_mode) == mode


def test_a_folder_tells_which_folders_it_needed(tmp_path: Path) -> None:
    inner = tmp_path / "een" / "twee"
    assert make_folder(inner) == [inner, inner.parent]
    assert make_folder(inner) == []
    (tmp_path / "een" / "blijft").touch()
    remove_empty([inner, inner.parent])
    assert list((tmp_path / "een").iterdir()) == [tmp_path / "een" / "blijft"]
