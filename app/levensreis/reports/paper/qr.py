"""A square code (QR) on a page, by which a scanned page is found again."""

from typing import Final

import segno

from levensreis.pictures.display_list import Ink
from levensreis.reports.paper.pen import Box, Pen
from levensreis.reports.paper.style import MM

SIDE: Final = 16 * MM
"""The width and height of a code with the white around it, in points."""
_QUIET: Final = 4  # modules of white around it
_VERSION: Final = 3  # 29 modules: every code of every form is as large
_MODULES: Final = 29
_MASK: Final = 2  # any will do; weighing all eight costs 5 ms a page
_MODULE: Final = SIDE / (_MODULES + 2 * _QUIET)


def draw(pen: Pen, words: str, corner: tuple[float, float]) -> None:
    """Draw the code of words up from its lower left corner, as an artifact."""
    code = segno.make(words, error="m", version=_VERSION, mask=_MASK)
    left, bottom = corner
    pen.fill((left, bottom, left + SIDE, bottom + SIDE), Ink.SURFACE)
    box = dark_square(corner)
    rows = [list(map(bool, row)) for row in code.matrix]
    pen.squares((box[0], box[3]), _MODULE, rows, Ink.TEXT)


def dark_square(corner: tuple[float, float]) -> Box:
    """Return where the dark modules of a code begin and end."""
    white = _QUIET * _MODULE
    left, bottom = corner
    return left + white, bottom + white, left + SIDE - white, bottom + SIDE - white
