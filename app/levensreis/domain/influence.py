"""What something did to the need for care and support (invloed)."""

from enum import StrEnum


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
        """What it did, in Dutch words."""
        return _LABELS[self]


_SIGNS = {
    Influence.POSITIVE: "+",
    Influence.NEGATIVE: "-",
    Influence.NEUTRAL: "0",
}
_LABELS = {
    Influence.POSITIVE: "verlaagde de zorgvraag",
    Influence.NEGATIVE: "verhoogde de zorgvraag",
    Influence.NEUTRAL: "geen invloed op de zorgvraag",
}
