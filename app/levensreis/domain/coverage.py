"""What has been told of each part of a life and each year of it, and what has not."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from typing import Final

from levensreis.domain.life_context import PREGNANCY, LifeContext
from levensreis.domain.place_problem import PlaceProblem, place_problems
from levensreis.domain.statement import Statement
from levensreis.domain.theme import Theme
from levensreis.domain.told_years import PREGNANCY_YEAR, ToldYears, last_month
from levensreis.language import say, word

__all__ = [
    "LONG_GAP_YEARS",
    "PREGNANCY_YEAR",
    "Cell",
    "CellState",
    "CoverageMark",
    "Gap",
    "MarkKind",
    "PlaceProblem",
    "age_in_words",
    "cover",
    "gaps",
    "last_month",
    "place_problems",
]

_YEAR: Final = 12  # months
LONG_GAP_YEARS: Final = 2
"""An empty stretch of this many years is told."""


class MarkKind(StrEnum):
    """Why nothing is recorded of a year. Values are stored."""

    NOTHING_SPECIAL = "nothing_special"
    DECLINED = "declined"

    @property
    def label(self) -> str:
        """The words on screen."""
        return say(_MARK_LABELS[self])

    @property
    def short_label(self) -> str:
        """The words where there is little room."""
        return say(_SHORT_LABELS[self])


class CellState(StrEnum):
    """How a part of life was covered in one year."""

    EMPTY = "empty"
    TOLD = "told"
    NOTHING_SPECIAL = "nothing_special"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True)
class CoverageMark:
    """The answer that there is nothing to tell of a year, or that it is not told."""

    theme: Theme
    age: int
    """In years; PREGNANCY_YEAR for the pregnancy."""
    kind: MarkKind


@dataclass(frozen=True, slots=True)
class Cell:
    """One year of one theme."""

    theme: Theme
    age: int
    statements: int
    state: CellState

    def in_words(self) -> str:
        """Return what it stands for, such as `Gezondheid, 3 jaar: 2 uitspraken`."""
        return say(
            "{theme}, {age}: {told}",
            theme=self.theme.label,
            age=age_in_words(self.age),
            told=self._told(),
        )

    def _told(self) -> str:
        if self.state is CellState.EMPTY:
            return say("nog niets")
        if self.state is not CellState.TOLD:
            return MarkKind(self.state.value).label
        if self.statements == 1:
            return say("1 uitspraak")
        return say("{count} uitspraken", count=self.statements)


@dataclass(frozen=True, slots=True)
class Gap:
    """Years in a row of which nothing is known in a theme, half-open."""

    theme: Theme
    start: int
    end: int
    to_now: bool = False
    """Whether nothing is known after it either."""

    @property
    def months(self) -> tuple[int, int]:
        """The same in months of age, half-open."""
        start = PREGNANCY if self.start == PREGNANCY_YEAR else self.start * _YEAR
        return start, self.end * _YEAR

    def in_words(self) -> str:
        """Return it softly, as `Nog niets over Gezondheid van 3 tot 7 jaar`."""
        told = {"theme": self.theme.label, "start": self.start, "end": self.end}
        from_the_first = self.start == PREGNANCY_YEAR
        if from_the_first and self.to_now:
            return say("Nog niets over {theme}", **told)
        if from_the_first:
            return say(
                "Nog niets over {theme} van de zwangerschap tot {end} jaar", **told
            )
        if self.to_now:
            return say("Nog niets over {theme} vanaf {start} jaar", **told)
        return say("Nog niets over {theme} van {start} tot {end} jaar", **told)


def age_in_words(age: int) -> str:
    """Return a year of life as it is said: `zwangerschap`, `3 jaar`."""
    return say("zwangerschap") if age == PREGNANCY_YEAR else say("{age} jaar", age=age)


def cover(
    statements: Iterable[Statement],
    context: LifeContext,
    marks: Iterable[CoverageMark],
    until_age: int,
) -> list[Cell]:
    """Return a cell for each theme and year, from the pregnancy up to `until_age`.

    A statement counts in every year that it tells of; it outranks a mark. How complex
    the situation was tells nothing of a theme.
    """
    counts = {theme: [0] * (until_age - PREGNANCY_YEAR + 1) for theme in Theme}
    years = ToldYears(context, until_age)
    for each in statements:
        if each.is_course:
            continue
        row = counts[each.theme]
        for age in years.of(each):
            row[age - PREGNANCY_YEAR] += 1
    marked = {(mark.theme, mark.age): CellState(mark.kind.value) for mark in marks}
    return [
        Cell(
            theme,
            age,
            count,
            CellState.TOLD if count else marked.get((theme, age), CellState.EMPTY),
        )
        for theme, row in counts.items()
        for age, count in enumerate(row, PREGNANCY_YEAR)
    ]


def gaps(cells: Iterable[Cell]) -> list[Gap]:
    """Return where a theme is empty for LONG_GAP_YEARS or more, of cells in order."""
    found = []
    for theme, row in groupby(cells, key=lambda cell: cell.theme):
        years = list(row)
        for empty, stretch in groupby(
            years, key=lambda cell: cell.state is CellState.EMPTY
        ):
            ages = [cell.age for cell in stretch]
            if empty and len(ages) >= LONG_GAP_YEARS:
                to_now = ages[-1] == years[-1].age
                found.append(Gap(theme, ages[0], ages[-1] + 1, to_now))
    return found


_MARK_LABELS = {
    MarkKind.NOTHING_SPECIAL: word("niets bijzonders"),
    MarkKind.DECLINED: word("wil er niet over praten"),
}
_SHORT_LABELS = {
    MarkKind.NOTHING_SPECIAL: word("niets bijzonders"),
    MarkKind.DECLINED: word("liever niet"),
}
