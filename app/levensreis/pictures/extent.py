"""Where a statement stands on the axis of ages, however vaguely it was told."""

from collections.abc import Iterable
from typing import NamedTuple

from levensreis.domain.life_context import PREGNANCY, LifeContext, Months
from levensreis.domain.period_grammar import Form
from levensreis.domain.statement import Kind, Statement

ONE_SIDED = 9  # months that "voor" or "na" is drawn wide
_STILL_GOING = 12  # months that a stretch without end is drawn at least
_PRECISE = 3  # months: a wider range is shown as a band
_WHOLE_YOUTH = 216  # months, when nothing is known
_SHORTEST = 24  # months that the axis covers at least


class Extent(NamedTuple):
    """A stretch in months of age, or in points: best guessed from `start` to `end`.

    It may have begun at `first` and may have ended at `last`. An event has its sign
    at `start`, which is also its `end`.
    """

    first: float
    start: float
    end: float
    last: float
    is_bar: bool
    is_vague: bool
    """Whether the time is so rough that it must show."""
    open_start: bool = False
    open_end: bool = False


class Timed(NamedTuple):
    """A statement that has a place on the axis."""

    statement: Statement
    extent: Extent


class TimeLayout(NamedTuple):
    """What stands on the axis, what has no time, and the month where it ends."""

    timed: list[Timed]
    untimed: list[Statement]
    end: int


def place_in_time(
    statements: Iterable[Statement], context: LifeContext, until_month: int | None
) -> TimeLayout:
    """Derive the extent of every statement; stretches without end last until the end.

    The end is `until_month`, or later when something later is known.
    """
    known: list[tuple[Statement, Months]] = []
    untimed: list[Statement] = []
    latest = [] if until_month is None else [until_month]
    for statement in statements:
        months = statement.period.months(context)
        bounds = [each for each in months if each is not None]
        if bounds:
            known.append((statement, months))
            going_on = _STILL_GOING if months.latest_end is None else 0
            latest.append(max(bounds) + going_on)
        else:
            untimed.append(statement)
    end = max(*latest, _SHORTEST) if latest else _WHOLE_YOUTH
    timed = [Timed(each, _extent(each, months, end)) for each, months in known]
    return TimeLayout(timed, untimed, end)


def _extent(statement: Statement, months: Months, end: int) -> Extent:
    form = statement.period.form
    if statement.kind is Kind.SPELL or statement.period.is_spell:
        return _bar(months, form, end)
    return _point(months, form)


def _bar(months: Months, form: Form, end: int) -> Extent:
    first, latest_start, earliest_end, last = months
    if form is Form.BEFORE:
        first, latest_start, earliest_end = None, None, last
    open_start, open_end = first is None, last is None
    first = PREGNANCY if first is None else first
    last = end if last is None else last
    first, last = min(first, last), max(first, last)
    begins = first if latest_start is None else (first + latest_start) / 2
    ends = last if open_end or earliest_end is None else (earliest_end + last) / 2
    if begins >= ends:  # told as one moment: it lasted some of that time
        begins, ends = (2 * first + last) / 3, (first + 2 * last) / 3
    return Extent(
        *(first, begins, ends, last),
        is_bar=True,
        is_vague=(first, last) != (begins, ends),
        open_start=open_start,
        open_end=open_end,
    )


def _point(months: Months, form: Form) -> Extent:
    low, high = months.earliest_start, months.latest_end
    if high is None:
        low = max(bound for bound in months if bound is not None)
        return Extent(low, low, low, low + ONE_SIDED, False, True, open_end=True)
    if low is None or form is Form.BEFORE:
        return Extent(high - ONE_SIDED, high, high, high, False, True, open_start=True)
    middle = (low + high) / 2
    return Extent(low, middle, middle, high, False, high - low > _PRECISE)
