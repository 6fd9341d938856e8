"""Dutch numbers in words, for ages, dates and the size of a family."""

import re
from typing import Final

_UNITS: Final = (
    *("nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen"),
    *("tien", "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien"),
    *("zeventien", "achttien", "negentien"),
)
_TENS: Final = {"twintig": 20, "dertig": 30, "veertig": 40, "vijftig": 50, "zestig": 60}
_HIGHER: Final = {70: "zeventig", 80: "tachtig", 90: "negentig"}
_ODD_ORDINALS: Final = {"eerste": 1, "derde": 3, "achtste": 8}

CARDINALS: Final = {word: number for number, word in enumerate(_UNITS)} | _TENS
"""Folded, up to 69: what is older is told in figures."""
for _ten, _value in _TENS.items():
    for _number, _unit in enumerate(_UNITS[1:10], start=1):
        CARDINALS[f"{_unit}en{_ten}"] = _value + _number

ORDINALS: Final = {
    f"{word}{'ste' if number >= 20 else 'de'}": number
    for word, number in CARDINALS.items()
    if number not in (0, 1, 3, 8)
} | _ODD_ORDINALS

CARDINAL: Final = r"(?<!\d)0*\d{1,2}(?!\d)"
"""A number, for a pattern on a text of `in_figures`."""
ORDINAL: Final = r"(?<!\d)0*\d{1,2} ?(?:e|de|ste)\b"

_WORD: Final = re.compile(r"\b[a-z]{3,16}\b")


def in_figures(folded: str) -> str:
    """Return a folded text with its numbers in figures, each as long as the word.

    So a place in it is the same place in the text: vier is 0004, elfde is 0011e.
    """
    return _WORD.sub(_figures, folded)


def number_of(figures: str) -> int:
    """Return the number of a day or month in figures, with what stands behind it."""
    return int("".join(filter(str.isdigit, figures)))


def words_of(number: int) -> list[str]:
    """Return a number below a hundred in words, and its ordinal, folded."""
    found = [word for word, value in (CARDINALS | ORDINALS).items() if value == number]
    if found or number >= 100:
        return found
    unit, ten = number % 10, _HIGHER[number // 10 * 10]
    return [f"{_UNITS[unit]}en{ten}" if unit else ten]


def _figures(match: re.Match[str]) -> str:
    word = match.group()
    if word in CARDINALS:
        return str(CARDINALS[word]).zfill(len(word))
    if word in ORDINALS:
        return f"{str(ORDINALS[word]).zfill(len(word) - 1)}e"
    return word
