"""Reserve copies: whole, or not there; and nothing can be read in them."""

import errno
import os
import stat
import zipfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from levensreis.domain.progress import Cancelled, Progress
from levensreis.storage import archive
from levensreis.storage.archive import is_whole, read_archive, unpack
from levensreis.storage.backup import FOLDER, backup, is_due, list_backups, thin
from levensreis.storage.connection import connect_to_copy
from levensreis.storage.database import SCHEMA, Database
from levensreis.storage.errors import CannotWrite, DamagedFile
from levensreis.storage.soundness import require_sound
from tests.storage.conftest import KEY
from tests.storage.crash import kill_everywhere
from tests.storage.damage import flip
from tests.storage.studies import NAME, SECRET, make_file, record, told, told_in

NOW = datetime(2026, 5, 3, 12, 0, 5).astimezone()
HOUR = timedelta(hours=1)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of a study of two statements, with two keys."""
    place = tmp_path / "studie"
    place.mkdir()
    make_file(place / NAME, "een", SECRET)
    for name in ("sleutel.json", "sleutel-kopie.json"):
        (place / name).write_bytes(b"een sleutel")
    return place


@pytest.fixture
def study(folder: Path) -> Iterator[Database]:
    with Database(folder / NAME, KEY, keys=keys(folder)) as opened:
        yield opened


def keys(folder: Path) -> tuple[Path, ...]:
    return folder / "sleutel.json", folder / "sleutel-kopie.json"


def copy_of(study: Database, now: datetime = NOW) -> archive.BackupInfo:
    return backup(study, study.path.parent, study.keys, now)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder / FOLDER).iterdir())


def test_a_copy_holds_all_and_says_how_much(study: Database, folder: Path) -> None:
    made = copy_of(study)
    assert made.path == folder / FOLDER / "2026-05-03_12.00.05.zip"
    assert made.made == NOW
    assert (made.journeys, made.statements, made.schema) == (1, 2, SCHEMA)
    assert (made.study, made.commits) == (study.standing.study, study.standing.commits)
    assert made.size == made.path.stat().st_size
    assert made.sound
    assert is_whole(made)
    assert names(folder) == [made.path.name]
    assert list_backups(folder) == [made]
    assert stat.S_IMODE(made.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(made.path.parent.stat().st_mode) == 0o700


def test_what_is_in_a_copy_opens_with_the_same_key(
    study: Database, tmp_path: Path
) -> None:
    made = copy_of(study)
    record(study, "daarna")
    place = tmp_path / "terug"
    place.mkdir()
    unpack(made, place)
    assert told_in(place / NAME) == ["een", SECRET]
    assert (place / "sleutel.json").read_bytes() == b"een sleutel"
    assert stat.S_IMODE((place / NAME).stat().st_mode) == 0o600


def test_who_records_goes_on_after_a_copy(study: Database) -> None:
    record(study, "voor")
    copy_of(study)
    record(study, "na")
    assert told(study) == ["een", SECRET, "voor", "na"]
    assert copy_of(study, NOW + HOUR).statements == 4


def test_two_copies_of_one_moment_are_two_copies(study: Database, folder: Path) -> None:
    for _ in range(3):
        copy_of(study)
    assert names(folder) == [
        "2026-05-03_12.00.05.zip",
        "2026-05-03_12.00.05_2.zip",
        "2026-05-03_12.00.05_3.zip",
    ]


def test_nothing_that_was_said_can_be_read_while_a_copy_is_made(
    study: Database, folder: Path
) -> None:
    """Looks in every file of the folder, and in what the process has open besides."""
    bare = [SECRET.encode(kind) for kind in ("utf-8", "utf-16-le")]
    seen: set[str] = set()

    def look(*_: object) -> bool:
        opened = Path("/proc/self/fd")
        for place in [
            *folder.rglob("*"),
            *(opened.iterdir() if opened.exists() else ()),
        ]:
            # Opened by name anew: SQLite would lose its locks on a file of its own.
            if place.is_file() and not place.resolve().name.startswith(NAME):
                seen.add(place.resolve().name)
                assert not any(word in place.read_bytes() for word in bare)
        return False

    backup(study, folder, study.keys, NOW, Progress(lambda *_: None, look))
    assert {"bestand", "kopie"} <= seen


def test_a_copy_tells_numbers_and_no_name(study: Database) -> None:
    made = copy_of(study)
    with zipfile.ZipFile(made.path) as opened:
        about = opened.read("inhoud.json").decode("utf-8")
    for word in (SECRET, "LR-001", "Sem", "moeder"):
        assert word not in about


def test_a_file_that_is_damaged_is_told_and_not_copied(folder: Path) -> None:
    path = folder / NAME
    content = bytearray(path.read_bytes())
    content[-4096 * 2 + 50] ^= 1
    path.write_bytes(content)
    with Database(path, KEY) as opened:
        with pytest.raises(DamagedFile):
            copy_of(opened)
        assert not (folder / FOLDER).exists()


def test_damage_on_any_page_that_something_is_on_is_found(folder: Path) -> None:
    """So the seals need not be looked at apart: free pages hold nothing to restore."""
    path = folder / NAME
    content = path.read_bytes()
    missed = 0
    for start in range(0, len(content), 4096):
        path.write_bytes(flip(content, start + 200, 1))
        try:
            with closing(connect_to_copy(path, KEY)) as connection:
                require_sound(connection)
        except DamagedFile:
            continue
        missed += 1
    path.write_bytes(content)
    with closing(connect_to_copy(path, KEY)) as connection:
        assert missed <= connection.execute("PRAGMA freelist_count").fetchone()[0]


@pytest.mark.parametrize("step", range(3))
def test_a_copy_that_is_stopped_leaves_nothing(
    study: Database, folder: Path, step: int
) -> None:
    steps: list[int] = []
    progress = Progress(lambda done, _: steps.append(done), lambda: len(steps) == step)
    with pytest.raises(Cancelled):
        backup(study, folder, study.keys, NOW, progress)
    assert not (folder / FOLDER).exists()
    record(study, "verder")


@pytest.mark.parametrize("call", ["fsync", "rename"])
def test_a_full_disk_is_told_and_leaves_nothing(
    study: Database, folder: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "vol")

    kept = copy_of(study)
    with monkeypatch.context() as filling:
        filling.setattr(os, call, full)
        with pytest.raises(CannotWrite, match="de schijf is vol"):
            copy_of(study, NOW + HOUR)
    assert list_backups(folder) == [kept]
    assert names(folder) == [kept.path.name]
    record(study, "verder")


def test_a_folder_that_cannot_be_made_is_told(study: Database, folder: Path) -> None:
    (folder / FOLDER).touch()
    with pytest.raises(CannotWrite):
        copy_of(study)


def test_a_kill_leaves_nothing_that_looks_like_a_copy(
    folder: Path, tmp_path: Path
) -> None:
    def make(place: Path) -> None:
        with Database(place / NAME, KEY, keys=keys(place)) as opened:
            copy_of(opened)

    killed = 0
    for place in kill_everywhere(make, folder, tmp_path / "gedood", every=3, chances=4):
        assert all(map(is_whole, list_backups(place)))
        with Database(place / NAME, KEY, keys=keys(place)) as opened:
            assert opened.findings == ()
            assert told(opened) == ["een", SECRET]
            assert is_whole(copy_of(opened, NOW + HOUR))
        assert not [each for each in names(place) if not each.endswith(".zip")]
        killed += 1
    assert killed > 5


# --- what is told of copies -------------------------------------------------


def test_copies_are_listed_newest_first(study: Database, folder: Path) -> None:
    for hours in (2, 1, 3):
        copy_of(study, NOW + hours * HOUR)
    assert [each.made for each in list_backups(folder)] == [
        NOW + hours * HOUR for hours in (3, 2, 1)
    ]
    assert list_backups(folder / FOLDER) == list_backups(folder)
    assert list_backups(folder / "weg") == []


DAMAGE = {
    "empty": lambda content: b"",
    "half": lambda content: content[: len(content) // 2],
    "no end": lambda content: content[:-30],
    "text": lambda content: b"Dit is een brief.",
    "another zip": lambda content: content.replace(b"inhoud.json", b"inhoud.jsom"),
    "no numbers": lambda content: content.replace(b'"made"', b'"mode"'),
    "newer": lambda content: content.replace(b'"version": 1', b'"version": 9'),
    "outside": lambda content: content.replace(
        NAME.encode(), b"../" + NAME[3:].encode()
    ),
}


@pytest.mark.parametrize("how", DAMAGE)
def test_a_damaged_copy_is_listed_as_such(
    study: Database, folder: Path, tmp_path: Path, how: str
) -> None:
    path = copy_of(study).path
    path.write_bytes(DAMAGE[how](path.read_bytes()))
    [found] = list_backups(folder)
    assert found.path == path
    assert not found.sound
    assert not is_whole(found)
    with pytest.raises(DamagedFile, match="reservekopie"):
        unpack(found, tmp_path)


def test_a_flipped_bit_inside_a_copy_is_found_by_reading_it(
    study: Database, tmp_path: Path
) -> None:
    made = copy_of(study)
    content = bytearray(made.path.read_bytes())
    content[len(content) // 2] ^= 1
    made.path.write_bytes(content)
    found = read_archive(made.path)
    assert found.sound
    assert not is_whole(found)
    with pytest.raises(DamagedFile, match=made.path.name):
        unpack(found, tmp_path)


def test_a_copy_that_vanished_is_not_whole(study: Database) -> None:
    made = copy_of(study)
    made.path.unlink()
    assert not is_whole(made)
    assert not read_archive(made.path).sound


# --- when -------------------------------------------------------------------


def test_a_copy_is_due_when_there_is_none(study: Database) -> None:
    assert is_due([], study.standing, NOW)


def test_a_copy_is_due_some_hours_after_the_last_and_only_after_changes(
    study: Database,
) -> None:
    made = copy_of(study)
    assert not is_due([made], study.standing, NOW + 9 * HOUR)
    record(study, "nog iets")
    assert not is_due([made], study.standing, NOW + 3 * HOUR)
    assert is_due([made], study.standing, NOW + 4 * HOUR)
    assert is_due([made], study.standing, NOW + HOUR, every=HOUR)


def test_a_copy_of_another_study_or_a_damaged_one_does_not_count(
    study: Database,
) -> None:
    made = copy_of(study)
    for other in (replace(made, study="een andere"), replace(made, sound=False)):
        assert is_due([other], study.standing, NOW)


def test_a_copy_of_later_than_now_puts_nothing_off(study: Database) -> None:
    made = copy_of(study, NOW + 100 * HOUR)
    record(study, "nog iets")
    assert is_due([made], study.standing, NOW)


def test_thinning_removes_what_is_one_too_many(study: Database, folder: Path) -> None:
    days = [NOW - timedelta(days=number) for number in (0, 1, 100, 101, 800)]
    made = [copy_of(study, day) for day in days]
    upgraded = backup(study, folder, (), days[-1], before=SCHEMA)
    damaged = copy_of(study, days[-1])
    damaged.path.write_bytes(b"stuk")
    twice = copy_of(study, days[1] - HOUR)
    removed = thin(folder, NOW)
    assert set(removed) == {made[3].path, made[4].path, twice.path}
    assert {each.path for each in list_backups(folder)} == {
        *(each.path for each in made[:3]),
        upgraded.path,
        damaged.path,
    }


def test_the_copies_of_each_study_are_thinned_apart(
    study: Database, folder: Path, tmp_path: Path
) -> None:
    copy_of(study, NOW - 30 * HOUR)
    other = tmp_path / NAME
    make_file(other, "een andere studie")
    with Database(other, KEY) as opened:
        backup(opened, folder, (), NOW - 31 * HOUR)
    assert thin(folder, NOW) == []


def test_the_name_says_for_which_version_a_copy_was_made(
    study: Database, folder: Path
) -> None:
    made = backup(study, folder, (), NOW, before="0012")
    assert made.path.name == "2026-05-03_12.00.05_voor-versie-12.zip"
    assert made.before == "0012"


def test_a_copy_is_looked_through_by_whoever_has_the_key(
    study: Database, tmp_path: Path
) -> None:
    made = copy_of(study)
    unpack(made, tmp_path)
    with closing(connect_to_copy(tmp_path / NAME, KEY)) as connection:
        assert connection.execute("PRAGMA cipher_integrity_check").fetchall() == []
    assert sorted(path.name for path in tmp_path.iterdir() if path.is_file()) == sorted(
        [NAME, "sleutel.json", "sleutel-kopie.json"]
    )
