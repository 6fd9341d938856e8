"""A dialog that tells something and asks one thing: as high as its words."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from levensreis.ui.style import Style
from levensreis.ui.widgets.field_rows import wrapped


class WordsDialog(QDialog):
    """Has its title above its column; what was typed goes when it closes."""

    def __init__(self, style: Style, width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setFixedWidth(style.px(width))
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(20, 18, 20, 18)
        self.column.setSpacing(12)
        self._title = wrapped("", "h2")
        self.column.addWidget(self._title)

    def set_title(self, title: str) -> None:
        """Say what it is about."""
        self.setWindowTitle(title)
        self._title.setText(title)

    def showEvent(self, event: QShowEvent) -> None:
        """Become as high as is needed."""
        self.fit()
        super().showEvent(event)

    def fit(self) -> None:
        """Become as high as the words are now; Qt guesses that of lines that wrap."""
        for each in self.findChildren(QWidget):
            each.ensurePolished()
        self.column.activate()
        self.resize(self.width(), self.column.totalHeightForWidth(self.width()))
