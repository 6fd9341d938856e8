"""One at a time: who has a study open, and what a killed program leaves behind."""

import errno
import json
import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from levensreis.language import day
from levensreis.storage import owner as module
from levensreis.storage.database import Database
from levensreis.storage.errors import StudyInUse
from levensreis.storage.lock import StudyLock
from levensreis.storage.owner import Owner
from tests.storage.conftest import KEY
from tests.storage.crash import die, dies
from tests.storage.studies import make_file, record, told

NOW = datetime.now().astimezone()


@pytest.fixture
def closed(path: Path) -> Path:
    make_file(path, "een")
    return path


def slot(path: Path) -> Path:
    return path.with_name(f"{path.name}-slot")


def put_lock(path: Path, owner: Owner) -> None:
    slot(path).write_bytes(owner.written())


def on_laptop_3(since: datetime = NOW) -> Owner:
    return replace(
        Owner.here(),
        host="laptop-3",
        machine="een andere",
        boot="een andere",
        since=since.isoformat(),
        token="van laptop-3",
    )


@contextmanager
def open_elsewhere(path: Path) -> Iterator[int]:
    """Another process of this computer has the study open; returns its number."""
    hear, tell = os.pipe()
    wait, let_go = os.pipe()
    child = os.fork()
    if child == 0:
        with Database(path, KEY):
            os.write(tell, b"open")
            os.close(let_go)
            os.read(wait, 1)
        os._exit(0)
    try:
        assert os.read(hear, 4) == b"open"
        yield child
    finally:
        for each in (hear, tell, wait, let_go):
            os.close(each)
        os.waitpid(child, 0)


def test_a_study_that_is_open_says_by_whom_and_no_more_when_closed(
    closed: Path,
) -> None:
    with Database(closed, KEY):
        found = Owner.read(slot(closed).read_bytes())
        assert found is not None
        assert found.pid == os.getpid()
        assert found.is_this_process
        since = datetime.now(UTC) - datetime.fromisoformat(found.since)
        assert abs(since) < timedelta(minutes=5)
        assert stat.S_IMODE(slot(closed).stat().st_mode) == 0o600
    assert list(closed.parent.iterdir()) == [closed]


def test_the_lock_tells_nothing_of_the_machine_but_its_name(closed: Path) -> None:
    machine = Path("/etc/machine-id")
    identity = machine.read_text("ascii").strip() if machine.exists() else "geen"
    with Database(closed, KEY):
        assert identity not in slot(closed).read_text("utf-8")


def test_another_program_of_this_computer_is_named(closed: Path) -> None:
    with open_elsewhere(closed) as pid:
        owner = StudyLock(closed).owner()
        assert owner is not None
        assert owner.pid == pid
        with pytest.raises(StudyInUse) as refused:
            Database(closed, KEY)
        assert StudyLock(closed).owner() == owner
    assert f"in gebruik op {owner.host} sinds {owner.since[11:16]}." in str(
        refused.value
    )
    assert "is al open in een ander venster" in str(refused.value)
    assert not refused.value.elsewhere
    with Database(closed, KEY) as again:
        assert told(again) == ["een"]


def test_nobody_takes_over_what_lives_on_this_computer(closed: Path) -> None:
    with open_elsewhere(closed), pytest.raises(StudyInUse):
        Database(closed, KEY, take_over=True)


def test_a_second_window_of_this_program_is_refused(closed: Path) -> None:
    with Database(closed, KEY) as first:
        with pytest.raises(StudyInUse, match="in gebruik op"):
            Database(closed, KEY)
        record(first, "twee")
        assert slot(closed).exists()


def test_a_killed_program_keeps_nobody_out(closed: Path) -> None:
    def open_and_die(folder: Path) -> None:
        database = Database(folder / closed.name, KEY)
        record(database, "twee")
        die()

    assert dies(open_and_die, closed.parent)
    assert slot(closed).exists()
    with Database(closed, KEY) as again:
        assert again.findings == ()
        assert told(again) == ["een", "twee"]
    assert not slot(closed).exists()


@pytest.mark.parametrize(
    "changes",
    [
        {"boot": "een vorige keer", "pid": 1},
        {"pid": os.getppid(), "started": "7"},
        {"pid": 2**30},
    ],
    ids=["another boot", "a number that was given out again", "no such process"],
)
def test_a_lock_of_a_process_that_is_gone_is_taken(
    closed: Path, changes: dict[str, object]
) -> None:
    put_lock(closed, replace(Owner.here(), **changes))  # type: ignore[arg-type]
    with Database(closed, KEY) as opened:
        assert told(opened) == ["een"]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[" * 100_000,
        b"null",
        b"\xff\xfe",
        json.dumps({"host": "laptop-3"}).encode(),
        on_laptop_3().written().replace(b"laptop-3", b"", 1)[:-2],
        replace(on_laptop_3(), since="gisteren").written(),
        replace(on_laptop_3(), pid="een").written(),  # type: ignore[arg-type]
    ],
    ids=lambda content: content[:12],
)
def test_a_lock_that_was_half_written_keeps_nobody_out(
    closed: Path, content: bytes
) -> None:
    slot(closed).write_bytes(content)
    with Database(closed, KEY) as opened:
        assert told(opened) == ["een"]
    assert not slot(closed).exists()


def test_a_study_that_is_open_on_another_computer_is_refused(closed: Path) -> None:
    before = closed.read_bytes()
    put_lock(closed, on_laptop_3())
    with pytest.raises(StudyInUse) as refused:
        Database(closed, KEY)
    assert f"in gebruik op laptop-3 sinds {NOW:%H:%M}." in str(refused.value)
    assert refused.value.elsewhere
    assert closed.read_bytes() == before
    assert StudyLock(closed).owner() == on_laptop_3()


def test_a_lock_of_a_newer_program_counts_too(closed: Path) -> None:
    told = json.loads(on_laptop_3().written())
    slot(closed).write_text(json.dumps({**told, "nieuw": True}), "utf-8")
    with pytest.raises(StudyInUse, match="laptop-3"):
        Database(closed, KEY)


def test_the_day_is_told_of_a_lock_that_is_not_of_today(closed: Path) -> None:
    since = NOW - timedelta(days=40)
    put_lock(closed, on_laptop_3(since))
    with pytest.raises(StudyInUse, match=f"sinds {day(since.date())} {since:%H:%M}"):
        Database(closed, KEY)


def test_a_study_can_be_taken_over_from_another_computer(closed: Path) -> None:
    put_lock(closed, on_laptop_3())
    with Database(closed, KEY, take_over=True) as taken:
        owner = StudyLock(closed).owner()
        assert owner is not None
        assert owner.is_this_process
        record(taken, "twee")
    assert not slot(closed).exists()


def test_nothing_is_stored_any_more_when_it_was_taken_over(closed: Path) -> None:
    with Database(closed, KEY) as here:
        record(here, "twee")
        put_lock(closed, on_laptop_3())
        with pytest.raises(StudyInUse, match="overgenomen op laptop-3"):
            record(here, "drie")
        assert told(here) == ["een", "twee"]
    assert StudyLock(closed).owner() == on_laptop_3()
    slot(closed).unlink()
    with Database(closed, KEY) as again:
        assert told(again) == ["een", "twee"]


@pytest.mark.parametrize(
    "disturb",
    [
        lambda path: path.unlink(),
        lambda path: path.write_bytes(path.read_bytes()),
        lambda path: path.write_bytes(b"{"),
    ],
    ids=["removed", "written again", "half written"],
)
def test_a_lock_that_a_service_touches_stops_nobody(
    closed: Path, disturb: Callable[[Path], None]
) -> None:
    with Database(closed, KEY) as here:
        disturb(slot(closed))
        record(here, "twee")
        record(here, "drie")
        assert told(here) == ["een", "twee", "drie"]


def test_a_disk_without_room_for_a_lock_keeps_nobody_from_a_study(
    closed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.open

    def full(path: Path, *more: int) -> int:
        if str(path).endswith("-slot"):
            raise OSError(errno.ENOSPC, "vol")
        return real(path, *more)

    monkeypatch.setattr(os, "open", full)
    with Database(closed, KEY) as opened:
        assert not slot(closed).exists()
        assert told(opened) == ["een"]


def test_half_a_lock_is_taken_away_again(
    closed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: Owner) -> bytes:
        raise OSError(errno.ENOSPC, "vol")

    monkeypatch.setattr(Owner, "written", fail)
    with Database(closed, KEY):
        assert not slot(closed).exists()


@pytest.fixture
def silent_system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A system that tells neither of its processes nor of its starts."""
    for name in ("_PROCESSES", "_BOOT_ID", "_MACHINE_ID"):
        monkeypatch.setattr(module, name, tmp_path / "niets")
    module._this_computer.cache_clear()
    yield
    module._this_computer.cache_clear()


@pytest.mark.usefixtures("silent_system")
def test_where_the_system_tells_nothing_the_database_itself_decides(
    closed: Path,
) -> None:
    with open_elsewhere(closed), pytest.raises(StudyInUse, match="al open in een"):
        Database(closed, KEY)
    put_lock(closed, replace(Owner.here(), pid=1))
    with Database(closed, KEY) as opened:
        assert told(opened) == ["een"]


def test_a_nameless_user_has_a_lock_too(
    closed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nobody() -> str:
        raise OSError("no such user")

    monkeypatch.setattr("getpass.getuser", nobody)
    with Database(closed, KEY):
        owner = StudyLock(closed).owner()
        assert owner is not None
        assert owner.user == ""
