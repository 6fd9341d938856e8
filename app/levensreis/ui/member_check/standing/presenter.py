"""Tells where the check is and what is to be done next. Knows no Qt."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final, Protocol
from uuid import UUID

from levensreis.domain.member_check.ending import needs_no_form
from levensreis.domain.member_check.rounds import CheckRound, CheckState
from levensreis.language import day, say, word
from levensreis.ui.member_check.work import CheckWork


class Next(StrEnum):
    """What can be done from here."""

    MAKE_FORM = "make_form"
    READ = "read"
    WORK = "work"
    CLOSE = "close"

    @property
    def label(self) -> str:
        """The words on its button."""
        return say(_NEXT[self])


@dataclass(frozen=True, slots=True)
class Standing:
    """How far the check is, in words, with what can be done; the first is usual."""

    state: CheckState
    words: str
    deeds: tuple[Next, ...]


@dataclass(frozen=True, slots=True)
class RoundLine:
    """A round in two lines."""

    words: str
    about: str
    is_closed: bool


class StandingView(Protocol):
    """What the presenter asks of its step."""

    def show_standing(self, standing: Standing, rounds: Sequence[RoundLine]) -> None:
        """Show how far the check is, and the rounds, the last first."""


class StandingPresenter:
    """Shows the rounds of the open journey."""

    def __init__(self, view: StandingView, work: CheckWork) -> None:
        self._view = view
        self._work = work

    def refresh(self) -> None:
        """Show it as it is now."""
        lines = [round_line(each) for each in reversed(self._work.rounds)]
        standing = Standing(self._work.state, self._words(), self._deeds())
        self._view.show_standing(standing, lines)

    def _words(self) -> str:
        last, state = self._work.last, self._work.state
        if last is None:
            return say(
                "Maak bij ‘Op papier’ het controleformulier, en geef het aan de ouder."
            )
        if last.closing is not None:
            told = closed_words(last)
            return f"{told} {self._changed()}" if state is CheckState.CHANGED else told
        if state is CheckState.SENT:
            return say(
                "Het formulier van {day} ligt bij de ouder. Is het terug? Lees het "
                "dan in.",
                day=day_of(last.made),
            )
        if state is CheckState.RETURNED:
            return f"{say('Het formulier is terug.')} {waiting_words(self._work)}"
        after = self._changed() or say("Rond af met wat de ouder ervan vindt.")
        return f"{say('Alle antwoorden zijn verwerkt.')} {after}"

    def _changed(self) -> str:
        count = len(self._work.asked_again)
        if not count:
            return ""
        told = (
            say("Op het volgende formulier staat 1 uitspraak.")
            if count == 1
            else say("Op het volgende formulier staan {count} uitspraken.", count=count)
        )
        more = say("Waarom, staat bij Afronden.")
        return f"{told} {more}"

    def _deeds(self) -> tuple[Next, ...]:
        """Return what can be done now, what is usual first."""
        if self._work.state is CheckState.WORKED_IN and self._work.asked_again:
            return (Next.MAKE_FORM, Next.CLOSE, Next.READ)
        deeds = _DEEDS[self._work.state]
        can_end = needs_no_form(self._work.rounds, self._work.shown)
        return (*deeds, Next.CLOSE) if can_end else deeds


def round_line(told: CheckRound) -> RoundLine:
    """Tell of a round when it was, and how far it came."""
    words = (
        say(
            "Ronde {version}: formulier van {day}",
            version=told.version,
            day=day_of(told.made),
        )
        if told.has_form
        else say("Ronde {version}: zonder formulier", version=told.version)
    )
    asked = len(set(told.asked))
    parts = []
    if told.has_form:
        count = say("{count} uitspraken", count=asked)
        parts.append(say("1 uitspraak") if asked == 1 else count)
    if told.names_stay:
        parts.append(say("met de namen zoals verteld"))
    if told.is_returned:
        answered = sum(
            bool(each.choice) for at, each in told.came.items() if isinstance(at, UUID)
        )
        parts.append(say("{count} beantwoord", count=answered))
        if told.closing is None and told.waiting:
            parts.append(say("{count} te verwerken", count=len(told.waiting)))
    elif told.closing is None and told.has_form:
        parts.append(say("nog niets ingelezen"))
    if told.closing is not None:
        parts.append(closed_words(told))
    return RoundLine(words, " · ".join(parts), told.closing is not None)


def closed_words(told: CheckRound) -> str:
    """Tell how a round ended, when and by whom; empty when it did not."""
    closing = told.closing
    if closing is None:
        return ""
    words = say(
        "{outcome}, {day}, door {who}.",
        outcome=closing.outcome.label.capitalize(),
        day=day_of(closing.at),
        who=closing.by,
    )
    return f"{words} {closing.reason}".strip()


def waiting_words(work: CheckWork) -> str:
    """Tell how many answers wait; empty when none does."""
    count = len(work.waiting)
    if not count:
        return ""
    if count == 1:
        return say("1 antwoord wacht nog.")
    return say("{count} antwoorden wachten nog.", count=count)


def day_of(at: datetime) -> str:
    """Return the day of a moment, by the clock of this computer."""
    return day(at.astimezone().date())


_NEXT: Final = {
    Next.MAKE_FORM: word("Op papier …"),
    Next.READ: word("Inlezen …"),
    Next.WORK: word("Antwoorden verwerken"),
    Next.CLOSE: word("Naar afronden"),
}
_DEEDS: Final[dict[CheckState, tuple[Next, ...]]] = {
    CheckState.NONE: (Next.MAKE_FORM,),
    CheckState.SENT: (Next.READ, Next.MAKE_FORM, Next.CLOSE),
    CheckState.RETURNED: (Next.WORK, Next.READ),
    CheckState.WORKED_IN: (Next.CLOSE, Next.MAKE_FORM, Next.READ),
    CheckState.APPROVED: (),
    CheckState.WITHOUT: (),
    CheckState.CHANGED: (Next.MAKE_FORM,),
}
"""What can be done in each state; what is usual stands first."""
