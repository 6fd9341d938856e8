"""What the presenter of the interview asks of a page. Knows no Qt."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from levensreis.domain.accounts import Aspect
from levensreis.domain.codebook import Codebook
from levensreis.domain.coverage import Gap
from levensreis.domain.journey import Journey, Respondent
from levensreis.domain.life_context import LifeContext
from levensreis.domain.session import Session
from levensreis.domain.statement import Statement
from levensreis.domain.theme import Theme
from levensreis.ui.interview.line import Preview


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

    def show_preview(self, preview: Preview | None) -> None:
        """Tell what the quick line would record."""

    def show_current_theme(self, theme: Theme) -> None:
        """Show into which theme the quick line records."""

    def show_respondents(
        self, respondents: Sequence[Respondent], speaking: str | None
    ) -> None:
        """Show who can speak, and who does."""

    def show_account_of(self, statement: Statement | None) -> None:
        """Show that the line gives another account of an event, or not."""

    def show_sessions(self, sessions: Sequence[Session]) -> None:
        """Know in which sittings something can have been told."""

    def show_steps(self, undo: str | None, redo: str | None) -> None:
        """Show what can be undone and redone."""

    def show_saved(self) -> None:
        """Tell that everything is on disk."""

    def clear_line(self) -> None:
        """Empty the quick line for the next statement."""

    def fill_line(self, text: str) -> None:
        """Put words in the quick line, to go on typing."""

    def show_done(self, words: str) -> None:
        """Tell what was done."""

    def show_problem(self, words: str, field: str | None = None) -> None:
        """Tell what went wrong, beside the field that it is about."""
