"""Pulling the plug: what was acknowledged is there, in the order it was told."""

import signal
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

from levensreis.services.study import Study
from tests.builders import PASSPHRASE, a_journey, a_study

RECORD = """
import itertools, sys
from pathlib import Path
from levensreis.services.recording import Recording
from levensreis.services.study import Study
from tests.builders import PASSPHRASE, a_statement

study = Study.open(Path(sys.argv[1]), PASSPHRASE)
recording = Recording(study.journeys, study.journeys.get_by_code("LR-001").id)
for number in itertools.count():
    recording.add(a_statement(text=f"uitspraak {number}"))
    print(number, flush=True)
"""
ROOT = Path(__file__).parents[2]


def record_until_killed(folder: Path, acknowledgements: int) -> int:
    """Record in another process, kill it, and return the last acknowledgement."""
    with subprocess.Popen(
        [sys.executable, "-c", RECORD, str(folder)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    ) as process:
        assert process.stdout is not None
        for _ in range(acknowledgements):
            process.stdout.readline()
        process.kill()
        told = process.stdout.read().splitlines(keepends=True)
    assert process.returncode == -signal.SIGKILL
    whole = [line for line in told if line.endswith("\n")]
    return int(whole[-1]) if whole else acknowledgements - 1


@pytest.mark.parametrize("chance", range(5))
def test_a_kill_loses_nothing_that_was_acknowledged(
    tmp_path: Path, chance: int
) -> None:
    a_study(tmp_path, a_journey(code="LR-001")).close()
    last = record_until_killed(tmp_path, Random(chance).randint(1, 40))
    with Study.open(tmp_path, PASSPHRASE) as study:
        journey = study.journeys.get_by_code("LR-001")
        texts = [statement.text for statement in journey.statements]
        assert len(texts) > last
        assert texts == [f"uitspraak {number}" for number in range(len(texts))]
        assert study.journeys.find(f"uitspraak {last}")
