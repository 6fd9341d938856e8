"""One side of a question, with the button that chooses it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from levensreis.ui.research.codes.side.told import Option
from levensreis.ui.style import Style
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.labels import KeyHint
from levensreis.ui.widgets.sign import SignLabel


class OptionCard(QFrame):
    """Its name, in how many journeys, and a few statements that have it."""

    chosen = Signal()

    def __init__(
        self, option: Option, number: int, style: Style, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("cls", "card")
        self.button = QPushButton(option.deed)
        self.button.setAccessibleName(f"{option.deed}: {option.words}")
        self.button.clicked.connect(self.chosen)
        top = QHBoxLayout()
        top.setSpacing(8)
        sign = SignLabel(style, option.influence, 16)
        top.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(wrapped(option.words, "h3"), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(4)
        column.addLayout(top)
        if option.meta:
            column.addWidget(wrapped(option.meta, "meta"))
        for each in option.examples:
            column.addWidget(wrapped(f"– {each}", "meta"))
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self.button)
        below.addWidget(KeyHint(f"Alt+{number}"))
        below.addStretch(1)
        column.addLayout(below)
