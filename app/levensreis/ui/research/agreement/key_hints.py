"""Keys shown beside buttons where there is room; else their tooltips tell them."""

from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from levensreis.ui.style import Style
from levensreis.ui.widgets.labels import KeyHint

ROOM: Final = 800
"""The width, before zooming, under which the keys make way."""


class HintedPanel(QWidget):
    """A panel with buttons in a row, each with its key behind it."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._hints: list[KeyHint] = []

    def add_hinted(self, row: QHBoxLayout, button: QPushButton, key: str) -> None:
        """Put a button in a row, with its key."""
        hint = KeyHint(key)
        self._hints.append(hint)
        button.setToolTip(key)
        row.addWidget(button)
        row.addWidget(hint)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the keys where there is room."""
        super().resizeEvent(event)
        for hint in self._hints:
            hint.setVisible(self.width() >= self._style.px(ROOM))
