"""Open ends: what is still to be asked, chosen or sorted in a journey."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from levensreis.domain.accounts import Aspect, by_event, undecided
from levensreis.domain.coverage import (
    Gap,
    PlaceProblem,
    cover,
    gaps,
    last_month,
    place_problems,
)
from levensreis.domain.journey import Journey
from levensreis.domain.life_context import LifeContext
from levensreis.domain.notes import Notes, ParkedItem
from levensreis.domain.statement import Statement


@dataclass(frozen=True, slots=True)
class Contradiction:
    """An event that is told in ways that cannot both be, and nobody chose yet."""

    event: UUID
    text: str
    """The words of the account that came first."""
    aspects: tuple[Aspect, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenEnds:
    """What is not finished; none of it is anybody's fault."""

    parked: tuple[ParkedItem, ...]
    gaps: tuple[Gap, ...]
    """The longest first."""
    places: tuple[PlaceProblem, ...]
    contradictions: tuple[Contradiction, ...]
    loose: tuple[Statement, ...]
    """Statements that are still to be sorted."""


def open_ends(journey: Journey, today: date) -> OpenEnds:
    """Find what is not finished in a journey."""
    statements, context = journey.statements, journey.context
    until = last_month(statements, context, today)
    cells = cover(statements, context, journey.notes.marks, until // 12)
    return OpenEnds(
        parked=tuple(journey.notes.open_items),
        gaps=tuple(sorted(gaps(cells), key=lambda gap: gap.start - gap.end)),
        places=tuple(place_problems(statements, context, until)),
        contradictions=tuple(_contradictions(statements, context, journey.notes)),
        loose=tuple(each for each in statements if each.loose_words),
    )


def _contradictions(
    statements: Sequence[Statement], context: LifeContext, notes: Notes
) -> Iterable[Contradiction]:
    accounts = by_event(statements)
    for event, aspects in undecided(statements, notes.working, context).items():
        yield Contradiction(event, accounts[event][0].text, tuple(aspects))
