"""Words that are drawn in the fields of a page: of a form that was flattened.

A viewer that flattens a form draws each field as a piece of its own, which goes on
under the edge of the box where nobody sees it. So words are taken by piece, and not
only where they show.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from levensreis.domain.form_layout import Box, FieldPlace
from levensreis.formats.returned.drawn import DrawnPage
from levensreis.formats.returned.paper import grown
from levensreis.formats.returned.plane import Plane, Point

_DEEP: Final = 8  # pieces within pieces
_SLACK: Final = 1.0  # points that a letter may begin outside its box
_LINE: Final = 3.0  # points that letters of one line may lie higher or lower
_PAD: Final = 10.0  # points of a space, and that a viewer keeps free at the right
_LOW: Final = 5.0  # points above the edge, under which words may go on
_LOST: Final = re.compile("\\?{3,}|[\ufffd\ufffe\uffff\x00-\x08]")
"""What stands in the place of letters that a viewer could not draw."""
_NOBODY: Final = 0
_SPACE: Final = 5.0  # points that a space is wide at most


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter on a page of the form, in points."""

    text: str
    at: Point
    """Where its line begins to carry it."""
    end: float
    """Where it ends on the right."""
    piece: int
    """What it was drawn with; 0 for a space that nobody drew."""


@dataclass(frozen=True, slots=True)
class Piece:
    """What letters are drawn with, in one go."""

    own: int
    group: int
    """The larger piece that it is part of."""
    at: Point
    end: Point


@dataclass(frozen=True, slots=True)
class Words:
    """What is drawn in a field."""

    text: str
    letters: tuple[Letter, ...]
    is_whole: bool
    """Whether nothing is lost or cut off, as far as anybody can tell."""


def words_in(
    page: DrawnPage, to_form: Plane, fields: Sequence[FieldPlace]
) -> dict[str, Words]:
    """Read the words in these fields by their names; `to_form` leads from the file."""
    text = page.raw.get_textpage()
    try:
        back = to_form.inverse()
        pieces = list(_pieces(page.raw, to_form))
        if not any(
            _has_text(text, back, field.box)
            or any(_is_in(each.at, field.box) for each in pieces)
            for field in fields
        ):
            return {}
        letters = list(_letters(text, to_form))
        found = {each.name: _words(letters, pieces, each.box) for each in fields}
    finally:
        text.close()
    return {
        name: words for name, words in found.items() if words.text or not words.is_whole
    }


def words_under(page: DrawnPage, box: Box) -> str:
    """Return the printed words in a box of the file."""
    text = page.raw.get_textpage()
    try:
        return str(text.get_text_bounded(*box))
    finally:
        text.close()


def _has_text(text: Any, back: Plane, box: Box) -> bool:
    corners = [back.at((x, y)) for x in box[::2] for y in box[1::2]]
    across, up = zip(*corners, strict=True)
    around = (min(across), min(up), max(across), max(up))
    return bool(str(text.get_text_bounded(*around)).strip())


def _letters(text: Any, to_form: Plane) -> Iterator[Letter]:
    from ctypes import addressof

    from pypdfium2 import raw  # type: ignore[import-untyped] # has no types

    x, y = raw.c_double(), raw.c_double()
    for index in range(text.count_chars()):
        code = raw.FPDFText_GetUnicode(text, index)
        raw.FPDFText_GetCharOrigin(text, index, x, y)
        at = to_form.at((x.value, y.value))
        _, bottom, right, _ = text.get_charbox(index, loose=True)
        piece = raw.FPDFText_GetTextObject(text, index)
        yield Letter(
            chr(code) if code <= 0x10FFFF else "\ufffd",
            at,
            to_form.at((right, bottom))[0],
            addressof(piece.contents) if piece else _NOBODY,
        )


def _pieces(page: Any, to_form: Plane) -> Iterator[Piece]:
    """Give the pieces of text that are drawn within another piece."""
    from ctypes import addressof

    from pypdfium2 import raw

    kinds = [raw.FPDF_PAGEOBJ_TEXT]
    for each in page.get_objects(filter=kinds, max_depth=_DEEP):
        if each.level:
            left, bottom, right, _ = each.get_bounds()
            place = to_form.at(_outwards(each, left, bottom))
            end = to_form.at(_outwards(each, right, bottom))
            group = addressof(each.container.raw.contents)
            yield Piece(addressof(each.raw.contents), group, place, end)


def _outwards(piece: Any, x: float, y: float) -> Point:
    """Return a place within a piece as the page counts."""
    outer = piece.container
    while outer is not None:
        x, y = outer.get_matrix().on_point(x, y)
        outer = outer.container
    return x, y


def _words(letters: Sequence[Letter], pieces: Sequence[Piece], box: Box) -> Words:
    groups = {each.own: each.group for each in pieces}
    inside = {each.piece for each in letters if _is_in(each.at, box)} - {_NOBODY}
    around = {groups[each] for each in inside if each in groups}
    together = {piece for piece, group in groups.items() if group in around}
    enclosed = _belongs(letters, together, box)
    own = inside | together if enclosed else inside
    if not _belongs(letters, own, box):
        own = {each.piece for each in letters if _is_in(each.at, box)}
    taken = _taken(letters, own)
    text = _joined(taken, box)
    low = min((each.at[1] for each in taken), default=box[3])
    goes_on = not enclosed and bool(taken) and low - box[1] < _LOW
    lost = _LOST.search(text) or _has_gaps(letters, pieces, box)
    return Words(text, tuple(taken), not (goes_on or lost))


def _has_gaps(letters: Sequence[Letter], pieces: Sequence[Piece], box: Box) -> bool:
    """Tell whether something was set that no font could draw; a space is none."""
    full = {each.piece for each in letters}
    here = [each for each in pieces if _is_in(each.at, box)]
    drawn = [each for each in here if each.own in full]
    return any(
        not any(-_SLACK <= each.at[0] - one.end[0] <= _SPACE for one in drawn)
        for each in here
        if each.own not in full
    )


def _belongs(letters: Iterable[Letter], pieces: set[int], box: Box) -> bool:
    """Tell whether pieces begin in a box: nothing stands left of it or above."""
    left, _, _, top = grown(box, _SLACK)
    return bool(pieces) and all(
        each.at[0] >= left and each.at[1] <= top
        for each in letters
        if each.piece in pieces
    )


def _taken(letters: Sequence[Letter], pieces: set[int]) -> list[Letter]:
    """Return the letters of pieces, and the spaces between them."""
    found: list[Letter] = []
    spaces: list[Letter] = []
    for each in letters:
        if each.piece == _NOBODY:
            spaces.append(each)
            continue
        if each.piece in pieces:
            found += [*(spaces if found else []), each]
        spaces = []
    return found


def _joined(letters: Sequence[Letter], box: Box) -> str:
    """Return the text; a line that ended because it was full goes on with a space."""
    lines = _lines(letters)
    text = ""
    for before, line in zip([None, *lines], lines, strict=False):
        words = "".join(each.text for each in line)
        if before is not None:
            text = text.rstrip(" ") + (" " if _was_full(before, line, box) else "\n")
        text += words.strip(" ") if before is not None else words.rstrip(" ")
    text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text.strip()


def _lines(letters: Sequence[Letter]) -> list[list[Letter]]:
    """Return lines from above, also of a page that was turned upside down."""
    lines: dict[float, list[Letter]] = {}
    height = None
    for each in letters:
        if each.text in "\r\n":
            continue
        if each.piece != _NOBODY:
            near = [one for one in lines if abs(one - each.at[1]) <= _LINE]
            height = near[0] if near else each.at[1]
        if height is not None:
            lines.setdefault(height, []).append(each)
    return [lines[each] for each in sorted(lines, reverse=True)]


def _was_full(before: Sequence[Letter], line: Sequence[Letter], box: Box) -> bool:
    drawn = [each for each in before if each.text.strip()]
    first = [each for each in line if each.text.strip()]
    if not drawn or not first:
        return False
    word = []
    for each in line[line.index(first[0]) :]:
        if not each.text.strip():
            break
        word.append(each)
    width = word[-1].end - word[0].at[0]
    end = max(each.end for each in drawn)
    return end <= box[2] + _SLACK and end + width > box[2] - _PAD


def _is_in(at: Point, box: Box) -> bool:
    left, bottom, right, top = grown(box, _SLACK)
    return left <= at[0] <= right and bottom <= at[1] <= top
