"""Measures the speed: `./run bench`, or `./run bench invoer papier` for some of it.

With `--kort` each pair is measured twice, and what takes minutes to make is left out.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.benchmarks.side_by_side import Comparison, Skipped, Told, hurry

# Before anything loads Qt: no window opens on a real screen.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

LONG = ("samenvoegen", "motoren", "groei")
Measure = Callable[[Path], Iterator[Comparison | Told]]


def benchmarks() -> dict[str, Measure]:
    """Return every benchmark by the name under which it can be asked for."""
    from tests.benchmarks import (
        backing_up,
        engines,
        entering,
        factor_counts,
        finding_names,
        first_paint,
        growth,
        merging,
        opening,
        paper,
        searching,
        unlocking,
    )

    return {
        "start": first_paint.measure,
        "invoer": entering.measure,
        "tabel": factor_counts.measure,
        "openen": opening.measure,
        "zoeken": searching.measure,
        "wachtzin": unlocking.measure,
        "papier": paper.measure,
        "anonimiseren": finding_names.measure,
        "reservekopie": backing_up.measure,
        "samenvoegen": merging.measure,
        "motoren": engines.measure,
        "groei": growth.measure,
    }


def main() -> None:
    """Print the table, a line as soon as it was measured."""
    with tempfile.TemporaryDirectory() as name:
        # The settings of the user are neither read nor written.
        os.environ["XDG_CONFIG_HOME"] = name
        # Nor what this computer remembers of studies.
        os.environ["LEVENSREIS_STATE"] = name
        known = benchmarks()
        parser = argparse.ArgumentParser(prog="./run bench")
        parser.add_argument("naam", nargs="*", help=", ".join(known))
        parser.add_argument("--kort", action="store_true", help="een snelle blik")
        given = parser.parse_args()
        wanted = given.naam
        if unknown := set(wanted) - set(known):
            parser.error(f"onbekend: {', '.join(unknown)}; kies uit {', '.join(known)}")
        if given.kort:
            hurry()
            wanted = wanted or [each for each in known if each not in LONG]
        _print_all({each: known[each] for each in wanted or known}, Path(name))


def _print_all(chosen: dict[str, Measure], folder: Path) -> None:
    from tests.benchmarks import promises, table

    measured: list[Comparison] = []
    _say(table.machine(), "", table.head())
    start = time.perf_counter()
    for name, measure in chosen.items():
        try:
            for each in measure(folder):
                if isinstance(each, Told):
                    _say(*each.lines)
                    continue
                measured.append(each)
                _say(*table.rows(each))
        except Skipped as reason:
            _say(f"{name}: overgeslagen, {reason}")
    _say("", *promises.lines(measured))
    _say("", f"gemeten in {time.perf_counter() - start:.0f} s")


def _say(*lines: str) -> None:
    for line in lines:
        sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
