"""What the presenter of the codebook asks of its page."""

from collections.abc import Callable, Collection, Sequence
from enum import StrEnum
from typing import Protocol

from levensreis.ui.research.codes.cards import Card, Listed
from levensreis.ui.research.codes.deeds.forms import (
    CategoryForm,
    FactorChoice,
    FactorForm,
    MakeFactor,
    PlaceForm,
    Search,
    Together,
)
from levensreis.ui.research.codes.nodes import Node
from levensreis.ui.research.codes.side.told import Asked, QuestionLine, Step, Told


class Possible(StrEnum):
    """A deed that can be done with what is chosen now."""

    EDIT = "edit"
    MERGE = "merge"
    SPLIT = "split"
    MOVE = "move"
    GROUP = "group"
    DROP = "drop"


class CodesView(Protocol):
    """Shows the codebook and asks what is to be changed in it."""

    def show_tree(self, nodes: Sequence[Node], chosen: Sequence[object]) -> None:
        """Show the tree, and what is chosen in it."""

    def show_lists(self, lists: Sequence[Listed]) -> None:
        """Show the statements of what is chosen."""

    def show_told(self, told: Told) -> None:
        """Show what is known of what is chosen."""

    def show_history(self, steps: Sequence[Step]) -> None:
        """Show what was done."""

    def show_questions(self, lines: Sequence[QuestionLine]) -> None:
        """Show what merging left to people."""

    def show_asked(self, asked: Asked | None) -> None:
        """Show one question; None when there is none."""

    def show_steps(self, undo: str | None, redo: str | None) -> None:
        """Name what can be undone and redone."""

    def show_possible(self, possible: Collection[Possible]) -> None:
        """Allow the deeds that can be done with what is chosen."""

    def show_done(self, words: str) -> None:
        """Tell what was done."""

    def show_note(self, words: str) -> None:
        """Tell something to know."""

    def show_problem(self, words: str) -> None:
        """Tell what went wrong."""

    @property
    def reason(self) -> str:
        """Why a question is answered so, as it was typed."""

    @property
    def marked_statements(self) -> Sequence[str]:
        """The statements that are chosen."""

    def ask_factor(
        self,
        title: str,
        form: FactorForm,
        categories: Sequence[str],
        save: Callable[[FactorForm, str], None],
        *,
        is_new: bool,
    ) -> None:
        """Ask all that is known of a factor."""

    def ask_category(
        self, form: CategoryForm, save: Callable[[CategoryForm, str], None]
    ) -> None:
        """Ask all that is known of a category."""

    def ask_place(
        self, words: str, form: PlaceForm, save: Callable[[PlaceForm, str], None]
    ) -> None:
        """Ask where factors go."""

    def ask_group(
        self,
        words: str,
        categories: Sequence[str],
        chosen: str,
        save: Callable[[str, str], None],
    ) -> None:
        """Ask in which category factors go."""

    def ask_merge(
        self,
        factors: Sequence[FactorChoice],
        together: Together,
        into: str,
        save: Callable[[str, str], None],
    ) -> None:
        """Ask which factor stays when several become one."""

    def ask_split(
        self,
        name: str,
        cards: Sequence[Card],
        chosen: Sequence[str],
        save: Callable[[str, Sequence[str], str], None],
    ) -> None:
        """Ask which statements get a factor of their own."""

    def ask_codes(
        self,
        card: Card,
        factors: Sequence[FactorChoice],
        search: Search,
        make: MakeFactor,
        save: Callable[[Sequence[str], Sequence[str], str], None],
    ) -> None:
        """Ask which factors a statement has."""
