"""The part of a life that is looked at: zooming in on it and moving along it."""

from dataclasses import dataclass, replace
from typing import Final, Self

from levensreis.domain.life_context import PREGNANCY

SHORTEST: Final = 6.0
"""Months that can be seen at the least."""
_NOTHING = 1e-6  # months
_ROOM = 0.08  # of what is seen, kept free beside what is brought into sight


@dataclass(frozen=True, slots=True)
class LifeWindow:
    """A stretch of months of age within a life, which begins with the pregnancy."""

    start: float
    end: float
    life_end: float

    @classmethod
    def whole(cls, life_end: float) -> Self:
        """Return the window in which a whole life is seen."""
        return cls(PREGNANCY, life_end, life_end)

    @property
    def is_whole(self) -> bool:
        """Whether nothing lies outside."""
        return self.months >= self.life_end - PREGNANCY - _NOTHING

    @property
    def months(self) -> float:
        """How much is seen."""
        return self.end - self.start

    def within(self, life_end: float) -> Self:
        """Return this window in a life that ends elsewhere; whole stays whole."""
        if self.is_whole:
            return self.whole(life_end)
        return replace(self, life_end=life_end).moved(0.0)

    def zoomed(self, times: float, around: float) -> Self:
        """Return a window in which everything is so many times as large.

        The age `around` stays where it is, as far as the ends of the life allow.
        """
        months = min(max(self.months / times, SHORTEST), self.life_end - PREGNANCY)
        part = (around - self.start) / self.months
        return self._at(around - part * months, months)

    def moved(self, months: float) -> Self:
        """Return a window that lies so many months later."""
        return self._at(self.start + months, self.months)

    def showing(self, start: float, end: float) -> Self:
        """Return the nearest window in which a stretch, or its start, is seen."""
        room = self.months * _ROOM
        if start < self.start:
            return self._at(start - room, self.months)
        if start > self.end:
            return self._at(min(end + room - self.months, start - room), self.months)
        return self

    def _at(self, start: float, months: float) -> Self:
        months = min(months, self.life_end - PREGNANCY)
        start = min(max(start, PREGNANCY), self.life_end - months)
        return replace(self, start=start, end=start + months)
