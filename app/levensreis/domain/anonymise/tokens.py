"""The words of a text, each with what stands around it."""

import re
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from levensreis.domain.anonymise.word_list import spoken, word_list
from levensreis.domain.fold import fold

_TOKEN: Final = re.compile(r"[^\W_]+(?:['’‘`´][^\W\d_]+)*")
# A point behind one of these ends no sentence.
_ABBREVIATIONS: Final = spoken("afkorting")
_ENDS: Final = re.compile(r"[.!?…\n:;]|^$")
_POSSESSIVE: Final = re.compile(r"'s$|(?<=\w\w\w)s$")


class Token(NamedTuple):
    """A word or number, and what stands between it and the one before."""

    start: int
    end: int
    text: str
    folded: str
    forms: tuple[str, ...]
    """The folded word, and without what may be a possessive."""
    gap: str
    is_first: bool
    """Whether it begins a sentence, also behind a colon: a capital says little."""

    @property
    def is_capital(self) -> bool:
        """Whether it begins with a capital."""
        return self.text[0].isupper()

    @property
    def is_acronym(self) -> bool:
        """Whether it is all capitals."""
        return len(self.text) > 1 and self.text.isupper()

    @property
    def is_joined(self) -> bool:
        """Whether a hyphen binds it to the word before."""
        return self.gap in ("-", "–", "\u2011")


def tokens(text: str) -> list[Token]:
    """Split a text into words and numbers."""
    folded = fold(text)
    found: list[Token] = []
    end = 0
    for match in _TOKEN.finditer(folded):
        gap = text[end : match.start()]
        found.append(
            Token(
                start=match.start(),
                end=match.end(),
                text=text[match.start() : match.end()],
                folded=match.group(),
                forms=_forms(match.group()),
                gap=gap,
                is_first=_is_first(found[-1] if found else None, gap),
            )
        )
        end = match.end()
    return found


def is_word(folded: str) -> bool:
    """Tell whether a folded word is Dutch; of a compound both parts must be."""
    words = word_list("words")
    return folded in words


def is_compound(folded: str, least: int = 3) -> bool:
    """Tell whether a folded word is two Dutch words of at least so many letters."""
    words = word_list("words")
    return any(
        folded[:cut] in words and folded[cut:].removeprefix(joint) in words
        for cut in range(least, len(folded) - least + 1)
        for joint in ("", "s")
        if len(folded) - cut - len(joint) >= least
    )


def has_capitals(words: Iterable[Token]) -> bool:
    """Tell whether a text has capitals; of one without, no capital can be missed."""
    return any(word.is_capital for word in words)


def parts_of(phrase: str) -> tuple[str, ...]:
    """Return the folded words of a phrase."""
    return tuple(_TOKEN.findall(fold(phrase)))


class Phrases:
    """Phrases of folded words, found by the word that they begin with."""

    def __init__(self, items: Iterable[str]) -> None:
        self._written: dict[tuple[str, ...], str] = {}
        self._lengths: dict[str, list[int]] = {}
        for item in items:
            parts = parts_of(item)
            if parts and parts not in self._written:
                self._written[parts] = item
                lengths = self._lengths.setdefault(parts[0], [])
                lengths[:] = sorted({*lengths, len(parts)}, reverse=True)

    @property
    def first_words(self) -> frozenset[str]:
        """Every word with which a phrase begins."""
        return frozenset(self._lengths)

    def written(self, *parts: str) -> str | None:
        """Return a phrase as it is written in its list."""
        return self._written.get(parts)

    def longest_at(self, words: Sequence[Token], at: int) -> int:
        """Return of how many words the longest phrase is that begins at a word, or 0.

        The last word may be a possessive; no phrase goes on in another sentence.
        """
        forms = words[at].forms
        if self._lengths.keys().isdisjoint(forms):  # as nearly every word
            return 0
        for form in forms:
            for length in self._lengths.get(form, ()):
                part = words[at : at + length]
                if len(part) == length and self._is(part):
                    return length
        return 0

    def _is(self, part: Sequence[Token]) -> bool:
        if any(word.is_first for word in part[1:]):
            return False
        begin = tuple(word.folded for word in part[:-1])
        return any((*begin, form) in self._written for form in part[-1].forms)


def _forms(folded: str) -> tuple[str, ...]:
    bare = _POSSESSIVE.sub("", folded) if folded[-1] == "s" else folded
    return (folded,) if bare == folded else (folded, bare)


def _is_first(before: Token | None, gap: str) -> bool:
    if before is None:
        return True
    if gap.startswith(".") and gap.strip(". ") == "":
        short = before.folded in _ABBREVIATIONS or len(before.text) == 1
        return not short or "\n" in gap
    return _ENDS.search(gap) is not None or gap.strip() in ('"', "“", "•")
