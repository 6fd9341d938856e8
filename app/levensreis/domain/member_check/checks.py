"""What must be clear before something is done in the member check; each is told."""

from collections.abc import Collection, Sequence
from typing import Final
from uuid import UUID

from levensreis.domain.member_check.answers import Approval
from levensreis.domain.member_check.rounds import CheckRound, changed, unseen
from levensreis.domain.member_check.working import (
    NotChecked,
    Outcome,
    Shown,
    Verdict,
)
from levensreis.language import day, say

_MOST_TOLD: Final = 8


def last_of(rounds: Sequence[CheckRound]) -> CheckRound:
    """Return the newest round; raises NotChecked when there is none."""
    if not rounds:
        raise NotChecked(
            say("Van deze levensreis is nog geen controleformulier gemaakt.")
        )
    return rounds[-1]


def asked_next(
    rounds: Sequence[CheckRound], now: Shown, *, only_changed: bool
) -> frozenset[UUID] | None:
    """Return what the next form asks, None for everything; raises NotChecked.

    What nobody did anything with yet goes first: else it would be out of sight.
    """
    _check_is_worked_in(rounds)
    asked = changed(rounds, now)
    if not only_changed or len(asked) == len(now):
        return None
    if not asked:
        raise NotChecked(
            say(
                "Er is niets veranderd na de vorige antwoorden. Rond de controle af, "
                "of maak een formulier met alles erop."
            )
        )
    return frozenset(asked)


def check_settling(
    last: CheckRound,
    statement: UUID | None,
    verdict: Verdict,
    reason: str,
    *,
    is_changed: bool,
) -> None:
    """Raise NotChecked when this cannot be done with an answer.

    `is_changed` tells whether the statement is not as it stood on the form.
    """
    if verdict is Verdict.DECLINED and not reason.strip():
        raise NotChecked(say("Schrijf op waarom dit niet wordt overgenomen."))
    if statement is not None and verdict.changes_text and not is_changed:
        raise NotChecked(
            say(
                "Er is nog niets aan de uitspraak veranderd. Typ de nieuwe tekst, of "
                "verander de uitspraak eerst in het gesprek."
            )
        )
    check_place(last, statement)


def check_place(last: CheckRound, statement: UUID | None) -> None:
    """Raise NotChecked for a statement that was in no form and has no answer."""
    is_there = statement in last.shown or statement in last.answers
    if statement is not None and not is_there:
        raise NotChecked(say("Deze uitspraak stond niet op het formulier."))


def check_closing(
    rounds: Sequence[CheckRound], now: Shown, outcome: Outcome, reason: str
) -> None:
    """Raise NotChecked when the last round cannot end so."""
    last = last_of(rounds)
    if last.closing is not None:
        raise NotChecked(
            say(
                "Deze ronde is al afgerond op {day}. Maak een nieuw formulier als er "
                "iets is veranderd.",
                day=day(last.closing.at.astimezone().date()),
            )
        )
    if outcome is Outcome.APPROVED:
        _check_approval(rounds, now, reason)
    elif not reason.strip():
        raise NotChecked(say("Schrijf op waarom er geen akkoord van de ouder is."))


def _check_approval(rounds: Sequence[CheckRound], now: Shown, reason: str) -> None:
    last = rounds[-1]
    if last.waiting:
        raise NotChecked(_still_waiting(rounds))
    if new := len(unseen(last, now)):
        raise NotChecked(_never_seen(new))
    if reason.strip():
        return
    if last.approval.doubts:
        raise NotChecked(
            say(
                "Bij de laatste vraag van het formulier is niet zeker wat er staat. "
                "Kijk dat na, en schrijf op hoe het akkoord is gegeven."
            )
        )
    if last.approval.choice == Approval.NOT_YET:
        raise NotChecked(
            say(
                "De ouder koos: ‘{answer}’ Praat eerst met de ouder, en schrijf op hoe "
                "het akkoord daarna is gegeven.",
                answer=Approval.NOT_YET.label,
            )
        )


def _check_is_worked_in(rounds: Sequence[CheckRound]) -> None:
    last = rounds[-1] if rounds else None
    if last is None or (last.closing is not None and not last.came_late):
        return
    if last.untouched:
        told = _waiting_words(len(last.untouched), _places(rounds, last.untouched))
        raise NotChecked(
            say("{waiting} Verwerk die eerst: anders raken ze uit zicht.", waiting=told)
        )


def _still_waiting(rounds: Sequence[CheckRound]) -> str:
    waiting = rounds[-1].waiting
    told = _waiting_words(len(waiting), _places(rounds, waiting))
    return say("{waiting} Verwerk die eerst.", waiting=told)


def _waiting_words(count: int, places: str) -> str:
    if count == 1:
        return say("Er wacht nog 1 antwoord: {places}.", places=places)
    return say(
        "Er wachten nog {count} antwoorden: {places}.", count=count, places=places
    )


def _never_seen(count: int) -> str:
    if count == 1:
        return say(
            "1 uitspraak is nieuw of veranderd na het formulier: de ouder zag die niet "
            "zo. Maak een nieuw formulier met alleen wat is veranderd."
        )
    return say(
        "{count} uitspraken zijn nieuw of veranderd na het formulier: de ouder zag die "
        "niet zo. Maak een nieuw formulier met alleen wat is veranderd.",
        count=count,
    )


def _places(rounds: Sequence[CheckRound], waiting: Collection[UUID | None]) -> str:
    numbers = {
        each.statement: each.number for one in rounds for each in one.layout.statements
    }
    known = sorted(numbers[each] for each in waiting if each in numbers)
    told = [say("uitspraak {number}", number=each) for each in known[:_MOST_TOLD]]
    if None in waiting:
        told.append(say("de algemene opmerking"))
    if more := len(waiting) - len(told):
        told.append(say("nog {count}", count=more))
    return listed(told)


def listed(words: Sequence[str]) -> str:
    """Return words one after another, as a sentence has them."""
    if len(words) == 1:
        return words[0]
    return say("{first} en {last}", first=", ".join(words[:-1]), last=words[-1])
