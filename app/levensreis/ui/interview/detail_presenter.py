"""What becomes of the chosen statement: changed, moved, coded, removed. No Qt."""

from typing import Protocol
from uuid import UUID

from levensreis.domain.codebook import Codebook, Factor, FactorId
from levensreis.domain.influence import Influence
from levensreis.domain.statement import Statement
from levensreis.domain.system import PartyGroup, System
from levensreis.domain.theme import Theme
from levensreis.language import say
from levensreis.ui.interview import edits
from levensreis.ui.interview.desk import Desk
from levensreis.ui.interview.edits import Edit


class DetailView(Protocol):
    """What the presenter of the detail asks of a page."""

    def show_codebook(self, codebook: Codebook) -> None:
        """Know the names of these factors from now on."""

    def show_done(self, words: str) -> None:
        """Tell what was done."""


class DetailPresenter:
    """Changes the statement that is chosen on the desk."""

    def __init__(self, view: DetailView, desk: Desk) -> None:
        self._view = view
        self._desk = desk

    def choose_last(self) -> None:
        """Choose the statement that was told last, unless one is chosen."""
        if self._desk.statement is None and self._desk.journey is not None:
            last = self._desk.journey.statements[-1:]
            self._desk.choose(last[0].id if last else None)

    def edit(self, edit: Edit, field: str) -> None:
        """Change the chosen statement; `field` is where a problem is told."""
        statement, recording = self._desk.statement, self._desk.recording
        if statement is None or recording is None:
            return
        step = self._desk.take(
            lambda: recording.change(edit.apply(statement), edit.name), field=field
        )
        if step is not None:
            self._tell_lost_factors(statement)
        elif not self._desk.was_refused:  # typed back to what it was
            self._desk.choose(statement.id)

    def move(self, steps: int) -> None:
        """Move the chosen statement this many themes on."""
        statement = self._desk.statement
        if statement is not None:
            themes = list(Theme)
            place = themes.index(statement.theme) + steps
            self.edit(edits.theme(themes[place % len(themes)]), "theme")

    def drop(
        self, statement_id: UUID, theme: Theme, influence: Influence | None
    ) -> None:
        """Move a statement to a theme, and to a side when it is dropped on one."""
        self._desk.choose(statement_id)
        self.edit(edits.moved(theme, influence), "theme")

    def place(self, influence: Influence) -> None:
        """Put the chosen statement at another side."""
        self.edit(edits.influence(influence), "influence")

    def remove(self) -> None:
        """Put the chosen statement in the bin; undo takes it back."""
        chosen, recording = self._desk.chosen, self._desk.recording
        if recording is not None and chosen is not None:
            self._desk.take(
                lambda: recording.remove(chosen),
                say("Verwijderd. Ctrl+Z haalt het terug, de prullenbak ook later."),
            )

    def code(self, factor_id: str) -> None:
        """Code the chosen statement with a factor."""
        factor = self._desk.codebook.by_id[FactorId(factor_id)]
        self.edit(edits.add_factor(factor), "factor")

    def search_factors(self, words: str) -> list[Factor]:
        """Find factors for the chosen statement, those of its side first."""
        statement = self._desk.statement
        found = self._desk.codebook.search(words)
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
        self._desk.codebook = self._desk.study.journeys.add_factor(factor)
        if self._desk.journey is not None:
            self._view.show_codebook(self._desk.codebook)
        self.edit(edits.add_factor(factor), "factor")

    def rename_factor(self, factor_id: str, label: str) -> None:
        """Give an own factor another name, everywhere; raises KnownError."""
        journeys = self._desk.study.journeys
        self._desk.codebook = journeys.rename_factor(FactorId(factor_id), label)
        self._view.show_codebook(self._desk.codebook)
        self._desk.choose(self._desk.chosen)

    def _tell_lost_factors(self, before: Statement) -> None:
        after = self._desk.statement
        kept = {coding.factor for coding in after.codings} if after else set()
        lost = [each.factor for each in before.codings if each.factor not in kept]
        removed_itself = after is not None and (after.influence, after.system) == (
            before.influence,
            before.system,
        )
        if lost and not removed_itself:
            by_id = self._desk.codebook.by_id
            self._view.show_done(
                say(
                    "Losgemaakt, want die hoort bij de andere kant of een ander "
                    "systeem: {labels}. Ctrl+Z zet dat terug.",
                    labels=", ".join(f"‘{by_id[each].label}’" for each in lost),
                )
            )


def _distance(factor: Factor, statement: Statement) -> tuple[bool, bool]:
    other_side = statement.influence not in (Influence.NEUTRAL, factor.influence)
    other_system = statement.system not in (None, factor.system)
    return other_side, other_system
