"""Another language in a window at work: all that was typed, done and chosen stays."""

from collections.abc import Iterator
from threading import Event

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu
from shiboken6 import isValid

from levensreis.domain.journey import Journey
from levensreis.domain.theme import Theme
from levensreis.language import Language
from levensreis.services.study import Study
from levensreis.ui.main_window import MainWindow
from levensreis.ui.translation import LANGUAGE
from tests.ui.conftest import PageHands
from tests.ui.interview.conftest import no_disk
from tests.ui.speaking import let_go, speaking
from tests.user_journeys.hands import Ctrl

Key = Qt.Key


def actions(window: MainWindow) -> dict[str, QAction]:
    every = window.menuBar().findChildren(QMenu)
    return {
        action.text(): action
        for menu in every
        for action in menu.actions()
        if action.text()
    }


@pytest.fixture
def dutch(qapp: QApplication) -> Iterator[None]:
    """The application speaks Dutch again when a test ends."""
    with speaking(qapp, Language.DUTCH):
        yield


@pytest.mark.usefixtures("dutch")
def test_another_language_leaves_all_that_was_typed_done_and_chosen(
    at_work: PageHands, study: Study, journey: Journey
) -> None:
    before = at_work.study_page
    at_work.press(Key.Key_F5)
    at_work.press(Key.Key_2, Ctrl)
    at_work.line("6 slaan")
    at_work.press(Key.Key_J, Ctrl)
    at_work.write("Het begon op school.")
    at_work.press(Key.Key_F9)
    at_work.write("7 naar groep")
    actions(at_work.window)["English"].trigger()
    QApplication.processEvents()
    page = at_work.interview
    assert at_work.study_page is not before
    assert at_work.study_page.open_journey == journey.id
    assert page.title.whole == "Journey of Sem"
    assert page.detail.text.text() == "slaan"
    assert page.quick.line.text() == "7 naar groep"
    assert page.quick.line.hasFocus()
    assert page.quick.themes.currentData() == Theme.BEHAVIOUR
    assert page.quick.respondents.currentData() == "vader"
    assert page.quick._preview.whole.endswith("according to vader")
    at_work.line(" vier")
    made = study.journeys.get(journey.id).statements[-1]
    assert (made.text, made.theme, made.respondent) == (
        "naar groep vier",
        Theme.BEHAVIOUR,
        "vader",
    )
    assert at_work.window.menus.undo.text() == "Undo: record"
    for _ in range(3):
        at_work.press(Key.Key_Z, Ctrl)
    assert not at_work.window.menus.undo.isEnabled()
    assert study.journeys.get(journey.id).statements == journey.statements
    assert study.journeys.get(journey.id).notes == journey.notes
    let_go()
    assert not isValid(before)


@pytest.mark.usefixtures("dutch")
def test_another_language_works_on_the_first_screen_and_is_remembered(
    hands: PageHands,
) -> None:
    hands.press(Key.Key_W, Ctrl)
    hands.window.set_language(Language.ENGLISH)
    QApplication.processEvents()
    assert hands.window.start.passphrase.hasFocus()  # the folder is known
    assert actions(hands.window)["English"].isChecked()
    assert "Quit" in actions(hands.window)
    assert QSettings().value(LANGUAGE) == "en"
    hands.window.set_language(Language.DUTCH)
    QApplication.processEvents()
    assert "Afsluiten" in actions(hands.window)
    assert hands.window.start.isVisible()


@pytest.mark.usefixtures("dutch")
def test_the_same_language_changes_nothing(at_work: PageHands) -> None:
    page = at_work.study_page
    actions(at_work.window)["Nederlands"].trigger()
    assert at_work.study_page is page


@pytest.mark.usefixtures("dutch")
def test_another_language_waits_for_what_could_not_be_stored(
    at_work: PageHands, study: Study
) -> None:
    page = at_work.study_page
    at_work.press(Key.Key_E, Ctrl)
    with no_disk(study):
        at_work.replace("Slaan en schoppen")
        actions(at_work.window)["English"].trigger()
        assert at_work.study_page is page
        assert "nog niet opgeslagen" in page.notice.text
        assert actions(at_work.window)["Nederlands"].isChecked()
    page.interview.commit()


@pytest.mark.usefixtures("dutch")
def test_every_key_works_once_in_another_language(
    at_work: PageHands, study: Study, journey: Journey
) -> None:
    at_work.line("6 slaan")
    at_work.window.set_language(Language.ENGLISH)
    at_work.window.set_language(Language.DUTCH)
    at_work.window.set_language(Language.ENGLISH)
    at_work.press(Key.Key_Z, Ctrl)
    at_work.press(Key.Key_Y, Ctrl)
    assert len(study.journeys.get(journey.id).statements) == 5
    at_work.press(Key.Key_G, Ctrl)
    assert at_work.window.mask_screen.is_on
    at_work.press(Key.Key_G, Ctrl)
    assert not at_work.window.mask_screen.is_on


@pytest.mark.usefixtures("dutch")
def test_another_language_waits_for_what_is_being_done(at_work: PageHands) -> None:
    page, free = at_work.study_page, Event()
    page.tasks.run(lambda _: free.wait(30), lambda _: None, lambda _: None, "Even …")
    actions(at_work.window)["English"].trigger()
    assert at_work.study_page is page
    assert "Er is nog iets bezig" in page.notice.text
    assert actions(at_work.window)["Nederlands"].isChecked()
    free.set()
    at_work.wait_for(lambda: None if page.tasks.is_busy else True)
    actions(at_work.window)["English"].trigger()
    assert at_work.study_page is not page
