"""What is known of each year of the life on the desk. Knows no Qt."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from levensreis.domain.accounts import as_worked_with
from levensreis.domain.coverage import Cell, Gap, cover, gaps, last_month
from levensreis.domain.journey import Journey
from levensreis.domain.statement import Statement
from levensreis.domain.today import today
from levensreis.ui.interview.desk import Desk

_YEAR = 12


@dataclass(frozen=True, slots=True)
class Told:
    """A life as it is worked with, and how each year of it is covered."""

    statements: Sequence[Statement] = ()
    """Each event once: two accounts of one stay are no overlap."""
    until: int = 0
    """The month of age up to which it is covered."""
    cells: Sequence[Cell] = ()
    gaps: Sequence[Gap] = ()


class ToldLife:
    """Works it out once a step, for all who show it."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._of: tuple[Journey, date] | None = None
        self._told = Told()

    def now(self) -> Told:
        """Return what is told by now of the journey on the desk."""
        journey, day = self._desk.journey, today()
        if journey is None:
            return Told()
        if self._of is None or self._of[0] is not journey or self._of[1] != day:
            self._of = (journey, day)
            self._told = self._work_out(journey, day)
        return self._told

    def _work_out(self, journey: Journey, day: date) -> Told:
        context, notes = self._desk.context, journey.notes
        told = as_worked_with(journey.statements, notes.working, context)
        until = last_month(told, context, day)
        cells = cover(told, context, notes.marks, until // _YEAR)
        return Told(told, until, cells, gaps(cells))
