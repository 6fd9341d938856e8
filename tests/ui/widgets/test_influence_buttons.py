from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from levensreis.domain.influence import Influence
from levensreis.ui.style import Style
from levensreis.ui.widgets.influence_buttons import InfluenceButtons
from tests.ui.widgets.conftest import Show

Key = Qt.Key


def buttons(style: Style, show: Show) -> tuple[InfluenceButtons, list[Influence]]:
    made = InfluenceButtons(style)
    show(QLineEdit(), made, QLineEdit())
    told: list[Influence] = []
    made.influence_chosen.connect(told.append)
    return made, told


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def press(qtbot: QtBot, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(focused(), key)


def checked(tested: InfluenceButtons) -> list[bool]:
    return [button.isChecked() for button in tested.findChildren(QPushButton)]


def test_one_button_is_down(qtbot: QtBot, style: Style, show: Show) -> None:
    tested, told = buttons(style, show)
    assert tested.value is Influence.NEUTRAL
    assert checked(tested) == [False, False, True]
    minus = tested.findChildren(QPushButton)[1]
    for _ in range(2):
        qtbot.mouseClick(minus, Qt.MouseButton.LeftButton)
        assert checked(tested) == [False, True, False]
    assert told == [Influence.NEGATIVE]


def test_the_arrows_walk_and_stop_at_the_ends(
    qtbot: QtBot, style: Style, show: Show
) -> None:
    tested, told = buttons(style, show)
    tested.setFocus()
    press(qtbot, Key.Key_Left, Key.Key_Left, Key.Key_Left, Key.Key_Right)
    assert told == [Influence.NEGATIVE, Influence.POSITIVE, Influence.NEGATIVE]


def test_tab_passes_them_in_one_step(qtbot: QtBot, style: Style, show: Show) -> None:
    tested, _ = buttons(style, show)
    before, after = tested.window().findChildren(QLineEdit)
    before.setFocus()
    press(qtbot, Key.Key_Tab)
    assert tested.isAncestorOf(focused())
    press(qtbot, Key.Key_Tab)
    assert after.hasFocus()


def test_a_value_that_is_shown_is_not_told(style: Style, show: Show) -> None:
    tested, told = buttons(style, show)
    tested.set_value(Influence.POSITIVE)
    assert tested.value is Influence.POSITIVE
    assert checked(tested) == [True, False, False]
    assert told == []


def test_every_button_says_what_it_means(style: Style, show: Show) -> None:
    tested, _ = buttons(style, show)
    names = [
        QAccessible.queryAccessibleInterface(button).text(QAccessible.Text.Name)
        for button in tested.findChildren(QPushButton)
    ]
    assert names == [
        "+ verlaagde de zorgvraag",
        "- verhoogde de zorgvraag",
        "0 geen invloed op de zorgvraag, of nog niet gekozen",
    ]
    assert tested.accessibleName() == (
        "Invloed: geen invloed op de zorgvraag, of nog niet gekozen"
    )
