"""From the start of the process until the start window stands on the screen."""

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.side_by_side import Comparison, Go, Spent, compare

ROOT = Path(__file__).parents[2]
ROUNDS = 9


def measure(folder: Path) -> Iterator[Comparison]:
    """Compare the start window with a bare one, each in a fresh process."""
    yield compare(
        "Startvenster: van processtart tot getekend",
        _window("levensreis"),
        "kaal QMainWindow met een QLabel, ook vers proces",
        _window("kaal"),
        ROUNDS,
    )


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
