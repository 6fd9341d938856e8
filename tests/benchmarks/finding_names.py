"""Finding what identifies: how much of it, how fast, and in how much memory."""

import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from levensreis.domain.anonymise import find
from tests.benchmarks.side_by_side import Comparison, Told, compare, timed
from tests.deid import (
    Marked,
    Score,
    dev_texts,
    every_third,
    fresh_texts,
    in_small_letters,
    own_texts,
    score,
)

ROUNDS = 15
PEERS = (
    "    gemeten op dezelfde ontwikkelteksten: Deduce 3.0.6 vindt 0,70 van wat direct",
    "    herkenbaar is (laden 8-21 s, 1,1 GB); proef met register en regels 0,95",
)
# The memory is that of the new process alone: what `resource` tells is inherited.
_LOAD = """
import time
start = time.perf_counter()
from levensreis.domain.anonymise import find
find("Jan ging naar Zwolle.", {})
spent = time.perf_counter() - start
with open("/proc/self/status") as status:
    [most] = [line.split()[1] for line in status if line.startswith("VmHWM")]
print(f"{spent:.2f} s, {int(most) / 1024:.0f} MB")
"""


def measure(folder: Path) -> Iterator[Comparison | Told]:
    """Print the figures of each set beside those of others, then the time."""
    dev, own, fresh = dev_texts(), own_texts(), fresh_texts()
    yield Told(("Vinden wat herkenbaar maakt (doel)", *PEERS))
    for name, texts in (
        ("ontwikkelteksten", dev),
        ("  waarvan elke derde", every_third(dev)),
        ("eigen teksten", own),
        ("teksten van een ander", fresh),
        ("  waarvan nooit gelezen", fresh[1::2]),
    ):
        small = score(in_small_letters(texts), find)
        yield Told(tuple(_lines(name, texts, score(texts, find), small)))
    yield Told((f"    laden en een zin: {_loading()} (doel 0,5 s, 150 MB)",))
    said = [each.text for each in dev]
    kilobytes = sum(len(text.encode()) for text in said) / 1000
    yield compare(
        f"Vinden in {len(said)} teksten, {kilobytes:.0f} kB (doel 25 ms per kB)",
        timed(lambda: [find(each.text, each.register) for each in dev]),
        "dezelfde teksten in woorden splitsen",
        timed(lambda: [re.findall(r"\w+", text) for text in said]),
        ROUNDS,
    )


def _lines(
    name: str, texts: Sequence[Marked], found: Score, small: Score
) -> Iterator[str]:
    yield (
        f"  {name} ({len(texts)}): direct {found.direct} (0,97); "
        f"in register {found.registered} (0,99), niet {found.unregistered} (0,94)"
    )
    yield (
        f"    precisie {found.precision} (0,93); lijkt erop maar is het niet "
        f"{found.decoys_hit} (hoogstens 0,20); "
        f"tekst zonder lek {found.leak_free} (0,88)"
    )
    yield (
        f"    zonder hoofdletters {small.direct} (0,85); indirect {found.quasi} (0,80)"
    )


def _loading() -> str:
    run = subprocess.run(
        [sys.executable, "-c", _LOAD], capture_output=True, text=True, check=True
    )
    return run.stdout.strip()
