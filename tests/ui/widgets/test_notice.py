from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from levensreis.ui.style import Style
from levensreis.ui.style.tokens import LIGHT
from levensreis.ui.widgets.notice import READING_MS, NoticeBar
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
