"""Reserve copies that somebody made up, and places that cannot be read."""

import io
import json
import os
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from levensreis.storage.archive import read_archive, write_archive
from levensreis.storage.backup import backup, list_backups
from levensreis.storage.database import Database
from levensreis.storage.errors import CannotWrite, DamagedFile
from levensreis.storage.restore import restore
from levensreis.storage.scrub import copies_beside
from tests.storage.conftest import KEY
from tests.storage.studies import NAME, make_file
from tests.storage.test_backup import NOW


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A reserve copy that lies on its own."""
    make_file(tmp_path / NAME, "een")
    with Database(tmp_path / NAME, KEY) as opened:
        return backup(opened, tmp_path, (), NOW).path


def naming(copy: Path, name: str) -> None:
    """Let a reserve copy call its file otherwise, in its list and in itself."""
    with ZipFile(copy) as archive:
        content = archive.read(NAME)
        about = json.loads(archive.read("inhoud.json"))
    [[_, size, digest]] = about["files"]
    about |= {"database": name, "files": [[name, size, digest]]}
    with ZipFile(copy, "w") as archive:
        archive.writestr(name, content)
        archive.writestr("inhoud.json", json.dumps(about))


@pytest.mark.parametrize("name", ["../weg", "/weg", "..", ".", "een\0twee", "a/b"])
def test_a_copy_whose_files_have_no_names_is_damaged(copy: Path, name: str) -> None:
    naming(copy, name)
    assert not read_archive(copy).sound


def test_a_damaged_copy_removes_nothing_that_it_names(
    copy: Path, tmp_path: Path
) -> None:
    kept = tmp_path / "bewaard"
    kept.touch()
    naming(copy, "../../bewaard")
    with pytest.raises(DamagedFile, match="reservekopie"):
        restore(read_archive(copy), tmp_path / "terug", NOW)
    assert kept.exists()
    assert not (tmp_path / "terug").exists()


def test_a_file_that_vanished_while_a_copy_is_made_is_told(
    copy: Path, tmp_path: Path
) -> None:
    files = {NAME: tmp_path / NAME, "sleutel.json": tmp_path / "weg"}
    with pytest.raises(CannotWrite):
        write_archive(tmp_path / "nieuw.zip", read_archive(copy), files)


def test_a_copy_that_another_program_holds_for_a_moment_is_not_told_to_be_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Such as a program that looks for viruses in what was just written.
    make_file(tmp_path / NAME, "een")
    real = io.open
    held: list[Path] = []

    def hold(path: Path, mode: str = "r", *more: Any, **named: Any) -> Any:
        if mode == "r+b" and not held:
            held.append(path)
            raise PermissionError(13, "in gebruik")
        return real(path, mode, *more, **named)

    with Database(tmp_path / NAME, KEY) as opened:
        with monkeypatch.context() as scanning:
            scanning.setattr(io, "open", hold)
            with pytest.raises(CannotWrite):
                backup(opened, tmp_path, (), NOW)
        assert held
        assert list_backups(tmp_path) == []


@pytest.fixture
def unreadable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder on a stick that was pulled out: it is there, and cannot be read."""
    real = os.listdir

    def refuse(path: Path) -> list[str]:
        if Path(path) == tmp_path:
            raise OSError(5, "losgeraakt")
        return real(path)

    monkeypatch.setattr(os, "listdir", refuse)
    return tmp_path


def test_a_place_that_cannot_be_read_is_told_and_not_taken_for_empty(
    unreadable: Path,
) -> None:
    with pytest.raises(CannotWrite, match="kan niet worden gelezen"):
        list_backups(unreadable)
    with pytest.raises(CannotWrite, match="kan niet worden gelezen"):
        copies_beside(unreadable / NAME)
