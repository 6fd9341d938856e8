"""What the presenter of the characteristics asks of the screen; knows no Qt."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from levensreis.domain.inflow.overview import CharacteristicTable, CrossTable
from levensreis.domain.inflow.reference import Compared
from levensreis.services.characteristics import Youth


@dataclass(frozen=True, slots=True)
class ListLine:
    """A characteristic in the list."""

    name: str
    title: str
    meta: str


@dataclass(frozen=True, slots=True)
class State:
    """What is asked now."""

    lines: Sequence[ListLine]
    chosen: str
    others: Sequence[tuple[str, str]]
    """With which it can be crossed: names and titles; none for publication."""
    crossed: str
    """The name of the one that it is crossed with; empty when with none."""
    is_published: bool


@dataclass(frozen=True, slots=True)
class Shown:
    """One characteristic, as it may be shown."""

    table: CharacteristicTable
    beside: Sequence[Compared]
    """Published figures, a place for each category; none when none are compared."""
    sources: Sequence[str]
    """Where those stand."""


@dataclass(frozen=True, slots=True)
class Figures:
    """The file with published figures that is compared with."""

    name: str = ""
    """Empty when none was chosen."""
    problem: str = ""


@dataclass(frozen=True, slots=True)
class BehindTold:
    """The journeys behind a number."""

    title: str
    words: str
    youths: Sequence[Youth]


class CharacteristicsView(Protocol):
    """Shows the characteristics; its presenter decides."""

    def show_state(self, state: State) -> None:
        """Show what can be chosen and what is."""

    def show_told(self, counted: str, note: str) -> None:
        """Tell in how much was counted, and what is to be known of it."""

    def show_table(self, shown: Shown) -> None:
        """Show the bars and the numbers of one characteristic."""

    def show_cross(self, cross: CrossTable) -> None:
        """Show two characteristics against each other."""

    def show_nothing(self, heading: str, words: str) -> None:
        """Tell why nothing is counted, and what to do."""

    def show_figures(self, figures: Figures) -> None:
        """Show what is compared with, and what is wrong with it."""

    def remember_figures(self, path: Path | None) -> None:
        """Keep where the published figures are for the next time."""

    def show_behind(self, behind: BehindTold) -> None:
        """Show the journeys behind a number."""

    def ask_figures(self, chosen: Callable[[Path], None]) -> None:
        """Ask for a file with published figures."""

    def ask_path(self, name: str, save: Callable[[Path], None]) -> None:
        """Ask where the overview should come."""

    def show_done(self, words: str) -> None:
        """Tell what was done."""

    def show_note(self, words: str) -> None:
        """Tell something to know."""

    def show_warning(self, words: str) -> None:
        """Tell what is to be looked at."""

    def show_problem(self, words: str) -> None:
        """Tell what went wrong."""
