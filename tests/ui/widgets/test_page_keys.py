"""A field of a page leaves the keys of the menus alone, and Enter presses buttons."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from levensreis.ui.widgets.page_keys import PageKeys

Key = Qt.Key


class GreedyField(QLineEdit):
    """Takes every key for itself, as a field does under X11."""

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)


@pytest.fixture
def field(qtbot: QtBot) -> Iterator[GreedyField]:
    page = QWidget()
    qtbot.addWidget(page)
    made = GreedyField()
    QVBoxLayout(page).addWidget(made)
    PageKeys(page)
    yield made
    assert page.isWidgetType()  # it lives as long as its field is asked


def is_taken(field: QLineEdit, key: Qt.Key) -> bool:
    """Tell whether the field keeps a key with Ctrl from the menus."""
    ctrl = Qt.KeyboardModifier.ControlModifier
    event = QKeyEvent(QEvent.Type.ShortcutOverride, key, ctrl)
    event.ignore()
    QApplication.sendEvent(field, event)
    return event.isAccepted()


@pytest.mark.parametrize("key", [Key.Key_E, Key.Key_U, Key.Key_K, Key.Key_P])
def test_a_field_leaves_the_keys_of_the_menus_to_them(
    field: GreedyField, key: Qt.Key
) -> None:
    assert not is_taken(field, key)


@pytest.mark.parametrize("key", [Key.Key_C, Key.Key_V, Key.Key_Z, Key.Key_A])
def test_a_field_keeps_the_keys_with_which_one_edits(
    field: GreedyField, key: Qt.Key
) -> None:
    assert is_taken(field, key)


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter, Key.Key_Space])
def test_enter_presses_a_button_as_space_does(qtbot: QtBot, key: Qt.Key) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    button = QPushButton("Gegevens")
    QVBoxLayout(page).addWidget(button)
    PageKeys(page)
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, key)
