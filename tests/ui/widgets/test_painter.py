import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from levensreis.pictures.display_list import (
    Anchor,
    Circle,
    Ink,
    Item,
    Line,
    Picture,
    Polygon,
    Rect,
    Text,
)
from levensreis.ui.style.fonts import font_file
from levensreis.ui.style.tokens import DARK, LIGHT, Tokens
from levensreis.ui.widgets.painter import INKS, bounds, paint, qt_measure


def painted(*items: Item, tokens: Tokens = LIGHT) -> QImage:
    image = QImage(80, 40, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    paint(painter, Picture(80, 40, items), tokens)
    painter.end()
    return image


def inked(image: QImage) -> QRectF:
    """The box around everything that was painted."""
    places = [
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() > 60
    ]
    across, down = zip(*places, strict=True)
    left, top = min(across), min(down)
    return QRectF(left, top, max(across) + 1 - left, max(down) + 1 - top)


SHAPES = [
    Rect(10, 10, 30, 12, Ink.PLUS),
    Circle(30, 20, 8, Ink.PLUS),
    Polygon(((10, 10), (40, 10), (25, 30)), Ink.PLUS),
    Line(10, 20, 60, 20, Ink.PLUS, line_width=2),
]


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: type(shape).__name__)
def test_a_shape_is_painted_in_its_box_and_ink(shape: Item, tokens: Tokens) -> None:
    image = painted(shape, tokens=tokens)
    box = bounds(shape)
    assert box.adjusted(-1, -1, 1, 1).contains(inked(image))
    middle = box.center().toPoint()
    assert image.pixelColor(middle) == QColor(tokens.plus)


def test_an_outline_goes_around_what_is_not_filled() -> None:
    image = painted(Rect(10, 10, 40, 20, outline=Ink.MINUS, line_width=2))
    assert image.pixelColor(10, 20) == QColor(LIGHT.minus)
    assert image.pixelColor(30, 20).alpha() == 0


def test_a_dashed_line_has_gaps() -> None:
    image = painted(Line(0, 20, 80, 20, Ink.TEXT, line_width=2, dash=(4, 4)))
    row = [image.pixelColor(x, 20).alpha() > 0 for x in range(80)]
    assert 30 < sum(row) < 50


@pytest.mark.parametrize("anchor", Anchor)
def test_a_text_stands_where_its_anchor_says(anchor: Anchor) -> None:
    width = qt_measure("Hier", 12, False)
    text = Text(40, 25, "Hier", 12, anchor=anchor, width=width)
    box = inked(painted(text))
    assert abs(box.left() - bounds(text).left()) < 2.5
    assert abs(box.width() - width) < 3
    assert box.bottom() <= 26


def test_every_ink_has_a_colour() -> None:
    assert set(INKS) == set(Ink)
    for name in INKS.values():
        assert hasattr(LIGHT, name)


@pytest.mark.parametrize("bold", [False, True])
def test_the_screen_measures_as_the_paper_does(qapp: QApplication, bold: bool) -> None:
    name = f"measured-{bold}"
    pdfmetrics.registerFont(TTFont(name, font_file(bold=bold)))
    for text in ("Verhuizing naar AVG, 7–10 jr", "Eén regiebehandelaar", "To"):
        paper = pdfmetrics.stringWidth(text, name, 8)
        assert qt_measure(text, 8, bold) == pytest.approx(paper, rel=0.002)
