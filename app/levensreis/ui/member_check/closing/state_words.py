"""The state of the check in words, on which the keys can stand."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QWidget

from levensreis.ui.style import Style

ROUND = 4


class StateWords(QLabel):
    """Is put the keys on when a deed leaves nothing to be done; seen by a ring."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self.setProperty("cls", "h2")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMargin(3)

    def show_state(self, words: str, told: str) -> None:
        """Show a state; who hears it hears also how it came so."""
        self.setText(words)
        self.setAccessibleName(f"{words}. {told}".strip())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a ring around the words that have the keys."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(self._style.tokens.focus), 2))
            box = self.rect().adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(box, ROUND, ROUND)
