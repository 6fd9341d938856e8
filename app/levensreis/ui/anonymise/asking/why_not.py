"""Why words cannot come in place of something. Knows no Qt."""

from collections.abc import Iterable
from typing import Final

from levensreis.domain.anonymise.entities import Entity
from levensreis.domain.anonymise.span import Category
from levensreis.domain.anonymise.tokens import parts_of
from levensreis.domain.fold import fold
from levensreis.language import say
from levensreis.ui.anonymise.writable import wrong_replacement

_SMALL: Final = 3
"""Letters: a shorter word without a capital is no name (de, van, een)."""


def why_not(words: str, entity: Entity, found: Iterable[Entity]) -> str:
    """Tell why words cannot come in place of something; empty when they can.

    Another name of this journey would point at somebody else; its own name would
    replace nothing.
    """
    if not words:
        return say("Vul in wat er in plaats van ‘{name}’ komt.", name=entity.name)
    if problem := wrong_replacement(words):
        return problem
    found = list(found)
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
    other = _given_to(words, entity, found)
    return told_given(words, other) if other else ""


def told_given(words: str, other: str) -> str:
    """Tell that somebody else got this name already."""
    return say(
        "‘{words}’ komt al in de plaats van ‘{name}’. Zijn dat twee mensen, kies dan "
        "een andere naam. Is het dezelfde, zet beide dan op één regel in het register.",
        words=words,
        name=other,
    )


def is_a_name(words: str) -> bool:
    """Tell whether a replacement looks like a name: `een begeleider` may be two."""
    return words[:1].isupper()


def _given_to(words: str, entity: Entity, found: Iterable[Entity]) -> str:
    """Return whose pseudonym this is already; empty when nobody's."""
    if entity.category is not Category.NAME or not is_a_name(words):
        return ""
    for each in found:
        if each.category is not Category.NAME or each.key == entity.key:
            continue
        decided = (point.decision for point in each.points)
        given = {fold(made.replacement) for made in decided if made is not None}
        given |= {fold(point.offered) for point in each.points}
        if fold(words) in given:
            return each.name
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
