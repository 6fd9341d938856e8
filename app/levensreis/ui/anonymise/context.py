"""A found word with some words around it, to judge it by. Knows no Qt."""

import re
from dataclasses import dataclass
from typing import Final

from levensreis.domain.anonymise.point import Point
from levensreis.domain.anonymise.replacements import apply

AROUND: Final = 52
"""Letters on each side: about a line in all."""


@dataclass(frozen=True, slots=True)
class Sight:
    """Some words of a text, and which of them it is about."""

    words: str
    start: int
    length: int

    @property
    def end(self) -> int:
        """Where what it is about ends."""
        return self.start + self.length

    @property
    def told(self) -> str:
        """The words with quotes around what it is about, for who cannot see it."""
        before, after = self.words[: self.start], self.words[self.end :]
        return f"{before}‘{self.words[self.start : self.end]}’{after}"


def sight_of(text: str, start: int, end: int, around: int = AROUND) -> Sight:
    """Return a place in a text with whole words around it, on one line."""
    before, after = _flat(text[:start]), _flat(text[end:])
    shown = _flat(text[start:end])
    if len(before) > around:
        before = "… " + before[-around:].partition(" ")[2]
    if len(after) > around:
        after = after[:around].rpartition(" ")[0] + " …"
    return Sight(f"{before}{shown}{after}", len(before), len(shown))


def before_of(point: Point) -> Sight:
    """Return a found word in its place, as it was told."""
    return sight_of(point.text, point.span.start, point.span.end)


def after_of(point: Point) -> str:
    """Return the same place as it becomes, or is proposed; empty when it stays."""
    new = point.proposal if point.is_open else point.replacement
    if new is None:
        return ""
    changed = apply(point.text, [new])
    return sight_of(changed, new.start, new.start + len(new.text)).words


def _flat(text: str) -> str:
    return re.sub(r"\s+", " ", text)
