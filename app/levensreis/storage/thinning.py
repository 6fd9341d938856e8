"""Which reserve copies stay: all of today, and ever fewer of longer ago."""

from collections.abc import Callable, Hashable, Iterable
from datetime import date, datetime, timedelta
from typing import Final

DAYS: Final = 14
WEEKS: Final = 8
MONTHS: Final = 24


def to_keep(moments: Iterable[datetime], now: datetime) -> set[datetime]:
    """Return the moments of which the copy stays.

    All of today (and of later, when a clock was wrong); the last of each day for two
    weeks, of each calendar week for eight weeks, and of each month for two years. It
    makes no difference when, or how often, copies are thinned: what stays in the end
    was never taken away before.
    """
    today = now.date()
    every = sorted(set(moments))
    by_day = {moment: moment.astimezone(now.tzinfo).date() for moment in every}
    kept = {moment for moment, day in by_day.items() if day >= today}
    kept |= _last_of_each(by_day, lambda day: (today - day).days < DAYS, _day)
    kept |= _last_of_each(by_day, lambda day: _weeks(day, today) < WEEKS, _week)
    kept |= _last_of_each(by_day, lambda day: _months(day, today) < MONTHS, _month)
    return kept


def _last_of_each(
    by_day: dict[datetime, date],
    is_recent: Callable[[date], bool],
    stretch: Callable[[date], Hashable],
) -> set[datetime]:
    # In order of time, so that the last of a stretch takes the place of the others.
    last = {
        stretch(day): moment for moment, day in sorted(by_day.items()) if is_recent(day)
    }
    return set(last.values())


def _day(day: date) -> Hashable:
    return day


def _week(day: date) -> Hashable:
    return day - timedelta(days=day.weekday())


def _month(day: date) -> Hashable:
    return day.year, day.month


def _weeks(day: date, today: date) -> int:
    monday = today - timedelta(days=today.weekday())
    return (monday - (day - timedelta(days=day.weekday()))).days // 7


def _months(day: date, today: date) -> int:
    return (today.year - day.year) * 12 + today.month - day.month
