"""The sessions on the page of details, by keyboard and mouse."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from levensreis.services.folder import DATABASE_NAME
from levensreis.services.study import Study
from levensreis.ui.details.page import DetailsPage
from tests.builders import a_statement
from tests.ui.details.conftest import FIRST, stored
from tests.user_journeys.hands import Hands, Shift

Key = Qt.Key


def lines(page: DetailsPage) -> list[str]:
    return [card.head.whole for card in page.sessions.cards]


def test_a_session_tells_of_itself_in_one_line_with_its_note(
    of_sem: DetailsPage,
) -> None:
    first, second = of_sem.sessions.cards
    assert first.head.whole == "Gesprek 1 · 12 mei 2026 · moeder · 2 uitspraken"
    assert first.summary.whole == "Bij moeder thuis"
    assert first.summary.isVisible()
    assert not second.summary.isVisible()
    assert not first.day.isVisible()


def test_a_session_is_opened_and_closed_by_its_line(
    hands: Hands, of_sem: DetailsPage
) -> None:
    card = of_sem.sessions.cards[0]
    card.head.setFocus()
    hands.press(Key.Key_Space)
    assert card.day.isVisible()
    assert not card.summary.isVisible()
    assert card.head.accessibleDescription() == "opengeklapt"
    hands.press(Key.Key_Space)
    assert not card.day.isVisible()
    assert card.summary.isVisible()
    assert card.head.hasFocus()
    assert card.head.accessibleDescription() == "dichtgeklapt"


def test_a_new_session_is_ready_for_another_day(
    hands: Hands, of_sem: DetailsPage, study: Study
) -> None:
    hands.click(of_sem.sessions.new)
    card = of_sem.sessions.cards[2]
    assert card.day.hasFocus()
    assert card.head.whole.startswith("Gesprek 3 · 22 november 2026 · moeder, vader ·")
    hands.write("1 jan 26")
    hands.press(Key.Key_Return)
    assert of_sem.sessions.cards[0] is card
    assert card.day.hasFocus()
    assert card.day.text() == "1 januari 2026"
    assert [line.split(" · ")[1] for line in lines(of_sem)] == [
        *("1 januari 2026", "12 mei 2026", "3 november 2026"),
    ]
    hands.press(Key.Key_Tab)
    assert card.checks["moeder"].hasFocus()
    assert len(stored(study, of_sem).sessions) == 3


def test_a_day_that_cannot_be_is_told_beside_it(
    hands: Hands, of_sem: DetailsPage
) -> None:
    card = of_sem.sessions.cards[0]
    hands.click(card.head)
    card.day.setFocus()
    hands.replace("1-1-2030")
    hands.press(Key.Key_Tab)
    assert card.problem("day") == "Deze dag ligt in de toekomst."
    hands.click(card.head)
    assert not of_sem.keep()
    assert card.day.isVisible()
    assert card.day.hasFocus()
    assert card.day.text() == "1-1-2030"


def test_who_was_there_is_ticked(
    hands: Hands, of_sem: DetailsPage, study: Study
) -> None:
    card = of_sem.sessions.cards[0]
    hands.click(card.head)
    card.checks["oma"].setFocus()
    hands.press(Key.Key_Space)
    assert card.checks["oma"].hasFocus()
    hands.press(Key.Key_Tab, Shift)
    hands.press(Key.Key_Tab, Shift)
    assert card.checks["moeder"].hasFocus()
    hands.press(Key.Key_Space)
    session = next(
        each for each in stored(study, of_sem).sessions if each.id == FIRST.id
    )
    assert session.respondents == ("oma",)
    assert " · oma · " in card.head.whole


def test_who_comes_later_can_be_ticked_as_well(
    hands: Hands, of_sem: DetailsPage
) -> None:
    of_sem.who.people.new.setFocus()
    hands.line("B&B-houder")
    check = of_sem.sessions.cards[0].checks["bbhouder"]
    assert check.text() == "B&&B-houder"
    assert check.accessibleName() == "B&B-houder was erbij"
    card = of_sem.sessions.cards[0]
    hands.click(card.head)
    check.setFocus()
    hands.press(Key.Key_Space)
    assert card.head.whole.startswith("Gesprek 1 · 12 mei 2026 · moeder, B&B-houder")
    assert "B&&B-houder" in card.head.text()


def test_a_note_is_saved_when_it_is_left(
    hands: Hands, of_sem: DetailsPage, study: Study
) -> None:
    card = of_sem.sessions.cards[1]
    hands.click(card.head)
    card.note.setFocus()
    hands.write("Op school, in de kamer van de mentor")
    hands.press(Key.Key_Tab)
    assert stored(study, of_sem).sessions[1].note.startswith("Op school")
    hands.click(card.head)
    assert card.summary.whole.startswith("Op school")


def test_a_session_with_statements_stays_and_an_empty_one_goes(
    hands: Hands, of_sem: DetailsPage, study: Study
) -> None:
    first, second = of_sem.sessions.cards
    for card in (first, second):
        hands.click(card.head)
    hands.click(first.remove)
    assert "uitspraken (2)" in first.problem("remove")
    second.remove.setFocus()
    hands.press(Key.Key_Space)
    assert of_sem.sessions.cards == [first]
    assert first.head.hasFocus()
    assert of_sem.notice.text == "Het gesprek is weggehaald."
    assert stored(study, of_sem).sessions == (FIRST,)


def test_without_a_session_left_the_cursor_goes_to_the_button_for_a_new_one(
    hands: Hands, of_noor: DetailsPage
) -> None:
    hands.click(of_noor.sessions.new)
    card = of_noor.sessions.cards[0]
    card.remove.setFocus()
    hands.press(Key.Key_Space)
    assert of_noor.sessions.new.hasFocus()
    assert of_noor.sessions.cards == []


def test_an_open_session_stays_open_when_something_else_changes(
    hands: Hands, of_sem: DetailsPage, study: Study
) -> None:
    card = of_sem.sessions.cards[1]
    hands.click(card.head)
    study.journeys.record(stored(study, of_sem).id, [a_statement(respondent="oma")])
    hands.press(Key.Key_Tab, Shift)
    of_sem.who.code.setFocus()
    hands.replace("LR-7")
    hands.press(Key.Key_Return)
    assert of_sem.sessions.cards[1] is card
    assert card.day.isVisible()
    QApplication.processEvents()
    assert of_sem.who.people.rows[2].told.whole == "1 uitspraak"


def test_a_session_that_could_not_be_stored_is_told_under_the_heading(
    hands: Hands, of_sem: DetailsPage, study: Study
) -> None:
    study.close()
    path = study.folder / DATABASE_NAME
    aside = path.rename(path.with_suffix(".weg"))
    hands.click(of_sem.sessions.new)
    assert of_sem.sessions.told
    assert len(of_sem.sessions.cards) == 2
    aside.rename(path)
    hands.click(of_sem.sessions.new)
    assert of_sem.sessions.told == ""
    assert len(of_sem.sessions.cards) == 3
