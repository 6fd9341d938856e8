"""What is asked in the dialogs of group interviews, as plain values. Knows no Qt."""

from collections.abc import Callable
from dataclasses import dataclass, field

from levensreis.domain.errors import KnownError
from levensreis.domain.influence import Influence
from levensreis.domain.placed import Placed
from levensreis.domain.system import PartyGroup, System
from levensreis.ui.research.professionals.shelf import Shelf


class WrongField(KnownError):
    """What is wrong with one field of a form."""

    def __init__(self, field: str, words: str) -> None:
        super().__init__(words)
        self.field = field


@dataclass(frozen=True, slots=True, kw_only=True)
class InterviewForm:
    """When and with whom an interview was, as it is typed."""

    on: str = ""
    organisations: str = ""
    """One on each line."""
    participants: str = ""
    """By their function, one on each line."""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementForm:
    """All that is kept of a statement."""

    text: str
    quote: str = ""
    placed: Placed = field(default_factory=Placed)


@dataclass(frozen=True, slots=True, kw_only=True)
class FactorForm:
    """What a new factor begins with, or is named."""

    label: str
    influence: Influence = Influence.NEGATIVE
    system: System | None = None
    group: PartyGroup | None = None


MakeFactor = Callable[[str, Placed, Callable[[str], None]], None]
"""Asks for a factor that begins with these words in this place; hands on its id."""


@dataclass(frozen=True, slots=True)
class FactorDesk:
    """What a form can do with factors."""

    shelf: Callable[[], Shelf]
    """Returns the codebooks as they are now."""
    make: MakeFactor
    rename: Callable[[str, str], None]
    """Keeps another name for an own factor; raises KnownError."""
