"""An hour of typing in a real window, and what it keeps: `./run duurproef [N]`."""

import argparse
import gc
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

# Before anything loads Qt: no window opens on a real screen.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

STATEMENTS, EXPORTS, MARKS = 2000, 20, 20
MOST_GROWTH = 0.05
JOURNEY = 50
"""Statements of one life: after these comes the next one, as in real work."""
LINE = '{age};6 naar gezinshuis {number} - #verhuizingen @moeder "hij lachte weer"'


def main() -> int:
    """Type, export and print the memory at each mark; 1 when it grew too much."""
    parser = argparse.ArgumentParser(prog="./run duurproef")
    parser.add_argument("aantal", nargs="?", type=int, default=STATEMENTS)
    number = max(parser.parse_args().aantal, MARKS)
    with tempfile.TemporaryDirectory() as name:
        os.environ["XDG_CONFIG_HOME"] = os.environ["LEVENSREIS_STATE"] = name
        marks = []
        _say("uitspraken   exports   geheugen   objecten van Python   van Qt")
        for done, exports, widgets in _work(Path(name), number):
            marks.append(_resident())
            _say(
                f"{done:10}{exports:10}{marks[-1]:7.1f} MiB{len(gc.get_objects()):22}"
                f"{widgets:9}"
            )
    quarter = marks[len(marks) // 4 - 1]
    growth = marks[-1] / quarter - 1
    _say(f"groei van een kwart tot het eind: {growth:.1%} (doel hoogstens 5 %)")
    return int(growth > MOST_GROWTH)


def _work(folder: Path, number: int) -> Iterator[tuple[int, int, int]]:
    """Type and export by turns; tell at each mark how much, and the widgets kept."""
    from levensreis.services.papers import Contact
    from tests.soak.typing import Typist

    with Typist(folder) as typist:
        typist.study.papers.set_contact(Contact("Anja de Vries"))
        exports = 0
        for done in range(1, number + 1):
            if (done - 1) % JOURNEY == 0:
                typist.begin_journey()
            typist.type_line(LINE.format(age=3 + done % 12, number=done))
            if done * EXPORTS // number > exports:
                exports += 1
                typist.export(folder / f"{exports}.pdf")
            if done * MARKS // number > (done - 1) * MARKS // number:
                typist.rest()
                yield done, exports, typist.widgets()


def _resident() -> float:
    """Return what this process has in memory, in MiB, after a collection."""
    gc.collect()
    told = Path("/proc/self/status").read_text()
    [found] = [line for line in told.splitlines() if line.startswith("VmRSS:")]
    return int(found.split()[1]) / 1024


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
