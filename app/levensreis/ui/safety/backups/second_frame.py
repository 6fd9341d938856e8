"""The part of the section that tells of the second place."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.icons import IconLabel, put_icon
from levensreis.ui.widgets.labels import label

_SIGNS: Final = {
    True: (IconName.CIRCLE_CHECK, "plus"),
    False: (IconName.ALERT, "warning"),
    None: (IconName.INFO, "muted"),
}
"""An icon for how it stands; the words beside it say it."""


class SecondFrame(QFrame):
    """Where copies go as well, with buttons to choose, change or leave it."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("cls", "panel")
        self._sign = IconLabel(style, IconName.INFO, "muted")
        self.words = wrapped("")
        self.choose = QPushButton()
        put_icon(self.choose, style, IconName.FOLDER)
        self.leave = QPushButton(self.tr("Niet meer gebruiken"))
        self._lay_out()
        self.show_state("", fine=None, chosen=False)

    def show_state(self, words: str, *, fine: bool | None, chosen: bool) -> None:
        """Tell how it stands; None when there is nothing to judge."""
        self._sign.set_icon(*_SIGNS[fine])
        self.words.setText(words)
        text = self.tr(" Andere plek …") if chosen else self.tr(" Plek kiezen …")
        self.choose.setText(text)
        name = self.tr("Tweede plek kiezen")
        self.choose.setAccessibleName(name)
        self.leave.setVisible(chosen)
        self.leave.setAccessibleName(self.tr("Tweede plek niet meer gebruiken"))

    def _lay_out(self) -> None:
        told = QHBoxLayout()
        told.setSpacing(10)
        told.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        told.addWidget(self.words, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.choose)
        buttons.addWidget(self.leave)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 14)
        column.setSpacing(8)
        column.addWidget(label(self.tr("Tweede plek"), "h3"))
        column.addLayout(told)
        column.addLayout(buttons)
