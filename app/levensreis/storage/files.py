"""Write files so that they are there whole, or not at all."""

import errno
import os
from collections.abc import Iterable
from contextlib import suppress
from fnmatch import fnmatchcase
from itertools import takewhile
from pathlib import Path

from levensreis.language import say
from levensreis.storage.errors import CannotWrite


def write_whole(path: Path, content: bytes, *, private: bool = False) -> None:
    """Write a file, in place of the one that was there, and wait for the disk.

    Raises CannotWrite; then the old file is as it was and nothing is left behind.
    """
    temporary = path.parent / f"{path.name}.nieuw"
    try:
        with temporary.open("wb") as file:
            if private:
                keep_private(temporary)
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except OSError as error:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise CannotWrite(_cannot_write(path, error)) from None


def move_new(source: Path, target: Path) -> None:
    """Move a file to a place where there is none yet; raises OSError."""
    if target.exists():
        raise FileExistsError(errno.EEXIST, "exists", str(target))
    source.rename(target)


def make_folder(folder: Path, *, private: bool = False) -> list[Path]:
    """Make a folder if it is not there yet; raises CannotWrite.

    Returns the folders that were made, from the inside out.
    """
    missing: list[Path] = []
    try:
        missing += takewhile(lambda each: not each.exists(), (folder, *folder.parents))
        folder.mkdir(0o700 if private else 0o777, parents=True, exist_ok=True)
    except BaseException as error:
        remove_empty(missing)
        if isinstance(error, OSError):
            raise cannot_write_in(folder) from None
        raise
    return missing


def list_folder(folder: Path, pattern: str) -> list[Path]:
    """List what has a name like this in a folder; nothing when there is no folder.

    Raises CannotWrite when it cannot be read: a stick was pulled out, or the folder
    may not be looked in. Path.glob would tell of nothing then.
    """
    try:
        there = sorted(folder.iterdir())
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError:
        raise CannotWrite(
            say(
                "De map {folder} kan niet worden gelezen (geen toegang of losgeraakt). "
                "Kijk dat na, en probeer het opnieuw.",
                folder=folder,
            )
        ) from None
    return [each for each in there if fnmatchcase(each.name, pattern)]


def remove_empty(folders: Iterable[Path]) -> None:
    """Remove folders, as far as they are empty."""
    for folder in folders:
        with suppress(OSError):
            folder.rmdir()


def keep_private(path: Path) -> None:
    """Let only its owner read a file, where the disk knows owners."""
    with suppress(OSError):
        path.chmod(0o600)


def sync_folder(folder: Path) -> None:
    """Wait until the names in a folder are on disk, where a system can do that."""
    with suppress(OSError):
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)


def cannot_write_in(folder: Path) -> CannotWrite:
    """Tell that a folder cannot be written to."""
    return CannotWrite(
        say(
            "In {folder} kan niet worden geschreven. Kies een andere map.",
            folder=folder,
        )
    )


def _cannot_write(path: Path, error: OSError) -> str:
    if error.errno == errno.ENAMETOOLONG:
        return say(
            "{path} kan niet worden geschreven (de naam is te lang). Kies een kortere "
            "naam.",
            path=path,
        )
    return say(
        "{path} kan niet worden geschreven ({why}). Kies een andere plek, of sluit het "
        "programma dat dit bestand open heeft.",
        path=path,
        why=_why(error),
    )


def _why(error: OSError) -> str:
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return say("de map bestaat niet")
    if isinstance(error, IsADirectoryError):
        return say("dit is een map")
    if isinstance(error, PermissionError):
        return say("geen toegang")
    return say("de schijf is vol of niet bereikbaar")
