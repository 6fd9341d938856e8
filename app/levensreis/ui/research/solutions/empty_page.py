"""What stands where nothing is yet: what to do, and a button that begins."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from levensreis.ui.research.told_page import ToldPage
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.icons import put_icon


class EmptyPage(ToldPage):
    """Some sentences in the middle of the room, with one button under them."""

    def __init__(
        self, style: Style, icon: IconName, begin: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(style, icon, parent)
        self.button = QPushButton(f" {begin}")
        self.button.setProperty("kind", "primary")
        self.button.setAccessibleName(begin)
        put_icon(self.button, style, IconName.PLUS, "accent_text")
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.addSpacing(6)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)

    def tell(self, heading: str, words: str) -> None:
        """Tell what to do; who hears the button hears it too."""
        super().tell(heading, words)
        self.button.setAccessibleDescription(words)
