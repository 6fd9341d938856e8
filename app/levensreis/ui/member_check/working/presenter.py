"""Works the answers of a parent in, one by one. Knows no Qt."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, Protocol
from uuid import UUID

from levensreis.domain.errors import KnownError
from levensreis.domain.form_layout import GENERAL
from levensreis.domain.member_check.answers import Doubt
from levensreis.domain.member_check.working import NotChecked, Verdict
from levensreis.language import say
from levensreis.ui.member_check.items import Choice, Item, named
from levensreis.ui.member_check.work import CheckWork

OF_READING: Final = frozenset(
    {
        *(Doubt.FAINT, Doubt.SEVERAL, Doubt.HANDWRITING, Doubt.UNCLEAR_MARK),
        Doubt.DIFFERS,
    }
)
"""What somebody settles by telling what the form says."""


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed at an answer and is stored nowhere; None where nothing was."""

    text: str | None = None
    """How the statement becomes."""
    reason: str | None = None
    read: str | None = None
    """What the parent wrote by hand."""


class WorkingView(Protocol):
    """What the presenter asks of its step."""

    @property
    def typed(self) -> Typed:
        """What was typed at the answer that is shown, and is stored nowhere."""

    def show_items(
        self, items: Sequence[Item], counts: Mapping[Choice, int], choice: Choice
    ) -> None:
        """Show the answers of a list, and how many there are in each list."""

    def show_item(self, item: Item | None, typed: Typed, *, is_open: bool) -> None:
        """Show one answer and what was typed at it; None when the list is empty."""

    def show_undo(self, *, possible: bool) -> None:
        """Show whether something that was done here can be taken back."""

    def show_text_problem(self, words: str) -> None:
        """Tell beside the new text why it cannot be stored."""

    def show_reason_problem(self, words: str) -> None:
        """Tell beside the reason what is wrong with it."""

    def show_done(self, words: str) -> None:
        """Tell what was done."""


class WorkingPresenter:
    """Keeps which answer is looked at, in which list, and what is typed at each."""

    def __init__(self, view: WorkingView, work: CheckWork) -> None:
        self._view = view
        self._work = work
        self.choice = Choice.WAITING
        self._journey: UUID | None = None
        self._chosen: UUID | None = None
        self._typed: dict[UUID | None, Typed] = {}
        self._undo: list[Item] = []
        """The answers as they were before something was done with them here."""

    def open(self) -> None:
        """Begin with a journey, at the first answer that waits."""
        journey = self._work.journey
        if journey is not None and journey.id != self._journey:
            self._typed.clear()
            self._journey = journey.id
        self._undo.clear()
        self.choice = Choice.WAITING if self._work.waiting else Choice.ALL
        listed = self._listed
        self._chosen = listed[0].statement if listed else None

    def refresh(self) -> None:
        """Show the answers as they are now."""
        counts = {
            each: sum(item.belongs(each) for item in self._work.items)
            for each in Choice
        }
        self._view.show_items(self._listed, counts, self.choice)
        typed = self._typed.get(self._chosen, Typed())
        self._view.show_item(self.item, typed, is_open=not self._work.is_closed)
        self._view.show_undo(possible=bool(self._undo) and not self._work.is_closed)

    @property
    def item(self) -> Item | None:
        """The answer that is looked at."""
        found = (each for each in self._listed if each.statement == self._chosen)
        return next(found, None)

    @property
    def chosen(self) -> UUID | None:
        """The statement of the answer that is looked at; None of the remark."""
        return self._chosen

    @property
    def typed(self) -> dict[UUID | None, Typed]:
        """What was typed at each answer, and is stored nowhere."""
        self._remember()
        return dict(self._typed)

    def show(self, choice: Choice) -> None:
        """Show another list; the same answer in it if it is there."""
        self._remember()
        self.choice = choice
        if self.item is None and (listed := self._listed):
            self._chosen = listed[0].statement
        self.refresh()

    def choose(self, statement: UUID | None) -> None:
        """Look at another answer; what was typed at this one stays with it."""
        self._remember()
        self._chosen = statement
        if self.item is None:
            self.choice = Choice.ALL
        self.refresh()

    def go_to_next(self, step: int = 1) -> None:
        """Look at the next answer with which nothing was done, or the one before."""
        self._remember()
        if (after := self._untouched_from(step)) is not None:
            self.choose(after.statement)

    def take_over(self) -> None:
        """Let the statement say what the parent wrote."""
        self._settle(Verdict.TAKEN_OVER, trouble=self._view.show_text_problem)

    def adapt(self) -> None:
        """Let the statement say what was typed, or became in the conversation."""
        words = self._view.typed.text
        text = " ".join(words.split()) or None if words else None
        self._settle(Verdict.ADAPTED, text, self._view.show_text_problem)

    def discuss(self) -> None:
        """Put it off until somebody spoke with the parent."""
        self._settle(Verdict.DISCUSS)

    def decline(self) -> None:
        """Change nothing, for a reason."""
        self._settle(Verdict.DECLINED, trouble=self._view.show_reason_problem)

    def see(self) -> None:
        """Tell that nothing had to be changed."""
        self._settle(Verdict.SEEN)

    def put_right(self, choice: str, words: str) -> None:
        """Keep what a person reads where the program could not be sure."""
        item = self.item
        if item is None:
            return
        given = replace(item.given, choice=choice, words=words.strip())
        place = item.statement or GENERAL
        if self._work.attempt(lambda: self._work.answer(place, given)):
            typed = self._typed.get(item.statement, Typed())
            self._keep_typed(item.statement, replace(typed, read=None))
            self.refresh()
            self._view.show_done(say("Bewaard zoals u het leest."))

    def undo(self) -> None:
        """Let the last answer with which something was done here wait again."""
        if self._undo and not self._work.is_closed:
            self.reopen(self._undo.pop())

    def reopen(self, item: Item | None = None) -> None:
        """Let an answer wait again: this one, or the one that is looked at."""
        again = self._now(item or self.item)
        if again is None or not self._work.attempt(lambda: self._work.reopen(again)):
            return
        self._undo = [each for each in self._undo if each.statement != again.statement]
        self._remember()
        self._chosen = again.statement
        if self.item is None:
            self.choice = Choice.ALL
        self.refresh()
        self._view.show_done(say("Weer open: {what}.", what=named(again)))

    def forget_typed(self) -> None:
        """Throw away what was typed at the answer that is looked at."""
        self._typed.pop(self._chosen, None)
        self._view.show_item(self.item, Typed(), is_open=not self._work.is_closed)

    @property
    def _listed(self) -> list[Item]:
        return [each for each in self._work.items if each.belongs(self.choice)]

    def _now(self, item: Item | None) -> Item | None:
        known = {each.statement: each for each in self._work.items}
        return None if item is None else known.get(item.statement)

    def _remember(self) -> None:
        if self.item is not None:
            self._keep_typed(self._chosen, self._view.typed)

    def _keep_typed(self, statement: UUID | None, typed: Typed) -> None:
        if typed == Typed():
            self._typed.pop(statement, None)
        else:
            self._typed[statement] = typed

    def _settle(
        self,
        verdict: Verdict,
        text: str | None = None,
        trouble: Callable[[str], None] | None = None,
    ) -> None:
        item, reason = self.item, self._view.typed.reason or ""
        if item is None or self._work.is_closed:
            return
        try:
            self._work.settle(item, verdict, reason, text)
        except NotChecked as error:  # to be mended where it was typed
            (trouble or self._work.trouble)(str(error))
            return
        except KnownError as error:
            self._work.trouble(str(error))
            return
        self._undo.append(item)
        self._typed.pop(item.statement, None)
        self._go_on()
        told = say("{verdict}: {what}.", verdict=verdict.label, what=named(item))
        self._view.show_done(told)

    def _go_on(self) -> None:
        """Look at the next answer of which nothing is known yet, or stay."""
        after = self._untouched_from(1)
        if after is not None:
            self._chosen = after.statement
        elif self.item is None and (listed := self._listed):
            self._chosen = listed[0].statement
        self.refresh()

    def _untouched_from(self, step: int) -> Item | None:
        """Return the nearest other one with which nothing was done; around the end."""
        items = self._work.items[::step]
        at = [each.statement for each in items].index(self._chosen) if items else 0
        around = [*items[at + 1 :], *items[:at]]
        return next((each for each in around if each.is_untouched), None)
