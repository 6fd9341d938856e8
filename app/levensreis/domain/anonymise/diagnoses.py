"""Rare diagnoses: by the form of their name, and by our own list."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from levensreis.domain.anonymise.span import Category, Span
from levensreis.domain.anonymise.word_list import own_words

_CHANGE: Final = r"(?:deletie|duplicatie|microdeletie|microduplicatie|mutatie)"
# What many people have says nothing about who it is.
_MANY_HAVE: Final = (
    r"(?!down\b|kanner|asperger|gilles|tourette|de\b|een\b|lyme|pfeiffer|parkinson"
    r"|alzheimer|crohn)"
)
_FORMS: Final = re.compile(
    rf"\b(?:(?:het )?syndroom van |ziekte van ){_MANY_HAVE}[\w'-]+"
    rf"|\b[\w'.-]*\w[ -]{_CHANGE}?-?syndroom\b"
    rf"|\b[\w-]*\d+[pq]\d*[\w.]*(?:[ -]?{_CHANGE}\w*)?(?:[ -]syndroom)?"
    r"|\b(?:trisomie|monosomie) \d+|\b(?:ring ?)?chromosoom \d+\b"
    r"|\b[a-z]{2,6}\d[a-z0-9]*[- ](?:mutatie|gen|syndroom|afwijking|deficientie)\b"
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
    for match in _FORMS.finditer(folded):
        if not _COMMON.fullmatch(match.group()):
            yield Span(*match.span(), Category.DIAGNOSIS)
    for match in _listed().finditer(folded):
        # A name of one word is one of a person as well: it has a capital, and company.
        alone = match.group().isalpha()
        small = not text[match.start()].isupper() and text != text.lower()
        before, behind = _AROUND
        around = folded[max(0, match.start() - before) : match.end() + behind]
        titled = _TITLED.search(folded[: match.start()]) is not None
        if not alone or (not small and not titled and _ILL.search(around)):
            yield Span(*match.span(), Category.DIAGNOSIS)


@cache
def _listed() -> re.Pattern[str]:
    names = sorted(map(re.escape, own_words("diagnoses")), key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(names)})(?:[ -]?syndroom)?(?![\w-])")
