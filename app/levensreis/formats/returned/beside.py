"""What was written on a form where nothing is printed: in the margins, and below."""

from collections.abc import Iterator
from typing import Final

from levensreis.domain.form_layout import Box
from levensreis.domain.member_check.answers import Doubt, Given, Route
from levensreis.formats.returned.around import places
from levensreis.formats.returned.boxes import Spot
from levensreis.formats.returned.ink import drawn
from levensreis.formats.returned.paper import WIDTH
from levensreis.formats.returned.sheet import Sheet
from levensreis.formats.returned.snippet import snippet

_EDGE: Final = 22.0  # points of a page where the table can be seen
_MARGIN: Final = 47.0  # points of a page on which nothing is printed
_FOOT: Final = 75.0  # points from below, to above the code and the footer
_AIR: Final = 8.0
_LEAST: Final = 20.0  # points, of a place that is worth a look
_SQUARES: Final = 3  # with ink: a speck or a fold has fewer
_BOLD: Final = 0.03


def read_beside(sheet: Sheet, route: Route) -> dict[Spot, Given]:
    """Find what was written there; it belongs to what is asked beside or above it."""
    found: dict[Spot, Given] = {}
    for spot, box in _blank(sheet):
        squares = sorted(drawn(sheet.canvas, box), reverse=True)
        if len(squares) >= _SQUARES and squares[_SQUARES - 1] >= _BOLD:
            around = (_EDGE, box[1], WIDTH - _EDGE, box[3])
            doubts = frozenset({Doubt.HANDWRITING})
            picture = snippet(sheet.canvas, [around])
            found.setdefault(spot, Given("", "", picture, route, doubts))
    return found


def _blank(sheet: Sheet) -> Iterator[tuple[Spot, Box]]:
    """Give the places where nothing is printed, and what they belong to."""
    asked = sorted(places(sheet.layout, sheet.page), key=lambda each: each[1][1])
    for spot, (_, bottom, _, top) in asked:
        yield spot, (_EDGE, bottom, _MARGIN, top)
        yield spot, (WIDTH - _MARGIN, bottom, WIDTH - _EDGE, top)
    # Under the last questions of all there are words of thanks.
    if asked and sheet.page < sheet.layout.pages - 1:
        spot, (_, lowest, _, _) = asked[0]
        if lowest - _AIR - _FOOT >= _LEAST:
            yield spot, (_EDGE, _FOOT, WIDTH - _EDGE, lowest - _AIR)
