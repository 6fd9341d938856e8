"""What the board, the line and the detail of a statement show. Knows no Qt."""

from collections.abc import Collection
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Final
from uuid import UUID

from levensreis.domain.accounts import (
    as_worked_with,
    by_event,
    undecided,
    with_second_account,
)
from levensreis.domain.codebook import Factor, FactorId
from levensreis.domain.coverage import cover, gaps, last_month
from levensreis.domain.errors import KnownError
from levensreis.domain.influence import Influence
from levensreis.domain.journey import Journey, in_order_of_time, in_theme
from levensreis.domain.life_context import LifeContext
from levensreis.domain.statement import Statement
from levensreis.domain.system import PartyGroup, System
from levensreis.domain.theme import Theme
from levensreis.language import say
from levensreis.services.recording import Step
from levensreis.ui.interview import edits
from levensreis.ui.interview.desk import Desk
from levensreis.ui.interview.edits import Edit
from levensreis.ui.interview.line import Line, Preview, describe
from levensreis.ui.interview.view import InterviewView

A_STORY: Final = 10
"""Statements from which empty years are gaps; before that, telling has just begun."""

__all__ = ["InterviewPresenter", "InterviewView", "Preview", "describe"]


class InterviewPresenter:
    """Records in one journey at a time."""

    def __init__(self, view: InterviewView, desk: Desk) -> None:
        self._view = view
        self.desk = desk
        self.line = Line(desk)
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

    # --- what is heard from the desk ----------------------------------------

    def open_journey(self, journey_id: UUID, chosen: UUID | None = None) -> None:
        """Show a journey, and one of its statements if asked."""
        try:
            self.desk.open(journey_id)
        except KnownError as error:
            self._view.show_problem(str(error))
            return
        self.desk.choose_theme(self.desk.theme)
        self.desk.choose(chosen)

    def opened(self) -> None:
        """Show the journey that lies open now."""
        journey = self.journey
        assert journey is not None  # the desk says so
        self.line.begin()
        self._context = LifeContext()
        self._view.show_journey(journey, self.desk.codebook)
        self._view.show_account_of(self.line.account_of)
        self._show_respondents()
        self._refresh(list(Theme))
        self._show_steps()

    def stepped(self, step: Step) -> None:
        """Show what a step changed."""
        if self.line.account is not None and self.line.account_of is None:
            self.give_account_of(None)  # what it was of is gone
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

    # --- the quick line -----------------------------------------------------

    def choose_theme(self, theme: Theme) -> None:
        """Record into this theme from now on."""
        self.desk.choose_theme(theme)

    def choose_respondent(self, number: int) -> None:
        """Let the respondent with this number, from 0, speak from now on."""
        people = self.line.respondents
        if number < len(people):
            self.line.respondent = people[number].key
            self._show_respondents()

    def preview(self, line: str, influence: Influence | None = None) -> None:
        """Tell what a line would record."""
        if not line.strip():
            self.line.parked = None  # what is typed next is about something else
        self._view.show_preview(self.line.preview(line, influence))

    def record(self, line: str, influence: Influence | None = None) -> None:
        """Record a line; it is on disk when this returns, or told why not."""
        made = self.line.read(line, influence)
        recording = self.desk.recording
        if made is None or recording is None:
            self._view.show_problem(
                say("Typ ook wat er gebeurde, bijvoorbeeld: 6;6 naar een gezinshuis -"),
                "line",
            )
            return
        first, parked = self.line.account_of, self.line.parked
        if self.desk.take(lambda: self._add(made, first), field="line") is None:
            return
        if made.respondent and made.respondent != self.line.respondent:
            self.line.respondent = made.respondent
            self._show_respondents()
        self.give_account_of(None)
        self._view.clear_line()
        self._view.show_preview(None)
        if parked is not None:
            self._finish_parked(parked)

    def give_account_of(self, statement: Statement | None) -> None:
        """Let the line give another account of an event, or of none."""
        self.line.account = statement.id if statement else None
        self._view.show_account_of(statement)

    def take_parked(self, item_id: UUID, text: str, theme: Theme) -> None:
        """Take an item of the parking list into the line; recording it finishes it."""
        self.line.parked = item_id
        self.desk.choose_theme(theme)
        self._view.fill_line(text)

    def put_back(self, text: str) -> bool:
        """Leave what was taken into the line on the parking list, as it is by now.

        False when nothing was taken, or it is told why that could not be done.
        """
        notes, taken = self.desk.notes, self.line.parked
        for item in notes.open_items:
            if item.id == taken:
                changed = notes.with_parked(replace(item, text=" ".join(text.split())))
                self.desk.note(changed, say("parkeren"))
                return not self.desk.was_refused
        return False

    def suggest_tags(
        self, sign: str, words: str, line: str, influence: Influence | None = None
    ) -> list[tuple[str, str, str]]:
        """Return what a tag in a line can become: the word, its label and more."""
        return self.line.suggest(sign, words, line, influence)

    # --- one statement ------------------------------------------------------

    def choose(self, statement_id: UUID | None) -> None:
        """Show one statement in detail."""
        self.desk.choose(statement_id)

    def choose_last(self) -> None:
        """Choose the statement that was told last, unless one is chosen."""
        if self.chosen_statement is None and self.journey is not None:
            last = self.journey.statements[-1:]
            self.choose(last[0].id if last else None)

    def edit(self, edit: Edit, field: str) -> None:
        """Change the chosen statement; `field` is where a problem is told."""
        statement, recording = self.chosen_statement, self.desk.recording
        if statement is None or recording is None:
            return
        step = self.desk.take(
            lambda: recording.change(edit.apply(statement), edit.name), field=field
        )
        if step is not None:
            self._tell_lost_factors(statement)
        elif not self.desk.was_refused:  # typed back to what it was
            self.choose(statement.id)

    def move(self, steps: int) -> None:
        """Move the chosen statement this many themes on."""
        statement = self.chosen_statement
        if statement is not None:
            themes = list(Theme)
            place = themes.index(statement.theme) + steps
            self.edit(edits.theme(themes[place % len(themes)]), "theme")

    def drop(
        self, statement_id: UUID, theme: Theme, influence: Influence | None
    ) -> None:
        """Move a statement to a theme, and to a side when it is dropped on one."""
        self.choose(statement_id)
        self.edit(edits.moved(theme, influence), "theme")

    def place(self, influence: Influence) -> None:
        """Put the chosen statement at another side."""
        self.edit(edits.influence(influence), "influence")

    def remove(self) -> None:
        """Put the chosen statement in the bin; undo takes it back."""
        chosen, recording = self.desk.chosen, self.desk.recording
        if recording is not None and chosen is not None:
            self.desk.take(
                lambda: recording.remove(chosen),
                say("Verwijderd. Ctrl+Z haalt het terug, de prullenbak ook later."),
            )

    def undo(self) -> None:
        """Take the last step back."""
        self.desk.undo()

    def redo(self) -> None:
        """Do the last undone step again."""
        self.desk.redo()

    # --- factors ------------------------------------------------------------

    def code(self, factor_id: str) -> None:
        """Code the chosen statement with a factor."""
        factor = self.desk.codebook.by_id[FactorId(factor_id)]
        self.edit(edits.add_factor(factor), "factor")

    def search_factors(self, words: str) -> list[Factor]:
        """Find factors for the chosen statement, those of its side first."""
        statement = self.chosen_statement
        found = self.desk.codebook.search(words)
        if statement is None:
            return found
        return sorted(found, key=lambda factor: _distance(factor, statement))

    def add_own_factor(
        self,
        label: str,
        influence: Influence,
        system: System,
        group: PartyGroup | None,
    ) -> None:
        """Add a factor to the codebook of the study, and code with it.

        Raises KnownError, for the form in which it was asked.
        """
        factor = Factor(
            label=" ".join(label.split()),
            influence=influence,
            system=system,
            group=group,
            own=True,
        )
        self.desk.codebook = self.desk.study.journeys.add_factor(factor)
        if self.journey is not None:
            self._view.show_codebook(self.desk.codebook)
        self.edit(edits.add_factor(factor), "factor")

    def rename_factor(self, factor_id: str, label: str) -> None:
        """Give an own factor another name, everywhere; raises KnownError."""
        journeys = self.desk.study.journeys
        self.desk.codebook = journeys.rename_factor(FactorId(factor_id), label)
        self._view.show_codebook(self.desk.codebook)
        self.choose(self.desk.chosen)

    # --- how it is done -----------------------------------------------------

    def _add(self, made: Statement, first: Statement | None) -> Step | None:
        recording = self.desk.recording
        assert recording is not None  # asked before
        before = recording.journey.sessions
        made = replace(made, session=recording.sit(_today(), made.respondent))
        if recording.journey.sessions != before:
            self._view.show_sessions(recording.journey.sessions)
        if first is None:
            return recording.add(made)
        both = with_second_account(first, made)
        return recording.change_all(both[::-1], say("tweede verslag vastleggen"))

    def _finish_parked(self, item_id: UUID) -> None:
        notes = self.desk.notes
        self.line.parked = None
        for item in notes.open_items:
            if item.id == item_id:
                done = notes.with_parked(replace(item, done=True))
                self.desk.note(done, say("geparkeerd punt afhandelen"))

    def _tell_lost_factors(self, before: Statement) -> None:
        after = self.chosen_statement
        kept = {coding.factor for coding in after.codings} if after else set()
        lost = [each.factor for each in before.codings if each.factor not in kept]
        removed_itself = after is not None and (after.influence, after.system) == (
            before.influence,
            before.system,
        )
        if lost and not removed_itself:
            by_id = self.desk.codebook.by_id
            self._view.show_done(
                say(
                    "Losgemaakt, want die hoort bij de andere kant of een ander "
                    "systeem: {labels}. Ctrl+Z zet dat terug.",
                    labels=", ".join(f"‘{by_id[each].label}’" for each in lost),
                )
            )

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
        drawn = as_worked_with(journey.statements, journey.notes.working, context)
        until = last_month(drawn, context, _today()) // 12
        cells = cover(drawn, context, journey.notes.marks, until)
        empty = gaps(cells) if len(drawn) >= A_STORY else []
        self._view.show_timeline(drawn, context, empty)

    def _show_respondents(self) -> None:
        self._view.show_respondents(self.line.respondents, self.line.respondent)

    def _show_steps(self) -> None:
        recording = self.desk.recording
        if recording is not None:
            self._view.show_steps(recording.undo_name, recording.redo_name)


def _today() -> date:
    return datetime.now(UTC).astimezone().date()


def _distance(factor: Factor, statement: Statement) -> tuple[bool, bool]:
    other_side = statement.influence not in (Influence.NEUTRAL, factor.influence)
    other_system = statement.system not in (None, factor.system)
    return other_side, other_system
