from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFileDialog, QPushButton, QToolButton

from levensreis.domain.journey import Journey
from levensreis.services.study import Study
from levensreis.ui.journeys.dialog import JourneyDialog
from tests.builders import a_journey, a_register, a_statement
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
        *((key, Ctrl | Shift) for key in (Key.Key_A, Key.Key_P, Key.Key_E)),
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
    at_work.dialog(QFileDialog).reject()
    at_work.click(button(at_work, "Anonimiseren"))
    assert at_work.names.isVisible()


def test_an_export_with_an_open_name_is_refused_in_the_window(
    at_work: PageHands, study: Study, journey: Journey
) -> None:
    study.register.put(journey.id, a_register(Jurre=None))
    at_work.press(Key.Key_P, Ctrl | Shift)
    notice = at_work.study_page.notice
    told = at_work.wait_for(lambda: notice.text or None)
    assert "1 naam zonder vervanging" in told
    assert "Anonimiseren" in told
    close = notice.findChild(QToolButton)
    assert close is not None
    at_work.click(close)
    assert not notice.isVisible()
    at_work.press(Key.Key_T, Ctrl)
    told = at_work.wait_for(lambda: notice.text or None)
    assert "LR-001" in told


@pytest.mark.parametrize("modifier", [Ctrl, Ctrl | Shift])
def test_the_factor_table_is_saved_and_told(
    at_work: PageHands, tmp_path: Path, modifier: Qt.KeyboardModifier
) -> None:
    at_work.press(Key.Key_T, modifier)
    at_work.save_as(tmp_path / "tabel.csv")
    told = at_work.wait_for(lambda: at_work.study_page.notice.text or None)
    assert told == f"Bewaard: {tmp_path / 'tabel.csv'}"
    assert (tmp_path / "tabel.csv").exists()


def test_a_table_that_cannot_be_saved_is_told(
    at_work: PageHands, tmp_path: Path
) -> None:
    at_work.press(Key.Key_T, Ctrl)
    at_work.save_as(tmp_path / "tabel.txt")
    at_work.wait_for(lambda: at_work.study_page.notice.text or None)
    assert ".pdf of .csv" in at_work.study_page.notice.text


def test_a_name_without_an_ending_gets_that_of_the_kind_that_is_chosen(
    at_work: PageHands, tmp_path: Path
) -> None:
    at_work.press(Key.Key_T, Ctrl)
    dialog = at_work.dialog(QFileDialog)
    kinds = dialog.findChild(QComboBox, "fileTypeCombo")
    assert kinds is not None
    kinds.setFocus()
    at_work.press(Key.Key_Down)
    assert dialog.selectedNameFilter() == "CSV (*.csv)"
    at_work.save_as(tmp_path / "tabel")
    at_work.wait_for(lambda: at_work.study_page.notice.text or None)
    assert (tmp_path / "tabel.csv").exists()


def test_what_is_being_typed_in_the_detail_goes_into_the_export(
    at_work: PageHands, study: Study, journey: Journey
) -> None:
    page = at_work.interview
    at_work.click_row(page.board.panels[journey.statements[1].theme].cards, "Almelo")
    at_work.click(page.detail.text)
    at_work.replace("Thuis in Hengelo")
    at_work.study_page.save_overview()
    assert study.journeys.get(journey.id).statements[1].text == "Thuis in Hengelo"
    at_work.dialog(QFileDialog).reject()


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
    presenter = at_work.study_page.presenter
    assert presenter is not None
    presenter.save_overview()
    notice = at_work.study_page.notice
    assert "reservekopie" in at_work.wait_for(lambda: notice.text or None)


def test_a_journey_that_was_begun_here_needs_consent_before_it_leaves(
    hands: PageHands, study: Study
) -> None:
    begun = a_journey(code="LR-002", pseudonym="Noor", imported=False)
    study.journeys.begin(begun)
    presenter = hands.study_page.presenter
    assert presenter is not None
    presenter.choose(begun.id)
    hands.press(Key.Key_P, Ctrl | Shift)
    notice = hands.study_page.notice
    told = hands.wait_for(lambda: notice.text or None)
    assert "nog geen toestemming voor ‘Meedoen’" in told
    assert hands.window.findChildren(QFileDialog) == []


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
