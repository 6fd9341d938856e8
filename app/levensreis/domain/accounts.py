"""Accounts (verslagen): several people telling of one event, each in their own way."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import combinations
from uuid import UUID, uuid4

from levensreis.domain.codebook import FactorId
from levensreis.domain.influence import Influence
from levensreis.domain.life_context import LifeContext, Months
from levensreis.domain.period import Form
from levensreis.domain.statement import Coding, Statement
from levensreis.language import say, word


class Aspect(StrEnum):
    """On what accounts can differ. Values are stored."""

    WHAT = "what"
    WHEN = "when"
    INFLUENCE = "influence"

    @property
    def label(self) -> str:
        """The name on screen."""
        return say(_LABELS[self])


@dataclass(frozen=True, slots=True)
class WorkingValue:
    """Which account the researcher works with in one respect, and why."""

    event: UUID
    aspect: Aspect
    statement: UUID
    """The account that is followed."""
    reason: str


def with_second_account(
    first: Statement, second: Statement
) -> tuple[Statement, Statement]:
    """Return a statement and another account of its event, in its theme."""
    event = first.account_of or uuid4()
    return (
        replace(first, account_of=event),
        replace(second, account_of=event, theme=first.theme),
    )


def loosened(accounts: Iterable[Statement], gone: UUID) -> list[Statement]:
    """Return the accounts of one event that change when one of them leaves it.

    One that is left alone is an account no more.
    """
    told = list(accounts)
    kept = [each for each in told if each.id != gone]
    leaving = [each for each in told if each.id == gone]
    changed = leaving + (kept if len(kept) == 1 else [])
    return [replace(each, account_of=None) for each in changed]


def by_event(statements: Iterable[Statement]) -> dict[UUID, list[Statement]]:
    """Group the accounts of events that more than one statement tells of."""
    found: dict[UUID, list[Statement]] = {}
    for each in statements:
        if each.account_of is not None:
            found.setdefault(each.account_of, []).append(each)
    return {event: told for event, told in found.items() if len(told) > 1}


def contradictions(accounts: Sequence[Statement], context: LifeContext) -> list[Aspect]:
    """Tell in what accounts of one event contradict each other.

    Words always differ; times do when no month fits both, influences when one
    lowered the need for care and another raised it.
    """
    found = []
    times = [each.period.months(context) for each in accounts]
    if any(_apart(one, other) for one, other in combinations(times, 2)):
        found.append(Aspect.WHEN)
    sides = {each.influence for each in accounts} - {Influence.NEUTRAL}
    if len(sides) > 1:
        found.append(Aspect.INFLUENCE)
    return found


def undecided(
    statements: Iterable[Statement],
    values: Iterable[WorkingValue],
    context: LifeContext,
) -> dict[UUID, list[Aspect]]:
    """Return by event the contradictions for which no working value was chosen.

    To follow an account that is not there any more is to have chosen nothing.
    """
    chosen = {(value.event, value.aspect, value.statement) for value in values}
    found = {}
    for event, told in by_event(statements).items():
        waiting = [
            aspect
            for aspect in contradictions(told, context)
            if not any((event, aspect, each.id) in chosen for each in told)
        ]
        if waiting:
            found[event] = waiting
    return found


def as_worked_with(
    statements: Sequence[Statement],
    values: Iterable[WorkingValue],
    context: LifeContext,
) -> list[Statement]:
    """Return one statement for each event, as the researcher works with it.

    Accounts that still contradict each other all stay, so that nothing is decided
    behind anybody's back.
    """
    groups = by_event(statements)
    chosen = list(values)
    open_events = undecided(statements, chosen, context)
    made: list[Statement] = []
    for each in statements:
        event = each.account_of
        if event is None or event not in groups or event in open_events:
            made.append(each)
        elif each is groups[event][0]:
            made.append(_composed(groups[event], chosen))
    return made


def set_aside(
    statements: Iterable[Statement], values: Iterable[WorkingValue]
) -> set[UUID]:
    """Return the statements whose influence is not worked with: they do not count.

    What is withheld leads nobody: else of its event nothing would count.
    """
    followed = {
        value.event: value.statement
        for value in values
        if value.aspect is Aspect.INFLUENCE
    }
    shared = (each for each in statements if not each.withheld)
    return {
        each.id
        for event, told in by_event(shared).items()
        if followed.get(event) in {one.id for one in told}
        for each in told
        if each.id != followed[event]
    }


def _composed(accounts: list[Statement], values: list[WorkingValue]) -> Statement:
    by_id = {each.id: each for each in accounts}
    event = accounts[0].account_of
    followed = {
        value.aspect: by_id[value.statement]
        for value in values
        if value.event == event and value.statement in by_id
    }
    lead = followed.get(Aspect.WHAT, accounts[0])
    told = [lead, *accounts]
    when = followed.get(Aspect.WHEN) or _dated(told)
    side = followed.get(Aspect.INFLUENCE) or _weighed(told)
    return replace(
        lead,
        period=when.period,
        influence=side.influence,
        system=side.system,
        group=side.group,
        codings=side.codings,
        turning_point=side.turning_point,
        course_change=side.course_change,
    )


def _dated(told: list[Statement]) -> Statement:
    """Return the first account that knows when it was."""
    known = (each for each in told if each.period.form is not Form.UNKNOWN)
    return next(known, told[0])


def _weighed(told: list[Statement]) -> Statement:
    """Return the first account with an influence, and what others code beside it."""
    weighing = (each for each in told if each.influence is not Influence.NEUTRAL)
    first = next(weighing, told[0])
    codings: dict[FactorId, Coding] = {}
    for each in told:
        if (each.influence, each.system) == (first.influence, first.system):
            for coding in each.codings:
                codings.setdefault(coding.factor, coding)
    return replace(
        first,
        codings=tuple(codings.values()),
        turning_point=any(each.turning_point for each in told),
        course_change=next(
            (each.course_change for each in told if each.course_change), None
        ),
    )


def _apart(one: Months, other: Months) -> bool:
    ends = (one.latest_end, other.latest_end)
    starts = (other.earliest_start, one.earliest_start)
    return any(
        end is not None and start is not None and end <= start
        for end, start in zip(ends, starts, strict=True)
    )


_LABELS = {
    Aspect.WHAT: word("wat er gebeurde"),
    Aspect.WHEN: word("wanneer"),
    Aspect.INFLUENCE: word("invloed en factoren"),
}
