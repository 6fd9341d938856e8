"""What is told of solutions, in words. Knows no Qt."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, NamedTuple

from levensreis.domain.codebook import Factor
from levensreis.domain.influence import Influence
from levensreis.domain.solutions.question import in_order
from levensreis.domain.solutions.solution import Solution, SolutionId
from levensreis.domain.solutions.tallies import SolutionTally
from levensreis.language import say, word
from levensreis.ui.research.solutions.desk import Known

_NO_NUMBER: Final = "–"


class Order(StrEnum):
    """In what order the list stands. Values are remembered."""

    OWN = "own"
    NUMBER = "number"
    TIMES = "times"

    @property
    def label(self) -> str:
        """The words on screen."""
        return say(_ORDERS[self])

    def of(self, known: Known) -> Sequence[Solution]:
        """Return the solutions in this order."""
        if self is Order.NUMBER:
            return in_order(known.solutions)
        if self is Order.TIMES:
            return [each.solution for each in known.findings.tallies]
        return known.solutions


@dataclass(frozen=True, slots=True)
class Line:
    """A solution in a list."""

    key: SolutionId
    words: str
    meta: str


class LinkedFactor(NamedTuple):
    """A factor that a solution answers, or could."""

    key: str
    label: str
    influence: Influence | None
    """None for a factor that stands in no codebook any more."""
    meta: str


def line_of(solution: Solution, tally: SolutionTally | None) -> Line:
    """Return a solution as it stands in the list."""
    told = [times_told(tally.times if tally else 0)]
    if solution.direction is not None:
        told.append(solution.direction.label)
    return Line(solution.id, headed(solution), "  ·  ".join(told))


def headed(solution: Solution) -> str:
    """Return a solution with its number before it, when it has one."""
    if solution.number is None:
        return solution.text
    return f"{solution.number}. {solution.text}"


def number_told(solution: Solution) -> str:
    """Return what people call a solution, in a few letters."""
    return _NO_NUMBER if solution.number is None else str(solution.number)


def times_told(times: int) -> str:
    """Tell how often something was chosen."""
    if not times:
        return say("Niet gekozen")
    return say("{times} keer gekozen", times=times)


def chosen_told(tally: SolutionTally | None) -> str:
    """Tell how often a solution was chosen, and by whom."""
    if tally is None or not tally.times:
        return say("Nog door geen partij gekozen.")
    names = ", ".join(each.name for each in tally.chosen)
    return say("{times} keer gekozen: {names}.", times=tally.times, names=names)


def linked(
    solution: Solution, factors: Mapping[str, LinkedFactor]
) -> list[LinkedFactor]:
    """Return the factors that a solution answers."""
    return [
        factors.get(each, LinkedFactor(each, str(each), None, ""))
        for each in solution.factors
    ]


def factor_told(factor: Factor, book: str) -> LinkedFactor:
    """Return a factor as it can be chosen."""
    place = " / ".join(
        filter(None, (factor.system.label, factor.group and factor.group.label))
    )
    meta = f"{book}  ·  {factor.influence.label}  ·  {place}"
    return LinkedFactor(factor.id, factor.label, factor.influence, meta)


_ORDERS: Final = {
    Order.OWN: word("Eigen volgorde"),
    Order.NUMBER: word("Op nummer"),
    Order.TIMES: word("Op keer gekozen"),
}
