"""One version of the form of a journey: what came back on it, and what was done."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from uuid import UUID

from levensreis.domain.form_layout import APPROVAL, GENERAL, FormLayout
from levensreis.domain.member_check.answers import NOTHING, Answer, Given
from levensreis.domain.member_check.receipts import Place, Receipt, answers_of
from levensreis.domain.member_check.working import Closing, Shown, Verdict, Worked


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
    """All that ever came back, the first first; the answers follow from it. Also of
    older forms, which came back when this one was made."""
    elsewhere: tuple[Receipt, ...] = ()
    """What came back on this form when a newer one was made: it waits with that."""

    @property
    def has_form(self) -> bool:
        """Whether a form was made: a check can end before there is one."""
        return self.layout.pages > 0

    @property
    def came(self) -> dict[Place, Given]:
        """The answer at every place of this form that came back, whenever it did."""
        mine = (*self.history, *self.elsewhere)
        return answers_of(each for each in mine if each.version == self.version)

    @property
    def is_returned(self) -> bool:
        """Whether this form came back with anything on it."""
        return any(not each.is_empty for each in self.came.values())

    @property
    def asked(self) -> list[UUID]:
        """The statements that stand on this form, in the order of their numbers."""
        # A long one stands on two pages.
        return list(dict.fromkeys(each.statement for each in self.layout.statements))

    @property
    def missing(self) -> list[UUID]:
        """The statements on pages that did not come back."""
        came = self.came
        return [each for each in self.asked if each not in came]

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
        told = [each for each in self.history if not each.given.is_empty]
        late = {each.place for each in told if each.is_late}
        return any((GENERAL if each is None else each) in late for each in self.waiting)

    def with_worked(self, done: Worked) -> "CheckRound":
        """Return this with one more thing done."""
        return replace(self, worked=(*self.worked, done))

    def with_received(self, came: Iterable[Receipt]) -> "CheckRound":
        """Return this with more that came back; what came before stays."""
        history = (*self.history, *came)
        # That a page of an older form is empty tells nothing of this one.
        answers = answers_of(
            each
            for each in history
            if each.version >= self.version or not each.given.is_empty
        )
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
        """Return what was last done with the answer as it is now, if that stands."""
        done = self.verdict_on(statement)
        if done is None or done.verdict is Verdict.REOPENED:
            return None
        return done if done.answered == self.given(statement).digest else None

    def _is_settled(self, statement: UUID | None) -> bool:
        done = self._done_with(statement)
        return done is not None and done.verdict.settles


def needs_work(given: Given) -> bool:
    """Tell whether somebody must do something with an answer.

    What is right, unknown or not answered, without words or doubt, needs nothing.
    """
    told = given.words or given.picture or given.doubts
    return bool(told) or given.choice == Answer.WRONG
