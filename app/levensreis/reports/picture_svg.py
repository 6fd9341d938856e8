"""A picture as SVG that stands on its own, in the colours of paper and with words.

Each text tells how wide it is, so that another typeface does not let it run into what
stands beside it.
"""

from collections.abc import Iterator
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from levensreis.pictures.display_list import (
    Circle,
    Ink,
    Item,
    Line,
    Picture,
    Polygon,
    Rect,
    Text,
)
from levensreis.reports.paper.fonts import cleaned
from levensreis.reports.paper.style import COLOURS

_MARGIN: Final = 8.0
_FONT: Final = "Atkinson Hyperlegible, Verdana, sans-serif"


def picture_svg(picture: Picture, title: str, alternative: str) -> bytes:
    """Write a picture with its title and the same in words."""
    width, height = picture.width + 2 * _MARGIN, picture.height + 2 * _MARGIN
    size = f'width="{_n(width)}pt" height="{_n(height)}pt"'
    view = " ".join(map(_n, (-_MARGIN, -_MARGIN, width, height)))
    parts = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} viewBox="{view}" role="img" '
        f'aria-labelledby="titel" aria-describedby="uitleg" lang="nl" '
        f"font-family={quoteattr(_FONT)}>",
        f'<title id="titel">{escape(title)}</title>',
        f'<desc id="uitleg">{escape(alternative)}</desc>',
        f'<rect x="{_n(-_MARGIN)}" y="{_n(-_MARGIN)}" width="{_n(width)}" '
        f'height="{_n(height)}" fill="{COLOURS[Ink.SURFACE]}"/>',
        *map(_drawn, picture.items),
        "</svg>\n",
    ]
    return "\n".join(parts).encode()


def _drawn(item: Item) -> str:
    match item:
        case Text():
            return _text(item)
        case Line():
            ends = f'x1="{_n(item.x1)}" y1="{_n(item.y1)}" x2="{_n(item.x2)}" '
            pen = " ".join(_pen(item.ink, item.line_width, item.dash))
            return f'<line {ends}y2="{_n(item.y2)}" {pen}/>'
        case Rect():
            corner = min(item.radius, item.width / 2, item.height / 2)
            rounded = f' rx="{_n(corner)}"' if corner else ""
            return (
                f'<rect x="{_n(item.x)}" y="{_n(item.y)}" width="{_n(item.width)}" '
                f'height="{_n(item.height)}"{rounded} {_look(item, item.dash)}/>'
            )
        case Circle():
            at = f'cx="{_n(item.x)}" cy="{_n(item.y)}" r="{_n(item.radius)}"'
            return f"<circle {at} {_look(item)}/>"
        case Polygon():
            corners = " ".join(f"{_n(x)},{_n(y)}" for x, y in item.points)
            return f'<polygon points="{corners}" {_look(item)}/>'


def _text(item: Text) -> str:
    bold = ' font-weight="bold"' if item.bold else ""
    wide = f' textLength="{_n(item.width)}"' if item.width else ""
    return (
        f'<text x="{_n(item.left)}" y="{_n(item.y)}" font-size="{_n(item.size)}"{bold}'
        f' fill="{COLOURS[item.ink]}"{wide}>{escape(cleaned(item.text))}</text>'
    )


def _look(item: Rect | Circle | Polygon, dash: tuple[float, ...] = ()) -> str:
    fill = "none" if item.ink is None else COLOURS[item.ink]
    pen = () if item.outline is None else _pen(item.outline, item.line_width, dash)
    return " ".join((f'fill="{fill}"', *pen))


def _pen(ink: Ink, width: float, dash: tuple[float, ...] = ()) -> Iterator[str]:
    yield f'stroke="{COLOURS[ink]}"'
    yield f'stroke-width="{_n(width)}"'
    if dash:
        yield f'stroke-dasharray="{" ".join(map(_n, dash))}"'


def _n(number: float) -> str:
    return f"{number:.2f}".rstrip("0").rstrip(".")
