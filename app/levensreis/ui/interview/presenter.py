"""What the interview screen shows, and when. Knows no Qt."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Protocol
from uuid import UUID

from levensreis.domain import quick_entry
from levensreis.domain.codebook import Codebook, Factor, FactorId
from levensreis.domain.errors import KnownError
from levensreis.domain.fold import fold
from levensreis.domain.influence import Influence
from levensreis.domain.journey import Journey, in_order_of_time, in_theme
from levensreis.domain.life_context import LifeContext
from levensreis.domain.quick_entry import Surroundings
from levensreis.domain.statement import Statement
from levensreis.domain.system import PartyGroup, System
from levensreis.domain.theme import Theme
from levensreis.services.recording import Recording, Step
from levensreis.services.study import Study
from levensreis.ui.interview.edits import Edit, add_factor

MOST_TAGS: Final = 40


@dataclass(frozen=True, slots=True)
class Preview:
    """What the quick line would record, in words."""

    words: str
    doubtful: bool
    """Something in it is kept as said, to be sorted later."""


class InterviewView(Protocol):
    """What the presenter asks of a page."""

    def show_journey(self, journey: Journey, codebook: Codebook) -> None:
        """Show whose journey it is; the themes follow."""

    def show_codebook(self, codebook: Codebook) -> None:
        """Know the names of these factors from now on."""

    def show_themes(
        self, themes: Mapping[Theme, Sequence[Statement]], context: LifeContext
    ) -> None:
        """Show the statements of these themes, in this order."""

    def show_timeline(self, journey: Journey, context: LifeContext) -> None:
        """Draw the life."""

    def show_statement(self, statement: Statement | None, context: LifeContext) -> None:
        """Show one statement in detail, or that none is chosen."""

    def show_preview(self, preview: Preview | None) -> None:
        """Tell what the quick line would record."""

    def show_current_theme(self, theme: Theme) -> None:
        """Show into which theme the quick line records."""

    def show_steps(self, undo: str | None, redo: str | None) -> None:
        """Show what can be undone and redone."""

    def show_saved(self) -> None:
        """Tell that everything is on disk."""

    def clear_line(self) -> None:
        """Empty the quick line for the next statement."""

    def show_done(self, words: str) -> None:
        """Tell what was done."""

    def show_problem(self, words: str, field: str | None = None) -> None:
        """Tell what went wrong, beside the field that it is about."""


class InterviewPresenter:
    """Records in one journey at a time."""

    def __init__(self, view: InterviewView, study: Study) -> None:
        self._view = view
        self._study = study
        self._recording: Recording | None = None
        self._recordings: dict[UUID, Recording] = {}
        self._codebook = Codebook(())
        self._context = LifeContext()
        self._theme = Theme.HEALTH
        self._chosen: UUID | None = None
        self._respondent: str | None = None

    @property
    def journey(self) -> Journey | None:
        """The journey on the screen."""
        return self._recording.journey if self._recording else None

    @property
    def chosen_statement(self) -> Statement | None:
        """The statement that is shown in detail."""
        if self._recording is None or self._chosen is None:
            return None
        return self._recording.statement(self._chosen)

    def open_journey(self, journey_id: UUID, chosen: UUID | None = None) -> None:
        """Show a journey, and one of its statements if asked."""
        try:
            self._codebook = self._study.journeys.codebook()
            self._recording = self._reopened(journey_id)
        except KnownError as error:
            self._view.show_problem(str(error))
            return
        journey = self._recording.journey
        people = journey.respondents
        self._respondent = people[0].key if people else None
        self._chosen = None
        self._context = LifeContext()
        self._view.show_journey(journey, self._codebook)
        self._refresh(list(Theme))
        self.choose_theme(self._theme)
        self.choose(chosen)
        self._show_steps()

    def choose_last(self) -> None:
        """Choose the statement that was told last, unless one is chosen."""
        if self._chosen is None and self.journey is not None:
            last = self.journey.statements[-1:]
            self.choose(last[0].id if last else None)

    def choose_theme(self, theme: Theme) -> None:
        """Record into this theme from now on."""
        self._theme = theme
        self._view.show_current_theme(theme)

    def preview(self, line: str, influence: Influence | None = None) -> None:
        """Tell what a line would record."""
        made = self._read(line, influence)
        if made is None:
            self._view.show_preview(None)
            return
        words = quick_entry.in_words(made, self._around())
        doubtful = bool(made.loose_words) or quick_entry.is_doubtful(line)
        self._view.show_preview(Preview(words, doubtful))

    def record(self, line: str, influence: Influence | None = None) -> None:
        """Record a line; it is on disk when this returns, or told why not."""
        made = self._read(line, influence)
        if made is None or self._recording is None:
            self._view.show_problem(
                "Typ ook wat er gebeurde, bijvoorbeeld: 6;6 naar een gezinshuis -",
                "line",
            )
            return
        try:
            step = self._recording.add(made)
        except KnownError as error:
            self._view.show_problem(str(error), "line")
            return
        if made.respondent:
            self._respondent = made.respondent
        self._view.clear_line()
        self._view.show_preview(None)
        self._after(step)

    def choose(self, statement_id: UUID | None) -> None:
        """Show one statement in detail."""
        self._chosen = statement_id
        self._view.show_statement(self.chosen_statement, self._context)

    def edit(self, edit: Edit, field: str) -> None:
        """Change the chosen statement; `field` is where a problem is told."""
        statement = self.chosen_statement
        if statement is None or self._recording is None:
            return
        try:
            step = self._recording.change(edit.apply(statement), edit.name)
        except KnownError as error:
            self._view.show_problem(str(error), field)
            return
        if step is not None:
            self._after(step)
            self._tell_lost_factors(statement)
        else:  # what was told to be wrong was typed back to what it was
            self.choose(statement.id)

    def remove(self) -> None:
        """Put the chosen statement in the bin; undo takes it back."""
        chosen = self._chosen
        if self._recording is not None and chosen is not None:
            recording = self._recording
            self._take(
                lambda: recording.remove(chosen), "Verwijderd. Ctrl+Z haalt het terug."
            )

    def undo(self) -> None:
        """Take the last step back."""
        if self._recording is not None and self._recording.undo_name:
            self._take(self._recording.undo, f"Ongedaan: {self._recording.undo_name}")

    def redo(self) -> None:
        """Do the last undone step again."""
        if self._recording is not None and self._recording.redo_name:
            self._take(self._recording.redo, f"Opnieuw: {self._recording.redo_name}")

    def code(self, factor_id: str) -> None:
        """Code the chosen statement with a factor."""
        self.edit(add_factor(self._codebook.by_id[FactorId(factor_id)]), "factor")

    def search_factors(self, words: str) -> list[Factor]:
        """Find factors for the chosen statement, those of its side first."""
        statement = self.chosen_statement
        found = self._codebook.search(words)
        if statement is None:
            return found
        return sorted(found, key=lambda factor: _distance(factor, statement))

    def suggest_tags(
        self, sign: str, words: str, line: str, influence: Influence | None = None
    ) -> list[tuple[str, str, str]]:
        """Return what a tag in a line can become: the word, its label and more."""
        if sign == "@":
            people = self.journey.respondents if self.journey else ()
            wanted = fold(words)
            return [
                (person.key, person.role, f"@{person.key}")
                for person in people
                if wanted in fold(f"{person.key} {person.role}")
            ]
        side = quick_entry.read_line(line).influence or influence or Influence.NEUTRAL
        return [
            ("_".join(factor.label.split()), factor.label, describe(factor))
            for factor in self._codebook.search(words, side)[:MOST_TAGS]
        ]

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
        self._codebook = self._study.journeys.add_factor(factor)
        if self.journey is not None:
            self._view.show_codebook(self._codebook)
        self.edit(add_factor(factor), "factor")

    def rename_factor(self, factor_id: str, label: str) -> None:
        """Give an own factor another name, everywhere; raises KnownError."""
        journeys = self._study.journeys
        self._codebook = journeys.rename_factor(FactorId(factor_id), label)
        self._view.show_codebook(self._codebook)
        self.choose(self._chosen)

    def _reopened(self, journey_id: UUID) -> Recording:
        # What was done can be undone as long as the study is open, also after
        # another journey was on the screen.
        known = self._recordings.get(journey_id)
        if known is None or not known.refresh():
            known = Recording(self._study.journeys, journey_id)
            self._recordings[journey_id] = known
        return known

    def _tell_lost_factors(self, before: Statement) -> None:
        after = self.chosen_statement
        kept = {coding.factor for coding in after.codings} if after else set()
        lost = [each.factor for each in before.codings if each.factor not in kept]
        removed_itself = after is not None and (after.influence, after.system) == (
            before.influence,
            before.system,
        )
        if lost and not removed_itself:
            labels = ", ".join(f"‘{self._codebook.by_id[each].label}’" for each in lost)
            self._view.show_done(
                f"Losgemaakt, want die hoort bij de andere kant of een ander systeem: "
                f"{labels}. Ctrl+Z zet dat terug."
            )

    def _read(self, line: str, influence: Influence | None) -> Statement | None:
        return quick_entry.to_statement(line, self._around(influence))

    def _around(self, influence: Influence | None = None) -> Surroundings:
        return Surroundings(
            theme=self._theme,
            codebook=self._codebook,
            respondents=self.journey.respondents if self.journey else (),
            respondent=self._respondent,
            influence=influence,
        )

    def _take(self, action: Callable[[], Step | None], words: str) -> None:
        try:
            step = action()
        except KnownError as error:
            self._view.show_problem(str(error))
            return
        if step is not None:
            self._after(step)
            self._view.show_done(words)

    def _after(self, step: Step) -> None:
        touched = {each.theme for each in (step.before, step.after) if each is not None}
        self._refresh(touched)
        self.choose(step.statement.id)
        self._show_steps()
        self._view.show_saved()

    def _refresh(self, touched: Collection[Theme]) -> None:
        if self._recording is None:
            return
        journey = self._recording.journey
        context = journey.context
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
        self._view.show_timeline(journey, context)

    def _show_steps(self) -> None:
        if self._recording is not None:
            self._view.show_steps(self._recording.undo_name, self._recording.redo_name)


def _distance(factor: Factor, statement: Statement) -> tuple[bool, bool]:
    other_side = statement.influence not in (Influence.NEUTRAL, factor.influence)
    other_system = statement.system not in (None, factor.system)
    return other_side, other_system


def describe(factor: Factor) -> str:
    """Return where a factor works and on which side, in few words."""
    where = factor.group or factor.system.label
    sign = factor.influence.sign.replace("-", "−")
    return f"{sign}  {where}" + (" · eigen" if factor.own else "")
