"""Writing a file: whole, or not at all."""

import errno
from pathlib import Path

import pytest

from levensreis.storage.errors import CannotWrite
from levensreis.storage.files import make_folder, write_whole


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
    with pytest.raises(CannotWrite):
        write_whole(tmp_path / ("x" * 300), b"x")
