"""What a word without a capital is: only what can hardly be anything else."""

import re
from typing import Final

from levensreis.domain.anonymise import gazetteer
from levensreis.domain.anonymise.capitals import ORGANISATION_ENDS
from levensreis.domain.anonymise.extents import is_small_phrase
from levensreis.domain.anonymise.reading import Reading
from levensreis.domain.anonymise.span import Category
from levensreis.domain.anonymise.speech import INTO, KINDS
from levensreis.domain.anonymise.tokens import is_compound, is_word

_HOUSE: Final = re.compile(
    r".{3,}(?:school|college|lyceum|ziekenhuis|kliniek|gasthuis|stichting|hoeve)"
)
"""How only the name of an organisation ends: ursulaschool."""


def of_small(reading: Reading, at: int) -> Category | None:
    """Return what a word without a capital likely is; None if it is nothing."""
    token, before = reading.words[at], reading.before(at)
    into = before is not None and before.folded in INTO
    if not reading.has_capitals and is_small_phrase(reading, at):
        return Category.ORGANISATION
    if len(token.text) < 3 or any(map(is_word, token.forms)):
        sure = into and len(token.text) > 4 and not reading.has_capitals
        return Category.PLACE if sure and gazetteer.is_own_place(token) else None
    cat = _listed(reading, at, into=into)
    if cat is None and not is_compound(token.folded):
        cat = _unlisted(reading, at, into=into)
    return cat


def _listed(reading: Reading, at: int, *, into: bool) -> Category | None:
    """Judge a word that is not Dutch by the lists of names."""
    token = reading.words[at]
    name = gazetteer.is_first_name(token)
    cat: Category | None = None
    if gazetteer.is_place(token) and (into or not name):
        cat = Category.PLACE if into or len(token.text) > 3 else None
    elif name:
        cat = Category.NAME
    elif not is_compound(token.folded) and (
        gazetteer.is_organisation(token) or _HOUSE.fullmatch(token.folded)
    ):
        cat = Category.ORGANISATION
    return cat


def _unlisted(reading: Reading, at: int, *, into: bool) -> Category | None:
    """Judge a word that is not Dutch and in no list by what stands before it."""
    token, before = reading.words[at], reading.before(at)
    surname = gazetteer.is_surname(token)
    cat: Category | None = None
    if (before is not None and before.folded in KINDS) or (
        ORGANISATION_ENDS.fullmatch(token.folded) and surname
    ):
        cat = Category.ORGANISATION
    elif reading.has_capitals:
        cat = None
    elif into and len(token.text) > 3:
        cat = Category.PLACE
    elif surname:
        cat = Category.NAME
    return cat
