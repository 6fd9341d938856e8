"""How far the member check of a journey is, of all its rounds."""

from collections.abc import Sequence
from enum import StrEnum

from levensreis.domain.member_check.asking import Why, asked_again, changed, unseen
from levensreis.domain.member_check.check_round import CheckRound, needs_work
from levensreis.domain.member_check.working import (
    Closing,
    NotChecked,
    Outcome,
    Shown,
    Verdict,
    Worked,
)
from levensreis.language import say, word

__all__ = [
    "CheckRound",
    "CheckState",
    "Closing",
    "NotChecked",
    "Outcome",
    "Shown",
    "Verdict",
    "Why",
    "Worked",
    "asked_again",
    "changed",
    "needs_work",
    "state",
    "unseen",
]


class CheckState(StrEnum):
    """How far the member check of a journey is."""

    NONE = "none"
    SENT = "sent"
    RETURNED = "returned"
    WORKED_IN = "worked_in"
    APPROVED = "approved"
    WITHOUT = "without"
    CHANGED = "changed"
    """Something was changed after the round was closed."""

    @property
    def label(self) -> str:
        """The state in the list of journeys."""
        return say(_STATES[self])

    @property
    def allows_research(self) -> bool:
        """Whether the journey may go in the research file."""
        return self in (CheckState.APPROVED, CheckState.WITHOUT)


def state(rounds: Sequence[CheckRound], now: Shown) -> CheckState:
    """Tell how far the check is; `rounds` from first to last, `now` as it is shown."""
    if not rounds:
        return CheckState.NONE
    last = rounds[-1]
    if last.closing is not None and not last.came_late:
        if now.items() - last.closing.shown.items():
            return CheckState.CHANGED
        approved = last.closing.outcome is Outcome.APPROVED
        return CheckState.APPROVED if approved else CheckState.WITHOUT
    if last.waiting:
        return CheckState.RETURNED
    return CheckState.WORKED_IN if last.is_returned else CheckState.SENT


_STATES = {
    CheckState.NONE: word("nog niet voorgelegd"),
    CheckState.SENT: word("voorgelegd"),
    CheckState.RETURNED: word("terug, te verwerken"),
    CheckState.WORKED_IN: word("verwerkt"),
    CheckState.APPROVED: word("akkoord"),
    CheckState.WITHOUT: word("afgerond zonder akkoord"),
    CheckState.CHANGED: word("veranderd na akkoord"),
}
