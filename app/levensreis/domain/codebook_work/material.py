"""What researchers look at while they work on a codebook: statements and counts."""

from dataclasses import dataclass

from levensreis.domain.codebook import FactorId
from levensreis.domain.influence import Influence
from levensreis.domain.theme import Theme


@dataclass(frozen=True, slots=True)
class FactorCount:
    """How often a factor occurs."""

    journeys: int = 0
    """Different journeys: of a merged factor the union, never the sum."""
    statements: int = 0
    sources: int = 0
    """Different respondents of different journeys."""

    @property
    def is_single(self) -> bool:
        """Whether one journey only tells of it: marked as `1 int`."""
        return self.journeys == 1


@dataclass(frozen=True, slots=True, kw_only=True)
class BlindStatement:
    """A statement as a second coder reads it: nothing tells how it was coded."""

    sid: str
    pseudonym: str
    number: int
    """Its place in the journey."""
    theme: Theme
    age: str
    """When it was, in words that name no year."""
    respondent: str
    """The role of who told it."""
    influence: Influence
    text: str
    story: str = ""
    quote: str = ""
    meaning: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CodedStatement(BlindStatement):
    """A statement with the factors that it has now."""

    rid: str
    """The outside name of its journey."""
    fids: tuple[FactorId, ...] = ()
    """In their order; what was merged is one."""
    example: str = ""
    """What the table may show of it, under the first factor that has it."""
