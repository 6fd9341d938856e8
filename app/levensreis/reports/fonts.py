"""The typeface of every report: Atkinson Hyperlegible, made for low vision (OFL).

It comes from a package and is registered when the first report is made.
"""

import re
import unicodedata
from collections.abc import Container
from functools import cache
from typing import Final

import fontpkg
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

REGULAR: Final = "Atkinson"
BOLD: Final = "Atkinson-Bold"
ITALIC: Final = "Atkinson-Italic"
BOLD_ITALIC: Final = "Atkinson-BoldItalic"

_FAMILY = "Atkinson Hyperlegible"
_FILES = (
    (REGULAR, 400, "normal"),
    (BOLD, 700, "normal"),
    (ITALIC, 400, "italic"),
    (BOLD_ITALIC, 700, "italic"),
)
_ALIKE = {"\N{NON-BREAKING HYPHEN}": "-"}
_UNSEEN = re.compile("[\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]")


@cache
def register() -> None:
    """Make the four styles known to ReportLab; a second call does nothing."""
    for name, weight, style in _FILES:
        pdfmetrics.registerFont(TTFont(name, fontpkg.path(_FAMILY, weight, style)))
    pdfmetrics.registerFontFamily(
        REGULAR, normal=REGULAR, bold=BOLD, italic=ITALIC, boldItalic=BOLD_ITALIC
    )


def printable(text: str) -> str:
    """Return a text with what the typeface lacks replaced by what comes nearest.

    İ becomes I, and a narrow space a space. A letter of another script, or a picture
    of a face, stays as it is: it is printed as an empty box, and so is not overlooked.
    """
    text = _UNSEEN.sub("", text)
    glyphs = pdfmetrics.getFont(REGULAR).face.charToGlyph
    if all(ord(letter) in glyphs for letter in text):
        return text
    return "".join(
        letter if ord(letter) in glyphs else _nearest(letter, glyphs) for letter in text
    )


def _nearest(letter: str, glyphs: Container[int]) -> str:
    plain = _ALIKE.get(letter) or unicodedata.normalize("NFKD", letter)
    kept = (each for each in plain if not unicodedata.combining(each))
    return "".join(each for each in kept if ord(each) in glyphs) or letter


def text_width(text: str, size: float, bold: bool) -> float:
    """Measure a text as it will be printed: the Measure of pictures."""
    width: float = pdfmetrics.stringWidth(text, BOLD if bold else REGULAR, size)
    return width
