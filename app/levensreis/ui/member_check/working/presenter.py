"""Works the answers of a parent in, one by one. Knows no Qt."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final
from uuid import UUID

from levensreis.domain.errors import KnownError
from levensreis.domain.form_layout import GENERAL
from levensreis.domain.member_check.answers import Doubt
from levensreis.domain.member_check.working import NotChecked, Verdict
from levensreis.language import say
from levensreis.ui.member_check.items import Choice, Item, named
from levensreis.ui.member_check.work import CheckWork
from levensreis.ui.member_check.working.typed import (
    Deed,
    Typed,
    TypedAtAnswers,
    one_line,
)
from levensreis.ui.member_check.working.view import WorkingView
from levensreis.ui.member_check.working.walking import nearest, untouched_from

OF_READING: Final = frozenset(
    {
        *(Doubt.FAINT, Doubt.SEVERAL, Doubt.HANDWRITING, Doubt.UNCLEAR_MARK),
        Doubt.DIFFERS,
    }
)
"""What somebody settles by telling what the form says."""


class WorkingPresenter:
    """Keeps which answer is looked at, in which list, and what is typed at each."""

    def __init__(self, view: WorkingView, work: CheckWork) -> None:
        self._view = view
        self._work = work
        self.choice = Choice.WAITING
        self._journey: UUID | None = None
        self._chosen: UUID | None = None
        self._typed = TypedAtAnswers()
        self._undo: list[Deed] = []

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
        if self.item is None:
            listed, chosen = self._listed, self._chosen
            self._chosen = nearest(self._work.items, listed, chosen)
        counts = {
            each: sum(item.belongs(each) for item in self._work.items)
            for each in Choice
        }
        self._view.show_items(self._listed, counts, self.choice)
        typed = self._typed.at(self._chosen)
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
        return self._typed.every

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
        self._look_at(statement)

    def go_to_next(self, step: int = 1) -> None:
        """Look at the next answer with which nothing was done, or the one before."""
        self._remember()
        after = untouched_from(self._work.items, self._chosen, step)
        if after is not None:
            self.choose(after.statement)

    def take_over(self) -> None:
        """Let the statement say what the parent wrote, or what was typed instead."""
        item, typed = self.item, self._view.typed
        if item is None:
            return
        own = one_line(typed.text)
        if own and own != one_line(
            item.given.words if typed.read is None else typed.read
        ):
            told = say("Aangepast: {what}, met de tekst die u typte.", what=named(item))
            self._settle(Verdict.ADAPTED, own, self._view.show_text_problem, told)
        else:
            self._settle(Verdict.TAKEN_OVER, trouble=self._view.show_text_problem)

    def adapt(self) -> None:
        """Let the statement say what was typed, or became in the conversation."""
        text = one_line(self._view.typed.text) or None
        self._settle(Verdict.ADAPTED, text, self._view.show_text_problem)

    def discuss(self) -> None:
        """Put it off until somebody spoke with the parent."""
        self._settle(Verdict.DISCUSS)

    def decline(self) -> None:
        """Change nothing, for a reason."""
        self._settle(Verdict.DECLINED, trouble=self._view.show_reason_problem)

    def see(self) -> None:
        """Tell that nothing had to be changed; why, where more was told."""
        self._settle(Verdict.SEEN, trouble=self._view.show_reason_problem)

    def put_right(self, choice: str, words: str) -> None:
        """Keep what a person reads where the program could not be sure."""
        self._remember()
        item = self.item
        if item is not None and self._put(item, choice, words):
            self.refresh()
            self._view.show_done(say("Bewaard zoals u het leest."))

    def undo(self) -> None:
        """Bring back what was before the last thing that was done here."""
        if not self._undo or self._work.is_closed:
            return
        self._remember()
        deed = self._undo[-1]
        now = self._now(deed.before.statement)
        if now is None or not self._work.attempt(
            lambda: self._work.put_back(now, deed.before)
        ):
            return
        self._undo.pop()
        self._typed.put(now.statement, self._typed.at(now.statement).over(deed.typed))
        self._show_again(now)

    def reopen(self) -> None:
        """Let the answer that is looked at wait again."""
        self._remember()
        item = self.item
        if item is not None and self._work.attempt(lambda: self._work.reopen(item)):
            self._undo.append(Deed(item, Typed()))
            self._show_again(item)

    def forget_typed(self) -> None:
        """Throw away what was typed at the answer that is looked at."""
        self._typed.forget(self._chosen)
        self._view.show_item(self.item, Typed(), is_open=not self._work.is_closed)

    @property
    def _listed(self) -> list[Item]:
        return [each for each in self._work.items if each.belongs(self.choice)]

    def _now(self, statement: UUID | None) -> Item | None:
        known = {each.statement: each for each in self._work.items}
        return known.get(statement)

    def _remember(self) -> None:
        if self.item is not None:
            self._typed.put(self._chosen, self._view.typed)

    def _look_at(self, statement: UUID | None) -> None:
        self._chosen = statement
        if self.item is None:
            self.choice = Choice.ALL
        self.refresh()

    def _stay_at(self, item: Item) -> None:
        """Look at an answer that left the list when what was read of it was kept."""
        if self.item is None or self._chosen != item.statement:
            self._look_at(item.statement)

    def _show_again(self, item: Item) -> None:
        self._look_at(item.statement)
        self._view.show_done(say("Weer open: {what}.", what=named(item)))

    def _put(self, item: Item, choice: str, words: str) -> bool:
        """Store what a person reads; False when it is told why that cannot be."""
        given = replace(item.given, choice=choice, words=words.strip())
        place = item.statement or GENERAL
        if not self._work.attempt(lambda: self._work.answer(place, given)):
            return False
        self._typed.put_read(item.statement)
        return True

    def _keep_read(self, item: Item) -> bool:
        """Store what was typed over and is not kept yet, as its button does."""
        typed, given = self._typed.at(item.statement), item.given
        if not typed.is_read:
            return True
        choice = given.choice if typed.choice is None else typed.choice
        return self._put(
            item, choice, given.words if typed.read is None else typed.read
        )

    def _settle(
        self,
        verdict: Verdict,
        text: str | None = None,
        trouble: Callable[[str], None] | None = None,
        told: str = "",
    ) -> None:
        looked_at = self.item
        if looked_at is None or self._work.is_closed:
            return
        self._remember()
        if not self._keep_read(looked_at):
            return
        item = self._now(looked_at.statement) or looked_at
        typed = self._typed.at(item.statement)
        back = None if verdict.changes_text else item.words_back
        try:
            _check_text(verdict, typed)
            self._work.settle(item, verdict, typed.reason or "", text or back)
        except NotChecked as error:  # to be mended where it was typed
            self._stay_at(item)
            if isinstance(error, _OtherText):
                trouble = self._view.show_text_problem
            (trouble or self._work.trouble)(str(error))
        except KnownError as error:
            self._stay_at(item)
            self._work.trouble(str(error))
        else:
            self._settled(item, verdict, typed)
            done = told or say(
                "{verdict}: {what}.", verdict=verdict.label, what=named(item)
            )
            again = say("De uitspraak is weer zoals ze was.") if back else ""
            self._view.show_done(f"{done} {again}".strip())

    def _settled(self, item: Item, verdict: Verdict, typed: Typed) -> None:
        """Go on to the next answer; what is typed for later stays."""
        self._undo.append(Deed(item, typed))
        later = Typed() if verdict.settles else Typed(text=typed.text)
        self._typed.put(item.statement, later)
        after = untouched_from(self._work.items, item.statement, within=self.choice)
        self._chosen = item.statement if after is None else after.statement
        self.refresh()


class _OtherText(NotChecked):
    """A new text was typed, and something is done that would lose it."""


def _check_text(verdict: Verdict, typed: Typed) -> None:
    if one_line(typed.text) and verdict.settles and not verdict.changes_text:
        raise _OtherText(
            say("Hier staat een nieuwe tekst. Kies ‘Aanpassen’, of wis wat u typte.")
        )
