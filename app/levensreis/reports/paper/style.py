"""The look of paper: measures, colours and styles of text.

Body text is 12 points, nothing is under 10, and every word stands out at least 7:1.
A colour is always repeated by a word or a shape: a copy in black and white says the
same.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from levensreis.pictures.display_list import Ink
from levensreis.reports.paper.model import Role

MM: Final = 72 / 25.4
WIDTH: Final = 210 * MM
HEIGHT: Final = 297 * MM
TARGET: Final = 24.0
"""The least width and height of what is clicked or ticked, in points."""

COLOURS: Final[Mapping[Ink, str]] = {
    Ink.TEXT: "#1E2A32",
    Ink.MUTED: "#3B454D",
    Ink.LINE: "#C9CFD3",
    Ink.SURFACE: "#FFFFFF",
    Ink.SUNKEN: "#F5F6F6",
    Ink.PLUS: "#0F4B5A",
    Ink.PLUS_SOFT: "#DCECF0",
    Ink.MINUS: "#7A2C06",
    Ink.MINUS_SOFT: "#F9E4D8",
    Ink.NEUTRAL: "#3B454D",
    Ink.NEUTRAL_SOFT: "#E9ECEE",
    Ink.ACCENT: "#0F4B5A",
    Ink.GAP: "#F4EBD3",
}


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How a text looks; sizes in points."""

    size: float
    leading: float
    bold: bool = False
    italic: bool = False
    ink: Ink = Ink.TEXT
    above: float = 0.0
    """Air above it, unless it begins a page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """How a whole document looks; `ROOMY` to read, `DENSE` to see at a glance."""

    margin: float
    top: float
    bottom: float
    roles: Mapping[Role, TextStyle]
    headings: Mapping[int, TextStyle]
    number: float
    """Points that an item stands right of its number."""
    sign: float
    """Points that an item stands right of its sign."""
    between: float
    """Points between the items of a list."""
    inset: float
    """Points between the side of a column and its words."""
    gutter: float
    """Points between columns."""
    pad: float
    """Points above and below the head of a column."""

    @property
    def column(self) -> float:
        """The width between the margins."""
        return WIDTH - 2 * self.margin

    @property
    def room(self) -> float:
        """The height between the margins."""
        return HEIGHT - self.top - self.bottom


SMALL: Final = TextStyle(10.0, 13.0, ink=Ink.MUTED, above=2.0)
FOOTER: Final = TextStyle(10.0, 13.0, ink=Ink.MUTED)
_BODY: Final = TextStyle(12.0, 16.5, above=7.0)
_TIGHT: Final = TextStyle(12.0, 14.5, above=3.0)


def _roles(body: TextStyle) -> Mapping[Role, TextStyle]:
    return {
        Role.BODY: body,
        Role.LEAD: TextStyle(13.5, 18.5, above=6.0),
        Role.CAPTION: SMALL,
        Role.QUOTE: replace(body, italic=True, above=4.0),
        Role.STRONG: replace(body, bold=True),
    }


ROOMY: Final = Sheet(
    margin=18 * MM,
    top=16 * MM,
    bottom=20 * MM,
    roles=_roles(_BODY),
    headings={
        1: TextStyle(24.0, 29.0, bold=True),
        2: TextStyle(16.0, 20.0, bold=True, above=18.0),
        3: TextStyle(12.5, 16.0, bold=True, above=10.0),
        4: TextStyle(12.0, 15.5, bold=True, above=8.0, ink=Ink.MUTED),
    },
    number=28.0,
    sign=14.0,
    between=7.0,
    inset=6.0,
    gutter=12.0,
    pad=3.0,
)
DENSE: Final = Sheet(
    margin=14 * MM,
    top=11 * MM,
    bottom=17 * MM,
    roles=_roles(_TIGHT),
    headings={
        1: TextStyle(22.0, 27.0, bold=True),
        2: TextStyle(14.0, 17.0, bold=True, above=7.0),
        3: TextStyle(11.0, 13.5, bold=True, above=4.0),
        4: TextStyle(10.5, 13.0, bold=True, above=3.0, ink=Ink.MUTED),
    },
    number=21.0,
    sign=13.0,
    between=1.0,
    inset=4.0,
    gutter=8.0,
    pad=1.0,
)
