"""What is done with the answers of a parent, and how a round of the check ends."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from levensreis.domain.errors import KnownError
from levensreis.domain.member_check.answers import NOTHING
from levensreis.language import say, word

Shown = Mapping[UUID, str]
"""Of each statement a digest of all that a form shows of it; see `shown.shown_of`."""


class NotChecked(KnownError):
    """Something must be made clear before this can be done in the member check."""


class Verdict(StrEnum):
    """What was done with an answer. Values are stored."""

    TAKEN_OVER = "taken_over"
    """The statement says now what the parent wrote."""
    ADAPTED = "adapted"
    """The statement was changed, in other words."""
    DISCUSS = "discuss"
    """First to be talked about with the parent: is to be decided later."""
    DECLINED = "declined"
    """Nothing was changed, for a reason that is told."""
    SEEN = "seen"
    """Nothing needed to be changed."""
    REOPENED = "reopened"
    """What was done is taken back: it waits as if nothing was done."""

    @property
    def label(self) -> str:
        """The name on screen."""
        return say(_VERDICTS[self])

    @property
    def settles(self) -> bool:
        """Whether nothing more has to be done with the answer."""
        return self not in (Verdict.DISCUSS, Verdict.REOPENED)

    @property
    def changes_text(self) -> bool:
        """Whether the statement says something else afterwards."""
        return self in (Verdict.TAKEN_OVER, Verdict.ADAPTED)


class Outcome(StrEnum):
    """How a round ended. Values are stored."""

    APPROVED = "approved"
    WITHOUT = "without"
    """Ended without the parent's approval, for a reason that is kept."""

    @property
    def label(self) -> str:
        """The name on screen."""
        return say(_OUTCOMES[self])


@dataclass(frozen=True, slots=True)
class Worked:
    """What somebody did with the answer on a statement, or with the remark (None)."""

    statement: UUID | None
    verdict: Verdict
    reason: str
    """Why; needed when it was declined. May hold names: stays in the file."""
    before: str
    """The text of the statement before and after it was worked in."""
    after: str
    by: str
    at: datetime
    answered: str = NOTHING.digest
    """The digest of the answer that it was about: another answer waits again."""


@dataclass(frozen=True, slots=True)
class Closing:
    """How a round ended."""

    outcome: Outcome
    reason: str
    by: str
    at: datetime
    shown: Shown
    """Every statement as it was then: what was worked in is part of what is agreed."""


_VERDICTS = {
    Verdict.TAKEN_OVER: word("Overgenomen"),
    Verdict.ADAPTED: word("Aangepast"),
    Verdict.DISCUSS: word("Bespreken"),
    Verdict.DECLINED: word("Niet overgenomen"),
    Verdict.SEEN: word("Gezien"),
    Verdict.REOPENED: word("Opnieuw geopend"),
}
_OUTCOMES = {
    Outcome.APPROVED: word("akkoord van de ouder"),
    Outcome.WITHOUT: word("afgerond zonder akkoord"),
}
