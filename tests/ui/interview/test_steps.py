from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from levensreis.domain.journey import Journey, Respondent
from levensreis.services.study import Study
from levensreis.ui.interview.presenter import InterviewPresenter
from tests.builders import a_journey
from tests.ui.conftest import PageHands
from tests.ui.interview.recording_view import RecordingView
from tests.user_journeys.hands import Ctrl, Shift

Key = Qt.Key


@pytest.fixture
def other(study: Study) -> Journey:
    made = a_journey(code="LR-002", pseudonym="Noor")
    study.journeys.begin(made)
    return made


def test_what_was_done_can_be_undone_after_another_journey(
    view: RecordingView,
    presenter: InterviewPresenter,
    study: Study,
    journey: Journey,
    other: Journey,
) -> None:
    presenter.quick.record("6 naar school")
    presenter.open_journey(other.id)
    steps = [view.steps]
    presenter.quick.record("7 op zwemles")
    presenter.open_journey(journey.id)
    steps.append(view.steps)
    assert steps == [(None, None), ("vastleggen", None)]
    presenter.undo()
    assert study.journeys.get(journey.id).statements == journey.statements
    presenter.open_journey(other.id)
    presenter.undo()
    assert study.journeys.get(other.id).statements == ()
    presenter.open_journey(journey.id)
    presenter.redo()
    assert study.journeys.get(journey.id).statements[-1].text == "naar school"


def test_what_was_done_can_be_undone_after_other_details(
    view: RecordingView, presenter: InterviewPresenter, study: Study, journey: Journey
) -> None:
    presenter.quick.record("6 naar school")
    people = (*journey.respondents, Respondent("oma", "oma"))
    study.journeys.change(replace(journey, pseudonym="Bram", respondents=people))
    presenter.open_journey(journey.id)
    assert view.journey is not None
    assert view.journey.pseudonym == "Bram"
    assert view.steps == ("vastleggen", None)
    presenter.undo()
    stored = study.journeys.get(journey.id)
    assert (stored.pseudonym, stored.respondents) == ("Bram", people)
    assert stored.statements == journey.statements


def test_what_was_told_by_somebody_with_another_key_cannot_be_undone(
    view: RecordingView, presenter: InterviewPresenter, study: Study, journey: Journey
) -> None:
    presenter.quick.record("6 naar school @vader")
    people = (journey.respondents[0], Respondent("stiefvader", "stiefvader"))
    study.journeys.change(replace(journey, respondents=people), {"vader": "stiefvader"})
    presenter.open_journey(journey.id)
    assert view.steps == (None, None)
    presenter.undo()
    assert study.journeys.get(journey.id).statements[-1].respondent == "stiefvader"


def test_undo_works_in_the_window_after_the_details_were_changed(
    at_work: PageHands, study: Study, journey: Journey
) -> None:
    at_work.line("6 naar school")
    at_work.press(Key.Key_I, Ctrl)
    at_work.study_page.details.who.pseudonym.setFocus()
    at_work.replace("Bram")
    at_work.press(Key.Key_Escape)
    assert at_work.interview.title.whole == "Levensreis van Bram"
    assert at_work.window.menus.undo.isEnabled()
    at_work.press(Key.Key_Z, Ctrl)
    assert study.journeys.get(journey.id).statements == journey.statements


def test_what_is_known_by_now_is_read_after_a_round_along_the_pages(
    at_work: PageHands, study: Study, journey: Journey
) -> None:
    at_work.line("6 naar school")
    chosen = at_work.interview.detail.text.text()
    [sitting] = study.journeys.get(journey.id).sessions
    at_work.press(Key.Key_I, Ctrl)
    assert at_work.study_page.details.presenter is not None
    at_work.study_page.details.presenter.set_note(sitting.id, "Aan de keukentafel")
    at_work.press(Key.Key_A, Ctrl | Shift)
    assert at_work.names.isVisible()
    at_work.press(Key.Key_Escape)
    assert at_work.interview.detail.text.text() == chosen
    at_work.line("7 naar groep vier @vader")
    [same] = study.journeys.get(journey.id).sessions
    assert (same.note, same.respondents) == ("Aan de keukentafel", ("moeder", "vader"))
    assert at_work.window.menus.undo.text() == "Ongedaan maken: vastleggen"
