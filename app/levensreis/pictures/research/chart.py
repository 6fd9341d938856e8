"""A picture of many journeys, with its numbers, and what is behind each part of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final, Self
from uuid import UUID

from levensreis.domain.codebook import FactorId
from levensreis.domain.influence import Influence
from levensreis.domain.spell import SpellType
from levensreis.domain.system import System
from levensreis.domain.theme import Theme
from levensreis.pictures.display_list import (
    Anchor,
    Ink,
    Item,
    Layer,
    Measure,
    Picture,
    Text,
)
from levensreis.pictures.fitting import Ruler

STRONG: Final = {Influence.POSITIVE: Ink.PLUS, Influence.NEGATIVE: Ink.MINUS}
SOFT: Final = {Influence.POSITIVE: Ink.PLUS_SOFT, Influence.NEGATIVE: Ink.MINUS_SOFT}
SIGNS: Final = {Influence.POSITIVE: "+", Influence.NEGATIVE: "−"}
_BASELINE: Final = 0.35
"""Of the size of a text: how far its baseline is under its middle."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartStyle:
    """Measures of a picture in points; `PAPER` and `SCREEN` are ready to use."""

    width: float
    size: float
    """Of the texts."""
    row: float
    """The height of a row with a bar."""
    low_row: float
    """The height of a row of which there are many, such as one for each journey."""
    hints: bool = True
    """Off on paper, where the numbers stand beside the picture."""

    def with_width(self, width: float) -> Self:
        """Return this style for another width."""
        return replace(self, width=width)


PAPER: Final = ChartStyle(width=493.2, size=10.0, row=20.0, low_row=12.0, hints=False)
SCREEN: Final = ChartStyle(width=640.0, size=9.75, row=21.0, low_row=12.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Behind:
    """What a part of a picture is about: whose statements are behind it.

    All that is given must fit; of `factors` every one, each in the same journey.
    """

    system: System | None = None
    theme: Theme | None = None
    influence: Influence | None = None
    year: int | None = None
    """Of age; -1 for the pregnancy."""
    factors: tuple[FactorId, ...] = ()
    spell: SpellType | None = None
    rid: str = ""
    sid: str = ""
    is_second: bool = False
    """Whether it is of the group that is compared with."""


Cell = str | int


@dataclass(frozen=True, slots=True)
class Numbers:
    """The numbers of a picture as a table, a row for whatever its first columns say."""

    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...] = ()
    names: int = 1
    """How many columns at the left tell what a row is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A picture that is drawn, and all that it says in other ways."""

    title: str
    told: str
    """What it shows, and what not to read in it."""
    picture: Picture
    alternative: str
    """The picture in words, for who does not see it."""
    numbers: Numbers
    brief: Numbers | None = None
    """The same in fewer rows, for paper."""
    data: Numbers | None = None
    """What it was drawn from, if that is more than its numbers."""
    behind: Mapping[UUID, Behind] = field(default_factory=dict)
    is_empty: bool = False
    """Whether nothing was counted."""


class Board:
    """What a picture is drawn on: keeps the items, and what is behind each."""

    def __init__(self, style: ChartStyle, measure: Measure) -> None:
        self.style = style
        self.ruler = Ruler(measure)
        self.items: list[Item] = []
        self.behind: dict[UUID, Behind] = {}

    def key(self, behind: Behind) -> UUID:
        """Return the key of the next part of the picture."""
        made = UUID(int=len(self.behind) + 1)
        self.behind[made] = behind
        return made

    def hint(self, words: str) -> str:
        """Return what a part says of itself, where it may."""
        return words if self.style.hints else ""

    def put(self, *items: Item) -> None:
        """Draw before all that is there."""
        self.items += items

    def write(
        self,
        words: str,
        x: float,
        middle: float,
        *,
        ink: Ink = Ink.TEXT,
        bold: bool = False,
        anchor: Anchor = Anchor.START,
        room: float | None = None,
        size: float | None = None,
        key: UUID | None = None,
        hint: str = "",
    ) -> float:
        """Write a line around a height, as far as there is room; tell its width."""
        size = size or self.style.size
        width = self.ruler.width(words, size, bold=bold)
        if room is not None and width > room:
            words, width = self.ruler.elided(words, room, size, bold=bold)
        if words:
            y = middle + size * _BASELINE
            self.put(Text(x, y, words, size, ink, bold, anchor, width, key, hint))
        return width

    def picture(self, height: float) -> Picture:
        """Return what was drawn, as one layer: what is drawn of a part is known."""
        layer = Layer(0, height, tuple(self.items))
        return Picture(self.style.width, height, (), (layer,))
