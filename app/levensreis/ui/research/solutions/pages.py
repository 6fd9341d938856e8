"""The pages of the part, in the order in which they are walked. Knows no Qt."""

from enum import StrEnum
from typing import Final

from levensreis.language import say, word


class Page(StrEnum):
    """What can be shown. Values are remembered."""

    LIST = "list"
    PARTIES = "parties"
    OUTCOME = "outcome"
    DIRECTIONS = "directions"

    @property
    def label(self) -> str:
        """The name on screen."""
        return say(_LABELS[self])


_LABELS: Final = {
    Page.LIST: word("Oplossingen"),
    Page.PARTIES: word("Partijen"),
    Page.OUTCOME: word("Uitkomst"),
    Page.DIRECTIONS: word("Richtingen"),
}
