"""What of each year was told, and what is softly said of it. Knows no Qt."""

from collections.abc import Callable, Sequence
from typing import Protocol

from levensreis.domain.coverage import (
    Cell,
    Gap,
    MarkKind,
    PlaceProblem,
    age_in_words,
    place_problems,
)
from levensreis.domain.theme import Theme
from levensreis.language import say
from levensreis.services.steps import Step
from levensreis.ui.interview.desk import Desk
from levensreis.ui.interview.told_life import ToldLife


class CoverageView(Protocol):
    """What the presenter asks of a panel."""

    def show_coverage(self, cells: Sequence[Cell], remarks: Sequence[str]) -> None:
        """Show the grid and the remarks."""


class CoveragePresenter:
    """Keeps the grid up to date as long as somebody looks at it."""

    def __init__(
        self,
        view: CoverageView,
        desk: Desk,
        life: ToldLife,
        fill: Callable[[str], None],
    ) -> None:
        self._view = view
        self._desk = desk
        self._life = life
        self._fill = fill
        self._watched = False
        desk.watch(self)

    def show(self, watched: bool) -> None:
        """Say whether somebody looks at the grid."""
        self._watched = watched
        self._refresh()

    def opened(self) -> None:
        """Show the grid of this journey."""
        self._refresh()

    def stepped(self, step: Step) -> None:
        """Show what a step filled."""
        self._refresh()

    def theme_chosen(self) -> None:
        """Keep the grid: it shows every theme."""

    def statement_chosen(self) -> None:
        """Keep the grid."""

    def choose(self, theme: Theme, age: int) -> None:
        """Go on in a theme at an age."""
        self._desk.choose_theme(theme)
        self._fill(f"{age_said(age)} ")

    def mark(self, theme: Theme, age: int, kind: MarkKind | None) -> None:
        """Say why nothing was told of a year."""
        words = kind.label if kind else say("gewist")
        name = say("{age}: {mark}", age=age_in_words(age), mark=words)
        self._desk.note(self._desk.notes.with_mark(theme, age, kind), name)

    def _refresh(self) -> None:
        if self._desk.journey is None or not self._watched:
            return
        told = self._life.now()
        remarks: list[Gap | PlaceProblem] = [
            *place_problems(told.statements, self._desk.context, told.until),
            *sorted(told.gaps, key=lambda gap: gap.start - gap.end),
        ]
        self._view.show_coverage(told.cells, [each.in_words() for each in remarks])


def age_said(age: int) -> str:
    """Return an age as the quick line reads it, whatever the screen speaks."""
    return "zwangerschap" if age < 0 else str(age)
