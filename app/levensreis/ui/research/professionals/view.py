"""What the presenters of the group interviews ask of the screen. Knows no Qt."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol
from uuid import UUID

from levensreis.domain.influence import Influence
from levensreis.domain.placed import Placed
from levensreis.ui.research.professionals.forms.told import (
    FactorDesk,
    FactorForm,
    InterviewForm,
    StatementForm,
)


@dataclass(frozen=True, slots=True)
class InterviewCard:
    """One interview in the list."""

    id: UUID
    words: str
    after: str
    """How many statements it has."""
    meta: str


@dataclass(frozen=True, slots=True)
class Head:
    """What is known of the interview that is looked at."""

    title: str = ""
    lines: tuple[str, ...] = ()
    """Organisations, participants and a note."""


@dataclass(frozen=True, slots=True)
class StatementCard:
    """What was said, in the list."""

    id: UUID
    words: str
    influence: Influence
    meta: str
    after: str = ""
    """What is still to be done with it."""


@dataclass(frozen=True, slots=True)
class Said:
    """The statements of an interview, or those without a factor."""

    cards: Sequence[StatementCard] = ()
    every: int = 0
    uncoded: int = 0
    only_uncoded: bool = False
    look_at: UUID | None = None


@dataclass(frozen=True, slots=True)
class Nothing:
    """Why there are no interviews to show, and what to do."""

    heading: str
    words: str
    can_begin: bool


@dataclass(frozen=True, slots=True)
class FactorChip:
    """A factor that is chosen beside the line."""

    id: str
    label: str
    influence: Influence


@dataclass(frozen=True, slots=True)
class Beside:
    """What is chosen beside the line."""

    placed: Placed = field(default_factory=Placed)
    factors: tuple[FactorChip, ...] = ()


class Messages(Protocol):
    """Tells what became of something."""

    def show_done(self, words: str) -> None:
        """Tell what was done."""

    def show_note(self, words: str) -> None:
        """Tell something to know."""

    def show_problem(self, words: str) -> None:
        """Tell what went wrong."""


class LineView(Protocol):
    """The line in which statements are typed."""

    def show_beside(self, beside: Beside) -> None:
        """Show the side, the system and the factors that are chosen."""

    def show_preview(self, words: str, *, doubtful: bool = False) -> None:
        """Tell what would be kept; without words, what can be typed."""

    def show_problem(self, words: str) -> None:
        """Tell beside the line what went wrong; what was typed stays."""

    def clear(self) -> None:
        """Be ready for the next statement."""

    def tell(self, words: str) -> None:
        """Let a screen reader say what was kept."""


class ProfessionalsView(Messages, Protocol):
    """Shows the interviews and asks what is to be changed in them."""

    def show_interviews(
        self, cards: Sequence[InterviewCard], chosen: UUID | None
    ) -> None:
        """Show the list, and which interview is looked at."""

    def show_head(self, head: Head) -> None:
        """Show what is known of an interview."""

    def show_said(self, said: Said) -> None:
        """Show what was said."""

    def show_nothing(self, nothing: Nothing | None) -> None:
        """Show why there is nothing; None when there is."""

    def show_steps(self, undo: str | None, redo: str | None) -> None:
        """Name what can be undone and redone."""

    def ask_interview(
        self,
        form: InterviewForm,
        save: Callable[[InterviewForm], None],
        *,
        is_new: bool,
    ) -> None:
        """Ask when and with whom it was."""

    def ask_statement(
        self,
        form: StatementForm,
        desk: FactorDesk,
        save: Callable[[StatementForm], None],
    ) -> None:
        """Ask all that is known of a statement."""

    def ask_factor(self, form: FactorForm, save: Callable[[FactorForm], None]) -> None:
        """Ask what is needed for a factor that no codebook has."""

    def ask_file_first(self, words: str, take: Callable[[], None]) -> None:
        """Ask whether what a file tells goes before what is here."""

    def ask_path(
        self, title: str, name: str, kinds: str, save: Callable[[Path], None]
    ) -> None:
        """Ask where a file should come."""

    def ask_file(self, title: str, kinds: str, chosen: Callable[[Path], None]) -> None:
        """Ask which file."""
