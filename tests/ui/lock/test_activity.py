"""Whatever somebody does counts, and nothing that happens by itself."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QInputMethodEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from levensreis.ui.lock.activity import Activity
from tests.ui.lock.conftest import HandClock


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    for _ in range(2):
        column.addWidget(QLineEdit())
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.findChildren(QLineEdit)[0].setFocus()
    return made


@pytest.fixture
def activity(qapp: QApplication, clock: HandClock, window: QWidget) -> Activity:
    made = Activity(qapp, clock.now, window)
    clock.wait(100)
    return made


def press(window: QWidget) -> None:
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_A)


def click(window: QWidget) -> None:
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton)


def move(window: QWidget) -> None:
    QTest.mouseMove(window.windowHandle(), QPoint(5, 5))
    QTest.mouseMove(window.windowHandle(), QPoint(9, 9))
    QApplication.processEvents()


def turn_the_wheel(window: QWidget) -> None:
    event = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(window.windowHandle(), event)


def type_by_an_input_method(window: QWidget) -> None:
    event = QInputMethodEvent()
    event.setCommitString("é")
    QApplication.sendEvent(window.findChildren(QLineEdit)[0], event)


@pytest.mark.parametrize(
    "do", [press, click, move, turn_the_wheel, type_by_an_input_method]
)
def test_what_somebody_does_counts(
    activity: Activity,
    window: QWidget,
    clock: HandClock,
    do: Callable[[QWidget], None],
) -> None:
    assert activity.last < clock.now()
    do(window)
    assert activity.last == clock.now()


def test_another_field_and_another_window_count_too(
    activity: Activity, window: QWidget, clock: HandClock, qtbot: QtBot
) -> None:
    second = window.findChildren(QLineEdit)[1]
    second.setFocus()
    event = QInputMethodEvent()
    event.setCommitString("ë")
    QApplication.sendEvent(second, event)
    assert activity.last == clock.now()
    other = QLineEdit()
    qtbot.addWidget(other)
    with qtbot.waitActive(other):
        other.show()
        other.activateWindow()
    clock.wait(50)
    press(other)
    assert activity.last == clock.now()


def test_what_happens_by_itself_does_not_count(
    activity: Activity, window: QWidget, clock: HandClock
) -> None:
    field = window.findChildren(QLineEdit)[0]
    field.setText("uit zichzelf")
    window.resize(300, 200)
    window.repaint()
    QApplication.processEvents()
    assert activity.last < clock.now()


def test_it_is_only_told_when_somebody_waits_for_it(
    activity: Activity, window: QWidget, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(activity.touched):
        press(window)
    activity.is_waited_for = True
    with qtbot.waitSignal(activity.touched):
        press(window)
