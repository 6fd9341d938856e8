"""What a researcher can do to the codebook of a merged study.

A deed says what was meant, never what came of it: that is worked out anew from all
deeds, over everything that arrived. So a deed about a factor or a statement that is not
there yet changes nothing, and works from the moment at which it arrives.
"""

from dataclasses import dataclass
from typing import NewType

from levensreis.domain.codebook import FactorId
from levensreis.domain.influence import Influence
from levensreis.domain.system import PartyGroup, System

CategoryId = NewType("CategoryId", str)


@dataclass(frozen=True, slots=True)
class Wording:
    """What a factor is called, and where in the table it stands."""

    label: str
    system: System
    influence: Influence
    group: PartyGroup | None = None


@dataclass(frozen=True, slots=True)
class NewFactor:
    """Open coding: a factor that no laptop had, behind the others."""

    fid: FactorId
    wording: Wording
    definition: str = ""


@dataclass(frozen=True, slots=True)
class Rename:
    """A factor is called something else."""

    fid: FactorId
    label: str


@dataclass(frozen=True, slots=True)
class Define:
    """What belongs under a factor, in a sentence or more."""

    fid: FactorId
    definition: str


@dataclass(frozen=True, slots=True)
class Move:
    """A factor stands in another system, on another side, or in another group."""

    fid: FactorId
    system: System
    influence: Influence
    group: PartyGroup | None = None


@dataclass(frozen=True, slots=True)
class Reorder:
    """Factors stand, in this order, before another; None: behind all."""

    fids: tuple[FactorId, ...]
    before: FactorId | None = None


@dataclass(frozen=True, slots=True)
class Merge:
    """Factors are one: what was coded with the sources is coded with the other."""

    sources: tuple[FactorId, ...]
    into: FactorId


@dataclass(frozen=True, slots=True)
class Split:
    """Some statements of a factor get a new one, which stands behind it."""

    fid: FactorId
    new: FactorId
    label: str
    sids: tuple[str, ...]
    definition: str = ""


@dataclass(frozen=True, slots=True)
class Recode:
    """One statement loses factors and gets others.

    With neither it was talked through, and stays as it is.
    """

    sid: str
    remove: tuple[FactorId, ...] = ()
    add: tuple[FactorId, ...] = ()


@dataclass(frozen=True, slots=True)
class NewCategory:
    """Axial coding: a category in which factors can be put."""

    category: CategoryId
    label: str


@dataclass(frozen=True, slots=True)
class RenameCategory:
    """A category is called something else."""

    category: CategoryId
    label: str


@dataclass(frozen=True, slots=True)
class DefineCategory:
    """What belongs in a category."""

    category: CategoryId
    definition: str


@dataclass(frozen=True, slots=True)
class DropCategory:
    """A category goes; its factors stand on their own again."""

    category: CategoryId


@dataclass(frozen=True, slots=True)
class Categorise:
    """Factors are of one category, or of none."""

    fids: tuple[FactorId, ...]
    category: CategoryId | None


@dataclass(frozen=True, slots=True)
class ChooseCore:
    """Selective coding: the category that all others turn around, or none."""

    category: CategoryId | None


@dataclass(frozen=True, slots=True)
class ChooseWording:
    """Settles that files call one factor by different words: this is what it is.

    Words that were not among those seen ask the question again.
    """

    fid: FactorId
    chosen: Wording
    seen: tuple[Wording, ...]


@dataclass(frozen=True, slots=True)
class KeepApart:
    """Settles that factors have one name: they are not the same, and stay two."""

    fids: tuple[FactorId, ...]


@dataclass(frozen=True, slots=True)
class Undo:
    """Another event does not count; undoing that is doing it again."""

    number: int


Deed = (
    NewFactor
    | Rename
    | Define
    | Move
    | Reorder
    | Merge
    | Split
    | Recode
    | NewCategory
    | RenameCategory
    | DefineCategory
    | DropCategory
    | Categorise
    | ChooseCore
    | ChooseWording
    | KeepApart
    | Undo
)


@dataclass(frozen=True, slots=True)
class Event:
    """A deed as it is kept for ever: its number, when, by whom and why."""

    number: int
    """From 1, in the order in which they were done."""
    at: str
    """When, as `domain.access.MOMENT` writes it."""
    by: str
    why: str
    deed: Deed
