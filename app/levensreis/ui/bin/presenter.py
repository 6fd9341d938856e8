"""What is in the bin, and what becomes of it. Knows no Qt."""

from collections.abc import Sequence
from typing import Protocol
from uuid import UUID

from levensreis.domain.errors import KnownError
from levensreis.domain.life_context import LifeContext
from levensreis.domain.statement import Statement
from levensreis.language import say
from levensreis.services.steps import Step
from levensreis.ui.interview.desk import Desk


class BinView(Protocol):
    """What the presenter asks of a dialog."""

    def show_statements(
        self, statements: Sequence[Statement], context: LifeContext
    ) -> None:
        """Show what is in the bin, the last told first."""

    def show_done(self, words: str) -> None:
        """Tell what was done."""

    def show_problem(self, words: str) -> None:
        """Tell what went wrong."""


class BinPresenter:
    """Empties the bin of the journey on the desk, or takes statements out of it."""

    def __init__(self, view: BinView, desk: Desk) -> None:
        self._view = view
        self._desk = desk
        self._thrown: list[Statement] = []
        self.refresh()

    def refresh(self) -> None:
        """Show what is in the bin now."""
        journey = self._desk.journey
        if journey is None:
            return
        try:
            self._thrown = self._desk.study.journeys.in_bin(journey.id)
        except KnownError as error:
            self._view.show_problem(str(error))
            return
        self._view.show_statements(self._thrown, self._desk.context)

    def take_back(self, statement_id: UUID) -> None:
        """Put a statement back in the journey."""
        recording = self._desk.recording
        found = [each for each in self._thrown if each.id == statement_id]
        if recording is None or not found:
            return

        def back() -> Step | None:
            try:
                return recording.take_out_of_bin(found[0])
            except KnownError as error:  # on the page nobody would read it
                self._view.show_problem(str(error))
                return None

        if self._desk.take(back) is not None:
            theme = found[0].theme.label
            self._view.show_done(say("Teruggezet in {theme}.", theme=theme))
            self.refresh()

    def empty(self) -> None:
        """Delete for good what is in the bin; no undo brings it back."""
        recording, journey = self._desk.recording, self._desk.journey
        if recording is None or journey is None:
            return
        try:
            self._desk.study.journeys.empty_bin(journey.id)
        except KnownError as error:
            self._view.show_problem(str(error))
            return
        recording.forget({each.id for each in self._thrown})
        self._desk.tell_steps()
        self._view.show_done(say("De prullenbak is leeg."))
        self.refresh()
