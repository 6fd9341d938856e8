"""What a new passphrase must be at the least; how good it is, is an advice.

Knows no Qt.
"""

from typing import Final

from levensreis.domain.errors import KnownError
from levensreis.language import say

SHORTEST: Final = 12
"""Characters of a passphrase; fewer are guessed too soon."""


class RefusedPassphrase(KnownError):
    """A new passphrase that cannot be taken; `field` says which one is wrong."""

    def __init__(self, field: str, words: str) -> None:
        super().__init__(words)
        self.field = field


def require_new(passphrase: str, again: str) -> None:
    """Raise RefusedPassphrase for one that is too short, or not typed twice."""
    if len(passphrase.strip()) < SHORTEST:
        raise RefusedPassphrase(
            "passphrase",
            say(
                "Deze wachtzin is te kort. Gebruik ten minste {least} tekens, zoals "
                "vijf woorden die u onthoudt.",
                least=SHORTEST,
            ),
        )
    if passphrase != again:
        raise RefusedPassphrase(
            "again",
            say("De twee wachtzinnen zijn niet gelijk. Typ ze nog een keer."),
        )
