import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtWidgets import QApplication, QLineEdit, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from levensreis.domain.system import System
from levensreis.ui.style import Style
from levensreis.ui.style.tokens import DARK
from levensreis.ui.widgets.rings import RingsPicker
from tests.ui.widgets.conftest import Show

Key = Qt.Key


def picker(style: Style, show: Show) -> tuple[RingsPicker, list[System | None]]:
    made = RingsPicker(style)
    show(QLineEdit(), made, QLineEdit())
    told: list[System | None] = []
    made.system_chosen.connect(told.append)
    return made, told


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def press(qtbot: QtBot, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(focused(), key)


def test_the_digits_choose_from_near_to_far(
    qtbot: QtBot, style: Style, show: Show
) -> None:
    tested, told = picker(style, show)
    tested.setFocus()
    press(qtbot, Key.Key_1, Key.Key_2, Key.Key_3, Key.Key_4, Key.Key_5)
    assert told == [System.ONTO, System.MICRO, System.MESO, System.EXO, System.MACRO]


def test_the_arrows_walk_and_stop_at_the_ends(
    qtbot: QtBot, style: Style, show: Show
) -> None:
    tested, told = picker(style, show)
    tested.setFocus()
    press(qtbot, Key.Key_Down, Key.Key_Down, Key.Key_Up, Key.Key_Up)
    assert told == [System.ONTO, System.MICRO, System.ONTO]
    tested.set_value(System.MACRO)
    press(qtbot, Key.Key_Down)
    assert tested.value is System.MACRO


@pytest.mark.parametrize("key", [Key.Key_Delete, Key.Key_Backspace])
def test_a_choice_can_be_cleared(
    qtbot: QtBot, style: Style, show: Show, key: Qt.Key
) -> None:
    tested, told = picker(style, show)
    tested.set_value(System.EXO)
    tested.setFocus()
    press(qtbot, key)
    assert tested.value is None
    assert told == [None]
    assert not any(name.isChecked() for name in tested.findChildren(QRadioButton))


def test_a_name_can_be_clicked(qtbot: QtBot, style: Style, show: Show) -> None:
    tested, told = picker(style, show)
    name = tested.findChildren(QRadioButton)[3]
    qtbot.mouseClick(name, Qt.MouseButton.LeftButton, pos=QPoint(10, 8))
    qtbot.mouseClick(name, Qt.MouseButton.LeftButton, pos=QPoint(10, 8))
    assert told == [System.EXO]
    assert name.isChecked()
    assert name.hasFocus()


def test_a_ring_can_be_clicked(qtbot: QtBot, style: Style, show: Show) -> None:
    tested, told = picker(style, show)
    rings = tested._rings
    middle, foot = rings.width() // 2, rings.height() - 3
    for high in (10, 30, 45, 62, 80):
        qtbot.mouseClick(
            rings, Qt.MouseButton.LeftButton, pos=QPoint(middle, foot - high)
        )
    qtbot.mouseClick(rings, Qt.MouseButton.LeftButton, pos=QPoint(1, 1))
    assert told == [System.ONTO, System.MICRO, System.MESO, System.EXO, System.MACRO]


def test_a_value_that_is_shown_is_not_told(style: Style, show: Show) -> None:
    tested, told = picker(style, show)
    tested.set_value(System.MESO)
    assert tested.value is System.MESO
    assert told == []


def test_its_name_tells_the_choice(style: Style, show: Show) -> None:
    tested, _ = picker(style, show)
    assert tested.accessibleName() == "Systeem: geen"
    tested.set_value(System.EXO)
    assert tested.accessibleName() == "Systeem: Betrokken organisaties"


def test_a_screen_reader_finds_five_choices(style: Style, show: Show) -> None:
    tested, _ = picker(style, show)
    tested.set_value(System.EXO)
    tested.setFocus()
    reached = QAccessible.queryAccessibleInterface(focused())
    assert reached.role() is QAccessible.Role.RadioButton
    assert reached.text(QAccessible.Text.Name) == "Betrokken organisaties"
    assert reached.state().checked


def test_tab_passes_it_in_one_step(qtbot: QtBot, style: Style, show: Show) -> None:
    tested, _ = picker(style, show)
    fields = tested.window().findChildren(QLineEdit)
    for value in (None, System.EXO):
        tested.set_value(value)
        fields[0].setFocus()
        press(qtbot, Key.Key_Tab)
        assert tested.isAncestorOf(focused())
        press(qtbot, Key.Key_Tab)
        assert fields[1].hasFocus()


def test_the_chosen_ring_has_the_colour_of_the_moment(style: Style, show: Show) -> None:
    tested, _ = picker(style, show)
    tested.set_value(System.ONTO)
    style.set_dark(True)
    rings = tested._rings
    inner = rings.grab().toImage().pixelColor(rings.width() // 2, rings.height() - 10)
    assert inner == QColor(DARK.accent)
