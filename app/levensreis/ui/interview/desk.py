"""What lies open on the interview screen, and who hears of every change of it.

Each part of the screen has a presenter of its own; they share one desk and know
nothing of each other. Knows no Qt.
"""

from collections.abc import Callable
from contextlib import suppress
from typing import Final, Protocol
from uuid import UUID

from levensreis.domain.codebook import Codebook
from levensreis.domain.errors import KnownError
from levensreis.domain.journey import Journey
from levensreis.domain.life_context import LifeContext
from levensreis.domain.notes import Notes
from levensreis.domain.statement import Statement
from levensreis.domain.theme import Theme
from levensreis.language import say
from levensreis.services.recording import Recording
from levensreis.services.steps import Step
from levensreis.services.study import Study


class Watcher(Protocol):
    """Hears what happens on the desk."""

    def opened(self) -> None:
        """Hear that another journey lies open, more is known of it, or none does."""

    def stepped(self, step: Step) -> None:
        """Hear what changed in statements or notes, and is on disk."""

    def theme_chosen(self) -> None:
        """Hear into which theme recording goes on."""

    def statement_chosen(self) -> None:
        """Hear that another statement is shown in detail, or none."""


class Desk:
    """One open journey: its recording, the theme and the statement at hand."""

    def __init__(self, study: Study) -> None:
        self.study: Final = study
        self.recording: Recording | None = None
        self.context = LifeContext()
        self.codebook = Codebook(())
        self.theme = Theme.HEALTH
        self.respondent: str | None = None
        """The key of who speaks."""
        self.chosen: UUID | None = None
        self.was_refused = False
        """Whether the last thing that was tried could not be done."""
        self.was_reminded = False
        """Whether it was told, in this opening, which journeys should go."""
        self._recordings: dict[UUID, Recording] = {}
        self._watchers: list[Watcher] = []
        self._told: Callable[[str], None] = _nobody
        self._problem: Callable[[str, str | None], None] = _nobody

    def watch(self, watcher: Watcher) -> None:
        """Let somebody hear what happens, after those who came before."""
        self._watchers.append(watcher)

    def tell_by(
        self, told: Callable[[str], None], problem: Callable[[str, str | None], None]
    ) -> None:
        """Say what was done, and what went wrong (beside a field), this way."""
        self._told = told
        self._problem = problem

    @property
    def journey(self) -> Journey | None:
        """The journey on the screen."""
        return self.recording.journey if self.recording else None

    @property
    def notes(self) -> Notes:
        """What is kept beside its statements."""
        return self.journey.notes if self.journey else Notes()

    @property
    def statement(self) -> Statement | None:
        """The statement that is shown in detail."""
        if self.recording is None or self.chosen is None:
            return None
        return self.recording.statement(self.chosen)

    def open(self, journey_id: UUID) -> None:
        """Put a journey on the desk; raises KnownError.

        What was done can be undone as long as the study is open, also after another
        journey was on the screen.
        """
        self.codebook = self.study.journeys.codebook()
        known = self._recordings.get(journey_id)
        if known is None or not known.refresh():
            known = Recording(self.study.journeys, journey_id)
            self._recordings[journey_id] = known
        self.recording = known
        self.chosen = None
        self.context = known.journey.context
        for watcher in self._watchers:
            watcher.opened()

    def forget(self, journey_id: UUID) -> None:
        """Let go of a journey that was erased, and of the own factors that went too."""
        gone = self._recordings.pop(journey_id, None)
        with suppress(KnownError):  # what cannot be read now stays as it was
            self.codebook = self.study.journeys.codebook()
        for recording in self._recordings.values():
            recording.forget_factors(self.codebook.by_id.keys())
        if gone is None or gone is not self.recording:
            return
        self.recording = self.chosen = self.respondent = None
        self.context = LifeContext()
        for watcher in self._watchers:
            watcher.opened()

    def choose_theme(self, theme: Theme) -> None:
        """Record into this theme from now on."""
        self.theme = theme
        for watcher in self._watchers:
            watcher.theme_chosen()

    def choose(self, statement_id: UUID | None) -> None:
        """Show one statement in detail, or none."""
        self.chosen = statement_id
        for watcher in self._watchers:
            watcher.statement_chosen()

    def note(self, notes: Notes, name: str) -> Step | None:
        """Store other notes as a step with a name."""
        recording = self.recording
        return self.take(lambda: recording.note(notes, name)) if recording else None

    def take(
        self,
        action: Callable[[], Step | None],
        done: str = "",
        field: str | None = None,
    ) -> Step | None:
        """Do what makes a step; tell `done`, or what went wrong beside a field."""
        self.was_refused = False
        try:
            step = action()
        except KnownError as error:
            self.was_refused = True
            self._problem(str(error), field)
            return None
        if step is not None and self.journey is not None:
            self.context = self.journey.context
            if step.statement is not None:
                self.chosen = step.statement.id
            for watcher in self._watchers:
                watcher.stepped(step)
            if done:
                self._told(done)
        return step

    def tell_steps(self) -> None:
        """Let everybody look again: steps were let go of."""
        for watcher in self._watchers:
            watcher.stepped(Step(""))

    def let_go(self) -> None:
        """Forget who watches: the page is made anew, what was done stays."""
        self._watchers = []

    def undo(self) -> Step | None:
        """Take the last step back, and tell which it was."""
        recording = self.recording
        if recording is None or recording.undo_name is None:
            return None
        return self.take(
            recording.undo, say("Ongedaan: {step}", step=recording.undo_name)
        )

    def redo(self) -> Step | None:
        """Do the last undone step again, and tell which it was."""
        recording = self.recording
        if recording is None or recording.redo_name is None:
            return None
        return self.take(
            recording.redo, say("Opnieuw: {step}", step=recording.redo_name)
        )

    @property
    def recordings(self) -> list[Recording]:
        """Every journey that lay on the desk since the study was opened."""
        return list(self._recordings.values())


def _nobody(*_: object) -> None:
    """Nobody listens yet."""
