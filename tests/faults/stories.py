"""Rungs that are a story at the window: those are told by the tests themselves."""

import re
import subprocess
import sys
from pathlib import Path

from tests.faults.rung import Outcome

ROOT = Path(__file__).parents[2]
STORIES = Path("tests") / "user_journeys"
PATIENCE = 300


def climb_lock(work: Path, *, whole: bool) -> Outcome:
    """Lock while somebody types, and while a dialog asks something."""
    return told(STORIES / "test_lock.py", work)


def told(story: Path, work: Path) -> Outcome:
    """Run the tests of a file, in a process of their own."""
    if not (ROOT / story).exists():
        return Outcome("er is geen verhaal", (f"{story} is er niet",))
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", story, f"--basetemp={work / 'pytest'}"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    figures = re.findall(r"(\d+) (passed|failed|error)", run.stdout)
    counts = {name: int(count) for count, name in figures}
    passed = counts.pop("passed", 0)
    failed = re.findall(r"^(?:FAILED|ERROR) (.+)$", run.stdout, re.MULTILINE)
    if run.returncode != 0 and not failed:
        failed = [(run.stdout + run.stderr)[-500:]]
    return Outcome(
        f"{passed + sum(counts.values())} verhalen aan het venster: {passed} goed, "
        f"{sum(counts.values())} mislukt",
        tuple(failed),
    )
