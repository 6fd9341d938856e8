"""What is asked in the dialogs of the codebook, as plain values."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from levensreis.domain.influence import Influence
from levensreis.domain.system import PartyGroup, System
from levensreis.ui.research.codes.cards import Card


@dataclass(frozen=True, slots=True, kw_only=True)
class FactorForm:
    """All that a researcher says of a factor."""

    label: str = ""
    influence: Influence = Influence.NEGATIVE
    system: System = System.EXO
    group: PartyGroup | None = None
    definition: str = ""
    category: str = ""
    """The name of its category; empty when it has none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceForm:
    """Where factors go; a side of None leaves each on its own."""

    system: System
    group: PartyGroup | None = None
    influence: Influence | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CategoryForm:
    """All that a researcher says of a category."""

    label: str = ""
    definition: str = ""
    is_core: bool = False


@dataclass(frozen=True, slots=True)
class FactorChoice:
    """A factor that can be chosen in a dialog."""

    fid: str
    label: str
    journeys: int = 0
    influence: Influence = Influence.NEGATIVE
    meta: str = ""
    """Where it stands, and what it means."""


Search = Callable[[str], Sequence[FactorChoice]]
"""Gives the factors that words can mean, the best first."""

MakeFactor = Callable[[str, Callable[[str, str], None]], None]
"""Asks for a new factor that begins with these words; hands on its id and name."""


@dataclass(frozen=True, slots=True)
class Together:
    """What factors are when they are one: counted as a union, never as a sum."""

    journeys: int
    """In how many different journeys."""
    added_up: int
    """What the sum would have been."""
    cards: tuple[Card, ...] = ()
