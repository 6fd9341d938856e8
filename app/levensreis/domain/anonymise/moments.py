"""A date or a year as an age, which tells less: in 2015 becomes about 6 years."""

import re
from datetime import date
from typing import Final

from levensreis.domain.anonymise.dates import FEASTS, MONTHS
from levensreis.domain.anonymise.numbers import in_figures
from levensreis.domain.fold import fold
from levensreis.domain.life_context import BirthMonth

_PREGNANCY: Final = 9  # months
_YEAR: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_SHORT_YEAR: Final = re.compile(r"['’](\d\d)$")
_NUMERIC: Final = re.compile(
    r"(?P<day>\d{1,2}) ?[-/.] ?(?P<month>\d{1,2}) ?[-/.] ?['’]?(?P<year>\d{4}|\d\d)"
    r"|(?P<iso>\d{4})[-/.]?(?P<iso_month>\d\d)[-/.]?(?P<iso_day>\d\d)"
)
_DAY_AND_MONTH: Final = re.compile(r"\d{1,2}[-/](\d{1,2})")
_NAMED_MONTH: Final = re.compile(
    rf"\b({'|'.join(sorted(MONTHS, key=len, reverse=True))})\b"
)
_WITHOUT_YEAR: Final = "een dag"
PERIOD: Final = "een periode"
"""What comes in place of two dates without a year."""
_RANGE: Final = re.compile(r" (?:t/m|tot|en) ")
_SOME_YEAR: Final = "een eerder jaar"


def as_age(said: str, birth: date | BirthMonth | None) -> tuple[str, bool]:
    """Return what comes in the place of a date or year, and whether it needs no `op`.

    A moment before the birth is one of the pregnancy or before it.
    """
    year, month = _moment(said)
    if year is None:
        return (PERIOD if _RANGE.search(said) else _WITHOUT_YEAR), False
    if birth is None:
        return _SOME_YEAR, False
    if month is None or birth.month is None:
        return _of_year(year, birth)
    months = (year - birth.year) * 12 + month - birth.month
    if months < 0:
        carried = months >= -_PREGNANCY
        return "tijdens de zwangerschap" if carried else "voor de zwangerschap", True
    if months < 12:
        return "in het eerste levensjaar", True
    return f"op {months // 12}-jarige leeftijd", True


def is_birthday(said: str, birth: date | None) -> bool:
    """Tell whether a date is the day of birth, or that day of any year."""
    year, month = _moment(said)
    if birth is None or year not in (birth.year, None):
        return False
    names = FEASTS.get((birth.month, birth.day), "").replace("_", " ")
    if year is None and fold(said) in names:
        return True
    if month != birth.month:
        return False
    days = re.findall(r"(?<!\d)0*(\d{1,2})(?!\d)", in_figures(fold(said)))
    return str(birth.day) in (day.lstrip("0") for day in days)


def _of_year(year: int, birth: date | BirthMonth) -> tuple[str, bool]:
    age = year - birth.year
    if age < 0:
        return "voor de geboorte", True
    if age == 0:
        return "in het geboortejaar", True
    return f"rond de leeftijd van {age} jaar", True


def _moment(said: str) -> tuple[int | None, int | None]:
    """Return the year and month of a date, as far as it tells them."""
    folded = in_figures(fold(said))
    if match := _NUMERIC.search(folded):
        year = int(match["iso"] or match["year"])
        return _whole(year), int(match["iso_month"] or match["month"])
    if match := _DAY_AND_MONTH.fullmatch(folded):
        return None, int(match[1])
    found = _YEAR.search(folded)
    short = _SHORT_YEAR.search(folded)
    year = int(found.group()) if found else int(short[1]) if short else -1
    named = _NAMED_MONTH.search(folded)
    return (_whole(year) if year >= 0 else None), MONTHS[named[1]] if named else None


def _whole(year: int) -> int:
    """Return a year of two figures with its century: none lies far ahead."""
    return year if year > 99 else year + (2000 if year < 50 else 1900)
