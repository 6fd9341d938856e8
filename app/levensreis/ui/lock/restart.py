"""Begin the program anew: what was said stays in memory as long as it runs."""

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSettings

from levensreis.ui.lock.guarded import Kept

LOCKED: Final = "LEVENSREIS_LOCKED"
"""The variable that tells the new program what was locked, and no more."""


def restart(place: Kept | None) -> None:
    """Put a new program in the place of this one; returns only when that failed."""
    QSettings().sync()
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            stream.flush()
    if place is not None:
        os.environ[LOCKED] = str(place)
    command = _command()
    if sys.platform != "win32":  # where it would leave a second process behind
        with suppress(OSError):
            os.execv(command[0], command)
    import subprocess  # slow to load, and seldom needed

    with suppress(OSError):
        subprocess.Popen(command)
        os._exit(0)
    os.environ.pop(LOCKED, None)


def take_locked_place() -> Kept | None:
    """Return what was locked when this program was begun anew, once."""
    place = os.environ.pop(LOCKED, "")
    if not place:
        return None
    return place if "://" in place else Path(place)


def _command() -> list[str]:
    """Return what began this program, without what it was asked to do then."""
    begun = sys.orig_argv[1 : len(sys.orig_argv) - len(sys.argv[1:])]
    return [sys.executable or sys.orig_argv[0], *begun]
