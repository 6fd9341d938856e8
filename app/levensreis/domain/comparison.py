"""Two counts side by side: boys and girls, two years, B1 and B2 (vergelijking)."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from levensreis.domain.codebook import Factor, FactorId
from levensreis.domain.factor_table import FactorTable, Tally
from levensreis.domain.findings import TableResult
from levensreis.domain.influence import Influence
from levensreis.domain.system import PartyGroup, System

_NOBODY = Tally(0)
_NOT_SHOWN = Tally(0, is_left_out=True)


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """One factor in both counts."""

    factor: Factor
    first: Tally
    second: Tally

    @property
    def difference(self) -> int | None:
        """How many journeys more the first has; None when one is not shown."""
        if self.first.is_left_out or self.second.is_left_out:
            return None
        return self.first.journeys - self.second.journeys


@dataclass(frozen=True, slots=True)
class ComparedSystem:
    """How much of each count is in one system."""

    system: System
    first: int | None
    """Pairs of a factor and a journey, of the first count."""
    second: int | None
    first_share: float | None
    """The part of all pairs of that count, in percents."""
    second_share: float | None

    @property
    def difference(self) -> float | None:
        """How much more of the first is here, in percent points.

        Of shares, since the counts can be of other numbers of journeys.
        """
        if self.first_share is None or self.second_share is None:
            return None
        return self.first_share - self.second_share


@dataclass(frozen=True)
class Comparison:
    """Two counts: every factor that is in one of them, in the order of the first."""

    first: TableResult
    second: TableResult

    @cached_property
    def rows(self) -> tuple[ComparedRow, ...]:
        """The factors, far systems first, + before -, by group."""
        there = _tallies(self.second.table)
        here = _tallies(self.first.table)
        rows = [*self.first.table.rows]
        rows += [row for row in self.second.table.rows if row.factor.id not in here]
        found = [
            ComparedRow(
                row.factor,
                here.get(row.factor.id, _missing(self.first)),
                there.get(row.factor.id, _missing(self.second)),
            )
            for row in rows
        ]
        return tuple(sorted(found, key=lambda row: _place(row.factor)))

    @cached_property
    def systems(self) -> tuple[ComparedSystem, ...]:
        """How both spread over the systems, from far to near."""
        return tuple(self._systems())

    @property
    def differs(self) -> bool:
        """Whether any number is another; names, places and examples are none."""
        first, second = self.first, self.second
        pairs = (first.journeys, first.statements), (second.journeys, second.statements)
        return pairs[0] != pairs[1] or any(
            (row.first.journeys, row.first.is_left_out)
            != (row.second.journeys, row.second.is_left_out)
            for row in self.rows
        )

    def _systems(self) -> Iterator[ComparedSystem]:
        first, second = self.first.spread, self.second.spread
        for system in System:
            yield ComparedSystem(
                system,
                first.of(system),
                second.of(system),
                first.share(system),
                second.share(system),
            )


def _tallies(table: FactorTable) -> dict[FactorId, Tally]:
    return {row.factor.id: row.tally for row in table.rows}


def _missing(result: TableResult) -> Tally:
    """Return what a factor has that a table does not tell of."""
    return _NOT_SHOWN if result.table.is_published else _NOBODY


def _place(factor: Factor) -> tuple[int, int, int]:
    groups: list[PartyGroup | None] = [*PartyGroup, None]
    is_negative = factor.influence is Influence.NEGATIVE
    return [*System].index(factor.system), is_negative, groups.index(factor.group)
