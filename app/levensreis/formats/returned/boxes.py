"""What the boxes of a straightened page say: ticks, doubtful ticks, handwriting."""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Final
from uuid import UUID

from levensreis.domain.form_layout import FieldPlace
from levensreis.domain.member_check.answers import Doubt, Given, Route
from levensreis.formats.returned.drawn_words import Words
from levensreis.formats.returned.ink import Ticked, ticked, written
from levensreis.formats.returned.paper import pixels
from levensreis.formats.returned.sheet import Sheet
from levensreis.formats.returned.snippet import snippet

if TYPE_CHECKING:
    from PIL.Image import Image

Spot = UUID | str
"""What an answer is about: a statement, or the name of a field of the whole form."""

# Measured over the scans of tests/formats/returned/proof.py, above the grain around it:
# an empty box has at most 0.003 of ink (0.004 in the dark), the lightest pencil that a
# person still sees 0.007, a pencil 0.019, a pen 0.046.
_ANY: Final = 0.005
_SURE: Final = 0.015
_SHADED: Final = 0.02  # darker than the paper around it
_BLACK: Final = 0.35
_LONG: Final = 5.0  # points that a stroke has, and a speck has not
_BESIDE: Final = 0.014
_WEAKER: Final = 3.0  # times, that makes one of two ticks a slip of the pen
_ABOVE: Final = 12.0  # points that a letter stands above its line
_BELOW: Final = 4.0  # and below it
_WRITTEN: Final = 0.0055  # in two squares of a field, above most of the others
_BOLD: Final = 0.012  # in one
_PLAIN: Final = 0.75  # of the squares of a field have as much or more than its grain


def spot_of(field: FieldPlace) -> Spot:
    """Return what a field is about."""
    return field.statement or field.name


def by_spot(fields: Sequence[FieldPlace]) -> dict[Spot, list[FieldPlace]]:
    """Group fields by what they are about."""
    found: dict[Spot, list[FieldPlace]] = {}
    for field in fields:
        found.setdefault(spot_of(field), []).append(field)
    return found


def read_boxes(
    sheet: Sheet, route: Route, words: Mapping[str, Words] = MappingProxyType({})
) -> dict[Spot, Given]:
    """Read every box of a page; what is doubtful comes with a picture of it.

    `words` are known to be drawn in fields, by their names: they are no handwriting.
    """
    bare = _without(sheet.canvas, words.values())
    return {
        spot: _read(sheet, bare, fields, route, words)
        for spot, fields in by_spot(sheet.fields).items()
    }


def _read(
    sheet: Sheet,
    bare: "Image",
    fields: Sequence[FieldPlace],
    route: Route,
    words: Mapping[str, Words],
) -> Given:
    boxes = {
        each.choice: ticked(sheet.canvas, each, sheet.shift(each))
        for each in fields
        if each.choice
    }
    choice, doubts = judged(boxes)
    # The frame of a box that was blackened is not seen, and need not be.
    if not all(sheet.is_seen(each) or choice == each.choice != "" for each in fields):
        doubts |= {Doubt.UNCLEAR_MARK}
    room = [each for each in fields if not each.choice]
    if any(is_written(bare, sheet, each) for each in room):
        doubts |= {Doubt.HANDWRITING}
    drawn = [words[each.name] for each in room if each.name in words]
    if not all(each.is_whole for each in drawn):
        doubts |= {Doubt.UNCLEAR_MARK}
    shown = room if doubts == {Doubt.HANDWRITING} else fields
    picture = snippet(sheet.canvas, [each.box for each in shown]) if doubts else b""
    text = "\n".join(each.text for each in drawn)
    return Given(choice, text, picture, route, doubts)


def judged(boxes: Mapping[str, Ticked]) -> tuple[str, frozenset[Doubt]]:
    """Tell which box is ticked, and whether anybody can be sure of that."""
    strong = {
        choice: max(each.lines, each.dark)
        for choice, each in boxes.items()
        if each.lines >= _ANY or each.dark >= _SHADED
    }
    if not strong:
        beside = [each for each, box in boxes.items() if box.around >= _BESIDE]
        choice = beside[0] if len(beside) == 1 else ""
        return choice, frozenset({Doubt.FAINT} if beside else ())
    first, *others = sorted(strong, key=lambda each: strong[each], reverse=True)
    if others:
        clear = strong[first] >= _WEAKER * strong[others[0]]
        return first if clear else "", frozenset({Doubt.SEVERAL})
    return first, frozenset(() if _is_sure(boxes[first]) else {Doubt.FAINT})


def is_written(canvas: "Image", sheet: Sheet, field: FieldPlace) -> bool:
    """Tell whether there is writing in a field, on a canvas that lies as the sheet."""
    squares = [
        square
        for box, shift in sheet.parts(field)
        for square in written(canvas, field.box, box, shift)
    ]
    squares.sort(reverse=True)
    grain = squares[min(len(squares) - 1, round(len(squares) * _PLAIN))]
    most, next_most, *_ = (each - grain for each in squares)
    return most >= _BOLD or next_most >= _WRITTEN


def _without(canvas: "Image", words: Iterable[Words]) -> "Image":
    """Return a page from which letters are taken away."""
    from PIL import ImageDraw

    letters = [letter for each in words for letter in each.letters]
    if not letters:
        return canvas
    bare = canvas.copy()
    draw = ImageDraw.Draw(bare)
    for each in letters:
        x, y = each.at
        left, top, right, bottom = pixels((x, y - _BELOW, each.end, y + _ABOVE))
        draw.rectangle((left - 2, top, right + 2, bottom), fill=255)
    return bare


def _is_sure(box: Ticked) -> bool:
    return box.dark >= _BLACK or (box.lines >= _SURE and box.reach >= _LONG)
