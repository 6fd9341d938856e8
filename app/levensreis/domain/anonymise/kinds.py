"""What somebody, something or somewhere is, instead of its name: the class of it."""

import re
from functools import cache
from typing import Final

from levensreis.domain.anonymise.known import Known
from levensreis.domain.anonymise.numbers import in_figures
from levensreis.domain.anonymise.span import Category
from levensreis.domain.anonymise.tokens import parts_of
from levensreis.domain.anonymise.word_list import own_list
from levensreis.domain.fold import fold

SOME_ORGANISATION: Final = "een organisatie"
SOME_PLACE: Final = "een andere plaats"
SOME_DIAGNOSIS: Final = "een zeldzame genetische aandoening"
_ABROAD: Final = "een stad in het buitenland"
_REGION: Final = "een andere streek"
_QUARTER: Final = re.compile(r"wijk van een")
_SIBLINGS: Final = re.compile(
    r"(?P<size>\d+) (?:\w+ )?(?P<who>kinderen|broers?|zussen|zusjes|broertjes|dochters"
    r"|zoons|zonen|pleegkinderen|adoptiekinderen|halfbroers|halfzussen)"
)


GENERAL: Final = {
    Category.NAME: "iemand",
    Category.ORGANISATION: "een organisatie",
    Category.PLACE: "een andere plaats",
    Category.ADDRESS: "een adres",
    Category.DATE: "in die tijd",
    Category.YEAR: "in die tijd",
    Category.PROFESSION: "werkzaam",
    Category.DIAGNOSIS: "een aandoening",
    Category.FAMILY: "familie",
    Category.ORIGIN: "uit het buitenland",
}
"""What tells less than a kind does."""


def organisation(said: str, known: Known) -> str:
    """Return the kind of an organisation: een zorgorganisatie, een vso-school."""
    words = _bare(said)
    for each in known.organisations:
        forms = (each.name, *each.short_forms)
        if each.sort and any(_names_it(words, _bare(form)) for form in forms):
            return each.sort if each.sort.startswith("een ") else f"een {each.sort}"
    for listed in (_organisations(), _media()):
        if words in listed:
            return listed[words]
    for end, kind in _KINDS_BY_END:
        if words and words[-1].endswith(end):
            return kind
    return SOME_ORGANISATION


def place(said: str) -> str:
    """Return the size of a place and its part of the country."""
    section = _places().get(parts_of(said)) or _places().get(parts_of(said)[:1])
    if section is None:
        return SOME_PLACE
    if section in ("plaats", "landstreek"):
        return _ABROAD if section == "plaats" else _REGION
    return f"een {section}"


def diagnosis(said: str) -> str:
    """Return the class of a rare diagnosis."""
    words = " ".join(parts_of(said))
    for name, section in _diagnoses().items():
        if re.search(rf"\b{re.escape(name)}\b", words):
            return section
    return SOME_DIAGNOSIS


def family(said: str) -> str:
    """Return how large a family is in the classes 0, 1, and 2 or more."""
    folded = in_figures(fold(said))
    if match := _SIBLINGS.fullmatch(folded):
        return f"meerdere {match['who']}" if int(match["size"]) > 1 else said
    if re.match(r"(?:oudste|jongste|middelste|\d+ ?e) (?:van|uit)", folded):
        return "een van de kinderen"
    if match := re.fullmatch(r"(?:half|(?:twee|drie|vier|vijf)ling)(\w*)", folded):
        return match[1].removeprefix("s") or "een broer of zus"
    if folded.startswith("gezin "):
        return "gezin"
    return said if folded.startswith("enig") else "familie"


def _names_it(words: tuple[str, ...], form: tuple[str, ...]) -> bool:
    """Tell whether found words are a form of a name, or one long part of it."""
    if not words or not form:
        return False
    initials = "".join(part[0] for part in form)
    return (
        words == form
        or words[0].removesuffix("s") == form[0]
        or "".join(words) == initials
        or all(word in form for word in words)
    )


def _bare(name: str) -> tuple[str, ...]:
    parts = parts_of(name)
    return parts[1:] if len(parts) > 1 and parts[0] in _ARTICLES else parts


@cache
def _organisations() -> dict[tuple[str, ...], str]:
    return _by_words("organisations", bare=True)


@cache
def _media() -> dict[tuple[str, ...], str]:
    return _by_words("media", bare=True)


@cache
def _places() -> dict[tuple[str, ...], str]:
    return _by_words("foreign-places") | _by_words("places")


@cache
def _diagnoses() -> dict[str, str]:
    found = _by_words("diagnoses")
    return {" ".join(parts): section for parts, section in found.items()}


def _by_words(name: str, *, bare: bool = False) -> dict[tuple[str, ...], str]:
    found: dict[tuple[str, ...], str] = {}
    for section, items in own_list(name).items():
        for item in items:
            found.setdefault(_bare(item) if bare else parts_of(item), section)
    return found


_ARTICLES: Final = ("de", "het", "t", "stichting")
_KINDS_BY_END: Final = (
    ("ziekenhuis", "een ziekenhuis"),
    ("kliniek", "een kliniek"),
    ("school", "een school"),
    ("college", "een school"),
    ("lyceum", "een school"),
    ("boerderij", "een zorgboerderij"),
    ("hoeve", "een zorgboerderij"),
    ("universiteit", "een opleiding"),
    ("zorg", "een zorgorganisatie"),
    ("jeugdhulp", "een jeugdhulporganisatie"),
    ("opvang", "een kinderopvang"),
)
