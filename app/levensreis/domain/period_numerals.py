"""Writes the numbers in folded Dutch words as digits: "zes jaar" is "6 jaar"."""

import re

_NUMBERS = (
    *("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien"),
    *("elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien"),
    *("achttien", "negentien", "twintig"),
)
_ORDINALS = (
    *("eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste"),
    *("negende", "tiende", "elfde", "twaalfde", "dertiende", "veertiende"),
    *("vijftiende", "zestiende", "zeventiende", "achttiende", "negentiende"),
    "twintigste",
)
_NUMBER_OF = {word: number for number, word in enumerate(_NUMBERS, start=1)}
_ORDINAL_OF = {word: number for number, word in enumerate(_ORDINALS, start=1)}
NUMBER_WORDS = frozenset(_NUMBERS)

_ANY = re.compile("|".join((*_NUMBERS, *_ORDINALS)))
# "een" is a number only where it cannot be the article.
_NUMBER = re.compile(
    r"\b(?:een(?= (?:jaar(?! of )|maand|week|was\b))|"
    rf"{'|'.join(_NUMBERS[1:])})\b"
)
_AND_A_HALF = re.compile(
    rf"\b({'|'.join(_NUMBERS[1:])}|[0-9]+)(?:enhalf| en een half)\b"
)
_ORDINAL = re.compile(rf"\b(?:{'|'.join(_ORDINALS)})\b")
_SOMEBODYS = r"(?:zijn|haar|hun|mijn|z'n|d'r|m'n)"
_ORDINAL_AGE = re.compile(
    rf"\b{_SOMEBODYS} (?:{'|'.join(_ORDINALS)}|[0-9]{{1,2}}(?:e|de|ste))\b"
)
_ORDINAL_CLASS = re.compile(rf"\b(?:{'|'.join(_ORDINALS[:6])})(?= klas\b)")


def in_digits(folded: str) -> str:
    """Return folded words with digits for numbers.

    An ordinal is an age only beside "zijn" or "haar": "de eerste keer" is none.
    """
    if not _ANY.search(folded):
        return folded
    words = _AND_A_HALF.sub(_half, folded)
    words = _NUMBER.sub(lambda found: str(_NUMBER_OF[found[0]]), words)
    ordinal = _ORDINAL if _ORDINAL_AGE.search(words) else _ORDINAL_CLASS
    return ordinal.sub(lambda found: f"{_ORDINAL_OF[found[0]]}e", words)


def _half(found: re.Match[str]) -> str:
    return f"{_NUMBER_OF.get(found[1], found[1])},5"
