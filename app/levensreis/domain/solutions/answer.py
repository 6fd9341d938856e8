"""What a party answers: the most important solutions, with a judgement of each.

The scales are ours: the source tells that impact and feasibility (term) were scored,
and not how (decision 0022).
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
from typing import Final, NewType
from uuid import uuid4

from levensreis.domain.errors import KnownError
from levensreis.domain.solutions.solution import SolutionId
from levensreis.language import say, word

PartyId = NewType("PartyId", str)
MOST: Final = 5
"""How many solutions a party may choose. Source: METHOD.md, section 8."""


class InvalidAnswer(KnownError):
    """An answer that cannot be counted."""


class TooManyChosen(InvalidAnswer):
    """More solutions are chosen than a party may."""


class Impact(IntEnum):
    """How much a solution would change. Values are stored."""

    VERY_SMALL = 1
    SMALL = 2
    MEDIUM = 3
    LARGE = 4
    VERY_LARGE = 5

    @property
    def label(self) -> str:
        """The words on screen and on the questionnaire."""
        return say(_IMPACTS[self])


class Feasibility(IntEnum):
    """How well it can be done (haalbaarheid). Values are stored."""

    VERY_POOR = 1
    POOR = 2
    FAIR = 3
    GOOD = 4
    VERY_GOOD = 5

    @property
    def label(self) -> str:
        """The words on screen and on the questionnaire."""
        return say(_FEASIBILITIES[self])


class Term(StrEnum):
    """Within what time it can be there (termijn). Values are stored."""

    SHORT = "short"
    MIDDLE = "middle"
    LONG = "long"

    @property
    def label(self) -> str:
        """The words on screen and on the questionnaire."""
        return say(_TERMS[self])

    @property
    def told(self) -> str:
        """The same with what it is called, where nothing was asked."""
        return say(_TOLD[self])

    @property
    def brief(self) -> str:
        """The same in one word."""
        return say(_BRIEF[self])


@dataclass(frozen=True, slots=True)
class Choice:
    """A solution that a party finds important, and what it says of it."""

    solution: SolutionId
    impact: Impact | None = None
    term: Term | None = None
    feasibility: Feasibility | None = None
    suggestion: str = ""
    actors: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a party answered at once."""

    choices: tuple[Choice, ...] = ()
    remark: str = ""
    form: int = 0
    """The version of the questionnaire that it stood on; 0 for the screen."""

    def __post_init__(self) -> None:
        chosen = [each.solution for each in self.choices]
        if len(set(chosen)) < len(chosen):
            raise InvalidAnswer(say("Kies dezelfde oplossing maar één keer."))
        if len(chosen) > MOST:
            raise too_many(len(chosen))

    @property
    def is_empty(self) -> bool:
        """Whether nothing was answered."""
        return not (self.choices or self.remark)

    def of(self, solution: SolutionId) -> Choice | None:
        """Return what is said of a solution; None when it was not chosen."""
        return next((each for each in self.choices if each.solution == solution), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """Who answers (partij), by its kind and never the name of a person."""

    id: PartyId = field(default_factory=lambda: PartyId(uuid4().hex))
    name: str
    answer: Answer = Answer()
    earlier: tuple[Answer, ...] = ()
    """What it answered before, the oldest first: no answer is ever written over."""

    def __post_init__(self) -> None:
        if not self.name.strip():
            raise InvalidAnswer(
                say("Geef de partij een naam, zoals ‘gemeente’ of ‘zorgkantoor’.")
            )


def too_many(chosen: int, which: Sequence[str] = ()) -> TooManyChosen:
    """Tell that more is chosen than may be, and which, so that somebody can ask."""
    if which:
        return TooManyChosen(
            say(
                "Er zijn {chosen} oplossingen gekozen ({which}); een partij kiest er "
                "hoogstens {most}. Er is niets bewaard. Vraag de partij welke het "
                "zijn, en vul het in op het scherm.",
                chosen=chosen,
                which=", ".join(which),
                most=MOST,
            )
        )
    return TooManyChosen(
        say(
            "Er zijn {chosen} oplossingen gekozen; een partij kiest er hoogstens "
            "{most}.",
            chosen=chosen,
            most=MOST,
        )
    )


_IMPACTS = {
    Impact.VERY_SMALL: word("Heel klein"),
    Impact.SMALL: word("Klein"),
    Impact.MEDIUM: word("Gemiddeld"),
    Impact.LARGE: word("Groot"),
    Impact.VERY_LARGE: word("Heel groot"),
}
_FEASIBILITIES = {
    Feasibility.VERY_POOR: word("Heel slecht"),
    Feasibility.POOR: word("Slecht"),
    Feasibility.FAIR: word("Redelijk"),
    Feasibility.GOOD: word("Goed"),
    Feasibility.VERY_GOOD: word("Heel goed"),
}
_TERMS = {
    Term.SHORT: word("Binnen 1 jaar"),
    Term.MIDDLE: word("1 tot 3 jaar"),
    Term.LONG: word("Meer dan 3 jaar"),
}
_TOLD = {
    Term.SHORT: word("Korte termijn: binnen 1 jaar"),
    Term.MIDDLE: word("Middellange termijn: 1 tot 3 jaar"),
    Term.LONG: word("Lange termijn: meer dan 3 jaar"),
}
_BRIEF = {
    Term.SHORT: word("kort"),
    Term.MIDDLE: word("middellang"),
    Term.LONG: word("lang"),
}
