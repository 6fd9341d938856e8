"""What something did to the need for care and support (invloed)."""

from enum import StrEnum

from levensreis.language import say, word


class Influence(StrEnum):
    """Positive lowered the need, negative raised it. Values are stored."""

    POSITIVE = "positive"
    NEGATIVE = "negative"
    NEUTRAL = "neutral"

    @property
    def sign(self) -> str:
        """The sign in tables and files: `+`, `-` (ASCII) or `0`."""
        return _SIGNS[self]

    @property
    def label(self) -> str:
        """What it did, in words."""
        return say(_LABELS[self])


_SIGNS = {
    Influence.POSITIVE: "+",
    Influence.NEGATIVE: "-",
    Influence.NEUTRAL: "0",
}
_LABELS = {
    Influence.POSITIVE: word("verlaagde de zorgvraag"),
    Influence.NEGATIVE: word("verhoogde de zorgvraag"),
    Influence.NEUTRAL: word("geen invloed op de zorgvraag"),
}
