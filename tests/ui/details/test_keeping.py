"""Until when the journey is kept, and the offer to erase it, on the page."""

from datetime import date
from uuid import UUID

import pytest
from PySide6.QtCore import Qt

from levensreis.domain.consent import Purpose
from levensreis.domain.journey import Journey
from levensreis.services.study import Study
from levensreis.ui.details.page import DetailsPage
from tests.ui.details.conftest import opened
from tests.user_journeys.hands import Hands

Key = Qt.Key


@pytest.fixture
def wanted(page: DetailsPage) -> list[UUID]:
    """The journeys that somebody wants to erase."""
    found: list[UUID] = []
    page.erasure_wanted.connect(found.append)
    return found


def withdraw(hands: Hands, page: DetailsPage) -> None:
    hands.click(page.consent.rows[Purpose.PARTICIPATION].withdraw)
    hands.press(Key.Key_Return)


def test_a_day_is_saved_when_its_field_is_left(
    hands: Hands, of_sem: DetailsPage, study: Study, sem: Journey
) -> None:
    row = of_sem.consent.keeping
    assert row.told.text() == "nog niet vastgelegd"
    row.until.setFocus()
    hands.write("over 5 jaar")
    hands.press(Key.Key_Tab)
    assert study.retention.get(sem.id).until == date(2031, 11, 22)
    assert row.until.text() == "22 november 2031"
    assert row.told.text() == "nog 5 jaar"
    assert of_sem.saved.text().startswith("Alles opgeslagen, ")
    assert not row.erase.isVisible()


def test_what_is_no_day_is_told_beside_it_and_the_page_is_not_left(
    hands: Hands, of_sem: DetailsPage, study: Study, sem: Journey
) -> None:
    row = of_sem.consent.keeping
    row.until.setFocus()
    hands.line("ooit")
    assert "Geen dag herkend" in row.problem()
    assert not of_sem.keep()
    assert row.until.hasFocus()
    hands.replace("1-1-2040")
    assert of_sem.keep()
    assert study.retention.get(sem.id).until == date(2040, 1, 1)


def test_a_day_is_taken_away(
    hands: Hands, of_sem: DetailsPage, study: Study, sem: Journey
) -> None:
    study.retention.put(sem.id, date(2040, 1, 1))
    opened(of_sem, sem)
    of_sem.consent.keeping.until.setFocus()
    hands.replace("")
    hands.press(Key.Key_Backspace)
    assert of_sem.keep()
    assert study.retention.get(sem.id).until is None


def test_a_journey_of_which_the_time_is_over_can_be_erased_from_here(
    hands: Hands,
    of_sem: DetailsPage,
    study: Study,
    sem: Journey,
    wanted: list[UUID],
) -> None:
    study.retention.put(sem.id, date(2026, 11, 1))
    opened(of_sem, sem)
    assert of_sem.consent.keeping.told.text() == "21 dagen geleden verstreken"
    of_sem.consent.keeping.erase.setFocus()
    hands.press(Key.Key_Space)
    assert wanted == [sem.id]


def test_a_withdrawal_offers_to_erase_beside_it_as_long_as_it_lasts(
    hands: Hands, of_sem: DetailsPage, sem: Journey, wanted: list[UUID]
) -> None:
    offer = of_sem.consent.offer
    assert not offer.isVisible()
    withdraw(hands, of_sem)
    assert offer.isVisible()
    assert of_sem.consent.rows[Purpose.PARTICIPATION].isAncestorOf(offer)
    assert offer.words.text() == (
        "Toestemming ingetrokken. Wilt u deze levensreis wissen?"
    )
    opened(of_sem, sem)
    assert offer.isVisible()
    hands.click(offer.erase)
    assert wanted == [sem.id]
    hands.click(of_sem.consent.rows[Purpose.PARTICIPATION].correct)
    of_sem.consent.form.withdrawn.clear()
    hands.press(Key.Key_Return)
    assert not offer.isVisible()


def test_the_withdrawal_of_another_purpose_offers_nothing(
    hands: Hands, of_sem: DetailsPage
) -> None:
    sharing = of_sem.consent.rows[Purpose.SHARING]
    hands.click(sharing.answer)
    of_sem.consent.form.yes.setChecked(True)
    hands.press(Key.Key_Return)
    hands.click(sharing.withdraw)
    hands.press(Key.Key_Return)
    assert sharing.state.text() == "ingetrokken"
    assert not of_sem.consent.offer.isVisible()


def test_nothing_is_erased_while_something_could_not_be_saved(
    hands: Hands, of_sem: DetailsPage, wanted: list[UUID]
) -> None:
    withdraw(hands, of_sem)
    of_sem.consent.keeping.until.setFocus()
    hands.write("ooit")
    hands.click(of_sem.consent.offer.erase)
    assert wanted == []
    assert of_sem.consent.keeping.until.hasFocus()
