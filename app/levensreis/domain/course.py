"""The course of complexity (verloop) of a journey, as it was told.

The steps come from the statements that tell how complex the situation was, the changes
from statements that were tied to one. A gap between two steps stays a gap.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final
from uuid import UUID

from levensreis.domain.accounts import as_worked_with
from levensreis.domain.course_change import CourseChange
from levensreis.domain.journey import Journey
from levensreis.domain.life_context import PREGNANCY, LifeContext, Months
from levensreis.domain.period_grammar import Form
from levensreis.domain.spell import Complexity
from levensreis.domain.statement import Statement

__all__ = [
    "Complexity",
    "Course",
    "CourseChange",
    "CourseStep",
    "CourseTurn",
    "TiedChange",
    "course_in",
    "course_of",
]

_YEAR: Final = 12  # months; an age in years is told no closer
_FOR_EVER: Final = 10_000  # months: longer than any life


@dataclass(frozen=True, slots=True)
class CourseStep:
    """A stretch of one complexity, in whole months of age, half-open."""

    start: int
    """The middle of when it can have begun."""
    end: int | None
    """The middle of when it can have ended; None when it goes on as far as is told."""
    complexity: Complexity
    statement: UUID
    unclear: bool = False
    """Its time was told by more than a year at an end, or is that of another step."""


@dataclass(frozen=True, slots=True)
class TiedChange:
    """A statement that is tied to a change of complexity."""

    month: int | None
    """The middle of when it can have been; None when no time was told."""
    change: CourseChange
    statement: UUID


@dataclass(frozen=True, slots=True)
class CourseTurn:
    """A change that follows from two steps, between the end and the start of these."""

    earliest: int
    latest: int
    change: CourseChange
    before: CourseStep
    after: CourseStep


@dataclass(frozen=True, slots=True)
class Course:
    """How complex the situation was through a life."""

    steps: tuple[CourseStep, ...] = ()
    """In order of time."""
    changes: tuple[TiedChange, ...] = ()
    """In order of time; those without a time come last."""
    unplaced: tuple[UUID, ...] = ()
    """Statements of a course of which the time or the complexity was not told."""

    @property
    def turns(self) -> list[CourseTurn]:
        """What follows from every two steps of which the complexity differs."""
        return [
            _turn(before, after)
            for before, after in pairwise(self.steps)
            if before.complexity is not after.complexity
        ]


def course_of(journey: Journey) -> Course:
    """Return the course of a journey, each event told once; nothing is guessed."""
    context = journey.context
    told = as_worked_with(journey.statements, journey.notes.working, context)
    return course_in(told, context)


def course_in(told: Sequence[Statement], context: LifeContext) -> Course:
    """Return the course that statements tell of, in which each event is told once."""
    about = [each for each in told if each.is_course]
    steps = [step for each in about if (step := _step(each, context))]
    placed = {step.statement for step in steps}
    return Course(
        steps=tuple(_side_by_side(sorted(steps, key=lambda step: step.start))),
        changes=tuple(_changes(told, context)),
        unplaced=tuple(each.id for each in about if each.id not in placed),
    )


def _step(each: Statement, context: LifeContext) -> CourseStep | None:
    months = each.period.months(context)
    kind = each.spell.kind if each.spell else None
    if not isinstance(kind, Complexity) or not months.known:
        return None
    if each.period.form is Form.BEFORE:  # since when is not told
        months = Months(None, None, months.latest_end, months.latest_end)
    first, latest_start, earliest_end, last = months
    begin = PREGNANCY if first is None else first
    start = begin if first is None else _middle(first, latest_start)
    end = None if last is None else _middle(last, earliest_end)
    if end is not None and end <= start:  # told as one moment: some of that time
        start, end = begin, last
    wide = first is None or _width(*months[:2]) > _YEAR or _width(*months[2:]) > _YEAR
    return CourseStep(start, end, kind, each.id, wide)


def _side_by_side(steps: Sequence[CourseStep]) -> Iterator[CourseStep]:
    """Let a step without an end last until the next; tell which overlap."""
    reached = PREGNANCY  # where the longest of the steps before ends
    for place, step in enumerate(steps):
        following = steps[place + 1].start if place + 1 < len(steps) else _FOR_EVER
        lasts = step.end is None and step.start < following < _FOR_EVER
        made = replace(step, end=following) if lasts else step
        end = _FOR_EVER if made.end is None else made.end
        overlaps = step.start < reached or following < end
        yield replace(made, unclear=made.unclear or overlaps)
        reached = max(reached, end)


def _changes(told: Iterable[Statement], context: LifeContext) -> list[TiedChange]:
    found = [
        TiedChange(_when(each, context), each.course_change, each.id)
        for each in told
        if each.course_change is not None
    ]
    return sorted(found, key=lambda each: (each.month is None, each.month or 0))


def _when(each: Statement, context: LifeContext) -> int | None:
    low, high = each.period.months(context)[:2]
    return high if low is None else _middle(low, high)


def _turn(before: CourseStep, after: CourseStep) -> CourseTurn:
    order = list(Complexity)
    rose = order.index(after.complexity) > order.index(before.complexity)
    ended = after.start if before.end is None else before.end
    return CourseTurn(
        min(ended, after.start),
        max(ended, after.start),
        CourseChange.ESCALATION if rose else CourseChange.DEESCALATION,
        before,
        after,
    )


def _middle(known: int, other: int | None) -> int:
    return known if other is None else (known + other) // 2


def _width(low: int | None, high: int | None) -> int:
    return 0 if low is None or high is None else high - low
