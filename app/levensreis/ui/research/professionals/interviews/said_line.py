"""The field in which is typed what was said, and which keys are its own."""

from typing import Final

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

_STEPS: Final = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class SaidLine(QLineEdit):
    """A # leads to the field of factors; undo is of the page while nothing is typed."""

    factor_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Look for a factor at a # that begins a word."""
        before = self.text()[: self.cursorPosition()]
        if event.text() == "#" and (not before or before.endswith(" ")):
            self.factor_wanted.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Leave the keys of undo and redo to the window when nothing is typed."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and not self.text()
            and any(map(event.matches, _STEPS))
        ):
            event.ignore()
            return False
        return super().event(event)
