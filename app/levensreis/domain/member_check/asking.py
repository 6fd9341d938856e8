"""What the next form asks: what the parent did not see as it is now, or to discuss."""

from collections.abc import Sequence
from enum import StrEnum
from uuid import UUID

from levensreis.domain.member_check.check_round import CheckRound
from levensreis.domain.member_check.working import Outcome, Shown, Verdict
from levensreis.language import say, word


class Why(StrEnum):
    """Why a statement is asked again."""

    CHANGED = "changed"
    """It is not as it was when the parent saw it."""
    UNSEEN = "unseen"
    """It is new, or its page never came back."""
    DISCUSS = "discuss"
    """Somebody wants to talk about it first."""

    @property
    def label(self) -> str:
        """Why, on screen."""
        return say(_WHY[self])


def asked_again(rounds: Sequence[CheckRound], now: Shown) -> dict[UUID, Why]:
    """Return what the next form asks and why, in the order of `now`.

    Seen is what stood on a page that came back, also when nothing was answered there.
    A round that was closed leaves nothing but what changes after it.
    """
    seen: dict[UUID, str] = {}
    discussed: set[UUID] = set()
    for each in rounds:
        _see(each, seen)
        _discuss(each, discussed)
    found = {
        each: Why.CHANGED if each in seen else Why.UNSEEN
        for each, digest in now.items()
        if seen.get(each) != digest
    }
    again = found | {each: Why.DISCUSS for each in discussed if each not in found}
    return {each: again[each] for each in now if each in again}


def changed(rounds: Sequence[CheckRound], now: Shown) -> list[UUID]:
    """List what the next form asks, in the order of `now`; see `asked_again`."""
    return list(asked_again(rounds, now))


def unseen(last: CheckRound, now: Shown) -> list[UUID]:
    """List what changed after a form was made, for another reason than its answers.

    With that nobody can have agreed.
    """
    return [
        each
        for each, digest in now.items()
        if last.shown.get(each) != digest
        and not ((done := last.verdict_on(each)) and done.verdict.changes_text)
    ]


def was_shown(rounds: Sequence[CheckRound]) -> bool:
    """Tell whether a parent ever saw anything: of a form, or by agreeing in words."""
    return any(
        each.is_returned
        or (each.closing is not None and each.closing.outcome is Outcome.APPROVED)
        for each in rounds
    )


def _see(told: CheckRound, seen: dict[UUID, str]) -> None:
    if told.is_returned:
        came = told.came
        seen |= {each: told.shown[each] for each in told.asked if each in came}
    if told.closing is not None:
        seen |= told.closing.shown


def _discuss(told: CheckRound, discussed: set[UUID]) -> None:
    """Remember what is to be talked about; another answer takes its place."""
    discussed -= {each for each in told.came if isinstance(each, UUID)}
    for done in told.worked:
        if done.statement is None:
            continue
        if done.verdict is Verdict.DISCUSS:
            discussed.add(done.statement)
        else:
            discussed.discard(done.statement)
    if told.closing is not None and not told.came_late:
        discussed.clear()


_WHY = {
    Why.CHANGED: word("veranderd"),
    Why.UNSEEN: word("nog niet gezien"),
    Why.DISCUSS: word("te bespreken"),
}
