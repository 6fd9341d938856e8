"""How long a journey is kept, as the page of the details shows it. Knows no Qt."""

from dataclasses import dataclass
from datetime import date

from levensreis.domain.consent import ConsentState, Purpose, state
from levensreis.domain.journey import Journey
from levensreis.domain.retention import Retention
from levensreis.ui.safety.keeping.kept_lines import Standing, kept_line


@dataclass(frozen=True, slots=True)
class Keeping:
    """Until when a journey is kept, and whether it should go."""

    until: str
    """The day, as it can be typed; empty while nobody decided."""
    standing: Standing
    told: str
    """How it stands, in words."""
    is_withdrawn: bool
    """Whether who took part wants that no more."""


def keeping_of(journey: Journey, kept: Retention, today: date) -> Keeping:
    """Return how long a journey is kept."""
    line = kept_line(kept, journey.pseudonym, today)
    stands = state(journey.consents, Purpose.PARTICIPATION)
    return Keeping(
        until=line.day,
        standing=line.standing,
        told=line.told,
        is_withdrawn=stands is ConsentState.WITHDRAWN,
    )
