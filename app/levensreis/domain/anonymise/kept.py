"""Places where a name may stand in a file, since somebody decided about that place.

A file is made of what was released: a place is known again by the words beside it,
also where a line or page ends or a cell begins. A name elsewhere is no such place.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from levensreis.domain.anonymise.writing import key_of
from levensreis.domain.fold import fold

_WORD: Final = re.compile(r"[^\W_]+")
_BESIDE: Final = 2
"""Words on each side by which a place is known; as many must be right."""
_FAR: Final = 400  # characters within which these stand


@dataclass(frozen=True, slots=True)
class Kept:
    """A word that stays, and what stands beside it in the text that leaves."""

    word: str
    before: tuple[str, ...]
    """The words before it, the nearest first."""
    behind: tuple[str, ...]

    @property
    def beside(self) -> int:
        """How many words are known beside it."""
        return len(self.before) + len(self.behind)

    def is_at(self, other: "Kept") -> bool:
        """Tell whether a place in a file is this one.

        Beside the edge of a text stands what the file put there, and a page can end on
        either side: words are counted outward until one is different. A word by itself
        is known by nothing.
        """
        if self.word != other.word or not self.beside:
            return False
        alike = _alike(self.before, other.before) + _alike(self.behind, other.behind)
        return alike >= min(self.beside, _BESIDE)


class KeptPlaces:
    """Every place of which somebody decided that a word stays there."""

    def __init__(self, places: Iterable[Kept] = ()) -> None:
        self._places: dict[str, list[Kept]] = {}
        for each in places:
            self._places.setdefault(each.word, []).append(each)

    def excuse(self, text: str, start: int, end: int) -> bool:
        """Tell whether what stands in a text of a file may stand there."""
        known = self._places.get(key_of(text[start:end]))
        if not known:
            return False
        here = kept_at(text, start, end)
        return any(each.is_at(here) for each in known)


def kept_at(text: str, start: int, end: int) -> Kept:
    """Return a place in a text, with the words beside it."""
    before = _WORD.findall(fold(text[max(0, start - _FAR) : start]))
    behind = _WORD.findall(fold(text[end : end + _FAR]))
    return Kept(
        key_of(text[start:end]),
        tuple(reversed(before[-_BESIDE:])),
        tuple(behind[:_BESIDE]),
    )


def _alike(one: tuple[str, ...], other: tuple[str, ...]) -> int:
    count = 0
    for mine, yours in zip(one, other, strict=False):
        if mine != yours:
            break
        count += 1
    return count
