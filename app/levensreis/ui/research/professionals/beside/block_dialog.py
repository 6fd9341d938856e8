"""The factors behind a bar of B1 beside B2, in a window of their own."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from levensreis.ui.research.professionals.beside.presenter import BlockTold
from levensreis.ui.style import Style
from levensreis.ui.widgets.dialog_buttons import button_row
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.table import Table
from levensreis.ui.widgets.table_model import Column

_WIDTH: Final = 640
_HEIGHT: Final = 420


class BlockDialog(QDialog):
    """A row for each factor, with in how many it was named."""

    def __init__(
        self, style: Style, told: BlockTold, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(told.title)
        self.resize(style.px(_WIDTH), style.px(_HEIGHT))
        columns = [
            Column(self.tr("Factor"), lambda each: each[0], 420, grows=True),
            Column(self.tr("Aantal"), lambda each: each[1], 90, firm=True),
        ]
        self.table = Table(columns, style)
        self.table.setAccessibleName(self.tr("Factoren"))
        self.close_button = QPushButton(self.tr("Sluiten"))
        self.close_button.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(10)
        column.addWidget(wrapped(told.title, "h2"))
        column.addWidget(wrapped(told.words, "meta"))
        column.addWidget(self.table, 1)
        column.addWidget(button_row(self.close_button))
        self.table.show_things(told.lines)
        self.table.setFocus()
