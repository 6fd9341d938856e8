"""Merging a thousand small research files, and merging them again."""

import hashlib
import shutil
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import count
from pathlib import Path

from levensreis.services.merging import MergedStudy
from tests.benchmarks.side_by_side import Clock, Comparison, Go, Spent, compare, timed
from tests.builders import CHEAP, PASSPHRASE
from tests.storage.research.arriving import FACTORS, Told, a_file

FILES = 1000
SMALL, LARGE = 12, 60
"""Statements of the one journey in each."""
ROUNDS = 3
FLOOR = "dezelfde bestanden lezen en sha256"
_WORDS = "Toen ging het thuis een tijd beter, en daarna op school weer niet meer."


def measure(folder: Path) -> Iterator[Comparison]:
    """Compare merging with reading and hashing the same files."""
    empty = folder / "merging.empty"
    MergedStudy.create(empty, PASSPHRASE, CHEAP).close()
    for statements in (SMALL, LARGE):
        paths = _files(folder / f"merging.{statements}", statements)
        floor = timed(partial(_read, paths))
        yield compare(
            f"Duizend bestanden van {statements} uitspraken samenvoegen",
            _merge(empty, paths),
            FLOOR,
            floor,
            ROUNDS,
        )
        if statements == SMALL:
            yield _again(empty, paths, floor)


def _again(empty: Path, paths: Sequence[Path], floor: Go) -> Comparison:
    folder = Path(shutil.copytree(empty, empty.with_name("merging.again")))
    with MergedStudy.open(folder, PASSPHRASE) as study:
        study.merge(paths)
        again = timed(partial(study.merge, paths))
        return compare("  nog eens dezelfde bestanden", again, FLOOR, floor, 9)


def _merge(empty: Path, paths: Sequence[Path]) -> Go:
    numbers = count()

    def go() -> Spent:
        target = empty.with_name(f"{paths[0].parent.name}.{next(numbers)}")
        shutil.copytree(empty, target)
        with MergedStudy.open(target, PASSPHRASE) as study:
            clock = Clock()
            with clock.running():
                report = study.merge(paths)
        if report.journeys != FILES or report.refused:
            raise RuntimeError("Not every file was merged.")
        shutil.rmtree(target)
        return clock.spent

    return go


def _files(folder: Path, statements: int) -> list[Path]:
    folder.mkdir()
    paths = []
    for number in range(FILES):
        told = tuple(
            (f"{_WORDS} {each}", (FACTORS[(number + each) % len(FACTORS)],))
            for each in range(statements)
        )
        paths.append(folder / f"{number:04}.lrs")
        paths[-1].write_bytes(a_file(Told(f"reis {number}", 1, told)))
    return paths


def _read(paths: Sequence[Path]) -> list[str]:
    return [hashlib.sha256(each.read_bytes()).hexdigest() for each in paths]
