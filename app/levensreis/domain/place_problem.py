"""Holes and overlaps in the places where a youth lived, told softly.

Only what cannot be due to uncertain times, and lasts longer than people round away.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, NamedTuple

from levensreis.domain.life_context import LifeContext, Months
from levensreis.domain.period import Form
from levensreis.domain.spell import SpellType
from levensreis.domain.statement import Statement
from levensreis.language import say

SLACK_MONTHS: Final = 3
"""A hole or overlap up to this is what people round away."""
_HALF_YEAR, _YEAR = 6, 12
_MOMENTS = (Form.POINT, Form.DURING, Form.EITHER)


@dataclass(frozen=True, slots=True)
class PlaceProblem:
    """Months of age of which no place, or more than one, is known, half-open."""

    start: int
    end: int
    overlap: bool
    to_now: bool = False
    """Whether it is still so."""

    def in_words(self) -> str:
        """Return it softly, as `Geen woonplek bekend van 12 tot 13,5 jaar`."""
        ages = {"start": self._age(self.start), "end": self._age(self.end)}
        if self.overlap:
            return self._overlap_in_words(ages)
        if self.to_now:
            return say("Geen woonplek bekend vanaf {start} jaar", **ages)
        if not self.start:
            return say("Geen woonplek bekend tot {end} jaar", **ages)
        return say("Geen woonplek bekend van {start} tot {end} jaar", **ages)

    def _overlap_in_words(self, ages: dict[str, str]) -> str:
        if self.to_now:
            return say("Twee woonplekken tegelijk vanaf {start} jaar", **ages)
        if not self.start:
            return say("Twee woonplekken tegelijk tot {end} jaar", **ages)
        return say("Twee woonplekken tegelijk van {start} tot {end} jaar", **ages)

    def _age(self, month: int) -> str:
        """Return an age as precisely as both ends ask: `12`, `12,5` or `12;4`."""
        years, months = divmod(month, _YEAR)
        told = (self.start, 0 if self.to_now else self.end)
        if any(each % _HALF_YEAR for each in told):
            return f"{years};{months}"
        return f"{years},5" if months else f"{years}"


class _Stay(NamedTuple):
    """Months of age in one place, half-open; it may last until the next one."""

    start: int
    end: int
    until_next: bool = False


def place_problems(
    statements: Iterable[Statement], context: LifeContext, until_month: int
) -> list[PlaceProblem]:
    """Return the holes and then the overlaps, from the birth up to `until_month`.

    Without any place there are none: the theme itself is empty then.
    """
    places = [
        (each.period.form, months)
        for each in statements
        if each.spell is not None and each.spell.type is SpellType.PLACE
        if (months := each.period.months(context)).known
    ]
    if not places:
        return []
    longest = sorted(_longest(*place, until_month) for place in places)
    sure = filter(None, (_sure(*place) for place in places))
    return [*_holes(longest, until_month), *_overlaps(sorted(sure), until_month)]


def _holes(stays: Iterable[_Stay], until_month: int) -> list[PlaceProblem]:
    found: list[PlaceProblem] = []
    reached = 0
    lasting = False
    for stay in [*stays, _Stay(until_month, until_month)]:
        start = min(stay.start, until_month)
        if not lasting and start - reached > SLACK_MONTHS:
            to_now = start == until_month
            found.append(PlaceProblem(reached, start, overlap=False, to_now=to_now))
        reached = max(reached, start, stay.end)
        lasting = stay.until_next
    return found


def _overlaps(stays: Iterable[_Stay], until_month: int) -> list[PlaceProblem]:
    doubled: list[tuple[int, int]] = []
    reached = 0
    for start, stay_end, _ in stays:
        end = min(reached, stay_end, until_month)
        if start < end:
            joins = doubled and start <= doubled[-1][1]
            first, last = doubled.pop() if joins else (start, end)
            doubled.append((first, max(last, end)))
        reached = max(reached, stay_end)
    return [
        PlaceProblem(start, end, overlap=True, to_now=end == until_month)
        for start, end in doubled
        if end - start > SLACK_MONTHS
    ]


def _longest(form: Form, months: Months, until_month: int) -> _Stay:
    """Return the longest that a stay can have been, so that no hole is invented."""
    start = 0 if months.earliest_start is None else months.earliest_start
    end = until_month if months.latest_end is None else months.latest_end
    if _is_exact(months.earliest_end, end) and end - 1 > start:
        end -= 1  # "tot 12;6" ended at 12;6, not after it
    return _Stay(max(min(start, end), 0), max(start + 1, end), form in _MOMENTS)


def _sure(form: Form, months: Months) -> _Stay | None:
    """Return the months in which a stay surely was; one without an end has none.

    Who tells "vanaf 9" and then "vanaf 12" does not mean two places at once.
    """
    end = months.earliest_end
    if form not in (Form.RANGE, Form.UNTIL) or end is None:
        return None
    start = 0 if form is Form.UNTIL else months.latest_start
    if _is_exact(months.earliest_start, start):
        start = months.earliest_start
    if start is None or start >= end:
        return None
    return _Stay(max(start, 0), end)


def _is_exact(low: int | None, high: int | None) -> bool:
    """Tell whether a half-open range is the one month that was told."""
    return low is not None and high is not None and high - low == 1
