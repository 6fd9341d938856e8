"""Paint a picture on the screen: the display list, with Qt."""

from functools import cache, lru_cache
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

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
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for item in picture.items:
        if isinstance(item, Text):
            _paint_text(painter, item, tokens)
        else:
            _paint_shape(painter, item, tokens)
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
            return _polygon(item).boundingRect()
        case Circle():
            side = 2 * item.radius
            return QRectF(item.x - item.radius, item.y - item.radius, side, side)
        case Text():
            return QRectF(item.left, item.y - item.size, item.width, item.size * 1.3)


def _paint_text(painter: QPainter, item: Text, tokens: Tokens) -> None:
    scale = item.size / EM_PX
    painter.save()
    painter.translate(item.left, item.y)
    painter.scale(scale, scale)
    painter.setFont(_font(item.bold))
    painter.setPen(_color(item.ink, tokens))
    painter.drawText(QPointF(0, 0), item.text)
    painter.restore()


def _paint_shape(
    painter: QPainter, item: Rect | Line | Polygon | Circle, tokens: Tokens
) -> None:
    outline = item.ink if isinstance(item, Line) else item.outline
    painter.setPen(_pen(item, outline, tokens))
    if isinstance(item, Line):
        painter.drawLine(QPointF(item.x1, item.y1), QPointF(item.x2, item.y2))
        return
    if item.ink is None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
    else:
        painter.setBrush(_color(item.ink, tokens))
    match item:
        case Rect():
            corner = min(item.radius, item.width / 2, item.height / 2)
            if corner:
                painter.drawRoundedRect(bounds(item), corner, corner)
            else:
                painter.drawRect(bounds(item))
        case Polygon():
            painter.drawPolygon(_polygon(item))
        case Circle():
            painter.drawEllipse(bounds(item))


def _pen(item: Rect | Line | Polygon | Circle, ink: Ink | None, tokens: Tokens) -> QPen:
    if ink is None:
        return QPen(Qt.PenStyle.NoPen)
    pen = QPen(_color(ink, tokens), item.line_width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if isinstance(item, Rect | Line) and item.dash:
        pen.setDashPattern([length / item.line_width for length in item.dash])
    return pen


def _polygon(item: Polygon) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in item.points])


@lru_cache(maxsize=256)
def _color(ink: Ink, tokens: Tokens) -> QColor:
    return QColor(getattr(tokens, INKS[ink]))
