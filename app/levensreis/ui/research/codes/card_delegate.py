"""Paint a statement as a card, with its factors as chips under its words."""

from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QTextLayout
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from levensreis.ui.research.codes.card_model import CARD_ROLE
from levensreis.ui.research.codes.cards import Card, Chip
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName, pixmap
from levensreis.ui.widgets.row_paint import broken, paint_ground, small
from levensreis.ui.widgets.rows import Index
from levensreis.ui.widgets.sign import paint_sign

PADDING: Final = 9
SIGN: Final = 16
GAP: Final = 8
CARD_GAP: Final = 6
LINE_GAP: Final = 3
CHIP_ROOM: Final = 8
"""Left and right of the words of a chip."""
CHIP_ROUND: Final = 9
_MOST_QUOTED: Final = 4
"""Lines of a quote; the card would hide the next statement otherwise."""
_MOST_KEPT: Final = 2000
_State = QStyle.StateFlag


class _Placed(NamedTuple):
    """A chip where it is drawn, and its words in lines."""

    box: QRectF
    words: QTextLayout
    chip: Chip


class _Parts(NamedTuple):
    """A card laid out, from the top left of its words."""

    lines: list[tuple[QTextLayout, bool]]
    """Each text under the one before, and whether it is a quiet one."""
    chips: list[_Placed]
    height: float


class CardDelegate(QStyledItemDelegate):
    """Draws all words of a statement; the factor that is looked at is filled."""

    def __init__(self, style: Style, view: QListView) -> None:
        super().__init__(view)
        self._style = style
        self._view = view
        self._laid_out: dict[tuple[Card, float, int], _Parts] = {}
        style.changed.connect(self._laid_out.clear)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the room a card needs at the width of the list."""
        width = self._view.viewport().width()
        parts = self._parts(index.data(CARD_ROLE), self._room(width), option.font)
        px = self._style.px
        return QSize(width, round(parts.height) + 2 * px(PADDING) + px(CARD_GAP))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Paint the card."""
        card: Card = index.data(CARD_ROLE)
        px, tokens = self._style.px, self._style.tokens
        box: QRect = option.rect.adjusted(0, 0, 0, -px(CARD_GAP))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option.state, box)
        left, top = box.left() + px(PADDING), box.top() + px(PADDING)
        sign = QRectF(left, top, px(SIGN), px(SIGN))
        paint_sign(painter, sign, card.influence, tokens)
        place = QPointF(left + px(SIGN) + px(GAP), top)
        self._paint_words(painter, option, card, place)
        if option.state & _State.State_Selected:
            side = px(SIGN)
            picture = pixmap(IconName.CHECK, tokens.accent, side)
            painter.drawPixmap(left, top + side + px(CARD_GAP), picture)
        painter.restore()

    def _paint_words(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        card: Card,
        place: QPointF,
    ) -> None:
        tokens, px = self._style.tokens, self._style.px
        parts = self._parts(card, self._room(option.rect.width()), option.font)
        below = 0.0
        for layout, is_quiet in parts.lines:
            painter.setPen(QColor(tokens.muted if is_quiet else tokens.text))
            layout.draw(painter, place + QPointF(0, below))
            below += layout.boundingRect().height() + px(LINE_GAP)
        for each in parts.chips:
            self._paint_chip(painter, each, place)

    def _paint_chip(self, painter: QPainter, placed: _Placed, place: QPointF) -> None:
        tokens, px = self._style.tokens, self._style.px
        if placed.chip.is_chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent_soft))
        else:
            painter.setPen(QPen(QColor(tokens.control), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
        box = placed.box.translated(place)
        round_ = px(CHIP_ROUND)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), round_, round_)
        painter.setPen(QColor(tokens.text if placed.chip.is_chosen else tokens.muted))
        placed.words.draw(painter, box.topLeft() + QPointF(px(CHIP_ROOM), px(2)))

    def _paint_ground(self, painter: QPainter, state: _State, box: QRect) -> None:
        tokens = self._style.tokens
        focused = bool(state & _State.State_HasFocus)
        chosen = bool(state & _State.State_Selected)
        edge = tokens.accent if chosen else tokens.line
        if focused:
            edge = tokens.focus
        elif state & _State.State_MouseOver and not chosen:
            edge = tokens.control
        ground = tokens.selection if chosen else tokens.sunken
        paint_ground(painter, QRectF(box), edge, ground, focused=focused)

    def _room(self, width: int) -> float:
        px = self._style.px
        return max(width - 2 * px(PADDING) - px(SIGN) - px(GAP), 1)

    def _parts(self, card: Card, room: float, font: QFont) -> _Parts:
        """Return a card laid out; a list asks for each several times."""
        key = (card, room, font.pixelSize())
        found = self._laid_out.get(key)
        if found is None:
            if len(self._laid_out) >= _MOST_KEPT:
                self._laid_out.clear()
            found = self._laid_out[key] = self._lay_out(card, room, font)
        return found

    def _lay_out(self, card: Card, room: float, font: QFont) -> _Parts:
        letters = small(font)
        leaning = QFont(letters)
        leaning.setItalic(True)
        lines = [(broken(card.text, font, room), False)]
        if card.quote:
            quoted = broken(f"“{card.quote}”", leaning, room, _MOST_QUOTED)
            lines.append((quoted, True))
        if card.meta:
            lines.append((broken(card.meta, letters, room), True))
        gap = self._style.px(LINE_GAP)
        high = sum(each.boundingRect().height() + gap for each, _ in lines)
        chips = self._chips(card, room, letters, high + gap)
        end = chips[-1].box.bottom() if chips else high
        return _Parts(lines, chips, end)

    def _chips(
        self, card: Card, room: float, letters: QFont, top: float
    ) -> list[_Placed]:
        px = self._style.px
        left, high, placed = 0.0, 0.0, list[_Placed]()
        for chip in card.chips:
            shown = QFont(letters)
            shown.setBold(chip.is_chosen)
            # What is looked at stands above the list in full.
            most = 1 if chip.is_chosen else None
            named = _cut(chip.words, shown, room - 2 * px(CHIP_ROOM), most)
            words = broken(named, shown, room - 2 * px(CHIP_ROOM), most)
            size = words.boundingRect()
            width = max(
                words.lineAt(at).naturalTextWidth() for at in range(words.lineCount())
            )
            wide = min(width + 2 * px(CHIP_ROOM) + 1, room)
            if left and left + wide > room:
                left, top = 0.0, top + high + px(4)
                high = 0.0
            box = QRectF(left, top, wide, size.height() + 2 * px(2))
            placed.append(_Placed(box, words, chip))
            left, high = left + wide + px(5), max(high, box.height())
        return placed


def _cut(words: str, font: QFont, room: float, most_lines: int | None) -> str:
    """Return words that end in an ellipsis where they have one line and no room."""
    if most_lines is None:
        return words
    mode = Qt.TextElideMode.ElideRight
    return QFontMetrics(font).elidedText(words, mode, int(room))
