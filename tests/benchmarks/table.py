"""Prints what was measured: medians, with the least and the most between brackets."""

import os
import platform
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from importlib.metadata import version
from statistics import median

import sqlcipher3.dbapi2 as sqlcipher

from tests.benchmarks.side_by_side import Comparison, Spent

_WHAT = 58
_TIMES = 21
_LIBRARIES = (
    "PySide6-Essentials",
    "SQLAlchemy",
    "sqlcipher3",
    "cryptography",
    "reportlab",
)


def machine() -> str:
    """Tell on what was measured."""
    libraries = ", ".join(f"{name} {version(name)}" for name in _LIBRARIES)
    return (
        f"{os.cpu_count()} kernen ({platform.machine()}), {platform.system()}, "
        f"Python {platform.python_version()},\n{libraries},\n"
        f"SQLite {sqlcipher.sqlite_version} (sqlcipher3) en {sqlite3.sqlite_version} "
        f"(stdlib), Qt op {os.environ.get('QT_QPA_PLATFORM', 'het scherm')}"
    )


def head() -> str:
    """Return the names of the columns."""
    return (
        f"{'milliseconden: mediaan (minste–meeste)':{_WHAT}} {'':4} "
        f"{'Levensreis':>{_TIMES}} {'vloer':>{_TIMES}} {'verhouding':>{_TIMES}}"
    )


def rows(found: Comparison) -> Iterator[str]:
    """Return a comparison as two lines: processor time, and time on the clock."""
    yield _row(found.what, "cpu", found, lambda spent: spent.cpu)
    yield _row(f"  vloer: {found.floor}", "klok", found, lambda spent: spent.wall)


def _row(
    words: str, unit: str, found: Comparison, pick: Callable[[Spent], float]
) -> str:
    product = list(map(pick, found.product_spent))
    floor = list(map(pick, found.floor_spent))
    # Pair by pair: both had the same noise around them.
    ratios = [
        mine / max(least, 1e-6) for mine, least in zip(product, floor, strict=True)
    ]
    columns = " ".join(
        f"{_spread(each):>{_TIMES}}" for each in (product, floor, ratios)
    )
    return f"{words:{_WHAT}} {unit:4} {columns}"


def _spread(values: Sequence[float]) -> str:
    least, most = number(min(values)), number(max(values))
    return f"{number(median(values))} ({least}–{most})"


def number(value: float) -> str:
    """Write a number with as many decimals as say something."""
    digits = 0 if value >= 100 else 1 if value >= 10 else 2
    return f"{value:.{digits}f}".replace(".", ",")
