"""Kill a deed at every moment: each time in a process and a folder of its own."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from itertools import count
from pathlib import Path
from random import Random
from time import perf_counter

from levensreis.domain.progress import Progress
from levensreis.storage.key import change_passphrase
from levensreis.storage.rekey import rekey
from tests.builders import CHEAP

ROOT = Path(__file__).parents[2]
CHANCES = 12
"""Kills at some moment or other, besides those that Python knows of."""
MOST = 150
"""Moments; a deed that has more of them is tried at those only."""


def kill_everywhere(deed: str, folder: Path, work: Path, *words: str) -> list[Path]:
    """Do a deed in copies of a folder, and kill each; return the copies."""
    target = work / "gedood"
    target.mkdir()
    subprocess.run(
        [sys.executable, "-m", "tests.storage.kills", deed, folder, target, *words],
        cwd=ROOT,
        check=True,
    )
    killed = sorted(target.iterdir())
    assert len(killed) > CHANCES
    return killed


def _change_passphrase(folder: Path, _told: Callable[[], None], *words: str) -> None:
    old, new = words
    change_passphrase(_keys(folder), old, new, CHEAP)


def _rekey(folder: Path, told: Callable[[], None], *words: str) -> None:
    [passphrase] = words
    rekey(
        folder / "studie.levensreis",
        _keys(folder),
        folder / ".levensreis-onvoltooid",
        passphrase,
        CHEAP,
        progress=Progress(lambda _done, _every: told(), lambda: False),
    )


def _keys(folder: Path) -> tuple[Path, Path]:
    return folder / "sleutel.json", folder / "sleutel-kopie.json"


DEEDS = {"change_passphrase": _change_passphrase, "rekey": _rekey}


def _die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def _do(deed: str, folder: Path, words: list[str], moment: int) -> None:
    """Do a deed, and die just before the so-manieth thing that it does to a file."""
    passed = 0

    def pass_by() -> None:
        nonlocal passed
        passed += 1
        if passed == moment:
            _die()

    def watch(event: str, args: object) -> None:
        named = event == "open" or event.startswith(("os.", "shutil."))
        if named and str(folder) in str(args):
            pass_by()

    if moment:
        sys.addaudithook(watch)
    DEEDS[deed](folder, pass_by, *words)


def _killed(
    deed: str, folder: Path, words: list[str], *, moment: int = 0, seconds: float = 0
) -> bool:
    child = os.fork()
    if child == 0:
        # Its own action is to end the process at once, also inside the database.
        signal.setitimer(signal.ITIMER_REAL, seconds)
        try:
            _do(deed, folder, words, moment)
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


def _main(deed: str, source: str, target: str, *words: str) -> None:
    for moment in count(1):
        folder = Path(shutil.copytree(source, Path(target) / f"{moment:03}"))
        began = perf_counter()
        if not _killed(deed, folder, list(words), moment=moment):
            break
        assert moment < MOST
    lasted = perf_counter() - began
    for chance in range(CHANCES):
        folder = Path(shutil.copytree(source, Path(target) / f"kans-{chance:02}"))
        seconds = Random(chance).uniform(0.0005, lasted)
        _killed(deed, folder, list(words), seconds=seconds)


if __name__ == "__main__":
    _main(*sys.argv[1:])
