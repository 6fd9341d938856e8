"""What the presenter of the table asks of the screen; knows no Qt."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from levensreis.domain.codebook import FactorId
from levensreis.domain.factor_table import Order
from levensreis.ui.research.table.filters import FilterLine
from levensreis.ui.research.table.lines import ComparedLine, FormRow


@dataclass(frozen=True, slots=True)
class BehindLine:
    """A journey, or a statement of the one above it."""

    sid: str | None
    """None for a journey."""
    words: str
    meta: str = ""
    is_example: bool = False


@dataclass(frozen=True, slots=True)
class BehindTold:
    """What is behind the number of a factor."""

    fid: FactorId | None = None
    heading: str = ""
    words: str = ""
    lines: tuple[BehindLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Deed:
    """Something that was done, and can be taken back."""

    undo: Callable[[], None]
    redo: Callable[[], None]


@dataclass(frozen=True, slots=True)
class SavedLine:
    """A query that was kept."""

    id: str
    name: str
    meta: str


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """What is asked now."""

    filters: tuple[FilterLine, ...]
    ages: str
    text: str
    """The filter as it can be typed."""
    is_everything: bool
    sides: tuple[str, ...] = ()
    """The two selections in words, while comparing."""
    side: int = 0
    order: Order = Order.CODEBOOK
    is_published: bool = False


class TableView(Protocol):
    """Shows the table; its presenter decides."""

    def show_state(self, state: State) -> None:
        """Show what is asked."""

    def show_filter_problem(self, words: str) -> None:
        """Tell what is wrong with what was typed; nothing when nothing is."""

    def show_form(self, systems: Sequence[Sequence[FormRow]], empty: str) -> None:
        """Show Table B1, or why it is empty."""

    def show_comparison(self, lines: Sequence[ComparedLine]) -> None:
        """Show two counts side by side."""

    def show_size(self, words: str, hidden: str) -> None:
        """Tell how much was counted, and what is kept from sight."""

    def show_behind(self, told: BehindTold) -> None:
        """Show the journeys and statements behind a number."""

    def show_saved(self, lines: Sequence[SavedLine]) -> None:
        """Show the queries that were kept."""

    def show_done(self, words: str) -> None:
        """Tell what was done."""

    def show_note(self, words: str) -> None:
        """Tell something to know."""

    def show_warning(self, words: str) -> None:
        """Tell what is to be looked at."""

    def show_problem(self, words: str) -> None:
        """Tell what went wrong."""

    def put_on_clipboard(self, words: str) -> None:
        """Let words be pasted elsewhere."""
