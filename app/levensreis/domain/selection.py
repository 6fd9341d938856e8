"""Which journeys and statements are counted (selectie): a filter on a factor table."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from levensreis.domain import characteristics
from levensreis.domain.disclosure import UNTOLD, shown
from levensreis.domain.help_step import HelpStep, Source
from levensreis.domain.inflow.characteristic import characteristic_named
from levensreis.domain.influence import Influence
from levensreis.domain.journey import Sex
from levensreis.domain.life_context import PREGNANCY
from levensreis.domain.research.journey import characteristic_label
from levensreis.domain.system import System
from levensreis.domain.theme import Theme
from levensreis.language import say, word

YEAR: Final = 12
BEFORE_BIRTH: Final = "zwangerschap"
"""As an age; typed and shown."""


@dataclass(frozen=True, slots=True, order=True)
class AgeRange:
    """Ages in whole months, half open; pregnancy is -9 to 0; None is no limit."""

    start: int | None = None
    end: int | None = None

    def __post_init__(self) -> None:
        if self.start is None and self.end is None:
            raise ValueError("an age has a limit")
        first = PREGNANCY if self.start is None else self.start
        if not (first == PREGNANCY or first >= 0):
            raise ValueError("an age begins with the pregnancy, or at birth or later")
        if self.end is not None and (self.end < 0 or self.end <= first):
            raise ValueError("an age ends after it begins")

    def meets(self, earliest: int | None, latest: int | None) -> bool:
        """Tell whether something can have been in it that was in [earliest, latest).

        What has no age at all is in none.
        """
        if earliest is None and latest is None:
            return False
        begins = earliest is None or self.end is None or earliest < self.end
        return begins and (latest is None or self.start is None or latest > self.start)

    def __str__(self) -> str:
        """Return it as it is typed, such as `6-12` or `6;6-7;3`: with its last age."""
        first = PREGNANCY if self.start is None else self.start
        is_years = self.start is None or first < 0 or first % YEAR == 0
        until = None if self.end is None else self.end - 1
        if until is not None and is_years and self.end and self.end % YEAR == 0:
            last = str(until // YEAR)
        else:
            last = "" if until is None else _month(until)
        begin = "" if self.start is None else _month(first, is_years=is_years)
        return begin if begin == last and begin else f"{begin}-{last}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """What is counted: of each part what is asked for, everything when nothing is.

    Within a part any of the values will do; all parts must fit. `characteristics` and
    `journeys` choose journeys; the others choose what is told in them.
    """

    characteristics: frozenset[tuple[str, str]] = frozenset()
    """Names with a value; of one name there can be more values."""
    journeys: frozenset[str] = frozenset()
    """By their outside names."""
    themes: frozenset[Theme] = frozenset()
    ages: AgeRange | None = None
    """When it may have been that is told."""
    roles: frozenset[str] = frozenset()
    """Whose account it is."""
    help_steps: frozenset[HelpStep] = frozenset()
    """Of which step on the way to help it tells."""
    sources: frozenset[Source] = frozenset()
    """From whom or what it comes."""
    influences: frozenset[Influence] = frozenset()
    """Of the factor."""
    systems: frozenset[System] = frozenset()
    """Of the factor."""

    @property
    def is_everything(self) -> bool:
        """Whether nothing is left out."""
        return self == EVERYTHING

    @property
    def is_of_statements(self) -> bool:
        """Whether it looks at what is told, and not only at whose journey it is."""
        told = (self.themes, self.roles, self.help_steps, self.sources)
        return any(told) or self.ages is not None

    def values(self, name: str) -> frozenset[str]:
        """Return which values of a characteristic are asked for; empty for all."""
        return frozenset(value for key, value in self.characteristics if key == name)

    def in_words(self) -> str:
        """Return it as people read it, such as `geslacht: jongen; thema: Gedrag`."""
        if self.is_everything:
            return say("alle levensreizen")
        return "; ".join(self._parts())

    def _parts(self) -> Iterator[str]:
        for name in sorted({name for name, _ in self.characteristics}):
            values = (value_label(name, each) for each in self.values(name))
            yield _told(characteristic_label(name), values)
        if self.journeys:
            yield say("levensreizen: {count}", count=len(self.journeys))
        yield from (
            _told(say(title), (each.label for each in members if each in chosen))
            for title, members, chosen in (
                (_THEME, Theme, self.themes),
                (_HELP_STEP, HelpStep, self.help_steps),
                (_SOURCE, Source, self.sources),
                (_INFLUENCE, Influence, self.influences),
                (_SYSTEM, System, self.systems),
            )
            if chosen
        )
        if self.ages is not None:
            yield say("leeftijd: {ages}", ages=str(self.ages))
        if self.roles:
            yield _told(say("wie het vertelde"), sorted(self.roles))


EVERYTHING: Final = Selection()


def value_label(name: str, value: str) -> str:
    """Return what a value of a characteristic is called on screen."""
    if name == characteristics.SEX and value in {*Sex}:
        return Sex(value).label
    known = characteristic_named(name)
    if known is not None and value != UNTOLD:
        return known.value_label(value)
    if value == characteristics.UNKNOWN:
        return say("niet bekend")
    return shown(value)


def _told(name: str, values: Iterable[str]) -> str:
    listed = ", ".join(sorted(values))
    return say("{name}: {values}", name=name, values=listed)


def _month(month: int, *, is_years: bool = False) -> str:
    if month < 0:
        return BEFORE_BIRTH
    return str(month // YEAR) if is_years else f"{month // YEAR};{month % YEAR}"


_THEME: Final = word("thema")
_HELP_STEP: Final = word("stap naar hulp")
_SOURCE: Final = word("bron")
_INFLUENCE: Final = word("invloed")
_SYSTEM: Final = word("systeem")
