"""Paints a picture again and again; only the layers of it that changed anew."""

from collections.abc import Iterator
from contextlib import contextmanager
from math import ceil, floor
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from levensreis.pictures.display_list import Layer, Picture
from levensreis.ui.style.tokens import Tokens
from levensreis.ui.widgets.painter import paint_items

_BLEED = 1  # pixels that a soft edge may reach out of a layer


class Look(NamedTuple):
    """With what a picture is painted."""

    tokens: Tokens
    scale: float
    """Pixels in a point."""
    ratio: float
    """Pixels of the screen in a pixel."""
    width: float
    """Of the picture, in points."""


class _Kept(NamedTuple):
    layer: Layer
    look: Look
    shift: QPointF
    top: int
    """Where it stands, in pixels of the screen."""
    pixmap: QPixmap


class PictureCache:
    """Keeps each layer as it was painted, for as long as it is the same."""

    def __init__(self) -> None:
        self._kept: dict[int, _Kept] = {}

    def paint(
        self, painter: QPainter, picture: Picture, look: Look, seen: QRectF
    ) -> None:
        """Paint what of a picture is seen, in pixels from the origin of a painter."""
        with scaled(painter, look.scale):
            paint_items(painter, picture.back, look.tokens)
        # What was kept is put on whole pixels of the screen, as it was painted.
        on_screen = painter.deviceTransform()
        corner = QPointF(floor(on_screen.dx()), floor(on_screen.dy()))
        shift = QPointF(on_screen.dx(), on_screen.dy()) - corner
        for number, layer in enumerate(picture.layers):
            top, bottom = layer.top * look.scale, layer.bottom * look.scale
            if seen.bottom() >= top - _BLEED and seen.top() <= bottom + _BLEED:
                kept = self._kept.get(number)
                if kept is None or kept[:3] != (layer, look, shift):
                    kept = self._kept[number] = _painted(layer, look, shift)
                place = (QPointF(0, kept.top) - shift) / look.ratio
                painter.drawPixmap(place, kept.pixmap)
        with scaled(painter, look.scale):
            paint_items(painter, picture.front, look.tokens)


@contextmanager
def scaled(painter: QPainter, scale: float) -> Iterator[None]:
    """Paint with another unit for a while."""
    painter.save()
    painter.scale(scale, scale)
    yield
    painter.restore()


def _painted(layer: Layer, look: Look, shift: QPointF) -> _Kept:
    dots = look.scale * look.ratio
    top, bottom = floor(layer.top * dots) - _BLEED, ceil(layer.bottom * dots) + _BLEED
    pixmap = QPixmap(ceil(look.width * dots) + _BLEED, bottom - top + _BLEED)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.translate(shift - QPointF(0, top))
    painter.scale(dots, dots)
    paint_items(painter, layer.items, look.tokens)
    painter.end()
    pixmap.setDevicePixelRatio(look.ratio)
    return _Kept(layer, look, shift, top, pixmap)
