"""How long a journey is kept (bewaartermijn), and when that time is over."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from levensreis.language import day, say


@dataclass(frozen=True, slots=True)
class Retention:
    """Until when a journey is kept; nobody has decided while it is None."""

    journey_id: UUID
    code: str
    until: date | None = None

    def is_due(self, today: date) -> bool:
        """Tell whether the journey should have been erased by now."""
        return self.until is not None and self.until <= today

    def in_words(self, today: date) -> str:
        """Tell how it stands, as a sentence."""
        if self.until is None:
            return say(
                "Voor {code} is nog geen bewaartermijn vastgelegd.", code=self.code
            )
        until = day(self.until)
        if self.is_due(today):
            return say(
                "De bewaartermijn van {code} liep af op {day}. Wis deze levensreis, "
                "of leg een nieuwe termijn vast.",
                code=self.code,
                day=until,
            )
        return say("{code} wordt bewaard tot {day}.", code=self.code, day=until)


def due(kept: Iterable[Retention], today: date) -> list[Retention]:
    """Return those whose time is over, the longest over first."""
    over = (each for each in kept if each.is_due(today))
    return sorted(over, key=lambda each: (each.until or today, each.code))


def reminder(over: Sequence[Retention]) -> str:
    """Tell of which journeys the time is over; empty when there are none."""
    if not over:
        return ""
    if len(over) == 1:
        return say("De bewaartermijn van {code} is verstreken.", code=over[0].code)
    return say(
        "De bewaartermijn van {count} levensreizen is verstreken: {codes}.",
        count=len(over),
        codes=", ".join(each.code for each in over),
    )
