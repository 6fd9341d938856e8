"""Put a reserve copy back: in a new folder, or in the place of what is set aside."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from itertools import chain, count
from pathlib import Path
from typing import Final

from levensreis.domain.progress import NO_PROGRESS, Progress
from levensreis.language import say
from levensreis.storage.archive import BackupInfo, telling_the_disk, unpack, unreadable
from levensreis.storage.errors import StudyExists
from levensreis.storage.files import make_folder, move_new, remove_empty, sync_folder
from levensreis.storage.lock import StudyLock
from levensreis.storage.workshop import workshop

ASIDE: Final = "vervangen"
"""With what the folder begins in which replaced files are kept."""
_BUSY: Final = ".levensreis-terugzetten"
_LOGS: Final = ("-wal", "-shm", "-journal")
_STEPS: Final = 2


@dataclass(frozen=True, slots=True)
class Restored:
    """Where a reserve copy was put back, and where what was there is now."""

    folder: Path
    aside: Path | None = None


def restore(
    backup: BackupInfo,
    target: Path,
    now: datetime,
    progress: Progress = NO_PROGRESS,
    *,
    replace: bool = False,
) -> Restored:
    """Put a reserve copy back in a folder, and read it back there.

    The folder is new, or holds none of its files. With `replace` those are set aside
    first, in a folder within it; nothing is ever written over. What was put back is
    what was written, of whatever version: opening it brings it up to date, and tells
    how far it is behind. Raises DamagedFile, StudyExists, StudyInUse, CannotWrite or
    Cancelled; then the folder is as it was.
    """
    if not backup.sound:  # the names in it may lead anywhere
        raise unreadable(backup.path)
    made = make_folder(target, private=True)
    try:
        with telling_the_disk(target), workshop(target / _BUSY) as place:
            return _put_back(backup, target, place, now, progress, replace=replace)
    except BaseException:
        remove_empty(made)
        raise


def _put_back(
    backup: BackupInfo,
    target: Path,
    place: Path,
    now: datetime,
    progress: Progress,
    *,
    replace: bool,
) -> Restored:
    StudyLock(target / backup.database).refuse(even_us=True)
    names = [name for name, _, _ in backup.hashes]
    there = [path for path in _all_of(target, backup.database, names) if path.exists()]
    if there and not replace:
        raise StudyExists(
            say(
                "In {folder} staat al een studie. Kies een lege map, of laat die "
                "studie eerst opzij zetten.",
                folder=target,
            )
        )
    for name in names:  # left by a killed program
        (place / name).unlink(missing_ok=True)
    progress.step(0, _STEPS)
    fresh = unpack(backup, place)
    progress.step(1, _STEPS)
    aside = _free_folder(target, now) if there else None
    moves = [(path, aside / path.name) for path in there if aside is not None]
    # The database last: without it nothing is taken for a study.
    fresh.sort(key=lambda path: path.name == backup.database)
    _move_all([*moves, *((path, target / path.name) for path in fresh)])
    progress.tell(_STEPS, _STEPS)
    return Restored(target, aside)


def _all_of(target: Path, database: str, names: Sequence[str]) -> list[Path]:
    logs = [f"{database}{ending}" for ending in _LOGS]
    # The database first: from then on it is no study, until the new one is there.
    return [target / name for name in dict.fromkeys([database, *logs, *names])]


def _free_folder(target: Path, now: datetime) -> Path:
    name = f"{ASIDE}_{now:%Y-%m-%d_%H.%M.%S}"
    numbered = (f"{name}_{number}" for number in count(2))
    names = (target / each for each in chain([name], numbered))
    free = next(path for path in names if not path.exists())
    free.mkdir(0o700)
    return free


def _move_all(moves: Sequence[tuple[Path, Path]]) -> None:
    done: list[tuple[Path, Path]] = []
    try:
        for source, target in moves:
            move_new(source, target)
            done.append((source, target))
    except BaseException:
        for source, target in reversed(done):
            with suppress(OSError):
                target.rename(source)
        remove_empty({target.parent for _, target in moves})
        raise
    for folder in {target.parent for _, target in moves}:
        sync_folder(folder)
