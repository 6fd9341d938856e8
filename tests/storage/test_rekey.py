"""A new key for a study: all of it, and never a moment without one that opens it."""

import os
import resource
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from levensreis.domain.progress import Cancelled, Progress
from levensreis.services.folder import DATABASE_NAME, KEY_NAMES, UNFINISHED
from levensreis.services.recording import Recording
from levensreis.services.study import Study
from levensreis.storage import rekey as module
from levensreis.storage.connection import connect
from levensreis.storage.errors import (
    CannotWrite,
    DamagedFile,
    DamagedKeyFile,
    StudyInUse,
    WrongPassphrase,
)
from levensreis.storage.key import Key, create_key, open_key, open_keys, restore_keys
from levensreis.storage.key_file import read_key_file
from levensreis.storage.recovery import (
    WrongRecovery,
    add_recovery,
    open_with_recovery,
    recoveries,
)
from levensreis.storage.rekey import rekey
from tests.builders import CHEAP, PASSPHRASE, a_journey, a_statement, a_study
from tests.storage.keys import FIRST_VERSION, OTHER, damage, snapshot
from tests.storage.kills import kill_everywhere

WHOLE = {DATABASE_NAME, *KEY_NAMES}
TEXTS = [f"uitspraak {number} " + "x" * 3000 for number in range(40)]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed study with something in it; copied for each test."""
    folder = tmp_path_factory.mktemp("bron") / "studie"
    statements = [a_statement(text=text) for text in TEXTS]
    a_study(folder, a_journey(*statements, code="LR-001")).close()
    return folder


@pytest.fixture
def folder(whole: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(whole, tmp_path / "studie"))


def keys(folder: Path) -> tuple[Path, ...]:
    return tuple(folder / name for name in KEY_NAMES)


def rekeyed(folder: Path, progress: Progress | None = None) -> Key:
    """Give a study a new key."""
    place = folder / UNFINISHED
    more = {} if progress is None else {"progress": progress}
    return rekey(folder / DATABASE_NAME, keys(folder), place, PASSPHRASE, CHEAP, **more)


def told(folder: Path) -> list[str]:
    """Open a study with its passphrase and read all that is in it."""
    with Study.open(folder, PASSPHRASE) as study:
        journey = study.journeys.get_by_code("LR-001")
        assert study.journeys.find("uitspraak 7")
        assert len(study.journeys.codebook().factors) == 116
        return [statement.text for statement in journey.statements]


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def content(path: Path, key: Key) -> dict[str, Any]:
    """Return every row of every table of a file."""
    connection = connect(path, key)
    try:
        read = connection.execute
        schema = read("SELECT name, sql FROM sqlite_master ORDER BY 1, 2").fetchall()
        tables = read("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        rows = {name: read(f'SELECT * FROM "{name}"').fetchall() for (name,) in tables}
        numbers = [
            read(f"PRAGMA {name}").fetchall()
            for name in ("application_id", "user_version", "integrity_check")
        ]
        return {"schema": schema, "rows": rows, "numbers": numbers}
    finally:
        connection.close()


def test_a_new_key_opens_all_that_there_was(folder: Path) -> None:
    old = open_key(keys(folder), PASSPHRASE)
    before = content(folder / DATABASE_NAME, old)
    new = rekeyed(folder)
    assert new != old
    assert open_key(keys(folder), PASSPHRASE) == new
    assert content(folder / DATABASE_NAME, new) == before
    assert names(folder) == WHOLE
    assert told(folder) == TEXTS


def test_the_old_key_opens_nothing(folder: Path) -> None:
    old = open_key(keys(folder), PASSPHRASE)
    pages = (folder / DATABASE_NAME).read_bytes()
    rekeyed(folder)
    with pytest.raises(DamagedFile):
        connect(folder / DATABASE_NAME, old)
    found = (folder / DATABASE_NAME).read_bytes()
    assert not any(
        pages[start : start + 4096] == found[start : start + 4096]
        for start in range(0, len(pages), 4096)
    )
    for path in keys(folder):
        assert list(open_keys((path,), PASSPHRASE)) != [(path, old)]
        assert len(read_key_file(path).wraps) == 1  # type: ignore[union-attr]


def test_the_old_recovery_keys_open_nothing(folder: Path) -> None:
    recovery = add_recovery(keys(folder), PASSPHRASE, "instelling")
    rekeyed(folder)
    assert recoveries(keys(folder)) == ()
    with pytest.raises(WrongRecovery):
        next(open_with_recovery(keys(folder), recovery))
    again = add_recovery(keys(folder), PASSPHRASE, "instelling")
    [(_, key)] = open_with_recovery(keys(folder), again)
    assert key == open_key(keys(folder), PASSPHRASE)


def test_a_reserve_copy_of_before_still_opens(folder: Path, tmp_path: Path) -> None:
    reserve = Path(shutil.copytree(folder, tmp_path / "reserve"))
    rekeyed(folder)
    assert told(reserve) == told(folder) == TEXTS


def test_a_study_of_the_first_version_gets_a_new_key_too(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(FIRST_VERSION, tmp_path / "studie"))
    rekeyed(folder)
    with Study.open(folder, PASSPHRASE) as study:
        assert len(study.journeys.overview()) == 2


def test_what_was_only_in_the_log_is_in_the_new_file(folder: Path) -> None:
    study = Study.open(folder, PASSPHRASE)
    recording = Recording(study.journeys, study.journeys.get_by_code("LR-001").id)
    recording.add(a_statement(text="op het laatst"))
    killed = Path(shutil.copytree(folder, folder.with_name("gedood")))
    study.close()
    assert (killed / f"{DATABASE_NAME}-wal").stat().st_size > 0
    rekeyed(killed)
    assert told(killed) == [*TEXTS, "op het laatst"]


def test_two_keys_in_a_row_are_two_keys(folder: Path) -> None:
    assert rekeyed(folder) != rekeyed(folder)
    assert told(folder) == TEXTS


def test_how_far_it_is_is_told(folder: Path) -> None:
    steps: list[float] = []
    tell = Progress(lambda done, every: steps.append(done / every), lambda: False)
    rekeyed(folder, tell)
    assert steps == sorted(steps)
    assert steps[-1] == 1
    assert len(steps) > 2


@pytest.mark.parametrize("asked", [1, 2, 3])
def test_a_stopped_re_encryption_leaves_all_as_it_was(folder: Path, asked: int) -> None:
    old = open_key(keys(folder), PASSPHRASE)
    before = [path.read_bytes() for path in keys(folder)]
    left = asked

    def is_enough() -> bool:
        nonlocal left
        left -= 1
        return left <= 0

    with pytest.raises(Cancelled):
        rekeyed(folder, Progress(lambda _done, _every: None, is_enough))
    assert [path.read_bytes() for path in keys(folder)] == before
    assert open_key(keys(folder), PASSPHRASE) == old
    assert names(folder) == WHOLE
    assert told(folder) == TEXTS


def test_nothing_is_encrypted_with_a_wrong_passphrase(folder: Path) -> None:
    before = snapshot(folder)
    with pytest.raises(WrongPassphrase):
        rekey(folder / DATABASE_NAME, keys(folder), folder / UNFINISHED, OTHER, CHEAP)
    assert snapshot(folder) == before


def test_a_damaged_key_file_is_told(folder: Path) -> None:
    for path in keys(folder):
        damage(path, "truncated")
    before = snapshot(folder)
    with pytest.raises(DamagedKeyFile):
        rekeyed(folder)
    assert snapshot(folder) == before


@pytest.mark.parametrize("page", [0, 1, 20])
def test_a_damaged_file_keeps_its_key(folder: Path, page: int) -> None:
    before = [path.read_bytes() for path in keys(folder)]
    path = folder / DATABASE_NAME
    wrong = bytearray(path.read_bytes())
    wrong[4096 * page + 100] ^= 1
    path.write_bytes(wrong)
    with pytest.raises(DamagedFile, match="beschadigd"):
        rekeyed(folder)
    assert [path.read_bytes() for path in keys(folder)] == before
    assert names(folder) == WHOLE


def test_a_study_that_is_open_keeps_its_key(folder: Path) -> None:
    before = [path.read_bytes() for path in keys(folder)]
    with Study.open(folder, PASSPHRASE), pytest.raises(StudyInUse):
        rekeyed(folder)
    assert [path.read_bytes() for path in keys(folder)] == before
    assert told(folder) == TEXTS


def test_nobody_opens_the_study_meanwhile(folder: Path) -> None:
    tried = []

    def open_it(done: int, every: int) -> None:
        if done == every:
            with pytest.raises(StudyInUse):
                connect(folder / DATABASE_NAME, open_key(keys(folder), PASSPHRASE))
            tried.append(done)

    rekeyed(folder, Progress(open_it, lambda: False))
    assert len(tried) == 1
    assert told(folder) == TEXTS


def test_who_waited_for_the_old_file_does_not_go_to_work_in_it(folder: Path) -> None:
    old = open_key(keys(folder), PASSPHRASE)
    waited_for = folder.with_name("waar iemand op wacht")
    os.link(folder / DATABASE_NAME, waited_for)
    rekeyed(folder)
    with pytest.raises(DamagedFile):
        connect(waited_for, old)


@contextmanager
def files_of_at_most(size: int) -> Iterator[None]:
    """Let each write beyond a size fail, as on a full disk."""
    before, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (before, hard))


@pytest.mark.parametrize("size", [0, 1000, 50_000, 150_000])
def test_a_disk_that_fills_up_leaves_all_as_it_was(folder: Path, size: int) -> None:
    before = [path.read_bytes() for path in keys(folder)]
    with files_of_at_most(size), pytest.raises(CannotWrite):
        rekeyed(folder)
    assert [path.read_bytes() for path in keys(folder)] == before
    assert told(folder) == TEXTS
    assert names(folder) == WHOLE


def failing(step: str, number: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the so-manieth time that a file is put in its place fail, as on Windows."""
    real: Callable[..., object] = os.replace
    left = number

    def replace(source: Path, target: Path) -> None:
        nonlocal left
        left -= Path(target).name == step
        if left == 0 and Path(target).name == step:
            raise PermissionError(13, "in gebruik")
        real(source, target)

    monkeypatch.setattr(os, "replace", replace)


def test_a_system_that_replaces_no_open_file_is_served_too(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    failing(DATABASE_NAME, 1, monkeypatch)
    new = rekeyed(folder)
    assert open_key(keys(folder), PASSPHRASE) == new
    assert told(folder) == TEXTS


@pytest.mark.parametrize("name", KEY_NAMES)
def test_a_key_file_that_cannot_be_written_keeps_the_old_key(
    folder: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    before = [path.read_bytes() for path in keys(folder)]
    failing(name, 1, monkeypatch)
    with pytest.raises(CannotWrite):
        rekeyed(folder)
    assert [path.read_bytes() for path in keys(folder)] == before
    assert told(folder) == TEXTS


@pytest.mark.parametrize("name", KEY_NAMES)
def test_an_old_key_that_could_not_be_dropped_goes_at_the_next_opening(
    folder: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    with monkeypatch.context() as failure:
        failing(name, 2, failure)
        new = rekeyed(folder)
    assert len(list(open_keys(keys(folder), PASSPHRASE))) == 2
    assert told(folder) == TEXTS
    path = next(path for path, key in open_keys(keys(folder), PASSPHRASE) if key == new)
    restore_keys(keys(folder), path, new)
    assert list(open_keys(keys(folder), PASSPHRASE)) == [(keys(folder)[0], new)]


def test_a_copy_that_differs_is_never_used(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = open_key(keys(folder), PASSPHRASE)
    answers = iter(["een", "ander"])
    with monkeypatch.context() as different:
        different.setattr(module, "_content", lambda _: next(answers))
        with pytest.raises(RuntimeError, match="does not hold"):
            rekeyed(folder)
    assert open_key(keys(folder), PASSPHRASE) == old
    assert told(folder) == TEXTS


def test_the_key_of_another_study_is_passed_over_and_left_alone(folder: Path) -> None:
    first, second = keys(folder)
    create_key((first,), PASSPHRASE, CHEAP)
    before = first.read_bytes()
    new = rekeyed(folder)
    assert first.read_bytes() == before
    assert open_key((second,), PASSPHRASE) == new
    assert told(folder) == TEXTS


def test_a_kill_at_any_moment_leaves_a_study_that_opens(
    folder: Path, tmp_path: Path
) -> None:
    recovery = add_recovery(keys(folder), PASSPHRASE, "kluis")
    old = open_key(keys(folder), PASSPHRASE)
    found = set()
    all_killed = kill_everywhere("rekey", folder, tmp_path, PASSPHRASE)
    for number, killed in enumerate(all_killed):
        assert told(killed) == TEXTS
        for path, key in open_keys(keys(killed), PASSPHRASE):
            try:
                connect(killed / DATABASE_NAME, key).close()
            except DamagedFile:
                continue
            restore_keys(keys(killed), path, key)
            found.add(key == old)
        [(_, key)] = open_keys(keys(killed), PASSPHRASE)
        assert len({path.read_bytes() for path in keys(killed)}) == 1
        assert [each.label for each in recoveries(keys(killed))] == ["kluis"] * (
            key == old
        )
        if key == old:
            assert next(open_with_recovery(keys(killed), recovery))[1] == old
        # Killed in one thousandth of a second, it leaves a journal that holds nothing.
        left = names(killed) - WHOLE
        assert left <= {f"{DATABASE_NAME}-journal"}
        if left or number % 6 == 0:
            rekeyed(killed)
            assert told(killed) == TEXTS
            assert names(killed) == WHOLE
        shutil.rmtree(killed)
    assert found == {True, False}


def test_what_a_kill_left_of_a_copy_is_made_anew(folder: Path) -> None:
    (folder / UNFINISHED).mkdir()
    (folder / UNFINISHED / "herversleuteld").write_bytes(b"half" * 10_000)
    (folder / UNFINISHED / "herversleuteld-wal").write_bytes(b"half")
    rekeyed(folder)
    assert told(folder) == TEXTS
    assert names(folder) == WHOLE
