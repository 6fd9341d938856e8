"""A merged study: an encrypted folder as any study, with the tables for research."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, suppress
from pathlib import Path
from typing import Final, Protocol

from sqlalchemy import Connection

from levensreis.domain.errors import KnownError
from levensreis.language import say
from levensreis.storage.database import Database, workshop
from levensreis.storage.errors import DamagedFile, NoStudy, StudyExists
from levensreis.storage.files import make_folder, move_new, remove_empty, sync_folder
from levensreis.storage.key import Key, KeyCost, create_key, restore_keys
from levensreis.storage.research.schema import MERGED_MIGRATIONS, MERGED_SCHEMA

MERGED_NAME: Final = "samengevoegd.levensreis"
"""Another name than that of a study, so that neither is taken for the other."""
MERGED_KEYS: Final = ("sleutel.json", "sleutel-kopie.json")
_UNFINISHED: Final = ".levensreis-onvoltooid"
"""The folder in which it is made; only a killed creation leaves it behind."""
_DATABASE: Final = "bestand"
_CACHE: Final = 160 * 1024  # KiB of pages that stay deciphered, when there are so many
_MARK: Final = "merk"  # a third copy of the key file, which stays


class Target(Protocol):
    """What can be merged into: an encrypted file, or a server."""

    def transaction(self) -> AbstractContextManager[Connection]:
        """Lend a connection; what it did is kept at the end, or undone."""

    def close(self) -> None:
        """Let it go; everything was kept already."""


def merged_keys_of(folder: Path) -> tuple[Path, ...]:
    """Return where the copies of the key file lie."""
    return tuple(folder / name for name in MERGED_KEYS)


def is_merged(folder: Path) -> bool:
    """Tell whether a merged study lies in a folder."""
    try:
        return (folder / MERGED_NAME).is_file()
    except OSError:  # a name that is too long, or no access
        return False


def require_merged(folder: Path) -> None:
    """Raise NoStudy when there is no merged study to open."""
    if not is_merged(folder):
        raise NoStudy(
            say(
                "In {folder} staat geen samengevoegde studie. Kies een andere map, of "
                "maak er een door bestanden samen te voegen.",
                folder=folder,
            )
        )


def make_merged(folder: Path, passphrase: str, cost: KeyCost) -> None:
    """Make an empty merged study in a folder that is new or empty.

    It is there from one moment to the next, with the last move. Raises StudyExists,
    StudyInUse or CannotWrite; then nothing is left behind.
    """
    made = make_folder(folder, private=True)
    try:
        with workshop(folder / _UNFINISHED) as place:
            _take_back(folder, place)
            _require_empty(folder)
            try:
                _build(place, passphrase, cost)
                for name in MERGED_KEYS:
                    move_new(place / name, folder / name)
                move_new(place / _DATABASE, folder / MERGED_NAME)
            finally:
                _take_back(folder, place)
            sync_folder(folder)
    except BaseException:
        remove_empty(made)
        raise


def open_merged(
    folder: Path, keys: Iterator[tuple[Path, Key]], *, take_over: bool = False
) -> Database:
    """Open the merged study in a folder with the first key that fits.

    Raises NoStudy, DamagedFile, NewerFile, MigrationFailed, StudyInUse or CannotWrite.
    """
    require_merged(folder)
    copies = merged_keys_of(folder)
    damage: KnownError | None = None
    for sound, key in keys:
        try:
            opened = Database(
                folder / MERGED_NAME,
                key,
                keys=copies,
                take_over=take_over,
                migrations=MERGED_MIGRATIONS,
                newest=MERGED_SCHEMA,
            )
        except DamagedFile as error:  # or the key of another study
            damage = damage or error
            continue
        restore_keys(copies, sound, key)
        _tidy(folder)
        _keep_deciphered(opened)
        return opened
    assert damage is not None  # `keys` gives at least one, or raises
    raise damage


def _keep_deciphered(opened: Database) -> None:
    # Counting goes over one index again and again, and merging all over another.
    with opened.transaction() as connection:
        connection.exec_driver_sql(f"PRAGMA cache_size = -{_CACHE}")


def _require_empty(folder: Path) -> None:
    if any(each.name != _UNFINISHED for each in folder.iterdir()):
        raise StudyExists(
            say(
                "In {folder} staat al iets, en dat is geen samengevoegde studie. Kies "
                "een nieuwe of lege map.",
                folder=folder,
            )
        )


def _build(place: Path, passphrase: str, cost: KeyCost) -> None:
    for left in place.glob(f"{_DATABASE}*"):  # of a program that was killed here
        left.unlink()
    keys = tuple(place / name for name in (_MARK, *MERGED_KEYS))
    key = create_key(keys, passphrase, cost)
    Database(
        place / _DATABASE,
        key,
        create=True,
        migrations=MERGED_MIGRATIONS,
        newest=MERGED_SCHEMA,
    ).close()


def _take_back(folder: Path, place: Path) -> None:
    """Remove the keys of a merged study whose database was never put in its place."""
    mark = place / _MARK
    if not (mark.exists() and (place / _DATABASE).exists()):
        return
    for path in merged_keys_of(folder):
        if path.exists() and path.read_bytes() == mark.read_bytes():
            path.unlink()


def _tidy(folder: Path) -> None:
    """Remove what a creation left that was killed after its last move: a key."""
    place = folder / _UNFINISHED
    if place.exists():
        with suppress(KnownError), workshop(place):
            pass
