"""The numbers of B1 beside B2: over far and near, and for each system."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from levensreis.domain.professionals.comparison import Beside
from levensreis.pictures.research.chart import Chart
from levensreis.ui.research.professionals.beside.numbers import spread_numbers
from levensreis.ui.research.views.numbers_table import NumbersTable
from levensreis.ui.style import Style
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.labels import label

_SPREAD: Final = 156
"""Pixels of the shares of far and near, before zooming."""


class NumbersPage(QScrollArea):
    """Two tables under each other; it scrolls where the window is low."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        tr = self.tr
        self.spread = NumbersTable(style, tr("Verdeling over ver en dichtbij"))
        self.systems = NumbersTable(style, tr("Getallen bij het beeld"))
        self.about = wrapped("", "meta")
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(label(tr("Ver en dichtbij"), "label"))
        column.addWidget(self.spread)
        column.addWidget(label(tr("Per systeem"), "label"))
        column.addWidget(self.systems, 1)
        column.addWidget(self.about)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        style.changed.connect(self._fit)
        self._fit()

    def show_numbers(self, beside: Beside, chart: Chart) -> None:
        """Show the numbers of what is drawn."""
        self.spread.show_numbers(spread_numbers(beside))
        self.systems.show_numbers(chart.numbers)
        self.about.setText(chart.told)

    def _fit(self) -> None:
        self.spread.setFixedHeight(self._style.px(_SPREAD))
