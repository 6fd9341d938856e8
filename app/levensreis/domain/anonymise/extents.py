"""How far a name reaches that begins at a word."""

import re
from typing import Final

from levensreis.domain.anonymise import gazetteer
from levensreis.domain.anonymise.reading import Reading
from levensreis.domain.anonymise.speech import (
    INFIXES,
    KINDS,
    NOT_BEHIND_A_NAME,
    is_role,
    is_verb,
)
from levensreis.domain.anonymise.tokens import is_word

_WITHIN_A_NAME: Final = re.compile(r" |-|\. ?| ?['’]|[-–]")
SURNAME_INFIXES: Final = INFIXES - {"in", "op", "al", "te"}
"""What may stand in a name and is seldom a preposition."""
_MOST_WORDS: Final = 6
_NAMED: Final = frozenset(("huize", "stichting", "basisschool"))
_NAMING: Final = frozenset(("college", "hogeschool", "umc"))


def last_of_name(reading: Reading, at: int) -> int:
    """Return the last word of the name of somebody: Lieke van den Bosch."""
    last = at
    for behind in range(at + 1, min(at + _MOST_WORDS, len(reading.words))):
        token = reading.words[behind]
        if token.is_first or not reading.is_free(behind):
            break
        if not _WITHIN_A_NAME.fullmatch(token.gap):
            break
        if token.folded in SURNAME_INFIXES:
            continue
        if not token.is_capital and not _is_small_surname(reading, last, behind):
            break
        if last + 1 < behind and _is_employer(reading, behind):
            break
        last = behind
    return last


def _is_employer(reading: Reading, at: int) -> bool:
    """Tell whether a word behind `van het` is where somebody works: UMCG, Isala."""
    token = reading.words[at]
    if token.is_acronym:
        return True
    if gazetteer.is_surname(token) or gazetteer.is_first_name(token):
        return False
    return gazetteer.is_organisation(token) or gazetteer.is_place(token)


def last_of_place(reading: Reading, at: int) -> int:
    """Return the last word of the name of an organisation or a place."""
    last = at
    for behind in range(at + 1, min(at + _MOST_WORDS - 1, len(reading.words))):
        token = reading.words[behind]
        fits = token.is_capital or (token.is_joined and len(token.text) > 2)
        if not reading.has_capitals and behind == at + 1:
            fits = fits or is_small_phrase(reading, at)
        if token.is_first or not reading.is_free(behind) or not fits:
            break
        if token.gap not in (" ", "-", "–", ". "):
            break
        last = behind
    return last


def is_small_phrase(reading: Reading, at: int) -> bool:
    """Tell whether a kind and a name follow each other, all without capitals."""
    token, before, after = reading.words[at], reading.before(at), reading.after(at)
    if before is not None and before.folded in KINDS and token.folded == "de":
        return reading.is_free(at + 1) and after is not None and after.gap == " "
    if before is not None and before.folded in _NAMED:
        return token.folded not in NOT_BEHIND_A_NAME and not is_verb(token)
    naming = after is not None and after.folded in _NAMING
    return naming and not is_role(token) and token.folded not in NOT_BEHIND_A_NAME


def _is_small_surname(reading: Reading, last: int, at: int) -> bool:
    token = reading.words[at]
    if reading.has_capitals or not gazetteer.is_surname(token):
        return False
    if gazetteer.is_organisation(token) or gazetteer.is_place(token):
        return False
    return last + 1 < at or not is_word(token.folded)
