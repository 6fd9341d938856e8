from uuid import uuid4

import pytest
from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from levensreis.domain.journey import life_context
from levensreis.pictures.display_list import Layer, Picture
from levensreis.pictures.timeline import SCREEN, TimelineStyle, timeline
from levensreis.ui.style.tokens import DARK, LIGHT, Tokens
from levensreis.ui.widgets.painter import paint, qt_measure
from levensreis.ui.widgets.picture_cache import Look, PictureCache, scaled
from tests.pictures.scenes import MAY_2008, many

BY_A_HAIR = 2
"""Levels of a colour, of 255, that painting in two steps may round otherwise."""
COMPACT = TimelineStyle.compact(400, 144)
SMALL_SCREEN = SCREEN.with_width(420)


def a_picture(style: TimelineStyle = COMPACT, number: int = 40) -> Picture:
    statements = many(number, turning=0.1)
    return timeline(statements, life_context(MAY_2008, statements), style, qt_measure)


def look_at(picture: Picture, **changes: object) -> Look:
    return Look(LIGHT, 4 / 3, 1.0, picture.width)._replace(**changes)  # type: ignore[arg-type]


def surface(picture: Picture, look: Look) -> QImage:
    dots = look.scale * look.ratio
    image = QImage(
        round(picture.width * dots) + 12,
        round(picture.height * dots) + 12,
        QImage.Format.Format_RGB32,
    )
    image.setDevicePixelRatio(look.ratio)
    image.fill(QColor(look.tokens.surface))
    return image


def from_cache(cache: PictureCache, picture: Picture, look: Look) -> QImage:
    image = surface(picture, look)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(5, 5)
    everything = QRectF(0, 0, 1e6, 1e6)
    cache.paint(painter, picture, look, everything)
    painter.end()
    return image


def at_once(picture: Picture, look: Look) -> QImage:
    image = surface(picture, look)
    painter = QPainter(image)
    painter.translate(5, 5)
    with scaled(painter, look.scale):
        paint(painter, picture, look.tokens)
    painter.end()
    return image


def largest_difference(one: QImage, other: QImage) -> int:
    assert one.size() == other.size()
    pairs = set(zip(bytes(one.constBits()), bytes(other.constBits()), strict=True))
    return max(abs(here - there) for here, there in pairs)


@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0])
@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("style", [COMPACT, SMALL_SCREEN], ids=["compact", "screen"])
def test_a_picture_looks_the_same_as_when_it_is_painted_at_once(
    qapp: QApplication, style: TimelineStyle, tokens: Tokens, ratio: float
) -> None:
    picture = a_picture(style)
    look = look_at(picture, tokens=tokens, ratio=ratio)
    whole = at_once(picture, look)
    cache = PictureCache()
    for _ in range(2):
        assert largest_difference(from_cache(cache, picture, look), whole) <= BY_A_HAIR


def kept(cache: PictureCache) -> list[int]:
    return [each.pixmap.cacheKey() for _, each in sorted(cache._kept.items())]


def test_only_a_layer_that_changed_is_painted_again(qapp: QApplication) -> None:
    cache, picture = PictureCache(), a_picture()
    look = look_at(picture)
    from_cache(cache, picture, look)
    before = kept(cache)
    third = picture.layers[2]
    other = Layer(third.top, third.bottom, third.items[1:])
    layers = (*picture.layers[:2], other, *picture.layers[3:])
    changed = Picture(picture.width, picture.height, picture.back, layers)
    image = from_cache(cache, changed, look)
    same = [one == now for one, now in zip(before, kept(cache), strict=True)]
    assert same == [number != 2 for number in range(8)]
    assert largest_difference(image, at_once(changed, look)) <= BY_A_HAIR


@pytest.mark.parametrize(
    "changes", [{"tokens": DARK}, {"scale": 2.0}, {"ratio": 2.0}], ids=str
)
def test_other_colours_or_another_size_paint_everything_again(
    qapp: QApplication, changes: dict[str, object]
) -> None:
    cache, picture = PictureCache(), a_picture()
    from_cache(cache, picture, look_at(picture))
    before = set(kept(cache))
    look = look_at(picture, **changes)
    image = from_cache(cache, picture, look)
    assert before.isdisjoint(kept(cache))
    assert largest_difference(image, at_once(picture, look)) <= BY_A_HAIR


def test_a_layer_that_is_not_seen_waits(qapp: QApplication) -> None:
    cache, picture = PictureCache(), a_picture()
    look = look_at(picture)
    image = surface(picture, look)
    painter = QPainter(image)
    third = picture.layers[2]
    seen = QRectF(0, third.top * look.scale + 3, 100, 2)
    cache.paint(painter, picture, look, seen)
    painter.end()
    assert list(cache._kept) == [2]


def test_a_picture_without_layers_is_painted_too(qapp: QApplication) -> None:
    picture = a_picture()
    flat = Picture(picture.width, picture.height, picture.items)
    look = look_at(flat)
    assert from_cache(PictureCache(), flat, look) == at_once(flat, look)
    assert flat.drawn(uuid4()) == []
    assert from_cache(PictureCache(), flat, look).pixelColor(QPoint(0, 0)) == QColor(
        LIGHT.surface
    )
