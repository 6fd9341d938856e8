"""Kill a deed in the middle, in a process of its own, at moment after moment.

The suite takes a few moments. Whoever wants to climb the whole ladder asks for every
moment and many chances: `kill_everywhere(deed, source, work, every=1, chances=500)`.
"""

import os
import shutil
import signal
import sys
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from random import Random
from time import perf_counter

Deed = Callable[[Path], None]
"""What is done in a folder; the process that does it may die at any moment."""

EVERY = 1
CHANCES = 6
MOST = 400
"""Moments: a deed that has more of them never ends."""
PATIENCE = 60


def kill_everywhere(
    deed: Deed,
    source: Path,
    work: Path,
    *,
    every: int = EVERY,
    chances: int = CHANCES,
    seed: int = 0,
) -> Iterator[Path]:
    """Do a deed in copies of a folder, and kill each; return each copy.

    First just before the first thing that it does with a file, the `every`-th after
    that, and so on until it lives; then after so long, as chance has it: also in the
    middle of what the database does, which no hook tells of.
    """
    work.mkdir()
    for moment in count(1, every):
        folder = Path(shutil.copytree(source, work / f"{moment:03}"))
        began = perf_counter()
        if not dies(deed, folder, moment=moment):
            break
        yield folder
        assert moment < MOST
    lasted = perf_counter() - began
    for chance in range(chances):
        folder = Path(shutil.copytree(source, work / f"kans-{chance:03}"))
        seconds = Random(seed + chance).uniform(0.001, lasted)
        dies(deed, folder, seconds=seconds)
        yield folder


def dies(deed: Deed, folder: Path, *, moment: int = 0, seconds: float = 0) -> bool:
    """Do a deed in a child, that kills itself; tell whether it did before the end."""
    child = os.fork()
    if child == 0:
        # Its own action is to end the process at once, also inside the database.
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.setitimer(signal.ITIMER_REAL, seconds or PATIENCE)
        if moment:
            _die_at(moment, folder)
        try:
            deed(folder)
        except BaseException as error:
            sys.excepthook(type(error), error, error.__traceback__)
            os._exit(1)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        assert os.WTERMSIG(status) in {signal.SIGKILL, signal.SIGALRM}
        return True
    assert os.WEXITSTATUS(status) == 0
    return False


def die() -> None:
    """End this process as a power failure would: nothing is closed or tidied."""
    os.kill(os.getpid(), signal.SIGKILL)


def _die_at(moment: int, folder: Path) -> None:
    passed = 0

    def watch(event: str, args: object) -> None:
        nonlocal passed
        named = event == "open" or event.startswith(("os.", "shutil."))
        if named and str(folder) in str(args):
            passed += 1
            if passed == moment:
                die()

    sys.addaudithook(watch)
