"""Paint a statement as a card: its sign, its words, when and where."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from levensreis.domain.statement import Statement
from levensreis.ui.interview.cards import META_ROLE, STATEMENT_ROLE
from levensreis.ui.style import Style
from levensreis.ui.widgets.sign import paint_sign

PADDING: Final = 8
SIGN: Final = 18
GAP: Final = 6
META_SHARE: Final = 12 / 13
"""The small line, as a share of the text."""

_Index = QModelIndex | QPersistentModelIndex
_WRAP = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft)


class CardDelegate(QStyledItemDelegate):
    """Draws cards in a list; their height follows their words."""

    def __init__(self, style: Style, view: QListView) -> None:
        super().__init__(view)
        self._style = style
        self._view = view
        self._heights: dict[tuple[str, str, int, int], int] = {}
        style.changed.connect(self._heights.clear)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the room a card needs at the width of the list."""
        width = self._view.viewport().width()
        text, meta = index.data(), index.data(META_ROLE)
        key = (text, meta, width, option.font.pixelSize())
        height = self._heights.get(key)
        if height is None:
            height = self._measure(text, meta, width, option.font)
            self._heights[key] = height
        return QSize(width, height)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: _Index
    ) -> None:
        """Paint the card."""
        statement: Statement = index.data(STATEMENT_ROLE)
        px, tokens = self._style.px, self._style.tokens
        box = option.rect.adjusted(1, 1, -1, -px(GAP) - 1)
        state = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        focused = chosen and bool(state & QStyle.StateFlag.State_HasFocus)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        border = tokens.focus if focused else tokens.accent if chosen else tokens.line
        if not chosen and state & QStyle.StateFlag.State_MouseOver:
            border = tokens.control
        painter.setPen(QPen(QColor(border), 2 if focused else 1))
        painter.setBrush(QColor(tokens.selection if chosen else tokens.sunken))
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        sign = QRectF(
            box.left() + px(PADDING), box.top() + px(PADDING), px(SIGN), px(SIGN)
        )
        paint_sign(painter, sign, statement.influence, tokens)
        self._paint_words(painter, option.font, box, index)
        painter.restore()

    def _paint_words(
        self, painter: QPainter, font: QFont, box: QRect, index: _Index
    ) -> None:
        tokens = self._style.tokens
        inner = self._inner(box)
        painter.setFont(font)
        painter.setPen(QColor(tokens.text))
        text = index.data()
        height = _wrapped(QFontMetrics(font), text, inner.width()).height()
        painter.drawText(inner, _WRAP, text)
        small = _small(font)
        metrics = QFontMetrics(small)
        painter.setFont(small)
        painter.setPen(QColor(tokens.muted))
        meta = metrics.elidedText(
            index.data(META_ROLE), Qt.TextElideMode.ElideRight, inner.width()
        )
        below = inner.adjusted(0, height + 2, 0, metrics.height())
        painter.drawText(below, int(Qt.AlignmentFlag.AlignLeft), meta)

    def _measure(self, text: str, meta: str, width: int, font: QFont) -> int:
        inner = self._inner(QRect(1, 1, width - 2, 0))
        height = _wrapped(QFontMetrics(font), text, inner.width()).height()
        if meta:
            height += 2 + QFontMetrics(_small(font)).height()
        return height + 2 * self._style.px(PADDING) + self._style.px(GAP) + 2

    def _inner(self, box: QRect) -> QRect:
        px = self._style.px
        left = px(PADDING) + px(SIGN) + px(PADDING)
        return box.adjusted(left, px(PADDING), -px(PADDING), 0)


def _wrapped(metrics: QFontMetrics, text: str, width: int) -> QRect:
    return metrics.boundingRect(QRect(0, 0, max(width, 1), 1_000_000), _WRAP, text)


def _small(font: QFont) -> QFont:
    small = QFont(font)
    small.setPixelSize(max(1, round(font.pixelSize() * META_SHARE)))
    return small
