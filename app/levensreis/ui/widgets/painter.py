"""Paint a picture on the screen: the display list, with Qt."""

from collections.abc import Iterable
from functools import cache, lru_cache, reduce
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QPolygonF,
)

from levensreis.pictures.display_list import (
    Circle,
    Ink,
    Item,
    Line,
    Picture,
    Polygon,
    Rect,
    Text,
)
from levensreis.ui.style.fonts import font
from levensreis.ui.style.tokens import Tokens

INKS: Final[dict[Ink, str]] = {
    **{ink: ink.value for ink in Ink},
    Ink.GAP: "warning_soft",
}
"""Which of the Tokens a role of colour is."""
EM_PX: Final = 64
"""Pixels of the font that is measured and scaled: large enough not to round."""


@cache
def _font(bold: bool) -> QFont:
    made = font(EM_PX, bold=bold)
    made.setKerning(False)  # ReportLab has none, and both must measure the same.
    return made


@cache
def _metrics(bold: bool) -> QFontMetricsF:
    return QFontMetricsF(_font(bold))


def qt_measure(text: str, size: float, bold: bool) -> float:
    """Return the width of a text in the unit of its size, as it will be painted."""
    return _metrics(bold).horizontalAdvance(text) * size / EM_PX


def paint(painter: QPainter, picture: Picture, tokens: Tokens) -> None:
    """Paint a picture from the origin of the painter, one unit a point."""
    paint_items(painter, picture.items, tokens)


def paint_items(painter: QPainter, items: Iterable[Item], tokens: Tokens) -> None:
    """Paint some of a picture likewise, from back to front."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    brush = _Brush(painter, _palette(tokens))
    for item in items:
        brush.paint(item)
    painter.restore()


def bounds(item: Item) -> QRectF:
    """Return the box around an item."""
    match item:
        case Rect():
            return QRectF(item.x, item.y, item.width, item.height)
        case Line():
            ends = QPointF(item.x1, item.y1), QPointF(item.x2, item.y2)
            return QRectF(*ends).normalized()
        case Polygon():
            corners = [QPointF(x, y) for x, y in item.points]
            return QPolygonF(corners).boundingRect()
        case Circle():
            side = 2 * item.radius
            return QRectF(item.x - item.radius, item.y - item.radius, side, side)
        case Text():
            return QRectF(item.left, item.y - item.size, item.width, item.size * 1.3)


def bounds_of(items: Iterable[Item]) -> QRectF | None:
    """Return the box around these items; None when there are none."""
    boxes = [bounds(each) for each in items]
    return reduce(QRectF.united, boxes) if boxes else None


class _Palette:
    """The pens and brushes of one palette, each made once."""

    def __init__(self, tokens: Tokens) -> None:
        self.colors = {ink: QColor(getattr(tokens, INKS[ink])) for ink in Ink}
        self.brushes: dict[Ink | None, QBrush] = {
            ink: QBrush(color) for ink, color in self.colors.items()
        }
        self.brushes[None] = QBrush(Qt.BrushStyle.NoBrush)
        self._pens: dict[tuple[Ink | None, float, tuple[float, ...]], QPen] = {}

    def pen(self, ink: Ink | None, width: float, dash: tuple[float, ...] = ()) -> QPen:
        """Return the pen of a line."""
        key = ink, width, dash
        made = self._pens.get(key)
        if made is None:
            made = self._pens[key] = self._made(*key)
        return made

    def _made(self, ink: Ink | None, width: float, dash: tuple[float, ...]) -> QPen:
        if ink is None:
            return QPen(Qt.PenStyle.NoPen)
        pen = QPen(self.colors[ink], width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if dash:
            pen.setDashPattern([length / width for length in dash])
        return pen


@lru_cache(maxsize=4)
def _palette(tokens: Tokens) -> _Palette:
    return _Palette(tokens)


class _Brush:
    """Paints items; a full picture has thousands, so it changes only what differs."""

    def __init__(self, painter: QPainter, palette: _Palette) -> None:
        self._painter, self._palette = painter, palette
        self._pen: QPen | None = None
        self._brush: QBrush | None = None

    def paint(self, item: Item) -> None:
        """Paint one item."""
        painter = self._painter
        match item:
            case Polygon():  # of these there are most
                self._dip(item)
                painter.drawPolygon([QPointF(x, y) for x, y in item.points])
            case Rect():
                self._dip(item, item.dash)
                corner = min(item.radius, item.width / 2, item.height / 2)
                if corner:
                    painter.drawRoundedRect(bounds(item), corner, corner)
                else:
                    painter.drawRect(bounds(item))
            case Circle():
                self._dip(item)
                painter.drawEllipse(bounds(item))
            case Text():
                self._write(item)
            case Line():
                self._take(self._palette.pen(item.ink, item.line_width, item.dash))
                painter.drawLine(QPointF(item.x1, item.y1), QPointF(item.x2, item.y2))

    def _write(self, item: Text) -> None:
        painter, scale = self._painter, item.size / EM_PX
        painter.save()
        painter.translate(item.left, item.y)
        painter.scale(scale, scale)
        painter.setFont(_font(item.bold))
        painter.setPen(self._palette.colors[item.ink])
        painter.drawText(QPointF(0, 0), item.text)
        painter.restore()

    def _dip(self, item: Rect | Polygon | Circle, dash: tuple[float, ...] = ()) -> None:
        self._take(self._palette.pen(item.outline, item.line_width, dash))
        brush = self._palette.brushes[item.ink]
        if brush is not self._brush:
            self._brush = brush
            self._painter.setBrush(brush)

    def _take(self, pen: QPen) -> None:
        if pen is not self._pen:
            self._pen = pen
            self._painter.setPen(pen)
