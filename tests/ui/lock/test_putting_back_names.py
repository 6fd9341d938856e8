"""What was typed in the steps of anonymising goes back to its step and its name."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from levensreis.domain.anonymise.signing import Role
from levensreis.domain.journey import Journey
from levensreis.services.study import Study
from levensreis.ui.anonymise.page import AnonymisePage
from levensreis.ui.anonymise.steps import Step
from tests.ui.anonymise.conftest import looked_through
from tests.ui.conftest import PageHands
from tests.ui.lock.test_putting_back import Again, again
from tests.user_journeys.hands import Ctrl, Shift

__all__ = ["again"]  # the fixture that locks and opens
Key = Qt.Key


def open_names(hands: PageHands, step: Step) -> AnonymisePage:
    hands.press(Key.Key_A, Ctrl | Shift)
    page = looked_through(hands)
    for _ in range(list(Step).index(step)):
        hands.press(Key.Key_PageDown, Ctrl)
    assert page.step is step
    return page


@pytest.fixture
def named(study: Study, journey: Journey) -> None:
    """Two names to ask about, and a word that nobody knows."""
    changed = replace(
        journey.statements[2], story="Sanne zei wroemkeboel, en Petra ook."
    )
    study.journeys.record(journey.id, [changed])


@pytest.mark.usefixtures("named")
def test_another_replacement_comes_back_at_the_same_step_and_name(
    at_work: PageHands, again: Again
) -> None:
    page = open_names(at_work, Step.FOUND)
    at_work.click_row(page.found.rows, "Petra")
    at_work.press(Key.Key_F2)
    at_work.replace("Mie")
    hands = again()
    looked_through(hands)
    found = hands.names.found
    assert hands.names.step is Step.FOUND
    assert found.title.whole == "Petra"
    assert found.field.text() == "Mie"


@pytest.mark.usefixtures("named")
def test_what_was_typed_in_a_step_that_is_not_in_sight_comes_back_too(
    at_work: PageHands, again: Again
) -> None:
    page = open_names(at_work, Step.WORDS)
    at_work.press(Key.Key_F2)
    at_work.write("een grap")
    page.steps.setCurrentIndex(list(Step).index(Step.SIGN))
    page.sign.boxes[Role.INTERVIEWER].name.setFocus()
    at_work.write("Anna")
    hands = again()
    looked_through(hands)
    assert hands.names.step is Step.SIGN
    assert hands.names.sign.boxes[Role.INTERVIEWER].name.text() == "Anna"
    assert hands.names.words.field.text() == "een grap"


@pytest.mark.usefixtures("named")
def test_the_page_comes_back_at_the_same_point_without_a_word_typed(
    at_work: PageHands, again: Again
) -> None:
    page = open_names(at_work, Step.FOUND)
    at_work.click_row(page.found.rows, "Petra")
    hands = again()
    looked_through(hands)
    assert hands.names.step is Step.FOUND
    assert hands.names.found.title.whole == "Petra"
