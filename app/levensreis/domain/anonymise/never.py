"""What is never proposed, for it names nobody: bodies, laws, methods, medicines."""

from collections.abc import Sequence
from functools import cache
from typing import Final

from levensreis.domain.anonymise.tokens import Phrases, Token, parts_of
from levensreis.domain.anonymise.word_list import own_list
from levensreis.domain.fold import fold

_ABOVE_A_NAME: Final = ("methode, therapie of aanpak", "zegswijze")
"""Sections of which a phrase holds a name that is nobody's: Joost mag weten."""


def never(words: Sequence[Token]) -> set[int]:
    """Return the places in a text that stand in a phrase that names nobody."""
    return _places(words, _phrases())


def idioms(words: Sequence[Token]) -> set[int]:
    """Return the places that name nobody, even if the name is registered."""
    return _places(words, _idioms())


def _places(words: Sequence[Token], known: Phrases) -> set[int]:
    found: set[int] = set()
    for at, word in enumerate(words):
        length = known.longest_at(words, at)
        if length and not (length == 1 and _begins_a_name(words, at)):
            found.update(range(word.start, words[at + length - 1].end))
    return found


def _begins_a_name(words: Sequence[Token], at: int) -> bool:
    """Tell whether an adjective of a region begins a name: Haagse Hogeschool."""
    if words[at].folded not in _regional() or at + 1 == len(words):
        return False
    return words[at + 1].is_capital and not words[at + 1].is_first


@cache
def _regional() -> frozenset[str]:
    return frozenset(map(fold, own_list("never")["bijvoeglijk van een streek"]))


@cache
def _phrases() -> Phrases:
    return Phrases(item for items in own_list("never").values() for item in items)


@cache
def _idioms() -> Phrases:
    items = [item for section in _ABOVE_A_NAME for item in own_list("never")[section]]
    return Phrases(item for item in items if len(parts_of(item)) > 1)
