"""Make a study: first whole in a folder of its own, then moved into its place."""

from pathlib import Path
from typing import Final

from levensreis.domain.errors import KnownError
from levensreis.formats.codebook_json import shipped_codebook
from levensreis.language import say
from levensreis.services.folder import (
    DATABASE_NAME,
    KEY_NAMES,
    UNFINISHED,
    UNFINISHED_DATABASE,
    present,
)
from levensreis.storage import codebook
from levensreis.storage.database import Database, workshop
from levensreis.storage.errors import CannotWrite, StudyExists
from levensreis.storage.files import make_folder, move_new, remove_empty, sync_folder
from levensreis.storage.key import KeyCost, create_key

_KEYS: Final = ("sleutel", "kopie")
_MARK: Final = "merk"  # a third copy of the key file, which stays


class EmptyPassphrase(KnownError):
    """A study cannot be closed with nothing."""


def make_study(folder: Path, passphrase: str, cost: KeyCost) -> bytes:
    """Make a closed study in a folder, with the codebook that ships; returns its key.

    Raises StudyExists, StudyInUse, EmptyPassphrase or CannotWrite; then what was made
    is gone again.
    """
    require_passphrase(passphrase)
    made = make_folder(folder, private=True)
    try:
        return _make(folder, passphrase, cost)
    except BaseException:
        remove_empty(made)
        raise


def require_passphrase(passphrase: str) -> None:
    """Raise EmptyPassphrase for a passphrase that is none."""
    if not passphrase.strip():
        raise EmptyPassphrase(
            say("Kies een wachtzin: een paar woorden die u onthoudt.")
        )


def _make(folder: Path, passphrase: str, cost: KeyCost) -> bytes:
    with workshop(folder / UNFINISHED) as place:
        _take_back(folder)
        if present(folder):
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
            move_new(place / UNFINISHED_DATABASE, folder / DATABASE_NAME)
        finally:
            _take_back(folder)
        sync_folder(folder)
    return key


def _build(place: Path, passphrase: str, cost: KeyCost) -> bytes:
    for left in place.glob(f"{UNFINISHED_DATABASE}*"):
        left.unlink()
    key = create_key(tuple(place / name for name in (_MARK, *_KEYS)), passphrase, cost)
    with (
        Database(place / UNFINISHED_DATABASE, key, create=True) as opened,
        opened.transaction() as connection,
    ):
        codebook.put(connection, shipped_codebook())
    if (place / f"{UNFINISHED_DATABASE}-wal").exists():
        raise CannotWrite(
            say(
                "De studie kon niet worden gemaakt: de schijf is vol. Maak ruimte vrij "
                "en probeer het opnieuw."
            )
        )
    return key


def _take_back(folder: Path) -> None:
    """Remove the keys of a study whose database was never put in its place.

    Only when they are what that creation made: the key of a lost database may
    open a reserve copy of it.
    """
    place = folder / UNFINISHED
    mark = place / _MARK
    if not (mark.exists() and (place / UNFINISHED_DATABASE).exists()):
        return
    for path in present(folder):
        if path.name in KEY_NAMES and path.read_bytes() == mark.read_bytes():
            path.unlink()
