"""Paint words over as many lines as they need, with room around them at every zoom."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView

from levensreis.ui.style import Style

Index = QModelIndex | QPersistentModelIndex
STARTS: Final = Qt.ItemDataRole.UserRole + 1
"""Whether a line stands above a cell, since something else begins there."""
_BESIDE: Final = 14
_ABOVE: Final = 5
_MOST: Final = 10_000


class WrappingDelegate(QStyledItemDelegate):
    """Knows how high its words are in the width of their column.

    The style forgets the room beside the words when it breaks them to measure.
    """

    def __init__(self, style: Style, view: QTableView) -> None:
        super().__init__(view)
        self._style, self._view = style, view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the room that the words need."""
        px = self._style.px
        width = self._view.columnWidth(index.column())
        words = index.data(Qt.ItemDataRole.DisplayRole) or ""
        chosen = index.data(Qt.ItemDataRole.FontRole)
        font = self._view.font()
        if isinstance(chosen, QFont):
            font = chosen.resolve(font)
        room = max(width - 2 * px(_BESIDE), 1)
        flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft
        box = QFontMetrics(font).boundingRect(0, 0, room, _MOST, int(flags), words)
        return QSize(width, box.height() + 2 * px(_ABOVE))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Paint the words, and a line above where something else begins."""
        super().paint(painter, option, index)
        if index.data(STARTS) and index.row():
            painter.fillRect(
                option.rect.left(),
                option.rect.top(),
                option.rect.width(),
                1,
                QColor(self._style.tokens.control),
            )
