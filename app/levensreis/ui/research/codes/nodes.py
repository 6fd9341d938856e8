"""The codebook as it is shown in a tree: headings, and the factors under them."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Final

from levensreis.domain.codebook_work.deeds import CategoryId
from levensreis.domain.influence import Influence
from levensreis.domain.system import PartyGroup, System
from levensreis.language import say


@dataclass(frozen=True, slots=True)
class CategoryKey:
    """The key of the heading of a category; None: of what is in no category."""

    id: CategoryId | None


@dataclass(frozen=True, slots=True)
class PlaceKey:
    """The key of the heading of a system, or of a party group in it."""

    system: System
    group: PartyGroup | None = None


class Special(Enum):
    """A row of the tree that is no factor and no heading."""

    UNCODED = "uncoded"
    """Statements without any factor: where open coding begins."""


UNCODED: Final = Special.UNCODED


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A heading with what is under it, or a factor with its count."""

    key: object
    """The same after every change: of a factor its id, of a heading what it is."""
    words: str
    influence: Influence | None = None
    """The side of a factor; a heading has none."""
    journeys: int = 0
    """In how many different journeys; only of a factor."""
    definition: str = ""
    children: tuple["Node", ...] = ()

    @property
    def is_factor(self) -> bool:
        """Whether it is a factor, and no heading."""
        return self.influence is not None

    @property
    def is_single(self) -> bool:
        """Whether one journey tells of it, and no other."""
        return self.is_factor and self.journeys == 1

    @property
    def counted(self) -> str:
        """What stands behind it: the journeys of a factor, the factors of a heading."""
        if self.is_single:
            return say("1 int")
        if self.is_factor:
            return str(self.journeys)
        count = len(list(self.factors()))
        return factors_told(count) if count else ""

    @property
    def told(self) -> str:
        """All of it, for who cannot see it."""
        if self.influence is None:
            return ", ".join(filter(None, (self.words, self.counted)))
        parts = (
            self.words,
            self.influence.label,
            journeys_told(self.journeys),
            self.definition,
        )
        return ", ".join(filter(None, parts))

    def factors(self) -> Iterator["Node"]:
        """Give every factor in it, in order."""
        if self.is_factor:
            yield self
        for child in self.children:
            yield from child.factors()


def journeys_told(count: int) -> str:
    """Return in how many journeys, in words."""
    if count == 1:
        return say("1 levensreis")
    return say("{count} levensreizen", count=count)


def factors_told(count: int) -> str:
    """Return how many factors, in words."""
    return say("1 factor") if count == 1 else say("{count} factoren", count=count)


def statements_told(count: int) -> str:
    """Return how many statements, in words."""
    if count == 1:
        return say("1 uitspraak")
    return say("{count} uitspraken", count=count)
