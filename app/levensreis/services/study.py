"""A study: a folder with an encrypted file and its key, opened and closed."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from levensreis.domain.access import AccessKind
from levensreis.domain.journey import Journey
from levensreis.services.access_log import AccessLog, failed_unlock
from levensreis.services.anonymising import AnonymisingService
from levensreis.services.backups import BackupService
from levensreis.services.checks import CheckService
from levensreis.services.creation import make_study
from levensreis.services.drafts import Drafts
from levensreis.services.erasure import ErasureService
from levensreis.services.exports import ExportService
from levensreis.services.folder import DATABASE_NAME, keys_of, require_study, tidy
from levensreis.services.journeys import JourneyService
from levensreis.services.keys import KeyService
from levensreis.services.member_check import MemberCheckService
from levensreis.services.papers import PaperService
from levensreis.services.register import RegisterService
from levensreis.services.research_file import ResearchFileService
from levensreis.services.retention import RetentionService
from levensreis.storage import codebook
from levensreis.storage.database import Database
from levensreis.storage.errors import DamagedFile, WrongPassphrase
from levensreis.storage.findings import Finding
from levensreis.storage.key import Key, KeyCost, open_keys, restore_keys
from levensreis.storage.recovery import open_with_recovery


class Study:
    """An open study and what can be done in it."""

    def __init__(self, folder: Path, database: Database, key: bytes) -> None:
        self.folder = folder
        self._database = database
        self._is_open = True
        self.log = AccessLog(database)
        self.journeys = JourneyService(database, self.log)
        self.register = RegisterService(database, self.log)
        self.anonymising = AnonymisingService(database, self.log)
        self.member_check = MemberCheckService(database, self.log)
        self.papers = PaperService(database, self.log, self.member_check)
        self.exports = ExportService(database, self.log)
        self.research = ResearchFileService(database, self.log, self.member_check)
        self.retention = RetentionService(database, self.log)
        self.drafts = Drafts(database)
        self.erasure = ErasureService(database, self.log, key)
        self.keys = KeyService(keys_of(folder), self.log)
        self.backups = BackupService(database, self.log)
        self.checks = CheckService(database)

    @classmethod
    def create(cls, folder: Path, passphrase: str, cost: KeyCost | None = None) -> Self:
        """Make a new study in a folder, with the codebook that ships.

        Raises StudyExists, StudyInUse, EmptyPassphrase or CannotWrite; then what
        was made is gone again.
        """
        key = make_study(folder, passphrase, cost or KeyCost())
        path = folder / DATABASE_NAME
        return cls._begun(folder, Database(path, key, keys=keys_of(folder)), key)

    @classmethod
    def open(cls, folder: Path, passphrase: str, *, take_over: bool = False) -> Self:
        """Open the study in a folder.

        Raises NoStudy, NotFinished, WrongPassphrase, DamagedKeyFile, DamagedFile,
        NewerFile, MigrationFailed, StudyInUse or CannotWrite; nothing is written
        before the file is known to be sound. `take_over` takes a study that another
        computer seems to have open.
        """
        require_study(folder)
        found = open_keys(keys_of(folder), passphrase)
        return cls._unlocked(folder, found, take_over=take_over)

    @classmethod
    def open_with_recovery(
        cls, folder: Path, recovery: str, *, take_over: bool = False
    ) -> Self:
        """Open the study with a recovery key, for who forgot the passphrase.

        Raises what `open` does, and MistypedRecovery.
        """
        require_study(folder)
        found = open_with_recovery(keys_of(folder), recovery)
        return cls._unlocked(folder, found, take_over=take_over)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is to be told about the file that was opened, the worst first."""
        return self._database.findings

    @property
    def number_of_journeys(self) -> int:
        """How many journeys are in it."""
        return len(self.journeys.overview())

    def accept_standing(self) -> None:
        """Go on with this file, though it is older than what was saved here."""
        self._database.accept_standing()

    def import_journeys(self, paths: Sequence[Path]) -> list[Journey]:
        """Store the journeys of JSON files: all of them, or none."""
        # The schema library is slow to load: only when a file is read.
        from levensreis.services.importing import import_journeys

        found = import_journeys(self._database, paths)
        self.log.note_each(AccessKind.IMPORT, [each.id for each in found])
        return found

    def close(self) -> None:
        """Let the file go; everything was saved already."""
        if self._is_open:
            self._is_open = False
            self.log.closed()
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @classmethod
    def _unlocked(
        cls, folder: Path, keys: Iterator[tuple[Path, Key]], *, take_over: bool
    ) -> Self:
        try:
            database, key = _open(folder, keys, take_over=take_over)
        except WrongPassphrase:
            failed_unlock(folder)
            raise
        return cls._begun(folder, database, key)

    @classmethod
    def _begun(cls, folder: Path, database: Database, key: bytes) -> Self:
        study = cls(folder, database, key)
        try:
            study.log.opened()
            study.erasure.erase_again()
        except BaseException:
            database.close()
            raise
        return study


def _open(
    folder: Path, keys: Iterator[tuple[Path, Key]], *, take_over: bool
) -> tuple[Database, bytes]:
    path, copies = folder / DATABASE_NAME, keys_of(folder)
    damage: list[DamagedFile] = []
    for sound, key in keys:
        try:
            opened = Database(path, key, keys=copies, take_over=take_over)
        except DamagedFile as error:  # or the key of another study
            damage.append(error)
            continue
        try:
            with opened.transaction() as connection:
                codebook.require(connection)
            restore_keys(copies, sound, key)
            tidy(folder)
        except BaseException:
            opened.close()
            raise
        return opened, key
    raise damage[0]
