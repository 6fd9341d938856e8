"""What was typed at answers of a parent is not lost at a lock, or a fall."""

from collections.abc import Callable
from uuid import UUID

import pytest
from PySide6.QtCore import Qt

from levensreis.domain.journey import Journey
from levensreis.services.study import Study
from levensreis.ui.lock import fields
from levensreis.ui.lock.gathering import lying_open, typed_in, windows_over
from levensreis.ui.lock.putting_back import put_back
from levensreis.ui.lock.typed_form import TypedForm
from levensreis.ui.member_check.page import MemberCheckPage
from levensreis.ui.member_check.steps import Step
from tests.ui.conftest import OpenWindow, PageHands
from tests.user_journeys.hands import Ctrl

Key = Qt.Key
Again = Callable[[], MemberCheckPage]


def gathered(hands: PageHands) -> list[TypedForm]:
    """Return what is being typed now."""
    return typed_in(hands.study_page, windows_over(hands.window))


@pytest.fixture
def again(at_work: PageHands, open_window: OpenWindow, study: Study) -> Again:
    """Gather what is typed, and put it back in a window in which nothing is open."""

    def put_into_another() -> MemberCheckPage:
        page = at_work.study_page
        forms = [lying_open(page), *gathered(at_work)]
        for field in fields.fields_in(at_work.window).values():
            field.blockSignals(True)  # else leaving it stores what is in it
        at_work.window.study_page = at_work.window.study = None
        at_work.window.close()
        other = open_window()
        other.window.show_study(study)
        assert put_back(other.study_page, forms) == []
        found = other.study_page.checking.page
        assert found is not None
        return found

    return put_into_another


def test_nothing_is_gathered_where_nothing_is_typed(
    at_work: PageHands, working: MemberCheckPage
) -> None:
    assert gathered(at_work) == []


def test_what_is_typed_at_several_answers_comes_back_at_each(
    at_work: PageHands,
    working: MemberCheckPage,
    again: Again,
    journey: Journey,
    returned: list[UUID],
) -> None:
    question = working.working.question
    question.outcome.text.setFocus()
    at_work.replace("Thuis bij oma")
    at_work.press(Key.Key_Down, Ctrl)
    question.outcome.reason.setFocus()
    at_work.write("want")
    assert len(gathered(at_work)) == 2
    page = again()
    assert page.step is Step.WORKING
    presenter = page.presenter
    assert presenter is not None
    typed = presenter.working.typed
    assert typed[returned[1]].text == "Thuis bij oma"
    assert typed[returned[2]].reason == "want"
    presenter.working.choose(returned[1])
    assert page.working.question.outcome.text.text() == "Thuis bij oma"


def test_handwriting_that_was_half_typed_over_comes_back(
    at_work: PageHands,
    working: MemberCheckPage,
    again: Again,
    returned: list[UUID],
) -> None:
    assert working.presenter is not None
    working.presenter.working.choose(returned[3])
    working.working.question.put_right.field.setFocus()
    at_work.write("Hij sloeg")
    page = again()
    assert page.working.question.title.whole == "Uitspraak 4"
    assert page.working.question.put_right.field.text() == "Hij sloeg"


def test_a_reason_to_end_comes_back(
    at_work: PageHands, working: MemberCheckPage, again: Again
) -> None:
    assert working.presenter is not None
    working.presenter.go(Step.CLOSING)
    working.closing.reason.setFocus()
    at_work.write("De ouder is verhuisd")
    page = again()
    assert page.step is Step.CLOSING
    assert page.closing.reason.text() == "De ouder is verhuisd"


def test_the_page_lies_open_again(
    working: MemberCheckPage, again: Again, returned: list[UUID]
) -> None:
    assert working.presenter is not None
    working.presenter.working.choose(returned[2])
    page = again()
    assert page.isVisible()
    assert page.working.question.title.whole == "Uitspraak 3"
