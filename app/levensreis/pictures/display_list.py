"""The primitives of every picture, in points, with y downwards from the top.

A primitive names the role of its colour, never a colour: the painter knows the
light, the dark and the paper palette. `key` is the statement that is drawn, and
`hint` what a tooltip or a screen reader says of it.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from math import hypot
from typing import NamedTuple
from uuid import UUID

Measure = Callable[[str, float, bool], float]
"""Gives the width of a text by its size and whether it is bold."""

NEAR = 2.0  # points beside a primitive that still count as on it


class Ink(StrEnum):
    """The role of a colour."""

    TEXT = "text"
    MUTED = "muted"
    LINE = "line"
    SURFACE = "surface"
    SUNKEN = "sunken"
    PLUS = "plus"
    PLUS_SOFT = "plus_soft"
    MINUS = "minus"
    MINUS_SOFT = "minus_soft"
    NEUTRAL = "neutral"
    NEUTRAL_SOFT = "neutral_soft"
    ACCENT = "accent"
    GAP = "gap"


class Anchor(StrEnum):
    """Which point of a text its x is."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


class Rect(NamedTuple):
    """A rectangle; `ink` fills it, `outline` goes around it."""

    x: float
    y: float
    width: float
    height: float
    ink: Ink | None = None
    outline: Ink | None = None
    line_width: float = 0.6
    radius: float = 0.0
    dash: tuple[float, ...] = ()
    key: UUID | None = None
    hint: str = ""

    def away(self, x: float, y: float) -> float:
        """Return how far a point is from it; not above 0 on it."""
        right, bottom = self.x + self.width, self.y + self.height
        return _away(x, y, (self.x, self.y, right, bottom))


class Line(NamedTuple):
    """A straight line."""

    x1: float
    y1: float
    x2: float
    y2: float
    ink: Ink
    line_width: float = 0.5
    dash: tuple[float, ...] = ()
    key: UUID | None = None
    hint: str = ""

    def away(self, x: float, y: float) -> float:
        """Return how far a point is from the box around it; not above 0 in it."""
        left, right = min(self.x1, self.x2), max(self.x1, self.x2)
        top, bottom = min(self.y1, self.y2), max(self.y1, self.y2)
        return _away(x, y, (left, top, right, bottom))


class Polygon(NamedTuple):
    """A closed shape through its points."""

    points: tuple[tuple[float, float], ...]
    ink: Ink | None = None
    outline: Ink | None = None
    line_width: float = 0.6
    key: UUID | None = None
    hint: str = ""

    def away(self, x: float, y: float) -> float:
        """Return how far a point is from the box around it; not above 0 in it."""
        across = [corner[0] for corner in self.points]
        down = [corner[1] for corner in self.points]
        return _away(x, y, (min(across), min(down), max(across), max(down)))


class Circle(NamedTuple):
    """A circle around its middle."""

    x: float
    y: float
    radius: float
    ink: Ink | None = None
    outline: Ink | None = None
    line_width: float = 0.6
    key: UUID | None = None
    hint: str = ""

    def away(self, x: float, y: float) -> float:
        """Return how far a point is from it; not above 0 on it."""
        return hypot(x - self.x, y - self.y) - self.radius


class Text(NamedTuple):
    """One line of text; y is its baseline, `width` what it was measured to be."""

    x: float
    y: float
    text: str
    size: float
    ink: Ink = Ink.TEXT
    bold: bool = False
    anchor: Anchor = Anchor.START
    width: float = 0.0
    key: UUID | None = None
    hint: str = ""

    @property
    def left(self) -> float:
        """Where the text starts, whatever its anchor."""
        return self.x - self.width * _BEFORE[self.anchor]

    def away(self, x: float, y: float) -> float:
        """Return how far a point is from it; not above 0 on it."""
        top, bottom = self.y - self.size, self.y + self.size / 3
        return _away(x, y, (self.left, top, self.left + self.width, bottom))


Item = Rect | Line | Polygon | Circle | Text


@dataclass(frozen=True)
class Layer:
    """A strip of a picture, out of which nothing sticks: it can be painted alone."""

    top: float
    bottom: float
    items: tuple[Item, ...]

    @cached_property
    def by_statement(self) -> Mapping[UUID, tuple[Item, ...]]:
        """What is drawn of each statement in it."""
        found: dict[UUID, tuple[Item, ...]] = {}
        for item in self.items:
            if item.key is not None:
                found[item.key] = (*found.get(item.key, ()), item)
        return found


@dataclass(frozen=True, slots=True)
class Picture:
    """What is drawn, from back to front; a painter may keep what it made of a layer."""

    width: float
    height: float
    back: tuple[Item, ...]
    layers: tuple[Layer, ...] = ()
    front: tuple[Item, ...] = ()

    @property
    def items(self) -> tuple[Item, ...]:
        """Everything that is drawn, from back to front."""
        between = (item for layer in self.layers for item in layer.items)
        return (*self.back, *between, *self.front)

    @property
    def statements(self) -> set[UUID]:
        """The statements of which something is drawn."""
        loose = {item.key for item in (*self.back, *self.front) if item.key is not None}
        return loose.union(*(layer.by_statement for layer in self.layers))

    def drawn(self, statement: UUID) -> list[Item]:
        """Return what is drawn of a statement, from back to front."""
        items = [item for item in self.back if item.key == statement]
        for layer in self.layers:
            items += layer.by_statement.get(statement, ())
        return items + [item for item in self.front if item.key == statement]

    def mark_of(self, statement: UUID) -> list[Item]:
        """Return what is drawn of a statement itself: in one layer, as it has one.

        What else leads to it, such as an arrow above its lane, is left out.
        """
        for layer in self.layers:
            if found := layer.by_statement.get(statement):
                return list(found)
        return self.drawn(statement)

    def hit(self, x: float, y: float) -> UUID | None:
        """Return the statement that is drawn at a point, the front one first."""
        found = self.item_at(x, y)
        return None if found is None else found.key

    def item_at(self, x: float, y: float) -> Item | None:
        """Return the front item with a key or a hint at a point, or else the nearest.

        Where low bars lie close to each other, a bar that is only near stays out of
        it; what tells of no statement gives way to a statement that is near.
        """
        found, least = None, NEAR
        for item in self._near(y):
            if item.key is None and (found is not None or not item.hint):
                continue
            away = item.away(x, y)
            if away <= 0:
                return item
            if away <= least and (found is None or away < least):
                found, least = item, away
        return found

    def _near(self, y: float) -> Iterator[Item]:
        """Go through what can be at a height, from front to back."""
        yield from reversed(self.front)
        for layer in reversed(self.layers):
            if layer.top - NEAR <= y <= layer.bottom + NEAR:
                yield from reversed(layer.items)
        yield from reversed(self.back)


def _away(x: float, y: float, box: tuple[float, float, float, float]) -> float:
    left, top, right, bottom = box
    return max(left - x, x - right, top - y, y - bottom)


_BEFORE = {Anchor.START: 0.0, Anchor.MIDDLE: 0.5, Anchor.END: 1.0}
