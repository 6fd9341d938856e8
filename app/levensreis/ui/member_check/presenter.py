"""Walks a journey through the steps of the member check. Knows no Qt."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Protocol
from uuid import UUID

from levensreis.domain.errors import KnownError
from levensreis.domain.journey import Journey
from levensreis.domain.member_check.rounds import CheckState
from levensreis.language import say
from levensreis.ui.member_check.closing.presenter import ClosingPresenter, ClosingView
from levensreis.ui.member_check.items import named
from levensreis.ui.member_check.reading.presenter import ReadingPresenter, ReadingView
from levensreis.ui.member_check.standing.presenter import (
    Next,
    StandingPresenter,
    StandingView,
)
from levensreis.ui.member_check.steps import Step
from levensreis.ui.member_check.work import CheckWork
from levensreis.ui.member_check.working.presenter import WorkingPresenter
from levensreis.ui.member_check.working.view import WorkingView


class CheckView(Protocol):
    """What the presenter asks of a page."""

    @property
    def standing(self) -> StandingView:
        """The step that tells where the check is."""

    @property
    def reading(self) -> ReadingView:
        """The step in which forms are read."""

    @property
    def working(self) -> WorkingView:
        """The step in which answers are worked in."""

    @property
    def closing(self) -> ClosingView:
        """The step in which a round ends."""

    def show_journey(self, journey: Journey) -> None:
        """Show whose check it is."""

    def show_step(self, step: Step) -> None:
        """Show one step."""

    def show_state(self, state: CheckState, marks: Mapping[Step, int]) -> None:
        """Show how far the check is, and how much waits in each step."""

    def show_problem(self, words: str) -> None:
        """Tell what went wrong."""

    def tell_changed(self) -> None:
        """Tell whoever shows this journey elsewhere that it changed."""

    def want_form(self) -> None:
        """Lead to where the form is made."""

    def want_journey(self, journey_id: UUID, files: Sequence[Path]) -> None:
        """Lead to the check of another journey, and read these files there."""


class CheckPresenter:
    """Keeps one journey at a time, and the step that is shown."""

    def __init__(self, view: CheckView, work: CheckWork) -> None:
        self._view = view
        self.work = work
        self.step = Step.STANDING
        self.standing = StandingPresenter(view.standing, work)
        self.reading = ReadingPresenter(
            view.reading, work, self._go_on, self._show_state, view.want_journey
        )
        self.working = WorkingPresenter(view.working, work)
        self.closing = ClosingPresenter(view.closing, work)
        work.attend(self._hear_change, view.show_problem)

    def open_journey(self, journey_id: UUID) -> None:
        """Show a journey; with the answers that wait when there are any."""
        same = self.work.journey is not None and self.work.journey.id == journey_id
        try:
            self.work.open(journey_id)
        except KnownError as error:
            self._view.show_problem(str(error))
            return
        if self.work.journey is not None:
            self._view.show_journey(self.work.journey)
        if not same:
            self.reading.open()
            self.step = Step.WORKING if self.work.waiting else Step.STANDING
        self.working.open()
        self.go(self.step)

    def go(self, step: Step) -> None:
        """Show a step."""
        self.step = step
        self._refresh()
        self._view.show_step(step)

    def go_to(self, step: Step, statement: UUID | None) -> None:
        """Show a step as somebody left it, at one answer."""
        if self.work.items:
            self.working.choose(statement)
        self.go(step)

    def begin(self, deed: Next) -> None:
        """Lead to what is to be done next."""
        if deed is Next.MAKE_FORM:
            self._view.want_form()
        else:
            self.go(_STEPS[deed])

    def read(self, files: list[Path]) -> None:
        """Read files that were dropped somewhere on the page."""
        self.go(Step.READING)
        self.reading.read(files)

    def keep(self) -> bool:
        """Tell where something was typed that nobody did anything with; then False."""
        typed, words = self.working.typed, ""
        if typed:
            self.go(Step.WORKING)
            self.working.choose(next(iter(typed)))
            item = self.working.item
            words = say(
                "Bij {what} staat nog wat u typte. Kies wat ermee gebeurt, of wis het.",
                what=named(item) if item else "",
            )
        elif self._view.closing.is_typed:
            self.go(Step.CLOSING)
            words = say(
                "De toelichting is nog nergens bewaard. Rond de ronde af, of maak het "
                "veld leeg."
            )
        if words:
            self._view.show_problem(words)
        return not words

    def undo(self) -> None:
        """Take the last deed back, in the step in which it is seen."""
        if self.step is Step.WORKING:
            self.working.undo()

    def _go_on(self) -> None:
        self.working.open()
        self.go(Step.WORKING if self.work.waiting else Step.STANDING)

    def _hear_change(self) -> None:
        self._refresh()
        self._view.tell_changed()

    def _show_state(self) -> None:
        marks = {Step.WORKING: len(self.work.waiting)}
        if self.reading.reading is not None:
            marks[Step.READING] = 1
        self._view.show_state(self.work.state, marks)

    def _refresh(self) -> None:
        self._show_state()
        {
            Step.STANDING: self.standing.refresh,
            Step.READING: self.reading.refresh,
            Step.WORKING: self.working.refresh,
            Step.CLOSING: self.closing.refresh,
        }[self.step]()


_STEPS = {
    Next.READ: Step.READING,
    Next.WORK: Step.WORKING,
    Next.CLOSE: Step.CLOSING,
}
