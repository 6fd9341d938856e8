"""What is shown of the journey on the desk, step after step. Knows no Qt."""

from collections.abc import Collection
from typing import Final
from uuid import UUID

from levensreis.domain.accounts import by_event, undecided
from levensreis.domain.errors import KnownError
from levensreis.domain.journey import Journey, in_order_of_time, in_theme
from levensreis.domain.life_context import LifeContext
from levensreis.domain.statement import Statement
from levensreis.domain.theme import Theme
from levensreis.services.steps import Step
from levensreis.ui.interview.desk import Desk
from levensreis.ui.interview.detail_presenter import DetailPresenter
from levensreis.ui.interview.line_presenter import LinePresenter
from levensreis.ui.interview.told_life import ToldLife
from levensreis.ui.interview.view import InterviewView

A_STORY: Final = 10
"""Statements from which empty years are gaps; before that, telling has just begun."""


class InterviewPresenter:
    """Shows one journey at a time; its line and its detail change it."""

    def __init__(self, view: InterviewView, desk: Desk) -> None:
        self._view = view
        self.desk = desk
        self.quick = LinePresenter(view, desk)
        self.detail = DetailPresenter(view, desk)
        self.life = ToldLife(desk)
        self._context = LifeContext()
        desk.tell_by(view.show_done, view.show_problem)
        desk.watch(self)

    @property
    def journey(self) -> Journey | None:
        """The journey on the screen."""
        return self.desk.journey

    @property
    def chosen_statement(self) -> Statement | None:
        """The statement that is shown in detail."""
        return self.desk.statement

    def open_journey(self, journey_id: UUID, chosen: UUID | None = None) -> None:
        """Show a journey, and one of its statements if asked."""
        try:
            self.desk.open(journey_id)
        except KnownError as error:
            self._view.show_problem(str(error))
            return
        self.desk.choose_theme(self.desk.theme)
        self.desk.choose(chosen)

    def choose(self, statement_id: UUID | None) -> None:
        """Show one statement in detail."""
        self.desk.choose(statement_id)

    def undo(self) -> None:
        """Take the last step back."""
        self.desk.undo()

    def redo(self) -> None:
        """Do the last undone step again."""
        self.desk.redo()

    # --- what is heard from the desk ----------------------------------------

    def opened(self) -> None:
        """Show the journey that lies open now, or that none does."""
        journey = self.journey
        self._context = LifeContext()
        self.quick.begin()
        if journey is None:
            self._show_nothing()
            return
        self._view.show_journey(journey, self.desk.codebook)
        self._refresh(list(Theme))
        self._show_steps()

    def stepped(self, step: Step) -> None:
        """Show what a step changed."""
        self.quick.look()
        if step.changes or step.decides or step.marks:
            self._refresh({each.theme for each in step.touched})
            self.desk.choose(self.desk.chosen)
        self._show_steps()
        self._view.show_saved()

    def theme_chosen(self) -> None:
        """Show into which theme is recorded now."""
        self._view.show_current_theme(self.desk.theme)

    def statement_chosen(self) -> None:
        """Show the chosen statement, and who else told of it."""
        statement = self.chosen_statement
        self._view.show_statement(statement, self.desk.context)
        journey = self.journey
        if statement is None or journey is None or statement.account_of is None:
            self._view.show_accounts((), ())
            return
        told = by_event(journey.statements).get(statement.account_of, [])
        waiting = undecided(told, journey.notes.working, self.desk.context)
        self._view.show_accounts(told, waiting.get(statement.account_of, []))

    def _refresh(self, touched: Collection[Theme]) -> None:
        journey, context = self.journey, self.desk.context
        if journey is None:
            return
        # A landmark that moved may move what is told relative to it, anywhere.
        themes = Theme if context != self._context else touched
        self._context = context
        self._view.show_themes(
            {
                theme: in_order_of_time(in_theme(journey.statements, theme), context)
                for theme in Theme
                if theme in themes
            },
            context,
        )
        told = self.life.now()
        empty = told.gaps if len(told.statements) >= A_STORY else ()
        self._view.show_timeline(told.statements, context, empty)

    def _show_nothing(self) -> None:
        self._view.clear_line()
        self._view.show_themes({theme: [] for theme in Theme}, self._context)
        self._view.show_timeline([], self._context, ())
        self.statement_chosen()
        self._view.show_steps(None, None)

    def _show_steps(self) -> None:
        recording = self.desk.recording
        if recording is not None:
            self._view.show_steps(recording.undo_name, recording.redo_name)
