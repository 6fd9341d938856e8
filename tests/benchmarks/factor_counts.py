"""Table B1 over a thousand journeys of sixty statements."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from levensreis.domain.codebook import FactorId
from levensreis.domain.factor_table import Order
from levensreis.services.study import Study
from levensreis.storage import codebook
from tests.benchmarks.invented_studies import make_study, open_study
from tests.benchmarks.raw_file import open_copy, plain_copy_of_codings
from tests.benchmarks.side_by_side import Comparison, compare, timed

JOURNEYS, STATEMENTS = 1000, 60
ROUNDS = 15
FLOOR = "count(distinct) in stdlib sqlite3, onversleuteld"
_COUNT = (
    "SELECT factor_id, count(DISTINCT journey_id) FROM coding WHERE counted IS 1 "
    "GROUP BY factor_id"
)


def measure(folder: Path) -> Iterator[Comparison]:
    """Compare the count and the whole table with the same count in plain SQL."""
    place = folder / "factors"
    make_study(place, JOURNEYS, STATEMENTS)
    with closing(open_copy(place, folder / "factors.copy")) as raw:
        plain = plain_copy_of_codings(raw, folder / "factors.plain")
    with closing(plain), open_study(place) as study:
        _check(study, plain)
        floor = timed(lambda: plain.execute(_COUNT).fetchall())
        for words, action in (
            ("Factoren tellen, 1.000 levensreizen × 60", lambda: _count(study)),
            (
                "  hele factortabel, met voorbeelden en registers",
                lambda: study.exports.factor_table(Order.COUNT),
            ),
        ):
            yield compare(words, timed(action), FLOOR, floor, ROUNDS)


def _count(study: Study) -> dict[FactorId, int]:
    with study._database.transaction() as connection:
        return codebook.counts(connection)


def _check(study: Study, plain: sqlite3.Connection) -> None:
    mine, theirs = _count(study), plain.execute(_COUNT).fetchall()
    if sorted(mine.values()) != sorted(number for _, number in theirs):
        raise RuntimeError("The product and plain SQL count differently.")
