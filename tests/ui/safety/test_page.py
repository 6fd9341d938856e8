"""The page of safety, in a real window."""

from pathlib import Path

from PySide6.QtCore import Qt

from levensreis.ui.lock.settings import LockSettings
from levensreis.ui.safety.backups.panel import BackupsPanel
from levensreis.ui.safety.locking.panel import LockingPanel
from levensreis.ui.safety.log.panel import LogPanel
from levensreis.ui.safety.page import SafetyPage
from tests.ui.conftest import PageHands
from tests.user_journeys.hands import Ctrl, Shift

Key = Qt.Key


def shown(hands: PageHands) -> SafetyPage:
    hands.press(Key.Key_V, Ctrl | Shift)
    page = hands.study_page.safety
    assert page is not None
    return page


def test_a_key_shows_the_page_and_escape_leads_back(at_work: PageHands) -> None:
    page = shown(at_work)
    assert page.isVisible()
    assert isinstance(page.section, BackupsPanel)
    at_work.press(Key.Key_Escape)
    assert at_work.interview.isVisible()


def test_without_a_journey_the_way_back_leads_to_where_one_can_be_begun(
    hands: PageHands,
) -> None:
    page = shown(hands)
    hands.click(page.back)
    assert not page.isVisible()
    assert hands.study_page.begin.isVisible()


def test_the_arrows_walk_the_subjects(at_work: PageHands) -> None:
    page = shown(at_work)
    at_work.press(Key.Key_Down)
    at_work.press(Key.Key_Space)
    assert page.section is page.sections[1]
    assert page.buttons.button(1).isChecked()


def test_every_subject_can_be_shown_and_is_filled(at_work: PageHands) -> None:
    page = shown(at_work)
    for place, section in enumerate(page.sections):
        at_work.click(page.buttons.button(place))
        at_work.wait_for_tasks()
        assert page.section is section
        assert section.isVisible()
        assert page.buttons.button(place).text().strip() == section.title


def test_the_page_opens_at_a_subject_and_stays_where_it_was(at_work: PageHands) -> None:
    at_work.study_page.show_safety(LogPanel)
    at_work.wait_for_tasks()
    page = at_work.study_page.safety
    assert page is not None
    assert isinstance(page.section, LogPanel)
    at_work.press(Key.Key_Escape)
    assert isinstance(shown(at_work).section, LogPanel)


def test_the_minutes_of_the_lock_are_chosen_and_remembered(at_work: PageHands) -> None:
    at_work.study_page.show_safety(LockingPanel)
    page = at_work.study_page.safety
    assert page is not None
    panel = page.section
    assert isinstance(panel, LockingPanel)
    assert panel.minutes.currentText() == "10 minuten"
    panel.minutes.setFocus()
    at_work.press(Key.Key_Up)
    at_work.press(Key.Key_Up)
    assert LockSettings().minutes == 2
    assert "na 2 minuten" in at_work.study_page.notice.text


def test_the_study_can_be_locked_from_the_page(
    at_work: PageHands, folder: Path
) -> None:
    at_work.study_page.show_safety(LockingPanel)
    page = at_work.study_page.safety
    assert page is not None
    panel = page.section
    assert isinstance(panel, LockingPanel)
    at_work.click(panel.now)
    assert at_work.window.study is None
    assert at_work.window.start.folder.line.text() == str(folder)
