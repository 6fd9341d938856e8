"""Paragraphs under each other in a column, which may be cut where a page ends."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from reportlab.platypus import Flowable

KEEP_WHOLE = 150.0  # points: what is higher may be cut
LEAST_PIECE = 60.0  # points of it that must fit before a cut
GAP = 7.0  # points between two stacks
_ENDLESS = 1_000_000.0


class Stack:
    """Paragraphs that belong together, measured once for the width of a column."""

    def __init__(self, parts: Sequence[Flowable], width: float) -> None:
        self._width = width
        self._parts = [(part, part.wrap(width, _ENDLESS)[1]) for part in parts]
        self.height: float = sum(height for _, height in self._parts)

    @property
    def least(self) -> float:
        """The room that it needs to begin on a page."""
        return self.height if self.height <= KEEP_WHOLE else LEAST_PIECE

    def cut(self, room: float) -> "tuple[Stack, Stack] | None":
        """Cut what is higher than a room in two, the first of which fits in it.

        Returns None when it has to go to the next page as a whole.
        """
        if self.height <= KEEP_WHOLE or room < LEAST_PIECE:
            return None
        number = 0
        while self._parts[number][1] <= room:
            room -= self._parts[number][1]
            number += 1
        parts = [part for part, _ in self._parts]
        pieces = parts[number].split(self._width, room)
        stays = [*parts[:number], *pieces[:1]]
        goes = [*(pieces[1:] or parts[number : number + 1]), *parts[number + 1 :]]
        return (Stack(stays, self._width), Stack(goes, self._width)) if stays else None

    def draw(self, canvas: Any, x: float, top: float) -> None:
        """Print the paragraphs down from a height on the page."""
        for part, height in self._parts:
            top -= height
            part.drawOn(canvas, x, top)


Column = tuple[Stack, ...]


class Cut(NamedTuple):
    """What of a column stays on the page, and what goes to the next."""

    stays: Column
    goes: Column


def column_height(column: Column) -> float:
    """Return how high a column is, with the room between its stacks."""
    return sum(stack.height for stack in column) + GAP * max(len(column) - 1, 0)


def cut_column(column: Column, room: float) -> Cut:
    """Divide a column over what fits in a room and the rest."""
    for number, stack in enumerate(column):
        if stack.height > room:
            pieces = stack.cut(room)
            if pieces is None:
                return Cut(column[:number], column[number:])
            head, tail = pieces
            return Cut((*column[:number], head), (tail, *column[number + 1 :]))
        room -= stack.height + GAP
    return Cut(column, ())


def draw_column(
    column: Column,
    canvas: Any,
    x: float,
    top: float,
) -> None:
    """Print a column down from a height on the page."""
    for stack in column:
        stack.draw(canvas, x, top)
        top -= stack.height + GAP
