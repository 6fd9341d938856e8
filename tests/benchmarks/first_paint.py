"""From the start of the process to the first screen, and from there to the study."""

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from tests.benchmarks.invented_studies import make_study
from tests.benchmarks.side_by_side import Comparison, Go, Spent, Told, compare
from tests.builders import PASSPHRASE

ROOT = Path(__file__).parents[2]
ROUNDS = 9
JOURNEYS, STATEMENTS = 100, 60
FLOOR = "kaal QMainWindow met een QLabel, ook vers proces"
MOST_STALL = 50


def measure(folder: Path) -> Iterator[Comparison | Told]:
    """Compare both screens with a bare window, each in a fresh process."""
    yield compare(
        "Startvenster: van processtart tot getekend",
        _window("levensreis"),
        FLOOR,
        _window("kaal"),
        ROUNDS,
    )
    place = folder / "first-paint"
    make_study(place, JOURNEYS, STATEMENTS)
    stalls: list[float] = []
    yield compare(
        "Hoofdscherm na ontgrendelen, 100 levensreizen, zonder afleiding",
        _main_screen(place, stalls),
        FLOOR,
        _window("kaal"),
        ROUNDS,
    )
    yield Told(
        (
            f"  langst zonder antwoord bij het openen: {median(stalls):.0f} ms "
            f"({min(stalls):.0f}–{max(stalls):.0f}; doel hoogstens {MOST_STALL})",
        )
    )


def _main_screen(place: Path, stalls: list[float]) -> Go:
    """Open a study whose key costs next to nothing to derive."""
    module = "tests.benchmarks.main_screen"
    command = [sys.executable, "-m", module, str(place), PASSPHRASE]

    def go() -> Spent:
        run = subprocess.run(
            command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=60
        )
        if run.returncode:
            raise RuntimeError(f"The study was not painted: {run.stderr}")
        cpu, wall, stall = (float(each) * 1000 for each in run.stdout.split())
        stalls.append(stall)
        return Spent(cpu, wall)

    return go


def _window(which: str) -> Go:
    command = [sys.executable, "-m", "tests.benchmarks.first_window", which]

    def go() -> Spent:
        start = time.monotonic()
        run = subprocess.run(
            command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=60
        )
        told = run.stdout.split()
        if len(told) != 2:
            raise RuntimeError(f"{which} was not painted: {run.stderr}")
        return Spent(float(told[0]) * 1000, (float(told[1]) - start) * 1000)

    return go
