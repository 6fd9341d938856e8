"""A day of birth in every notation, in figures and in words."""

from datetime import date
from typing import Final

from levensreis.domain.anonymise.numbers import words_of

_MONTHS: Final = (
    ("januari", "january", "jan"),
    ("februari", "february", "febr", "feb"),
    ("maart", "march", "mrt", "mar"),
    ("april", "apr"),
    ("mei", "may"),
    ("juni", "june", "jun"),
    ("juli", "july", "jul"),
    ("augustus", "august", "aug"),
    ("september", "sept", "sep"),
    ("oktober", "october", "okt", "oct"),
    ("november", "nov"),
    ("december", "dec"),
)
_BETWEEN: Final = r"[\s./_-]{1,3}"
_AND: Final = r"[\s-]*(?:en[\s-]*)?"


def date_pattern(day: date) -> str:
    """Return a pattern for a date in every notation, in folded text."""
    months = _any(*(rf"{each}\.?" for each in _MONTHS[day.month - 1]))
    number = _any(rf"0?{day.day}(?:e|de|ste|th|st|nd|rd)?", *words_of(day.day))
    of_month = rf"(?:van de )?{_any(rf'0?{day.month}e?', *words_of(day.month))}"
    year = _any(str(day.year), rf"['’]?{day.year % 100:02}", *_spoken_year(day.year))
    ways = [
        rf"{number}{_BETWEEN}(?:{of_month}|{months}){_BETWEEN}{year}",
        rf"{months} {number},? {year}",
        rf"{day.year}{_BETWEEN}0?{day.month}{_BETWEEN}0?{day.day}",
        rf"{day.year}{day.month:02}{day.day:02}",
        rf"{day.day:02}{day.month:02}{day.year}",
    ]
    return rf"(?<!\d)(?:{'|'.join(ways)})(?![^\W_])"


def _spoken_year(year: int) -> list[str]:
    """Return patterns for a year in words: negentienhonderd achtennegentig."""
    century, rest = divmod(year, 100)
    ends = [_AND + each for each in words_of(rest)] if rest else [""]
    begins = ["twee[ ]?duizend"] if century == 20 else []
    begins += [rf"{each}[ ]?honderd" for each in words_of(century)]
    begins += words_of(century) if rest else []
    return [f"{begin}{end}" for begin in begins for end in ends]


def _any(*ways: str) -> str:
    return rf"(?:{'|'.join(ways)})"
