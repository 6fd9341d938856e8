"""A button that is on or off, as wide as its words are when it is on."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QPushButton, QWidget


class ToggleButton(QPushButton):
    """Has bold words while it is on; its style measures the others."""

    def __init__(self, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.setCheckable(True)
        self.setProperty("kind", "toggle")

    def sizeHint(self) -> QSize:
        """Return room for bold words."""
        font, size = self.font(), super().sizeHint()
        plain = QFontMetrics(font).horizontalAdvance(self.text())
        font.setBold(True)
        bold = QFontMetrics(font).horizontalAdvance(self.text())
        return QSize(size.width() + bold - plain + 2, size.height())
