"""The folder of a study: which files make one, and what a killed creation leaves."""

from contextlib import suppress
from pathlib import Path
from typing import Final

from levensreis.domain.errors import KnownError
from levensreis.language import say
from levensreis.storage.database import workshop
from levensreis.storage.errors import NoStudy, NotFinished
from levensreis.storage.research.merged import (
    MERGED_NAME,
    is_merged,
    require_merged,
)

DATABASE_NAME: Final = "studie.levensreis"
KEY_NAMES: Final = ("sleutel.json", "sleutel-kopie.json")
UNFINISHED: Final = ".levensreis-onvoltooid"
"""The folder in which a study is made; only a killed creation leaves it behind."""
UNFINISHED_DATABASE: Final = "bestand"
"""Under another name in there, so that it is never taken for a study itself."""


def keys_of(folder: Path) -> tuple[Path, ...]:
    """Return where the copies of the key file lie."""
    return tuple(folder / name for name in KEY_NAMES)


def is_study(folder: Path) -> bool:
    """Tell whether a whole study lies in a folder: its file, and a key to it."""
    there = present(folder)
    return len(there) > 1 and there[0].name == DATABASE_NAME


def present(folder: Path) -> list[Path]:
    """Return which files of a study lie in a folder, the database first."""
    paths = [folder / name for name in (DATABASE_NAME, *KEY_NAMES)]
    try:
        return [path for path in paths if path.exists()]
    except OSError:  # a name that is too long, or no access
        return []


def database_in(folder: Path) -> Path:
    """Return the encrypted file in a folder; raises NoStudy or NotFinished."""
    if is_merged(folder):
        return folder / MERGED_NAME
    require_study(folder)
    return folder / DATABASE_NAME


def require_merged_study(folder: Path) -> None:
    """Raise NoStudy when there is no merged study to open."""
    if not is_merged(folder) and (folder / DATABASE_NAME) in present(folder):
        raise NoStudy(
            say(
                "In {folder} staat de studie van een laptop, en geen samengevoegde "
                "studie. Open haar op het eerste scherm bij ‘Levensreizen "
                "vastleggen’, of kies een andere map.",
                folder=folder,
            )
        )
    require_merged(folder)


def require_study(folder: Path) -> None:
    """Raise NoStudy or NotFinished when there is nothing to open."""
    if is_merged(folder):  # its keys have the same names
        raise NoStudy(
            say(
                "In {folder} staat een samengevoegde studie, en niet de studie van een "
                "laptop. Open haar op het eerste scherm als samengevoegde studie, of "
                "kies een andere map.",
                folder=folder,
            )
        )
    if not present(folder):
        raise NoStudy(
            say(
                "In {folder} staat geen studie van Levensreis. Kies een andere "
                "map, of maak een nieuwe studie.",
                folder=folder,
            )
        )
    left = folder / UNFINISHED / UNFINISHED_DATABASE
    if left.exists() and not (folder / DATABASE_NAME).exists():
        raise NotFinished(
            say(
                "Het maken van de studie in {folder} is onderbroken. Maak de "
                "studie opnieuw, in dezelfde map.",
                folder=folder,
            )
        )


def tidy(folder: Path) -> None:
    """Remove what a creation left that was killed after its last move: a key."""
    place = folder / UNFINISHED
    if place.exists():
        with suppress(KnownError), workshop(place):
            pass
