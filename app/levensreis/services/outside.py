"""Save what leaves the study, and never between its own files."""

import os
from pathlib import Path

from levensreis.domain.errors import KnownError
from levensreis.language import say
from levensreis.storage.database import Database


class UnknownFormat(KnownError):
    """The name of the file does not say what should be made."""


class InsideStudy(KnownError):
    """An export would come between the files of the study, or in place of one."""


def check_outside(database: Database, path: Path) -> None:
    """Raise InsideStudy when a file would come in the folder of the study."""
    if lies_in(path, database.path.parent):
        raise InsideStudy(
            say(
                "Een uitvoer komt niet in de map van de studie zelf. Kies een andere "
                "map."
            )
        )


def check_ending(path: Path, what: str, *endings: str) -> None:
    """Raise UnknownFormat when a file has none of these endings."""
    if path.suffix.lower() not in endings:
        raise UnknownFormat(
            say(
                "{what}: laat ‘{name}’ eindigen op {endings}.",
                what=what,
                name=path.name,
                endings=f" {say('of')} ".join(endings),
            )
        )


def lies_in(path: Path, folder: Path) -> bool:
    """Tell whether a path leads into a folder, also by a link or in other letters."""
    # Unlike Path.resolve, realpath also goes on where links lead in a circle.
    return any(_is_same(each, folder) for each in Path(os.path.realpath(path)).parents)


def _is_same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:  # it does not exist, or may not be read
        return False
