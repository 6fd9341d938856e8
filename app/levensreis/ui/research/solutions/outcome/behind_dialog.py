"""Which parties chose a solution, and what each said of it."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from levensreis.domain.solutions.answer import Feasibility, Impact
from levensreis.domain.solutions.tallies import Chosen, SolutionTally
from levensreis.pictures.research.feasibility import scores_in_words
from levensreis.ui.research.solutions.listing.telling import headed
from levensreis.ui.style import Style
from levensreis.ui.widgets.dialog_buttons import button_row
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.table import Table
from levensreis.ui.widgets.table_model import Column

_SIZE: Final = (860, 460)


class BehindDialog(QDialog):
    """A row for each party; all that it wrote of the one that the keys are on."""

    def __init__(
        self, style: Style, tally: SolutionTally, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("Wie dit kozen"))
        self.resize(*(style.px(each) for each in _SIZE))
        self.table = Table(self._columns(), style)
        self.table.setAccessibleName(self.tr("Partijen die dit kozen"))
        self.said = wrapped("")
        self.close_button = QPushButton(self.tr("Sluiten"))
        self.close_button.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(10)
        column.addWidget(wrapped(headed(tally.solution), "h3"))
        column.addWidget(wrapped(scores_in_words(tally), "meta"))
        column.addWidget(self.table, 1)
        column.addWidget(self.said)
        column.addWidget(button_row(self.close_button))
        self.table.current_changed.connect(self._show_said)
        self.table.show_things(tally.chosen)
        self.table.setFocus()

    def _show_said(self) -> None:
        current: Chosen | None = self.table.current
        if current is None:
            return
        choice = current.choice
        told = [current.name]
        if choice.suggestion:
            told.append(self.tr("Suggestie: {words}").format(words=choice.suggestion))
        if choice.actors:
            told.append(
                self.tr("Wie het moeten doen: {words}").format(words=choice.actors)
            )
        if len(told) == 1:
            told.append(self.tr("Er is niets bij geschreven."))
        self.said.setText("\n".join(told))

    def _columns(self) -> list[Column]:
        tr = self.tr
        return [
            Column(tr("Partij"), lambda each: each.name, 200, grows=True),
            Column(tr("Impact"), lambda each: _scored(each.choice.impact), 130),
            Column(
                tr("Haalbaarheid"), lambda each: _scored(each.choice.feasibility), 130
            ),
            Column(
                tr("Termijn"),
                lambda each: each.choice.term.label if each.choice.term else "–",
                130,
            ),
            Column(tr("Suggestie"), lambda each: _brief(each.choice.suggestion), 160),
        ]


def _scored(value: Impact | Feasibility | None) -> str:
    return "–" if value is None else f"{int(value)}  {value.label}"


def _brief(words: str) -> str:
    return " ".join(words.split()) or "–"
