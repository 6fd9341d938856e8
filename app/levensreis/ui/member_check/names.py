"""Names on a form that are not those in the study. Knows no Qt."""

import re

from levensreis.domain.anonymise.register import Register
from levensreis.language import say


def replaced_in(words: str, register: Register) -> tuple[str, ...]:
    """Tell which words of a parent stand on the form in the place of a name.

    Taken over as they are, the study would tell of somebody who does not exist.
    """
    return tuple(
        say(
            "‘{words}’ stond op het formulier in plaats van ‘{name}’.",
            words=each.replacement,
            name=each.name,
        )
        for each in register.entries
        if each.replacement and _stands_in(each.replacement.strip(), words)
    )


def _stands_in(name: str, words: str) -> bool:
    whole = rf"(?<!\w){re.escape(name)}(?!\w)"
    return re.search(whole, words, re.IGNORECASE) is not None
