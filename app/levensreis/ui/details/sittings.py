"""The sessions of a journey, as the page of its details shows them. Knows no Qt."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from levensreis.domain.errors import KnownError
from levensreis.domain.journey import Journey
from levensreis.domain.session import Session, in_order_of_day, latest
from levensreis.domain.statement import Statement
from levensreis.language import day, say
from levensreis.ui.details.counting import statements_in_words


class SessionInUse(KnownError):
    """A session to which statements belong."""


@dataclass(frozen=True, slots=True)
class Guest:
    """A respondent who was there, or could have been."""

    key: str
    role: str
    present: bool


@dataclass(frozen=True, slots=True)
class SessionLine:
    """One session, in words and in its parts."""

    id: UUID
    name: str
    on: str
    guests: tuple[Guest, ...]
    note: str
    statements: int

    @property
    def words(self) -> str:
        """All of it but the note: `Gesprek 1 · 3 november 2026 · moeder, vader`."""
        present = ", ".join(each.role for each in self.guests if each.present)
        parts = (self.name, self.on, present, statements_in_words(self.statements))
        return " · ".join(filter(None, parts))


def sessions_of(journey: Journey) -> list[SessionLine]:
    """Return the sessions by day, numbered."""
    names = _names(journey)
    return [
        SessionLine(
            id=each.id,
            name=say("Gesprek {number}", number=number),
            on=day(each.on),
            guests=tuple(
                Guest(key, name, key in each.respondents) for key, name in names.items()
            ),
            note=each.note,
            statements=_told_in(each.id, journey.statements),
        )
        for number, each in enumerate(in_order_of_day(journey.sessions), start=1)
    ]


def new_session(journey: Journey, today: date) -> Session:
    """Return a session of today with who was at the last one, or with everybody."""
    known = tuple(each.key for each in journey.respondents)
    before = latest(journey.sessions)
    present = known if before is None else before.respondents
    return Session(on=today, respondents=tuple(key for key in known if key in present))


def with_session(journey: Journey, changed: Session) -> tuple[Session, ...]:
    """Return the sessions of a journey with one of them as it is now."""
    return tuple(
        changed if each.id == changed.id else each for each in journey.sessions
    )


def without_session(
    journey: Journey, session_id: UUID, binned: Sequence[Statement]
) -> tuple[Session, ...]:
    """Return the sessions without one in which nothing was told; raises SessionInUse.

    What was told may lie in the bin, from where it comes back.
    """
    if told := _told_in(session_id, journey.statements):
        raise SessionInUse(
            say(
                "Bij dit gesprek horen nog uitspraken ({count}), dus het blijft. Klopt "
                "de dag niet, of wie erbij was? Wijzig dat dan hier.",
                count=told,
            )
        )
    if _told_in(session_id, binned):
        raise SessionInUse(
            say(
                "Van dit gesprek ligt er nog iets in de prullenbak. Maak die eerst "
                "leeg."
            )
        )
    return tuple(each for each in journey.sessions if each.id != session_id)


def _names(journey: Journey) -> dict[str, str]:
    """Return what each respondent is called; who shares a role is told apart."""
    roles = Counter(each.role for each in journey.respondents)
    return {
        each.key: each.role if roles[each.role] == 1 else f"{each.role} (@{each.key})"
        for each in journey.respondents
    }


def _told_in(session_id: UUID, statements: Sequence[Statement]) -> int:
    return sum(each.session == session_id for each in statements)
