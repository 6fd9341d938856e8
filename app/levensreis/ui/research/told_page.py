"""What stands in the place of a part that has nothing to show: why, and what to do."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.icons import IconLabel
from levensreis.ui.widgets.labels import label

WIDTH = 460
"""A line that is longer is hard to read."""


class ToldPage(QWidget):
    """An icon, a heading, and some sentences in the middle of the room."""

    def __init__(
        self, style: Style, icon: IconName, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._style = style
        self.heading = label("", "h2")
        self.words = wrapped("", "meta")
        column = QVBoxLayout(self)
        column.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.setSpacing(8)
        column.addWidget(IconLabel(style, icon, "muted", 28))
        column.addWidget(self.heading)
        column.addWidget(self.words)
        style.changed.connect(self._fit)
        self._fit()

    def tell(self, heading: str, words: str) -> None:
        """Tell why, and what to do."""
        self.heading.setText(heading)
        self.words.setText(words)
        self.setAccessibleName(f"{heading}. {words}")

    def _fit(self) -> None:
        self.words.setFixedWidth(self._style.px(WIDTH))
