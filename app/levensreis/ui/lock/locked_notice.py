"""On the first screen: what was open was locked, and nothing was lost."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.icons import IconLabel
from levensreis.ui.widgets.labels import label


class LockedNotice(QWidget):
    """Shown until something is opened."""

    def __init__(self, style: Style, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(words)
        panel = QFrame()
        panel.setProperty("cls", "panel")
        row = QHBoxLayout(panel)
        row.setContentsMargins(14, 10, 14, 10)
        row.setSpacing(10)
        row.addWidget(IconLabel(style, IconName.LOCK))
        row.addWidget(label(words), 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 10)
        whole.addWidget(panel)
        self.hide()
