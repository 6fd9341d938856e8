"""The sign of an influence: colour, shape and sign all differ."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from levensreis.domain.influence import Influence
from levensreis.ui.style import Style
from levensreis.ui.style.tokens import Tokens

CORNER: Final = 0.22
ARM: Final = 0.24
STROKE: Final = 0.1
"""Parts of the sign, as shares of its width."""


def paint_sign(
    painter: QPainter, rect: QRectF, influence: Influence, tokens: Tokens
) -> None:
    """Paint a circle with +, a square with − or a ring with a dot."""
    side = min(rect.width(), rect.height())
    box = QRectF(0, 0, side, side)
    box.moveCenter(rect.center())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if influence is Influence.NEUTRAL:
        _paint_ring(painter, box, QColor(tokens.neutral))
    else:
        _paint_shape(painter, box, influence, tokens)
    painter.restore()


def _paint_ring(painter: QPainter, box: QRectF, color: QColor) -> None:
    width = box.width() * STROKE
    inset = width / 2
    painter.setPen(QPen(color, width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(box.adjusted(inset, inset, -inset, -inset))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawEllipse(box.center(), width, width)


def _paint_shape(
    painter: QPainter, box: QRectF, influence: Influence, tokens: Tokens
) -> None:
    plus = influence is Influence.POSITIVE
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.plus if plus else tokens.minus))
    if plus:
        painter.drawEllipse(box)
    else:
        corner = box.width() * CORNER
        painter.drawRoundedRect(box, corner, corner)
    pen = QPen(QColor(tokens.surface), box.width() * STROKE)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    middle, arm = box.center(), box.width() * ARM
    across, down = QPointF(arm, 0), QPointF(0, arm)
    painter.drawLine(middle - across, middle + across)
    if plus:
        painter.drawLine(middle - down, middle + down)


class SignLabel(QLabel):
    """The sign as a widget; a screen reader says what it means."""

    def __init__(
        self,
        style: Style,
        influence: Influence = Influence.NEUTRAL,
        px: int = 18,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._style = style
        self._px = px
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_influence(influence)
        style.changed.connect(self.updateGeometry)

    @property
    def influence(self) -> Influence:
        """What is shown."""
        return self._influence

    def set_influence(self, influence: Influence) -> None:
        """Show another sign."""
        self._influence = influence
        self.setAccessibleName(influence.label)
        self.setToolTip(influence.label)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size at this zoom."""
        side = self._style.px(self._px)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Never cut the sign."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sign in the colours of this moment."""
        paint_sign(
            QPainter(self), QRectF(self.rect()), self._influence, self._style.tokens
        )
