"""What is the same on the paper of every form: its size, and how boxes are drawn.

The layout of a form tells where a box is; this is how `reports.paper` draws it.
"""

from typing import Final

from levensreis.domain.form_layout import Box, FieldPlace, FormLayout
from levensreis.formats.returned.plane import Plane, Point, scaled

WIDTH: Final = 595.28
HEIGHT: Final = 841.89
"""Points: A4, upright."""
SCALE: Final = 2.0
"""Pixels a point of a straightened page (144 dpi)."""
TO_CANVAS: Final = scaled(SCALE, -SCALE, 0.0, SCALE * HEIGHT)
"""Takes a place of the page to its pixel of the straightened page."""
CANVAS: Final = (round(SCALE * WIDTH), round(SCALE * HEIGHT))
_EDGE: Final = 3.0  # points between the target of a choice and the square that is seen
RULED: Final = 24.0
"""Points between the lines to write on."""

Pixels = tuple[float, float, float, float]
"""Left, top, right and bottom in a picture."""


def seen(field: FieldPlace) -> Box:
    """Return the frame of a field as it is drawn."""
    if not field.choice:
        return field.box
    return grown(field.box, -_EDGE)


def grown(box: Box, by: float) -> Box:
    """Return a box that is larger on every side."""
    left, bottom, right, top = box
    return left - by, bottom - by, right + by, top + by


def pixels(box: Box, shift: Point = (0.0, 0.0)) -> Pixels:
    """Return where a box lies on a straightened page."""
    left, bottom, right, top = box
    x, y = TO_CANVAS.at((left, top))
    u, v = TO_CANVAS.at((right, bottom))
    return x + shift[0], y + shift[1], u + shift[0], v + shift[1]


def middle(box: Box) -> Point:
    """Return the middle of a box."""
    return (box[0] + box[2]) / 2, (box[1] + box[3]) / 2


def fields_on(layout: FormLayout, page: int) -> list[FieldPlace]:
    """List what can be filled in on a page."""
    return [each for each in layout.fields if each.page == page]


def is_in_place(plane: Plane, slack: float) -> bool:
    """Tell whether a straightened page is the picture itself, but for some pixels."""
    corners = ((0.0, 0.0), (WIDTH, 0.0), (0.0, HEIGHT), (WIDTH, HEIGHT))
    return all(
        abs(a - b) <= slack
        for each in corners
        for a, b in zip(plane.at(each), TO_CANVAS.at(each), strict=True)
    )
