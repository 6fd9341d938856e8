"""A figure (bevinding) of the cross-cutting picture, and what is behind each row."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from levensreis.domain.crosscut.bounds import Bounds
from levensreis.domain.crosscut.keys import FindingKey, Section
from levensreis.language import say, word


class Reference(NamedTuple):
    """A statement, by the outside names of its journey and of itself."""

    rid: str
    sid: str


class Unit(StrEnum):
    """What a number of a row counts, or is told in."""

    JOURNEYS = "journeys"
    SPELLS = "spells"
    STATEMENTS = "statements"
    PLUS = "plus"
    MINUS = "minus"
    PAIRS_PLUS = "pairs_plus"
    PAIRS_MINUS = "pairs_minus"
    PLACES = "places"
    MONTHS = "months"
    AGE = "age"

    @property
    def label(self) -> str:
        """The head of its column."""
        return say(_UNITS[self])


_UNITS = {
    Unit.JOURNEYS: word("Levensreizen"),
    Unit.SPELLS: word("Perioden"),
    Unit.STATEMENTS: word("Uitspraken"),
    Unit.PLUS: word("Uitspraken +"),
    Unit.MINUS: word("Uitspraken −"),
    Unit.PAIRS_PLUS: word("Factoren +"),
    Unit.PAIRS_MINUS: word("Factoren −"),
    Unit.PLACES: word("Woonplekken"),
    Unit.MONTHS: word("Maanden"),
    Unit.AGE: word("Leeftijd in maanden"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingRow:
    """One row of a figure: what it is, how many, and the statements behind it."""

    key: str
    label: str
    numbers: Mapping[Unit, Bounds | None]
    """None is what may not be shown."""
    sources: Mapping[str, str] = field(default_factory=dict)
    """The statements behind it, each with its journey, by their outside names."""
    is_open: bool = False
    """Whether it is there only because somebody has it: then it tells that too."""

    @property
    def behind(self) -> tuple[Reference, ...]:
        """The statements behind it."""
        return tuple(Reference(rid, sid) for sid, rid in self.sources.items())

    @property
    def journeys(self) -> Bounds | None:
        """In how many different journeys it is."""
        return self.numbers[Unit.JOURNEYS]


@dataclass(frozen=True, slots=True)
class Median:
    """The middle of a value over journeys, and of how many it is known."""

    unit: Unit
    value: Bounds
    of: int | None
    """How many journeys; None when that may not be shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A figure: rows of numbers, counted over some journeys."""

    key: FindingKey
    units: tuple[Unit, ...]
    rows: tuple[FindingRow, ...]
    known: int | None
    """Of how many journeys anything of it was told; None when not to be shown."""
    journeys: int | None
    """How many were looked at."""
    median: Median | None = None
    is_whole: bool = False
    """Whether each journey is in one row, so that the rows add up."""
    is_published: bool = False

    @property
    def section(self) -> Section:
        """The part of the picture in which it stands."""
        return self.key.section

    @property
    def title(self) -> str:
        """What it is called."""
        return self.key.label

    @property
    def about(self) -> str:
        """What it counts, in one or two sentences."""
        return self.key.about

    def row(self, key: str) -> FindingRow:
        """Return a row; a KeyError when there is none of that name."""
        for each in self.rows:
            if each.key == key:
                return each
        raise KeyError(key)
