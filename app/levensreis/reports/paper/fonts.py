"""The typeface of every report: Atkinson Hyperlegible, made for low vision (OFL).

It comes from a package and is registered when the first report is made.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from itertools import groupby
from pathlib import Path
from typing import Final

import fontpkg
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from levensreis.reports.paper.unhinted import unhinted

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
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_END_OF_LINE = re.compile("\r\n?|[\u2028\u2029]")
_UNSEEN = re.compile("[\xad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
BOX: Final = 0.6
"""The width of the box that stands for a letter that the typeface lacks, in ems."""


@cache
def register() -> None:
    """Make the four styles known to ReportLab; a second call does nothing."""
    for name, weight, style in _FILES:
        file = Path(fontpkg.path(_FAMILY, weight, style))
        bare = BytesIO(unhinted(file.read_bytes()))
        pdfmetrics.registerFont(TTFont(name, bare))


def face(*, bold: bool = False, italic: bool = False) -> str:
    """Return the name of one of the four styles."""
    if italic:
        return BOLD_ITALIC if bold else ITALIC
    return BOLD if bold else REGULAR


def cleaned(text: str) -> str:
    """Return a text as it can be printed, its lines kept.

    What the typeface lacks becomes what comes nearest: İ becomes I, and a narrow space
    a space. A letter of another script, or a picture of a face, stays as it is: it is
    seen as an empty box, and read as what it is.
    """
    plain = unicodedata.normalize("NFC", _END_OF_LINE.sub("\n", text))
    plain = _UNSEEN.sub("", _CONTROL.sub(" ", plain))
    if not missing(plain):
        return plain
    return "".join(each if not missing(each) else _nearest(each) for each in plain)


def missing(text: str) -> bool:
    """Tell whether the typeface lacks a letter of a text."""
    return not _glyphs().issuperset(text)


def pieces(text: str) -> Iterator[tuple[str, bool]]:
    """Divide a text over what can be printed and what cannot, letter by letter."""
    for lacks, letters in groupby(text, missing):
        whole = "".join(letters)
        for part in whole if lacks else (whole,):
            yield part, lacks


def text_width(text: str, size: float, bold: bool) -> float:
    """Measure a text as it will be printed: the Measure of pictures."""
    return width(text, BOLD if bold else REGULAR) * size


def width(text: str, name: str) -> float:
    """Measure a text in one of the four styles, in ems."""
    if not missing(text):
        found: float = pdfmetrics.stringWidth(text, name, 1)
        return found
    return sum(BOX if lacks else width(part, name) for part, lacks in pieces(text))


@cache
def _glyphs() -> frozenset[str]:
    """Return every letter that all four styles have, and the end of a line."""
    found = [pdfmetrics.getFont(name).face.charToGlyph for name, *_ in _FILES]
    return frozenset({*map(chr, set(found[0]).intersection(*found[1:])), "\n"})


def _nearest(letter: str) -> str:
    plain = _ALIKE.get(letter) or unicodedata.normalize("NFKD", letter)
    kept = (each for each in plain if not unicodedata.combining(each))
    return "".join(each for each in kept if not missing(each)) or letter
