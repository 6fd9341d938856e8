"""A presenter on the life of Sem, and the view that it fills."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from levensreis.domain.journey import Journey
from levensreis.domain.statement import Statement
from levensreis.domain.theme import Theme
from levensreis.services.folder import DATABASE_NAME
from levensreis.services.study import Study
from levensreis.ui.interview.desk import Desk
from levensreis.ui.interview.detail import DetailPane
from levensreis.ui.interview.presenter import InterviewPresenter
from tests.ui.conftest import PageHands
from tests.ui.interview.recording_view import RecordingView


class Stored:
    """The gezinshuis as it is on disk now."""

    def __init__(self, study: Study, journey: Journey) -> None:
        self._study, self._journey = study, journey

    @property
    def statement(self) -> Statement:
        """The statement."""
        return self._study.journeys.get(self._journey.id).statements[2]


@contextmanager
def no_disk(study: Study) -> Iterator[None]:
    """Take the file away for a while, as somebody who pulls out its stick."""
    study.close()
    path = study.folder / DATABASE_NAME
    aside = path.rename(path.with_suffix(".weg"))
    yield
    aside.rename(path)


@contextmanager
def full_disk(study: Study) -> Iterator[None]:
    """Leave no room for a while for anything that makes the file larger."""
    with study._database.transaction() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 1")
    yield
    with study._database.transaction() as connection:
        connection.exec_driver_sql(f"PRAGMA max_page_count = {2**30}")


@pytest.fixture
def view() -> RecordingView:
    return RecordingView()


@pytest.fixture
def presenter(
    view: RecordingView, study: Study, journey: Journey
) -> InterviewPresenter:
    made = InterviewPresenter(view, Desk(study))
    made.open_journey(journey.id)
    return made


@pytest.fixture
def detail(at_work: PageHands) -> DetailPane:
    """The pane with the gezinshuis in it."""
    cards = at_work.interview.board.panels[Theme.LIVING].cards
    at_work.click_row(cards, "gezinshuis")
    return at_work.interview.detail


@pytest.fixture
def stored(study: Study, journey: Journey) -> Stored:
    return Stored(study, journey)
