"""A view of the interview that remembers what it was asked to show."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from levensreis.domain.accounts import Aspect
from levensreis.domain.codebook import Codebook
from levensreis.domain.coverage import Gap
from levensreis.domain.journey import Journey, Respondent
from levensreis.domain.life_context import LifeContext
from levensreis.domain.session import Session
from levensreis.domain.statement import Statement
from levensreis.domain.theme import Theme
from levensreis.ui.interview.line import Preview


class RecordingView:
    """What is on the screen now, and what was told so far."""

    def __init__(self) -> None:
        self.journey: Journey | None = None
        self.codebook = Codebook(())
        self.themes: dict[Theme, list[Statement]] = {}
        self.redrawn: list[set[Theme]] = []
        self.timelines = 0
        self.drawn: list[str] = []
        self.gaps: list[Gap] = []
        self.accounts: tuple[list[str], list[Aspect]] = ([], [])
        self.respondents: list[str] = []
        self.speaking: str | None = None
        self.account_of: Statement | None = None
        self.sessions: list[Session] = []
        self.statement: Statement | None = None
        self.previews: list[Preview | None] = []
        self.current_theme: Theme | None = None
        self.steps: tuple[str | None, str | None] = (None, None)
        self.saved = 0
        self.line = ""
        self.done: list[str] = []
        self.problems: list[tuple[str | None, str]] = []

    def show_journey(self, journey: Journey, codebook: Codebook) -> None:
        self.journey = journey
        self.sessions = list(journey.sessions)
        self.codebook = codebook

    def show_codebook(self, codebook: Codebook) -> None:
        self.codebook = codebook

    def show_themes(
        self, themes: Mapping[Theme, Sequence[Statement]], context: LifeContext
    ) -> None:
        self.redrawn.append(set(themes))
        self.themes |= {theme: list(each) for theme, each in themes.items()}

    def show_timeline(
        self,
        statements: Sequence[Statement],
        context: LifeContext,
        gaps: Sequence[Gap],
    ) -> None:
        self.timelines += 1
        self.drawn = [each.text for each in statements]
        self.gaps = list(gaps)

    def show_accounts(
        self, accounts: Sequence[Statement], open_aspects: Sequence[Aspect]
    ) -> None:
        self.accounts = ([each.text for each in accounts], list(open_aspects))

    def show_respondents(
        self, respondents: Sequence[Respondent], speaking: str | None
    ) -> None:
        self.respondents = [each.key for each in respondents]
        self.speaking = speaking

    def show_account_of(self, statement: Statement | None) -> None:
        self.account_of = statement

    def show_sessions(self, sessions: Sequence[Session]) -> None:
        self.sessions = list(sessions)

    def fill_line(self, text: str) -> None:
        self.line = text

    def show_statement(self, statement: Statement | None, context: LifeContext) -> None:
        self.statement = statement

    def show_preview(self, preview: Preview | None) -> None:
        self.previews.append(preview)

    def show_current_theme(self, theme: Theme) -> None:
        self.current_theme = theme

    def show_steps(self, undo: str | None, redo: str | None) -> None:
        self.steps = (undo, redo)

    def show_saved(self) -> None:
        self.saved += 1

    def clear_line(self) -> None:
        self.line = ""

    def show_done(self, words: str) -> None:
        self.done.append(words)

    def show_problem(self, words: str, field: str | None = None) -> None:
        self.problems.append((field, words))

    def texts(self, theme: Theme) -> list[str]:
        """What the cards of a theme say, from top to bottom."""
        return [each.text for each in self.themes[theme]]

    @property
    def shown(self) -> Statement:
        """The statement that is shown in detail."""
        assert self.statement is not None
        return self.statement

    @property
    def preview(self) -> Preview:
        """What was last told of the line."""
        last = self.previews[-1]
        assert last is not None
        return last


def by_id(view: RecordingView) -> dict[UUID, Statement]:
    """Every statement on the screen."""
    return {each.id: each for some in view.themes.values() for each in some}
