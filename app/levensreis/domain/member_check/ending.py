"""How a round of the member check may end; what stands in the way is told."""

from collections.abc import Sequence

from levensreis.domain.form_layout import APPROVAL
from levensreis.domain.member_check.answers import NOTHING, Approval, Given
from levensreis.domain.member_check.asking import Why, asked_again, unseen
from levensreis.domain.member_check.check_round import CheckRound
from levensreis.domain.member_check.checks import last_of, no_form, still_waiting
from levensreis.domain.member_check.rounds import CheckState, state
from levensreis.domain.member_check.working import NotChecked, Outcome, Shown
from levensreis.language import day, say


def needs_no_form(rounds: Sequence[CheckRound], now: Shown) -> bool:
    """Tell whether a check can end without a form: no form was ever made.

    A check that ended so can end so again, when the journey changed after it.
    """
    if any(each.has_form for each in rounds):
        return False
    return state(rounds, now) in (CheckState.NONE, CheckState.CHANGED)


def check_ending(outcome: Outcome, reason: str) -> None:
    """Raise NotChecked when a check cannot end before there is a form to end."""
    if outcome is Outcome.APPROVED:
        raise no_form()
    _check_why_without(reason)


def check_closing(
    rounds: Sequence[CheckRound], now: Shown, outcome: Outcome, reason: str
) -> None:
    """Raise NotChecked when the last round cannot end so."""
    if rounds and (closing := rounds[-1].closing):
        raise NotChecked(
            say(
                "Deze ronde is al afgerond op {day}. Maak een nieuw formulier als er "
                "iets is veranderd.",
                day=day(closing.at.astimezone().date()),
            )
        )
    last_of(rounds)
    if outcome is Outcome.APPROVED:
        _check_approval(rounds, now, reason)
    else:
        _check_why_without(reason)


def _check_why_without(reason: str) -> None:
    if not reason.strip():
        raise NotChecked(say("Schrijf op waarom er geen akkoord van de ouder is."))


def _check_approval(rounds: Sequence[CheckRound], now: Shown, reason: str) -> None:
    last = rounds[-1]
    if last.waiting:
        raise NotChecked(still_waiting(rounds))
    if new := len(unseen(last, now)):
        raise NotChecked(_never_seen(new))
    if not reason.strip():
        _check_is_agreed(last, last.came.get(APPROVAL, NOTHING))
        _check_is_seen(rounds, now)


def _check_is_agreed(last: CheckRound, approval: Given) -> None:
    """Raise NotChecked when the form itself does not tell that the parent agrees."""
    if not last.is_returned:
        raise NotChecked(
            say(
                "Dit formulier is niet terug, of er staat niets op. Schrijf op hoe het "
                "akkoord is gegeven."
            )
        )
    if approval.doubts:
        raise NotChecked(
            say(
                "Bij de laatste vraag van het formulier is niet zeker wat er staat. "
                "Kijk dat na, en schrijf op hoe het akkoord is gegeven."
            )
        )
    if approval.choice == Approval.NOT_YET:
        raise NotChecked(
            say(
                "De ouder koos: ‘{answer}’ Praat eerst met de ouder, en schrijf op hoe "
                "het akkoord daarna is gegeven.",
                answer=Approval.NOT_YET.label,
            )
        )
    if not approval.choice:
        raise NotChecked(
            say(
                "De laatste vraag van het formulier is niet beantwoord. Schrijf op hoe "
                "het akkoord is gegeven."
            )
        )


def _check_is_seen(rounds: Sequence[CheckRound], now: Shown) -> None:
    """Raise NotChecked when a page with statements never came back."""
    count = list(asked_again(rounds, now).values()).count(Why.UNSEEN)
    if count == 1:
        raise NotChecked(
            say(
                "Van 1 uitspraak kwam de bladzijde niet terug. Schrijf op hoe de ouder "
                "die zag."
            )
        )
    if count:
        raise NotChecked(
            say(
                "Van {count} uitspraken kwam de bladzijde niet terug. Schrijf op hoe "
                "de ouder die zag.",
                count=count,
            )
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
