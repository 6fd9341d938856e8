"""Finding the drawn frames of boxes on a page that lies almost straight.

Two codes tell well where the diagonal between them is, and less well how the other
corners lie, and paper bends. So every frame is looked for near where it should be,
first those near a code, then those near one that was found.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from levensreis.domain.form_layout import Box, FieldPlace
from levensreis.formats.returned.paper import Pixels, middle, pixels, seen
from levensreis.formats.returned.plane import Point

if TYPE_CHECKING:
    from PIL.Image import Image

_REACH: Final = 16  # pixels that a frame may lie from where it is expected
_BESIDE: Final = 4  # pixels from the middle of a line to paper
_PART: Final = 58.0  # points of a long box: what is shorter is hardly bent
_SURE: Final = 0.11  # of the light of paper that a line must be darker than beside it
_NEAR: Final = 0.003  # that a pixel farther away must be better
_ASKED: Final = 3  # neighbours that tell where to look


@dataclass(frozen=True, slots=True)
class Mark:
    """Something drawn that can be found: a small frame, or a part of a long one."""

    field: FieldPlace
    box: Box
    """What is looked at, on the page."""
    edges: tuple[bool, bool]
    """Whether its left and its right side are drawn."""


@dataclass(frozen=True, slots=True)
class Found:
    """Where a mark is, in pixels from where it should be."""

    mark: Mark
    shift: Point


def marks_of(fields: Iterable[FieldPlace]) -> list[Mark]:
    """List what can be found of these fields."""
    found = []
    for field in fields:
        left, bottom, right, top = seen(field)
        parts = 1 if field.choice else max(2, round((right - left) / _PART))
        wide = (right - left) / parts
        for part in range(parts):
            box = (left + part * wide, bottom, left + (part + 1) * wide, top)
            found.append(Mark(field, box, (part == 0, part == parts - 1)))
    return found


def find(canvas: "Image", marks: Sequence[Mark], known: Sequence[Point]) -> list[Found]:
    """Find marks; `known` are the places of the page that are where they should be."""
    places: list[tuple[Point, Point]] = [(each, (0.0, 0.0)) for each in known]
    found = []
    for mark in sorted(marks, key=lambda each: _distance(middle(each.box), known)):
        at = middle(mark.box)
        shift = _look(canvas, mark, expected(at, places))
        if shift is not None:
            places.append((at, shift))
            found.append(Found(mark, shift))
    return found


def expected(at: Point, places: Sequence[tuple[Point, Point]]) -> Point:
    """Return how far something lies off, judged by what was found around it."""
    weighed = sorted(
        (1 / (1 + _distance(at, [place])), shift) for place, shift in places
    )
    near = weighed[-_ASKED:]
    whole = sum(weight for weight, _ in near)
    x, y = (sum(weight * shift[axis] for weight, shift in near) for axis in (0, 1))
    return x / whole, y / whole


def _look(canvas: "Image", mark: Mark, guess: Point) -> Point | None:
    left, top, right, bottom = pixels(mark.box, guess)
    rows = _lines(canvas, (left, top, right, bottom), upright=False)
    down = _best(rows, [_REACH + _BESIDE, _REACH + _BESIDE + round(bottom - top)])
    if down is None:
        return None
    if not any(mark.edges):
        return guess[0], guess[1] + down
    at = (left, top + down, right, bottom + down)
    columns = _lines(canvas, at, upright=True)
    ends = [_REACH + _BESIDE, _REACH + _BESIDE + round(right - left)]
    drawn = [end for end, edge in zip(ends, mark.edges, strict=True) if edge]
    over = _best(columns, drawn)
    return None if over is None else (guess[0] + over, guess[1] + down)


def _lines(canvas: "Image", box: Pixels, *, upright: bool) -> list[float]:
    """Return how much darker each row or column is than what is beside it."""
    from PIL.Image import Resampling

    left, top, right, bottom = box
    wide = _REACH + _BESIDE
    around: Pixels
    if upright:
        around = (round(left) - wide, top, round(right) + wide, bottom)
        size = (round(right) - round(left) + 2 * wide, 1)
    else:
        around = (left, round(top) - wide, right, round(bottom) + wide)
        size = (1, round(bottom) - round(top) + 2 * wide)
    if not _within(canvas, around):
        return []
    light = canvas.resize(size, Resampling.BOX, box=around).tobytes()
    paper = max(light) or 1
    dark = [0.0] * len(light)
    for at in range(_BESIDE, len(light) - _BESIDE):
        beside = min(light[at - _BESIDE], light[at + _BESIDE])
        dark[at] = (beside - light[at]) / paper
    return dark


def _best(dark: Sequence[float], lines: Sequence[int]) -> float | None:
    """Return how far lines lie off together, if they are there."""
    if not dark:
        return None
    best, where = 0.0, None
    for off in range(-_REACH, _REACH + 1):
        depth = min(_around(dark, line + off) for line in lines)
        worth = depth - _NEAR * abs(off)
        if depth >= _SURE and worth > best:
            best, where = worth, off
    return None if where is None else float(where)


def _around(dark: Sequence[float], at: int) -> float:
    return max(dark[max(0, at - 1) : at + 2], default=0.0)


def _within(canvas: "Image", box: Pixels) -> bool:
    left, top, right, bottom = box
    width, height = canvas.size
    return 0 <= left < right <= width and 0 <= top < bottom <= height


def _distance(at: Point, places: Iterable[Point]) -> float:
    return float(min((at[0] - x) ** 2 + (at[1] - y) ** 2 for x, y in places) ** 0.5)
