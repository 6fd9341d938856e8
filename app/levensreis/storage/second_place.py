"""A second place for reserve copies: a stick, or a disk somewhere else."""

import errno
import os
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from levensreis.domain.progress import NO_PROGRESS, Progress
from levensreis.language import say
from levensreis.storage.archive import (
    BackupInfo,
    is_whole,
    read_archive,
    telling_the_disk,
    unreadable,
)
from levensreis.storage.backup import OF_A_STUDY
from levensreis.storage.files import keep_private, make_folder, sync_folder

_LETTERS: Final = 8
"""Of the random name of a study: enough to keep the studies on one stick apart."""
_UNFINISHED: Final = ".onvoltooid"


@dataclass(frozen=True, slots=True)
class SecondCopy:
    """Where a reserve copy lies a second time, or why it does not."""

    path: Path | None
    words: str


def copy_to(
    backup: BackupInfo, second: Path, progress: Progress = NO_PROGRESS
) -> SecondCopy:
    """Copy a reserve copy to a second place, and read it back there.

    A place that is not there is told: a stick is not always in. Raises DamagedFile
    when the copy is not whole, and CannotWrite when the place is full or fails.
    """
    if not _is_in(second):
        return SecondCopy(
            None,
            say(
                "De tweede plek voor reservekopieën is er nu niet: {folder}. De "
                "reservekopie staat alleen op deze computer.",
                folder=second,
            ),
        )
    folder = second / f"{OF_A_STUDY}{backup.study[:_LETTERS]}"
    target = folder / backup.path.name
    if not _is_there(backup, target):
        with telling_the_disk(second):
            _copy(backup, target, progress)
    return SecondCopy(
        target, say("De reservekopie staat ook in {folder}.", folder=folder)
    )


def _is_in(second: Path) -> bool:
    try:
        return second.is_dir()
    except OSError:  # pulled out a moment ago
        return False


def _is_there(backup: BackupInfo, target: Path) -> bool:
    there = read_archive(target)
    return there.hashes == backup.hashes and is_whole(there)


def _copy(backup: BackupInfo, target: Path, progress: Progress) -> None:
    make_folder(target.parent, private=True)
    temporary = target.with_name(f"{target.name}{_UNFINISHED}")
    try:
        progress.step(0, 2)
        shutil.copyfile(backup.path, temporary)
        keep_private(temporary)
        with temporary.open("r+b") as file:
            os.fsync(file.fileno())
        progress.step(1, 2)
        copied = read_archive(temporary)
        if copied.hashes != backup.hashes or not is_whole(copied):
            raise _unlike(backup)
        temporary.replace(target)
        sync_folder(target.parent)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    progress.tell(2, 2)


def _unlike(backup: BackupInfo) -> Exception:
    """Tell which of the two is damaged: the copy that was read, or the place."""
    if not is_whole(backup):
        return unreadable(backup.path)
    return OSError(errno.EIO, "does not read back as it was written")
