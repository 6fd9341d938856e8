"""Keys that press a button of the page that is shown."""

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QWidget


def presses(within: QWidget, keys: str, button: QAbstractButton) -> None:
    """Let a key press a button for as long as a page is in sight."""
    QShortcut(QKeySequence(keys), within).activated.connect(button.click)
