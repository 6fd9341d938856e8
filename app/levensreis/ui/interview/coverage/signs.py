"""The sign of a cell: what was told, nothing special, declined and empty all differ."""

from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap

from levensreis.domain.coverage import CellState
from levensreis.ui.style.icons import RATIOS
from levensreis.ui.style.tokens import Tokens

RADIUS: Final = 3.0
_DASH: Final = 0.25
"""Half of the dash of "nothing special", as a share of the shortest side."""
_DASH_LINE: Final = 0.12
_HATCH: Final = 0.32
"""Between two lines of "declined", as a share of the height."""
_HATCH_LINE: Final = 0.09


def paint_cell(
    painter: QPainter, box: QRectF, state: CellState, tokens: Tokens
) -> None:
    """Paint a filled box, a hollow one, one with a dash or one with slanted lines."""
    border, fill = {
        CellState.TOLD: (tokens.accent, tokens.accent_soft),
        CellState.EMPTY: (tokens.control, ""),
        CellState.NOTHING_SPECIAL: ("", tokens.neutral_soft),
        CellState.DECLINED: (tokens.neutral, tokens.neutral_soft),
    }[state]
    if state is CellState.DECLINED:
        _paint_hatch(painter, box, tokens)
    painter.setPen(QPen(QColor(border), 1) if border else Qt.PenStyle.NoPen)
    hollow = not fill or state is CellState.DECLINED
    painter.setBrush(Qt.BrushStyle.NoBrush if hollow else QColor(fill))
    painter.drawRoundedRect(box, RADIUS, RADIUS)
    if state is CellState.NOTHING_SPECIAL:
        side = min(box.width(), box.height())
        arm = QPointF(side * _DASH, 0)
        painter.setPen(QPen(QColor(tokens.neutral), side * _DASH_LINE))
        painter.drawLine(box.center() - arm, box.center() + arm)


def cell_icon(state: CellState, tokens: Tokens, px: int) -> QIcon:
    """Return the sign as an icon for a button."""
    made = QIcon()
    for ratio in RATIOS:
        picture = QPixmap(round(px * ratio), round(px * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_cell(painter, QRectF(0.5, 0.5, px - 1, px - 1), state, tokens)
        painter.end()
        made.addPixmap(picture)
    return made


def _paint_hatch(painter: QPainter, box: QRectF, tokens: Tokens) -> None:
    painter.save()
    painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
    painter.fillRect(box, QColor(tokens.neutral_soft))
    painter.setPen(QPen(QColor(tokens.neutral), box.height() * _HATCH_LINE))
    rise = box.height()
    x = box.left() - rise / 2
    while x < box.right():
        painter.drawLine(QLineF(x, box.bottom(), x + rise, box.top()))
        x += rise * _HATCH
    painter.restore()
