"""Two counts side by side: each system with how both spread, and its factors."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyleOptionViewItem,
    QWidget,
)

from levensreis.domain.codebook import FactorId
from levensreis.domain.influence import Influence
from levensreis.language import say, word
from levensreis.ui.research.table.lines import ComparedLine, LineKind
from levensreis.ui.research.table.lines_view import LinesView
from levensreis.ui.research.table.wrapping import Index, WrappingDelegate
from levensreis.ui.style import Style

_Role = Qt.ItemDataRole
_HEADS: Final = (word("Factor"), word("A"), word("B"), word("A min B"))
_SHARES: Final = (0.46, 0.18, 0.18, 0.18)
_BAR: Final = 7
_UNDER: Final = 26
"""Below the words of a system: room for its two bars."""
LINE: Final = Qt.ItemDataRole.UserRole


class ComparisonModel(QAbstractTableModel):
    """Factors and systems, with both counts and the difference."""

    def __init__(self, style: Style, parent: QWidget) -> None:
        super().__init__(parent)
        self._style = style
        self.lines: Sequence[ComparedLine] = ()

    def set_lines(self, lines: Sequence[ComparedLine]) -> None:
        """Show other counts."""
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many lines there are."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the name, both counts and the difference."""
        return 0 if parent.isValid() else len(_HEADS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> Any:
        """Return what each column tells."""
        if role == _Role.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return say(_HEADS[section])
        return None

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        """Return the words of a cell, and how they look."""
        line = self.lines[index.row()]
        if role == _Role.DisplayRole:
            cells = (line.name.words, line.first, line.second, line.difference)
            return cells[index.column()]
        if role == _Role.AccessibleTextRole:
            return line.told
        if role == LINE:
            return line
        if role == _Role.FontRole:
            font = QFont()
            font.setBold(line.name.kind is LineKind.SYSTEM)
            return font
        if role == _Role.ForegroundRole and index.column() == 0:
            return QColor(self._color(line))
        return None

    def _color(self, line: ComparedLine) -> str:
        tokens = self._style.tokens
        if line.name.kind is LineKind.SYSTEM:
            return tokens.text
        is_plus = line.name.influence is Influence.POSITIVE
        return tokens.plus if is_plus else tokens.minus


class _SpreadDelegate(WrappingDelegate):
    """Paints under a system which part of each count is in it: A full, B open."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the room for the words, and under a system for its bars."""
        size = super().sizeHint(option, index)
        line: ComparedLine = index.data(LINE)
        if line.system is not None:
            size.setHeight(size.height() + self._style.px(_UNDER))
        return size

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Paint the words, and the bars where there are any."""
        line: ComparedLine = index.data(LINE)
        if line.system is None:
            super().paint(painter, option, index)
            return
        px, tokens = self._style.px, self._style.tokens
        painter.fillRect(option.rect, QColor(tokens.sunken))
        above = QStyleOptionViewItem(option)
        above.rect = option.rect.adjusted(0, 0, 0, -px(_UNDER))
        super().paint(painter, above, index)
        if index.column() != 0:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, room = option.rect.left() + px(8), option.rect.width() - px(16)
        top = option.rect.bottom() - px(_UNDER) + px(4)
        for share, is_open in (
            (line.system.first_share, False),
            (line.system.second_share, True),
        ):
            color = QColor(tokens.accent)
            painter.setPen(QPen(color, 1.2))
            painter.setBrush(Qt.BrushStyle.NoBrush if is_open else color)
            if share:
                painter.drawRect(QRectF(left, top, room * share / 100, px(_BAR)))
            top += px(_BAR) + px(3)
        painter.restore()


class ComparisonView(LinesView):
    """Arrows walk the lines, and tell on which factor the keys are."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(style, parent)
        self._model = ComparisonModel(style, self)
        self.setModel(self._model)
        self.setItemDelegate(_SpreadDelegate(style, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)

    @property
    def factor(self) -> FactorId | None:
        """The factor that the keys are on."""
        row = self.currentIndex().row()
        lines = self._model.lines
        return lines[row].name.fid if 0 <= row < len(lines) else None

    def show_lines(self, lines: Sequence[ComparedLine]) -> None:
        """Show other counts; the keys stay where they were."""
        row = self.currentIndex().row()
        self._model.set_lines(lines)
        if 0 <= row < len(lines):
            self.setCurrentIndex(self._model.index(row, 0))
        self._soon.start()

    def widths(self, room: int) -> list[int]:
        """Divide the room over the columns, in pixels."""
        return [int(room * share) for share in _SHARES]
