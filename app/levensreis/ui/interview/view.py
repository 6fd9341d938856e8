"""What the presenters of the interview ask of a page. Knows no Qt."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from levensreis.domain.accounts import Aspect
from levensreis.domain.codebook import Codebook
from levensreis.domain.coverage import Gap
from levensreis.domain.journey import Journey
from levensreis.domain.life_context import LifeContext
from levensreis.domain.statement import Statement
from levensreis.domain.theme import Theme
from levensreis.ui.interview.detail_presenter import DetailView
from levensreis.ui.interview.line_presenter import LineView


class InterviewView(LineView, DetailView, Protocol):
    """What the presenter asks of a page, also for its line and its detail."""

    def show_journey(self, journey: Journey, codebook: Codebook) -> None:
        """Show whose journey it is; the themes follow."""

    def show_themes(
        self, themes: Mapping[Theme, Sequence[Statement]], context: LifeContext
    ) -> None:
        """Show the statements of these themes, in this order."""

    def show_timeline(
        self,
        statements: Sequence[Statement],
        context: LifeContext,
        gaps: Sequence[Gap],
    ) -> None:
        """Draw the life, each event once, and the years of which nothing was told."""

    def show_statement(self, statement: Statement | None, context: LifeContext) -> None:
        """Show one statement in detail, or that none is chosen."""

    def show_accounts(
        self, accounts: Sequence[Statement], open_aspects: Sequence[Aspect]
    ) -> None:
        """Show that others told of the same event, and in what they still differ."""

    def show_current_theme(self, theme: Theme) -> None:
        """Show into which theme the quick line records."""

    def show_steps(self, undo: str | None, redo: str | None) -> None:
        """Show what can be undone and redone."""

    def show_saved(self) -> None:
        """Tell that everything is on disk."""
