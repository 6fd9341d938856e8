"""How a kind of spell looks: an ink with a pattern, so that grey tells it as well."""

from collections.abc import Iterator
from enum import Enum, auto
from typing import Final, NamedTuple

from levensreis.domain.spell import SpellType
from levensreis.pictures.display_list import Circle, Ink, Item, Line, Rect

_APART: Final = 4.0
"""Points from one line of a pattern to the next."""
_LINE: Final = 0.9
_DOT: Final = 0.9
_EDGE: Final = 0.7


class Pattern(Enum):
    """What is drawn on a bar."""

    PLAIN = auto()
    UPRIGHT = auto()
    SPARSE = auto()
    RISING = auto()
    FALLING = auto()
    CROSSED = auto()
    LYING = auto()
    DOTTED = auto()
    OPEN = auto()
    """A dashed edge."""


class Look(NamedTuple):
    """The fill of a bar, the ink of its edge, its pattern, and the ink of that."""

    fill: Ink
    edge: Ink
    pattern: Pattern = Pattern.PLAIN
    lines: Ink | None = None
    """None for that of the edge; on a dark bar it is light."""

    @property
    def is_dark(self) -> bool:
        """Whether words on it are light."""
        return self.fill in _DARK


_P = Pattern
_DARK: Final = frozenset((Ink.ACCENT, Ink.NEUTRAL, Ink.TEXT))


def _home(pattern: Pattern) -> Look:
    return Look(Ink.SURFACE, Ink.ACCENT, pattern)


def _care(pattern: Pattern) -> Look:
    return Look(Ink.SURFACE, Ink.NEUTRAL, pattern)


_HOME: Final = Look(Ink.ACCENT, Ink.ACCENT)
_HOME_SOFT: Final = Look(Ink.PLUS_SOFT, Ink.ACCENT)
_CARE: Final = Look(Ink.NEUTRAL, Ink.NEUTRAL, _P.LYING, Ink.SURFACE)
_STARK: Final = Look(Ink.TEXT, Ink.TEXT, _P.RISING, Ink.SURFACE)
_ADULT: Final = Look(Ink.TEXT, Ink.TEXT, _P.UPRIGHT, Ink.SURFACE)
_WORK: Final = Look(Ink.TEXT, Ink.TEXT, _P.DOTTED, Ink.SURFACE)
_OTHER: Final = _care(_P.SPARSE)
UNKNOWN: Final = Look(Ink.NEUTRAL_SOFT, Ink.MUTED, _P.OPEN)

_LOOKS: Final = {
    SpellType.PLACE: {
        "parents": _HOME,
        "one_parent": _home(_P.UPRIGHT),
        "family": _HOME_SOFT,
        "foster": _home(_P.RISING),
        "adoptive": _home(_P.DOTTED),
        "family_home": _home(_P.LYING),
        "care_group": _CARE,
        "crisis": _care(_P.CROSSED),
        "closed": _STARK,
        "clinic": _care(_P.FALLING),
        "own": _ADULT,
        "other": _OTHER,
    },
    SpellType.DAY_ACTIVITY: {
        "childcare": _HOME_SOFT,
        "special_childcare": _care(_P.CROSSED),
        "primary": _HOME,
        "special_primary": _care(_P.UPRIGHT),
        "special": _CARE,
        "secondary": _home(_P.RISING),
        "practical": _home(_P.LYING),
        "special_secondary": _care(_P.FALLING),
        "vocational": _home(_P.DOTTED),
        "day_activities": _ADULT,
        "work": _WORK,
        "home": _STARK,
        "other": _OTHER,
    },
    SpellType.CARE: {
        "at_home": _HOME_SOFT,
        "treatment": _HOME,
        "psychiatry": _home(_P.RISING),
        "respite": _home(_P.DOTTED),
        "residential": _CARE,
        "crisis": _care(_P.CROSSED),
        "protection": _STARK,
        "client_support": _care(_P.UPRIGHT),
        "other": _OTHER,
    },
    SpellType.INDICATION: {
        "vg6": _HOME_SOFT,
        "vg7": _HOME,
        "meerzorg": _STARK,
        "other": _OTHER,
    },
    SpellType.COURSE: {
        "broad": _HOME_SOFT,
        "complex": _CARE,
        "very_complex": _STARK,
    },
}
"""Homes and ordinary school in one ink, care and special school in another."""


def look_of(spell: SpellType, kind: str) -> Look:
    """Return how a kind of spell looks."""
    return _LOOKS[spell].get(kind, UNKNOWN)


def drawn(look: Look, bar: Rect) -> Iterator[Item]:
    """Draw a bar with its pattern; nothing of it sticks out."""
    dash = (2.0, 1.5) if look.pattern is Pattern.OPEN else ()
    yield bar._replace(ink=look.fill, outline=look.edge, line_width=_EDGE, dash=dash)
    lines = _PATTERNS.get(look.pattern)
    if lines is not None:
        yield from lines(bar, look.lines or look.edge)


def _upright(bar: Rect, ink: Ink, apart: float = _APART) -> Iterator[Item]:
    x = bar.x + apart / 2
    while x < bar.x + bar.width:
        yield Line(x, bar.y, x, bar.y + bar.height, ink, _LINE)
        x += apart


def _sparse(bar: Rect, ink: Ink) -> Iterator[Item]:
    yield from _upright(bar, ink, 2.5 * _APART)


def _lying(bar: Rect, ink: Ink) -> Iterator[Item]:
    rows = max(int(bar.height // _APART), 1)
    for row in range(1, rows + 1):
        y = bar.y + row * bar.height / (rows + 1)
        yield Line(bar.x, y, bar.x + bar.width, y, ink, _LINE)


def _rising(bar: Rect, ink: Ink) -> Iterator[Item]:
    """Draw lines that go up to the right, each cut off at the sides of the bar."""
    left, right, high = bar.x, bar.x + bar.width, bar.height
    x = left - high + _APART / 2
    while x < right:
        first, last = max(x, left), min(x + high, right)
        bottom = bar.y + high
        if last > first:
            yield Line(
                first, bottom - (first - x), last, bottom - (last - x), ink, _LINE
            )
        x += _APART + 0.5


def _falling(bar: Rect, ink: Ink) -> Iterator[Item]:
    middle = 2 * bar.y + bar.height
    for line in _rising(bar, ink):
        if isinstance(line, Line):
            yield line._replace(y1=middle - line.y1, y2=middle - line.y2)


def _crossed(bar: Rect, ink: Ink) -> Iterator[Item]:
    yield from _rising(bar, ink)
    yield from _falling(bar, ink)


def _dotted(bar: Rect, ink: Ink) -> Iterator[Item]:
    rows = max(int(bar.height // _APART), 1)
    for row in range(rows):
        y = bar.y + (row + 0.5) * bar.height / rows
        x = bar.x + _APART * (0.5 if row % 2 == 0 else 1.0)
        while x < bar.x + bar.width - _DOT:
            yield Circle(x, y, _DOT, ink)
            x += _APART


_PATTERNS: Final = {
    Pattern.UPRIGHT: _upright,
    Pattern.SPARSE: _sparse,
    Pattern.LYING: _lying,
    Pattern.RISING: _rising,
    Pattern.FALLING: _falling,
    Pattern.CROSSED: _crossed,
    Pattern.DOTTED: _dotted,
}
