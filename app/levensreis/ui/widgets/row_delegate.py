"""Paint a row of words: a mark, the words, and quieter ones around them."""

from textwrap import shorten
from typing import Final, NamedTuple

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QHelpEvent,
    QPainter,
    QTextLayout,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from levensreis.domain.influence import Influence
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName, pixmap
from levensreis.ui.widgets.row_paint import broken, paint_ground, show_tooltip, small
from levensreis.ui.widgets.rows import ROW_ROLE, Index, Row
from levensreis.ui.widgets.sign import paint_sign

PADDING: Final = 6
HEADING_PADDING: Final = 12
"""Above a heading that is not the first."""
MARK: Final = 16
GAP: Final = 8
CARD_GAP: Final = 6
MOST_LETTERS: Final = 160
"""What is longer is cut; the tooltip has it all."""
_MOST_KEPT: Final = 1000
_ELIDED: Final = Qt.TextElideMode.ElideRight
_State = QStyle.StateFlag


class _Boxes(NamedTuple):
    """Where the parts of a row lie, from the top left of the row."""

    card: QRect
    mark: QPoint
    words: QRect


class RowDelegate(QStyledItemDelegate):
    """Draws rows as lines or as cards; their height follows their words."""

    def __init__(self, style: Style, view: QListView, *, marks: bool = False) -> None:
        super().__init__(view)
        self._style = style
        self._marks = marks
        """Whether every row shows that it is marked, as a card does."""
        self._view = view
        self._laid_out: dict[tuple[str, int, bool, bool, int], QTextLayout] = {}
        style.changed.connect(self._laid_out.clear)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the room a row needs at the width of the list."""
        width = self._view.viewport().width()
        row: Row = index.data(ROW_ROLE)
        boxes = self._boxes(row, index.row(), QRect(0, 0, width, 0), option.font)
        gap = self._style.px(CARD_GAP) if row.card else 0
        return QSize(width, boxes.card.bottom() + 1 + gap)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Paint the row."""
        row: Row = index.data(ROW_ROLE)
        boxes = self._boxes(row, index.row(), option.rect, option.font)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not row.heading:
            self._paint_ground(painter, option.state, boxes.card, row)
            self._paint_mark(painter, boxes.mark, row)
        self._paint_words(painter, option.font, boxes.words, row)
        painter.restore()

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Tell all of a row that does not show it all."""
        if event.type() != QEvent.Type.ToolTip or not index.isValid():
            return super().helpEvent(event, view, option, index)
        row: Row = index.data(ROW_ROLE)
        boxes = self._boxes(row, index.row(), option.rect, option.font)
        told = row.told if self._is_cut(row, boxes.words.width(), option.font) else ""
        show_tooltip(event, view, told)
        return True

    def _is_cut(self, row: Row, room: int, font: QFont) -> bool:
        if not row.one_line:
            return bool(row.spoken) or len(row.words) > MOST_LETTERS
        used = _width(_before(row), small(font))
        return used + _width(row.words, font) > room

    def _boxes(self, row: Row, number: int, rect: QRect, font: QFont) -> _Boxes:
        px = self._style.px
        above = px(HEADING_PADDING) if row.heading and number else 0
        padding = px(PADDING) + (2 if row.card else 0)
        inner = rect.adjusted(px(GAP), above + padding, -px(GAP), 0)
        mark = inner.topLeft()
        if row.mark is not None:
            inner.setLeft(inner.left() + px(MARK) + px(GAP))
        words = QRect(inner.topLeft(), QSize(inner.width(), 0))
        words.setHeight(self._height(row, words.width(), font))
        card = QRect(rect.left(), rect.top() + above, rect.width(), 0)
        card.setBottom(words.bottom() + padding)
        return _Boxes(card, mark, words)

    def _height(self, row: Row, room: int, font: QFont) -> int:
        height = QFontMetrics(font).lineSpacing()
        if not row.one_line:
            layout = self._layout(row, room, font)
            height = round(layout.boundingRect().height())
        if row.meta:
            height += 2 + QFontMetrics(small(font)).lineSpacing()
        return height

    def _paint_ground(
        self, painter: QPainter, state: _State, card: QRect, row: Row
    ) -> None:
        tokens = self._style.tokens
        focused = bool(state & _State.State_HasFocus)
        is_told = row.card or self._marks
        marked = focused or (is_told and bool(state & _State.State_Selected))
        hovered = bool(state & _State.State_MouseOver)
        edge = tokens.line if row.card else None
        if hovered:
            edge = tokens.control if row.card else tokens.line
        if marked:
            edge = tokens.focus if focused else tokens.accent
        if edge is None:
            return
        ground = tokens.selection if marked else tokens.sunken
        paint_ground(painter, QRectF(card), edge, ground, focused=focused)

    def _paint_mark(self, painter: QPainter, place: QPoint, row: Row) -> None:
        side, tokens = self._style.px(MARK), self._style.tokens
        if isinstance(row.mark, Influence):
            box = QRectF(place, QSize(side, side))
            paint_sign(painter, box, row.mark, tokens)
        elif isinstance(row.mark, IconName):
            color = tokens.muted if row.quiet else tokens.accent
            painter.drawPixmap(place, pixmap(row.mark, color, side))

    def _paint_words(
        self, painter: QPainter, font: QFont, box: QRect, row: Row
    ) -> None:
        tokens = self._style.tokens
        color = QColor(tokens.muted if row.quiet else tokens.text)
        if row.one_line:
            self._paint_line(painter, font, box, row, color)
            below = QFontMetrics(font).lineSpacing()
        else:
            layout = self._layout(row, box.width(), font)
            painter.setPen(color)
            layout.draw(painter, QPointF(box.topLeft()))
            below = round(layout.boundingRect().height())
        low, quiet = small(font), QColor(tokens.muted)
        if row.after:
            _paint_text(painter, low, quiet, box, row.after, at_end=True)
        if row.meta:
            under = box.adjusted(0, below + 2, 0, 0)
            _paint_text(painter, low, quiet, under, row.meta)

    def _paint_line(
        self, painter: QPainter, font: QFont, box: QRect, row: Row, color: QColor
    ) -> None:
        before, low = _before(row), small(font)
        used = _width(before, low)
        # Both on one ground line, whatever their sizes.
        down = QFontMetrics(font).ascent() - QFontMetrics(low).ascent()
        quiet = QColor(self._style.tokens.muted)
        _paint_text(painter, low, quiet, box.adjusted(0, down, 0, 0), before)
        _paint_text(painter, font, color, box.adjusted(used, 0, 0, 0), row.words)

    def _layout(self, row: Row, room: int, font: QFont) -> QTextLayout:
        """Return the words of a row broken into lines."""
        if row.after:
            room -= _width(row.after, small(font)) + self._style.px(GAP)
        key = (row.words, font.pixelSize(), row.heading, row.whole, room)
        layout = self._laid_out.get(key)
        if layout is None:
            if len(self._laid_out) >= _MOST_KEPT:
                self._laid_out.clear()
            shown = QFont(font)
            shown.setBold(row.heading)
            most = len(row.words) if row.whole else MOST_LETTERS
            words = shorten(row.words, most, placeholder=" …")
            layout = self._laid_out[key] = broken(words, shown, room)
        return layout


def _paint_text(
    painter: QPainter,
    font: QFont,
    color: QColor,
    box: QRect,
    text: str,
    *,
    at_end: bool = False,
) -> None:
    """Paint one line at the top of a box, cut where the box ends."""
    painter.setFont(font)
    painter.setPen(color)
    side = Qt.AlignmentFlag.AlignRight if at_end else Qt.AlignmentFlag.AlignLeft
    shown = QFontMetrics(font).elidedText(text, _ELIDED, box.width())
    # Other scripts come from fonts whose lines are higher.
    flags = side | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextDontClip
    painter.drawText(box, flags, shown)


def _before(row: Row) -> str:
    return f"{row.before}  ·  " if row.before else ""


def _width(text: str, font: QFont) -> int:
    return QFontMetrics(font).horizontalAdvance(text)
