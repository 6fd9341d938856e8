"""Numbers of which only is known between what they lie: bounds, never a guess."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Self

from levensreis.domain.life_context import PREGNANCY, Months
from levensreis.language import number, say

FOR_EVER: Final = 10_000
"""Months: later than any life, where nobody told until when."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """A number that is at least and at most so much; None is no limit."""

    least: float
    most: float | None

    @classmethod
    def of(cls, value: float) -> Self:
        """Return a number that is known."""
        return cls(value, value)

    @property
    def is_exact(self) -> bool:
        """Whether there is only one number that it can be."""
        return self.least == self.most

    def in_words(self) -> str:
        """Return it as people read it, such as `ten minste 3, ten hoogste 5`."""
        if self.most is None:
            return say("ten minste {least}", least=number(self.least))
        if self.is_exact:
            return number(self.least)
        return say(
            "ten minste {least}, ten hoogste {most}",
            least=number(self.least),
            most=number(self.most),
        )


def median(values: Iterable[Bounds]) -> Bounds | None:
    """Return between what the median lies, whatever each of the values is.

    It rises with each value, so it is lowest when all are, and highest when all are.
    """
    found = list(values)
    if not found:
        return None
    tops = [float("inf") if each.most is None else each.most for each in found]
    most = _median(tops)
    least = _median([each.least for each in found])
    return Bounds(least, None if most == float("inf") else most)


def _median(values: list[float]) -> float:
    ordered = sorted(values)
    middle, is_odd = divmod(len(ordered), 2)
    if is_odd:
        return ordered[middle]
    return (ordered[middle - 1] + ordered[middle]) / 2


@dataclass(frozen=True, slots=True)
class Stretch:
    """When a spell can have been, in whole months of age, both ends included."""

    first_start: int
    last_start: int
    first_end: int
    last_end: int

    @classmethod
    def of(cls, months: Months) -> Self:
        """Return the months in which a spell can start and end; nothing is guessed."""
        first, latest_start, earliest_end, last = months
        first_start = PREGNANCY if first is None else first
        last_end = FOR_EVER if last is None else last - 1
        last_start = FOR_EVER if latest_start is None else latest_start - 1
        return cls(
            first_start,
            min(last_start, last_end),
            first_start if earliest_end is None else max(earliest_end, first_start),
            last_end,
        )

    @property
    def starts(self) -> Bounds:
        """In which month it started."""
        most = None if self.last_start >= FOR_EVER else self.last_start
        return Bounds(self.first_start, most)


@dataclass(frozen=True, slots=True)
class Window:
    """Months of age, half open, in which something is looked for."""

    start: int
    end: int

    def may_meet(self, stretch: Stretch) -> bool:
        """Tell whether a spell can have been in it."""
        return stretch.first_start < self.end and stretch.last_end >= self.start

    def must_meet(self, stretch: Stretch) -> bool:
        """Tell whether a spell was in it, whenever it was."""
        return stretch.last_start < self.end and stretch.first_end >= self.start

    def covered(self, stretches: Iterable[Stretch]) -> Bounds:
        """Return how many of its months some of these spells fill together.

        The month in which a spell ends can have been part of it or not.
        """
        every = list(stretches)
        sure = [(each.last_start, each.first_end) for each in every]
        possible = [(each.first_start, each.last_end + 1) for each in every]
        return Bounds(self._filled(sure), self._filled(possible))

    def _filled(self, parts: Iterable[tuple[int, int]]) -> int:
        total, reached = 0, self.start
        for start, end in sorted(parts):
            begin, stop = max(start, reached), min(end, self.end)
            if stop > begin:
                total += stop - begin
                reached = stop
        return total
