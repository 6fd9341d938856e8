"""Dates in every notation, feast days with a year, and the birthday."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from levensreis.domain.anonymise.numbers import ORDINAL, number_of
from levensreis.domain.anonymise.span import Category, Level, Span

MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            *("januari jan", "februari feb febr", "maart mrt", "april apr", "mei"),
            *("juni jun", "juli jul", "augustus aug", "september sept sep"),
            *("oktober okt", "november nov", "december dec"),
        ),
        start=1,
    )
    for name in names.split()
}
_NAMES: Final = "|".join(sorted(MONTHS, key=len, reverse=True))
_MONTH: Final = rf"(?P<month>{_NAMES})\b(?:\.(?= ?['’\d]))?"
_DAY_NAME: Final = r"(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag,? (?:de )?)?"
_YEAR: Final = r"(?P<year>(?:19|20)\d\d|['’]\d\d)"
_DAY: Final = rf"(?P<day>{ORDINAL}|0*[0-3]?\d)"
_RANGE: Final = r"[0-3]?\d(?: [a-z]{3,9})?(?: (?:t/m|tot en met|tot|en|of) | ?- ?)"
_START, _END = r"(?<![\w/.,-])", r"(?![\w/]|[.,-]\d)"

_ROMAN: Final = (
    *("i", "ii", "iii", "iv", "v", "vi"),
    *("vii", "viii", "ix", "x", "xi", "xii"),
)

FEASTS: Final = {
    (1, 1): "nieuwjaarsdag nieuwjaar",
    (1, 6): "driekoningen",
    (2, 14): "valentijnsdag",
    (4, 27): "koningsdag",
    (4, 30): "koninginnedag",
    (5, 4): "dodenherdenking",
    (5, 5): "bevrijdingsdag",
    (10, 4): "dierendag",
    (11, 1): "allerheiligen",
    (11, 11): "sint-maarten sint_maarten",
    (12, 5): "sinterklaas sinterklaasavond pakjesavond",
    (12, 6): "sinterklaas",
    (12, 24): "kerstavond",
    (12, 25): "eerste_kerstdag kerst kerstmis",
    (12, 26): "tweede_kerstdag kerst kerstmis",
    (12, 31): "oudejaarsavond oudejaarsdag oudejaar oud_en_nieuw",
}
_MOVING: Final = (
    "pasen eerste_paasdag tweede_paasdag paasdag goede_vrijdag pinksteren hemelvaart "
    "hemelvaartsdag carnaval ramadan suikerfeest offerfeest eid keti_koti holi diwali "
    "moederdag vaderdag prinsjesdag chanoeka jom_kippoer nieuwjaar kerst "
    "kerstmis sinterklaas"
)


def _names(words: str) -> str:
    each = sorted(set(words.split()), key=lambda name: (-len(name), name))
    return "|".join(re.escape(name).replace("_", " ") for name in each)


# One day of a year by itself; what is said of a season as well needs a year.
_ONE_DAY: Final = (
    "oudejaarsavond oudejaarsdag oudjaarsavond nieuwjaarsdag koningsdag koninginnedag "
    "kerstavond pakjesavond hemelvaartsdag bevrijdingsdag valentijnsdag driekoningen "
    "goede_vrijdag"
)
_ALL_FEASTS: Final = _names(" ".join([*FEASTS.values(), _MOVING]))
_DATES: Final = tuple(
    re.compile(f"{_START}(?:{pattern}){_END}")
    for pattern in (
        rf"{_DAY_NAME}(?:{_RANGE})?{_DAY} {_MONTH}(?:,? {_YEAR})?",
        rf"{_DAY_NAME}(?P<day>[0-3]?\d) ?[-/.] ?(?P<month>[01]?\d) ?[-/.] ?"
        r"(?P<year>(?:19|20)\d\d|['’]?\d\d)",
        r"(?P<year>(?:19|20)\d\d)[-/.](?P<month>[01]\d)[-/.](?P<day>[0-3]\d)",
        r"(?P<year>(?:19|20)\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])",
        r"(?P<day>[0-3]?\d)[-/. ](?P<roman>[ivx]{1,4})[-/. ](?P<year>(?:19|20)\d\d)",
        rf"{_MONTH} {_YEAR}",
        r"(?:maan|dins|woens|donder|vrij|zater|zon)dag (?:de )?(?P<day>[0-3]?\d)e?",
        rf"(?:{_ALL_FEASTS})(?: van| in)? {_YEAR}",
        r"(?P<day>[0-3]?\d)/(?P<month>[01]?\d)",
        r"0*[12] ?(?:e|ste|de) (?:kerst|paas|pinkster)dag",
        rf"(?:{_names(_ONE_DAY)})",
    )
)
# "12-6" is a date behind one of these words, and a score elsewhere.
_SHORT: Final = re.compile(
    r"\b(?:op|van|per|tot|sinds|vanaf|datum|dag|dd\.?|d\.d\.) "
    rf"(?P<date>(?P<day>[0-3]?\d)-(?P<month>[01]?\d)){_END}"
)
_NO_YEAR: Final = (
    r"(?! ?(?:gram|gr|kg|kilo|euro|meter|km|ml|mg|kcal|keer|stuks|mensen|inwoners)\b)"
)
_IN_YEAR: Final = re.compile(
    rf"(?<![\w-])(?:19[3-9]\d|20[0-4]\d)(?![\w]|-\d){_NO_YEAR}"
)
_YEARS: Final = re.compile(
    r"(?<![\w-])((?:19[3-9]|20[0-4])\d) ?[-–/] ?((?:19[3-9]|20[0-4])\d)(?![\w-])"
)
_NEXT_IN_YEAR: Final = re.compile(r"(?<=\s)['’]\d\d(?!\w)")


def dates(folded: str, birth: date | None) -> Iterator[Span]:
    """Find the dates in a text of `in_figures`; the birthday is in the register."""
    for pattern in (*_DATES, _SHORT):
        for match in pattern.finditer(folded):
            groups = match.groupdict()
            month = _month(groups.get("month") or groups.get("roman"))
            day = _number(groups.get("day"))
            if month > 12 or day > 31 or (groups.get("day") and day == 0):
                continue
            born = birth is not None and (month, day) == (birth.month, birth.day)
            level = Level.REGISTER if born else Level.LIKELY
            place = match.span("date" if pattern is _SHORT else 0)
            yield Span(*place, Category.DATE, level)
    if birth is not None:
        yield from _birthday_feasts(folded, birth)


def years(folded: str) -> Iterator[Span]:
    """Find the years in a folded text."""
    for match in _YEARS.finditer(folded):
        for group in (1, 2):
            yield Span(*match.span(group), Category.YEAR)
    for pattern in (_IN_YEAR, _NEXT_IN_YEAR):
        for match in pattern.finditer(folded):
            yield Span(match.start(), match.end(), Category.YEAR)


def _birthday_feasts(folded: str, birth: date) -> Iterator[Span]:
    feasts = FEASTS.get((birth.month, birth.day), "")
    if feasts:
        for match in re.finditer(rf"\b(?:{_names(feasts)})\b", folded):
            yield Span(match.start(), match.end(), Category.DATE, Level.REGISTER)


def _month(said: str | None) -> int:
    if not said:
        return 0
    if said in _ROMAN:
        return _ROMAN.index(said) + 1
    return MONTHS.get(said) or (int(said) if said.isdigit() else 99)


def _number(said: str | None) -> int:
    return number_of(said) if said else 0
