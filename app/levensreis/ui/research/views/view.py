"""What the pictures ask of whoever shows them; knows no Qt."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from levensreis.pictures.research.catalogue import Counted
from levensreis.services.research_pictures import Told
from levensreis.ui.research.table.filters import FilterLine


@dataclass(frozen=True, slots=True)
class BehindTold:
    """What is behind a part of a picture."""

    title: str
    words: str
    lines: Sequence[Told]


class ViewsView(Protocol):
    """What the presenter asks of a part."""

    def show_filters(
        self, lines: Sequence[FilterLine], others: Sequence[tuple[str, str]], other: str
    ) -> None:
        """Show what can be filtered, and with whom can be compared."""

    def show_picture(self, counted: Counted, words: str) -> None:
        """Draw what was counted, and tell in what."""

    def show_nothing(self, heading: str, words: str) -> None:
        """Tell why there is no picture, and what to do."""

    def show_behind(self, behind: BehindTold) -> None:
        """Show the statements behind a part of the picture."""

    def ask_path(
        self, title: str, name: str, kinds: str, save: Callable[[Path], None]
    ) -> None:
        """Ask where a file should come."""

    def show_done(self, words: str) -> None:
        """Tell what was done."""

    def show_problem(self, words: str) -> None:
        """Tell what went wrong."""
