"""Reads a day as people type it: 3-11-2026, 3 nov, vandaag, 5 jaar. Knows no Qt."""

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import Final

from levensreis.domain.errors import KnownError
from levensreis.domain.fold import fold
from levensreis.language import MONTHS, say, word

_NEAR: Final = (word("vandaag"), word("gisteren"), word("eergisteren"))
_NUMBERS: Final = re.compile(
    r"(?P<day>\d{1,2})[-/. ](?P<month>\d{1,2})(?:[-/. ](?P<year>(?:20)?\d\d))?"
)
_YEAR_FIRST: Final = re.compile(
    r"(?P<year>20\d\d)[-/](?P<month>\d\d?)[-/](?P<day>\d\d?)"
)
_NAMED: Final = re.compile(
    r"(?P<day>\d{1,2})[- ]?(?P<month>[a-z]{3,})\.?(?:[- ]?(?P<year>(?:20)?\d\d))?"
)
_SPAN: Final = re.compile(r"(?:over |in )?(?P<count>\d{1,3}) ?(?P<unit>[a-z]+)\.?")
_CENTURY: Final = 2000
_OWN_SHORT: Final = {"mrt": 3, "maa": 3}
_YEAR: Final = 12
_UNITS: Final = ((word("jaar"), _YEAR), (word("maanden"), 1))
"""What a span is counted in, and how many months that is."""
_SHORT_UNITS: Final = {"jr": _YEAR, "mnd": 1}


class WrongDay(KnownError):
    """Words that tell no day, or one that is still to come."""


def read_day(words: str, today: date) -> date:
    """Return the day that words tell; without a year it is the last one that was."""
    told = " ".join(fold(words).split())
    for back, name in enumerate(_NEAR):
        if told in (name, fold(say(name))):
            return today - timedelta(days=back)
    for form in (_NUMBERS, _YEAR_FIRST, _NAMED):
        found = form.fullmatch(told)
        if found is not None:
            return _day_of(found, today)
    raise _not_understood()


def read_coming_day(words: str, today: date) -> date:
    """Return the day that words tell; without a year it is the first one to come.

    Also how long from now: `5 jaar` or `18 maanden`.
    """
    told = " ".join(fold(words).split())
    if told in (_NEAR[0], fold(say(_NEAR[0]))):
        return today
    span = _SPAN.fullmatch(told)
    try:
        if span is not None and (months := _months(span["unit"])):
            return _later(today, int(span["count"]) * months)
        for form in (_NUMBERS, _YEAR_FIRST, _NAMED):
            found = form.fullmatch(told)
            if found is not None:
                day = _told_day(found, today)
                is_over = day <= today and not found["year"]
                return day.replace(year=day.year + 1) if is_over else day
    except ValueError:  # no such day
        pass
    raise WrongDay(say("Geen dag herkend. Typ bijvoorbeeld 3-11-2036 of 5 jaar."))


def _day_of(found: re.Match[str], today: date) -> date:
    try:
        day = _told_day(found, today)
        if day > today and not found["year"]:
            day = day.replace(year=day.year - 1)
    except ValueError:
        raise _not_understood() from None
    if day > today:
        raise WrongDay(say("Deze dag ligt in de toekomst."))
    return day


def _told_day(found: re.Match[str], today: date) -> date:
    """Return a day as it is told, in this year if it tells none; raises ValueError."""
    month = found["month"]
    number = int(month) if month.isdigit() else _month_number(month)
    year = int(found["year"] or today.year)
    return date(year % 100 + _CENTURY, number, int(found["day"]))


def _months(unit: str) -> int:
    """Return how many months a year or a month is; 0 when the word is neither."""
    known = () if unit in _OWN_SHORT else _UNITS  # short for March
    for name, months in known:
        if any(fold(each).startswith(unit) for each in (name, say(name))):
            return months
    return _SHORT_UNITS.get(unit, 0)


def _later(today: date, months: int) -> date:
    """Return the day so many months on; the last of its month when that is shorter."""
    years, month = divmod(today.month - 1 + months, _YEAR)
    year = today.year + years
    if year >= _CENTURY + 100:
        raise ValueError(year)  # it could not be typed as a day
    last = monthrange(year, month + 1)[1]
    return date(year, month + 1, min(today.day, last))


def _month_number(name: str) -> int:
    if name in _OWN_SHORT:
        return _OWN_SHORT[name]
    for number, month in enumerate(MONTHS, start=1):
        if any(fold(each).startswith(name) for each in (month, say(month))):
            return number
    return 0


def _not_understood() -> WrongDay:
    return WrongDay(
        say("Geen dag herkend. Typ bijvoorbeeld 3-11-2026, 3 nov of vandaag.")
    )
