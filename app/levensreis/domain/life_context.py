"""Whose life it is: the birth month and the landmarks that a period leans on."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple, Self

from levensreis.domain.fold import fold
from levensreis.language import say, word

PREGNANCY = -9  # months of age at which a life begins
_FIRST_YEAR, _LAST_YEAR = 1900, 2099
_BIRTH = re.compile(r"([0-9]{4})(?:-([0-9]{1,2}))?")
_TYPE_THIS = word(
    "Typ het geboortejaar en de maand als 2008-05, of alleen het jaar als 2008."
)


@dataclass(frozen=True, slots=True)
class BirthMonth:
    """The month, or only the year, in which the youth was born (geboortemaand)."""

    year: int
    month: int | None = None

    def __post_init__(self) -> None:
        month = 1 if self.month is None else self.month
        if not (_FIRST_YEAR <= self.year <= _LAST_YEAR and 1 <= month <= 12):
            raise ValueError(say(_TYPE_THIS))

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read "2008-05" or "2008"; a ValueError says what to type."""
        if not (found := _BIRTH.fullmatch(text.strip())):
            raise ValueError(say(_TYPE_THIS))
        return cls(int(found[1]), int(found[2]) if found[2] else None)

    def __str__(self) -> str:
        if self.month is None:
            return str(self.year)
        return f"{self.year}-{self.month:02}"

    def age_range(self, year: int, first: int, past: int) -> tuple[int, int]:
        """Give the ages from calendar month `first` up to month `past` of a year.

        Months past 12 lie in the next year. Without a birth month the range covers
        every month in which the youth can have been born.
        """
        latest, earliest = self.month or 12, self.month or 1
        january = (year - self.year) * 12
        return january + first - latest, january + past - earliest


class Months(NamedTuple):
    """Half-open ranges in whole months of age in which a period starts and ends.

    The start lies in [earliest_start, latest_start), the end in [earliest_end,
    latest_end); pregnancy is -9 to 0; None where it cannot be known.
    """

    earliest_start: int | None = None
    latest_start: int | None = None
    earliest_end: int | None = None
    latest_end: int | None = None

    @property
    def known(self) -> bool:
        """Tell whether at least one bound is known."""
        return any(bound is not None for bound in self)


@dataclass(frozen=True, slots=True)
class Landmark:
    """A statement that other moments are placed by (ijkpunt), such as a move."""

    text: str
    months: Months
    folded: str = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        # Folded once: every relative period of a journey looks through all landmarks.
        object.__setattr__(self, "folded", fold(self.text))


@dataclass(frozen=True, slots=True)
class LifeContext:
    """What must be known of a life to turn a period into months of age."""

    birth: BirthMonth | None = None
    landmarks: tuple[Landmark, ...] = ()

    def age_in_months(self, day: date) -> int | None:
        """Give the age on a day, at the most; None without a birth year."""
        if self.birth is None:
            return None
        return (day.year - self.birth.year) * 12 + day.month - (self.birth.month or 1)

    def landmark_months(self, words: Sequence[str]) -> Months:
        """Give the months of the first landmark whose text holds all folded words."""
        for landmark in self.landmarks:
            if landmark.months.known and all(word in landmark.folded for word in words):
                return landmark.months
        return Months()
