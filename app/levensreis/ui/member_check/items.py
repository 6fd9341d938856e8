"""The answers of a round, each with all that is needed to work it in. Knows no Qt."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from levensreis.domain.anonymise.register import Register
from levensreis.domain.form_layout import GENERAL
from levensreis.domain.journey import Journey
from levensreis.domain.member_check.answers import NOTHING, Answer, Doubt, Given
from levensreis.domain.member_check.receipts import Receipt
from levensreis.domain.member_check.rounds import CheckRound
from levensreis.domain.member_check.working import Shown, Verdict, Worked
from levensreis.domain.statement import Statement
from levensreis.language import say, word
from levensreis.ui.member_check.names import replaced_in


class Choice(StrEnum):
    """Which answers are in the list."""

    WAITING = "waiting"
    DOUBTFUL = "doubtful"
    ALL = "all"

    @property
    def label(self) -> str:
        """The name on screen."""
        return say(_CHOICES[self])


@dataclass(frozen=True, slots=True)
class Item:
    """What a parent said of one statement, or in general."""

    number: int
    """Of the statement on the form; 0 of the remark."""
    statement: UUID | None
    """None of the general remark."""
    given: Given
    now: Statement | None = None
    """None of the remark, and when the statement was thrown away."""
    before: str | None = None
    """Its words on the form; None when nobody can tell any more."""
    history: tuple[tuple[int, Worked], ...] = ()
    """What was done with it and in which round, the first first."""
    came: tuple[Receipt, ...] = ()
    """All that ever came back of it, the first first."""
    names: tuple[str, ...] = ()
    """What is to be told of names on the form that are not those in the study."""
    is_waiting: bool = False
    is_untouched: bool = False
    """Whether it waits, and was not put off to be discussed either."""
    version: int = 0
    """Of the form with which it is worked in now."""

    @property
    def is_remark(self) -> bool:
        """Whether it is about no statement in particular."""
        return self.statement is None

    @property
    def words(self) -> str:
        """The statement as it is, or was."""
        if self.is_remark:
            return say("Algemene opmerking")
        if self.now is not None:
            return self.now.text
        return self.before or say("Deze uitspraak is weggegooid.")

    @property
    def answer(self) -> str:
        """What was answered, in a word; empty at the remark."""
        return "" if self.is_remark else answer_words(self.given)

    @property
    def done(self) -> Worked | None:
        """What was last done with it."""
        return self.history[-1][1] if self.history else None

    @property
    def stands(self) -> bool:
        """Whether something was done with it that was not taken back."""
        return self.done is not None and self.done.verdict is not Verdict.REOPENED

    @property
    def words_back(self) -> str | None:
        """What it said before it was worked in this round; None when it says that."""
        if self.now is None:
            return None
        words = self.now.text
        for version, done in reversed(self.history):
            if version != self.version or done.after != words:
                break  # changed elsewhere meanwhile, or agreed before
            words = done.before
        return None if words == self.now.text else words

    def belongs(self, choice: Choice) -> bool:
        """Tell whether it is in a list."""
        if choice is Choice.WAITING:
            return self.is_waiting
        is_doubtful = bool(self.given.doubts) and self.is_waiting
        return choice is Choice.ALL or is_doubtful


def answer_words(given: Given) -> str:
    """Return what was answered at a statement, in a word."""
    known = given.choice in list(Answer)
    return Answer(given.choice).label if known else say("Geen antwoord")


def items_of(
    journey: Journey,
    rounds: Sequence[CheckRound],
    now: Shown,
    register: Register = Register(),  # noqa: B008 - frozen
) -> list[Item]:
    """Return the answers of the last round as on its form, the remark last."""
    if not rounds:
        return []
    last = rounds[-1]
    told = {each.id: each for each in journey.statements}
    waiting, untouched = set(last.waiting), set(last.untouched)
    numbers = _numbers(rounds)
    # What came back of an older form can be about what is not on this one.
    asked = {*last.asked, *last.answers}
    items = [
        Item(
            numbers.get(each, 0),
            each,
            last.answers.get(each, NOTHING),
            told.get(each),
            _before(last, told.get(each), each, now),
            _history(rounds, each),
            tuple(last.earlier(each)),
            () if last.names_stay else replaced_in(last.given(each).words, register),
            each in waiting,
            each in untouched,
            last.version,
        )
        for each in asked
    ]
    items.sort(key=lambda each: each.number)
    return items if last.remark.is_empty else [*items, _remark(rounds)]


def named(item: Item) -> str:
    """Return which answer it is, in a few words."""
    if item.is_remark:
        return say("de algemene opmerking")
    return say("uitspraak {number}", number=item.number)


def _numbers(rounds: Iterable[CheckRound]) -> dict[UUID, int]:
    return {
        each.statement: each.number for one in rounds for each in one.layout.statements
    }


def _remark(rounds: Sequence[CheckRound]) -> Item:
    last = rounds[-1]
    return Item(
        *(0, None, last.remark, None, "", _history([last], None)),
        *(tuple(last.earlier(GENERAL)), ()),
        *(None in last.waiting, None in last.untouched),
        last.version,
    )


def _before(
    last: CheckRound, told: Statement | None, statement: UUID, now: Shown
) -> str | None:
    """Return what stood on the form, as far as it was kept."""
    if told is not None and last.shown.get(statement) == now.get(statement):
        return told.text
    given = last.answers.get(statement, NOTHING)
    worked = [each for each in last.worked if each.statement == statement]
    if worked and Doubt.CHANGED_SINCE not in given.doubts:
        return worked[0].before
    return None


def _history(
    rounds: Iterable[CheckRound], statement: UUID | None
) -> tuple[tuple[int, Worked], ...]:
    return tuple(
        (each.version, done)
        for each in rounds
        for done in each.worked
        if done.statement == statement
    )


_CHOICES: Mapping[Choice, str] = {
    Choice.WAITING: word("Te verwerken"),
    Choice.DOUBTFUL: word("Twijfel"),
    Choice.ALL: word("Alles"),
}
