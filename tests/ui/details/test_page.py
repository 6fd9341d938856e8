"""The page of details, and what hands do on its first part."""

from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from levensreis.domain.journey import Journey
from levensreis.services.study import Study
from levensreis.ui.details import open_details
from levensreis.ui.details.page import DetailsPage
from levensreis.ui.style import Style
from tests.ui.details.conftest import opened, stored
from tests.user_journeys.hands import Hands

Key = Qt.Key


def test_the_page_opens_at_its_first_field(of_sem: DetailsPage) -> None:
    assert of_sem.title.whole == "Gegevens van Sem"
    assert of_sem.chip.text() == "LR-001"
    assert of_sem.who.pseudonym.hasFocus()
    assert of_sem.who.birth.text() == "2008-05"
    assert of_sem.who.sex.currentText() == "jongen"
    assert of_sem.saved.text() == "Alles opgeslagen"


def test_the_page_of_a_study_is_wired(
    study: Study, style: Style, sem: Journey, qtbot: QtBot
) -> None:
    page = open_details(study, style)
    qtbot.addWidget(page)
    opened(page, sem)
    assert page.title.whole == "Gegevens van Sem"


def test_a_field_is_saved_when_it_is_left(
    hands: Hands, of_sem: DetailsPage, study: Study, qtbot: QtBot
) -> None:
    hands.replace("Jip")
    with qtbot.waitSignal(of_sem.journey_changed):
        hands.press(Key.Key_Tab)
    assert stored(study, of_sem).pseudonym == "Jip"
    assert of_sem.title.whole == "Gegevens van Jip"
    assert of_sem.saved.text().startswith("Alles opgeslagen, ")
    assert of_sem.who.code.hasFocus()


def test_what_cannot_be_saved_stays_with_its_problem_beside_it(
    hands: Hands, of_sem: DetailsPage, noor: Journey, study: Study
) -> None:
    hands.replace("Noor")
    hands.press(Key.Key_Tab)
    assert "al van LR-002" in of_sem.who.problem("pseudonym")
    hands.line("")
    hands.replace("LR-005")
    hands.press(Key.Key_Tab)
    assert stored(study, of_sem).code == "LR-005"
    assert of_sem.who.pseudonym.text() == "Noor"
    assert "al van LR-002" in of_sem.who.problem("pseudonym")
    assert of_sem.who.problem("code") == ""
    assert not of_sem.keep()
    assert of_sem.who.pseudonym.hasFocus()
    hands.replace("Jip")
    assert of_sem.keep()
    assert of_sem.who.problem("pseudonym") == ""
    assert stored(study, of_sem).pseudonym == "Jip"


def test_typing_back_what_it_was_takes_the_problem_away(
    hands: Hands, of_sem: DetailsPage
) -> None:
    of_sem.who.birth.setFocus()
    for words, told in (("ooit", True), ("2008-05", False)):
        hands.replace(words)
        hands.press(Key.Key_Return)
        assert bool(of_sem.who.problem("birth")) is told
    assert of_sem.who.birth.hasFocus()


def test_a_field_that_must_hold_something_gets_it_back_when_the_page_is_left(
    hands: Hands, of_sem: DetailsPage, study: Study
) -> None:
    hands.replace(" ")
    hands.press(Key.Key_Tab)
    assert of_sem.who.problem("pseudonym") == "Geef de levensreis een schuilnaam."
    assert of_sem.keep()
    assert of_sem.who.pseudonym.text() == "Sem"
    assert of_sem.who.problem("pseudonym") == ""


def test_the_sex_is_saved_when_it_is_chosen(
    hands: Hands, of_sem: DetailsPage, study: Study
) -> None:
    of_sem.who.sex.setFocus()
    hands.press(Key.Key_Down)
    youth = stored(study, of_sem).youth
    assert youth.sex is not None
    assert youth.sex.label == "meisje"
    assert of_sem.who.sex.hasFocus()


def test_escape_saves_and_goes_back(
    hands: Hands, of_sem: DetailsPage, study: Study, qtbot: QtBot
) -> None:
    hands.replace("Jip")
    with qtbot.waitSignal(of_sem.back_wanted):
        hands.press(Key.Key_Escape)
    assert stored(study, of_sem).pseudonym == "Jip"


@pytest.mark.parametrize("leave", ["Escape", "button"])
def test_what_cannot_be_saved_holds_the_page(
    hands: Hands, of_sem: DetailsPage, noor: Journey, leave: str
) -> None:
    went: list[bool] = []
    of_sem.back_wanted.connect(lambda: went.append(True))
    hands.replace("Noor")
    if leave == "button":
        hands.click(of_sem.back)
    else:
        hands.press(Key.Key_Escape)
    assert went == []
    assert of_sem.who.pseudonym.hasFocus()
    assert of_sem.who.pseudonym.text() == "Noor"


def test_another_journey_begins_with_what_is_known_of_it(
    hands: Hands, of_sem: DetailsPage, noor: Journey
) -> None:
    hands.replace("Noor")
    hands.press(Key.Key_Tab)
    hands.click(of_sem.sessions.cards[0].head)
    of_sem.consent.all.click()
    opened(of_sem, noor)
    assert of_sem.who.pseudonym.text() == "Noor"
    assert of_sem.who.problem("pseudonym") == ""
    assert of_sem.who.people.rows == []
    assert of_sem.sessions.cards == []
    assert of_sem.consent.form.isHidden()


# --- who tells -------------------------------------------------------------------


def roles(page: DetailsPage) -> list[str]:
    return [row.role.text() for row in page.who.people.rows]


def test_enter_adds_somebody_and_waits_for_the_next(
    hands: Hands, of_noor: DetailsPage, study: Study
) -> None:
    people = of_noor.who.people
    people.new.setFocus()
    hands.line("moeder")
    hands.line("oma van vaders kant, mentor")
    assert roles(of_noor) == ["moeder", "oma van vaders kant", "mentor"]
    assert [row.word.whole for row in people.rows] == ["@moeder", "@kant", "@mentor"]
    assert people.new.hasFocus()
    assert people.new.text() == ""
    assert len(stored(study, of_noor).respondents) == 3


def test_the_button_adds_who_was_typed_and_else_goes_to_the_field(
    hands: Hands, of_noor: DetailsPage
) -> None:
    people = of_noor.who.people
    hands.click(people.add)
    assert people.new.hasFocus()
    hands.write("moeder")
    hands.click(people.add)
    assert roles(of_noor) == ["moeder"]
    assert people.new.hasFocus()


def test_nobody_is_added_of_signs_alone(hands: Hands, of_noor: DetailsPage) -> None:
    of_noor.who.people.new.setFocus()
    hands.line("--")
    assert "geen gesprekspartner" in of_noor.who.people.problem()
    assert of_noor.who.people.new.text() == "--"
    assert not of_noor.keep()
    assert of_noor.who.people.new.hasFocus()


def test_who_is_called_something_else_keeps_what_they_told(
    hands: Hands, of_sem: DetailsPage, study: Study
) -> None:
    row = of_sem.who.people.rows[0]
    row.role.setFocus()
    hands.replace("tante")
    hands.press(Key.Key_Return)
    assert row.role.hasFocus()
    assert (row.word.whole, row.told.whole) == ("@tante", "2 uitspraken")
    assert {each.respondent for each in stored(study, of_sem).statements} == {"tante"}
    assert "tante" in of_sem.sessions.cards[0].head.whole


def test_who_spoke_cannot_be_taken_away_and_it_is_told_why(
    hands: Hands, of_sem: DetailsPage
) -> None:
    row = of_sem.who.people.rows[0]
    hands.click(row.remove)
    assert "‘moeder’ heeft 2 uitspraken" in row.problem()
    assert roles(of_sem) == ["moeder", "vader", "oma"]
    row.role.setFocus()
    hands.replace("mama")
    hands.press(Key.Key_Return)
    assert row.problem() == ""


def test_the_cursor_stays_near_where_somebody_was_taken_away(
    hands: Hands, of_sem: DetailsPage
) -> None:
    people = of_sem.who.people
    for card in of_sem.sessions.cards:
        hands.click(card.head)
        for check in card.checks.values():
            if check.isChecked():
                check.setFocus()
                hands.press(Key.Key_Space)
    people.rows[1].remove.setFocus()
    hands.press(Key.Key_Space)
    assert roles(of_sem) == ["moeder", "oma"]
    assert people.rows[1].remove.hasFocus()
    assert of_sem.notice.text == "@vader is weggehaald."
    hands.press(Key.Key_Space)
    assert roles(of_sem) == ["moeder"]
    assert people.rows[0].remove.hasFocus()


def test_the_last_one_that_is_taken_away_leaves_the_cursor_in_the_empty_field(
    hands: Hands, of_noor: DetailsPage
) -> None:
    people = of_noor.who.people
    people.new.setFocus()
    hands.line("moeder")
    people.rows[0].remove.setFocus()
    hands.press(Key.Key_Space)
    assert people.new.hasFocus()


def test_what_was_typed_wrongly_in_a_row_stays_with_that_row(
    hands: Hands, of_sem: DetailsPage
) -> None:
    people = of_sem.who.people
    row = people.rows[1]
    row.role.setFocus()
    hands.replace("x, y")
    hands.click(people.rows[2].remove)
    assert roles(of_sem) == ["moeder", "x, y"]
    assert people.rows[1] is row
    assert row.key == "vader"
    assert row.problem() == "Geef iedere gesprekspartner een eigen regel."
    assert not of_sem.keep()
    assert row.role.hasFocus()


def test_a_journey_that_is_gone_is_told(page: DetailsPage) -> None:
    assert page.presenter is not None
    page.presenter.open_journey(uuid4())
    assert page.notice.text == "Deze levensreis staat niet in deze studie."
