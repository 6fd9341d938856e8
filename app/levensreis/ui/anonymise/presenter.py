"""Walks a journey through the steps of anonymising. Knows no Qt."""

from collections.abc import Mapping
from typing import Final, Protocol
from uuid import UUID

from levensreis.domain.anonymise.entities import questions
from levensreis.domain.anonymise.texts import TextKey
from levensreis.domain.errors import KnownError
from levensreis.domain.journey import Journey
from levensreis.language import say
from levensreis.services.anonymising import Anonymised
from levensreis.ui.anonymise.asking.presenter import (
    AskingPresenter,
    AskingView,
    Proposed,
    Subject,
)
from levensreis.ui.anonymise.clues.presenter import CluesPresenter, CluesView
from levensreis.ui.anonymise.compare.presenter import ComparePresenter, CompareView
from levensreis.ui.anonymise.register.presenter import RegisterPresenter, RegisterView
from levensreis.ui.anonymise.sign.presenter import SignPresenter, SignView
from levensreis.ui.anonymise.steps import Step
from levensreis.ui.anonymise.work import Work

_MOST_TOLD: Final = 5


class AnonymiseView(Protocol):
    """What the presenter asks of a page."""

    @property
    def register(self) -> RegisterView:
        """The step of the register."""

    @property
    def found(self) -> AskingView:
        """The step of what was found."""

    @property
    def words(self) -> AskingView:
        """The step of loose words."""

    @property
    def clues(self) -> CluesView:
        """The step of the clues."""

    @property
    def compare(self) -> CompareView:
        """The step of before and after."""

    @property
    def sign(self) -> SignView:
        """The step in which two people sign."""

    def show_journey(self, journey: Journey) -> None:
        """Show whose texts these are."""

    def show_step(self, step: Step) -> None:
        """Show one step."""

    def show_counts(
        self, counts: Mapping[Step, int], waiting: int | None, *, is_told: bool
    ) -> None:
        """Show how many points are open in each step, and in all; None if unknown."""

    def show_problem(self, words: str) -> None:
        """Tell what went wrong."""

    def clear_problem(self) -> None:
        """Tell no longer what went wrong."""


class AnonymisePresenter:
    """Keeps one journey at a time, and where one was in every other."""

    def __init__(self, view: AnonymiseView, work: Work) -> None:
        self._view = view
        self.work = work
        self._steps: dict[UUID, Step] = {}
        self._clashes: tuple[str, ...] = ()
        """What was told of replacements that are a name elsewhere."""
        self.register = RegisterPresenter(view.register, work)
        self.found = AskingPresenter(view.found, work, Subject.FOUND)
        self.words = AskingPresenter(view.words, work, Subject.WORDS)
        self.clues = CluesPresenter(view.clues, work)
        self.compare = ComparePresenter(view.compare, work)
        self.sign = SignPresenter(view.sign, work)
        work.attend(self._refresh, view.show_problem)

    @property
    def step(self) -> Step:
        """Which step of the open journey is shown."""
        journey = self.work.journey
        return self._steps.get(journey.id, Step.REGISTER) if journey else Step.REGISTER

    def open_journey(self, journey_id: UUID) -> None:
        """Show a journey in the step in which it was left."""
        try:
            self.work.open(journey_id)
        except KnownError as error:
            self._view.show_problem(str(error))
            return
        self._clashes = ()
        if self.work.journey is not None:
            self._view.show_journey(self.work.journey)
        self.register.open()
        self.found.open()
        self.words.open()
        self.sign.open()
        self._refresh()
        self._view.show_step(self.step)

    def go(self, step: Step) -> None:
        """Show a step; it is remembered for this journey."""
        if self.work.journey is not None:
            self._steps[self.work.journey.id] = step
        self.work.look_again()
        self._refresh_step()
        self._view.show_step(step)
        if step is Step.REGISTER:
            self.register.come_back()

    def to_register(self, proposed: Proposed) -> None:
        """Show the register with a name in its form."""
        self.go(Step.REGISTER)
        self.register.propose(proposed.name, proposed.kind, proposed.replacement)

    def take(self, words: str) -> None:
        """Show the register with words of a text in its form."""
        self.go(Step.REGISTER)
        self.register.propose(words)

    def to_text(self, key: TextKey) -> None:
        """Show one text before and after."""
        self.go(Step.COMPARE)
        self.compare.go_to(key)

    def told_read(self) -> None:
        """Go to signing: before and after was read."""
        self.sign.told_read()
        self.go(Step.SIGN)

    def read_first(self) -> bool:
        """Lead to what must be read before the second one signs.

        True when that is only what is open again.
        """
        self.compare.show_only_again(wanted=True)
        self.go(Step.COMPARE)
        return self.compare.only_again

    def undo(self) -> None:
        """Take the last decision back, or the last change of the register."""
        asking = {Step.FOUND: self.found, Step.WORDS: self.words}.get(self.step)
        if asking is not None:
            asking.undo()
            return
        before = self.work.register
        if self.work.attempt(self.work.undo) and self.step is Step.REGISTER:
            self.register.took_back(before)

    def come_back(self, step: Step, point: str) -> None:
        """Show a step at the point where one was before a lock."""
        self.go(step)
        self.choose_point(step, point)

    def choose_point(self, step: Step, point: str) -> None:
        """Ask about a point of a step, which need not be the one that is shown."""
        if step is Step.REGISTER:
            self.register.choose(UUID(point) if point else None)
        elif step is Step.FOUND:
            self.found.come_back(point)
        elif step is Step.WORDS:
            self.words.come_back(point)

    def point_of(self, step: Step) -> str:
        """Return at which point of a step one is, as `come_back` takes it."""
        points = {
            Step.REGISTER: self.register.point,
            Step.FOUND: self.found.point,
            Step.WORDS: self.words.point,
        }
        return points.get(step, "")

    def _refresh(self) -> None:
        self._refresh_step()
        state = self.work.state
        told = state is None or state.is_told
        counts = {} if state is None else _counts(state, told=told)
        if self.work.register.entries:
            counts[Step.REGISTER] = len(self.work.register.open_entries)
        waiting = None if state is None else state.waiting
        self._view.show_counts(counts, waiting, is_told=told)
        self._tell_clashes()

    def _tell_clashes(self) -> None:
        """Tell what became a name in another journey, once, and when that is over."""
        state = self.work.state
        if state is None:
            return
        found = tuple(f"‘{each.words}’ ({each.code})" for each in state.clashes)
        if found == self._clashes:
            return
        self._clashes = found
        if not found:
            self._view.clear_problem()
            return
        more = ["…"] if len(found) > _MOST_TOLD else []
        words = say(
            "Deze vervangingen zijn nu ook een naam in een andere levensreis: {names}. "
            "Kies er andere voor. Waar ze staan, leest u bij Ondertekenen.",
            names=", ".join([*found[:_MOST_TOLD], *more]),
        )
        self._view.show_problem(words)

    def _refresh_step(self) -> None:
        """Show one step as it is now: the others are shown when they are walked to."""
        {
            Step.REGISTER: self.register.refresh,
            Step.FOUND: self.found.refresh,
            Step.WORDS: self.words.refresh,
            Step.CLUES: self.clues.refresh,
            Step.COMPARE: self.compare.refresh,
            Step.SIGN: self.sign.refresh,
        }[self.step]()


def _counts(state: Anonymised, *, told: bool) -> dict[Step, int]:
    """Count what is open; where nothing can be open yet there is no count."""
    asked = {Step.FOUND: questions(state.found), Step.WORDS: questions(state.words)}
    if not told:  # who tells may be named all the same
        return {step: count for step, count in asked.items() if count}
    asked[Step.CLUES] = len(state.open_clues)
    asked[Step.SIGN] = 0 if state.is_signed else 1
    return asked
