"""What the presenters of the cross-cutting picture ask of the screen; knows no Qt."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from levensreis.domain.crosscut.finding import Finding, FindingRow
from levensreis.domain.crosscut.keys import FindingKey
from levensreis.ui.research.table.view import State
from levensreis.ui.research.views.view import BehindTold


@dataclass(frozen=True, slots=True)
class FigureLine:
    """A figure in the list."""

    key: FindingKey
    has_text: bool = False
    lacks: str = ""
    """Why it says nothing, shortly."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureTold:
    """A figure with all that is told around its numbers."""

    finding: Finding
    about: str
    """What it counts, and of how many journeys anything is known."""
    median: str = ""
    lacks: str = ""
    """What to record, where nothing was told; or why nothing may be shown."""
    rows: tuple[FindingRow, ...] = ()
    """What occurs in any journey."""


class CrosscutView(Protocol):
    """Shows the figures; the presenters decide."""

    def show_state(self, state: State) -> None:
        """Show what is asked."""

    def show_filter_problem(self, words: str) -> None:
        """Tell what is wrong with what was typed; nothing when nothing is."""

    def show_counted(self, words: str, note: str) -> None:
        """Tell in what was counted, and what was done for who else may see it."""

    def show_lines(self, lines: Sequence[FigureLine]) -> None:
        """Show which figures there are."""

    def show_figure(self, told: FigureTold) -> None:
        """Show the figure that is chosen."""

    def show_nothing(self, heading: str, words: str) -> None:
        """Tell why there are no figures, and what to do."""

    def show_behind(self, behind: BehindTold) -> None:
        """Show the statements behind a row."""

    def show_text(self, key: FindingKey, text: str) -> None:
        """Show what stands beside a figure; what is being typed there stays."""

    def show_taken(self, key: FindingKey) -> None:
        """Know that what was typed beside a figure is stored."""

    def show_steps(self, undo: str, redo: str) -> None:
        """Name what can be taken back and done again; empty when nothing can."""

    def go_to(self, key: FindingKey) -> None:
        """Choose a figure in the list."""

    def ask_path(
        self, title: str, name: str, kinds: str, save: Callable[[Path], None]
    ) -> None:
        """Ask where a file should come."""

    def show_done(self, words: str) -> None:
        """Tell what was done."""

    def show_note(self, words: str) -> None:
        """Tell something to know."""

    def show_warning(self, words: str) -> None:
        """Tell what is to be looked at."""

    def show_problem(self, words: str) -> None:
        """Tell what went wrong."""
