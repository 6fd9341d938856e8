"""A study: a folder with an encrypted file and its key, made, opened and closed."""

from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from levensreis.domain.errors import KnownError
from levensreis.domain.journey import Journey
from levensreis.formats.codebook_json import shipped_codebook
from levensreis.services.exports import ExportService
from levensreis.services.journeys import JourneyService
from levensreis.services.register import RegisterService
from levensreis.storage import codebook
from levensreis.storage.database import Database
from levensreis.storage.errors import NoStudy, StudyExists
from levensreis.storage.files import make_folder
from levensreis.storage.key import KeyCost, create_key, open_key

DATABASE_NAME: Final = "studie.levensreis"
KEY_NAMES: Final = ("sleutel.json", "sleutel-kopie.json")


class EmptyPassphrase(KnownError):
    """A study cannot be closed with nothing."""


class Study:
    """An open study and what can be done in it."""

    def __init__(self, folder: Path, database: Database) -> None:
        self.folder = folder
        self._database = database
        self.journeys = JourneyService(database)
        self.register = RegisterService(database)
        self.exports = ExportService(database)

    @classmethod
    def create(cls, folder: Path, passphrase: str, cost: KeyCost | None = None) -> Self:
        """Make a new study in a folder, with the codebook that ships.

        Raises StudyExists, EmptyPassphrase or CannotWrite.
        """
        if not passphrase.strip():
            raise EmptyPassphrase("Kies een wachtzin: een paar woorden die u onthoudt.")
        database, *keys = _paths(folder)
        if is_study(folder):
            raise StudyExists(
                f"In {folder} staat al een studie. Open die, of kies een andere map."
            )
        make_folder(folder)
        key = create_key(tuple(keys), passphrase, cost or KeyCost())
        opened = Database(database, key, create=True)
        with opened.transaction() as connection:
            codebook.put(connection, shipped_codebook())
        return cls(folder, opened)

    @classmethod
    def open(cls, folder: Path, passphrase: str) -> Self:
        """Open the study in a folder.

        Raises NoStudy, WrongPassphrase, DamagedKeyFile, DamagedFile, NewerFile or
        StudyInUse; nothing is written before the file is known to be sound.
        """
        database, *keys = _paths(folder)
        if not is_study(folder):
            raise NoStudy(
                f"In {folder} staat geen studie van Levensreis. Kies een andere map, "
                "of maak een nieuwe studie."
            )
        return cls(folder, Database(database, open_key(tuple(keys), passphrase)))

    def import_journeys(self, paths: Sequence[Path]) -> list[Journey]:
        """Store the journeys of JSON files: all of them, or none."""
        # The schema library is slow to load: only when a file is read.
        from levensreis.services.importing import import_journeys

        return import_journeys(self._database, paths)

    def close(self) -> None:
        """Let the file go; everything was saved already."""
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
    """Tell whether any file of a study lies in a folder."""
    try:
        return any(path.exists() for path in _paths(folder))
    except OSError:  # a name that is too long, or no access
        return False


def _paths(folder: Path) -> list[Path]:
    return [folder / name for name in (DATABASE_NAME, *KEY_NAMES)]
