"""A name that was told just now is offered for the register, in a pause."""

import pytest
from PySide6.QtCore import Qt

from levensreis.domain.journey import Journey
from levensreis.services.folder import DATABASE_NAME
from levensreis.services.study import Study
from levensreis.ui.interview.new_names.offer import NameOffer
from tests.builders import a_register
from tests.ui.conftest import PageHands
from tests.user_journeys.hands import Ctrl, Shift

Key = Qt.Key


@pytest.fixture
def offer(at_work: PageHands) -> NameOffer:
    made = at_work.interview.quick.offer
    made._pause.setInterval(0)
    return made


def offered(hands: PageHands) -> str:
    hands.wait_for(lambda: not hands.interview.quick.offer._pause.isActive() or None)
    shown = hands.interview.quick.offer
    return shown.words.text() if shown.isVisible() else ""


def names(study: Study, journey: Journey) -> list[str]:
    return [each.name for each in study.register.get(journey.id).entries]


def test_a_new_name_is_offered_and_added_by_one_key(
    at_work: PageHands, offer: NameOffer, study: Study, journey: Journey
) -> None:
    at_work.line("6 Sannes fiets werd gestolen -")
    assert offered(at_work) == "Sanne staat nog niet in het register"
    assert at_work.interview.quick.line.hasFocus()
    at_work.press(Key.Key_R, Ctrl | Shift)
    assert names(study, journey) == ["Sanne"]
    assert study.register.get(journey.id).open_entries
    assert offered(at_work) == ""
    assert "‘Sanne’ staat in het register" in at_work.study_page.notice.text
    at_work.line("7 met Sanne naar zee +")
    assert offered(at_work) == ""


def test_a_full_name_goes_in_with_its_surname(
    at_work: PageHands, offer: NameOffer, study: Study, journey: Journey
) -> None:
    at_work.line("6 naar meester Kees Jansen -")
    assert offered(at_work) == "Kees Jansen staat nog niet in het register"
    at_work.click(offer.add)
    first = study.register.get(journey.id).entries[0]
    assert (first.name, first.surname) == ("Kees", "Jansen")
    assert at_work.interview.quick.line.hasFocus()


def test_a_name_that_is_passed_by_is_offered_no_more(
    at_work: PageHands, offer: NameOffer, study: Study, journey: Journey
) -> None:
    at_work.line("6 Sanne en Petra kwamen langs +")
    assert offered(at_work).startswith("Sanne ")
    at_work.click(offer.skip)
    assert offered(at_work).startswith("Petra ")
    at_work.click(offer.skip)
    assert offered(at_work) == ""
    at_work.line("7 Sanne en Petra kwamen weer +")
    assert offered(at_work) == ""
    assert names(study, journey) == []


def test_nothing_is_read_while_somebody_types(
    at_work: PageHands, offer: NameOffer
) -> None:
    offer._pause.setInterval(60_000)
    at_work.line("6 Sanne kwam langs +")
    assert offer._pause.isActive()
    offer._pause.setInterval(0)
    at_work.write("7 ")
    assert offered(at_work).startswith("Sanne ")
    assert at_work.interview.quick.line.text() == "7 "


def test_what_the_register_gained_on_its_own_page_is_not_offered(
    at_work: PageHands, offer: NameOffer, study: Study, journey: Journey
) -> None:
    at_work.line("6 Petra kwam langs +")
    assert offered(at_work).startswith("Petra ")
    at_work.click(offer.skip)
    at_work.press(Key.Key_A, Ctrl | Shift)
    study.register.put(journey.id, a_register(Sanne=None))
    at_work.press(Key.Key_Escape)
    at_work.line("7 Sanne kwam langs +")
    assert offered(at_work) == ""


def test_a_name_that_cannot_be_stored_is_told_and_stays_offered(
    at_work: PageHands, offer: NameOffer, study: Study
) -> None:
    at_work.line("6 Sanne kwam langs +")
    assert offered(at_work).startswith("Sanne ")
    study.close()
    (study.folder / DATABASE_NAME).unlink()
    at_work.click(offer.add)
    assert "reservekopie" in at_work.study_page.notice.text
    assert offered(at_work).startswith("Sanne ")


def test_another_journey_begins_without_an_offer(
    at_work: PageHands, offer: NameOffer, journey: Journey
) -> None:
    at_work.line("6 Sanne kwam langs +")
    assert offered(at_work).startswith("Sanne ")
    assert at_work.interview.presenter is not None
    at_work.interview.presenter.open_journey(journey.id)
    assert offered(at_work) == ""
