"""What differs between two texts, word by word. Knows no Qt."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from typing import Final

_SIGNS: Final = ".,;:!?()/\"'‘’“”„…–—،؛؟-"
_PARTS: Final = re.compile(rf"\s+|[{re.escape(_SIGNS)}]|[^\s{re.escape(_SIGNS)}]+")
"""The space between words, signs one by one, and words, of every script."""


class Fate(StrEnum):
    """What becomes of a piece of the old text."""

    STAYS = "stays"
    GOES = "goes"
    COMES = "comes"


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words, and whether they stay, go or come."""

    words: str
    fate: Fate


LEAST_KEPT: Final = 0.4
"""The share of the letters that must stay: with less, both texts are told whole."""


def differences(old: str, new: str) -> list[Piece]:
    """Return both texts as one row of pieces; what goes stands before what comes."""
    pieces = _word_by_word(old, new)
    kept = sum(len(_bare(each.words)) for each in pieces if each.fate is Fate.STAYS)
    if kept < LEAST_KEPT * max(len(_bare(old)), len(_bare(new))):
        return [Piece(old, Fate.GOES), Piece(new, Fate.COMES)]
    return pieces


def _bare(words: str) -> str:
    return "".join(words.split())


def _word_by_word(old: str, new: str) -> list[Piece]:
    before, after = _PARTS.findall(old), _PARTS.findall(new)
    pieces: list[Piece] = []
    match = SequenceMatcher(None, before, after, autojunk=False)
    for what, start, end, first, last in match.get_opcodes():
        gone, come = "".join(before[start:end]), "".join(after[first:last])
        if what == "equal":
            pieces.append(Piece(gone, Fate.STAYS))
            continue
        pieces += [Piece(gone, Fate.GOES)] if gone else []
        pieces += [Piece(come, Fate.COMES)] if come else []
    return pieces
