"""The factor table (Table B1): in how many journeys a factor occurs.

Form: bureau HHM 2025, annex 1. Far systems first; in the micro system the
party groups are sub-headings on both sides. Table B2 is the same of what professionals
said: there a tally is of group interviews.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from levensreis.domain.codebook import Codebook, Factor, FactorId
from levensreis.domain.influence import Influence
from levensreis.domain.journey import Journey
from levensreis.domain.system import PartyGroup, System


class Order(StrEnum):
    """How the factors within a block follow each other."""

    CODEBOOK = "codeboek"
    COUNT = "aantal"


class TableKind(StrEnum):
    """Of what a table is."""

    JOURNEYS = "levensreizen"
    """Table B1."""
    PROFESSIONALS = "professionals"
    """Table B2, of group interviews."""


@dataclass(frozen=True, slots=True)
class Tally:
    """What is counted of one factor."""

    journeys: int
    """Different journeys with at least one statement coded with the factor."""
    example: str = ""
    example_journey: str = ""
    """The pseudonym of the journey from which the example is."""
    is_left_out: bool = False
    """Whether the count may not be shown: then the number says nothing."""


@dataclass(frozen=True, slots=True)
class FactorRow:
    """One line of the table."""

    factor: Factor
    tally: Tally


@dataclass(frozen=True, slots=True)
class SubBlock:
    """The factors of one party group (or of a whole system) on both sides."""

    group: PartyGroup | None
    positive: tuple[FactorRow, ...]
    negative: tuple[FactorRow, ...]


@dataclass(frozen=True, slots=True)
class FactorTable:
    """Rows as in the file of the study: per system first + then -, by group."""

    rows: tuple[FactorRow, ...]
    is_published: bool = False
    """Whether counts are rounded and small ones left out: for others than the team."""
    selected: str = ""
    """What was counted, in words; empty when that is everything."""
    kind: TableKind = TableKind.JOURNEYS

    def blocks(self) -> list[tuple[System, list[SubBlock]]]:
        """Return the table as it is printed: per system its groups, + beside -."""
        return [
            (system, subs) for system in System if (subs := self._sub_blocks(system))
        ]

    def _sub_blocks(self, system: System) -> list[SubBlock]:
        groups: list[PartyGroup | None] = [*PartyGroup, None]
        blocks = [
            SubBlock(
                group,
                self._side(system, group, Influence.POSITIVE),
                self._side(system, group, Influence.NEGATIVE),
            )
            for group in groups
        ]
        return [block for block in blocks if block.positive or block.negative]

    def _side(
        self, system: System, group: PartyGroup | None, influence: Influence
    ) -> tuple[FactorRow, ...]:
        side = (system, group, influence)
        return tuple(
            row
            for row in self.rows
            if (row.factor.system, row.factor.group, row.factor.influence) == side
        )


def count_factors(journeys: Iterable[Journey]) -> dict[FactorId, Tally]:
    """Count in how many different journeys each factor occurs.

    Statements that may not be shared, or whose influence was set aside, do not count.
    The example of a factor is the first that is marked, in the order of journeys
    and statements.
    """
    members: dict[FactorId, set[object]] = {}
    examples: dict[FactorId, tuple[str, str]] = {}
    for journey in journeys:
        uncounted = journey.uncounted
        for statement in journey.statements:
            if statement.id in uncounted:
                continue
            for coding in statement.codings:
                members.setdefault(coding.factor, set()).add(journey.id)
                if coding.example:
                    examples.setdefault(
                        coding.factor, (coding.example, journey.pseudonym)
                    )
    return {
        factor: Tally(len(ids), *examples.get(factor, ("", "")))
        for factor, ids in members.items()
    }


def build_table(
    codebook: Codebook, tallies: Mapping[FactorId, Tally], order: Order
) -> FactorTable:
    """Put the counted factors in the order of the table; uncounted ones stay out."""
    place = {factor.id: number for number, factor in enumerate(codebook.factors)}
    rows = [FactorRow(codebook.by_id[key], tally) for key, tally in tallies.items()]

    def key(row: FactorRow) -> tuple[int, int, int, int, int]:
        factor = row.factor
        return (
            _SYSTEM_ORDER[factor.system],
            _SIDE_ORDER[factor.influence],
            _GROUP_ORDER[factor.group],
            -row.tally.journeys if order is Order.COUNT else 0,
            place[factor.id],
        )

    return FactorTable(tuple(sorted(rows, key=key)))


_SYSTEM_ORDER = {system: number for number, system in enumerate(System)}
_SIDE_ORDER = {Influence.POSITIVE: 0, Influence.NEGATIVE: 1}
_GROUP_ORDER: dict[PartyGroup | None, int] = {
    group: number for number, group in enumerate([*PartyGroup, None])
}
