"""A panel beside the quick line, in a window of its own, and a desk with a journey."""

from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

Ctrl: Final = Qt.KeyboardModifier.ControlModifier
_NONE: Final = Qt.KeyboardModifier.NoModifier
WIDTH: Final = 344


class Beside:
    """Shows a panel, and presses keys wherever the focus is."""

    def __init__(self, panel: QWidget, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self.quick = QLineEdit()
        self.undone = 0
        """How often Ctrl+Z came through to the window."""
        self.window = QWidget()
        undo = self.window.addAction("Ongedaan maken")
        undo.setShortcut("Ctrl+Z")
        undo.triggered.connect(self._undo)
        column = QVBoxLayout(self.window)
        column.addWidget(self.quick)
        column.addWidget(panel, 1)
        qtbot.addWidget(self.window)
        self.window.resize(WIDTH + 22, 560)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.quick.setFocus()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = _NONE) -> None:
        """Press a key where the focus is."""
        focus = QApplication.focusWidget()
        assert focus is not None
        self._qtbot.keyClick(focus, key, modifier)

    def write(self, text: str) -> None:
        """Type a text where the focus is; accents too, at which keyClicks aborts."""
        for character in text:
            focus = QApplication.focusWidget()
            assert focus is not None
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(focus, QKeyEvent(kind, 0, _NONE, character))

    def _undo(self) -> None:
        self.undone += 1
