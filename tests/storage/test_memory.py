"""What this computer remembers of a study: a number and two random names."""

from pathlib import Path

import pytest

from levensreis.storage.database import Database
from levensreis.storage.memory import STATE, Memory
from levensreis.storage.standing import Mark, Sitting
from tests.storage.conftest import KEY
from tests.storage.studies import SECRET, make_file, record, told_in


@pytest.fixture
def closed(path: Path) -> Path:
    make_file(path, "een")
    return path


def test_what_is_remembered_tells_nothing_of_a_study(
    path: Path, tmp_path: Path
) -> None:
    make_file(path, SECRET)
    with Database(path, KEY, state=tmp_path / "hier") as opened:
        record(opened, SECRET)
    [kept] = [each for each in (tmp_path / "hier").rglob("*") if each.is_file()]
    content = kept.read_text("ascii")
    assert len(content) == 51
    assert opened.standing.study not in f"{kept} {content}"
    assert kept.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("content", [b"", b"7", b"7 abc", b"x y z", b"\xff" * 40])
def test_what_was_half_remembered_is_nothing(
    closed: Path, tmp_path: Path, content: bytes
) -> None:
    state = tmp_path / "hier"
    with Database(closed, KEY, state=state) as opened:
        record(opened, "twee")
    [kept] = [each for each in state.rglob("*") if each.is_file()]
    kept.write_bytes(content)
    with Database(closed, KEY, state=state) as opened:
        assert opened.findings == ()


def test_a_place_that_cannot_be_written_remembers_nothing(
    closed: Path, tmp_path: Path
) -> None:
    state = tmp_path / "een bestand"
    state.touch()
    with Database(closed, KEY, state=state) as opened:
        record(opened, "twee")
    assert told_in(closed) == ["een", "twee"]


def test_a_computer_remembers_in_the_folder_of_its_user(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(STATE)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "van de gebruiker"))
    memory, mark = Memory(), Mark(3, Sitting("ab", 2))
    memory.remember("een studie", mark)
    memory.close()
    assert Memory().recall("een studie") == mark
    assert (tmp_path / "van de gebruiker").exists()
