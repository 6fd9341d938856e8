"""The letters of a paper: all of them are printed and read, and no form was lost."""

import re
from io import BytesIO
from pathlib import Path

import fontpkg
import pypdfium2  # type: ignore[import-untyped] # has no types
import pytest
from PIL import Image, ImageChops, ImageStat
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from levensreis.reports.paper import fonts
from levensreis.reports.paper.model import Document, Paragraph, Span
from levensreis.reports.paper.press import pdf
from levensreis.reports.paper.unhinted import unhinted

STYLES = {"gewoon": (400, "normal"), "vet": (700, "normal"), "schuin": (400, "italic")}


def letters() -> str:
    """Every letter that the typeface has and that stands by itself on a line."""
    fonts.register()
    face = pdfmetrics.getFont(fonts.REGULAR).face
    every = "".join(map(chr, sorted(face.charToGlyph)))
    return "".join(re.findall(r"[^\W_]", every))


def test_more_letters_than_one_part_of_a_font_holds_are_read_as_they_are() -> None:
    every = letters()
    assert len(every) > 200
    told = (every, every[::-1], every.lower())
    spans = [Span(" ".join(each), bold=bold) for each in told for bold in (True, False)]
    file = pdf(Document("Letters", (Paragraph(tuple(spans)),)))
    with pypdfium2.PdfDocument(file) as document:
        read = "".join(page.get_textpage().get_text_range() for page in document)
    shown = fonts.cleaned("".join(2 * each for each in told))
    for letter in every:
        assert read.count(letter) >= shown.count(letter) > 0, letter


@pytest.mark.parametrize("style", STYLES)
def test_a_letter_without_instructions_has_the_same_form_and_width(style: str) -> None:
    font = Path(fontpkg.path("Atkinson Hyperlegible", *STYLES[style])).read_bytes()
    bare = unhinted(font)
    assert len(bare) < 0.75 * len(font)
    assert unhinted(bare) == bare
    before, after = drawn(style, font), drawn(f"{style}, kaal", bare)
    difference = ImageChops.difference(before, after)
    assert ImageStat.Stat(before).mean[0] < 250  # something is drawn
    assert ImageStat.Stat(difference).mean[0] < 1


def drawn(name: str, font: bytes) -> Image.Image:
    """Draw every letter of a font on one page."""
    pdfmetrics.registerFont(TTFont(name, BytesIO(font)))
    out = BytesIO()
    canvas = Canvas(out)
    canvas.setFont(name, 24)
    every = letters()
    for line, start in enumerate(range(0, len(every), 25)):
        canvas.drawString(40, 800 - 30 * line, every[start : start + 25])
    canvas.save()
    with pypdfium2.PdfDocument(out.getvalue()) as document:
        page: Image.Image = document[0].render(scale=2, grayscale=True).to_pil()
        return page.copy()
