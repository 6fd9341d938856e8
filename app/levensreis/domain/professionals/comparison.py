"""B1 beside B2: what journeys and what professionals tell, from far to near.

Source: bureau HHM 2025, section 4.4: journeys show relatively more factors in the
systems near the youth, professionals more in the far ones.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from levensreis.domain.factor_table import FactorTable
from levensreis.domain.findings import SIDES, Block, Spread, TableResult
from levensreis.domain.influence import Influence
from levensreis.domain.system import System

FAR: Final = (System.MACRO, System.EXO)
"""The society and the organisations: nobody there is in contact with the youth."""
NEAR: Final = (System.MICRO, System.ONTO)
"""The youth, and whom they meet; what is between those is neither far nor near."""


@dataclass(frozen=True)
class Voice:
    """What one kind of source tells."""

    result: TableResult

    @cached_property
    def factors(self) -> Spread:
        """How many different factors are named, by system and side."""
        return _factors(self.result.table)

    @property
    def mentions(self) -> Spread:
        """The same counted in each journey or interview that names them."""
        return self.result.spread

    def share_of_factors(self, systems: Iterable[System]) -> float | None:
        """Return which part of all its factors lies in some systems, in percents."""
        return _share(self.factors, systems)

    def share_of_mentions(self, systems: Iterable[System]) -> float | None:
        """Return the same of what was mentioned."""
        return _share(self.mentions, systems)


@dataclass(frozen=True)
class Beside:
    """The factors of journeys (B1) beside those of professionals (B2)."""

    journeys: Voice
    professionals: Voice

    @property
    def is_farther(self) -> bool | None:
        """Tell whether professionals name relatively more far factors.

        None when a number may not be shown, or when there is nothing to compare.
        """
        return _more(lambda voice: voice.share_of_factors(FAR), self)

    @property
    def is_nearer(self) -> bool | None:
        """Tell whether journeys show relatively more near factors; None as above."""
        swapped = Beside(self.professionals, self.journeys)
        return _more(lambda voice: voice.share_of_factors(NEAR), swapped)


def _more(share: Callable[[Voice], float | None], beside: Beside) -> bool | None:
    first, second = share(beside.journeys), share(beside.professionals)
    return None if first is None or second is None else second > first


def _factors(table: FactorTable) -> Spread:
    found: dict[Block, int | None] = {
        (system, side): 0 for system in System for side in SIDES
    }
    for row in table.rows:
        block = row.factor.system, row.factor.influence
        before = found[block]
        hidden = row.tally.is_left_out or before is None
        found[block] = None if hidden else (before or 0) + 1
    return Spread(found)


def _share(spread: Spread, systems: Iterable[System]) -> float | None:
    parts, total = [spread.of(each) for each in systems], spread.total
    if not total or None in parts:
        return None
    return 100 * sum(each for each in parts if each is not None) / total


def side_share(spread: Spread, system: System, side: Influence) -> float | None:
    """Return which part of all is on one side of a system, in percents."""
    part, total = spread.of(system, side), spread.total
    return None if part is None or not total else 100 * part / total
