"""The hands of a user: keys and mouse on the real window, whatever has the focus."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QLineEdit,
    QListView,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from levensreis.ui.main_window import MainWindow

Kind = TypeVar("Kind", bound=QDialog)
Found = TypeVar("Found")
Ctrl = Qt.KeyboardModifier.ControlModifier
Shift = Qt.KeyboardModifier.ShiftModifier


class Hands:
    """Types and clicks in one window."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window = window
        self._qtbot = qtbot

    def write(self, text: str) -> None:
        """Type a text where the cursor is; accents and quotes too."""
        for character in text:
            target = self._focus()
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, character)
                QApplication.sendEvent(target, event)

    def press(
        self,
        key: Qt.Key,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        """Press a key where the cursor is."""
        QTest.keyClick(self._focus(), key, modifier)
        QApplication.processEvents()

    def line(self, text: str) -> None:
        """Type a line and press Enter."""
        self.write(text)
        self.press(Qt.Key.Key_Return)

    def replace(self, text: str) -> None:
        """Type over all that is in the field with the cursor."""
        self.press(Qt.Key.Key_A, Ctrl)
        self.write(text)

    def click(self, widget: QWidget) -> None:
        """Click in the middle of a widget."""
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
        QApplication.processEvents()

    def click_row(self, view: QListView, text: str) -> None:
        """Click the row of a list that holds a text."""
        index = row_with(view, text)
        view.scrollTo(index)
        place = view.visualRect(index).topLeft() + QPoint(40, 14)
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        QApplication.processEvents()

    def dialog(self, kind: type[Kind]) -> Kind:
        """Wait for a dialog and return it."""
        return self.wait_for(lambda: _visible(self.window, kind))

    def save_as(self, path: Path) -> None:
        """Type a path in the dialog that asks where a file should come."""
        dialog = self.dialog(QFileDialog)
        name = dialog.findChild(QLineEdit, "fileNameEdit")
        assert name is not None
        name.setFocus()
        self.replace(str(path))
        self.press(Qt.Key.Key_Return)

    def _focus(self) -> QWidget:
        active = QApplication.activeWindow()
        if active is None or not active.isVisible():
            # No window manager here that hands a closed dialog's turn back.
            (QApplication.activeModalWidget() or self.window).activateWindow()
        return self.wait_for(QApplication.focusWidget)

    def wait_for(self, find: Callable[[], Found | None]) -> Found:
        """Wait until something is there."""
        found: list[Found] = []

        def there() -> bool:
            thing = find()
            if thing is not None:
                found.append(thing)
            return bool(found)

        self._qtbot.waitUntil(there)
        return found[0]


def is_gone(dialog: QDialog) -> bool:
    """Tell whether a dialog was closed and let go, with all that was typed in it."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return not isValid(dialog)


def row_with(view: QListView, text: str) -> QModelIndex:
    """Return the row of a list that holds a text."""
    model = view.model()
    rows = [model.index(row, 0) for row in range(model.rowCount())]
    found = [row for row in rows if text in str(row.data())]
    assert found, f"{text!r} is not in {[row.data() for row in rows]}"
    return found[0]


def _visible(window: QWidget, kind: type[Kind]) -> Kind | None:
    shown = (each for each in window.findChildren(kind) if each.isVisible())
    return next(shown, None)
