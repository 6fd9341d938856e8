"""What is laid out: pieces that stand under or beside each other, and can be cut.

A piece that is cut stays part of the same element, so a paragraph that goes on over
pages is read as one.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Protocol

from levensreis.domain.progress import NO_PROGRESS, Progress
from levensreis.pictures.display_list import Ink, Picture
from levensreis.reports.paper import lines
from levensreis.reports.paper.pen import Landing, Pen, Region
from levensreis.reports.paper.structure import Element
from levensreis.reports.paper.style import TextStyle


class Piece(Protocol):
    """Something that stands on a page."""

    @property
    def above(self) -> float:
        """The air above it, unless it stands on top."""

    @property
    def height(self) -> float:
        """How high it is, without that air."""

    @property
    def keep(self) -> bool:
        """Whether it may not be the last on a page."""

    def cut(self, room: float) -> "tuple[Piece, Piece] | None":
        """Divide it over a room and the next; None when it goes on as a whole."""

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw it down from a height."""


Pieces = Sequence[Piece]


def height_of(pieces: Pieces) -> float:
    """Return how high pieces under each other are."""
    inside = sum(piece.height + piece.above for piece in pieces)
    return inside - (pieces[0].above if pieces else 0.0)


def divide(pieces: Pieces, room: float, *, force: bool) -> tuple[Pieces, Pieces]:
    """Divide pieces over what fits in a room and what goes to the next.

    With force something stays, even if it has to stand alone or stick out.
    """
    used = 0.0
    for number, piece in enumerate(pieces):
        above = piece.above if number else 0.0
        if used + above + piece.height > room:
            return _divided(pieces, number, room - used - above, force=force)
        used += above + piece.height
    return pieces, ()


def draw_all(pieces: Pieces, pen: Pen, x: float, top: float) -> None:
    """Draw pieces under each other down from a height."""
    for number, piece in enumerate(pieces):
        top -= piece.above if number else 0.0
        piece.draw(pen, x, top)
        top -= piece.height


def _divided(
    pieces: Pieces, number: int, left: float, *, force: bool
) -> tuple[Pieces, Pieces]:
    halves = pieces[number].cut(left)
    if halves is not None:
        return [*pieces[:number], halves[0]], [halves[1], *pieces[number + 1 :]]
    last = number
    while last and pieces[last - 1].keep:
        last -= 1
    if not last and force:
        last = max(number, 1)
    return pieces[:last], pieces[last:]


def begun(piece: Piece) -> Piece:
    """Return a piece as it is seen where it begins a page."""
    return piece.begun() if isinstance(piece, Group) else piece


@dataclass(frozen=True, slots=True)
class Air:
    """Nothing, for the eye."""

    height: float
    above: float = 0.0
    keep: bool = True
    """Goes along with what follows, and so does a heading above it."""

    def cut(self, room: float) -> None:
        """Stay whole."""

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw nothing."""


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line of text, which may be the first of a heading."""

    line: lines.Line
    style: TextStyle
    above: float = 0.0
    keep: bool = False
    landing: tuple[int, str, str, bool] | None = None
    """Level, text, anchor, and whether the list of contents names it."""

    @property
    def height(self) -> float:
        """The distance between the lines of its style."""
        return self.style.leading

    def cut(self, room: float) -> None:
        """Stay whole."""

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Write it."""
        if self.landing is not None:
            pen.landings.append(Landing(pen.page, top + 4, *self.landing))
        white = self.style.leading - self.style.size
        baseline = top - white / 2 - self.style.size * 0.8
        pen.line(self.line, x, baseline, self.style.size)


@dataclass(frozen=True, slots=True)
class FigurePiece:
    """A picture."""

    picture: Picture
    element: Element
    above: float = 10.0
    keep: bool = False
    progress: Progress = NO_PROGRESS

    @property
    def height(self) -> float:
        """The height of the picture."""
        return self.picture.height

    def cut(self, room: float) -> None:
        """Stay whole."""

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Paint it, and say where it is."""
        box = (x, top - self.height, x + self.picture.width, top)
        self.element.attributes = {"BBox": box, "Placement": "/Block"}
        pen.picture(self.picture, (x, top), self.element, self.progress)


@dataclass(frozen=True)
class Group:
    """Pieces that stay on one page when they fit on one, and may have a key."""

    pieces: Pieces
    width: float
    above: float
    most: float
    """What is higher than this is cut after all."""
    key: str = ""
    keep: bool = False
    again: Pieces = ()
    """What stands above it where it begins a page."""

    @cached_property
    def height(self) -> float:
        """How high it is."""
        return height_of(self.pieces)

    def cut(self, room: float) -> "tuple[Piece, Piece] | None":
        """Cut what does not fit on a page of its own."""
        if self.height <= self.most:
            return None
        stays, goes = divide(self.pieces, room, force=False)
        if not stays:
            return None
        return replace(self, pieces=stays), replace(self, pieces=goes, above=0.0)

    def begun(self) -> "Group":
        """Return it as it is seen where it begins a page."""
        return replace(self, pieces=[*self.again, *self.pieces])

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw the pieces, and remember where they stand."""
        if self.key:
            y = top + self.above / 2
            pen.rule(x, x + self.width, y, Ink.LINE, 0.6)
            box = (x, top - self.height, x + self.width, top)
            pen.regions.append(Region(self.key, pen.page, box))
        draw_all(self.pieces, pen, x, top)
