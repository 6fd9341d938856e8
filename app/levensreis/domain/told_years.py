"""The years of a life that statements tell of, however vaguely."""

from collections.abc import Iterable
from datetime import date
from typing import Final

from levensreis.domain.basis import Basis
from levensreis.domain.life_context import LifeContext, Months
from levensreis.domain.period import Form, Period
from levensreis.domain.statement import Kind, Statement

PREGNANCY_YEAR: Final = -1
"""The year before the first year of life."""
WHOLE_YOUTH: Final = 18 * 12
"""Months that are covered of a life of which nothing is known."""
MOST_MONTHS: Final = 40 * 12
"""Nobody in the study is older: a later time is a slip of the pen."""
_YEAR: Final = 12
_OPEN_END: Final = MOST_MONTHS


def last_month(
    statements: Iterable[Statement], context: LifeContext, today: date
) -> int:
    """Return the month of age up to which a life is covered: today's, if it is known.

    Without a birth month it is the last month that was told of, and 18 years when
    nothing was.
    """
    age = context.age_in_months(today)
    if age is None:
        told = (_latest(each.period.months(context)) for each in statements)
        age = max((month for month in told if month is not None), default=WHOLE_YOUTH)
    return min(max(age, 0), MOST_MONTHS)


class ToldYears:
    """Gives the years that statements of one life tell of, up to an age.

    A stretch is in every year from when it most likely began to when it most likely
    ended, a moment in the year in which it most likely was. What lies outside the
    years is in the nearest.
    """

    def __init__(self, context: LifeContext, until_age: int) -> None:
        self._context, self._until = context, until_age
        # Many statements tell the same time.
        self._known: dict[tuple[Period, bool], range] = {}

    def of(self, statement: Statement) -> range:
        """Return the years of a statement; none at an unknown time."""
        period = statement.period
        happened = statement.kind is Kind.EVENT
        years = self._known.get((period, happened))
        if years is None:
            years = self._derived(period, happened)
            self._known[period, happened] = years
        return years

    def _derived(self, period: Period, happened: bool) -> range:
        months = period.months(self._context)
        beside = _beside(period, months, self._context)
        first, last = (
            _stretch(period, months, happened) if beside is None else (beside, beside)
        )
        if first is None or last is None:
            return range(0)
        start = self._within(first // _YEAR)
        return range(start, max(start, self._within(last // _YEAR)) + 1)

    def _within(self, age: int) -> int:
        return min(max(age, PREGNANCY_YEAR), self._until)


def _stretch(
    period: Period, months: Months, happened: bool
) -> tuple[int | None, int | None]:
    """Return the first and last month of age, most likely."""
    low, high = months.earliest_start, months.latest_end
    begins, ends = _middle(*months[:2]), _middle(*months[2:])
    if begins is None:
        begins = ends
    if ends is None:
        ends = begins
    match period.form:
        case Form.FROM if begins is not None:
            ends = _OPEN_END
        case Form.UNTIL if ends is not None:
            begins = min(ends, 0)
        case Form.RANGE:
            pass
        case _ if _is_whole_phase(period, happened) and high is not None:
            begins, ends = low, high - 1
        case _:
            ends = begins
    return begins, ends


def _beside(period: Period, months: Months, context: LifeContext) -> int | None:
    """Return the month just before or just after the moment that it is told by."""
    if period.form not in (Form.BEFORE, Form.AFTER):
        return None
    whole = period.moments[0].range_in(context)
    started, ended = whole or (months.latest_end, months.earliest_start)
    if period.form is Form.AFTER:
        return ended
    return None if started is None else started - 1


def _is_whole_phase(period: Period, happened: bool) -> bool:
    """Tell whether a phase was told as how it was, not as when something happened."""
    return period.basis is Basis.PHASE and not period.approximate and not happened


def _middle(low: int | None, high: int | None) -> int | None:
    if low is None or high is None:
        return low if high is None else high - 1
    return (low + high - 1) // 2


def _latest(months: Months) -> int | None:
    """Return the last month of half-open ranges that is known of."""
    first = (months.earliest_start, months.earliest_end)
    past = (months.latest_start, months.latest_end)
    known = [each for each in first if each is not None]
    known += [each - 1 for each in past if each is not None]
    return max(known, default=None)
