"""The kinds of moment in a life, each with its range in whole months of age."""

import re
from dataclasses import dataclass
from typing import ClassVar

from levensreis.domain.age import (
    CIRCA_MONTH,
    CIRCA_YEAR,
    Age,
    AgeSpan,
    AgeUnit,
    nearest_half_year,
)
from levensreis.domain.basis import Basis
from levensreis.domain.fold import fold
from levensreis.domain.life_context import (
    PREGNANCY,
    BirthMonth,
    Landmark,
    LifeContext,
    Months,
)
from levensreis.language import MONTHS, Language, say, spoken, word

__all__ = [
    "Age",
    "AgeSpan",
    "AgeUnit",
    "Basis",
    "BirthMonth",
    "Calendar",
    "Landmark",
    "LifeContext",
    "Moment",
    "Months",
    "NamedMoment",
    "Phase",
    "SchoolYear",
]


_SHORT = 4  # months of which the age is given in half years: a season, a third
# First and past-last calendar month; past 12 lies in the next year.
CALENDAR_PARTS = {
    "": (1, 13),
    word("lente"): (3, 6),
    word("voorjaar"): (3, 6),
    word("zomer"): (6, 9),
    word("herfst"): (9, 12),
    word("najaar"): (9, 12),
    word("winter"): (12, 15),
    "begin": (1, 5),
    "midden": (5, 9),
    "eind": (9, 13),
    "schooljaar": (8, 20),
    word("voorjaarsvakantie"): (2, 4),
    word("pasen"): (3, 5),
    word("meivakantie"): (4, 6),
    word("pinksteren"): (5, 7),
    word("zomervakantie"): (7, 9),
    word("herfstvakantie"): (10, 11),
    word("sinterklaas"): (11, 13),
    word("kerst"): (12, 13),
    word("kerstvakantie"): (12, 14),
    word("oud en nieuw"): (12, 13),
}
MONTH_NAMES = MONTHS
CALENDAR_PARTS |= {name: (n, n + 1) for n, name in enumerate(MONTH_NAMES, start=1)}
_THIRDS = {
    "begin": word("begin {time}"),
    "midden": word("midden {time}"),
    "eind": word("eind {time}"),
}


@dataclass(frozen=True, slots=True)
class Calendar:
    """A calendar year or a part of one: a month, season, third or school year."""

    basis: ClassVar[Basis] = Basis.CALENDAR
    year: int
    part: str = ""  # a key of CALENDAR_PARTS

    @property
    def circa(self) -> int:
        """Months that an approximate telling widens to both sides."""
        return CIRCA_YEAR if self.part in ("", "schooljaar") else CIRCA_MONTH

    @property
    def first_month(self) -> int:
        """Calendar months from the year zero up to the start, to compare by."""
        return self.year * 12 + CALENDAR_PARTS[self.part][0]

    def range_in(self, context: LifeContext) -> tuple[int, int] | None:
        """Give the half-open range in months of age, if the birth is known."""
        if not context.birth:
            return None
        return context.birth.age_range(self.year, *CALENDAR_PARTS[self.part])

    def __str__(self) -> str:
        if self.part == "schooljaar":
            return say("schooljaar {first}-{last}", first=self.year, last=self.year + 1)
        if self.part in _THIRDS:
            return say(_THIRDS[self.part], time=self.year)
        return f"{say(self.part)} {self.year}".strip()

    def in_age(self, context: LifeContext) -> AgeSpan | str | None:
        """Give the ages in that time, never the year itself."""
        if not (ages := self.range_in(context)):
            return None
        low, high = ages
        if high <= PREGNANCY:
            return say("de tijd vóór de zwangerschap")
        if high <= 0:
            within = low >= PREGNANCY
            return say("zwangerschap") if within else say("zwangerschap of eerder")
        if low < 0:
            return say("zwangerschap of eerste jaren")
        if high - low <= _SHORT:
            return nearest_half_year((low + high - 1) // 2)
        return AgeSpan(low // 12 * 2, (high - 1) // 12 * 2)


@dataclass(frozen=True, slots=True)
class SchoolYear:
    """A class in school: groep 1 to 8 is number 1 to 8, klas 1 to 6 is 9 to 14."""

    basis: ClassVar[Basis] = Basis.SCHOOL
    circa: ClassVar[int] = CIRCA_YEAR
    number: int

    def range_in(self, context: LifeContext) -> tuple[int, int]:
        """Give the half-open range in months of age, a year wider on both sides.

        Who is born before October starts groep 3 in August of the sixth year of
        age, others a year later; the year is for children who repeat or skip.
        """
        years = self.number + 3
        if (birth := context.birth) and birth.month:
            year = birth.year + years + (birth.month >= 10)
            low, high = birth.age_range(year, *CALENDAR_PARTS["schooljaar"])
        else:
            low, high = years * 12 - 4, years * 12 + 24
        return low - 12, high + 12

    def __str__(self) -> str:
        if self.number > 8:
            return say("klas {number}", number=self.number - 8)
        return say("groep {number}", number=self.number)

    def in_age(self, context: LifeContext) -> str:
        """Give the class, which says no more than an age does."""
        return str(self)


PHASES = {  # in months of age
    word("zwangerschap"): (PREGNANCY, 0),
    word("geboorte"): (0, 1),
    word("babytijd"): (0, 12),
    word("dreumestijd"): (12, 24),
    word("peutertijd"): (12, 48),
    word("kleutertijd"): (48, 72),
    word("basisschool"): (48, 156),
    word("middelbare school"): (144, 216),
    word("puberteit"): (132, 216),
    word("jongvolwassenheid"): (216, 324),
}


@dataclass(frozen=True, slots=True)
class Phase:
    """A phase of life (levensfase), or the begin, midden or eind third of it."""

    basis: ClassVar[Basis] = Basis.PHASE
    circa: ClassVar[int] = CIRCA_YEAR
    name: str  # a key of PHASES
    third: str = ""

    def range_in(self, context: LifeContext) -> tuple[int, int]:
        """Give the half-open range in months of age."""
        low, high = PHASES[self.name]
        third = (high - low) // 3
        if not third:
            return low, high
        match self.third:
            case "begin":
                return low, low + third
            case "midden":
                return low + third, high - third
            case "eind":
                return high - third, high
        return low, high

    def __str__(self) -> str:
        name = say(self.name)
        return say(_THIRDS[self.third], time=name) if self.third else name

    def in_age(self, context: LifeContext) -> str:
        """Give the phase, which says no more than an age does."""
        return str(self)


DETERMINERS = frozenset(
    (
        *("de", "het", "een", "'t", "'n", "deze", "die", "dit", "dat"),
        *("zijn", "haar", "hun", "mijn", "onze", "ons", "z'n", "d'r", "m'n"),
    )
)
_LITTLE_WORDS = DETERMINERS | {"van"}  # "de geboorte van zusje": "Geboorte zusje"
_DIGITS = re.compile(r"\d\d")


@dataclass(frozen=True, slots=True)
class NamedMoment:
    """A moment that is told by a landmark in this life, such as "de verhuizing"."""

    basis: ClassVar[Basis] = Basis.RELATIVE
    name: str

    @property
    def telling_words(self) -> list[str]:
        """The words that the landmark must hold, folded."""
        return [word for word in fold(self.name).split() if word not in _LITTLE_WORDS]

    def range_in(self, context: LifeContext) -> tuple[int, int] | None:
        """Give the whole half-open range of the landmark, if both ends are known."""
        months = context.landmark_months(self.telling_words)
        if months.earliest_start is None or months.latest_end is None:
            return None
        return months.earliest_start, months.latest_end

    def __str__(self) -> str:
        # What was said stays as it was said; between Dutch words it needs no quotes.
        return self.name if spoken() is Language.DUTCH else f"‘{self.name}’"

    def in_age(self, context: LifeContext) -> str | None:
        """Give the words, unless there is a number in them that may be a year."""
        return None if _DIGITS.search(self.name) else str(self)


Moment = Age | Calendar | SchoolYear | Phase | NamedMoment
