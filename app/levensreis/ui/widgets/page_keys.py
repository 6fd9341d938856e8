"""Keys that work on a page as people expect, whatever the system does with them.

Under X11 a line takes Ctrl+E, Ctrl+U and Ctrl+K for itself: it would move its cursor
or empty itself, where the menu says that something else happens. And Qt lets only
Space press a button.
"""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit, QWidget

OF_MENUS: Final = tuple(
    QKeySequence(f"Ctrl+{letter}").toString() for letter in "BDEFKPU"
)
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PageKeys(QObject):
    """Watches the fields and the buttons that a page has now."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        for kind in (QLineEdit, QPlainTextEdit, QAbstractButton):
            for widget in page.findChildren(kind):
                widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the keys of menus from fields, and let Enter press a button."""
        if not isinstance(event, QKeyEvent):
            return False
        if isinstance(watched, QAbstractButton):
            if event.type() == QEvent.Type.KeyPress and event.key() in _ENTER:
                watched.click()
                return True
        elif event.type() == QEvent.Type.ShortcutOverride:
            # What nobody accepts is a shortcut.
            pressed = QKeySequence(event.keyCombination()).toString()
            if pressed in OF_MENUS:
                event.ignore()
                return True
        return False
