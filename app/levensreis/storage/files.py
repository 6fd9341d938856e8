"""Write files so that they are there whole, or not at all."""

import os
from contextlib import suppress
from pathlib import Path

from levensreis.storage.errors import CannotWrite


def write_whole(path: Path, content: bytes) -> None:
    """Write a file, in place of the one that was there, and wait for the disk.

    Raises CannotWrite; then the old file is as it was and nothing is left behind.
    """
    temporary = path.parent / f"{path.name}.nieuw"
    try:
        with temporary.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except OSError as error:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise CannotWrite(
            f"{path} kan niet worden geschreven ({_why(error)}). Kies een andere plek, "
            "of sluit het programma dat dit bestand open heeft."
        ) from None


def make_folder(folder: Path) -> None:
    """Make a folder if it is not there yet; raises CannotWrite."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        raise CannotWrite(
            f"In {folder} kan niet worden geschreven. Kies een andere map."
        ) from None


def _why(error: OSError) -> str:
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return "de map bestaat niet"
    if isinstance(error, IsADirectoryError):
        return "dit is een map"
    if isinstance(error, PermissionError):
        return "geen toegang"
    return "de schijf is vol of niet bereikbaar"
