"""How often parties chose each solution, and how they judged it (Tables 3, B3-B5)."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from levensreis.domain.codebook import FactorId
from levensreis.domain.solutions.answer import Choice, Party, PartyId, Term
from levensreis.domain.solutions.solution import Direction, DirectionKind, Solution
from levensreis.language import say, word

_MOST_CHOSEN: Final = 5
"""Times, from which on a solution is among the most chosen. Source: METHOD.md, 8."""
_FEW: Final = 3
"""Times, up to which it stands in Table B4. Source: METHOD.md, 8."""


class SolutionTable(StrEnum):
    """The tables of the study, and what stands in none of them. Values are written."""

    THREE = "3"
    B3 = "B3"
    BETWEEN = "tussen B3 en B4"
    """Chosen four times: the study has no table for that, and none was (ours)."""
    B4 = "B4"
    B5 = "B5"

    @property
    def label(self) -> str:
        """The title on screen and on paper."""
        return say(_TITLES[self])

    def holds(self, times: int) -> bool:
        """Tell whether what was chosen so many times stands in it."""
        if self is SolutionTable.THREE:
            return times >= _MOST_CHOSEN
        return self is table_of(times)


def table_of(times: int) -> SolutionTable:
    """Return the table of the annex for what was chosen so many times."""
    if times >= _MOST_CHOSEN:
        return SolutionTable.B3
    if times > _FEW:
        return SolutionTable.BETWEEN
    return SolutionTable.B4 if times else SolutionTable.B5


@dataclass(frozen=True, slots=True)
class Chosen:
    """A party that chose a solution, and what it said of it."""

    party: PartyId
    name: str
    choice: Choice


@dataclass(frozen=True, slots=True)
class Judged:
    """A judgement by some parties on a scale of 1 to 5."""

    mean: float
    parties: int


@dataclass(frozen=True, slots=True)
class SolutionTally:
    """A solution with all that chose it: they are behind each of its numbers."""

    solution: Solution
    chosen: tuple[Chosen, ...] = ()

    @property
    def times(self) -> int:
        """How many parties chose it."""
        return len(self.chosen)

    @property
    def table(self) -> SolutionTable:
        """The table of the annex that it stands in."""
        return table_of(self.times)

    @property
    def impact(self) -> Judged | None:
        """How much it would change, by who told; None when nobody did."""
        return _judged(each.choice.impact for each in self.chosen)

    @property
    def feasibility(self) -> Judged | None:
        """How well it can be done, by who told; None when nobody did."""
        return _judged(each.choice.feasibility for each in self.chosen)

    @property
    def terms(self) -> Mapping[Term, int]:
        """How many parties named each term, from short to long."""
        found = Counter(each.choice.term for each in self.chosen)
        return {term: found[term] for term in Term}

    @property
    def term(self) -> Term | None:
        """The term that most named; None when nobody did, or as many named another."""
        first, second, _ = sorted(self.terms.values(), reverse=True)
        if first == second:
            return None
        return next(term for term, number in self.terms.items() if number == first)


@dataclass(frozen=True, slots=True)
class SolutionFindings:
    """All that is told of solutions, from one reading of the study."""

    tallies: tuple[SolutionTally, ...]
    """The most chosen first, and then as the researchers ordered them."""
    directions: tuple[Direction, ...]
    parties: int
    """How many answered."""
    asked: int
    """How many were asked."""
    labels: Mapping[FactorId, str]
    """What the factors are called that solutions answer."""

    def in_table(self, table: SolutionTable) -> tuple[SolutionTally, ...]:
        """Return the rows of a table."""
        return tuple(each for each in self.tallies if table.holds(each.times))

    def towards(self, kind: DirectionKind) -> tuple[SolutionTally, ...]:
        """Return the solutions that help in a direction."""
        return tuple(each for each in self.tallies if each.solution.direction is kind)

    def direction(self, kind: DirectionKind) -> Direction:
        """Return a direction with its actions."""
        found = (each for each in self.directions if each.kind is kind)
        return next(found, Direction(kind))


def tallied(
    solutions: Iterable[Solution], parties: Sequence[Party]
) -> tuple[SolutionTally, ...]:
    """Count who chose what; the most chosen first, else the order stays."""
    found = [SolutionTally(each, _chosen(each, parties)) for each in solutions]
    return tuple(sorted(found, key=lambda each: -each.times))


def _chosen(solution: Solution, parties: Sequence[Party]) -> tuple[Chosen, ...]:
    return tuple(
        Chosen(party.id, party.name, choice)
        for party in parties
        if (choice := party.answer.of(solution.id)) is not None
    )


def _judged(told: Iterable[int | None]) -> Judged | None:
    scores = [each for each in told if each is not None]
    return Judged(sum(scores) / len(scores), len(scores)) if scores else None


_TITLES: Final = {
    SolutionTable.THREE: word("Tabel 3. De meest gekozen oplossingen"),
    SolutionTable.B3: word("Tabel B3. Oplossingen die vijf keer of vaker zijn gekozen"),
    SolutionTable.BETWEEN: word(
        "Tussen B3 en B4. Oplossingen die vier keer zijn gekozen"
    ),
    SolutionTable.B4: word("Tabel B4. Oplossingen die één tot drie keer zijn gekozen"),
    SolutionTable.B5: word("Tabel B5. Oplossingen die niet zijn gekozen"),
}
