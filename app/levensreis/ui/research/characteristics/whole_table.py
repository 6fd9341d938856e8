"""A table that is as high as its rows: the page around it scrolls."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QScrollArea

from levensreis.ui.research.table.wrapping import Index
from levensreis.ui.style import Style
from levensreis.ui.widgets.table import ROW, Table
from levensreis.ui.widgets.table_model import Column

_EDGE: Final = 2
_BESIDE, _ABOVE = 9, 7
"""Pixels, before zooming, around the words of a heading."""
_MOST: Final = 10_000
_ALIGNED: Final = (
    Qt.AlignmentFlag.AlignLeft
    | Qt.AlignmentFlag.AlignVCenter
    | Qt.TextFlag.TextWordWrap
)


class WholeTable(Table):
    """Shows every row at once."""

    def __init__(self, columns: Sequence[Column], style: Style) -> None:
        super().__init__(columns, style, shown=1)
        self.horizontalHeader().setDefaultAlignment(_ALIGNED)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalScrollBar().rangeChanged.connect(lambda *_: self._fit_rows())

    def show_things(self, things: Sequence[object], row: int = 0) -> None:
        """Show other things, and become as high as they are."""
        super().show_things(things, row)
        self._fit_rows()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Bring the row into sight of the page around the table."""
        super().currentChanged(current, previous)
        self._reveal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the headings anew."""
        super().resizeEvent(event)
        self._fit_rows()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Bring the row into sight that the keys are on."""
        super().focusInEvent(event)
        self._reveal()

    def _reveal(self) -> None:
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        inside = around.widget() if around is not None else None
        if around is None or inside is None or not self.hasFocus():
            return
        row = self.visualRect(self.currentIndex())
        for corner in (row.bottomLeft(), row.topLeft()):
            place = self.viewport().mapTo(inside, corner)
            around.ensureVisible(0, place.y(), 0, self._style.px(ROW))

    def _fit(self) -> None:
        super()._fit()
        self._fit_rows()

    def _fit_rows(self) -> None:
        head = self._head_height()
        self.horizontalHeader().setFixedHeight(head)
        bar = self.horizontalScrollBar()
        below = bar.sizeHint().height() if bar.maximum() else 0
        rows = len(self.things) * self._style.px(ROW)
        self.setFixedHeight(head + rows + below + 2 * _EDGE)

    def _head_height(self) -> int:
        """Return room for the heading that needs the most lines."""
        head, px = self.horizontalHeader(), self._style.px
        font = head.font()
        font.setBold(True)
        metrics = QFontMetrics(font)
        high = metrics.lineSpacing()
        for place, column in enumerate(self._columns):
            room = max(head.sectionSize(place) - 2 * px(_BESIDE), 1)
            box = metrics.boundingRect(0, 0, room, _MOST, _ALIGNED, column.heading)
            high = max(high, box.height())
        return high + 2 * px(_ABOVE)
