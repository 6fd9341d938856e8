"""A journey that was erased leaves the desk, with all that could be undone in it."""

from dataclasses import replace
from uuid import uuid4

import pytest

from levensreis.domain.codebook import Factor
from levensreis.domain.journey import Journey
from levensreis.domain.life_context import LifeContext
from levensreis.services.folder import DATABASE_NAME
from levensreis.services.study import Study
from levensreis.ui.interview.desk import Desk
from tests.builders import a_coded_statement, a_factor, a_journey, a_statement
from tests.ui.interview.test_desk import Told


class Watching:
    """Remembers which journey lay open when it was told that another does."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.heard: list[Journey | None] = []

    def opened(self) -> None:
        self.heard.append(self.desk.journey)

    def stepped(self, step: object) -> None:
        pass

    def theme_chosen(self) -> None:
        pass

    def statement_chosen(self) -> None:
        pass


@pytest.fixture
def desk(study: Study) -> Desk:
    return Desk(study)


@pytest.fixture
def watching(desk: Desk) -> Watching:
    made = Watching(desk)
    desk.watch(made)
    return made


@pytest.fixture
def own(study: Study) -> Factor:
    """A factor that was added in this study."""
    made = a_factor(own=True)
    study.journeys.add_factor(made)
    return made


def test_the_open_journey_is_gone_for_all_who_watch(
    desk: Desk, study: Study, watching: Watching, journey: Journey
) -> None:
    desk.open(journey.id)
    desk.choose(journey.statements[0].id)
    desk.respondent = "moeder"
    study.erasure.erase(journey.id, journey.code, "op verzoek")
    desk.forget(journey.id)
    assert [desk.recording, desk.chosen, desk.respondent] == [None] * 3
    assert desk.context == LifeContext()
    assert desk.recordings == []
    assert watching.heard == [journey, None]
    assert desk.undo() is None


def test_a_journey_that_lay_there_before_goes_unseen(
    desk: Desk, study: Study, watching: Watching, journey: Journey
) -> None:
    other = a_journey(code="LR-002")
    study.journeys.begin(other)
    desk.open(other.id)
    desk.open(journey.id)
    study.erasure.erase(other.id, "LR-002", "op verzoek")
    desk.forget(other.id)
    desk.forget(uuid4())
    assert [each.journey.code for each in desk.recordings] == ["LR-001"]
    assert watching.heard == [other, journey]
    assert desk.journey == journey


def test_own_factors_that_went_along_are_in_no_step_that_can_be_undone(
    desk: Desk, study: Study, journey: Journey, own: Factor
) -> None:
    gone = a_journey(a_coded_statement(own), code="LR-002")
    study.journeys.begin(gone)
    desk.open(journey.id)
    recording = desk.recording
    assert recording is not None
    coded = a_coded_statement(own)
    desk.take(lambda: recording.add(coded))
    desk.take(lambda: recording.change(replace(coded, codings=()), "losmaken"))
    desk.take(lambda: recording.add(a_statement(text="blijft")))
    told = Told()
    desk.tell_by(told.done.append, lambda *problem: told.problems.append(problem))
    study.erasure.erase(gone.id, "LR-002", "op verzoek")
    desk.forget(gone.id)
    assert own.id not in desk.codebook.by_id
    assert desk.undo() is not None
    assert desk.undo() is None
    assert told.problems == []


def test_when_the_codebook_cannot_be_read_the_journey_goes_all_the_same(
    desk: Desk, study: Study, journey: Journey
) -> None:
    desk.open(journey.id)
    before = desk.codebook
    study.close()
    (study.folder / DATABASE_NAME).unlink()
    desk.forget(journey.id)
    assert desk.journey is None
    assert desk.codebook == before
