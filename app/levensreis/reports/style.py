"""The look of reports: measures, colours and paragraph styles.

Nothing is printed under 8 points, and every colour is repeated by a word or a
shape, so that a copy in black and white says the same.
"""

from collections.abc import Mapping
from typing import Final

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm

from levensreis.pictures.display_list import Ink
from levensreis.reports import fonts

MARGIN: Final = 18 * mm
TOP: Final = 16 * mm
BOTTOM: Final = 20 * mm

PALETTE: Final[Mapping[Ink, Color]] = {
    ink: HexColor(colour)
    for ink, colour in {
        Ink.TEXT: "#1E2A32",
        Ink.MUTED: "#55616B",
        Ink.LINE: "#D9DDE0",
        Ink.SURFACE: "#FFFFFF",
        Ink.SUNKEN: "#F5F6F6",
        Ink.PLUS: "#1D6A7C",
        Ink.PLUS_SOFT: "#D6E9EE",
        Ink.MINUS: "#A8481F",
        Ink.MINUS_SOFT: "#F8DFD0",
        Ink.NEUTRAL: "#66707A",
        Ink.NEUTRAL_SOFT: "#E6E9EB",
        Ink.ACCENT: "#1B5E70",
        Ink.GAP: "#F4EBD3",
    }.items()
}

BODY: Final = ParagraphStyle(
    "body",
    fontName=fonts.REGULAR,
    fontSize=10.5,
    leading=14.5,
    textColor=PALETTE[Ink.TEXT],
    allowWidows=0,
    allowOrphans=0,
)
LEAD: Final = ParagraphStyle("lead", BODY, spaceAfter=10)
MUTED: Final = ParagraphStyle("muted", BODY, textColor=PALETTE[Ink.MUTED])
TITLE: Final = ParagraphStyle(
    "title", BODY, fontName=fonts.BOLD, fontSize=22, leading=27, spaceAfter=3
)
UNDER_TITLE: Final = ParagraphStyle("under title", MUTED, spaceAfter=9)
HEADING: Final = ParagraphStyle(
    "heading",
    BODY,
    fontName=fonts.BOLD,
    fontSize=14,
    leading=18,
    spaceBefore=16,
    spaceAfter=5,
)
SUBHEADING: Final = ParagraphStyle("subheading", BODY, fontName=fonts.BOLD)
CONTINUED: Final = ParagraphStyle("continued", MUTED, fontName=fonts.BOLD)
_NUMBERED = 20.0  # points that a text stands right of its number
STATEMENT: Final = ParagraphStyle(
    "statement",
    BODY,
    leftIndent=_NUMBERED,
    bulletFontName=fonts.BOLD,
    bulletFontSize=BODY.fontSize,
    bulletColor=PALETTE[Ink.TEXT],
)
FACTS: Final = ParagraphStyle(
    "facts",
    MUTED,
    fontSize=8.5,
    leading=11.5,
    leftIndent=_NUMBERED,
)
QUOTE: Final = ParagraphStyle(
    "quote", BODY, fontName=fonts.ITALIC, fontSize=10, leftIndent=_NUMBERED
)
MEANING: Final = ParagraphStyle("meaning", FACTS, fontSize=9, leading=12)
FACTOR: Final = ParagraphStyle(
    "factor",
    BODY,
    fontSize=10,
    leading=13.5,
    leftIndent=14,
    bulletFontName=fonts.BOLD,
    bulletFontSize=10,
)
EXAMPLE: Final = ParagraphStyle(
    "example",
    MUTED,
    fontName=fonts.ITALIC,
    fontSize=9,
    leading=12,
    leftIndent=FACTOR.leftIndent,
)
SYSTEM: Final = ParagraphStyle(
    "system", BODY, fontName=fonts.BOLD, fontSize=10, leading=13.5
)
MODEL_NAME: Final = ParagraphStyle("model name", MUTED, fontSize=9, leading=12)
FOOTER_SIZE: Final = 8.5


def head(ink: Ink) -> ParagraphStyle:
    """Return the style of the head of a column in its colour."""
    return ParagraphStyle("head", SUBHEADING, textColor=PALETTE[ink])
