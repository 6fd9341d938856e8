"""One figure: what it counts, its bars, and its numbers in a table."""

from functools import partial
from math import ceil
from typing import Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from levensreis.pictures.research.chart import SCREEN
from levensreis.pictures.research.finding_bars import finding_chart
from levensreis.ui.anonymise.frames import panel
from levensreis.ui.research.crosscut.chart_view import FindingChartView
from levensreis.ui.research.crosscut.figure_table import (
    FigureTable,
    has_words,
    unsure_in,
)
from levensreis.ui.research.crosscut.view import FigureTold
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.busy import announce
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.icons import IconLabel
from levensreis.ui.widgets.labels import ElidedLabel
from levensreis.ui.widgets.painter import qt_measure
from levensreis.ui.widgets.table import Table

_LEAST: Final = 280.0
_WIDEST: Final = 640.0
"""Points: narrower bars are scrolled, wider ones are no easier to read."""
_AROUND: Final = (6, 4, 6, 4)
"""Pixels between the bars and the frame around them."""


class FigurePanel(QWidget):
    """All of a figure under each other; it scrolls where there is little room."""

    row_wanted = Signal(object)
    """The row that was clicked, or on which Enter was pressed."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._told: FigureTold | None = None
        self.title = wrapped("", "h2")
        self.about = wrapped("", "meta")
        self.median = wrapped("", "label")
        self.lacks = wrapped("")
        self._lacks_sign = IconLabel(style, IconName.INFO)
        self.chart = FindingChartView(style)
        self._frame, inside = panel()
        inside.setContentsMargins(*_AROUND)
        inside.addWidget(self.chart)
        self.table: Table = Table([], style)
        self.value = ElidedLabel("", "meta")
        self.scroller = QScrollArea()
        self._inner = QWidget()
        self._column = QVBoxLayout(self._inner)
        self._lay_out()
        self.chart.room_changed.connect(lambda _: self._draw())
        self.chart.row_chosen.connect(self._want)
        self.chart.row_told.connect(self._tell_value)
        self.chart.revealed.connect(partial(self._reveal, self.chart))
        style.changed.connect(self._fit)
        self._fit()

    def show_figure(self, told: FigureTold) -> None:
        """Show a figure; the keys stay on the same row when it is the same one."""
        before, self._told = self._told, told
        is_other = before is None or before.finding.key is not told.finding.key
        self.title.setText(told.finding.title)
        for each, words in (
            (self.about, told.about),
            (self.median, told.median),
            (self.lacks, told.lacks),
        ):
            each.setText(words)
            each.setVisible(bool(words))
        self._lacks_sign.setVisible(bool(told.lacks))
        self._show_table(told, row=0 if is_other else self.table.currentIndex().row())
        self._draw()
        if is_other:
            self.scroller.verticalScrollBar().setValue(0)

    def first_field(self) -> QWidget:
        """Return where the keys go in the figure."""
        return self.table if self.table.isVisibleTo(self) else self.chart

    def _show_table(self, told: FigureTold, row: int) -> None:
        before = self.table
        self.table = FigureTable(told.finding, told.rows, self._style)
        self._column.replaceWidget(before, self.table)
        self.table.setVisible(bool(told.rows))
        self.table.current_changed.connect(self._follow)
        self.table.opened.connect(self._open)
        self.table.clicked.connect(self._open)
        QWidget.setTabOrder(self.chart, self.table)
        self.table.go_to(min(max(row, 0), len(told.rows) - 1))
        self._follow()
        if before.hasFocus():
            self.table.setFocus()
        before.hide()
        before.deleteLater()

    def _draw(self) -> None:
        told = self._told
        if told is None:
            return
        width = min(max(self.chart.room, _LEAST), _WIDEST)
        chart = None
        if not told.lacks:
            style = SCREEN.with_width(width)
            chart = finding_chart(told.finding, style, qt_measure)
        self._frame.setVisible(chart is not None)
        if chart is None:
            self.chart.show_none()
        else:
            self.chart.show_chart(told.finding.title, chart)

    def _follow(self) -> None:
        row = self.table.current
        self._tell_value(row.key if row is not None else "")
        if self.table.hasFocus():
            announce(self.table, self.value.whole, at_once=False)
            index = self.table.currentIndex()
            box = QRectF(self.table.visualRect(index))
            box.translate(self.table.viewport().pos())
            self._reveal(self.table, box)

    def _open(self) -> None:
        if self.table.current is not None:
            self.row_wanted.emit(self.table.current)

    def _want(self, key: str) -> None:
        if self._told is not None:
            self.row_wanted.emit(self._told.finding.row(key))

    def _tell_value(self, key: str) -> None:
        told = self._told
        rows = {each.key: each for each in told.rows} if told is not None else {}
        if told is None or key not in rows:
            self.value.set_text("")
            return
        words = [] if has_words(told.finding) else list(unsure_in(rows[key]))
        if not told.finding.is_published:
            words.append(self.tr("Enter: de uitspraken erachter."))
        self.value.set_text(" ".join(words))

    def _reveal(self, owner: QWidget, box: QRectF) -> None:
        middle = owner.mapTo(self._inner, box.center().toPoint())
        self.scroller.ensureVisible(middle.x(), middle.y(), 0, ceil(box.height()))

    def _fit(self) -> None:
        self.chart.setMinimumWidth(ceil(_LEAST * self.chart.pixels_per_point))

    def _lay_out(self) -> None:
        lacking = QHBoxLayout()
        lacking.setSpacing(8)
        lacking.addWidget(self._lacks_sign, 0, Qt.AlignmentFlag.AlignTop)
        lacking.addWidget(self.lacks, 1)
        self._column.setContentsMargins(0, 0, 6, 0)
        self._column.setSpacing(8)
        self._column.addWidget(self.title)
        self._column.addWidget(self.about)
        self._column.addWidget(self.median)
        self._column.addLayout(lacking)
        self._column.addWidget(self._frame)
        self._column.addWidget(self.table)
        self._column.addStretch(1)
        self.scroller.setWidget(self._inner)
        self.scroller.setWidgetResizable(True)
        self.scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroller.setFrameShape(QFrame.Shape.NoFrame)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(4)
        whole.addWidget(self.scroller, 1)
        whole.addWidget(self.value)
