"""What rows and cards paint alike: their ground, their lines and their tooltip."""

from html import escape
from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import (
    QColor,
    QFont,
    QHelpEvent,
    QPainter,
    QPen,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QToolTip, QWidget

RADIUS: Final = 8
SMALL_SHARE: Final = 12 / 13
"""The quiet words, as a share of the words."""


def small(font: QFont) -> QFont:
    """Return the font of the quiet words beside words in a font."""
    made = QFont(font)
    made.setPixelSize(max(1, round(font.pixelSize() * SMALL_SHARE)))
    return made


def broken(
    words: str, font: QFont, room: float, most_lines: int | None = None
) -> QTextLayout:
    """Return words broken into lines; a word that is too long is broken itself."""
    layout = QTextLayout(words, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    top = 0.0
    while layout.lineCount() != most_lines and (line := layout.createLine()).isValid():
        line.setLineWidth(max(room, 1))
        line.setPosition(QPointF(0, top))
        top += line.height()
    layout.endLayout()
    return layout


def paint_ground(
    painter: QPainter, box: QRectF, edge: str, ground: str, *, focused: bool
) -> None:
    """Paint a rounded box within these bounds, with a thick edge in focus."""
    painter.setPen(QPen(QColor(edge), 2 if focused else 1))
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(box.adjusted(1.5, 1.5, -1.5, -1.5), RADIUS, RADIUS)


def show_tooltip(event: QHelpEvent, view: QWidget, *paragraphs: str) -> None:
    """Show these words at the pointer, or take the tooltip away when there are none."""
    # As rich text a tooltip breaks its lines, and it is never read as such.
    told = "".join(f"<p>{escape(each)}</p>" for each in paragraphs if each)
    QToolTip.showText(event.globalPos(), told, view)
