"""Paint one year of one theme."""

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from levensreis.domain.coverage import Cell
from levensreis.ui.interview.coverage.model import CELL_ROLE, Index
from levensreis.ui.interview.coverage.signs import RADIUS, paint_cell
from levensreis.ui.style import Style
from levensreis.ui.style.fonts import font

NUMBER_PX: Final = 12
_INSET: Final = 2.5


class CellDelegate(QStyledItemDelegate):
    """Draws the sign of a cell, its number, and a ring around the one at hand."""

    def __init__(self, style: Style, view: QTableView) -> None:
        super().__init__(view)
        self._style = style
        self._view = view

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Paint the cell."""
        cell: Cell = index.data(CELL_ROLE)
        tokens = self._style.tokens
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = rect.adjusted(_INSET, _INSET, -_INSET, -_INSET)
        paint_cell(painter, box, cell.state, tokens)
        if cell.statements:
            painter.setFont(font(NUMBER_PX * self._style.zoom))
            painter.setPen(QColor(tokens.text))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(cell.statements))
        if index == self._view.currentIndex():
            focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
            color = QColor(tokens.focus if focused else tokens.text)
            painter.setPen(QPen(color, 2 if focused else 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        painter.restore()
