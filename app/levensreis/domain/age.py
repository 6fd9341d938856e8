"""A moment that is told by an age, and the ages that an anonymised export shows."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar, NamedTuple

from levensreis.domain.basis import Basis
from levensreis.domain.life_context import LifeContext
from levensreis.language import number, say

CIRCA_YEAR, CIRCA_MONTH = 12, 3  # months that "rond" widens, by precision
_MONTHS_AS_MONTHS = 24  # people say "18 maanden", but "2 jaar en 1 maand"


class AgeSpan(NamedTuple):
    """The youngest and oldest age of an anonymised moment, in half years."""

    first: int
    last: int

    def __str__(self) -> str:
        first, last = (number(half / 2) for half in self)
        if first == last:
            return say("{age} jaar", age=first)
        return say("{first}–{last} jaar", first=first, last=last)


def nearest_half_year(months: int) -> AgeSpan:
    """Round months of age to half years."""
    half = (months + 3) // 6
    return AgeSpan(half, half)


class AgeUnit(StrEnum):
    """How precisely an age was told."""

    YEAR = "year"
    HALF_YEAR = "half year"
    MONTH = "month"
    WEEK = "week"


@dataclass(frozen=True, slots=True)
class Age:
    """An age (leeftijd); a half year has the whole years as its amount."""

    basis: ClassVar[Basis] = Basis.AGE
    amount: int
    unit: AgeUnit = AgeUnit.YEAR

    @property
    def circa(self) -> int:
        """Months that an approximate telling widens to both sides."""
        precise = self.unit in (AgeUnit.MONTH, AgeUnit.WEEK)
        return CIRCA_MONTH if precise else CIRCA_YEAR

    @property
    def in_years(self) -> bool:
        """Tell whether the age is printed as a number of years."""
        return self.unit in (AgeUnit.YEAR, AgeUnit.HALF_YEAR)

    @property
    def years(self) -> str:
        """The number of years of an age that is printed as one."""
        return number(self.amount + (self.unit is AgeUnit.HALF_YEAR) / 2)

    def range_in(self, context: LifeContext) -> tuple[int, int]:
        """Give the half-open range in months of age."""
        match self.unit:
            case AgeUnit.YEAR:
                return self.amount * 12, self.amount * 12 + 12
            case AgeUnit.HALF_YEAR:
                return self.amount * 12 + 4, self.amount * 12 + 9
            case AgeUnit.MONTH:
                return self.amount, self.amount + 1
        month = self.amount * 12 // 52
        return month, month + 1

    def __str__(self) -> str:
        if self.in_years:
            return say("{age} jaar", age=self.years)
        if self.unit is AgeUnit.WEEK:
            one = self.amount == 1
            return say("1 week") if one else say("{count} weken", count=self.amount)
        if self.amount < _MONTHS_AS_MONTHS:
            return _months(self.amount)
        years, months = divmod(self.amount, 12)
        return say("{years} jaar en {months}", years=years, months=_months(months))

    def in_age(self, context: LifeContext) -> AgeSpan:
        """Give the age rounded to half years."""
        if self.unit is AgeUnit.HALF_YEAR:
            return AgeSpan(self.amount * 2 + 1, self.amount * 2 + 1)
        return nearest_half_year(self.range_in(context)[0])


def _months(count: int) -> str:
    return say("1 maand") if count == 1 else say("{count} maanden", count=count)
