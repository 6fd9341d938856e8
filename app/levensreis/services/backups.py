"""Reserve copies (reservekopieën) of an open study: made unasked, or asked for."""

from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from threading import Lock
from typing import Final

from levensreis.domain.access import AccessKind
from levensreis.domain.errors import KnownError
from levensreis.domain.progress import NO_PROGRESS, Progress
from levensreis.services.access_log import AccessLog, now
from levensreis.services.second_place import SecondPlaceService
from levensreis.storage import erasure
from levensreis.storage.access_log import Transaction
from levensreis.storage.archive import BackupInfo, is_whole, telling_the_disk
from levensreis.storage.backup import backup, is_due, list_backups, thin
from levensreis.storage.database import Database
from levensreis.storage.second_place import SecondCopy

__all__ = ["Backup", "BackupInfo", "BackupService", "SecondCopy"]

_STEPS: Final = 2


@dataclass(frozen=True, slots=True)
class Backup:
    """A reserve copy that was made, and where it lies a second time."""

    info: BackupInfo
    second: SecondCopy | None = None
    """None when no second place was chosen."""


class BackupService:
    """The use cases around the reserve copies of one open study."""

    def __init__(
        self, database: Database, log: AccessLog, clock: Callable[[], datetime] = now
    ) -> None:
        self._database = database
        self._log = log
        self._clock = clock
        self._making = Lock()
        self._told = 0
        """How many commits only tell of the newest copy: they are no changes."""
        self.second = SecondPlaceService(database, log)

    @property
    def folder(self) -> Path:
        """The folder of the study, in which its reserve copies are."""
        return self._database.path.parent

    def copies(self) -> list[BackupInfo]:
        """Tell what reserve copies of this study there are here, the newest first.

        Raises CannotWrite when their folder cannot be read.
        """
        return [each for each in list_backups(self.folder) if self.is_ours(each)]

    def copies_elsewhere(self) -> list[BackupInfo]:
        """Tell what reserve copies of this study lie in the second place.

        None when there is no second place, or when it is not there now.
        """
        return [each for each in self.second.copies() if self.is_ours(each)]

    def is_ours(self, copy: BackupInfo) -> bool:
        """Tell whether a copy is of this study, as far as anybody knows.

        Nobody does of one that is damaged, or of an old version.
        """
        return copy.study in ("", self._database.standing.study)

    def damaged(
        self, copies: Iterable[BackupInfo], progress: Progress = NO_PROGRESS
    ) -> list[BackupInfo]:
        """Read all of every copy, and return those that are not what was written."""
        every = list(copies)
        found = []
        for done, each in enumerate(every):
            progress.check()
            if not is_whole(each, progress.part(done, done + 1, len(every))):
                found.append(each)
        return found

    def make(self, progress: Progress = NO_PROGRESS) -> Backup:
        """Make a reserve copy now, look it through, and take it to the second place.

        Those that are one too many go. Raises CannotWrite, DamagedFile, StudyInUse or
        Cancelled; then there is none. What goes wrong in the second place is told in
        what is returned.
        """
        with self._making:
            return self._make(progress)

    def keep_up(self, progress: Progress = NO_PROGRESS) -> Backup | None:
        """Make a reserve copy when there are changes that none of late holds.

        Else the newest one goes to the second place, if it is missing there. Raises
        what `make` does; returns None when nothing had to be done.
        """
        with self._making:
            return self._make(progress) if self.is_due() else self._catch_up(progress)

    def is_due(self) -> bool:
        """Tell whether there are changes that no reserve copy of late holds.

        Raises CannotWrite when nobody can tell which copies there are.
        """
        at, standing = self._clock().astimezone(), self._database.standing
        changed = replace(standing, commits=standing.commits - self._told)
        return is_due(list_backups(self.folder), changed, at)

    def remove(self, copy: BackupInfo) -> None:
        """Remove one reserve copy for good; raises CannotWrite."""
        with telling_the_disk(copy.path.parent):
            copy.path.unlink(missing_ok=True)
        self._log.note(AccessKind.DELETE, what="backup")

    def _make(self, progress: Progress) -> Backup:
        at = self._clock().astimezone()
        info = self._copy(at, progress.part(0, 1, _STEPS))
        self._log.note(AccessKind.BACKUP)
        self._told = 1
        with suppress(KnownError):  # one too many is no reason to fail
            thin(self.folder, at)
        return self._take_along(info, progress.part(1, 2, _STEPS))

    def _copy(self, at: datetime, progress: Progress) -> BackupInfo:
        """Make a copy that holds nothing that was erased while it was made."""
        while True:
            erased = self._erased()
            keys = self._database.keys
            made = backup(self._database, self.folder, keys, at, progress)
            if self._erased() == erased:
                return made
            made.path.unlink(missing_ok=True)

    def _erased(self) -> int:
        with self._database.transaction() as connection:
            return self._count_erased(connection)

    def _count_erased(self, connection: Transaction) -> int:
        return len(erasure.tombstones(connection))

    def _take_along(self, info: BackupInfo, progress: Progress) -> Backup:
        before = self.second.told
        at = self._clock().astimezone()
        made = Backup(info, self.second.take_along(info, at, progress))
        self._told += self.second.told - before
        return made

    def _catch_up(self, progress: Progress) -> Backup | None:
        wanted = self.second.lacks(self.copies())
        made = [self._take_along(each, progress) for each in wanted]
        return made[-1] if made else None
