"""How far two coders agree (overeenstemming): Cohen's kappa, per factor and in all.

Of each factor every statement that both judged is a yes or a no of each coder. Kappa is
(observed - expected) / (1 - expected): Cohen, J. (1960). A coefficient of agreement for
nominal scales. Educational and Psychological Measurement, 20(1), 37-46.

In all it is pooled over the factors: observed and expected are both the mean of those
of the factors, each with its own counts (De Vries, H., Elliott, M. N., Kanouse, D. E.
and Teleki, S. S. (2008). Using pooled kappa to summarize interrater agreement across
many items. Field Methods, 20(3), 272-282). So a factor that nobody gave changes
nothing, however long the codebook is.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cached_property

from levensreis.domain.codebook import FactorId


@dataclass(frozen=True, slots=True)
class Judgement:
    """One statement with the factors that each of two coders gave it."""

    sid: str
    first: frozenset[FactorId]
    second: frozenset[FactorId]

    @property
    def is_alike(self) -> bool:
        """Whether both gave the same factors, or both none."""
        return self.first == self.second


@dataclass(frozen=True, slots=True)
class FactorAgreement:
    """How two coders used one factor, in statements."""

    fid: FactorId
    both: int
    only_first: int
    only_second: int
    neither: int

    @property
    def statements(self) -> int:
        """How many were judged."""
        return self.both + self.only_first + self.only_second + self.neither

    @property
    def observed(self) -> float | None:
        """The share of statements on which they agree; None without statements."""
        agreed = self.both + self.neither
        return agreed / self.statements if self.statements else None

    @property
    def expected(self) -> float | None:
        """The share on which they would agree by chance; None without statements."""
        return self.by_chance / self.statements**2 if self.statements else None

    @property
    def kappa(self) -> float | None:
        """Cohen's kappa; None where chance alone would always agree.

        So it is where both gave the factor to every statement, or both to none.
        """
        return _kappa([self])

    @property
    def by_chance(self) -> int:
        """The expected share, times the square of the number of statements."""
        first, second = self.both + self.only_first, self.both + self.only_second
        total = self.statements
        return first * second + (total - first) * (total - second)


@dataclass(frozen=True)
class Agreement:
    """How far two coders agree on the statements that both judged."""

    judgements: tuple[Judgement, ...]
    factors: tuple[FactorAgreement, ...]
    """Those that at least one of them gave, in the order of the codebook."""

    @property
    def statements(self) -> int:
        """How many statements both judged."""
        return len(self.judgements)

    @cached_property
    def differences(self) -> tuple[Judgement, ...]:
        """The statements to talk through: those that are coded differently."""
        return tuple(each for each in self.judgements if not each.is_alike)

    @property
    def alike(self) -> int:
        """How many statements have the very same factors from both."""
        return self.statements - len(self.differences)

    @property
    def observed(self) -> float | None:
        """The share of statement and factor on which they agree; None without any."""
        return _mean([each.observed for each in self.factors])

    @property
    def expected(self) -> float | None:
        """The mean of what the factors would have by chance; None without any."""
        return _mean([each.expected for each in self.factors])

    @property
    def kappa(self) -> float | None:
        """The pooled kappa; None where no factor has one."""
        return _kappa(self.factors)


def agreement(
    judgements: Collection[Judgement], order: Sequence[FactorId]
) -> Agreement:
    """Compare two coders; factors come in the order of the codebook."""
    used = {fid for each in judgements for fid in each.first | each.second}
    place = {fid: number for number, fid in enumerate(order)}
    told = sorted(used, key=lambda fid: (place.get(fid, len(place)), fid))
    return Agreement(
        tuple(judgements), tuple(_of_factor(fid, judgements) for fid in told)
    )


def _of_factor(fid: FactorId, judgements: Collection[Judgement]) -> FactorAgreement:
    pairs = [(fid in each.first, fid in each.second) for each in judgements]
    return FactorAgreement(
        fid,
        both=pairs.count((True, True)),
        only_first=pairs.count((True, False)),
        only_second=pairs.count((False, True)),
        neither=pairs.count((False, False)),
    )


def _kappa(factors: Collection[FactorAgreement]) -> float | None:
    # In whole numbers up to the one division: nothing is lost on the way.
    above = sum(
        each.statements * (each.both + each.neither) - each.by_chance
        for each in factors
    )
    below = sum(each.statements**2 - each.by_chance for each in factors)
    return above / below if below else None


def _mean(shares: Collection[float | None]) -> float | None:
    told = [each for each in shares if each is not None]
    return sum(told) / len(told) if told else None
