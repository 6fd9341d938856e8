"""A journey as it goes to research (onderzoek): all of it that strangers may read."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from levensreis.domain import characteristics
from levensreis.domain.anonymise.release import ReleasedJourney
from levensreis.domain.characteristics import SmallGroups, with_small_groups_left_out
from levensreis.domain.inflow.characteristic import (
    Characteristic,
    characteristic_named,
)
from levensreis.domain.inflow.knowing import characteristics_of
from levensreis.domain.journey import Journey
from levensreis.domain.life_context import Months
from levensreis.domain.research.ids import ResearchId
from levensreis.domain.statement import Statement
from levensreis.domain.theme import Theme
from levensreis.language import in_dutch, say, word

STATEMENTS: Final = "statements"
RESPONDENTS: Final = "respondents"
TURNING_POINTS: Final = "turning_points"
TOLD_IN: Final = "told_in"
CHARACTERISTICS: Final[Mapping[str, str]] = {
    characteristics.SEX: word("geslacht"),
    characteristics.AGE: word("leeftijdsgroep toen het werd verteld"),
    TOLD_IN: word("jaar waarin het werd verteld"),
    STATEMENTS: word("aantal uitspraken"),
    RESPONDENTS: word("aantal gesprekspartners"),
    TURNING_POINTS: word("aantal cruciale momenten"),
}
"""What is told of a youth and a journey beside the statements, with its name.

The counts are of rows that go as well: they tell nothing that is not in those.
"""
INSIDE: Final = frozenset((Characteristic.INFLOW_AGE,))
"""What stays with the team that counts its own study: others get the group."""
OUTSIDE: Final = (
    *(characteristics.SEX, characteristics.AGE),
    *(each.value for each in Characteristic if each not in INSIDE),
    TOLD_IN,
    *(STATEMENTS, RESPONDENTS, TURNING_POINTS),
)
"""The characteristics that a research file can tell, in their order."""


@dataclass(frozen=True, slots=True)
class ResearchStatement:
    """A statement with what follows from the life that it is in."""

    sid: str
    told: Statement
    respondent: str
    """The role of whose account it is; empty when nobody is named."""
    months: Months
    age: str
    """When it was, in words that name no year."""


@dataclass(frozen=True, slots=True)
class ResearchJourney:
    """One journey without anything by which a stranger could find the family."""

    id: ResearchId
    pseudonym: str
    statements: tuple[ResearchStatement, ...]
    stories: Mapping[Theme, str]
    characteristics: Mapping[str, str]


def research_journey(
    released: ReleasedJourney,
    known_as: ResearchId,
    told_on: date,
    told_in: str = characteristics.UNKNOWN,
) -> ResearchJourney:
    """Return a released journey as it goes to research.

    `told_on` is the day on which it was told last: the age is that of then. `told_in`
    is its year (`year_told`), by which the journeys of two years are compared.
    """
    journey = released.journey
    with in_dutch():
        statements = tuple(_statements(journey, known_as))
    return ResearchJourney(
        known_as,
        journey.pseudonym,
        statements,
        dict(journey.notes.stories),
        _characteristics(journey, told_on) | {TOLD_IN: told_in},
    )


def without_small_groups(
    journeys: Sequence[ResearchJourney],
) -> tuple[list[ResearchJourney], SmallGroups]:
    """Return journeys as they go together: what makes few alike is not shown.

    It depends on all of them: another journey among them can change what one shows.
    What is for the inside only is not in them either.
    """
    rows, told = with_small_groups_left_out([_outside(each) for each in journeys])
    shown = zip(journeys, rows, strict=True)
    return [replace(each, characteristics=row) for each, row in shown], told


def characteristic_label(name: str) -> str:
    """Return what a characteristic is called; one that is not known by its name."""
    known = characteristic_named(name)
    return known.label if known else say(CHARACTERISTICS.get(name, name))


def year_told(journey: Journey) -> str:
    """Return the year of the last sitting; of a journey without one it is unknown."""
    days = [each.on for each in journey.sessions]
    return str(max(days).year) if days else characteristics.UNKNOWN


def last_told(journey: Journey, otherwise: date) -> date:
    """Return the day of the last sitting; of a journey without one another day."""
    return max((each.on for each in journey.sessions), default=otherwise)


def seen_from_outside(journey: Journey, today: date) -> dict[str, str]:
    """Return what people around a youth can know of it, before anything is released."""
    known = characteristics_of(journey)
    return {
        **characteristics.row_of(journey.youth, last_told(journey, today)),
        **{name.value: each.value for name, each in known.items()},
    }


def _statements(journey: Journey, known_as: ResearchId) -> list[ResearchStatement]:
    roles = {person.key: person.role for person in journey.respondents}
    context = journey.context
    return [
        ResearchStatement(
            sid=known_as.sid(each.id),
            told=each,
            respondent=roles.get(each.respondent or "", each.respondent or ""),
            months=each.period.months(context),
            age=each.period.age_text(context),
        )
        for each in journey.statements
    ]


def _outside(journey: ResearchJourney) -> dict[str, str]:
    told = journey.characteristics.items()
    return {name: value for name, value in told if name not in INSIDE}


def _characteristics(journey: Journey, told_on: date) -> dict[str, str]:
    statements = journey.statements
    roles = {person.key: person.role for person in journey.respondents}
    told_by = {roles.get(key, key) for each in statements if (key := each.respondent)}
    return {
        **{
            name: str(value)
            for name, value in characteristics.row_of(journey.youth, told_on).items()
        },
        **{
            name.value: known.value
            for name, known in characteristics_of(journey).items()
        },
        STATEMENTS: str(len(statements)),
        RESPONDENTS: str(len(told_by)),
        TURNING_POINTS: str(sum(each.turning_point for each in statements)),
    }
