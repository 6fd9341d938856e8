"""Paint a statement as a card: its sign, its words, when and where."""

from typing import Final, NamedTuple

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QHelpEvent,
    QPainter,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from levensreis.domain.statement import Statement
from levensreis.domain.wording import sentence
from levensreis.ui.interview.cards import META_ROLE, STATEMENT_ROLE
from levensreis.ui.style import Style
from levensreis.ui.widgets.row_paint import broken, paint_ground, show_tooltip, small
from levensreis.ui.widgets.sign import paint_sign

PADDING: Final = 8
SIGN: Final = 18
GAP: Final = 6
MOST_LINES: Final = 5
"""Lines of text on a card; the tooltip has them all."""

_Index = QModelIndex | QPersistentModelIndex
_MOST_KEPT = 2000
"""Cards of which the measures are kept: all that a window shows, at some widths."""
_UTF_16 = "utf-16-le"
_ELIDED = Qt.TextElideMode.ElideRight


class _Card(NamedTuple):
    """The words of a card as they fit its width."""

    lines: tuple[str, ...]
    meta: str
    is_cut: bool
    height: int


class CardDelegate(QStyledItemDelegate):
    """Draws cards in a list; their height follows their words."""

    def __init__(self, style: Style, view: QListView) -> None:
        super().__init__(view)
        self._style = style
        self._view = view
        self._cards: dict[tuple[str, str, int, int], _Card] = {}
        style.changed.connect(self._cards.clear)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the room a card needs at the width of the list."""
        width = self._view.viewport().width()
        return QSize(width, self._card(index, width, option.font).height)

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
        ground = tokens.selection if chosen else tokens.sunken
        above_gap = QRectF(option.rect).adjusted(0, 0, 0, -px(GAP))
        paint_ground(painter, above_gap, border, ground, focused=focused)
        sign = QRectF(
            box.left() + px(PADDING), box.top() + px(PADDING), px(SIGN), px(SIGN)
        )
        paint_sign(painter, sign, statement.influence, tokens)
        card = self._card(index, option.rect.width(), option.font)
        self._paint_words(painter, option.font, self._inner(box).topLeft(), card)
        painter.restore()

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: _Index,
    ) -> bool:
        """Tell all of a card that does not show it all."""
        if event.type() != QEvent.Type.ToolTip or not index.isValid():
            return super().helpEvent(event, view, option, index)
        card = self._card(index, option.rect.width(), option.font)
        words = (sentence(index.data()), index.data(META_ROLE)) if card.is_cut else ()
        show_tooltip(event, view, *words)
        return True

    def _paint_words(
        self, painter: QPainter, font: QFont, start: QPoint, card: _Card
    ) -> None:
        tokens = self._style.tokens
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(QColor(tokens.text))
        x, y = start.x(), start.y() + metrics.ascent()
        for line in card.lines:
            painter.drawText(x, y, line)
            y += metrics.lineSpacing()
        if card.meta:
            low = small(font)
            below = start.y() + len(card.lines) * metrics.lineSpacing() + 2
            painter.setFont(low)
            painter.setPen(QColor(tokens.muted))
            painter.drawText(x, below + QFontMetrics(low).ascent(), card.meta)

    def _card(self, index: _Index, width: int, font: QFont) -> _Card:
        text, meta = index.data(), index.data(META_ROLE)
        key = (text, meta, width, font.pixelSize())
        card = self._cards.get(key)
        if card is None:
            if len(self._cards) >= _MOST_KEPT:
                self._cards.clear()
            card = self._cards[key] = self._measured(text, meta, width, font)
        return card

    def _measured(self, text: str, meta: str, width: int, font: QFont) -> _Card:
        room = max(self._inner(QRect(1, 1, width - 2, 0)).width(), 1)
        words = " ".join(sentence(text).split())
        lines, is_cut = _lines(words, font, room)
        low = QFontMetrics(small(font))
        shown = low.elidedText(meta, _ELIDED, room)
        if shown != meta:
            shown = shown.rstrip("…").rstrip(" ·") + "…"
        is_cut = is_cut or shown != meta
        height = len(lines) * QFontMetrics(font).lineSpacing()
        if meta:
            height += 2 + low.height()
        height += 2 * self._style.px(PADDING) + self._style.px(GAP) + 2
        return _Card(lines, shown, is_cut, height)

    def _inner(self, box: QRect) -> QRect:
        px = self._style.px
        left = px(PADDING) + px(SIGN) + px(PADDING)
        return box.adjusted(left, px(PADDING), -px(PADDING), 0)


def _lines(words: str, font: QFont, room: int) -> tuple[tuple[str, ...], bool]:
    """Break words into lines; the last of too many ends in "…", and that is told."""
    # No letter is narrower than a pixel: what comes after cannot be on the card.
    words = words[: (MOST_LINES + 1) * room]
    units = words.encode(_UTF_16)  # Qt counts in these
    layout = broken(words, font, room, MOST_LINES)
    lines: list[str] = []
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        start = 2 * line.textStart()
        end = start + 2 * line.textLength()
        if number == MOST_LINES - 1 and end < len(units):
            rest = units[start:].decode(_UTF_16)
            return (*lines, _cut(rest, QFontMetrics(font), room)), True
        lines.append(units[start:end].decode(_UTF_16).rstrip())
    return tuple(lines), False


def _cut(words: str, metrics: QFontMetrics, room: int) -> str:
    """Return as much of the words as fits on a line before "…"."""
    elided = metrics.elidedText(words[:room] + "…", _ELIDED, room)
    return elided.rstrip("…").rstrip(" ,.;:") + "…"
