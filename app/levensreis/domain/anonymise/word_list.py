"""The word lists that ship: plain text, read when first asked for.

The long ones are kept as they are read, in one run of bytes in order, and a word is
found by halving: a set of so many words would cost a hundred megabytes.
"""

import gzip
import re
from functools import cache, cached_property, lru_cache
from pathlib import Path
from typing import Final

from levensreis.domain.fold import fold
from levensreis.resources import RESOURCES

_FOLDER: Final = RESOURCES / "anonymise"
_KEPT: Final = 10_000  # answers: most words of a text are the same few


class WordList:
    """Many folded words, one a line, in order of their bytes."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __contains__(self, word: object) -> bool:
        """Tell whether a folded word is in the list."""
        return isinstance(word, str) and self._holds(word.encode())

    @cached_property
    def _lines(self) -> bytes:
        return gzip.decompress(self._path.read_bytes())

    @lru_cache(maxsize=_KEPT)  # noqa: B019 a list lives as long as the program
    def _holds(self, sought: bytes) -> bool:
        lines = self._lines
        low, high = 0, len(lines) - 1  # both on a line end
        while low + 1 < high:
            start = lines.rfind(b"\n", low, (low + high) // 2 + 1)
            end = lines.find(b"\n", start + 1)
            word = lines[start + 1 : end]
            if word == sought:
                return True
            if word < sought:
                low = end
            else:
                high = start
        return False


@cache
def word_list(name: str) -> WordList:
    """Return a long list by its name: words, proper, first-names, surnames, places."""
    return WordList(_FOLDER / "made" / f"{name}.txt.gz")


@cache
def own_list(name: str) -> dict[str, tuple[str, ...]]:
    """Return a list of ours: its sections, and what is in each, as written."""
    return sections((_FOLDER / f"{name}.txt").read_text("utf-8"))


@cache
def own_words(name: str) -> dict[str, str]:
    """Return the items of a list of ours, folded, each with its first section."""
    found: dict[str, str] = {}
    for section, items in own_list(name).items():
        for item in items:
            found.setdefault(fold(item), section)
    return found


def spoken(section: str) -> frozenset[str]:
    """Return the words of our list of what stands beside a name."""
    return frozenset(own_list("speech")[section])


def sections(text: str) -> dict[str, tuple[str, ...]]:
    """Read a list of ours: lines with [section], and lines of items between commas."""
    found: dict[str, list[str]] = {}
    items: list[str] = []
    for line in text.splitlines():
        if header := re.fullmatch(r"\[(.+)\]", line.strip()):
            items = found.setdefault(header[1], [])
        elif line.strip() and not line.startswith("#"):
            items += filter(None, map(str.strip, line.split(",")))
    return {section: tuple(items) for section, items in found.items()}
