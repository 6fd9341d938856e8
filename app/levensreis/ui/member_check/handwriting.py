"""What was written by hand: a picture, as large as there is room for."""

from typing import Final

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from levensreis.ui.style import Style

MOST_ENLARGED: Final = 3.0
"""Times the dots of the scan: larger is only vaguer."""
MOST_HIGH: Final = 420


class Handwriting(QWidget):
    """Fills its width with the picture; on white, as the paper was, in the dark too."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._image = QImage()
        self.setAccessibleName(self.tr("Beeld van wat met de hand is geschreven"))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        style.changed.connect(self.update)

    def show_picture(self, png: bytes) -> None:
        """Show a picture, or nothing when there is none."""
        self._image = QImage.fromData(QByteArray(png)) if png else QImage()
        self.setVisible(not self._image.isNull())
        self.updateGeometry()
        self.update()

    @property
    def is_empty(self) -> bool:
        """Whether there is no picture."""
        return self._image.isNull()

    def sizeHint(self) -> QSize:
        """Return the size of the picture itself."""
        return self._image.size() if not self.is_empty else QSize(0, 0)

    def hasHeightForWidth(self) -> bool:
        """Keep the shape of the picture."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return how high the picture is at a width."""
        return round(self._image.height() * self._scale(width))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the picture at the left, with an edge around it."""
        if self.is_empty:
            return
        scale = self._scale(self.width())
        size = self._image.size().toSizeF() * scale
        box = QRectF(0, 0, size.width(), size.height())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(box, Qt.GlobalColor.white)
        painter.drawImage(box, self._image)
        painter.setPen(QPen(QColor(self._style.tokens.control), 1))
        painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))

    def _scale(self, width: int) -> float:
        if self.is_empty:
            return 0.0
        wide = width / self._image.width()
        high = self._style.px(MOST_HIGH) / self._image.height()
        return min(wide, high, MOST_ENLARGED)
