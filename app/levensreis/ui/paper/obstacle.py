"""What stands in the place of the pages when there are none: why, and where to go."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from levensreis.ui.paper.ways import Way
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.busy import announce
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.icons import IconLabel

WIDTH: Final = 420


class Obstacle(QFrame):
    """Some words with a button for each way to mend it."""

    way_wanted = Signal(object)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("cls", "card")
        self._style = style
        # Beside nothing else: a label that is aligned itself is one line high.
        self.words = wrapped("")
        self.words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.buttons: dict[Way, QPushButton] = {}
        for way in Way:
            button = QPushButton(way.label)
            button.clicked.connect(partial(self.way_wanted.emit, way))
            button.hide()  # else this is as wide as all of them
            self.buttons[way] = button
        self._lay_out()
        style.changed.connect(self._fit)
        self._fit()

    def show_words(self, words: str, ways: Sequence[Way]) -> None:
        """Tell what is in the way; the first way is the likeliest."""
        self.words.setText(words)
        for way, button in self.buttons.items():
            button.setVisible(way in ways)
            button.setProperty("kind", "primary" if way in ways[:1] else None)
            button.style().unpolish(button)
            button.style().polish(button)
        announce(self, words, at_once=False)

    def _fit(self) -> None:
        self.words.setFixedWidth(self._style.px(WIDTH))

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        for button in self.buttons.values():
            row.addWidget(button)
        row.addStretch(1)
        middle = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addStretch(2)
        icon = IconLabel(self._style, IconName.FILE, "muted", 32)
        column.addWidget(icon, 0, middle)
        told = QHBoxLayout()
        told.addStretch(1)
        told.addWidget(self.words)
        told.addStretch(1)
        column.addLayout(told)
        column.addLayout(row)
        column.addStretch(3)
