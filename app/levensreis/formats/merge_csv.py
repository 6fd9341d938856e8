"""What merging did as CSV: a line for each journey, and for each file without any."""

import csv
import io
from collections.abc import Iterator
from typing import Final

from levensreis.domain.merging.report import FileReport, MergeReport

COLUMNS: Final = (
    *("file", "sha256", "refused", "why", "repeated"),
    *("signer", "rid", "pseudonym", "verdict"),
)
_FORMULA: Final = ("=", "+", "-", "@", "\t")
"""What a spreadsheet takes for the start of a formula."""


def write_merge(report: MergeReport) -> str:
    """Write the report in the order in which the files were given."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    for file in report.files:
        writer.writerows(map(_cell, row) for row in _rows(file))
    return text.getvalue()


def _rows(file: FileReport) -> Iterator[tuple[str, ...]]:
    known = (
        file.name,
        file.digest,
        str(file.refusal or ""),
        file.words,
        "1" if file.is_repeated else "0",
        file.signer,
    )
    for each in file.journeys:
        yield (*known, each.rid, each.pseudonym, each.verdict.value)
    if not file.journeys:
        yield (*known, "", "", "")


def _cell(value: str) -> str:
    return f"'{value}" if value.startswith(_FORMULA) else value
