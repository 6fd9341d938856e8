"""What may be typed for a name or a replacement. Knows no Qt."""

import unicodedata
from typing import Final

from levensreis.language import say

MOST_LETTERS: Final = 60
"""Of a replacement: more is no name, and no kind of place either."""
MOST_OF_A_NAME: Final = 120
"""Of a registered name: some organisations have long ones."""
_PICTURES: Final = frozenset(("So", "Cs", "Co", "Cn"))
"""Emoji, and what no letter is for."""


def wrong_replacement(words: str) -> str:
    """Tell why words cannot come in a text; empty when they can."""
    if len(words) > MOST_LETTERS:
        return say(
            "Een vervanging heeft hooguit {most} letters; dit zijn er {count}.",
            most=MOST_LETTERS,
            count=len(words),
        )
    if any(unicodedata.category(each) in _PICTURES for each in words):
        return say("Gebruik gewone letters, geen plaatje of emoji.")
    return ""


def wrong_name(words: str) -> str:
    """Tell why a name cannot be registered; empty when it can."""
    if len(words) <= MOST_OF_A_NAME:
        return ""
    return say(
        "Een naam heeft hooguit {most} letters; dit zijn er {count}.",
        most=MOST_OF_A_NAME,
        count=len(words),
    )
