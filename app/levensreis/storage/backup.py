"""Reserve copies (reservekopieën): made, looked through, listed and thinned.

The file is copied while it is closed for a moment, byte for byte: that is twenty times
as fast as writing it anew, so nobody waits for it, and nothing is deciphered on the
way. Then the copy is opened and looked through. See
docs/decisions/0010-backups-and-checks.md.
"""

import shutil
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from levensreis.domain.progress import NO_PROGRESS, Progress
from levensreis.storage.archive import (
    SUFFIX,
    BackupInfo,
    read_archive,
    telling_the_disk,
    write_archive,
)
from levensreis.storage.connection import schema_of
from levensreis.storage.errors import damaged
from levensreis.storage.files import (
    keep_private,
    list_folder,
    make_folder,
    move_new,
    remove_empty,
    sync_folder,
)
from levensreis.storage.soundness import (
    counts,
    require_sound,
    rows_by_table,
)
from levensreis.storage.standing import Standing, read_standing
from levensreis.storage.thinning import to_keep
from levensreis.storage.workshop import workshop

if TYPE_CHECKING:
    from levensreis.storage.database import Database

FOLDER: Final = "reservekopieën"
OF_A_STUDY: Final = "levensreis-"
"""With what a folder begins, where the copies of several studies lie together."""
EVERY: Final = timedelta(hours=4)
"""The least between two copies that nobody asked for."""
_BUSY: Final = ".levensreis-bezig"
_COPY, _ARCHIVE = "bestand", "kopie"  # names that are never taken for a reserve copy
_STEPS: Final = 3


def backup(
    database: "Database",
    folder: Path,
    key_paths: Sequence[Path],
    now: datetime,
    progress: Progress = NO_PROGRESS,
    *,
    before: str = "",
) -> BackupInfo:
    """Make a reserve copy of an open study, in `reservekopieën` in a folder.

    It is there when it was read back and found sound; a program that is killed leaves
    nothing that looks like one. `before` is the version for which a file is about to
    be upgraded. Raises CannotWrite, DamagedFile, StudyInUse or Cancelled.
    """
    place = folder / FOLDER
    made = make_folder(place, private=True)
    try:
        with workshop(place / _BUSY) as where, telling_the_disk(place):
            path = _free_name(place, now, before)
            draft = BackupInfo(
                path, now, 0, sound=True, before=before, database=database.path.name
            )
            _make(database, where, draft, key_paths, progress)
            move_new(where / _ARCHIVE, path)
            sync_folder(place)
    except BaseException:
        remove_empty(made)
        raise
    progress.tell(_STEPS, _STEPS)
    return read_archive(path)


def list_backups(folder: Path) -> list[BackupInfo]:
    """Tell what reserve copies there are, the newest first.

    Of a study in its folder, and of every study on a stick or another second place.
    Raises CannotWrite when a place cannot be read: there may be copies in it.
    """
    places = [folder / FOLDER, folder, *list_folder(folder, f"{OF_A_STUDY}*")]
    paths = {path for place in places for path in list_folder(place, f"*{SUFFIX}")}
    found = [read_archive(path) for path in paths]
    return sorted(found, key=lambda each: (each.made, each.path.name), reverse=True)


def is_due(
    backups: Iterable[BackupInfo],
    standing: Standing,
    now: datetime,
    every: timedelta = EVERY,
) -> bool:
    """Tell whether a file has changes in it that no reserve copy of late holds."""
    ours = [each for each in backups if each.sound and each.study == standing.study]
    last = max(ours, key=lambda each: each.made, default=None)
    if last is None:
        return True
    # A copy of later than now was made when a clock was wrong.
    return last.commits != standing.commits and not (
        timedelta(0) <= now - last.made < every
    )


def thin(folder: Path, now: datetime) -> list[Path]:
    """Remove the reserve copies that are one too many, and return them.

    Those from before an upgrade stay, and damaged ones too: a person decides.
    """
    by_study: dict[str, list[BackupInfo]] = {}
    for each in list_backups(folder):
        if each.sound and not each.before:
            by_study.setdefault(each.study, []).append(each)
    removed = []
    for ours in by_study.values():
        kept = to_keep((each.made for each in ours), now)
        for each in ours:
            if each.made not in kept:
                with telling_the_disk(folder):
                    each.path.unlink(missing_ok=True)
                removed.append(each.path)
    return removed


def _make(
    database: "Database",
    where: Path,
    draft: BackupInfo,
    key_paths: Iterable[Path],
    progress: Progress,
) -> None:
    copy = where / _COPY
    for left in (copy, where / _ARCHIVE):  # by a killed program
        left.unlink(missing_ok=True)
    files = {draft.database: copy}
    files |= {path.name: path for path in key_paths if path.is_file()}
    progress.step(0, _STEPS)
    with database.at_rest() as path, closing(database.open_copy(path)) as held:
        rows = rows_by_table(held)
        shutil.copyfile(path, copy)
    keep_private(copy)
    progress.step(1, _STEPS)
    # Both only read the copy, each on a processor of its own.
    with (
        ThreadPoolExecutor(1) as beside,
        closing(database.open_copy(copy)) as connection,
    ):
        info = _told_of(connection, draft)
        writing = beside.submit(write_archive, where / _ARCHIVE, info, files)
        # Reads every page that anything is in, and the seal of each on the way.
        require_sound(connection)
        if rows_by_table(connection) != rows:
            raise damaged()
        writing.result()
    progress.step(2, _STEPS)


def _told_of(connection: Any, draft: BackupInfo) -> BackupInfo:
    standing, told = read_standing(connection), counts(connection)
    return replace(
        draft,
        study=standing.study,
        commits=standing.commits,
        schema=schema_of(connection) or "",
        journeys=told.journeys,
        statements=told.statements,
    )


def _free_name(place: Path, now: datetime, before: str) -> Path:
    name = f"{now:%Y-%m-%d_%H.%M.%S}"
    if before:
        name += "_" + "-".join(("voor", "versie", str(int(before))))
    numbered = (f"{name}_{number}" for number in count(2))
    names = (place / f"{each}{SUFFIX}" for each in chain([name], numbered))
    return next(path for path in names if not path.exists())
