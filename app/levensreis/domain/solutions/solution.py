"""A solution (oplossing), and the direction that it helps in."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NewType
from uuid import uuid4

from levensreis.domain.codebook import FactorId
from levensreis.domain.errors import KnownError
from levensreis.language import say, word

SolutionId = NewType("SolutionId", str)


class InvalidSolution(KnownError):
    """A solution that cannot stand in the list."""


class DirectionKind(StrEnum):
    """A direction (richting) to go in. Values are stored."""

    EARLY = "early"
    CONTEXT = "context"
    SYSTEM = "system"
    CASE_DIRECTION = "case_direction"

    @property
    def label(self) -> str:
        """The name on screen and on paper."""
        return say(_DIRECTIONS[self])

    @property
    def is_condition(self) -> bool:
        """Whether it is no direction by itself, but what all three need."""
        return self is DirectionKind.CASE_DIRECTION


@dataclass(frozen=True, slots=True)
class Direction:
    """A direction, with what is to be done to go there."""

    kind: DirectionKind
    actions: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not all(each.strip() for each in self.actions):
            raise InvalidSolution(say("Een actie heeft woorden nodig."))


@dataclass(frozen=True, slots=True, kw_only=True)
class Solution:
    """Something that could be done, and who would have to."""

    id: SolutionId = field(default_factory=lambda: SolutionId(uuid4().hex))
    number: int | None = None
    """What people call it; one of the study has none."""
    text: str
    what: str = ""
    how: str = ""
    inspiration: str = ""
    factors: tuple[FactorId, ...] = ()
    """The factors that it answers, of the codebook or of professionals."""
    lead_actors: tuple[str, ...] = ()
    """Who take the lead (trekkers)."""
    participants: tuple[str, ...] = ()
    """Who take part (deelnemers)."""
    direction: DirectionKind | None = None

    def __post_init__(self) -> None:
        if not self.text.strip():
            raise InvalidSolution(say("Schrijf op wat de oplossing is."))
        if self.number is not None and self.number < 1:
            raise InvalidSolution(say("Een oplossing heeft een nummer vanaf 1."))
        if len(set(self.factors)) < len(self.factors):
            raise InvalidSolution(
                say("Een oplossing hoort maar één keer bij dezelfde factor.")
            )

    @property
    def name(self) -> str:
        """What it is called in a sentence: by its number, or else its first words."""
        if self.number is not None:
            return say("oplossing {number}", number=self.number)
        words = self.text.split()
        short = " ".join(words[:_FEW])
        return f"‘{short}{'…' if len(words) > _FEW else ''}’"


_FEW = 6
_DIRECTIONS = {
    DirectionKind.EARLY: word("Signaleer vroeg"),
    DirectionKind.CONTEXT: word("Bied de juiste context"),
    DirectionKind.SYSTEM: word("Ondersteun het systeem van de jongere"),
    DirectionKind.CASE_DIRECTION: word("Voorwaarde: casusregie"),
}
