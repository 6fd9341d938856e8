"""The journeys behind a number, in a window of their own."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from levensreis.ui.research.characteristics.view import BehindTold
from levensreis.ui.style import Style
from levensreis.ui.widgets.dialog_buttons import button_row
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.labels import label
from levensreis.ui.widgets.row_list import RowList
from levensreis.ui.widgets.rows import Row

_WIDTH: Final = 440
_HEIGHT: Final = 400


class BehindDialog(QDialog):
    """A row for each journey, by its pseudonym."""

    def __init__(
        self, style: Style, behind: BehindTold, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(behind.title)
        self.resize(style.px(_WIDTH), style.px(_HEIGHT))
        self.list = RowList(style)
        self.list.setAccessibleName(self.tr("Levensreizen"))
        self.list.show_rows(
            [Row(words=each.pseudonym, key=each.rid) for each in behind.youths]
        )
        self.list.setVisible(bool(behind.youths))
        close = QPushButton(self.tr("Sluiten"))
        close.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(10)
        column.addWidget(wrapped(behind.title, "h2"))
        column.addWidget(label(behind.words, "meta"))
        column.addWidget(self.list, 1)
        if not behind.youths:
            column.addStretch(1)
        column.addWidget(button_row(close))
        (self.list if behind.youths else close).setFocus()
