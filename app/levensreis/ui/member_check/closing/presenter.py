"""Ends a round of the check, and tells what changed after it. Knows no Qt."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Protocol
from uuid import UUID

from levensreis.domain.errors import KnownError
from levensreis.domain.form_layout import APPROVAL
from levensreis.domain.member_check.answers import NOTHING, Approval, Given
from levensreis.domain.member_check.asking import Why
from levensreis.domain.member_check.checks import listed
from levensreis.domain.member_check.ending import needs_no_form
from levensreis.domain.member_check.rounds import CheckState
from levensreis.domain.member_check.working import Outcome
from levensreis.domain.theme import Theme
from levensreis.language import say
from levensreis.ui.member_check.standing.presenter import closed_words
from levensreis.ui.member_check.work import CheckWork


@dataclass(frozen=True, slots=True)
class ChangedLine:
    """A statement that the next form asks."""

    statement: UUID
    words: str
    theme: Theme
    why: Why


@dataclass(frozen=True, slots=True)
class Ending:
    """How far the end of the round is."""

    state: CheckState
    told: str
    """How it ended, or that there is nothing to end."""
    is_open: bool
    """Whether it can be ended now."""
    has_form: bool
    """Whether there is a form of which something is asked; else only a reason is."""
    approval: Given
    """The answer to the last question of the form."""
    waiting: str
    """What must be worked in first."""
    waits: bool
    changed: tuple[ChangedLine, ...]
    """What the next form asks."""


class ClosingView(Protocol):
    """What the presenter asks of its step."""

    @property
    def is_typed(self) -> bool:
        """Whether something was typed that is stored nowhere."""

    def show_ending(self, ending: Ending) -> None:
        """Show how far the end of the round is."""

    def show_problem(self, words: str) -> None:
        """Tell beside the reason why it cannot be closed."""

    def show_done(self, words: str) -> None:
        """Tell what was done."""


class ClosingPresenter:
    """Closes the last round of the open journey."""

    def __init__(self, view: ClosingView, work: CheckWork) -> None:
        self._view = view
        self._work = work

    def refresh(self) -> None:
        """Show it as it is now."""
        work, last = self._work, self._work.last
        is_open = last is not None and last.closing is None
        told = closed_words(last) if last else ""
        if without_form := needs_no_form(work.rounds, work.shown):
            told = " ".join(filter(None, (told, _without_form())))
        elif work.waiting and not is_open:
            late = say(
                "Daarna kwam er nog iets terug. Verwerk dat, en maak dan een "
                "nieuw formulier."
            )
            told = f"{told} {late}"
        self._view.show_ending(
            Ending(
                *(work.state, told, is_open or without_form, not without_form),
                last.approval if last else NOTHING,
                self._waiting(),
                bool(work.waiting),
                tuple(self._changed()),
            )
        )

    def approve(self, remark: str) -> None:
        """Keep that the parent approves, and how that was told if that was typed."""
        self._close(Outcome.APPROVED, remark)

    def end_without(self, reason: str) -> None:
        """End without the parent's approval, for a reason."""
        self._close(Outcome.WITHOUT, reason)

    def put_right(self, choice: str, words: str) -> None:
        """Keep what a person reads at the last question, and tell so."""
        if self.keep_read(choice, words):
            self._view.show_done(say("Bewaard zoals u het leest."))

    def keep_read(self, choice: str, words: str) -> bool:
        """Keep what a person reads there; False when it is told why not."""
        last = self._work.last
        if last is None:
            return False
        given = replace(last.approval, choice=choice, words=words.strip())
        return self._attempt(lambda: self._work.answer(APPROVAL, given))

    def _close(self, outcome: Outcome, reason: str) -> None:
        without_form = needs_no_form(self._work.rounds, self._work.shown)
        if self._attempt(lambda: self._work.close(outcome, reason)):
            self._view.show_done(
                say("De controle is afgerond zonder formulier.")
                if without_form
                else say("De ronde is afgerond.")
            )

    def _attempt(self, deed: Callable[[], None]) -> bool:
        try:
            deed()
        except KnownError as error:
            self._view.show_problem(str(error))
            return False
        return True

    def _waiting(self) -> str:
        waiting = self._work.waiting
        if not waiting:
            return say("Alle antwoorden zijn verwerkt.")
        numbers = [str(each.number) for each in waiting if not each.is_remark]
        told = []
        if len(numbers) == 1:
            told.append(say("uitspraak {number}", number=numbers[0]))
        elif numbers:
            told.append(say("de uitspraken {numbers}", numbers=listed(numbers)))
        if len(numbers) < len(waiting):
            told.append(say("de algemene opmerking"))
        return say("Nog te verwerken: {places}.", places=listed(told))

    def _changed(self) -> Iterator[ChangedLine]:
        journey = self._work.journey
        if journey is None or self._work.last is None:
            return
        told = {each.id: each for each in journey.statements}
        for each, why in self._work.asked_again.items():
            if each in told:
                yield ChangedLine(each, told[each].text, told[each].theme, why)


def _without_form() -> str:
    return say(
        "Er is nog geen formulier gemaakt. Kan of wil de ouder niet meekijken? Schrijf "
        "dan op waarom, en rond af zonder akkoord: met die reden mag de levensreis "
        "naar onderzoekers."
    )


def approval_words(given: Given) -> str:
    """Return the answer to the last question, in the words of the form."""
    if given.choice in list(Approval):
        return f"‘{Approval(given.choice).label}’"
    return say("Deze vraag is niet beantwoord.")
