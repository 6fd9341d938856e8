"""Columns beside each other, and rows of them, that go on over pages together."""

from dataclasses import dataclass, replace
from functools import cached_property

from levensreis.pictures.display_list import Ink
from levensreis.reports.paper.pen import Pen
from levensreis.reports.paper.pieces import (
    Piece,
    Pieces,
    divide,
    draw_all,
    height_of,
)


@dataclass(frozen=True, slots=True)
class Strip:
    """One of the columns of a row, from its left side."""

    x: float
    width: float
    pieces: Pieces
    fill: Ink | None = None
    again: Pieces = ()
    """What stands in it on the next page when nothing of it is left."""
    over: Pieces = ()
    """What stands above what is left of it on the next page."""

    def rest(self, pieces: Pieces) -> "Strip":
        """Return what is seen of it on the next page."""
        kept = [*self.over, *pieces] if pieces else self.again
        return replace(self, pieces=kept)


@dataclass(frozen=True)
class Beside:
    """Columns beside each other that go on over pages together."""

    strips: tuple[Strip, ...]
    inset: float
    """Points between the side of a column and what is in it."""
    pad: float = 4.0
    above: float = 0.0
    keep: bool = False
    rule: Ink | None = None
    """The line above it."""
    thick: float = 0.8

    @cached_property
    def height(self) -> float:
        """How high the highest column is."""
        return max(height_of(strip.pieces) for strip in self.strips) + 2 * self.pad

    def cut(self, room: float) -> "tuple[Piece, Piece] | None":
        """Cut all columns at once; each that has not ended leaves something."""
        cuts = [
            divide(strip.pieces, room - 2 * self.pad, force=False)
            for strip in self.strips
        ]
        for strip, (stays, goes) in zip(self.strips, cuts, strict=True):
            if strip.pieces and goes and not stays:
                return None
        head = [
            replace(strip, pieces=cut[0])
            for strip, cut in zip(self.strips, cuts, strict=True)
        ]
        tail = [
            strip.rest(cut[1]) for strip, cut in zip(self.strips, cuts, strict=True)
        ]
        return replace(self, strips=tuple(head)), replace(
            self, strips=tuple(tail), above=0.0
        )

    def begun(self) -> "Beside":
        """Return it as it is seen where it begins a page, after rows of its kind."""
        strips = [
            replace(each, pieces=each.pieces or each.again) for each in self.strips
        ]
        return replace(self, strips=tuple(strips))

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Fill and rule the columns, and draw what is in them."""
        bottom = top - self.height
        for strip in self.strips:
            if strip.fill is not None:
                left = x + strip.x
                pen.fill((left, bottom, left + strip.width, top), strip.fill)
        if self.rule is not None:
            right = self.strips[-1].x + self.strips[-1].width
            pen.rule(x, x + right, top, self.rule, self.thick)
        for strip in self.strips:
            draw_all(strip.pieces, pen, x + strip.x + self.inset, top - self.pad)


@dataclass(frozen=True)
class Rows:
    """Rows under a head that is seen again on every page, as an artifact there."""

    head: Pieces
    again: Pieces
    rows: tuple[Beside, ...]
    above: float = 8.0
    keep: bool = False

    @cached_property
    def height(self) -> float:
        """How high it is, head and all."""
        return height_of(self.head) + height_of(self.rows)

    def cut(self, room: float) -> "tuple[Piece, Piece] | None":
        """Cut between its rows or in one, if more than the head stays."""
        stays, goes = divide(self.rows, room - height_of(self.head), force=False)
        if not stays or not goes:
            return None
        rest = [row for row in goes if isinstance(row, Beside)]
        tail = Rows(self.again, self.again, (rest[0].begun(), *rest[1:]), above=0.0)
        kept = tuple(row for row in stays if isinstance(row, Beside))
        return replace(self, rows=kept), tail

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw the head and the rows."""
        draw_all(self.head, pen, x, top)
        draw_all(self.rows, pen, x, top - height_of(self.head))
