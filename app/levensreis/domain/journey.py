"""A journey (levensreis): all that is recorded about one youth."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from uuid import UUID, uuid4

from levensreis.domain.errors import KnownError
from levensreis.domain.influence import Influence
from levensreis.domain.moment import BirthMonth, Landmark, LifeContext
from levensreis.domain.period import Basis
from levensreis.domain.statement import Statement
from levensreis.domain.theme import Theme


class InvalidJourney(KnownError):
    """A journey that cannot be kept as it is."""


class Sex(StrEnum):
    """The sex of a youth. Values are stored."""

    MALE = "m"
    FEMALE = "v"
    OTHER = "x"

    @property
    def label(self) -> str:
        """The Dutch name."""
        return _SEX_LABELS[self]


class JourneyStatus(StrEnum):
    """How far a journey is; derived from what is in it."""

    NEW = "nieuw"
    RECORDING = "in gesprek"
    CODED = "gecodeerd"


@dataclass(frozen=True, slots=True)
class Youth:
    """The person the journey is about (jongere), never named in an export."""

    birth: BirthMonth | None = None
    sex: Sex | None = None


@dataclass(frozen=True, slots=True)
class Respondent:
    """Somebody whose account is recorded (gesprekspartner); the key goes after @."""

    key: str
    role: str

    def __post_init__(self) -> None:
        if not re.fullmatch(r"\w[\w-]*", self.key):
            raise InvalidJourney(
                f"‘{self.key}’ kan niet achter @ staan: gebruik één woord, "
                "zoals moeder of begeleider2."
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class Journey:
    """One youth's journey, its statements in the order in which they were told."""

    id: UUID = field(default_factory=uuid4)
    code: str
    pseudonym: str
    youth: Youth = field(default_factory=Youth)
    respondents: tuple[Respondent, ...] = ()
    statements: tuple[Statement, ...] = ()

    def __post_init__(self) -> None:
        if not re.fullmatch(r"[\w.-]{1,40}", self.code):
            raise InvalidJourney(
                "De code van een levensreis bestaat uit letters, cijfers, punt en "
                "streepje, zoals LR-001."
            )
        if not self.pseudonym.strip():
            raise InvalidJourney("Geef de levensreis een schuilnaam.")
        keys = [respondent.key for respondent in self.respondents]
        if len(set(keys)) < len(keys):
            raise InvalidJourney("Twee gesprekspartners hebben hetzelfde woord na @.")

    @property
    def context(self) -> LifeContext:
        """What is needed to derive ages: the birth month and the landmarks.

        The turning points are the landmarks to which `voor` and `na` refer.
        """
        return life_context(self.youth, self.statements)


@dataclass(frozen=True, slots=True)
class JourneySummary:
    """What a list of journeys shows of one."""

    id: UUID
    code: str
    pseudonym: str
    birth: BirthMonth | None
    statements: int
    positive: int
    negative: int
    uncoded: int
    """Statements with an influence that have no factor yet."""
    themes: int
    """In how many of the eight themes there is a statement."""
    open_names: int
    """Names in the register that have no replacement yet."""

    @property
    def status(self) -> JourneyStatus:
        """How far the journey is."""
        if not self.statements:
            return JourneyStatus.NEW
        weighed = self.positive + self.negative
        done = weighed > 0 and not self.uncoded
        return JourneyStatus.CODED if done else JourneyStatus.RECORDING


def life_context(youth: Youth, statements: Iterable[Statement]) -> LifeContext:
    """Return the context in which the periods of these statements are derived."""
    by_birth = LifeContext(youth.birth)
    landmarks = tuple(
        Landmark(statement.text, statement.period.months(by_birth))
        for statement in statements
        if statement.turning_point
        and statement.period.basis not in (Basis.RELATIVE, Basis.UNKNOWN)
    )
    return LifeContext(youth.birth, landmarks)


def in_order_of_time(
    statements: Iterable[Statement], context: LifeContext
) -> list[Statement]:
    """Sort by time; what has no time comes last, in the order in which it was told."""
    return sorted(statements, key=lambda each: each.period.sort_key(context))


def in_theme(statements: Iterable[Statement], theme: Theme) -> list[Statement]:
    """Keep the statements of one theme."""
    return [statement for statement in statements if statement.theme is theme]


def with_influence(
    statements: Iterable[Statement], influence: Influence
) -> list[Statement]:
    """Keep the statements with one influence."""
    return [statement for statement in statements if statement.influence is influence]


_SEX_LABELS = {Sex.MALE: "jongen", Sex.FEMALE: "meisje", Sex.OTHER: "anders"}
