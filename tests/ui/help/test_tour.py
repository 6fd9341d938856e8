from PySide6.QtCore import QSettings, Qt
from pytestqt.qtbot import QtBot

from levensreis.ui.help.steps import STEPS
from levensreis.ui.help.tour import Tour
from levensreis.ui.start.recent import recent_studies
from tests.ui.conftest import OpenWindow, PageHands

Key = Qt.Key


def begun(hands: PageHands, qtbot: QtBot) -> Tour:
    hands.window.first.tour.click()
    qtbot.waitUntil(lambda: hands.window.study_page is not None, timeout=60_000)
    tour = hands.window.helping.tour
    assert tour is not None
    return tour


def test_the_tour_leads_through_the_example_and_sees_what_was_done(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    hands = open_window()
    assert hands.window.first.tour.isVisible()
    tour = begun(hands, qtbot)
    assert recent_studies() == []
    coach = tour.coach
    assert coach.isVisible()
    presenter = hands.study_page.presenter
    assert presenter is not None
    presenter.choose(hands.study_page.desk.study.journeys.overview()[0].id)
    tour.look()
    assert coach.done.isVisible()
    hands.press(Key.Key_F10)
    assert tour.step == 1
    assert not coach.done.isVisible()
    hands.interview.focus_line()
    hands.line("6 naar school +")
    tour.look()
    assert coach.done.isVisible()
    for _ in STEPS[2:]:
        coach.next.click()
    assert coach.title.text() == "Dat was het"
    coach.next.click()
    assert not tour.is_going
    assert QSettings().value("help/tour_seen", type=bool) is True
    assert hands.window.first.tour.isHidden()


def test_escape_stops_the_tour_at_any_time(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    hands = open_window()
    tour = begun(hands, qtbot)
    folder = hands.study_page.desk.study.folder
    hands.press(Key.Key_Escape)
    assert not tour.is_going
    assert hands.window.study_page is not None
    hands.window.let_go()
    tour.forget()
    assert not folder.exists()
