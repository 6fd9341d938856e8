"""What is open of one journey, and where in it each point leads. Knows no Qt."""

from dataclasses import dataclass

from levensreis.domain.closing import ClosingKind, ClosingPoint, closing_points
from levensreis.domain.errors import KnownError
from levensreis.domain.journey import Journey
from levensreis.domain.statement import Statement
from levensreis.domain.today import today
from levensreis.ui.interview.desk import Desk


@dataclass(frozen=True, slots=True)
class OpenJourney:
    """A journey with what is still open of it."""

    journey: Journey
    points: tuple[ClosingPoint, ...]

    def statement_of(self, point: ClosingPoint) -> Statement | None:
        """Return the first statement that a point is about, if it is about any."""
        match point.kind:
            case ClosingKind.LOOSE:
                found = [each for each in self.journey.statements if each.loose_words]
            case ClosingKind.SENSITIVE:
                told = self.journey.statements
                found = [each for each in told if each.sensitive]
                found = found or [each for each in told if each.withheld]
            case _:
                return None
        return next(iter(found), None)


def open_journey(desk: Desk, journey: Journey) -> OpenJourney:
    """Return what is open of a journey now, also of what its details tell."""
    try:
        journey = desk.study.journeys.get(journey.id)
        names = len(desk.study.register.get(journey.id).open_entries)
    except KnownError:  # closing is possible also when the file is gone
        names = 0
    return OpenJourney(journey, tuple(closing_points(journey, today(), names)))
