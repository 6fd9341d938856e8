import pytest
from PySide6.QtCore import QSettings, Qt
from pytestqt.qtbot import QtBot

from levensreis.domain.journey import Journey
from levensreis.ui.help.manual import ManualWindow
from levensreis.ui.main_window import MainWindow
from tests.ui.conftest import OpenWindow, PageHands
from tests.ui.test_accessibility import silent
from tests.user_journeys.hands import Shift

Key = Qt.Key

pytestmark = pytest.mark.usefixtures("folder_of_manual")


def manual_of(window: MainWindow) -> ManualWindow:
    manual = window.helping.manual
    assert manual is not None
    assert manual.isVisible()
    return manual


def test_f1_opens_the_page_about_what_is_on_the_screen(
    hands: PageHands, journey: Journey
) -> None:
    hands.study_page.setFocus()
    hands.press(Key.Key_F1)
    manual = manual_of(hands.window)
    assert manual.place == "begin"
    assert silent(manual) == []
    manual.hide()
    assert hands.study_page.presenter is not None
    hands.study_page.presenter.choose(journey.id)
    hands.window.activateWindow()
    hands.interview.focus_line()
    hands.press(Key.Key_F1, Shift)  # F1 itself is the first theme here
    assert manual.place == "opnemen"
    hands.study_page.show_names()
    hands.window.helping.show_manual()
    assert manual.place == "anonimiseren"


def test_links_lead_through_the_manual_and_never_out_of_it(
    open_window: OpenWindow,
) -> None:
    window = open_window().window
    window.helping.show_manual()
    manual = manual_of(window)
    manual.go("opnemen")
    manual.follow("https://voorbeeld.nl")
    assert "https://voorbeeld.nl" in manual.told.text()
    assert manual.place == "opnemen"
    manual.follow("fouten.md#vol")
    assert manual.place == "fouten#vol"
    assert manual.reader.textCursor().block().text() == "De schijf is vol"
    manual.follow("#wachtzin")
    assert manual.reader.textCursor().block().text() == "Verkeerde wachtzin"
    manual.go_back()
    manual.go_back()
    assert manual.place == "opnemen"
    manual.go_forward()
    assert manual.place == "fouten#vol"


def test_what_is_looked_for_is_shown_in_the_place_of_the_contents(
    open_window: OpenWindow,
) -> None:
    window = open_window().window
    window.helping.show_manual()
    manual = manual_of(window)
    manual.search.setText("snelle regel")
    assert manual.contents.isHidden()
    manual.results.setCurrentRow(0)
    assert manual.place == "opnemen#een-uitspraak"
    manual.search.setText("xyz")
    assert manual.told.text() == "Niets gevonden. Probeer een ander woord."
    manual.search.clear()
    assert manual.results.isHidden()
    manual.finding.setText("SNELLE")
    manual.find_next()
    assert manual.reader.textCursor().selectedText() == "snelle"
    manual.finding.setText("xyz")
    manual.find_next()
    assert manual.told.text() == "Dat staat niet op deze bladzijde."


def test_the_manual_goes_with_its_window_and_comes_back_where_it_was(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    opened = open_window()
    opened.window.helping.show_manual()
    manual = manual_of(opened.window)
    manual.go("fouten")
    opened.window.close()
    qtbot.waitUntil(lambda: not manual.isVisible())
    assert QSettings().value("help/page") == "fouten"


def test_a_problem_is_explained_at_its_own_heading(hands: PageHands) -> None:
    notice = hands.study_page.notice
    notice.show_problem("Op deze schijf is geen ruimte meer.")
    assert notice.explain.isVisible()
    notice.explain.click()
    assert manual_of(hands.window).place == "fouten#vol"
    notice.show_done("Bewaard.")
    assert not notice.explain.isVisible()


def test_a_page_that_is_not_there_is_told(open_window: OpenWindow) -> None:
    window = open_window().window
    window.helping.show_manual()
    manual = manual_of(window)
    manual.go("geen")
    assert "niet bij deze installatie" in manual.reader.toPlainText()
