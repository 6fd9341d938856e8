"""A round of the member check: a form that was made, what came back, how it ended."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from levensreis.domain.form_layout import APPROVAL, GENERAL, FormLayout
from levensreis.domain.member_check.answers import NOTHING, Answer, Given
from levensreis.domain.member_check.receipts import Place, Receipt, answers_of
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
    "Worked",
    "changed",
    "needs_work",
    "state",
    "unseen",
]


@dataclass(frozen=True, slots=True)
class CheckRound:
    """One version of the form of a journey."""

    version: int
    """Counted from 1 within a journey."""
    form: str
    """The random name of the form in its codes: says nothing of the journey."""
    made: datetime
    layout: FormLayout
    shown: Shown
    """Every statement as it was then: also those that an only-what-changed form
    does not print."""
    names_stay: bool = False
    """Whether the names stand in it as they were told."""
    answers: Mapping[UUID, Given] = field(default_factory=dict)
    remark: Given = NOTHING
    approval: Given = NOTHING
    worked: tuple[Worked, ...] = ()
    """All that was ever done with the answers, the first first."""
    closing: Closing | None = None
    history: tuple[Receipt, ...] = ()
    """All that ever came back, the first first; the answers follow from it."""

    @property
    def is_returned(self) -> bool:
        """Whether anything came back."""
        given = (*self.answers.values(), self.remark, self.approval)
        return any(not each.is_empty for each in given)

    @property
    def asked(self) -> list[UUID]:
        """The statements that stand on this form, in the order of their numbers."""
        # A long one stands on two pages.
        return list(dict.fromkeys(each.statement for each in self.layout.statements))

    @property
    def missing(self) -> list[UUID]:
        """The statements on pages that did not come back."""
        return [each for each in self.asked if each not in self.answers]

    @property
    def places(self) -> dict[Place, Given]:
        """The answer at every place where something came back."""
        every: list[tuple[Place, Given]] = [*self.answers.items()]
        beside = ((GENERAL, self.remark), (APPROVAL, self.approval))
        return dict(every + [each for each in beside if not each[1].is_empty])

    def given(self, statement: UUID | None) -> Given:
        """Return the answer on a statement, or the remark (None)."""
        if statement is None:
            return self.remark
        return self.answers.get(statement, NOTHING)

    def earlier(self, place: Place) -> list[Receipt]:
        """Return all that ever came back at one place, the first first."""
        return [each for each in self.history if each.place == place]

    def verdict_on(self, statement: UUID | None) -> Worked | None:
        """Return what was last done with an answer."""
        done = [each for each in self.worked if each.statement == statement]
        return done[-1] if done else None

    @property
    def waiting(self) -> list[UUID | None]:
        """The answers with which something must still be done; None is the remark."""
        return [each for each in self._asking if not self._is_settled(each)]

    @property
    def untouched(self) -> list[UUID | None]:
        """The answers with which nothing was done yet, nor put off to be discussed."""
        return [each for each in self._asking if self._done_with(each) is None]

    @property
    def came_late(self) -> bool:
        """Whether something came back after it was closed that waits."""
        late = {each.place for each in self.history if each.is_late}
        return any((GENERAL if each is None else each) in late for each in self.waiting)

    def with_worked(self, done: Worked) -> "CheckRound":
        """Return this with one more thing done."""
        return replace(self, worked=(*self.worked, done))

    def with_received(self, came: Iterable[Receipt]) -> "CheckRound":
        """Return this with more that came back; what came before stays."""
        history = (*self.history, *came)
        answers = answers_of(history)
        return replace(
            self,
            history=history,
            remark=answers.pop(GENERAL, NOTHING),
            approval=answers.pop(APPROVAL, NOTHING),
            answers={
                each: told for each, told in answers.items() if isinstance(each, UUID)
            },
        )

    @property
    def _asking(self) -> list[UUID | None]:
        asking: list[UUID | None] = [
            each for each, given in self.answers.items() if needs_work(given)
        ]
        return [*asking, None] if needs_work(self.remark) else asking

    def _done_with(self, statement: UUID | None) -> Worked | None:
        """Return what was last done with the answer as it is now."""
        done = self.verdict_on(statement)
        is_about = done and done.answered == self.given(statement).digest
        return done if is_about else None

    def _is_settled(self, statement: UUID | None) -> bool:
        done = self._done_with(statement)
        return done is not None and done.verdict.settles


def needs_work(given: Given) -> bool:
    """Tell whether somebody must do something with an answer.

    What is right, unknown or not answered, without words or doubt, needs nothing.
    """
    told = given.words or given.picture or given.doubts
    return bool(told) or given.choice == Answer.WRONG


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
    if not last.is_returned:
        return CheckState.SENT
    return CheckState.RETURNED if last.waiting else CheckState.WORKED_IN


def changed(rounds: Sequence[CheckRound], now: Shown) -> list[UUID]:
    """List the statements that no parent saw as they are now, in the order of `now`.

    What never came back was not seen: everything, before the first round that did.
    What is to be talked about is asked again, and of a round that goes on also what
    stood on a page that stayed away.
    """
    seen = [each for each in rounds if each.is_returned or each.closing is not None]
    if not seen:
        return list(now)
    last = seen[-1]
    shown = last.shown if last.closing is None else last.closing.shown
    again = {each for each in last.asked if _is_asked_again(last, each)}
    return [
        each
        for each, digest in now.items()
        if shown.get(each) != digest or each in again
    ]


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


def _is_asked_again(last: CheckRound, statement: UUID) -> bool:
    done = last.verdict_on(statement)
    if done is not None:
        return done.verdict is Verdict.DISCUSS
    return last.closing is None and statement in last.missing


_STATES = {
    CheckState.NONE: word("nog niet voorgelegd"),
    CheckState.SENT: word("voorgelegd"),
    CheckState.RETURNED: word("terug, te verwerken"),
    CheckState.WORKED_IN: word("verwerkt"),
    CheckState.APPROVED: word("akkoord"),
    CheckState.WITHOUT: word("afgerond zonder akkoord"),
    CheckState.CHANGED: word("veranderd na akkoord"),
}
