"""An older file beside a newer write-ahead log, as a service that syncs can leave."""

import shutil
from datetime import datetime
from pathlib import Path

import pytest

from levensreis.storage.check import check
from levensreis.storage.database import Database
from levensreis.storage.findings import FindingKind, RolledBack
from levensreis.storage.standing import commits_without_log
from tests.storage.conftest import KEY
from tests.storage.crash import die, dies
from tests.storage.studies import make_file, record, told

NOW = datetime(2026, 5, 3, 12, 0).astimezone()


@pytest.fixture
def killed(path: Path, tmp_path: Path) -> Path:
    """A file that a kill left with a log; a copy of before what it was made of."""
    make_file(path, "een")
    shutil.copy(path, tmp_path / "oud")
    with Database(path, KEY) as opened:
        record(opened, "twee")
    kill_after(path, "drie")
    return path


def kill_after(path: Path, text: str) -> None:
    def record_and_die(folder: Path) -> None:
        record(Database(folder / path.name, KEY), text)
        die()

    assert dies(record_and_die, path.parent)


def behind(path: Path) -> list[int]:
    with Database(path, KEY) as opened:
        return [each.behind for each in opened.findings if type(each) is RolledBack]


def test_a_file_that_its_log_is_of_is_no_news(killed: Path) -> None:
    with Database(killed, KEY) as opened:
        assert opened.findings == ()
        assert told(opened) == ["een", "twee", "drie"]


@pytest.mark.parametrize("here", ["hier", "elders"])
def test_a_file_that_is_older_than_its_log_is_told_on_every_computer(
    killed: Path, tmp_path: Path, here: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if here == "elders":
        monkeypatch.setenv("LEVENSREIS_STATE", str(tmp_path / here))
    shutil.copy(tmp_path / "oud", killed)
    assert behind(killed) == [1]


def test_who_looks_it_through_is_told_so_too(killed: Path, tmp_path: Path) -> None:
    (killed.parent / "studie.levensreis-slot").unlink()
    assert check(killed, KEY, NOW).is_sound
    shutil.copy(tmp_path / "oud", killed)
    first = check(killed, KEY, NOW).findings[0]
    assert first.kind is FindingKind.ROLLED_BACK


def test_a_second_kill_on_the_same_log_is_no_news(killed: Path, tmp_path: Path) -> None:
    kill_after(killed, "vier")
    copy = Path(shutil.copytree(killed.parent, tmp_path / "kopie")) / killed.name
    assert behind(copy) == []
    shutil.copy(tmp_path / "oud", killed)
    assert behind(killed) == [1]


def test_of_a_file_without_a_log_or_that_is_half_nothing_is_known(
    killed: Path, tmp_path: Path
) -> None:
    assert commits_without_log(tmp_path / "oud", KEY) is None
    killed.write_bytes(killed.read_bytes()[:5000])
    assert commits_without_log(killed, KEY) is None
    killed.unlink()
    assert commits_without_log(killed, KEY) is None
