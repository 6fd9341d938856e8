"""From a journey that was recorded to an envelope for its parent."""

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt

from levensreis.domain.journey import Journey
from levensreis.services.paper_order import Paper
from levensreis.services.study import Study
from levensreis.ui.paper.page import PapersPage
from levensreis.ui.paper.ways import Way
from tests.builders import PASSPHRASE, a_journey, a_register, a_statement, a_study
from tests.ui.conftest import PageHands
from tests.user_journeys.conftest import OpenWindow
from tests.user_journeys.hands import Ctrl, Shift

Key = Qt.Key
SECRET = "rode fiets achter de molen"


@pytest.fixture
def journey() -> Journey:
    return a_journey(
        *(a_statement(text=f"Verhuizing {number} naar Almelo") for number in range(9)),
        code="LR-001",
    )


@pytest.fixture
def hands(open_window: OpenWindow, tmp_path: Path, journey: Journey) -> PageHands:
    """A window with the study open and the journey on the desk."""
    study = a_study(tmp_path / "studie", journey)
    study.register.put(journey.id, a_register(Almelo=None))
    study.close()
    opened = open_window()
    opened.window.open_study(tmp_path / "studie", PASSPHRASE)
    opened.wait_for(lambda: opened.window.study_page)
    opened.study_page.go_to(journey.id)
    return opened


def test_a_parent_gets_a_letter_a_form_and_a_story_that_is_locked(
    hands: PageHands, tmp_path: Path
) -> None:
    page = open_papers(hands)
    choose_a_name_for_what_is_open(hands, page)
    read_it_from_begin_to_end(hands, page)
    save_it_with_a_passphrase(hands, page, tmp_path / "verhaal.pdf")
    fill_in_who_can_be_asked(hands, page)
    save_the_letter(hands, page, tmp_path / "brief.pdf")
    save_the_form(hands, page, tmp_path / "formulier.pdf")
    study = hands.window.study
    assert study is not None
    all_that_left_is_remembered(study, tmp_path)


def open_papers(hands: PageHands) -> PapersPage:
    hands.press(Key.Key_P, Ctrl | Shift)
    page = hands.study_page.papers.page
    assert page is not None
    return page


def seen(hands: PageHands, page: PapersPage) -> None:
    """Wait until the pages that were asked for can be read."""
    view = page.preview.view
    hands.wait_for(
        lambda: None if page.making.is_busy else view.pages.picture(view.page)
    )


def choose_a_name_for_what_is_open(hands: PageHands, page: PapersPage) -> None:
    obstacle = page.preview.obstacle
    hands.wait_for(lambda: obstacle if obstacle.words.text() else None)
    assert "1 naam zonder vervanging" in obstacle.words.text()
    hands.click(obstacle.buttons[Way.NAMES])
    hands.click(hands.names.register.replacement)
    hands.line("een stad")
    hands.press(Key.Key_Escape)
    open_papers(hands)


def read_it_from_begin_to_end(hands: PageHands, page: PapersPage) -> None:
    seen(hands, page)
    view, words = page.preview.view, ""
    view.setFocus()
    while True:
        seen(hands, page)
        words += view.accessibleDescription()
        if view.page == view.count - 1:
            break
        hands.press(Key.Key_PageDown)
    assert words.count("naar een stad") >= 9
    assert "Almelo" not in words


def save_it_with_a_passphrase(hands: PageHands, page: PapersPage, path: Path) -> None:
    hands.click(page.options.protection.wanted)
    hands.write(SECRET)
    hands.click(page.options.protection.secret.again)
    hands.write(SECRET)
    save(hands, page, path)
    reader = PdfReader(path)
    assert reader.is_encrypted
    assert reader.decrypt(SECRET)
    assert "naar een stad" in reader.pages[0].extract_text().replace("\n", " ")


def fill_in_who_can_be_asked(hands: PageHands, page: PapersPage) -> None:
    page.choice.begin()
    while page.choice.paper is not Paper.LETTER:
        hands.press(Key.Key_Down)
    hands.click(page.preview.obstacle.buttons[Way.CONTACT])
    hands.write("Anja de Vries")
    hands.press(Key.Key_Tab)
    seen(hands, page)
    assert "Anja de Vries" in page.preview.view.accessibleDescription()


def save_the_letter(hands: PageHands, page: PapersPage, path: Path) -> None:
    save(hands, page, path)
    assert "Anja de Vries" in PdfReader(path).pages[0].extract_text()


def save_the_form(hands: PageHands, page: PapersPage, path: Path) -> None:
    page.choice.begin()
    hands.press(Key.Key_Up)
    assert page.choice.paper is Paper.CHECK_FORM
    seen(hands, page)
    save(hands, page, path)
    fields = PdfReader(path).get_fields() or {}
    assert len([name for name in fields if name.endswith("_antwoord")]) == 9


def save(hands: PageHands, page: PapersPage, path: Path) -> None:
    hands.click(page.form.save)
    hands.save_as(path)
    notice = hands.study_page.notice
    hands.wait_for(lambda: notice if str(path) in notice.text else None)


def all_that_left_is_remembered(study: Study, folder: Path) -> None:
    [journey] = study.journeys.overview()
    assert len(study.member_check.rounds(journey.id)) == 1
    left = study.erasure.preview(journey.id).left_outside
    assert {Path(each.path).name for each in left} == {
        path.name for path in folder.glob("*.pdf")
    }
