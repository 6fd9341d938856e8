"""The primitives of every picture, in points, with y downwards from the top.

A primitive names the role of its colour, never a colour: the painter knows the
light, the dark and the paper palette. `key` is the statement that is drawn, and
`hint` what a tooltip or a screen reader says of it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
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


@dataclass(frozen=True, slots=True)
class Rect:
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

    def holds(self, x: float, y: float) -> bool:
        """Tell whether a point is on it, or near."""
        return (
            -NEAR <= x - self.x <= self.width + NEAR
            and -NEAR <= y - self.y <= self.height + NEAR
        )


@dataclass(frozen=True, slots=True)
class Line:
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

    def holds(self, x: float, y: float) -> bool:
        """Tell whether a point is in the box around it, or near."""
        return (
            min(self.x1, self.x2) - NEAR <= x <= max(self.x1, self.x2) + NEAR
            and min(self.y1, self.y2) - NEAR <= y <= max(self.y1, self.y2) + NEAR
        )


@dataclass(frozen=True, slots=True)
class Polygon:
    """A closed shape through its points."""

    points: tuple[tuple[float, float], ...]
    ink: Ink | None = None
    outline: Ink | None = None
    line_width: float = 0.6
    key: UUID | None = None
    hint: str = ""

    def holds(self, x: float, y: float) -> bool:
        """Tell whether a point is in the box around it, or near."""
        across = [corner[0] for corner in self.points]
        down = [corner[1] for corner in self.points]
        return (
            min(across) - NEAR <= x <= max(across) + NEAR
            and min(down) - NEAR <= y <= max(down) + NEAR
        )


@dataclass(frozen=True, slots=True)
class Circle:
    """A circle around its middle."""

    x: float
    y: float
    radius: float
    ink: Ink | None = None
    outline: Ink | None = None
    line_width: float = 0.6
    key: UUID | None = None
    hint: str = ""

    def holds(self, x: float, y: float) -> bool:
        """Tell whether a point is on it, or near."""
        reach = self.radius + NEAR
        return (x - self.x) ** 2 + (y - self.y) ** 2 <= reach * reach


@dataclass(frozen=True, slots=True)
class Text:
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

    def holds(self, x: float, y: float) -> bool:
        """Tell whether a point is on it, or near."""
        return (
            -NEAR <= x - self.left <= self.width + NEAR
            and self.y - self.size <= y <= self.y + self.size / 3
        )


Item = Rect | Line | Polygon | Circle | Text


@dataclass(frozen=True, slots=True)
class Picture:
    """What is drawn, from back to front."""

    width: float
    height: float
    items: tuple[Item, ...]

    def hit(self, x: float, y: float) -> UUID | None:
        """Return the statement that is drawn at a point, the front one first."""
        found = self.item_at(x, y)
        return None if found is None else found.key

    def item_at(self, x: float, y: float) -> Item | None:
        """Return the front item with a key or a hint at a point."""
        for item in reversed(self.items):
            if (item.key is not None or item.hint) and item.holds(x, y):
                return item
        return None


_BEFORE = {Anchor.START: 0.0, Anchor.MIDDLE: 0.5, Anchor.END: 1.0}
