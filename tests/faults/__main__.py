"""Climbs the ladder of faults: `./run faults`, or `./run faults stroom vol` for some.

Prints a line for each rung: its figure, and whether it is good. Ends with 1 when
something is not.
"""

import argparse
import os
import platform
import signal
import sys
import tempfile
import textwrap
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import sqlcipher3.dbapi2 as sqlcipher

from levensreis.storage.memory import STATE
from tests.faults.ladder import RUNGS, Rung
from tests.faults.rung import Outcome

LONGEST: Final = 1_200
"""Seconds that a rung may take, on a busy machine."""
MOST: Final = 10
"""Faults that are told of one rung."""
_WIDTH: Final = 88


class TooLong(BaseException):
    """A rung that hangs."""


def main() -> int:
    """Print the table, a rung as soon as it was climbed; return the exit code."""
    parser = argparse.ArgumentParser(prog="./run faults")
    parser.add_argument("naam", nargs="*", help=", ".join(RUNGS))
    wanted = parser.parse_args().naam
    if unknown := set(wanted) - set(RUNGS):
        parser.error(f"onbekend: {', '.join(unknown)}; kies uit {', '.join(RUNGS)}")
    _say(
        f"{os.cpu_count()} kernen ({platform.machine()}), {platform.system()}, "
        f"Python {platform.python_version()}, SQLite {sqlcipher.sqlite_version}",
        "",
    )
    began, bad = time.perf_counter(), []
    for name in wanted or RUNGS:
        before = time.perf_counter()
        outcome = _climbed(RUNGS[name])
        _say(*_rows(name, RUNGS[name], outcome, time.perf_counter() - before))
        bad += [] if outcome.is_good else [name]
    _say(
        "",
        f"geklommen in {time.perf_counter() - began:.0f} s, waarvan {_spent():.0f} s "
        "gerekend; " + (f"niet goed: {', '.join(bad)}" if bad else "alles goed"),
    )
    return 1 if bad else 0


def _spent() -> float:
    """Return the processor time of this process and of those that it began."""
    return sum(os.times()[:4])


def _climbed(rung: Rung) -> Outcome:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        # Nothing of the user is read, remembered or written.
        os.environ[STATE] = str(Path(name).resolve() / "staat")
        for kind in ("CONFIG", "DATA", "STATE", "CACHE"):
            os.environ[f"XDG_{kind}_HOME"] = str(Path(name) / f"xdg-{kind.lower()}")
        work = Path(name).resolve() / "werk"
        work.mkdir()
        try:
            with _bounded():
                return rung.climb(work, whole=True)
        except (Exception, TooLong) as error:
            return Outcome("niet beklommen", (f"{type(error).__name__}: {error}",))


@contextmanager
def _bounded() -> Iterator[None]:
    def stop(*_: object) -> None:
        raise TooLong(f"langer dan {LONGEST} s")

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, LONGEST)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _rows(name: str, rung: Rung, outcome: Outcome, seconds: float) -> Iterator[str]:
    verdict = "goed" if outcome.is_good else "FOUT"
    yield f"{verdict}  {name:10} {rung.words} ({seconds:.0f} s)"
    for line in textwrap.wrap(outcome.figure, _WIDTH - 6):
        yield f"      {line}"
    for fault in outcome.faults[:MOST]:
        yield f"      ! {fault}"
    if len(outcome.faults) > MOST:
        yield f"      ! en nog {len(outcome.faults) - MOST}"


def _say(*lines: str) -> None:
    for line in lines:
        sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
