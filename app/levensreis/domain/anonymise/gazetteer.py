"""What the lists know of a run of words: an organisation, a place, a first name."""

from collections.abc import Sequence
from functools import cache

from levensreis.domain.anonymise.span import Category
from levensreis.domain.anonymise.tokens import Phrases, Token
from levensreis.domain.anonymise.word_list import own_list, word_list


def is_first_name(token: Token) -> bool:
    """Tell whether a word is a first name, as it stands or as a possessive."""
    names = word_list("first-names")
    return any(form in names for form in token.forms)


def is_surname(token: Token) -> bool:
    """Tell whether a word is a surname or another name that is no Dutch word."""
    return any(
        form in word_list("surnames") or form in word_list("proper")
        for form in token.forms
    )


def is_place(token: Token) -> bool:
    """Tell whether a word is a place by itself."""
    return _places().written(token.folded) is not None or token.folded in word_list(
        "places"
    )


def is_own_place(token: Token) -> bool:
    """Tell whether a word is a place of our own list, which holds the larger ones."""
    return _places().written(token.folded) is not None


def longest_phrase(words: Sequence[Token], at: int) -> tuple[int, Category] | None:
    """Return the longest organisation or place of several words from a word."""
    if _first_words().isdisjoint(words[at].forms):  # as nearly every word
        return None
    found = [
        (phrases.longest_at(words, at), category)
        for phrases, category in (
            (_organisations(), Category.ORGANISATION),
            (_places(), Category.PLACE),
        )
    ]
    length, category = max(found, key=lambda each: each[0])
    return (length, category) if length > 1 else None


def is_organisation(token: Token) -> bool:
    """Tell whether a word is an organisation by itself."""
    return any(_organisations().written(form) for form in token.forms)


def is_exact_organisation(token: Token) -> bool:
    """Tell whether a word is an organisation, with the same capitals: OTT, SDW."""
    return _organisations().written(token.folded) == token.text


@cache
def _first_words() -> frozenset[str]:
    return _organisations().first_words | _places().first_words


@cache
def _organisations() -> Phrases:
    return Phrases(
        item for items in own_list("organisations").values() for item in items
    )


@cache
def _places() -> Phrases:
    lists = (own_list("places"), own_list("foreign-places"))
    return Phrases(item for each in lists for items in each.values() for item in items)
