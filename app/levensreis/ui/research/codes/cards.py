"""A statement as a card: its words, and near them the factors that it has."""

from dataclasses import dataclass

from levensreis.domain.influence import Influence
from levensreis.language import say


@dataclass(frozen=True, slots=True)
class Chip:
    """A factor near the text."""

    words: str
    is_chosen: bool = False
    """Whether it is the factor that is looked at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A statement with what is known of it."""

    key: str
    """The `sid` of the statement."""
    text: str
    influence: Influence
    quote: str = ""
    meta: str = ""
    """Whose life, which theme, how old, who told it."""
    chips: tuple[Chip, ...] = ()

    @property
    def told(self) -> str:
        """All of it, for who cannot see it."""
        factors = ", ".join(each.words for each in self.chips)
        named = say("factoren: {factors}", factors=factors) if factors else ""
        quote = f"“{self.quote}”" if self.quote else ""
        parts = (self.influence.label, self.text, quote, self.meta, named)
        return ", ".join(filter(None, parts))


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """Statements under a head."""

    head: str
    meta: str = ""
    cards: tuple[Card, ...] = ()
    empty: str = ""
    """What is told when there is no statement."""
