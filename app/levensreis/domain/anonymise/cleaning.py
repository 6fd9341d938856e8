"""Text without what nobody sees, so that a name cannot hide behind it.

A soft hyphen or a space of no width splits a name for a program and not for a
reader. What leaves is the cleaned text: nothing is found in one and shown in another.
"""

import re
import unicodedata
from functools import cache
from typing import Final

_PLAIN: Final = re.compile(r"[\t\n\r -~]*")
# Default_Ignorable_Code_Point of Unicode: soft hyphen, joiners, marks of direction,
# variation selectors, fillers.
_UNSEEN: Final = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8\U0001bca0-\U0001bca3"
    "\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
_LINE_ENDS: Final = frozenset("\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029")
_DASHES: Final = frozenset("\u2212\u2043")  # minus and bullet are no Unicode dashes
# An accent for which its letter has no character of its own, as in a struck j.
_LOOSE_ACCENTS: Final = re.compile("[\u0300-\u036f]")


def cleaned(text: str) -> str:
    """Return a text as it is searched, shown and exported; twice is the same.

    It is in NFC, without characters that cannot be seen; every dash is a hyphen,
    every space a space, and a letter of another width or a ligature plain letters.
    """
    if _PLAIN.fullmatch(text):
        return text
    text = unicodedata.normalize("NFC", "".join(map(_seen, text)))
    return unicodedata.normalize("NFC", _LOOSE_ACCENTS.sub("", text))


@cache
def _seen(character: str) -> str:
    category = unicodedata.category(character)
    plain = unicodedata.normalize("NFKD", character)
    seen = character
    if character in _LINE_ENDS:
        seen = character if character == "\r" else "\n"
    elif _UNSEEN.match(character) or (category == "Cc" and character != "\t"):
        seen = ""
    elif category == "Pd" or character in _DASHES:
        seen = "-"
    elif category == "Zs":
        seen = " "
    elif category in ("Lu", "Ll") and plain.isascii():
        seen = plain
    return seen
