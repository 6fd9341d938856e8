"""What pictures of many journeys are drawn from: counts, and nothing that was told."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from levensreis.domain.codebook import FactorId
from levensreis.domain.influence import Influence
from levensreis.domain.life_context import PREGNANCY, Months
from levensreis.domain.spell import KINDS, SpellType
from levensreis.domain.spell_kinds import SpellKind
from levensreis.domain.system import System
from levensreis.domain.theme import Theme
from levensreis.language import say

SIDES = (Influence.POSITIVE, Influence.NEGATIVE)
"""The sides of every picture: plus left or above, minus right or below."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedFactor:
    """A factor, and in how many different journeys it occurs."""

    id: FactorId
    label: str
    system: System
    influence: Influence
    journeys: int


@dataclass(frozen=True, slots=True)
class SystemCounts:
    """The factors of every system, and in how many journeys any of them occurs."""

    journeys: int = 0
    """How many were counted in."""
    factors: tuple[CountedFactor, ...] = ()
    """Those that occur, in the order of the codebook."""
    by_side: Mapping[tuple[System, Influence], int] = field(default_factory=dict)
    """In how many journeys a system has a factor on a side."""

    def of(self, system: System, side: Influence) -> list[CountedFactor]:
        """Return the factors of a system on a side."""
        return [
            each
            for each in self.factors
            if each.system is system and each.influence is side
        ]


@dataclass(frozen=True, slots=True)
class ThemeCount:
    """What was told in a theme with one influence."""

    journeys: int = 0
    statements: int = 0


@dataclass(frozen=True, slots=True)
class ThemeCounts:
    """What lowered the need and what raised it, by theme."""

    journeys: int = 0
    by_side: Mapping[tuple[Theme, Influence], ThemeCount] = field(default_factory=dict)

    def of(self, theme: Theme, side: Influence) -> ThemeCount:
        """Return what was told in a theme on a side."""
        return self.by_side.get((theme, side), ThemeCount())


@dataclass(frozen=True, slots=True)
class AgeCounts:
    """In how many journeys there was something, by theme and year of age.

    A year is that of an age, -1 for the pregnancy. What may have been in more years
    counts in each of them; what has no age counts in none.
    """

    journeys: int = 0
    by_year: Mapping[tuple[Theme, Influence, int], int] = field(default_factory=dict)
    untimed: int = 0
    """Statements with an influence that have no age."""

    @property
    def years(self) -> range:
        """The years that are shown: at least a childhood."""
        told = [year for _, _, year in self.by_year]
        return range(-1, max([17, *told]) + 1)


@dataclass(frozen=True, slots=True)
class TogetherCounts:
    """In how many journeys two factors both occur; of the factors that occur most."""

    journeys: int = 0
    factors: tuple[CountedFactor, ...] = ()
    pairs: Mapping[tuple[FactorId, FactorId], int] = field(default_factory=dict)
    """In the order of `factors`: the first of a pair comes first there."""
    others: int = 0
    """How many factors occur less, and are not shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A spell in the life of somebody, in whole months of age, half open."""

    sid: str
    kind: str
    """What it was, within its type; empty when nobody said."""
    start: int
    end: int
    open_start: bool = False
    open_end: bool = False

    @classmethod
    def of(cls, sid: str, kind: str, months: Months, until: int) -> "Stretch | None":
        """Return where a spell lies, in the middle of what is sure; None if unknown.

        Without an end it goes on `until` the last that was told of the life.
        """
        if not months.known:
            return None
        first, latest_start, earliest_end, last = months
        open_start, open_end = first is None, last is None
        first = PREGNANCY if first is None else first
        last = max(until, first + 1) if last is None else last
        start, end = first, last
        if not open_start and latest_start is not None:
            start = (first + latest_start) // 2
        if not open_end and earliest_end is not None and not open_start:
            end = (earliest_end + last) // 2
        if start >= end:  # told as one moment: it lasted some of that time
            start, end = (2 * first + last) // 3, (first + 2 * last) // 3
        return cls(
            sid=sid,
            kind=kind,
            start=start,
            end=max(end, start + 1),
            open_start=open_start,
            open_end=open_end,
        )


@dataclass(frozen=True, slots=True)
class Course:
    """The spells of one type in one journey, in their order."""

    rid: str
    pseudonym: str
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class Courses:
    """The spells of one type in all journeys that have any."""

    type: SpellType
    journeys: int = 0
    courses: tuple[Course, ...] = ()
    """Those that begin alike are together."""
    untimed: int = 0
    """Spells without an age."""

    @property
    def kinds(self) -> list[str]:
        """The kinds that occur, in the order of the study, the unknown one last."""
        found = {each.kind for course in self.courses for each in course.stretches}
        known = [each.value for each in KINDS[self.type] if each.value in found]
        return [*known, *(each for each in ("",) if each in found)]


def kind_label(spell: SpellType, kind: str) -> str:
    """Return what a kind of spell is called."""
    kinds: type[SpellKind] = KINDS[spell]
    return kinds(kind).label if kind else say("soort niet bekend")
