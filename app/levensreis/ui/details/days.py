"""Reads a day as people type it: 3-11-2026, 3 nov or vandaag. Knows no Qt."""

import re
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
_CENTURY: Final = 2000
_OWN_SHORT: Final = {"mrt": 3, "maa": 3}


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


def _day_of(found: re.Match[str], today: date) -> date:
    month = found["month"]
    number = int(month) if month.isdigit() else _month_number(month)
    year = int(found["year"] or today.year)
    try:
        day = date(year % 100 + _CENTURY, number, int(found["day"]))
        if day > today and not found["year"]:
            day = day.replace(year=day.year - 1)
    except ValueError:
        raise _not_understood() from None
    if day > today:
        raise WrongDay(say("Deze dag ligt in de toekomst."))
    return day


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
