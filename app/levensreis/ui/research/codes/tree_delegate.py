"""Paint a node of the codebook: its sign, its words, and in how many journeys."""

from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QHelpEvent,
    QPainter,
    QPen,
    QTextLayout,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
)

from levensreis.ui.research.codes.nodes import Node
from levensreis.ui.research.codes.tree_model import NODE_ROLE
from levensreis.ui.style import Style
from levensreis.ui.widgets.row_paint import broken, paint_ground, show_tooltip, small
from levensreis.ui.widgets.rows import Index
from levensreis.ui.widgets.sign import paint_sign

PADDING: Final = 4
SIGN: Final = 15
GAP: Final = 7
_State = QStyle.StateFlag


class TreeDelegate(QStyledItemDelegate):
    """Draws every word of a node: a factor that is too long goes on under itself."""

    def __init__(self, style: Style, view: QTreeView) -> None:
        super().__init__(view)
        self._style = style
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the room a node needs at the width of the tree."""
        depth = 1
        above = index.parent()
        while above.isValid():
            depth, above = depth + 1, above.parent()
        room = self._view.viewport().width() - depth * self._view.indentation()
        layout = self._layout(index.data(NODE_ROLE), room, option.font)
        high = round(layout.boundingRect().height()) + 2 * self._style.px(PADDING)
        return QSize(max(room, 1), max(high, self._style.px(SIGN + 2 * PADDING)))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Paint the node."""
        node: Node = index.data(NODE_ROLE)
        px, tokens = self._style.px, self._style.tokens
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option)
        box = option.rect.adjusted(px(4), px(PADDING), -px(GAP), -px(PADDING))
        if node.influence is not None:
            side = px(SIGN)
            line = QFontMetrics(option.font).lineSpacing()
            top = box.top() + (line - side) / 2
            paint_sign(
                painter, QRectF(box.left(), top, side, side), node.influence, tokens
            )
            box.setLeft(box.left() + side + px(GAP))
        self._paint_count(painter, option.font, box, node)
        layout = self._layout(node, option.rect.width(), option.font)
        painter.setPen(QColor(tokens.text))
        layout.draw(painter, QPointF(box.topLeft()))
        painter.restore()

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Tell what a factor means."""
        if event.type() != QEvent.Type.ToolTip or not index.isValid():
            return super().helpEvent(event, view, option, index)
        node: Node = index.data(NODE_ROLE)
        show_tooltip(event, view, node.definition)
        return True

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        tokens, state = self._style.tokens, option.state
        focused = bool(state & _State.State_HasFocus)
        if state & _State.State_Selected or focused:
            edge = tokens.focus if focused else tokens.accent
            ground = tokens.selection
        elif state & _State.State_MouseOver:
            edge, ground = tokens.line, tokens.sunken
        else:
            return
        paint_ground(painter, QRectF(option.rect), edge, ground, focused=focused)

    def _paint_count(
        self, painter: QPainter, font: QFont, box: QRect, node: Node
    ) -> None:
        """Paint the count at the end of the first line; a mark for one source."""
        tokens, letters = self._style.tokens, small(font)
        words = node.counted
        metrics = QFontMetrics(letters)
        line = QRect(box.left(), box.top(), box.width(), _line_height(font))
        painter.setFont(letters)
        if node.is_single:
            wide = metrics.horizontalAdvance(words) + self._style.px(10)
            chip = QRectF(line.right() - wide, line.top() + 0.5, wide, line.height())
            painter.setPen(QPen(QColor(tokens.control), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(chip, chip.height() / 2, chip.height() / 2)
            painter.setPen(QColor(tokens.muted))
            painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, words)
            return
        painter.setPen(QColor(tokens.muted))
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(line, flags, words)

    def _layout(self, node: Node, width: int, font: QFont) -> QTextLayout:
        """Return the words of a node, broken within the width of its row."""
        px = self._style.px
        used = px(4) + px(GAP) + (px(SIGN) + px(GAP) if node.is_factor else 0)
        counted = QFontMetrics(small(font)).horizontalAdvance(node.counted)
        used += counted + px(10) + px(GAP)
        shown = QFont(font)
        shown.setBold(not node.is_factor)
        return broken(node.words, shown, width - used)


def _line_height(font: QFont) -> int:
    return QFontMetrics(font).lineSpacing()
