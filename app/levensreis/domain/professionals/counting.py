"""Count what professionals named (Table B2): in how many different interviews."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from levensreis.domain.codebook import Codebook, Factor, FactorId
from levensreis.domain.factor_table import Tally
from levensreis.domain.placed import Coding
from levensreis.domain.professionals.interview import (
    GroupInterview,
    GroupStatement,
    in_order,
    name_of,
)


@dataclass(frozen=True, slots=True)
class Codebooks:
    """What a statement in a group interview can be coded with."""

    own: Codebook
    """The professionals' codebook, with the factors that researchers made."""
    shared: Codebook
    """That of the journeys."""
    became: Mapping[FactorId, FactorId] = field(default_factory=dict)
    """Of shared factors that were merged into another: that other."""

    @property
    def every(self) -> Codebook:
        """Both, the professionals' first; one name can stand in both."""
        return Codebook((*self.own.factors, *self.shared.factors))

    def counted_as(self, factor: FactorId) -> FactorId:
        """Return the factor on whose line a factor counts.

        A shared factor with the name and place of one of the professionals is the same
        line.
        """
        now = self.became.get(factor, factor)
        found = self.shared.by_id.get(now)
        if found is None:
            return now
        same = self.own.labelled(found.label)
        return same.id if same is not None and _place(same) == _place(found) else now


class Coded(NamedTuple):
    """A factor of a statement, with the number of the interview it is in."""

    number: int
    interview: GroupInterview
    statement: GroupStatement
    coding: Coding


def count_interviews(
    interviews: Iterable[GroupInterview], books: Codebooks
) -> dict[FactorId, Tally]:
    """Count in how many different interviews each factor occurs.

    The example of a factor is the first that is marked, by the day of the interview.
    """
    members: dict[FactorId, set[int]] = {}
    examples: dict[FactorId, tuple[str, str]] = {}
    known = books.every.by_id
    for each in _codings(interviews):
        factor = books.counted_as(each.coding.factor)
        if factor not in known:
            continue
        members.setdefault(factor, set()).add(each.number)
        if each.coding.example:
            told = each.coding.example, name_of(each.number)
            examples.setdefault(factor, told)
    return {
        factor: Tally(len(numbers), *examples.get(factor, ("", "")))
        for factor, numbers in members.items()
    }


def behind(
    interviews: Iterable[GroupInterview], books: Codebooks, factor: FactorId
) -> list[Coded]:
    """Return the statements behind the number of a factor, by interview."""
    return [
        each
        for each in _codings(interviews)
        if books.counted_as(each.coding.factor) == factor
    ]


def astray(interviews: Iterable[GroupInterview], books: Codebooks) -> list[Coded]:
    """Return the statements with a factor that stands in no codebook any more."""
    known = books.every.by_id
    return [
        each
        for each in _codings(interviews)
        if books.counted_as(each.coding.factor) not in known
    ]


def _codings(interviews: Iterable[GroupInterview]) -> Iterator[Coded]:
    for number, interview in enumerate(in_order(interviews), 1):
        for statement in interview.statements:
            for coding in statement.codings:
                yield Coded(number, interview, statement, coding)


def _place(factor: Factor) -> tuple[str, str]:
    return factor.system.value, factor.influence.value
