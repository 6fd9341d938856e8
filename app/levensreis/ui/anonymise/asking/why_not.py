"""Why words cannot come in place of something. Knows no Qt."""

from collections.abc import Iterable
from typing import Final

from levensreis.domain.anonymise.entities import Entity
from levensreis.domain.anonymise.span import Category
from levensreis.domain.anonymise.tokens import parts_of
from levensreis.language import say

_SMALL: Final = 3
"""Letters: a shorter word without a capital is no name (de, van, een)."""


def why_not(words: str, entity: Entity, found: Iterable[Entity]) -> str:
    """Tell why words cannot come in place of something; empty when they can.

    Another name of this journey would point at somebody else; its own name would
    replace nothing.
    """
    if not words:
        return say("Vul in wat er in plaats van ‘{name}’ komt.", name=entity.name)
    parts = _told_parts(words)
    for point in entity.points:
        if {*parts_of(point.said)} <= {*parts_of(words)}:
            return _told(words, point.said)
    for each in found:
        if each.category is not Category.NAME or each.key == entity.key:
            continue
        for point in each.points:
            if parts & {*parts_of(point.said)}:
                return _told(words, point.said)
    return ""


def _told_parts(words: str) -> set[str]:
    """Return the parts of words that can be a name."""
    small = {word for word in words.split() if len(word) <= _SMALL and word.islower()}
    return {*parts_of(words)} - small


def _told(words: str, name: str) -> str:
    return say(
        "‘{words}’ bevat ‘{name}’ uit dit verhaal. Kies een andere vervanging.",
        words=words,
        name=name,
    )
