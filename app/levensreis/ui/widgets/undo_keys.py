"""Ctrl+Z on a page with deeds of its own: it takes back what was done there."""

from typing import Final

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

AGAIN: Final = (QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y"))
"""As the menu has them: what Qt takes for it differs with the system."""


class UndoKeys(QWidget):
    """Takes the keys before the menu does; a field in which was typed has it first."""

    @property
    def takes_undo(self) -> bool:
        """Whether there is something here that Ctrl+Z can be about."""
        return True

    @property
    def takes_redo(self) -> bool:
        """Whether Ctrl+Y does again what was taken back."""
        return False

    def undo(self) -> None:
        """Take the last deed back."""
        raise NotImplementedError

    def redo(self) -> None:
        """Do again what was taken back; a page without that has none."""

    def watch_fields(self) -> None:
        """Know when Ctrl+Z is pressed in a field, once all of them are there."""
        for field in self.findChildren(QLineEdit):
            field.installEventFilter(self)

    def event(self, event: QEvent) -> bool:
        """Take the keys before the menu does: here they are about this page."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._is_ours(event)
        ):
            event.accept()
            return True
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let a field with nothing of its own to take back leave that to the page."""
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and isinstance(watched, QLineEdit)
        ):
            if event.matches(QKeySequence.StandardKey.Undo):
                leave, deed = not watched.isUndoAvailable(), self.undo
            else:
                leave, deed = not watched.isRedoAvailable(), self.redo
            if leave and self._is_ours(event):
                deed()
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the last deed back at Ctrl+Z, or do it again at Ctrl+Y."""
        if not self._is_ours(event):
            super().keyPressEvent(event)
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.undo()
        else:
            self.redo()

    def _is_ours(self, event: QKeyEvent) -> bool:
        if event.matches(QKeySequence.StandardKey.Undo):
            return self.takes_undo
        return self.takes_redo and QKeySequence(event.keyCombination()) in AGAIN
