"""A report that takes long tells how far it is, and can be stopped."""

from collections.abc import Callable

import pytest

from levensreis.domain.progress import NO_PROGRESS, Cancelled, Progress
from levensreis.reports.factor_table import table_pdf
from levensreis.reports.summary import summary_pdf
from tests.builders import a_journey, as_released
from tests.pictures.scenes import many
from tests.reports.test_factor_table import whole_table

Report = Callable[[Progress], bytes]


def summary() -> Report:
    released = as_released(a_journey(*many(60), code="LR-001"))
    return lambda progress: summary_pdf(released, progress)


def table() -> Report:
    counted = whole_table()
    return lambda progress: table_pdf(counted, 9, progress)


@pytest.fixture(params=[summary, table])
def report(request: pytest.FixtureRequest) -> Report:
    made: Report = request.param()
    return made


class Watched:
    """Progress that is stopped after so many questions, if at all."""

    def __init__(self, patience: int | None = None) -> None:
        self.asked = 0
        self.told: list[float] = []
        self._patience = patience
        self.progress = Progress(
            lambda done, every: self.told.append(done / every), self._is_tired
        )

    def _is_tired(self) -> bool:
        self.asked += 1
        return self._patience is not None and self.asked > self._patience


def test_a_report_tells_from_begin_to_end_how_far_it_is(report: Report) -> None:
    watched = Watched()
    report(watched.progress)
    assert watched.told == sorted(watched.told)
    assert watched.told[0] < 0.1
    assert watched.told[-1] == 1
    assert len(watched.told) > 10


def test_a_report_is_the_same_whether_it_is_watched_or_not(report: Report) -> None:
    assert report(Watched().progress) == report(NO_PROGRESS)


def test_a_report_stops_wherever_it_is_and_can_be_made_again(report: Report) -> None:
    whole, watched = report(NO_PROGRESS), Watched()
    report(watched.progress)
    for patience in range(0, watched.asked, 7):
        stopped = Watched(patience)
        with pytest.raises(Cancelled):
            report(stopped.progress)
        assert stopped.asked == patience + 1
    assert report(NO_PROGRESS) == whole


def test_a_summary_asks_with_every_statement_and_page_whether_to_go_on() -> None:
    watched = Watched()
    summary()(watched.progress)
    assert watched.asked > 60
