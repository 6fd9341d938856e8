"""Which story is written, and when it is stored. Knows no Qt."""

from collections.abc import Sequence
from typing import Protocol

from levensreis.domain.journey import in_order_of_time, in_theme
from levensreis.domain.life_context import LifeContext
from levensreis.domain.statement import Statement
from levensreis.domain.theme import Theme
from levensreis.language import say
from levensreis.services.recording import Recording
from levensreis.services.steps import Step
from levensreis.ui.interview.desk import Desk


class StoryView(Protocol):
    """What the presenter asks of the panel."""

    @property
    def is_pending(self) -> bool:
        """Whether something was typed that is not stored."""

    def commit(self) -> None:
        """Have what was typed stored."""

    def open_story(self, theme: Theme, text: str) -> None:
        """Show the story of a theme in the place of what was there."""

    def show_story(self, text: str) -> None:
        """Show the story as it is stored now; what is being typed stays."""

    def show_statements(
        self, statements: Sequence[Statement], context: LifeContext
    ) -> None:
        """Show what was recorded in the theme, in this order."""


class StoryPresenter:
    """Stores the story of the theme on the desk.

    All that is written before the story is left is one step.
    """

    def __init__(self, view: StoryView, desk: Desk) -> None:
        self._view = view
        self._desk = desk
        self._recording: Recording | None = None
        """Of the journey whose story is shown."""
        self._theme = desk.theme
        self._context = LifeContext()
        self._is_writing = False
        self._joins = False
        desk.watch(self)

    def write(self, text: str) -> bool:
        """Store a story as it is by now; False when it is told why that failed."""
        recording = self._recording
        if recording is None:
            return False
        notes = recording.journey.notes.with_story(self._theme, text)
        name = say("verhaal van {theme} wijzigen", theme=self._theme.label)
        self._is_writing = True
        step = self._desk.take(lambda: recording.note(notes, name, joins=self._joins))
        self._is_writing = False
        if step is not None:
            self._joins = True
        is_stored = recording.journey.notes == notes
        if is_stored:
            self._follow()
        return is_stored

    def leave(self) -> None:
        """Let what is written from now on be a step of its own."""
        self._joins = False

    def opened(self) -> None:
        """Show the story of another journey, or that more is known of this one."""
        before, now = self._recording, self._desk.recording
        is_other = before is None or now is None or before.journey.id != now.journey.id
        if is_other:
            self._view.commit()  # in the journey of which it was typed
        self._recording = now
        self._joins = False
        if is_other:
            self._open(self._desk.theme)
        else:
            self._show_story()
            self._show_statements()

    def stepped(self, step: Step) -> None:
        """Show what changed of the story and of the statements under it."""
        if not self._is_writing:
            self._joins = False
        if step.notes is not None:
            self._show_story()
        touched = {each.theme for each in step.touched}
        if self._theme in touched or self._context != self._desk.context:
            self._show_statements()

    def theme_chosen(self) -> None:
        """Show the story of another theme, once what was typed is stored."""
        self._view.commit()
        if not self._view.is_pending:
            self._follow()

    def statement_chosen(self) -> None:
        """Keep the story: it is of a theme."""

    def _follow(self) -> None:
        if self._theme is not self._desk.theme:
            self._open(self._desk.theme)

    def _open(self, theme: Theme) -> None:
        self._theme = theme
        self._joins = False
        self._view.open_story(theme, self._story)
        self._show_statements()

    @property
    def _story(self) -> str:
        recording = self._recording
        return recording.journey.notes.story(self._theme) if recording else ""

    def _show_story(self) -> None:
        self._view.show_story(self._story)

    def _show_statements(self) -> None:
        self._context = self._desk.context
        journey = self._desk.journey
        told = in_theme(journey.statements, self._theme) if journey else []
        self._view.show_statements(in_order_of_time(told, self._context), self._context)
