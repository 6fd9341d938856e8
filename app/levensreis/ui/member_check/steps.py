"""The steps of the member check, in the order in which they are walked."""

from enum import StrEnum

from levensreis.language import say, word


class Step(StrEnum):
    """One part of the page."""

    STANDING = "standing"
    READING = "reading"
    WORKING = "working"
    CLOSING = "closing"

    @property
    def label(self) -> str:
        """The name on screen."""
        return say(_LABELS[self])


_LABELS = {
    Step.STANDING: word("Waar we zijn"),
    Step.READING: word("Inlezen"),
    Step.WORKING: word("Verwerken"),
    Step.CLOSING: word("Afronden"),
}
