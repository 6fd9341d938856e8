"""Find in a text what may give somebody away: proposals, about which a person decides.

First what is in the register, then what has a form of its own, then what the lists and
the words around it tell. Nothing is left out because it is likely nothing: a word that
is in no list is told by `unknown_words`.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from levensreis.domain.anonymise.clues import clues
from levensreis.domain.anonymise.dates import dates
from levensreis.domain.anonymise.fixed_rules import fixed
from levensreis.domain.anonymise.guesses import guesses
from levensreis.domain.anonymise.known import Known
from levensreis.domain.anonymise.matcher import matcher_of
from levensreis.domain.anonymise.never import idioms, never
from levensreis.domain.anonymise.numbers import in_figures
from levensreis.domain.anonymise.overlaps import beside, without_overlap
from levensreis.domain.anonymise.reading import Reading
from levensreis.domain.anonymise.register import Register
from levensreis.domain.anonymise.span import Category, Level, Span
from levensreis.domain.anonymise.tokens import Token, is_compound, is_word, tokens
from levensreis.domain.fold import fold


def find(text: str, register: Known | Register | Mapping[str, Any]) -> list[Span]:
    """Return what a text gives away, from left to right, without overlap.

    The places are those of the text as given: hand it a cleaned text. A register may be
    in the shape of the JSON as well (`personen`, `organisaties`, `plaatsen`, ...).
    """
    words = tokens(text)
    return _found(text, known_of(register), words, never(words))


def unknown_words(
    text: str, register: Known | Register | Mapping[str, Any]
) -> list[Span]:
    """Return every other word that is in no list, or has a capital in a sentence."""
    return look(text, register)[1]


def look(
    text: str, register: Known | Register | Mapping[str, Any]
) -> tuple[list[Span], list[Span]]:
    """Return what `find` and `unknown_words` return, for the price of one."""
    words = tokens(text)
    nobody = never(words)
    found = _found(text, known_of(register), words, nobody)
    return found, _unknown(words, _covered(found) | nobody)


def _unknown(words: list[Token], taken: set[int]) -> list[Span]:
    return [
        Span(word.start, word.end, Category.WORD, Level.UNKNOWN_WORD)
        for word in words
        if word.start not in taken and _is_unknown(word)
    ]


def known_of(register: Known | Register | Mapping[str, Any]) -> Known:
    """Return a register, of any shape, as the detector reads it."""
    if isinstance(register, Known):
        return register
    return (
        Known.of(register) if isinstance(register, Register) else Known.read(register)
    )


def _found(text: str, known: Known, words: list[Token], nobody: set[int]) -> list[Span]:
    folded = fold(text)
    masked = idioms(words)
    registered = [
        span for span in matcher_of(known).find(text, words) if span.start not in masked
    ]
    formal = [
        span
        for span in fixed(text, folded)
        if span.cat is not Category.ADDRESS or span.end - 1 not in nobody
    ]
    formed = without_overlap([*formal, *dates(in_figures(folded), known.birth_date)])
    # A name can go on behind an address: @jurre Jurre.
    sure = without_overlap([*formed, *beside(text, registered, formed)])
    told = list(clues(text, folded))
    ill = [each for each in told if each.cat in _BEFORE_A_GUESS]
    sure = without_overlap([*sure, *beside(text, ill, sure)])
    guessed = list(guesses(Reading(words, _covered(sure), nobody)))
    found = [*sure, *guessed]
    rest = [each for each in told if each.cat not in _BEFORE_A_GUESS]
    return without_overlap([*found, *beside(text, rest, found)])


_BEFORE_A_GUESS = (Category.DIAGNOSIS, Category.ORIGIN)


def _covered(spans: Iterable[Span]) -> set[int]:
    return {place for span in spans for place in range(span.start, span.end)}


def _is_unknown(word: Token) -> bool:
    if word.text[0].isdigit() or len(word.text) < 2:
        return False
    if word.is_capital and not word.is_first:
        return True
    return not any(is_word(form) or is_compound(form) for form in word.forms)
