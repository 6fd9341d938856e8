"""When everything in a life was, for as long as the statements stay the same."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from levensreis.domain.basis import Basis
from levensreis.domain.life_context import LifeContext, Months
from levensreis.domain.period import Period
from levensreis.domain.statement import Statement
from levensreis.domain.theme import Theme
from levensreis.pictures.course_times import NO_COURSE, CourseTimes, course_times
from levensreis.pictures.extent import Timed, extent_of

_STILL_GOING = 12  # months that a stretch without end is drawn at least
_WHOLE_YOUTH = 216  # months, when nothing is known
_SHORTEST = 24  # months that the axis covers at least


class ThemeTimes(NamedTuple):
    """What is told in a theme: what has a time, and how much has none."""

    timed: list[Timed]
    untimed: int


class TimeLayout(NamedTuple):
    """What stands on the axis, what has no time, and the month where it ends."""

    timed: list[Timed]
    untimed: list[Statement]
    end: int
    course: CourseTimes = NO_COURSE
    """How complex the situation was: of no lane, it stands above them."""

    @property
    def in_sight(self) -> list[Timed]:
        """All that stands on the axis, in the lanes and above them."""
        return [*self.timed, *(step.timed for step in self.course.steps)]

    def by_theme(self) -> dict[Theme, ThemeTimes]:
        """Divide it over the themes, in the order of the conversation."""
        timed: dict[Theme, list[Timed]] = {theme: [] for theme in Theme}
        untimed = dict.fromkeys(Theme, 0)
        for each in self.timed:
            timed[each.statement.theme].append(each)
        for statement in self.untimed:
            untimed[statement.theme] += 1
        return {theme: ThemeTimes(timed[theme], untimed[theme]) for theme in Theme}


class _Known(NamedTuple):
    """What was derived for a statement; `until` is None when it has no time."""

    statement: Statement
    months: Months
    until: int | None


class TimeMemory:
    """Derives when everything was, and only anew what may have changed since.

    A statement never changes: another version of it is another object.
    """

    def __init__(self) -> None:
        self._context = LifeContext()
        self._known: dict[int, _Known] = {}
        self._timed: dict[int, Timed] = {}
        self._end = 0

    def place(
        self,
        statements: Sequence[Statement],
        context: LifeContext,
        until_month: int | None,
    ) -> TimeLayout:
        """Derive the extent of every statement, and where the axis ends.

        That is at `until_month`, or later when something later is known. A statement
        that is a step of the course stands above the lanes, and in none of them.
        """
        known = self._all_known(statements, context)
        latest = [each.until for each in known if each.until is not None]
        if until_month is not None:
            latest.append(until_month)
        end = max(*latest, _SHORTEST) if latest else _WHOLE_YOUTH
        course = course_times(statements, context, end)
        steps = {step.timed.statement.id for step in course.steps}
        in_lanes = [each for each in known if each.statement.id not in steps]
        timed = self._all_timed(in_lanes, end)
        untimed = [each.statement for each in in_lanes if each.until is None]
        return TimeLayout(timed, untimed, end, course)

    def _all_known(
        self, statements: Sequence[Statement], context: LifeContext
    ) -> list[_Known]:
        before = self._still_known(context)
        known = []
        for statement in statements:
            one = before.get(id(statement))
            if one is None or one.statement is not statement:
                one = _derived(statement, context)
            known.append(one)
        # It holds the statements: as long as it does, no other gets their identity.
        self._known = {id(each.statement): each for each in known}
        return known

    def _still_known(self, context: LifeContext) -> dict[int, _Known]:
        before, self._context = self._context, context
        if context == before:
            return self._known
        self._timed = {}
        if context.birth != before.birth:
            return {}
        return {
            key: each
            for key, each in self._known.items()
            if not _leans_on_landmarks(each.statement.period)
        }

    def _all_timed(self, known: Iterable[_Known], end: int) -> list[Timed]:
        before = self._timed if end == self._end else {}
        self._timed, self._end = {}, end
        timed = []
        for each in known:
            if each.until is None:
                continue
            statement = each.statement
            one = before.get(id(statement))
            if one is None or one.statement is not statement:
                one = Timed(statement, extent_of(statement, each.months, end))
            self._timed[id(statement)] = one
            timed.append(one)
        return timed


def _derived(statement: Statement, context: LifeContext) -> _Known:
    months = statement.period.months(context)
    bounds = [each for each in months if each is not None]
    if not bounds:
        return _Known(statement, months, None)
    going_on = _STILL_GOING if months.latest_end is None else 0
    return _Known(statement, months, max(bounds) + going_on)


def _leans_on_landmarks(period: Period) -> bool:
    return any(moment.basis is Basis.RELATIVE for moment in period.moments)
