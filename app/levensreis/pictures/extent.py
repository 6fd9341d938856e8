"""Where a statement stands on the axis of ages, however vaguely it was told."""

from typing import NamedTuple

from levensreis.domain.life_context import PREGNANCY, Months
from levensreis.domain.period_grammar import Form
from levensreis.domain.statement import Kind, Statement

ONE_SIDED = 9  # months that "voor" or "na" is drawn wide
_PRECISE = 3  # months: a wider range is shown as a band


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
    cut_start: bool = False
    """In points, whether it goes on before the window that is drawn. Of an event, or
    of a bar of which only the band reaches into the window, all lies before it."""
    cut_end: bool = False
    """Likewise after the window."""

    @property
    def is_away(self) -> bool:
        """Whether only its band reaches into the window that is drawn."""
        return not self.is_bar and (self.cut_start or self.cut_end)


class Timed(NamedTuple):
    """A statement that has a place on the axis."""

    statement: Statement
    extent: Extent


def extent_of(statement: Statement, months: Months, end: int) -> Extent:
    """Return where a statement stands; a stretch without end lasts until `end`."""
    form = statement.period.form
    if statement.kind is Kind.SPELL or statement.period.is_spell:
        return bar_extent(months, form, end)
    return _point(months, form)


def bar_extent(months: Months, form: Form, end: int) -> Extent:
    """Return where a stretch stands; without an end it lasts until `end`."""
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
