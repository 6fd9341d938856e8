"""Names, organisations and places that nobody registered, from left to right."""

from collections.abc import Iterator
from typing import Final

from levensreis.domain.anonymise import gazetteer
from levensreis.domain.anonymise.capitals import of_capital
from levensreis.domain.anonymise.extents import last_of_name, last_of_place
from levensreis.domain.anonymise.reading import Reading
from levensreis.domain.anonymise.small_letters import of_small
from levensreis.domain.anonymise.span import Category, Span
from levensreis.domain.anonymise.speech import INTO, KINDS, TOWARDS
from levensreis.domain.anonymise.titles import behind_a_title
from levensreis.domain.anonymise.tokens import Token, is_word
from levensreis.domain.anonymise.word_list import spoken

_DAYS: Final = spoken("dag of feest")


def guesses(reading: Reading) -> Iterator[Span]:
    """Find what is likely a name."""
    at = 0
    while at < len(reading.words):
        found = _at(reading, at)
        if found is None:
            at += 1
            continue
        last, cat = found
        word = reading.words[at]
        homonym = last == at and is_word(word.folded)
        # 's-Heer Arendskerke, 't Harde
        quote = word.folded in ("s", "t") and word.gap[-1:] in ("'", "’")
        end = reading.words[last].end
        start = word.start - quote
        before = reading.before(at)
        if before is not None and cat is Category.ORGANISATION and word.gap == " ":
            # SO De Bodde, VSO Het Duet
            start = before.start if _is_kind_of_school(before) else start
        yield Span(start, end, cat, is_homonym=homonym)
        at = last + 1


def _is_kind_of_school(word: Token) -> bool:
    return word.is_acronym and word.folded in KINDS


def _at(reading: Reading, at: int) -> tuple[int, Category] | None:
    """Return the last word and the category of what begins at a word."""
    token = reading.words[at]
    if reading.is_taken(at) or token.text[0].isdigit():
        return None
    phrase = gazetteer.longest_phrase(reading.words, at)
    if phrase is not None and _is_phrase(reading, at, phrase[0]):
        return at + phrase[0] - 1, phrase[1]
    last = behind_a_title(reading, at) if token.folded not in _DAYS else None
    if last is not None:
        return last, Category.NAME
    return _by_itself(reading, at)


def _by_itself(reading: Reading, at: int) -> tuple[int, Category] | None:
    token = reading.words[at]
    if reading.is_nobody(at) or token.folded in _DAYS:
        return None
    cat = of_capital(reading, at) if token.is_capital else of_small(reading, at)
    if cat is None:
        return None
    reach = last_of_name if cat is Category.NAME else last_of_place
    return reach(reading, at), cat


def _is_phrase(reading: Reading, at: int, length: int) -> bool:
    """Tell whether a phrase of the lists is meant: by its capitals or its words."""
    last = at + length - 1
    part = reading.words[at : last + 1]
    if any(map(reading.is_taken, range(at, last + 1))):
        return False
    if reading.is_nobody(at) and reading.is_nobody(last):
        return False
    before = reading.before(at)
    towards = before is not None and before.folded in TOWARDS | KINDS | INTO
    if towards and not reading.has_capitals:
        return True
    return any(word.is_capital for word in part[1:]) or not all(
        is_word(word.folded) for word in part
    )
