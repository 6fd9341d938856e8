"""Ctrl+Z on the page of anonymising: it takes back what was decided there."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget


class UndoKeys(QWidget):
    """Takes the key before the menu does; a field in which was typed has it first."""

    def undo(self) -> None:
        """Take the last decision back."""
        raise NotImplementedError

    def watch_fields(self) -> None:
        """Know when Ctrl+Z is pressed in a field, once all of them are there."""
        for field in self.findChildren(QLineEdit):
            field.installEventFilter(self)

    def event(self, event: QEvent) -> bool:
        """Take Ctrl+Z before the menu does: here it takes a decision back."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Undo)
        ):
            event.accept()
            return True
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let a field in which nothing was typed leave Ctrl+Z to the page."""
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and isinstance(watched, QLineEdit)
            and event.matches(QKeySequence.StandardKey.Undo)
            and not watched.isUndoAvailable()
        ):
            self.undo()
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the last decision back at Ctrl+Z."""
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo()
        else:
            super().keyPressEvent(event)
