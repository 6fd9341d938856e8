"""Figure 14 on the screen: the keys walk its marks, Enter opens what is behind one."""

from dataclasses import replace
from math import ceil
from typing import Final
from uuid import UUID

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from levensreis.domain.solutions.tallies import SolutionFindings
from levensreis.pictures.research.chart import SCREEN, Behind
from levensreis.pictures.research.feasibility import Figure14, feasibility
from levensreis.ui.research.views.chart_view import ChartView
from levensreis.ui.style import Style
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.labels import ElidedLabel
from levensreis.ui.widgets.painter import qt_measure

_LEAST: Final = 310.0
"""Points: a narrower picture is scrolled."""
_WIDEST: Final = 700.0
"""Points: a wider one is no easier to read."""


class FigurePanel(QWidget):
    """Drawn anew for the room that there is."""

    opened = Signal(str)
    """The solution that a mark is about."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._findings: SolutionFindings | None = None
        self._figure: Figure14 | None = None
        self.about = wrapped("", "meta")
        self.chart = ChartView(style)
        self.value = ElidedLabel()
        self._scroller = QScrollArea()
        self._lay_out()
        self.chart.room_changed.connect(lambda _: self._draw())
        self.chart.statement_clicked.connect(self._open)
        self.chart.current_told.connect(self._tell)
        self.chart.revealed.connect(self._reveal)
        style.changed.connect(self._fit)
        self._fit()
        self._tell("")

    def show_findings(self, findings: SolutionFindings) -> None:
        """Draw other findings."""
        self._findings = findings
        self._draw()

    def _draw(self) -> None:
        if self._findings is None:
            return
        width = min(max(self.chart.room, _LEAST), _WIDEST)
        figure = feasibility(self._findings, SCREEN.with_width(width), qt_measure)
        self._figure = figure
        # Of solutions no statements are behind the marks; `_open` knows what is.
        marks = dict.fromkeys(figure.behind, Behind())
        self.about.setText(figure.chart.told)
        self.chart.show_chart(replace(figure.chart, behind=marks))

    def _open(self, key: UUID) -> None:
        if self._figure is not None:
            self.opened.emit(self._figure.behind[key])

    def _tell(self, words: str) -> None:
        hint = self.tr("Enter: welke partijen erachter staan.")
        walk = self.tr("Wijs een teken aan, of loop met de pijltjes.")
        self.value.set_text(f"{words}. {hint}" if words else walk)

    def _reveal(self, box: QRectF) -> None:
        middle = self.chart.mapToParent(box.center().toPoint())
        self._scroller.ensureVisible(middle.x(), middle.y(), 40, 60)

    def _fit(self) -> None:
        self.chart.setMinimumWidth(ceil(_LEAST * self.chart.pixels_per_point))

    def _lay_out(self) -> None:
        inner = QWidget()
        drawn = QVBoxLayout(inner)
        drawn.setContentsMargins(0, 0, 0, 0)
        drawn.addWidget(self.chart)
        drawn.addWidget(self.about)
        drawn.addStretch(1)
        self._scroller.setCornerWidget(QWidget())
        self._scroller.setWidget(inner)
        self._scroller.setWidgetResizable(True)
        self._scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._scroller, 1)
        column.addWidget(self.value)
