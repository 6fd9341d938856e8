"""The access log and the journeys whose time is over, as CSV: UTF-8, one a line."""

import csv
import io
from collections.abc import Iterable
from datetime import date
from typing import Final

from levensreis.domain.access import AccessEntry
from levensreis.domain.retention import Retention

LOG_COLUMNS: Final = (
    *("number", "at", "who", "machine", "kind"),
    *("code", "journey", "what", "seal"),
)
DUE_COLUMNS: Final = ("code", "retain_until", "days_over")

_FORMULA: Final = ("=", "+", "-", "@", "\t")
"""What a spreadsheet takes for the start of a formula."""


def write_log(entries: Iterable[AccessEntry]) -> str:
    """Write the log as it is stored; the same every time."""
    rows = ([getattr(each, name) for name in LOG_COLUMNS] for each in entries)
    return _table(LOG_COLUMNS, rows)


def write_due(due: Iterable[Retention], today: date) -> str:
    """Write the journeys whose time is over, and for how many days."""
    return _table(
        DUE_COLUMNS,
        (
            (each.code, each.until.isoformat(), (today - each.until).days)
            for each in due
            if each.until is not None
        ),
    )


def _table(columns: Iterable[str], rows: Iterable[Iterable[object]]) -> str:
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(columns)
    writer.writerows(map(_cell, row) for row in rows)
    return text.getvalue()


def _cell(value: object) -> object:
    if isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"
    return value
