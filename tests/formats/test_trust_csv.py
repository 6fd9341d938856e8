"""What a spreadsheet reads of the log is text, whatever a name begins with."""

import csv
from datetime import date
from uuid import uuid4

import pytest

from levensreis.domain.access import AccessEntry
from levensreis.domain.retention import Retention
from levensreis.formats.trust_csv import DUE_COLUMNS, LOG_COLUMNS, write_due, write_log


@pytest.mark.parametrize("who", ["=1+1", "+31", "-x", "@sum", "\tx", "anna", 'a"b,c'])
def test_a_name_is_never_a_formula(who: str) -> None:
    line = AccessEntry(number=1, at="2026", who=who, machine="m", kind="open")
    columns, row = csv.reader(write_log([line]).splitlines())
    assert tuple(columns) == LOG_COLUMNS
    told = dict(zip(columns, row, strict=True))["who"]
    assert told.lstrip("'") == who
    assert not told.startswith(("=", "+", "-", "@", "\t"))


def test_only_journeys_with_a_day_are_due() -> None:
    kept = [
        Retention(uuid4(), "LR-001", date(2026, 5, 1)),
        Retention(uuid4(), "LR-002", None),
    ]
    columns, row = csv.reader(write_due(kept, date(2026, 5, 3)).splitlines())
    assert tuple(columns) == DUE_COLUMNS
    assert row == ["LR-001", "2026-05-01", "2"]
