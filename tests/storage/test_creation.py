"""Making a study: whatever happens, there is a whole one or none."""

import errno
import os
import resource
import signal
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path
from random import Random

import pytest

from levensreis.services.folder import DATABASE_NAME, KEY_NAMES, UNFINISHED, is_study
from levensreis.services.study import Study
from levensreis.storage.database import SLOT, Database, workshop
from levensreis.storage.errors import (
    CannotWrite,
    NoStudy,
    NotFinished,
    StudyExists,
    StudyInUse,
)
from tests.builders import PASSPHRASE, a_study

ROOT = Path(__file__).parents[2]
WHOLE = {DATABASE_NAME, *KEY_NAMES}
Maker = subprocess.Popen[str]

# Told where, makes a study in a process of its own, which kills itself just before the
# first thing that it does with a file of that name, or after so many seconds.
CREATE = """
import os, signal, sys, threading
from pathlib import Path
import levensreis.storage.migrate
from tests.builders import a_study

def die():
    os.kill(os.getpid(), signal.SIGKILL)

def create(state, folder, name, seconds):
    def watch(event, args):
        if event == "open" or event.startswith(("os.", "shutil.")):
            if name and name in f"{event} {args}":
                die()

    os.environ["LEVENSREIS_STATE"] = state
    sys.addaudithook(watch)
    if seconds:
        threading.Timer(float(seconds), die).start()
    a_study(Path(folder)).close()
    die()

for line in sys.stdin:
    if (child := os.fork()) == 0:
        create(*line.rstrip("\\n").split("\\t"))
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
"""
MOMENTS = [
    *((name, "") for name in (UNFINISHED, "merk.nieuw", "bestand")),
    *((name, "") for name in (*KEY_NAMES, DATABASE_NAME)),  # the moves
    *((name, "") for name in ("shutil.rmtree", f"'{SLOT}'")),
    *(("", f"{Random(chance).uniform(0.01, 0.12):.3f}") for chance in (0, 1, 2, 4)),
]


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def factors(study: Study) -> int:
    with study:
        return len(study.journeys.codebook().factors)


def assert_whole(folder: Path) -> None:
    assert is_study(folder)
    assert factors(Study.open(folder, PASSPHRASE)) == 116


@pytest.fixture(scope="module")
def maker() -> Iterator[Maker]:
    """Makes studies, each in a process of its own that is killed on its way."""
    with subprocess.Popen(
        [sys.executable, "-c", CREATE],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        yield process
        assert process.stdin is not None
        process.stdin.close()


def kill_creation(maker: Maker, folder: Path, name: str, seconds: str = "") -> None:
    assert maker.stdin is not None
    assert maker.stdout is not None
    state = os.environ["LEVENSREIS_STATE"]
    print(state, folder, name, seconds, sep="\t", file=maker.stdin, flush=True)
    assert int(maker.stdout.readline()) == -signal.SIGKILL


@pytest.mark.parametrize(("name", "seconds"), MOMENTS)
def test_a_kill_leaves_a_study_or_room_for_one(
    maker: Maker, tmp_path: Path, name: str, seconds: str
) -> None:
    folder = tmp_path / "nieuw"
    kill_creation(maker, folder, name, seconds)
    assert not is_study(folder / UNFINISHED)
    with pytest.raises(NoStudy):
        Study.open(folder / UNFINISHED, PASSPHRASE)
    if is_study(folder):
        with pytest.raises(StudyExists):
            a_study(folder)
    else:
        with pytest.raises((NoStudy, NotFinished), match="studie"):
            Study.open(folder, PASSPHRASE)
        assert factors(a_study(folder)) == 116
    assert_whole(folder)  # a study that was open when it was killed has a log beside it
    assert names(folder) == WHOLE


def test_what_a_kill_left_beside_a_whole_study_goes_when_it_opens(
    maker: Maker, tmp_path: Path
) -> None:
    kill_creation(maker, tmp_path, "shutil.rmtree")
    assert names(tmp_path) == {UNFINISHED, *WHOLE}
    assert_whole(tmp_path)
    assert names(tmp_path) == WHOLE


def test_opening_a_study_leaves_a_creation_that_still_runs_alone(
    tmp_path: Path,
) -> None:
    a_study(tmp_path).close()
    with workshop(tmp_path / UNFINISHED) as place:
        assert_whole(tmp_path)
        assert names(place) == {SLOT}


class Interrupted(Exception):
    """Stops in the middle, as Ctrl+C does."""


@pytest.mark.parametrize("fault", [OSError(errno.ENOSPC, "vol"), Interrupted()])
@pytest.mark.parametrize("step", ["mkdir", "chmod", "fsync", "replace", "rename"])
def test_a_failing_step_leaves_nothing_or_a_whole_study(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, fault: Exception
) -> None:
    real: Callable[..., object] = getattr(os, step)
    left = 0

    def count_down(*args: object, **more: object) -> object:
        nonlocal left
        left -= 1
        if left == 0:
            raise fault
        return real(*args, **more)

    for number in count(1):
        folder = tmp_path / str(number) / "studie"
        left = number
        with monkeypatch.context() as failing, suppress(CannotWrite, Interrupted):
            failing.setattr(os, step, count_down)
            a_study(folder).close()
        if folder.parent.exists():
            assert names(folder) == WHOLE
            assert_whole(folder)
        if left > 0:
            break
    assert number > 1
    assert is_study(folder)


@contextmanager
def files_of_at_most(size: int) -> Iterator[None]:
    """Let each write beyond a size fail, as on a full disk."""
    before, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (before, hard))


@pytest.mark.parametrize("size", [0, 300, 600, 5_000, 50_000, 150_000])
def test_a_disk_that_fills_up_leaves_nothing(tmp_path: Path, size: int) -> None:
    with files_of_at_most(size), pytest.raises(CannotWrite, match="vol"):
        a_study(tmp_path / "studie")
    assert list(tmp_path.iterdir()) == []


def test_a_disk_that_is_full_at_the_very_end_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    close = Database.close

    def leave_the_log(self: Database) -> None:
        close(self)
        self.path.with_name(f"{self.path.name}-wal").touch()

    monkeypatch.setattr(Database, "close", leave_the_log)
    with pytest.raises(CannotWrite, match="de schijf is vol"):
        a_study(tmp_path / "studie")
    assert list(tmp_path.iterdir()) == []


def test_two_programs_never_make_one_study(tmp_path: Path) -> None:
    with workshop(tmp_path / UNFINISHED) as place:
        with pytest.raises(StudyInUse):
            a_study(tmp_path)
        assert names(place) >= {SLOT}
    assert factors(a_study(tmp_path)) == 116


@pytest.mark.parametrize("name", sorted(WHOLE))
def test_a_file_that_comes_in_between_is_not_overwritten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    real = os.fsync

    def plant(number: int) -> None:
        (tmp_path / name).write_bytes(b"van een ander")
        real(number)

    with monkeypatch.context() as planting:
        planting.setattr(os, "fsync", plant)
        with pytest.raises(CannotWrite, match="Kies een andere map"):
            a_study(tmp_path)
    assert names(tmp_path) == {name}
    assert (tmp_path / name).read_bytes() == b"van een ander"


def an_interrupted_creation(maker: Maker, folder: Path) -> None:
    """A folder as it is just before the database is put in its place."""
    kill_creation(maker, folder, DATABASE_NAME)
    assert names(folder) == {UNFINISHED, *KEY_NAMES}


def test_an_interrupted_creation_is_told(maker: Maker, tmp_path: Path) -> None:
    an_interrupted_creation(maker, tmp_path)
    with pytest.raises(NotFinished, match="Maak de studie opnieuw, in dezelfde map"):
        Study.open(tmp_path, PASSPHRASE)
    assert not is_study(tmp_path)


@pytest.mark.parametrize("lost", ["merk", "bestand", "sleutel.json"])
def test_the_key_of_a_lost_database_is_never_taken_away(
    maker: Maker, tmp_path: Path, lost: str
) -> None:
    an_interrupted_creation(maker, tmp_path)
    if lost in KEY_NAMES:
        for name in KEY_NAMES:
            (tmp_path / name).write_bytes(b"een andere sleutel")
    else:
        (tmp_path / UNFINISHED / lost).unlink()
    keys = [(tmp_path / name).read_bytes() for name in KEY_NAMES]
    with pytest.raises(StudyExists):
        a_study(tmp_path)
    assert [(tmp_path / name).read_bytes() for name in KEY_NAMES] == keys
    assert names(tmp_path) == set(KEY_NAMES)


def test_a_file_in_the_way_stays(tmp_path: Path) -> None:
    (tmp_path / UNFINISHED).touch()
    with pytest.raises(CannotWrite, match="Kies een andere map"):
        a_study(tmp_path)
    assert names(tmp_path) == {UNFINISHED}


def test_a_lock_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / UNFINISHED / SLOT).mkdir(parents=True)
    with pytest.raises(CannotWrite):
        a_study(tmp_path)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_only_its_owner_can_read_a_study(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        with a_study(tmp_path / "werk" / "studie") as study:
            files = list(study.folder.iterdir())
            assert len(files) > len(WHOLE)  # and the write-ahead log
            assert {mode(path) for path in files} == {0o600}
    finally:
        os.umask(before)
    assert mode(study.folder) == 0o700
    assert mode(study.folder.parent) == 0o777


def test_the_rights_of_a_folder_that_was_there_stay(tmp_path: Path) -> None:
    tmp_path.chmod(0o750)
    a_study(tmp_path).close()
    assert mode(tmp_path) == 0o750


def test_a_folder_with_a_name_that_is_too_long_leaves_none_above_it(
    tmp_path: Path,
) -> None:
    with pytest.raises(CannotWrite, match="Kies een andere map"):
        a_study(tmp_path / "nieuw" / ("x" * 300))
    assert list(tmp_path.iterdir()) == []
