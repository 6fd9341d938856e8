"""What a count of the factors found: the table, over how much, and how it spreads."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from uuid import uuid4

from levensreis.domain.codebook import Codebook, FactorId
from levensreis.domain.factor_table import FactorTable, Order, Tally
from levensreis.domain.influence import Influence
from levensreis.domain.published_factors import published_number
from levensreis.domain.selection import EVERYTHING, Selection
from levensreis.domain.system import System

SIDES = (Influence.POSITIVE, Influence.NEGATIVE)
Block = tuple[System, Influence]
"""One side of one system."""


@dataclass(frozen=True, slots=True)
class Spread:
    """How what was counted spreads over the systems, from far to near.

    Counted are pairs: a factor in a journey is one, so that a factor that many have
    weighs as much as they are. None is what may not be shown.
    """

    pairs: Mapping[Block, int | None] = field(default_factory=dict)

    def of(self, system: System, influence: Influence | None = None) -> int | None:
        """Return how many pairs a system has, on one side or on both."""
        sides = SIDES if influence is None else (influence,)
        return _sum(self.pairs.get((system, side), 0) for side in sides)

    @property
    def total(self) -> int | None:
        """How many pairs there are."""
        return _sum(self.of(system) for system in System)

    def share(self, system: System) -> float | None:
        """Return the part of all pairs that a system has, in percents."""
        part, total = self.of(system), self.total
        return None if part is None or not total else 100 * part / total


@dataclass(frozen=True, slots=True, kw_only=True)
class TableResult:
    """A factor table (Table B1) with what it was counted in."""

    table: FactorTable
    journeys: int
    """How many were chosen, whether anything of them is in the table or not."""
    statements: int
    """How many of theirs were asked for, coded or not."""
    spread: Spread
    selection: Selection = EVERYTHING
    name: str = ""
    """What is counted in, as people call it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedQuery:
    """A count under a name and a date, to be made again: what it asked and found."""

    id: str = field(default_factory=lambda: uuid4().hex)
    name: str
    at: datetime
    by: str
    made_with: str
    """The version of the program."""
    data_version: str
    """Of all that was counted in: another when anything changed."""
    order: Order
    result: TableResult
    """As it was found then."""

    @property
    def selection(self) -> Selection:
        """What was asked."""
        return self.result.selection

    @property
    def is_published(self) -> bool:
        """Whether it was for others."""
        return self.result.table.is_published


def spread_of(
    codebook: Codebook, tallies: Mapping[FactorId, Tally], *, is_published: bool = False
) -> Spread:
    """Tell how counts, as they are, spread over the systems.

    Of what is published each sum is rounded, or left out when it is small:
    `published_tallies` counts on each being known.
    """
    counts: dict[Block, list[int]] = {
        (system, side): [] for system in System for side in SIDES
    }
    for each in codebook.factors:
        tally = tallies.get(each.id)
        counts[each.system, each.influence].append(tally.journeys if tally else 0)
    if not is_published:
        return Spread({block: sum(found) for block, found in counts.items()})
    return Spread({block: _published_sum(found) for block, found in counts.items()})


def _published_sum(counts: list[int]) -> int | None:
    return published_number(sum(counts)) if counts else 0


def _sum(counts: Iterable[int | None]) -> int | None:
    total = 0
    for count in counts:
        if count is None:
            return None
        total += count
    return total
