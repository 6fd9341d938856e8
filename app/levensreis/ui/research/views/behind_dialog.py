"""The statements behind a part of a picture, in a window of their own."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from levensreis.domain.theme import Theme
from levensreis.ui.research.views.view import BehindTold
from levensreis.ui.style import Style
from levensreis.ui.widgets.dialog_buttons import button_row
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.labels import label
from levensreis.ui.widgets.table import Table
from levensreis.ui.widgets.table_model import Column

_WIDTH: Final = 860
_HEIGHT: Final = 460


class BehindDialog(QDialog):
    """A row for each statement; the whole text of the one that the keys are on."""

    def __init__(
        self, style: Style, behind: BehindTold, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(behind.title)
        self.resize(style.px(_WIDTH), style.px(_HEIGHT))
        self.table = Table(self._columns(), style)
        self.table.setAccessibleName(self.tr("Uitspraken"))
        self.text = wrapped("")
        self.close_button = QPushButton(self.tr("Sluiten"))
        self.close_button.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(10)
        column.addWidget(label(behind.title, "h2"))
        column.addWidget(label(behind.words, "meta"))
        column.addWidget(self.table, 1)
        column.addWidget(self.text)
        column.addWidget(button_row(self.close_button))
        self.table.current_changed.connect(self._show_text)
        self.table.show_things(behind.lines)
        self.table.setFocus()

    def _show_text(self) -> None:
        current = self.table.current
        self.text.setText("" if current is None else current.text)

    def _columns(self) -> list[Column]:
        tr = self.tr
        return [
            Column(tr("Levensreis"), lambda each: each.pseudonym, 110, firm=True),
            Column(tr("Onderwerp"), lambda each: Theme(each.theme).label, 170),
            Column(tr("Leeftijd"), lambda each: each.age, 90),
            Column(tr("Wie"), lambda each: each.respondent, 90),
            Column(tr("Uitspraak"), lambda each: each.text, 320, grows=True),
        ]
