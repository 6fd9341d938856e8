"""A recap (terugblik): where a journey was left, and what is still open in it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from levensreis.domain.guide import Guide, GuideProgress
from levensreis.domain.influence import Influence
from levensreis.domain.journey import Journey, in_theme, with_influence
from levensreis.domain.notes import Notes
from levensreis.domain.open_ends import OpenEnds, open_ends
from levensreis.domain.session import Session, in_order_of_day
from levensreis.domain.statement import Statement
from levensreis.domain.theme import Theme

MOST_LAST: Final = 3
"""Statements that help to remember where the conversation was."""


@dataclass(frozen=True, slots=True)
class ThemeTold:
    """How much was told of one part of a life."""

    theme: Theme
    statements: int
    positive: int
    negative: int
    turning_points: int


@dataclass(frozen=True, slots=True)
class OpenProbes:
    """A theme with probes to come back to, and how far it is."""

    theme: Theme
    progress: GuideProgress


@dataclass(frozen=True, slots=True, kw_only=True)
class Recap:
    """What an interviewer wants to know before the conversation goes on."""

    is_new: bool
    """Nothing was told or noted yet."""
    sessions: tuple[Session, ...]
    """In the order of their days."""
    last: Session | None
    """The last sitting in which something was told, if that is known."""
    told: tuple[ThemeTold, ...]
    """What was told in it, or at all; themes without statements are left out."""
    last_statements: tuple[Statement, ...]
    ends: OpenEnds
    probes: tuple[OpenProbes, ...]


def recap(journey: Journey, today: date, guide: Guide | None = None) -> Recap:
    """Look back on a journey; what is left to ask is told when a guide is given."""
    statements, notes = journey.statements, journey.notes
    sessions = in_order_of_day(journey.sessions)
    last = _last_told(sessions, statements)
    lately = [each for each in statements if last is None or each.session == last.id]
    return Recap(
        is_new=not statements and notes == Notes(),
        sessions=tuple(sessions),
        last=last,
        told=tuple(_told(lately)),
        last_statements=tuple(lately[-MOST_LAST:]),
        ends=open_ends(journey, today),
        probes=tuple(_open_probes(guide, notes)) if guide else (),
    )


def _last_told(
    sessions: Sequence[Session], statements: Iterable[Statement]
) -> Session | None:
    told_in = {each.session for each in statements}
    return next((each for each in reversed(sessions) if each.id in told_in), None)


def _told(statements: Sequence[Statement]) -> Iterable[ThemeTold]:
    for theme in Theme:
        told = in_theme(statements, theme)
        if told:
            yield ThemeTold(
                theme,
                len(told),
                len(with_influence(told, Influence.POSITIVE)),
                len(with_influence(told, Influence.NEGATIVE)),
                sum(each.turning_point for each in told),
            )


def _open_probes(guide: Guide, notes: Notes) -> Iterable[OpenProbes]:
    for theme in Theme:
        progress = guide.progress(theme, notes.answers)
        if progress.done < progress.all:
            yield OpenProbes(theme, progress)
