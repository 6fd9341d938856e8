"""Rare diagnoses: by the form of their name, and by our own list."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from levensreis.domain.anonymise.span import Category, Span
from levensreis.domain.anonymise.tokens import is_word
from levensreis.domain.anonymise.word_list import own_words
from levensreis.domain.fold import fold

_CHANGE: Final = r"(?:deletie|duplicatie|microdeletie|microduplicatie|mutatie)"
# What many people have says nothing about who it is.
_MANY_HAVE: Final = (
    r"(?!down\b|kanner|asperger|gilles|tourette|de\b|een\b|lyme|pfeiffer|parkinson"
    r"|alzheimer|crohn)"
)
_FORMS: Final = re.compile(
    rf"\b(?:(?:het )?syndroom van |ziekte van ){_MANY_HAVE}[\w'-]+"
    rf"|\b[\w'.-]*\w[ -]{_CHANGE}?-?syndroom\b(?! van )"
    rf"|\b[\w-]*\d+[pq]\d*[\w.]*(?:[ -]?{_CHANGE}\w*)?(?:[ -]syndroom)?"
    r"|\b(?:trisomie|monosomie) \d+|\b(?:ring ?)?chromosoom \d+\b"
    r"|\b[a-z]{2,6}\d[a-z0-9]*[- ](?:mutatie|gen|syndroom|afwijking|deficientie"
    r"|deletie|duplicatie|variant|stoornis)\b"
)
_SURNAME: Final = (
    r"(?:(?:[Vv]an|[Dd]e|[Dd]er|[Dd]en|[Vv]on|[Dd]i|du|la|le|en|[Tt]en|[Tt]er)[ -])*"
    r"[A-ZÀ-Ž][\w'’]+"
)
# Of several people, or with more than one name: of Smith-Magenis, of Cornelia de Lange.
_EPONYMS: Final = re.compile(
    rf"\b(?:(?:[Hh]et )?[Ss]yndroom|[Zz]iekte) van {_SURNAME}(?:[ -]{_SURNAME})*"
    rf"|(?<![\w-])[A-ZÀ-Ž][\w'’]+(?:[ -]{_SURNAME})+[ -]?syndroom\b"
)
# A gene by itself: SYNGAP1, SCN2A, STXBP1.
_GENES: Final = re.compile(
    r"(?<![\w-])(?!COVID|CORONA|SARS)(?:[A-Z]{3,7}\d{1,2}[A-Z]{1,2}\d?|[A-Z]{4,7}\d{1,2})(?![\w-])"
)
_BEGINS: Final = ("het syndroom", "syndroom", "ziekte")
_MANY: Final = re.compile(
    r"\b(?:down|kanner|asperger|gilles|tourette|lyme|pfeiffer|parkinson|alzheimer|crohn)"
    r"\b"
)
_COMMON: Final = re.compile(
    r"(?:.*\b)?(?:down|tourette|asperger|kanner|het|een|dit|dat|zijn|haar|die|welk|geen"
    r"|zeldzaam|genetisch|genetische|zeldzame|onbekend|metabool)[ -]syndroom"
)
_ILL: Final = re.compile(r"syndroom|ziekte|diagnose|uitslag|gen|epilepsie|heet|het is")
_TITLED: Final = re.compile(
    r"\b(?:dr|drs|prof|mr|mw|mevr|mevrouw|meneer|dhr|dokter|juf|meester)\.? $"
)
_AROUND: Final = 60, 30  # characters before and behind a name that tell what it is


def diagnoses(text: str, folded: str) -> Iterator[Span]:
    """Find the rare diagnoses in a text; `folded` is the same text, folded."""
    found = sorted({*_formed(text, folded), *_named(text, folded)})
    last: tuple[int, int] | None = None
    for start, end in found:
        if last is not None and start < last[1]:
            last = last[0], max(end, last[1])  # syndroom van Cornelia de Lange
            continue
        if last is not None:
            yield Span(*last, Category.DIAGNOSIS)
        last = start, end
    if last is not None:
        yield Span(*last, Category.DIAGNOSIS)


def _formed(text: str, folded: str) -> Iterator[tuple[int, int]]:
    """Find what is a diagnosis by its form."""
    for match in _FORMS.finditer(folded):
        if not _COMMON.fullmatch(match.group()):
            yield match.span()
    for match in _GENES.finditer(text):
        yield match.span()
    for match in _EPONYMS.finditer(text):
        said = fold(match.group())
        begins = said.partition(" ")[0]  # Het Dravetsyndroom has one name
        opening = is_word(begins) and not said.startswith(_BEGINS)
        if not opening and not _MANY.search(said):
            yield match.span()


def _named(text: str, folded: str) -> Iterator[tuple[int, int]]:
    """Find what is a diagnosis by our list."""
    for match in _listed().finditer(folded):
        # A name of one word is one of a person as well: it has a capital, and company.
        alone = match.group().isalpha()
        small = not text[match.start()].isupper() and text != text.lower()
        before, behind = _AROUND
        around = folded[max(0, match.start() - before) : match.end() + behind]
        titled = _TITLED.search(folded[: match.start()]) is not None
        if not alone or (not small and not titled and _ILL.search(around)):
            yield match.span()


@cache
def _listed() -> re.Pattern[str]:
    names = sorted(map(re.escape, own_words("diagnoses")), key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(names)})(?:[ -]?syndroom)?(?![\w-])")
