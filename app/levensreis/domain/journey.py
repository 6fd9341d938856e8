"""A journey (levensreis): all that is recorded about one youth."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from uuid import UUID, uuid4

from levensreis.domain.accounts import as_worked_with, by_event, set_aside
from levensreis.domain.consent import Consent, Purpose, allowed
from levensreis.domain.errors import KnownError
from levensreis.domain.fold import fold
from levensreis.domain.influence import Influence
from levensreis.domain.moment import BirthMonth, Landmark, LifeContext
from levensreis.domain.notes import Notes
from levensreis.domain.period import Basis
from levensreis.domain.session import Session
from levensreis.domain.statement import Statement
from levensreis.domain.theme import Theme
from levensreis.language import say, word

_CODE = re.compile(r"[a-z0-9][a-z0-9_-]{0,29}")


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
        return say(_SEX_LABELS[self])


class JourneyStatus(StrEnum):
    """How far a journey is; derived from what is in it."""

    NEW = "nieuw"
    RECORDING = "in gesprek"
    CODED = "gecodeerd"

    @property
    def label(self) -> str:
        """The name on screen."""
        return say(_STATUS_LABELS[self])


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
                say(
                    "‘{key}’ kan niet achter @ staan: gebruik één woord, zoals moeder "
                    "of begeleider2.",
                    key=self.key,
                )
            )


def respondent_named(role: str, others: Iterable[Respondent]) -> Respondent:
    """Return somebody in a role; its last word goes after @, with a number if taken.

    Raises InvalidJourney when there is no word in it.
    """
    bare = ("".join(filter(str.isalnum, each)).lower() for each in role.split())
    words = list(filter(None, bare))
    if not words:
        raise InvalidJourney(say("‘{role}’ is geen gesprekspartner.", role=role))
    taken = {fold(each.key) for each in others}
    key, number = words[-1], 1
    while fold(key) in taken:
        number += 1
        key = f"{words[-1]}{number}"
    return Respondent(key, role)


@dataclass(frozen=True, slots=True, kw_only=True)
class Journey:
    """One youth's journey, its statements in the order in which they were told."""

    id: UUID = field(default_factory=uuid4)
    code: str
    pseudonym: str
    youth: Youth = field(default_factory=Youth)
    respondents: tuple[Respondent, ...] = ()
    sessions: tuple[Session, ...] = ()
    consents: tuple[Consent, ...] = ()
    """Every answer that was given, the last one for a purpose counts."""
    imported: bool = False
    """Came from a file: its consent is kept where the file was made."""
    notes: Notes = field(default_factory=Notes)
    characteristics: Mapping[str, str] = field(default_factory=dict)
    """What the interviewer chose of the youth (kenmerken), by name: codes, no words."""
    statements: tuple[Statement, ...] = ()

    def __post_init__(self) -> None:
        if not re.fullmatch(r"[\w.-]{1,40}", self.code):
            raise InvalidJourney(
                say(
                    "De code van een levensreis bestaat uit letters, cijfers, punt en "
                    "streepje, zoals LR-001."
                )
            )
        if not self.pseudonym.strip():
            raise InvalidJourney(say("Geef de levensreis een schuilnaam."))
        keys = [respondent.key for respondent in self.respondents]
        if len(set(keys)) < len(keys):
            raise InvalidJourney(
                say("Twee gesprekspartners hebben hetzelfde woord na @.")
            )
        for name, value in self.characteristics.items():
            # They leave as they are: words, such as a name, cannot stand in them.
            if not all(_CODE.fullmatch(each) for each in (name, value)):
                raise InvalidJourney(
                    say("Bij de kenmerken staat iets dat geen keuze is. Kies opnieuw.")
                )

    @property
    def context(self) -> LifeContext:
        """What is needed to derive ages: the birth month and the landmarks.

        The turning points are the landmarks to which `voor` and `na` refer.
        """
        return life_context(self.youth, self.statements)

    def allows(self, purpose: Purpose) -> bool:
        """Tell whether the family allows it, or allowed it where a file was made."""
        return allowed(self.consents, purpose, imported=self.imported)

    @property
    def shared_statements(self) -> list[Statement]:
        """What may be shared, each event told once: the way it leaves the study."""
        shared = [each for each in self.statements if not each.withheld]
        if not by_event(shared):
            return shared
        return as_worked_with(shared, self.notes.working, self.context)

    @property
    def uncounted(self) -> set[UUID]:
        """The statements whose factors do not count: withheld, or set aside."""
        withheld = {each.id for each in self.statements if each.withheld}
        return withheld | set_aside(self.statements, self.notes.working)


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


_SEX_LABELS = {
    Sex.MALE: word("jongen"),
    Sex.FEMALE: word("meisje"),
    Sex.OTHER: word("anders"),
}
_STATUS_LABELS = {
    JourneyStatus.NEW: word("nieuw"),
    JourneyStatus.RECORDING: word("in gesprek"),
    JourneyStatus.CODED: word("gecodeerd"),
}
