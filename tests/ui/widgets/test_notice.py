from threading import Event
from typing import NamedTuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from levensreis.domain.errors import KnownError
from levensreis.domain.progress import Cancelled, Progress
from levensreis.ui.style import Style
from levensreis.ui.style.tokens import LIGHT
from levensreis.ui.tasks.tasks import Tasks
from levensreis.ui.widgets.notice import READING_MS, SOON_MS, NoticeBar
from tests.ui.held_tasks import never
from tests.ui.widgets.conftest import Show


def bar(style: Style, show: Show) -> NoticeBar:
    made = NoticeBar(style)
    show(made)
    made.clear()
    return made


def test_there_is_no_bar_without_a_notice(style: Style, show: Show) -> None:
    tested = bar(style, show)
    assert not tested.isVisible()
    assert tested.text == ""


def test_a_problem_and_a_success_look_and_sound_different(
    style: Style, show: Show
) -> None:
    tested = bar(style, show)
    tested.show_problem("Deze levensreis staat niet in dit bestand.")
    assert tested.isVisible()
    assert tested.accessibleName() == (
        "Let op: Deze levensreis staat niet in dit bestand."
    )
    assert tested.grab().toImage().pixelColor(6, 12) == QColor(LIGHT.danger_soft)
    tested.show_done("Vastgelegd.")
    assert tested.text == "Vastgelegd."
    assert tested.accessibleName() == "Gelukt: Vastgelegd."
    assert tested.grab().toImage().pixelColor(6, 12) == QColor(LIGHT.plus_soft)


def test_a_notice_can_be_closed_by_key(qtbot: QtBot, style: Style, show: Show) -> None:
    tested = bar(style, show)
    tested.show_problem("Fout.")
    close = tested.findChild(QToolButton)
    assert isinstance(close, QToolButton)
    assert close.accessibleName() == "Melding sluiten"
    close.setFocus()
    with qtbot.waitSignal(tested.closed):
        qtbot.keyClick(close, Qt.Key.Key_Space)
    assert not tested.isVisible()


def test_a_notice_does_not_take_the_focus(style: Style, show: Show) -> None:
    other = NoticeBar(style)
    button = QToolButton()
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    show(other, button)
    button.setFocus()
    other.show_problem("Fout.")
    assert button.hasFocus()


def test_what_was_done_goes_by_itself(style: Style, show: Show) -> None:
    tested = bar(style, show)
    tested.show_done("Vastgelegd.")
    timer = tested._gone
    assert timer.isActive()
    assert timer.interval() == READING_MS == 8000
    timer.timeout.emit()
    assert not tested.isVisible()
    assert tested.text == ""
    assert not timer.isActive()


def test_a_problem_stays_also_after_what_was_done(style: Style, show: Show) -> None:
    tested = bar(style, show)
    tested.show_done("Vastgelegd.")
    tested.show_problem("Fout.")
    assert not tested._gone.isActive()
    assert tested.text == "Fout."


class Page(NamedTuple):
    """A window with a bar above what it shows."""

    window: QWidget
    notice: NoticeBar
    below: QLabel


@pytest.fixture
def page(style: Style, qtbot: QtBot) -> Page:
    """A bar above a page that fills the rest of a window."""
    window, made, below = QWidget(), NoticeBar(style), QLabel("Levensreis van Sem")
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(made)
    column.addWidget(below, 1)
    qtbot.addWidget(window)
    window.resize(600, 300)
    with qtbot.waitExposed(window):
        window.show()
    return Page(window, made, below)


def seen(page: Page) -> tuple[int, bool]:
    """Where the page begins, and whether the notice lies over it."""
    QApplication.processEvents()
    window, made, below = page
    assert made.isVisible()
    assert window.rect().contains(made.geometry())
    words = made.findChildren(QLabel)[1]
    assert words.height() >= words.heightForWidth(words.width())  # all of it
    return below.y(), made.geometry().intersects(below.geometry())


def test_what_was_done_moves_nothing(page: Page) -> None:
    page.notice.show_done("Ongedaan: verwijderen")
    assert seen(page) == (0, True)
    assert page.notice.width() < 400  # no wider than its words
    page.notice.show_done("Ongedaan: verwijderen. " * 9)
    assert seen(page) == (0, True)
    page.window.resize(500, 300)
    assert seen(page) == (0, True)
    assert page.notice.width() == 500
    page.notice.clear()
    assert not page.notice.isVisible()


def test_over_a_title_it_covers_no_button_and_moves_nothing(page: Page) -> None:
    column, title = page.window.layout(), QLabel("Onderzoek")
    assert isinstance(column, QVBoxLayout)
    column.setSpacing(10)
    title.setFixedHeight(40)
    column.insertWidget(0, title)
    page.notice.lie_over(title)
    page.notice.clear()
    QApplication.processEvents()
    below = page.below.y()
    for tell in (page.notice.show_done, page.notice.show_problem) * 2:
        tell("Bewaard.")
        is_done = tell == page.notice.show_done
        assert seen(page) == (below if is_done else page.below.y(), False)
        assert page.notice.geometry().intersects(title.geometry()) is is_done
    page.window.resize(500, 300)
    page.notice.show_note("Bewaard.")
    page.window.resize(450, 300)
    seen(page)
    assert page.notice.geometry().right() == title.geometry().right()


def test_what_stays_takes_a_place_of_its_own(page: Page) -> None:
    page.notice.show_done("Bewaard.")
    page.notice.show_problem("Dat kan niet.")
    below, over = seen(page)
    assert below > 0
    assert not over
    page.notice.show_done("Bewaard.")
    assert seen(page) == (0, True)
    begin(page.notice)
    assert not seen(page)[1]


def test_where_nobody_would_see_it_a_notice_takes_a_place_too(
    style: Style, qtbot: QtBot
) -> None:
    window, part, made = QWidget(), QWidget(), NoticeBar(style)
    inside = QVBoxLayout(part)
    inside.setContentsMargins(0, 0, 0, 0)
    inside.addWidget(QLabel("Gegevens van Sem"))
    inside.addWidget(made)
    whole = QVBoxLayout(window)
    whole.addWidget(part)
    whole.addStretch(1)
    qtbot.addWidget(window)
    window.resize(600, 300)
    with qtbot.waitExposed(window):
        window.show()
    made.show_done("Bewaard.")
    qtbot.waitUntil(lambda: made.height() > 20)
    assert part.rect().contains(made.geometry())


WORDS = "De overzichten worden gemaakt …"
LONG_ENOUGH = 30.0
"""Seconds that no test lasts."""


def begin(tested: NoticeBar, stopped: list[str] | None = None) -> None:
    """Let something begin that lasts longer than a moment."""
    heard: list[str] = [] if stopped is None else stopped
    tested.show_busy(WORDS, lambda: heard.append("stop"))
    tested._soon.timeout.emit()


def test_what_is_done_in_a_moment_is_not_told_to_be_going_on(
    style: Style, show: Show
) -> None:
    tested = bar(style, show)
    tested.show_busy(WORDS, lambda: None)
    assert tested._soon.isActive()
    assert tested._soon.interval() == SOON_MS == 300
    assert not tested.isVisible()
    tested.end_busy()
    assert not tested._soon.isActive()
    tested.show_done("Bewaard.")
    assert tested.text == "Bewaard."
    assert not tested.busy.isVisible()


def test_what_lasts_is_told_with_how_far_it_is(style: Style, show: Show) -> None:
    tested = bar(style, show)
    begin(tested)
    assert tested.is_busy
    assert tested.busy.words.isVisible()
    assert tested.busy.words.text() == WORDS
    progress = tested.busy.progress
    assert progress.accessibleName() == WORDS
    assert progress.maximum() == 0
    tested.show_progress(3, 9)
    assert (progress.value(), progress.maximum()) == (3, 9)
    tested.end_busy()
    assert not tested.isVisible()


def test_what_begins_later_begins_without_an_end_in_sight(
    style: Style, show: Show
) -> None:
    tested = bar(style, show)
    begin(tested)
    tested.show_progress(3, 9)
    tested.busy.stop.click()
    tested.end_busy()
    begin(tested)
    assert tested.busy.progress.maximum() == 0
    assert tested.busy.stop.isEnabled()
    assert tested.busy.words.text() == WORDS


def test_what_goes_on_can_be_stopped_once_by_key(
    qtbot: QtBot, style: Style, show: Show
) -> None:
    tested = bar(style, show)
    stopped: list[str] = []
    begin(tested, stopped)
    stop = tested.busy.stop
    assert stop.text() == "Stoppen"
    assert stop.accessibleName() == f"Stoppen: {WORDS}"
    stop.setFocus()
    qtbot.keyClick(stop, Qt.Key.Key_Space)
    assert stopped == ["stop"]
    assert not stop.isEnabled()
    assert tested.busy.words.text() == "Wordt gestopt …"
    stop.click()
    assert stopped == ["stop"]


def test_what_goes_on_does_not_take_the_focus(style: Style, show: Show) -> None:
    tested = NoticeBar(style)
    button = QToolButton()
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    show(tested, button)
    button.setFocus()
    begin(tested)
    assert button.hasFocus()


def test_what_goes_on_stays_whatever_is_told_meanwhile(
    style: Style, show: Show
) -> None:
    tested = bar(style, show)
    begin(tested)
    tested.show_problem("Fout.")
    assert tested.text == "Fout."
    assert tested.busy.isVisible()
    assert tested.grab().toImage().pixelColor(6, 12) == QColor(LIGHT.danger_soft)
    tested.clear()
    assert tested.busy.isVisible()
    assert tested.text == ""
    tested.show_done("Vastgelegd.")
    tested.end_busy()
    assert not tested.busy.isVisible()
    assert tested.isVisible()
    assert tested.text == "Vastgelegd."


def test_what_was_told_before_goes_when_something_begins(
    style: Style, show: Show
) -> None:
    tested = bar(style, show)
    tested.show_done("Bewaard.")
    tested.show_busy(WORDS, lambda: None)
    assert tested.text == ""
    assert not tested.isVisible()


@pytest.fixture
def watching(style: Style, show: Show) -> tuple[NoticeBar, Tasks]:
    """A bar that shows the long work of a window."""
    tested = bar(style, show)
    tasks = Tasks(tested)
    tested.watch(tasks)
    return tested, tasks


def test_the_work_of_a_window_is_shown_from_begin_to_end(
    watching: tuple[NoticeBar, Tasks], qtbot: QtBot
) -> None:
    tested, tasks = watching
    seen = Event()

    def work(progress: Progress) -> str:
        progress.step(1, 4)
        assert seen.wait(LONG_ENOUGH)
        return "Bewaard."

    tasks.run(work, tested.show_done, never, WORDS)
    qtbot.waitUntil(tested.busy.isVisible)
    qtbot.waitUntil(lambda: tested.busy.progress.maximum() == 4)
    seen.set()
    qtbot.waitUntil(lambda: not tasks.is_busy)
    assert not tested.busy.isVisible()
    assert tested.text == "Bewaard."


def test_what_was_done_before_it_stopped_is_not_called_nothing(
    watching: tuple[NoticeBar, Tasks], qtbot: QtBot
) -> None:
    tested, tasks = watching
    begun = Event()

    def work(progress: Progress) -> str:
        begun.set()
        try:
            while True:
                progress.check()
        except Cancelled:
            return "Er zijn 4 bestanden bewaard."

    tasks.run(work, never, never, WORDS, too_late=tested.show_done)
    begun.wait()
    tasks.cancel()
    qtbot.waitUntil(lambda: not tasks.is_busy)
    assert tested.text == "Er zijn 4 bestanden bewaard."


def test_work_that_is_stopped_says_that_nothing_changed(
    watching: tuple[NoticeBar, Tasks], qtbot: QtBot
) -> None:
    tested, tasks = watching

    def work(progress: Progress) -> None:
        while True:
            progress.check()

    tasks.run(work, never, never, WORDS)
    tested._soon.timeout.emit()
    tested.busy.stop.click()
    qtbot.waitUntil(lambda: not tasks.is_busy)
    assert not tested.busy.isVisible()
    assert tested.text == "Gestopt. Er is niets veranderd."
    assert tested.accessibleName() == "Gestopt. Er is niets veranderd."
    assert tested._gone.isActive()


def test_work_that_fails_says_why(
    watching: tuple[NoticeBar, Tasks], qtbot: QtBot
) -> None:
    tested, tasks = watching

    def work(_: Progress) -> None:
        raise KnownError("De schijf is vol.")

    def fail(error: KnownError) -> None:
        tested.show_problem(str(error))

    tasks.run(work, never, fail, WORDS)
    qtbot.waitUntil(lambda: not tasks.is_busy)
    assert tested.text == "De schijf is vol."
    assert not tested._soon.isActive()
