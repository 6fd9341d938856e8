"""What must be clear before something is done in the member check; each is told."""

from collections.abc import Collection, Mapping, Sequence
from typing import Final
from uuid import UUID

from levensreis.domain.member_check.answers import Answer, Doubt, Given
from levensreis.domain.member_check.asking import Why, asked_again, was_shown
from levensreis.domain.member_check.check_round import CheckRound
from levensreis.domain.member_check.working import NotChecked, Shown, Verdict
from levensreis.language import say

_MOST_TOLD: Final = 8


def last_of(rounds: Sequence[CheckRound]) -> CheckRound:
    """Return the round of the newest form; raises NotChecked when there is none."""
    if not rounds or not rounds[-1].has_form:
        raise no_form()
    return rounds[-1]


def no_form() -> NotChecked:
    """Return what is told when something needs a form that was never made."""
    return NotChecked(say("Van deze levensreis is nog geen controleformulier gemaakt."))


def asked_next(
    rounds: Sequence[CheckRound], now: Shown, *, only_changed: bool
) -> Mapping[UUID, Why] | None:
    """Return what the next form asks and why, None for everything; raises NotChecked.

    What nobody did anything with yet goes first: else it would be out of sight.
    """
    if not now:
        raise NotChecked(
            say(
                "In deze levensreis staat nog niets om aan de ouder voor te leggen. "
                "Leg eerst vast wat er is verteld."
            )
        )
    _check_is_worked_in(rounds)
    asked = asked_again(rounds, now)
    if not only_changed or len(asked) == len(now) or not was_shown(rounds):
        return None
    if not asked:
        raise NotChecked(
            say(
                "Er is niets veranderd na de vorige antwoorden. Rond de controle af, "
                "of maak een formulier met alles erop."
            )
        )
    return asked


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
    if verdict is Verdict.SEEN and not reason.strip():
        _check_seen(last.given(statement), is_remark=statement is None)
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


def needs_reason(given: Given, *, is_remark: bool = False) -> bool:
    """Tell whether `SEEN` needs a reason: the parent asks for something else.

    Of a remark the words are only to be seen. What is in doubt is not seen yet.
    """
    asks = given.choice == Answer.WRONG or bool(given.words)
    return bool(given.doubts) or (asks and not is_remark)


def _check_seen(given: Given, *, is_remark: bool) -> None:
    if not needs_reason(given, is_remark=is_remark):
        return
    if given.doubts - {Doubt.CONTRADICTION}:
        raise NotChecked(
            say(
                "Hier is nog iets na te kijken. Zet eerst neer wat er staat, of "
                "schrijf op waarom dat niet hoeft."
            )
        )
    raise NotChecked(
        say(
            "De ouder zegt dat er iets anders moet, of schreef er iets bij. Schrijf op "
            "waarom er niets verandert."
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


def still_waiting(rounds: Sequence[CheckRound]) -> str:
    """Tell which answers wait to be worked in."""
    waiting = rounds[-1].waiting
    told = _waiting_words(len(waiting), _places(rounds, waiting))
    return say("{waiting} Verwerk die eerst.", waiting=told)


def _waiting_words(count: int, places: str) -> str:
    if count == 1:
        return say("Er wacht nog 1 antwoord: {places}.", places=places)
    return say(
        "Er wachten nog {count} antwoorden: {places}.", count=count, places=places
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
