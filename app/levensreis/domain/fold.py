"""Compare words as people do: without capitals and diacritics."""

import unicodedata
from functools import cache


def fold(text: str) -> str:
    """Return text in lower case without diacritics, for comparing and finding.

    The result has one character for every character of `text`, so that a place
    found in it is the same place in the original.
    """
    if text.isascii():
        return text.replace("`", "'").lower()
    return "".join(_fold_character(character) for character in text)


@cache
def _fold_character(character: str) -> str:
    if character in _APOSTROPHES:
        return "'"
    base = unicodedata.normalize("NFD", character)[0].lower()
    return _PLAIN_LETTERS.get(base, base) if len(base) == 1 else character


_APOSTROPHES = frozenset("’‘ʼ`´")
# Letters that Unicode does not see as a letter with an accent. One for one: the
# second letter of what people type instead (ss, ae, oe, ij, th) has no place.
_PLAIN_LETTERS = dict(zip("łøđßæœĳðþıħŧ", "lodsaoydtiht", strict=True))
