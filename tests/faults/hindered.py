"""Does something in a process of its own, on a disk that refuses what Python asks."""

import errno
import os
import resource
import signal
import sys
from collections.abc import Callable
from enum import IntEnum
from pathlib import Path
from typing import Any, NamedTuple

from levensreis.domain.errors import KnownError

Deed = Callable[[Path], object]
"""Something that is done in a folder; returns something when it was done partly."""
Hindrance = Callable[[Path], Callable[[], bool]]
"""Hinders what is done in a folder; returns who tells whether it came to that."""
_MET = 16
_PATIENCE = 60


class Ending(IntEnum):
    """How something ended, as its user sees it."""

    DONE = 0
    PARTLY = 2
    """Done, and in words what was not."""
    REFUSED = 3
    """In words: a known error."""
    BUG = 4


class Trial(NamedTuple):
    """How a deed ended, and whether it was hindered at all."""

    ending: Ending
    met: bool


def attempt(deed: Deed, folder: Path, hindrance: Hindrance) -> Trial:
    """Do a deed in a child, on a disk that is hindered."""
    child = os.fork()
    if child == 0:
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.setitimer(signal.ITIMER_REAL, _PATIENCE)
        met = hindrance(folder)
        ending = _ending(deed, folder)
        os._exit(ending | _MET * met())
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        return Trial(Ending.BUG, met=True)
    code = os.WEXITSTATUS(status)
    return Trial(Ending(code & ~_MET), bool(code & _MET))


def refusing(moment: int, *, goes_on: bool) -> Hindrance:
    """Refuse the so-manieth thing that Python does with a file, or all from then on.

    Opening, moving, removing, making a folder, and waiting for the disk.
    """

    def hinder(folder: Path) -> Callable[[], bool]:
        passed = 0

        def refuse() -> None:
            nonlocal passed
            passed += 1
            if passed == moment or (goes_on and passed > moment):
                raise OSError(errno.EIO, "de schijf weigert")

        def watch(event: str, args: object) -> None:
            named = event == "open" or event.startswith(("os.", "shutil."))
            if named and str(folder) in str(args):
                refuse()

        real = os.fsync

        def fsync(fd: Any) -> None:
            refuse()
            real(fd)

        os.fsync = fsync
        sys.addaudithook(watch)
        return lambda: passed >= moment

    return hinder


def files_of_at_most(size: int) -> Hindrance:
    """Let every write beyond a size fail, as on a disk that is full."""

    def hinder(folder: Path) -> Callable[[], bool]:
        _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
        return lambda: True

    return hinder


def _ending(deed: Deed, folder: Path) -> Ending:
    try:
        is_partly = deed(folder)
    except KnownError:
        return Ending.REFUSED
    except BaseException as error:
        sys.excepthook(type(error), error, error.__traceback__)
        sys.stderr.flush()
        return Ending.BUG
    return Ending.PARTLY if is_partly else Ending.DONE
