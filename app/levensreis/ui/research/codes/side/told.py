"""What the panels at the side tell, as plain values."""

from dataclasses import dataclass

from levensreis.domain.influence import Influence


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What is known of what is chosen: one factor, several, a category, or nothing."""

    head: str
    influence: Influence | None = None
    place: str = ""
    counted: str = ""
    single: str = ""
    """What is to be said when one source says it."""
    definition: str = ""
    category: str = ""
    lines: tuple[str, ...] = ()
    """The factors that are chosen, each with its count."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One side of a question that merging leaves to people."""

    words: str
    influence: Influence
    meta: str = ""
    examples: tuple[str, ...] = ()
    deed: str = ""
    """What is on its button."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question of the review queue, with what can be chosen."""

    words: str
    options: tuple[Option, ...]
    apart: str = ""
    """What is on the button that lets them be; empty when that is no answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """Something that was done."""

    number: int
    words: str
    meta: str
    """By whom and when."""
    counts: bool = True
    """Whether it was not taken back."""
    is_undo: bool = False


@dataclass(frozen=True, slots=True)
class QuestionLine:
    """A question in the queue."""

    words: str
    meta: str
