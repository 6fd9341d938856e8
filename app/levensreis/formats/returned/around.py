"""To which answer something on a page belongs: by where it stands."""

from collections.abc import Iterator
from typing import Final

from levensreis.domain.form_layout import Box, FieldPlace, FormLayout
from levensreis.formats.returned.boxes import Spot, spot_of
from levensreis.formats.returned.paper import WIDTH, grown
from levensreis.formats.returned.plane import Plane

_NEAR: Final = 14.0  # points above or below, that a note may stand
_QUESTION: Final = 40.0  # points above a field, in which its question stands
_CHOICE: Final = 4.0  # points that a tick may stand outside its target


def through(plane: Plane, box: Box) -> Box:
    """Return where a box lies on another plane."""
    places = [plane.at((x, y)) for x in box[::2] for y in box[1::2]]
    across, up = zip(*places, strict=True)
    return min(across), min(up), max(across), max(up)


def spot_at(layout: FormLayout, page: int, box: Box) -> Spot | None:
    """Return what a box on a page belongs to; only its height on the page counts."""
    best: Spot | None = None
    nearest = _NEAR
    for spot, place in places(layout, page):
        apart = max(place[1] - box[3], box[1] - place[3], 0.0)
        if not apart:
            apart = -min(place[3], box[3]) + max(place[1], box[1])
        if apart < nearest:
            best, nearest = spot, apart
    return best


def places(layout: FormLayout, page: int) -> Iterator[tuple[Spot, Box]]:
    """Give what a page asks, and over the whole width where."""
    for each in layout.statements:
        if each.page == page:
            yield each.statement, (0.0, each.box[1], WIDTH, each.box[3])
    whole: dict[Spot, list[FieldPlace]] = {}
    for field in layout.fields:
        if field.page == page and field.statement is None:
            whole.setdefault(spot_of(field), []).append(field)
    for spot, fields in whole.items():
        top = max(each.box[3] for each in fields) + _QUESTION
        yield spot, (0.0, min(each.box[1] for each in fields), WIDTH, top)


def choice_at(layout: FormLayout, page: int, box: Box) -> FieldPlace | None:
    """Return the box to tick that something small stands in."""
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    for field in layout.fields:
        if field.page == page and field.choice:
            left, bottom, right, top = grown(field.box, _CHOICE)
            wide = right - left
            small = box[2] - box[0] <= 2 * wide and box[3] - box[1] <= 2 * wide
            if small and left <= x <= right and bottom <= y <= top:
                return field
    return None
