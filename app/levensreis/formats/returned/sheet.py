"""A page of a form in a picture, made straight: every box lies where it was drawn."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from levensreis.domain.form_layout import Box, FieldPlace, FormLayout
from levensreis.formats.returned import paper
from levensreis.formats.returned.codes import Code
from levensreis.formats.returned.frames import Found, Mark, expected, find, marks_of
from levensreis.formats.returned.plane import Pair, Plane, Point, fitted, scaled

if TYPE_CHECKING:
    from PIL.Image import Image

_ROUNDS: Final = 4  # of finding frames, and making straighter by them
_STRAIGHT: Final = 1.5  # pixels that every frame may lie off
_STRAY: Final = 3.0  # times the usual distance, of a frame that is something else
_CODE_SIDE: Final = 35.55  # points of the dark square of a code
_ENOUGH: Final = 8  # places that show at which angle a page is seen
_IN_PLACE: Final = 2.5  # pixels: codes are found to within one of a small square
_MOSTLY: Final = 0.5


@dataclass(frozen=True, slots=True)
class Sheet:
    """A straightened page in grey."""

    layout: FormLayout
    page: int
    canvas: "Image"
    to_source: Plane
    """Takes a place of the page to the picture that it was found in."""
    found: tuple[Found, ...]
    fields: tuple[FieldPlace, ...]
    codes: int
    """Of how many codes it was found."""
    is_exact: bool = False
    """Whether it was drawn as it was made, and never was paper."""

    def shift(self, field: FieldPlace) -> Point:
        """Return how many pixels a box to tick lies off, because paper bends."""
        (_, shift), *_ = self.parts(field)
        return shift

    def parts(self, field: FieldPlace) -> list[tuple[Box, Point]]:
        """Return the parts of a field, and how many pixels each lies off."""
        if self.is_exact:
            return [(paper.seen(field), (0.0, 0.0))]
        own = {each.mark: each.shift for each in self.found}
        places = [(paper.middle(each.box), shift) for each, shift in own.items()]
        found = []
        for mark in marks_of([field]):
            shift = own.get(mark)
            if shift is None:
                near = expected(paper.middle(mark.box), places) if places else None
                shift = near or (0.0, 0.0)
            found.append((mark.box, shift))
        return found

    def straighten(self, picture: "Image") -> "Image":
        """Make another drawing of the same page straight in the same way."""
        return warped(picture, self.to_source)

    @property
    def is_mostly_seen(self) -> bool:
        """Whether what should be on the page is there."""
        marks = len(marks_of(self.fields))
        return len(self.found) >= _MOSTLY * marks

    def is_seen(self, field: FieldPlace) -> bool:
        """Tell whether the frame of a field was found."""
        return any(each.mark.field is field for each in self.found)


def straightened(
    picture: "Image", codes: Sequence[Code], layout: FormLayout, *, drawn: bool = False
) -> Sheet:
    """Make the page of these codes straight; raises ValueError when it cannot be.

    A page that was drawn as it was made is taken as it is.
    """
    source, ratio = _reduced(picture, codes)
    pairs: list[Pair] = [
        (place, (ratio * x, ratio * y))
        for code in codes
        for place, (x, y) in code.pairs(layout.codes)
    ]
    known = [paper.middle(layout.codes["AB".index(each.corner)]) for each in codes]
    page = codes[0].page
    fields = tuple(paper.fields_on(layout, page))
    flat = fitted(pairs, at_an_angle=False)
    if drawn and source.size == paper.CANVAS and paper.is_in_place(flat, _IN_PLACE):
        found = tuple(Found(each, (0.0, 0.0)) for each in marks_of(fields))
        told = (layout, page, source, paper.TO_CANVAS, found, fields, len(codes))
        return Sheet(*told, is_exact=True)
    plane = flat if len(codes) == 1 else fitted(pairs)
    canvas, plane, seen = _straighter(source, plane, marks_of(fields), known, pairs)
    to_picture = plane.before(scaled(1 / ratio, 1 / ratio))
    return Sheet(layout, page, canvas, to_picture, tuple(seen), fields, len(codes))


def _reduced(picture: "Image", codes: Sequence[Code]) -> tuple["Image", float]:
    """Return a picture hardly finer than a straight page, and its share of the size."""
    dots = sum(each.side for each in codes) / len(codes) / _CODE_SIDE
    times = max(1, int(dots / paper.SCALE))
    return picture.reduce(times) if times > 1 else picture, 1 / times


def _straighter(
    source: "Image",
    plane: Plane,
    marks: Sequence[Mark],
    known: Sequence[Point],
    corners: Sequence[Pair],
) -> tuple["Image", Plane, list[Found]]:
    """Make straight, look where the frames are, and do it again by those."""
    best = _look(source, plane, marks, known)
    for _ in range(_ROUNDS):
        if _off(best[2]) <= _STRAIGHT:
            break
        tried = _look(source, _nearer(best[1], best[2], corners), marks, known)
        is_better = len(tried[2]) >= len(best[2]) and _off(tried[2]) < _off(best[2])
        if not is_better and len(tried[2]) <= len(best[2]):
            break
        best = tried
    return best


def _look(
    source: "Image", plane: Plane, marks: Sequence[Mark], known: Sequence[Point]
) -> tuple["Image", Plane, list[Found]]:
    canvas = warped(source, plane)
    return canvas, plane, find(canvas, marks, known)


def _off(found: Sequence[Found]) -> float:
    return max((abs(each) for one in found for each in one.shift), default=0.0)


def warped(source: "Image", plane: Plane) -> "Image":
    """Return the page, straight, out of a picture in which it lies as it lies."""
    from PIL.Image import Resampling, Transform

    if paper.is_in_place(plane, 0.75) and source.size == paper.CANVAS:
        return source
    back = paper.TO_CANVAS.inverse().before(plane)
    return source.transform(
        paper.CANVAS, Transform.PERSPECTIVE, back.numbers, Resampling.BILINEAR
    )


def _nearer(plane: Plane, found: Sequence[Found], corners: Sequence[Pair]) -> Plane:
    """Return the plane on which the frames lie where they were found."""
    back = paper.TO_CANVAS.inverse()
    pairs = list(corners)
    for each in found:
        place = paper.middle(each.mark.box)
        x, y = paper.TO_CANVAS.at(place)
        seen = back.at((x + each.shift[0], y + each.shift[1]))
        pairs.append((place, plane.at(seen)))
    if len(pairs) < _ENOUGH:
        return fitted(pairs, at_an_angle=False)
    better = fitted(pairs)
    off = [_distance(better.at(place), seen) for place, seen in pairs]
    usual = max(1.0, sorted(off)[len(off) // 2])
    kept = [pair for pair, far in zip(pairs, off, strict=True) if far <= _STRAY * usual]
    return fitted(kept) if len(kept) >= _ENOUGH else better


def _distance(one: Point, other: Point) -> float:
    return float(((one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2) ** 0.5)
