"""A session (gesprek): one sitting with respondents, on one day."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID, uuid4


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """When there was a conversation, and who was there."""

    id: UUID = field(default_factory=uuid4)
    on: date
    respondents: tuple[str, ...] = ()
    """The keys of who was there."""
    note: str = ""
    """Where it was and how it went; stays inside the study."""


def in_order_of_day(sessions: Iterable[Session]) -> list[Session]:
    """Sort by day; those of one day in the order in which they were made."""
    return sorted(sessions, key=lambda session: session.on)


def latest(sessions: Iterable[Session]) -> Session | None:
    """Return the last sitting, if there was one."""
    return next(reversed(in_order_of_day(sessions)), None)
