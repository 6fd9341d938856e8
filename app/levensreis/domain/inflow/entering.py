"""In which months of age a youth can have come in (instroom), and by which way.

The rules are in `docs/decisions/0019-characteristics.md`. Every decision has its own
range of months; whatever can be, with each in any of its months, is possible here.
"""

from collections.abc import Collection, Iterable
from typing import Final, NamedTuple, Self

from levensreis.domain.life_context import PREGNANCY, Months
from levensreis.domain.spell import Decision, Indication, Spell

YEAR: Final = 12
"""Months: within a year is at most so many later."""
LATEST: Final = 150 * YEAR
"""Stands for a month of which nothing is known but that it is later."""


class Onset(NamedTuple):
    """In which months something can have begun, both counted."""

    first: int
    last: int
    is_sure: bool = True
    """Whether it was at all what it is taken for."""

    @classmethod
    def of(cls, months: Months, *, is_sure: bool = True) -> Self:
        """Return when a period can have begun."""
        low, end = months.earliest_start, months.latest_start
        first = PREGNANCY if low is None else low
        return cls(first, LATEST if end is None else max(end - 1, first), is_sure)


class Inflow(NamedTuple):
    """A way in that is possible, and the months in which it can have been."""

    way: str
    months: range


class Told(NamedTuple):
    """A decision on an indication (indicatie), and when it can have been."""

    spell: Spell
    months: Months


def granted(told: Iterable[Told], kind: Indication) -> list[Onset]:
    """Return when a profile was granted, or may have been."""
    return [
        Onset.of(months, is_sure=spell.kind is kind and bool(spell.decision))
        for spell, months in told
        if spell.kind in (kind, None) and spell.decision in (Decision.GRANTED, None)
    ]


def inflows(told: Collection[Told]) -> list[Inflow]:
    """Return every possible way in; none when no VG7 is sure."""
    vg7 = _First.of(granted(told, Indication.VG7))
    if vg7 is None or vg7.may_be_absent:
        return []
    vg6 = _First.of(granted(told, Indication.VG6))
    other = _First.of(granted(told, Indication.OTHER))
    found = [_direct(vg7, vg6, other)]
    if vg6 is not None:
        found += _by_vg6(vg7, vg6, other)
    if other is not None and (vg6 is None or vg6.can_be(other.first + 1)):
        found.append(_way("other", max(vg7.first, other.first + 1), vg7.last))
    return [each for each in found if each.months]


class _First(NamedTuple):
    """When the first of some decisions can have been."""

    first: int
    last: int
    may_be_absent: bool

    @classmethod
    def of(cls, onsets: Collection[Onset]) -> Self | None:
        if not onsets:
            return None
        sure = [each.last for each in onsets if each.is_sure]
        # What may be absent can always be later than anything.
        last = min(sure, default=LATEST)
        return cls(min(each.first for each in onsets), last, not sure)

    def can_be(self, month: int) -> bool:
        """Tell whether nothing is sure to have been before a month."""
        return self.may_be_absent or self.last >= month


def _direct(vg7: _First, vg6: _First | None, other: _First | None) -> Inflow:
    last = min(vg7.last, _free_until(vg6) - 1, _free_until(other))
    return _way("direct_vg7", vg7.first, last)


def _by_vg6(vg7: _First, vg6: _First, other: _First | None) -> Iterable[Inflow]:
    free = _free_until(other)
    first = max(vg6.first, vg7.first - YEAR)
    yield _way("vg6_first", first, min(vg6.last, vg7.last, free))
    if vg6.first <= free:
        later = max(vg7.first, vg6.first + YEAR + 1)
        yield _way("vg6_longer", later, vg7.last)


def _free_until(first: _First | None) -> int:
    """Return the last month before which something need not have been."""
    is_free = first is None or first.may_be_absent
    return LATEST + YEAR if is_free or first is None else first.last


def _way(way: str, first: int, last: int) -> Inflow:
    return Inflow(way, range(first, last + 1))
