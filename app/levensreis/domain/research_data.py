"""What researchers work with, away from any database: journeys, spells, codes.

Nothing of it is as it was told: it is filled from the tables for research, which hold
released journeys only (`docs/decisions/0017-research-file.md`).
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from levensreis.domain.codebook import FactorId
from levensreis.domain.course_change import CourseChange
from levensreis.domain.help_step import HelpStep, Source
from levensreis.domain.influence import Influence
from levensreis.domain.life_context import Months
from levensreis.domain.spell import (
    Decision,
    DeliveryForm,
    Exemption,
    FundingLaw,
    MoveReason,
    NeedChange,
    Spell,
    SpellFact,
    Stability,
    WorkKind,
)
from levensreis.domain.statement import Coding, Kind
from levensreis.domain.system import PartyGroup, System
from levensreis.domain.theme import Theme

SPELL_FACTS: Final[Mapping[str, type[SpellFact]]] = {
    "stable": Stability,
    "exemption": Exemption,
    "work": WorkKind,
    "funding_law": FundingLaw,
    "delivery_form": DeliveryForm,
    "decision": Decision,
    "reason": MoveReason,
    "afterwards": NeedChange,
}
"""What can be chosen of a spell beside its kind, in the order of the columns."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FactorData:
    """A factor of the codebook; its place in the codebook is its place in the list."""

    id: FactorId
    label: str
    system: System
    influence: Influence
    group: PartyGroup | None = None
    own: bool = False
    """Made by people, not shipped with the program."""
    definition: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementData:
    """A statement (uitspraak) as it left the study, known outside by its `sid`."""

    sid: str
    theme: Theme
    kind: Kind = Kind.EVENT
    text: str
    story: str = ""
    quote: str = ""
    meaning: str = ""
    influence: Influence = Influence.NEUTRAL
    system: System | None = None
    group: PartyGroup | None = None
    respondent: str = ""
    """The role of who told it."""
    turning_point: bool = False
    sensitive: bool = False
    months: Months = field(default_factory=Months)
    age: str = ""
    """The same in words, such as `6;6`."""
    spell: Spell | None = None
    course_change: CourseChange | None = None
    """Whether the situation became more or less complex with it."""
    help_step: HelpStep | None = None
    """The step on the way to help that it tells of (ZET-stap)."""
    source: Source | None = None
    """From whom or what it comes."""
    codings: tuple[Coding, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class JourneyData:
    """A journey (levensreis) as it left the study, known outside by its `rid`."""

    rid: str
    pseudonym: str
    revision: int = 1
    characteristics: Mapping[str, str] = field(default_factory=dict)
    stories: Mapping[Theme, str] = field(default_factory=dict)
    statements: tuple[StatementData, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ResearchData:
    """The whole of a study for researchers.

    `journeys` is gone through more than once, in the same order each time: a very big
    study can read them one by one. Every coding is of a factor in the codebook.
    """

    journeys: Collection[JourneyData]
    codebook: tuple[FactorData, ...]

    def statements(self) -> Iterator[tuple[JourneyData, int, StatementData]]:
        """Give every statement with its journey and its number in that, from 1."""
        for journey in self.journeys:
            for number, statement in enumerate(journey.statements, 1):
                yield journey, number, statement

    def characteristics(self) -> list[str]:
        """Return what is known of any journey, in the order of the alphabet."""
        return sorted({name for each in self.journeys for name in each.characteristics})
