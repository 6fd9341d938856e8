"""One line of a text around the words that were sought, and where they stand in it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from levensreis.domain.fold import fold

LENGTH: Final = 140
"""Characters in a line: somewhat more than a row on the screen shows."""
SEEN: Final = 50
"""A match before this place is seen in every row."""
BEFORE: Final = 30
"""Characters before a match that would not be seen."""

_MOST_PLACES: Final = 50  # of a word in a text: a story can hold thousands
_AROUND: Final = re.compile(r"^[\W_]+|[\W_]+$")
_Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Snippet:
    """One line of plain text, and the start and end of each match in it."""

    text: str = ""
    matches: tuple[_Place, ...] = ()


def snippet(texts: Sequence[str], words: Iterable[str]) -> Snippet:
    """Cut the line out of these texts that holds most of the words.

    A word matches where another begins with it. FTS5 has a function for this, whose
    time grows with the square of the matches: ten seconds for fifty long stories.
    """
    sought = [bare for word in words if (bare := _AROUND.sub("", fold(word)))]
    lines = [" ".join(text.split()) for text in texts]
    chosen, most, start = lines[0], 0, 0
    for line in lines:
        near, place = _richest(fold(line), sought)
        if near > most:
            chosen, most, start = line, near, place
    return _cut(chosen, start, sought)


def _richest(folded: str, sought: Sequence[str]) -> _Place:
    """Return how many of the words stand close together, and where."""
    places = sorted(
        (start, number)
        for number, word in enumerate(sought)
        for start, _ in islice(_places(folded, word), _MOST_PLACES)
    )
    most, best = 0, 0
    for index, (start, _) in enumerate(places):
        near = {
            number
            for other, number in places[index : index + _MOST_PLACES]
            if other < start + LENGTH - BEFORE
        }
        if len(near) > most:
            most, best = len(near), start
        if most == len(sought):
            break
    return most, best


def _places(folded: str, word: str) -> Iterator[_Place]:
    start = folded.find(word)
    while start >= 0:
        if start == 0 or not folded[start - 1].isalnum():
            yield start, start + len(word)
        start = folded.find(word, start + 1)


def _cut(line: str, start: int, sought: Iterable[str]) -> Snippet:
    """Cut at white space where there is some, and say by "…" that it was cut."""
    begin = 0
    if start > SEEN:
        begin = line.find(" ", start - BEFORE, start) + 1 or start - BEFORE
    end = begin + LENGTH
    if end < len(line) and (space := line.rfind(" ", start, end)) > 0:
        end = space
    text = ("…" if begin else "") + line[begin:end] + ("…" if end < len(line) else "")
    folded = fold(text)
    return Snippet(text, _merged(p for word in sought for p in _places(folded, word)))


def _merged(places: Iterable[_Place]) -> tuple[_Place, ...]:
    merged: list[_Place] = []
    for start, end in sorted(places):
        if merged and start <= merged[-1][1]:
            first, last = merged.pop()
            merged.append((first, max(last, end)))
        else:
            merged.append((start, end))
    return tuple(merged)
