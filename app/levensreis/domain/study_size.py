"""How much a study holds (omvang): journeys, who told, and what was told and coded."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from levensreis.domain.influence import Influence
from levensreis.domain.research_data import JourneyData, ResearchData, StatementData
from levensreis.domain.spell import SpellType
from levensreis.domain.statement import Kind
from levensreis.domain.theme import Theme


@dataclass(frozen=True, slots=True, kw_only=True)
class StudySize:
    """How many there are of everything that the tables for research tell of."""

    journeys: int = 0
    tellers: Mapping[str, int] = field(default_factory=dict)
    """In how many journeys each role told something, by role."""
    statements: int = 0
    kinds: Mapping[Kind, int] = field(default_factory=dict)
    influences: Mapping[Influence, int] = field(default_factory=dict)
    themes: Mapping[Theme, int] = field(default_factory=dict)
    spells: Mapping[SpellType, int] = field(default_factory=dict)
    turning_points: int = 0
    coded: int = 0
    """Statements with at least one factor."""
    codings: int = 0
    """Pairs of a statement and a factor."""
    factors: int = 0
    """Different factors that occur."""

    @property
    def respondents(self) -> int:
        """How many told something: a role counts once in each journey."""
        return sum(self.tellers.values())


def size_of(data: ResearchData) -> StudySize:
    """Count everything in one walk; each journey is looked at once."""
    journeys = 0
    tellers: Counter[str] = Counter()
    told: Counter[tuple[type, object]] = Counter()
    """By type too: a theme and a spell can have the same value."""
    plain: Counter[str] = Counter()
    factors: set[str] = set()
    for journey in data.journeys:
        journeys += 1
        tellers.update(_tellers(journey))
        for each in journey.statements:
            told.update((type(fact), fact) for fact in _facts(each))
            plain.update(
                statements=1,
                turning_points=int(each.turning_point),
                coded=int(bool(each.codings)),
                codings=len(each.codings),
            )
            factors.update(coding.factor for coding in each.codings)
    return StudySize(
        journeys=journeys,
        tellers=dict(sorted(tellers.items())),
        kinds={each: told[Kind, each] for each in Kind},
        influences={each: told[Influence, each] for each in Influence},
        themes={each: told[Theme, each] for each in Theme},
        spells={each: told[SpellType, each] for each in SpellType},
        factors=len(factors),
        **plain,
    )


def _facts(statement: StatementData) -> Iterator[object]:
    yield from (statement.kind, statement.influence, statement.theme)
    if statement.spell is not None:
        yield statement.spell.type


def _tellers(journey: JourneyData) -> set[str]:
    return {each.respondent for each in journey.statements if each.respondent}
