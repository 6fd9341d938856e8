"""Paint what was found in two lines: where it stands, and its words."""

from typing import Final

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from levensreis.storage.search import Hit
from levensreis.storage.snippet import Snippet
from levensreis.ui.search.hit_model import HIT_ROLE, facts_of, words_of
from levensreis.ui.style import Style
from levensreis.ui.style.fonts import font
from levensreis.ui.style.icons import THEME_ICONS, IconName, pixmap

TEXT_PX: Final = 13
META_PX: Final = 12
PADDING: Final = 7
ICON: Final = 18
LINE: Final = 1.35
"""Height of a line, as a share of its letters."""

_Index = QModelIndex | QPersistentModelIndex
_UTF_16 = "utf-16-le"


class HitDelegate(QStyledItemDelegate):
    """Draws a hit; what was sought stands in bold."""

    def __init__(self, style: Style, parent: QWidget) -> None:
        super().__init__(parent)
        self._style = style

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return two lines high."""
        px = self._style.px
        return QSize(10, 2 * px(TEXT_PX * LINE) + 2 * px(PADDING) + px(4))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: _Index
    ) -> None:
        """Paint the row."""
        hit: Hit = index.data(HIT_ROLE)
        px = self._style.px
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option)
        box = option.rect.adjusted(px(10), px(PADDING) + 1, -px(10), -px(PADDING) - 1)
        icon = THEME_ICONS[hit.theme] if hit.theme else IconName.USER
        picture = pixmap(icon, self._style.tokens.muted, px(ICON))
        painter.drawPixmap(box.left(), box.top() + px(1), picture)
        box.setLeft(box.left() + px(ICON) + px(10))
        self._paint_place(painter, box, hit)
        box.setTop(box.top() + px(TEXT_PX * LINE) + px(2))
        shown = hit.snippet if hit.statement_id else Snippet(words_of(hit))
        self._paint_words(painter, box, shown)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        tokens, state = self._style.tokens, option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(QColor(tokens.focus), 2))
            painter.setBrush(QColor(tokens.selection))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.sunken))
        else:
            return
        round_ = self._style.px(6)
        painter.drawRoundedRect(
            QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -1.5), round_, round_
        )

    def _paint_place(self, painter: QPainter, box: QRect, hit: Hit) -> None:
        tokens, px = self._style.tokens, self._style.px
        x, y = box.left(), box.top() + QFontMetrics(font(px(TEXT_PX))).ascent()
        for text, letters, color in (
            (hit.pseudonym, font(px(TEXT_PX), bold=True), tokens.text),
            ("  ·  ".join(("", *facts_of(hit))), font(px(META_PX)), tokens.muted),
        ):
            metrics = QFontMetrics(letters)
            room = box.right() - x
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
            painter.setFont(letters)
            painter.setPen(QColor(color))
            painter.drawText(x, y, shown)
            x += metrics.horizontalAdvance(shown)

    def _paint_words(self, painter: QPainter, box: QRect, shown: Snippet) -> None:
        layout = _laid_out(shown, font(self._style.px(TEXT_PX)), box.width())
        painter.setPen(QColor(self._style.tokens.text))
        layout.draw(painter, QPointF(box.topLeft()))


def _laid_out(shown: Snippet, letters: QFont, room: int) -> QTextLayout:
    """Return one line that fits the room; when it is cut it ends in "…"."""
    layout, length = _line(shown, letters, room)
    units = shown.text.encode(_UTF_16)
    if 2 * length < len(units):
        room -= QFontMetrics(letters).horizontalAdvance("…")
        _, length = _line(shown, letters, room)
        words = units[: 2 * length].decode(_UTF_16, "ignore").rstrip()
        cut = Snippet(words.rstrip("…") + "…", shown.matches)
        layout, _ = _line(cut, letters, 2 * room)
    return layout


def _line(shown: Snippet, letters: QFont, room: int) -> tuple[QTextLayout, int]:
    """Return a text laid out in a room, and how much of it is on the first line."""
    layout = QTextLayout(shown.text, letters)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats([_bold(shown.text, *match) for match in shown.matches])
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(room)
    layout.endLayout()
    return layout, line.textLength()


def _bold(text: str, start: int, end: int) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start = _units(text[:start])  # Qt counts in these
    made.length = _units(text[start:end])
    form = QTextCharFormat()
    form.setFontWeight(QFont.Weight.Bold)
    made.format = form
    return made


def _units(text: str) -> int:
    return len(text.encode(_UTF_16)) // 2
