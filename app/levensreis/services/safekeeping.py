"""What keeps a study safe that lies in a folder, whatever kind of study it is."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol, Self

from levensreis.domain.errors import KnownError
from levensreis.domain.progress import Progress
from levensreis.services.access_log import AccessLog
from levensreis.services.backups import Backup, BackupService
from levensreis.services.checks import CheckService
from levensreis.services.keys import KeyService
from levensreis.storage import settings
from levensreis.storage.access_log import Transaction
from levensreis.storage.database import Database
from levensreis.storage.research.merged import merged_keys_of
from levensreis.storage.research.merging import count_withdrawn

_WITHDRAWN: Final = "copies_withdrawn"
"""How many withdrawals there were when older copies last went."""


class Safekept(Protocol):
    """An open study with keys, reserve copies and a log: a `Study`, or a merged one."""

    @property
    def folder(self) -> Path:
        """Where it lies."""

    @property
    def log(self) -> AccessLog:
        """Who did what when."""

    @property
    def keys(self) -> KeyService:
        """Its passphrase and its recovery keys."""

    @property
    def backups(self) -> BackupService:
        """Its reserve copies."""

    @property
    def checks(self) -> CheckService:
        """Whether its file is whole."""


@dataclass(frozen=True, slots=True)
class MergedFolder:
    """What a merged study in a folder has, and one on a server has not."""

    folder: Path
    log: AccessLog
    keys: KeyService
    backups: BackupService
    checks: CheckService

    @classmethod
    def of(cls, database: Database, log: AccessLog) -> Self:
        """Return what keeps an open merged study safe."""
        folder = database.path.parent
        keys = KeyService(merged_keys_of(folder), log)
        backups = MergedBackups(database, log)
        return cls(folder, log, keys, backups, CheckService(database))


class MergedBackups(BackupService):
    """Reserve copies of a merged study; none outlives a withdrawal that it lacks.

    Who withdraws must be able to trust that a journey is used no more: so the first
    copy after it takes the place of all that are older.
    """

    def _make(self, progress: Progress) -> Backup:
        before = self._erased()
        made = super()._make(progress)
        with self._database.transaction() as connection:
            held = settings.get(connection, _WITHDRAWN)
        if held != str(before) and before and self._remove_before(made):
            with self._database.transaction() as connection:
                settings.put(connection, _WITHDRAWN, str(before))
            self._told += 1
        return made

    def _remove_before(self, made: Backup) -> bool:
        """Remove the older copies; False when some are out of reach."""
        there = self.copies_elsewhere() if made.second is not None else []
        older = [
            each for each in (*self.copies(), *there) if each.made < made.info.made
        ]
        try:
            for each in older:
                self.remove(each)
                self._told += 1
        except KnownError:
            return False
        return made.second is None or made.second.path is not None

    def _count_erased(self, connection: Transaction) -> int:
        return count_withdrawn(connection)
