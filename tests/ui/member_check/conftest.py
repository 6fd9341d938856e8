"""A form that came back, and the page on which it is worked in."""

from uuid import UUID

import pytest
from PySide6.QtCore import Qt

from levensreis.domain.journey import Journey
from levensreis.domain.member_check.answers import (
    Answer,
    Approval,
    Doubt,
    Given,
    Route,
)
from levensreis.services.study import Study
from levensreis.ui.member_check.page import MemberCheckPage
from tests.services.checks_made import give_back, send
from tests.ui.conftest import PageHands
from tests.ui.member_check.forms import A_PICTURE, ARABIC, order_of
from tests.ui.member_check.working_bench import Bench
from tests.user_journeys.hands import Ctrl, Shift


@pytest.fixture
def asked(study: Study, journey: Journey) -> list[UUID]:
    """The statements of Sem in the order of the form that was made of them."""
    send(study, journey.id)
    return order_of(study, journey.id)


@pytest.fixture
def returned(study: Study, journey: Journey, asked: list[UUID]) -> list[UUID]:
    """The same statements, after a parent answered each in another way."""
    by_hand = Given(
        Answer.WRONG,
        picture=A_PICTURE,
        route=Route.PAPER,
        doubts=frozenset({Doubt.HANDWRITING}),
    )
    answers = {
        asked[0]: Given(Answer.RIGHT),
        asked[1]: Given(Answer.WRONG, ARABIC),
        asked[2]: Given(Answer.WRONG, "Naar een logeerhuis"),
        asked[3]: by_hand,
    }
    give_back(
        *(study, journey.id, answers),
        remark=Given(words="Dank u wel"),
        approval=Given(Approval.AGREED_AFTER),
    )
    return asked


@pytest.fixture
def bench(study: Study, journey: Journey, returned: list[UUID]) -> Bench:
    """The answers of Sem, worked in without a screen."""
    return Bench(study, journey)


@pytest.fixture
def page(at_work: PageHands) -> MemberCheckPage:
    """The page of the check of Sem, opened by its key."""
    at_work.press(Qt.Key.Key_O, Ctrl | Shift)
    found = at_work.study_page.checking.page
    assert found is not None
    assert found.isVisible()
    return found


@pytest.fixture
def working(returned: list[UUID], page: MemberCheckPage) -> MemberCheckPage:
    """The page with answers that wait, at the first of them."""
    return page
