"""Clues that point at somebody together with others: work, illness, family, origin."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from levensreis.domain.anonymise.ages import ages
from levensreis.domain.anonymise.dates import years
from levensreis.domain.anonymise.diagnoses import diagnoses
from levensreis.domain.anonymise.numbers import CARDINAL, ORDINAL, in_figures
from levensreis.domain.anonymise.span import Category, Span
from levensreis.domain.anonymise.word_list import own_list
from levensreis.domain.anonymise.work import work

_SEVERAL: Final = rf"(?!0*1\b){CARDINAL}"
_RANK: Final = rf"(?:oudste|jongste|middelste|{ORDINAL})"
_FAMILY: Final = tuple(
    re.compile(rf"\b(?P<clue>{pattern})\b")
    for pattern in (
        rf"{_RANK} (?:van|uit) (?:een gezin van |de |het )?{CARDINAL}"
        r"(?: kinderen| broers| zussen| meiden| jongens)?",
        rf"{_SEVERAL} (?:\w+ )?(?:kinderen|broers?|zussen|zusjes|broertjes|dochters"
        r"|zoons|zonen|pleegkinderen|adoptiekinderen|halfbroers|halfzussen)"
        rf"(?: en {CARDINAL} (?:\w+ )?"
        r"(?:broers?|broertjes?|zus(?:sen|jes?)?|halfbroers?|halfzus(?:sen)?))?",
        r"(?:twee|drie|vier|vijf)ling\w*",
        r"enige? (?:kind|zoon|dochter|jongen|meisje)",
        r"gezin (?:van|met) \w+(?: kinderen| personen| leden| mensen)?",
        r"(?:oudste|jongste|middelste) van het gezin",
        r"nakomert\w+|eeneiig\w*",
        r"(?:half|stief)(?:broers?|zus(?:sen|jes?)?|broertjes?)",
        r"een-?oudergezin|samengesteld gezin|weduwe|weduwnaar",
        rf"{ORDINAL} (?:kind )?in (?:een|de) rij(?: van {CARDINAL})?",
        r"0*2 (?:moeders|vaders|papa's|mama's)",
    )
)
_NO_FAMILY: Final = re.compile(
    r"(?:paar|andere|alle|van de|op de|groep van|klas van|groep met|klas met|van) $"
)
_STATUS: Final = (
    r"[Ww]oonwagen\w*|[Vv]luchteling(?:en)?|[Aa]sielzoekers?|[Ss]tatushouders?"
    r"|Jehova(?:['’]s)?(?: [Gg]etuigen?)?"
)
_SHORTEST_IN_SMALL_LETTERS: Final = 6  # "pool" and "turk" are words


def clues(text: str, folded: str) -> Iterator[Span]:
    """Find the clues in a text; `folded` is the same text, folded."""
    yield from years(folded)
    figures = in_figures(folded)
    yield from ages(figures)
    yield from diagnoses(text, folded)
    yield from work(folded)
    for pattern in _FAMILY:
        for match in pattern.finditer(figures):
            if not _NO_FAMILY.search(figures[: match.start()]):
                yield Span(*match.span(), Category.FAMILY)
    # Without capitals in a text a country has none either.
    for match in _origins(text == text.lower()).finditer(text):
        yield Span(*match.span(), Category.ORIGIN)


@cache
def _origins(without_capitals: bool) -> re.Pattern[str]:
    lists = own_list("origins")
    flags = re.IGNORECASE if without_capitals else re.NOFLAG
    names = [name for items in lists.values() for name in items]
    names += [
        name.lower()
        for name in lists["bijvoeglijk"]
        if len(name) >= _SHORTEST_IN_SMALL_LETTERS
    ]
    each = "|".join(sorted(map(re.escape, names), key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{each}|{_STATUS})(?!\w)", flags)
