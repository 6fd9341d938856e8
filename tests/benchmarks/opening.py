"""Opening a journey of five hundred statements."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from levensreis.domain import period
from levensreis.services.study import Study
from tests.benchmarks.desk import Desk, paint_once
from tests.benchmarks.invented_studies import make_study, open_study
from tests.benchmarks.raw_file import open_copy, read_journey
from tests.benchmarks.side_by_side import (
    Clock,
    Comparison,
    Go,
    Spent,
    compare,
    timed,
)

STATEMENTS = 500
ROUNDS = 9


def measure(folder: Path) -> Iterator[Comparison]:
    """Compare reading a journey, and showing it, with fetching its rows."""
    place = folder / "open"
    make_study(place, 1, STATEMENTS)
    with closing(open_copy(place, folder / "open.copy")) as raw:
        with open_study(place) as study:
            yield compare(
                "Levensreis van 500 uitspraken lezen",
                _get(study),
                "dezelfde rijen met fetchall, versleuteld",
                timed(lambda: read_journey(raw)),
                ROUNDS,
            )
        yield _in_window(place, raw)


def _get(study: Study) -> Go:
    first = study.journeys.overview()[0].id

    def go() -> Spent:
        # As after starting: no period has been read before.
        period._read.cache_clear()
        clock = Clock()
        with clock.running():
            study.journeys.get(first)
        return clock.spent

    return go


def _in_window(place: Path, raw: Any) -> Comparison:
    with Desk(place) as desk:
        desk.open_first_journey()
        paint = paint_once(desk.interview.timeline)

        def open_in_new_page() -> Spent:
            desk.show_page()
            period._read.cache_clear()
            clock = Clock()
            with clock.running():
                desk.open_first_journey()
            return clock.spent

        def read_and_paint() -> None:
            read_journey(raw)
            paint()

        return compare(
            "  idem openen in het venster, tot alles getekend is",
            open_in_new_page,
            "fetchall en het beeld eens tekenen",
            timed(read_and_paint),
            ROUNDS,
        )
