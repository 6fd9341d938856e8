"""How words are written on screen and paper."""

import re

_SHORT_START = re.compile(r"(['’‘`][a-zA-Z]\s+)(\w*)(.*)", re.DOTALL)  # "'s nachts"
_FIRST_WORD = re.compile(r"([^\w]*)(\w+)(.*)", re.DOTALL)


def sentence(text: str) -> str:
    """Return text with its first letter in upper case, as a sentence begins.

    After "'s" or "'t" the next word gets it; "iPad" and numbers stay as they are.
    """
    found = _SHORT_START.fullmatch(text) or _FIRST_WORD.fullmatch(text)
    if found is None:
        return text
    return f"{found[1]}{_capitalised(found[2])}{found[3]}"


def _capitalised(word: str) -> str:
    if word[1:] != word[1:].lower():
        return word
    first = 2 if word.startswith("ij") else 1  # "ijs" is "IJs"
    start = word[:first].upper()
    return start + word[first:] if len(start) == first else word
