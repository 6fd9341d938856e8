"""When the situation was how complex, and what made it more or less so."""

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple
from uuid import UUID

from levensreis.domain.course import Complexity, CourseChange, CourseStep, course_in
from levensreis.domain.life_context import LifeContext
from levensreis.domain.statement import Statement
from levensreis.pictures.extent import Extent, Timed, bar_extent


class Step(NamedTuple):
    """A stretch of one complexity, as it was told."""

    timed: Timed
    complexity: Complexity


class Turn(NamedTuple):
    """A statement that is tied to a change of complexity, and the month of it."""

    statement: Statement
    change: CourseChange
    month: int


class CourseTimes(NamedTuple):
    """The course (verloop) of a life: its steps and its turns, in order of time."""

    steps: tuple[Step, ...] = ()
    turns: tuple[Turn, ...] = ()

    @property
    def is_told(self) -> bool:
        """Whether there is anything to draw."""
        return bool(self.steps or self.turns)


NO_COURSE: Final = CourseTimes()


def course_times(
    statements: Sequence[Statement], context: LifeContext, end: int
) -> CourseTimes:
    """Place the course on the axis; what goes on lasts until `end`."""
    told = [each for each in statements if each.is_course or each.course_change]
    if not told:
        return NO_COURSE
    course = course_in(told, context)
    by_id: Mapping[UUID, Statement] = {each.id: each for each in told}
    steps = (
        Step(Timed(statement, _extent(step, statement, context, end)), step.complexity)
        for step in course.steps
        for statement in (by_id[step.statement],)
    )
    turns = (
        Turn(by_id[each.statement], each.change, each.month)
        for each in course.changes
        if each.month is not None
    )
    return CourseTimes(tuple(steps), tuple(turns))


def _extent(
    step: CourseStep, statement: Statement, context: LifeContext, end: int
) -> Extent:
    """Return a step with how vague its ends are; it ends where the next one begins."""
    months = statement.period.months(context)
    vague = bar_extent(months, statement.period.form, end)
    last = end if step.end is None else step.end
    is_ended_by_next = months.latest_end is None and step.end is not None
    first = min(vague.first, step.start)
    latest = last if is_ended_by_next else max(vague.last, last)
    return Extent(
        *(first, step.start, last, latest),
        is_bar=True,
        is_vague=(first, latest) != (step.start, last),
        open_start=vague.open_start,
        open_end=step.end is None,
    )
