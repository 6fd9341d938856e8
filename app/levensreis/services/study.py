"""A study: a folder with an encrypted file and its key, made, opened and closed."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from levensreis.domain.access import AccessKind
from levensreis.domain.errors import KnownError
from levensreis.domain.journey import Journey
from levensreis.formats.codebook_json import shipped_codebook
from levensreis.language import say
from levensreis.services.access_log import AccessLog, failed_unlock
from levensreis.services.anonymising import AnonymisingService
from levensreis.services.drafts import Drafts
from levensreis.services.erasure import ErasureService
from levensreis.services.exports import ExportService
from levensreis.services.journeys import JourneyService
from levensreis.services.register import RegisterService
from levensreis.services.retention import RetentionService
from levensreis.storage import codebook
from levensreis.storage.database import Database, workshop
from levensreis.storage.errors import (
    CannotWrite,
    DamagedFile,
    NoStudy,
    NotFinished,
    StudyExists,
    WrongPassphrase,
)
from levensreis.storage.files import make_folder, move_new, remove_empty, sync_folder
from levensreis.storage.key import KeyCost, create_key, open_keys, restore_keys

DATABASE_NAME: Final = "studie.levensreis"
KEY_NAMES: Final = ("sleutel.json", "sleutel-kopie.json")
UNFINISHED: Final = ".levensreis-onvoltooid"
"""The folder in which a study is made; only a killed creation leaves it behind."""

# Under other names in there, so that it is never taken for a study itself.
_DATABASE: Final = "bestand"
_KEYS: Final = ("sleutel", "kopie")
_MARK: Final = "merk"  # a third copy of the key file, which stays


class EmptyPassphrase(KnownError):
    """A study cannot be closed with nothing."""


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
        self.exports = ExportService(database, self.log)
        self.retention = RetentionService(database, self.log)
        self.drafts = Drafts(database)
        self.erasure = ErasureService(database, self.log, key)

    @classmethod
    def create(cls, folder: Path, passphrase: str, cost: KeyCost | None = None) -> Self:
        """Make a new study in a folder, with the codebook that ships.

        Raises StudyExists, StudyInUse, EmptyPassphrase or CannotWrite; then what
        was made is gone again.
        """
        if not passphrase.strip():
            raise EmptyPassphrase(
                say("Kies een wachtzin: een paar woorden die u onthoudt.")
            )
        made = make_folder(folder, private=True)
        try:
            key = _make(folder, passphrase, cost or KeyCost())
        except BaseException:
            remove_empty(made)
            raise
        return cls._begun(folder, Database(folder / DATABASE_NAME, key), key)

    @classmethod
    def open(cls, folder: Path, passphrase: str) -> Self:
        """Open the study in a folder.

        Raises NoStudy, NotFinished, WrongPassphrase, DamagedKeyFile, DamagedFile,
        NewerFile or StudyInUse; nothing is written before the file is known to be
        sound.
        """
        if not _present(folder):
            raise NoStudy(
                say(
                    "In {folder} staat geen studie van Levensreis. Kies een andere "
                    "map, of maak een nieuwe studie.",
                    folder=folder,
                )
            )
        if _is_unfinished(folder):
            raise NotFinished(
                say(
                    "Het maken van de studie in {folder} is onderbroken. Maak de "
                    "studie opnieuw, in dezelfde map.",
                    folder=folder,
                )
            )
        try:
            return cls._begun(folder, *_open(folder, passphrase))
        except WrongPassphrase:
            failed_unlock(folder)
            raise

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


def is_study(folder: Path) -> bool:
    """Tell whether a whole study lies in a folder: its file, and a key to it."""
    present = _present(folder)
    return len(present) > 1 and present[0].name == DATABASE_NAME


def _present(folder: Path) -> list[Path]:
    paths = [folder / name for name in (DATABASE_NAME, *KEY_NAMES)]
    try:
        return [path for path in paths if path.exists()]
    except OSError:  # a name that is too long, or no access
        return []


def _open(folder: Path, passphrase: str) -> tuple[Database, bytes]:
    keys = tuple(folder / name for name in KEY_NAMES)
    damage: list[DamagedFile] = []
    for path, key in open_keys(keys, passphrase):
        try:
            opened = Database(folder / DATABASE_NAME, key)
        except DamagedFile as error:  # or the key of another study
            damage.append(error)
            continue
        try:
            with opened.transaction() as connection:
                codebook.require(connection)
            restore_keys(keys, path, key)
            _tidy(folder / UNFINISHED)
        except BaseException:
            opened.close()
            raise
        return opened, key
    raise damage[0]


def _tidy(place: Path) -> None:
    # A creation that was killed after its last move left a copy of the key in it.
    if place.exists():
        with suppress(KnownError), workshop(place):
            pass


def _make(folder: Path, passphrase: str, cost: KeyCost) -> bytes:
    with workshop(folder / UNFINISHED) as place:
        _take_back(folder)
        if _present(folder):
            raise StudyExists(
                say(
                    "In {folder} staat al een studie. Open die, of kies een andere "
                    "map.",
                    folder=folder,
                )
            )
        try:
            key = _build(place, passphrase, cost)
            for source, target in zip(_KEYS, KEY_NAMES, strict=True):
                move_new(place / source, folder / target)
            # The last move, from one moment to the next: now it is a study.
            move_new(place / _DATABASE, folder / DATABASE_NAME)
        finally:
            _take_back(folder)
        sync_folder(folder)
    return key


def _build(place: Path, passphrase: str, cost: KeyCost) -> bytes:
    for left in place.glob(f"{_DATABASE}*"):
        left.unlink()
    key = create_key(tuple(place / name for name in (_MARK, *_KEYS)), passphrase, cost)
    with (
        Database(place / _DATABASE, key, create=True) as opened,
        opened.transaction() as connection,
    ):
        codebook.put(connection, shipped_codebook())
    if (place / f"{_DATABASE}-wal").exists():
        raise CannotWrite(
            say(
                "De studie kon niet worden gemaakt: de schijf is vol. Maak ruimte vrij "
                "en probeer het opnieuw."
            )
        )
    return key


def _is_unfinished(folder: Path) -> bool:
    left = folder / UNFINISHED / _DATABASE
    return left.exists() and not (folder / DATABASE_NAME).exists()


def _take_back(folder: Path) -> None:
    """Remove the keys of a study whose database was never put in its place.

    Only when they are what that creation made: the key of a lost database may
    open a reserve copy of it.
    """
    place = folder / UNFINISHED
    mark = place / _MARK
    if not (mark.exists() and (place / _DATABASE).exists()):
        return
    for path in _present(folder):
        if path.name in KEY_NAMES and path.read_bytes() == mark.read_bytes():
            path.unlink()
