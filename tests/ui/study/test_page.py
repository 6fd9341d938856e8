import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QToolButton

from levensreis.domain.journey import Journey
from levensreis.services.paper_order import Paper
from levensreis.services.study import Study
from levensreis.ui.journeys.dialog import JourneyDialog
from tests.builders import a_journey, a_statement
from tests.ui.conftest import PageHands
from tests.user_journeys.hands import Ctrl, Shift

Key = Qt.Key
KEYS = {"details": (Key.Key_I, Ctrl), "anonymise": (Key.Key_A, Ctrl | Shift)}


def button(hands: PageHands, text: str) -> QPushButton:
    [found] = [
        each
        for each in hands.interview.findChildren(QPushButton)
        if each.text().strip() == text
    ]
    return found


def test_a_study_without_journeys_offers_to_begin_one(hands: PageHands) -> None:
    page = hands.study_page
    assert page.begin.isVisible()
    hands.click(page.begin)
    assert hands.dialog(JourneyDialog).code.text() == "LR-001"


def test_the_first_journey_opens_ready_for_typing(
    hands: PageHands, study: Study
) -> None:
    hands.click(hands.study_page.begin)
    hands.dialog(JourneyDialog)
    hands.line("Noor")
    assert hands.interview.title.whole == "Levensreis van Noor"
    hands.line("6 naar school")
    [summary] = study.journeys.overview()
    assert summary.statements == 1


def test_without_an_open_journey_its_menus_do_nothing(
    hands: PageHands, journey: Journey
) -> None:
    for key, modifier in (
        *((key, Ctrl) for key in (Key.Key_E, Key.Key_U, Key.Key_P, Key.Key_I)),
        *((key, Ctrl) for key in (Key.Key_R, Key.Key_K, Key.Key_J, Key.Key_B)),
        *((key, Ctrl) for key in (Key.Key_Z, Key.Key_1)),
        *((key, Ctrl | Shift) for key in (Key.Key_A, Key.Key_E)),
        *((key, Ctrl | Shift) for key in (Key.Key_B, Key.Key_Delete)),
        (Key.Key_F9, Qt.KeyboardModifier.NoModifier),
    ):
        hands.press(key, modifier)
    assert hands.study_page.begin.isVisible()
    assert hands.study_page.notice.text == ""


def test_the_buttons_above_the_line_do_what_the_menus_do(at_work: PageHands) -> None:
    at_work.click(button(at_work, "Gegevens"))
    details = at_work.study_page.details
    assert details.isVisible()
    assert details.who.pseudonym.text() == "Sem"
    at_work.press(Key.Key_Escape)
    assert at_work.interview.quick.line.hasFocus()
    at_work.click(button(at_work, "Overzicht (pdf)"))
    papers = at_work.study_page.papers.page
    assert papers is not None
    assert papers.choice.paper is Paper.OVERVIEW
    at_work.press(Key.Key_Escape)
    at_work.click(button(at_work, "Anonimiseren"))
    assert at_work.names.isVisible()


def test_a_problem_can_be_closed(at_work: PageHands) -> None:
    notice = at_work.study_page.notice
    at_work.study_page.show_problem("De schijf is vol.")
    assert notice.isVisible()
    close = notice.findChild(QToolButton)
    assert close is not None
    at_work.click(close)
    assert not notice.isVisible()


def test_what_is_being_typed_in_the_detail_goes_into_the_export(
    at_work: PageHands, study: Study, journey: Journey
) -> None:
    page = at_work.interview
    at_work.click_row(page.board.panels[journey.statements[1].theme].cards, "Almelo")
    at_work.click(page.detail.text)
    at_work.replace("Thuis in Hengelo")
    at_work.study_page.show_papers()
    assert study.journeys.get(journey.id).statements[1].text == "Thuis in Hengelo"


def test_a_notice_goes_when_the_next_thing_is_recorded(at_work: PageHands) -> None:
    page = at_work.interview
    cards = next(each.cards for each in page.board.panels.values() if each.statements)
    at_work.click_row(cards, "aanval")
    at_work.press(Key.Key_Delete)
    assert "Ctrl+Z" in at_work.study_page.notice.text
    at_work.press(Key.Key_F9)
    at_work.line("6 naar school")
    assert at_work.study_page.notice.text == ""


def test_a_journey_that_vanished_is_told_in_the_window(
    at_work: PageHands, study: Study
) -> None:
    study.close()
    (study.folder / "studie.levensreis").unlink()
    at_work.press(Key.Key_P, Ctrl | Shift)
    papers = at_work.study_page.papers.page
    assert papers is not None
    assert "reservekopie" in papers.preview.obstacle.words.text()


@pytest.mark.parametrize(
    "page", ["details", "anonymise"], ids=["from the details", "from the names"]
)
def test_undo_and_the_line_wait_until_the_conversation_is_seen_again(
    at_work: PageHands, study: Study, journey: Journey, page: str
) -> None:
    at_work.line("6 naar school")
    at_work.write("7 naar")
    at_work.press(*KEYS[page])
    assert getattr(at_work.study_page, page).isVisible()
    for key in (Key.Key_Z, Key.Key_P, Key.Key_U, Key.Key_2):
        at_work.press(key, Ctrl)
    assert len(study.journeys.get(journey.id).statements) == 5
    at_work.press(Key.Key_Escape)
    assert at_work.interview.quick.line.text() == "7 naar"
    assert at_work.interview.quick.line.hasFocus()
    assert at_work.interview.quick.respondents.currentData() == "moeder"
    at_work.line(" groep vier")
    assert at_work.interview.detail.text.text() == "naar groep vier"


def test_what_was_found_is_shown_whatever_stood_beside_the_board(
    at_work: PageHands, study: Study, journey: Journey
) -> None:
    other = a_journey(a_statement(text="Logeren"), code="LR-002", pseudonym="Noor")
    study.journeys.begin(other)
    page = at_work.study_page
    for found, text in (
        (journey, "Naar een gezinshuis"),
        (other, "Logeren"),
    ):
        at_work.press(Key.Key_K, Ctrl)
        wanted = next(each for each in found.statements if each.text == text)
        page.go_to(found.id, wanted.id)
        assert page.open_journey == found.id
        assert page.interview.detail.text.isVisible()
        assert page.interview.detail.text.text() == text


def test_what_was_found_waits_for_what_is_typed(
    at_work: PageHands, study: Study, journey: Journey
) -> None:
    other = a_journey(a_statement(), code="LR-002", pseudonym="Noor")
    study.journeys.begin(other)
    at_work.write("6 naar school")
    at_work.study_page.go_to(other.id, other.statements[0].id)
    assert at_work.study_page.open_journey == journey.id
    assert "Leg die eerst vast" in at_work.study_page.notice.text
    at_work.study_page.go_to(journey.id, journey.statements[0].id)
    assert at_work.interview.detail.text.text() == "Eerste aanval bij Jurre"
    assert at_work.interview.quick.line.text() == "6 naar school"
    at_work.interview.quick.clear()
