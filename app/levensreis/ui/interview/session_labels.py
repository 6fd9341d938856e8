"""What a sitting is called: its number in the order of days, and its day."""

from collections.abc import Iterable
from uuid import UUID

from levensreis.domain.session import Session, in_order_of_day
from levensreis.language import day, say


def session_labels(sessions: Iterable[Session]) -> dict[UUID, str]:
    """Return what each sitting is called, the first one first."""
    return {
        session.id: say("Gesprek {number} · {day}", number=number, day=day(session.on))
        for number, session in enumerate(in_order_of_day(sessions), 1)
    }
