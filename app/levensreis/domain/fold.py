"""Compare words as people do: without capitals and diacritics."""

import unicodedata


def fold(text: str) -> str:
    """Return text in lower case without diacritics, for comparing and finding.

    The result has one character for every character of `text`, so that a place
    found in it is the same place in the original.
    """
    if text.isascii():
        return text.replace("`", "'").lower()
    return text.translate(_FOLDED)


def _fold_character(character: str) -> str:
    if character in _APOSTROPHES:
        return "'"
    base = unicodedata.normalize("NFD", character)[0].lower()
    return _PLAIN_LETTERS.get(base, base) if len(base) == 1 else character


_APOSTROPHES = frozenset("’‘ʼ`´")
# Letters that Unicode does not see as a letter with an accent. One for one: the
# second letter of what people type instead (ss, ae, oe, ij, th) has no place.
_PLAIN_LETTERS = dict(zip("łøđßæœĳðþıħŧ", "lodsaoydtiht", strict=True))


class _Folded(dict[int, str]):
    """Every character that was met, with what it is compared as."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = _fold_character(chr(code))
        return folded


_FOLDED = _Folded()
