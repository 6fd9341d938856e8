"""A small sign with a word that calls for attention."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.icons import IconLabel
from levensreis.ui.widgets.labels import label


class Mark(QWidget):
    """An icon and a word: never a colour alone."""

    def __init__(
        self, style: Style, name: IconName, text: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 2)
        row.setSpacing(5)
        row.addWidget(IconLabel(style, name, "warning", 14))
        row.addWidget(label(text, "warning"))
        row.addStretch(1)
