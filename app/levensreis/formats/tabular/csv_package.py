"""Tables as CSV in a zip, with a datapackage.json that tells what stands in them.

UTF-8, RFC 4180; the description is that of Frictionless (Data Package 1). A text that
a spreadsheet would work out has one ' before it, and the description says so.
"""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, Final

from levensreis.domain.progress import NO_PROGRESS, Progress
from levensreis.formats.tabular.archive import Archive
from levensreis.formats.tabular.plain import guarded
from levensreis.formats.tabular.sheet import Column, Dataset, Kind, Row, Sheet, Value

GUARD: Final = (
    "Een tekst die begint met = + - @ of een tab heeft één ' ervoor, zodat een "
    "rekenprogramma er geen formule van maakt. Haal die ene ' weg om de tekst te lezen "
    "zoals die was."
)
_LINES: Final = 500
"""Rows that are written, and of which is told how far it is, at a time."""


def csv_zip(dataset: Dataset, progress: Progress = NO_PROGRESS) -> bytes:
    """Write tables as CSV with their description; raises Cancelled."""
    archive = Archive()
    archive.put("datapackage.json", description(dataset))
    archive.put("LEESMIJ.txt", read_me(dataset))
    for done, sheet in enumerate(dataset.sheets):
        progress.step(done, len(dataset.sheets))
        with archive.writing(f"{sheet.name}.csv") as part:
            for text in _parts(sheet):
                progress.check()
                part.write(text.encode())
    return archive.done()


def write_csv(sheet: Sheet) -> str:
    """Write one table as CSV."""
    return "".join(_parts(sheet))


def description(dataset: Dataset) -> str:
    """Describe tables for programs: Frictionless Data Package."""
    told = {
        "profile": "tabular-data-package",
        "name": dataset.name,
        "title": dataset.title,
        "description": f"{dataset.told} {GUARD}",
        "resources": [_resource(sheet) for sheet in dataset.sheets],
    }
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def read_me(dataset: Dataset) -> str:
    """Describe tables for people."""
    lines = [dataset.title, "", dataset.told, "", GUARD, ""]
    for sheet in dataset.sheets:
        lines += [f"{sheet.name}.csv: {sheet.title}. {sheet.told}"]
        lines += [f"  {column.name}: {column.told}" for column in sheet.columns]
        lines.append("")
    return "\n".join(lines)


def _resource(sheet: Sheet) -> dict[str, Any]:
    schema: dict[str, Any] = {"fields": [_field(each) for each in sheet.columns]}
    schema["missingValues"] = [
        "",
        *sorted({each.left_out for each in sheet.columns if each.left_out}),
    ]
    if sheet.key:
        schema["primaryKey"] = list(sheet.key)
    if sheet.refers:
        schema["foreignKeys"] = [
            {"fields": column, "reference": {"resource": table, "fields": field}}
            for column, (table, field) in sheet.refers.items()
        ]
    return {
        "profile": "tabular-data-resource",
        "name": sheet.name,
        "path": f"{sheet.name}.csv",
        "title": sheet.title,
        "description": sheet.told,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "doubleQuote": True},
        "schema": schema,
    }


def _field(column: Column) -> dict[str, Any]:
    told: dict[str, Any] = {
        "name": column.name,
        "type": column.kind,
        "description": column.told,
    }
    if column.codes:
        told["constraints"] = {"enum": list(_codes(column))}
        told["description"] += f" ({_explained(column)})"
    return told


def _codes(column: Column) -> Iterable[Value]:
    return map(int, column.codes) if column.kind is Kind.WHOLE else column.codes


def _explained(column: Column) -> str:
    return "; ".join(f"{code}: {label}" for code, label in column.codes.items())


def _parts(sheet: Sheet) -> Iterator[str]:
    """Give the text of a table, some rows at a time."""
    yield _lines([[each.name for each in sheet.columns]])
    # Codes are words of the program: only what people told can be a formula.
    told = [each.kind is Kind.TEXT and not each.codes for each in sheet.columns]
    rows = iter(sheet.plain_rows())
    while some := list(islice(rows, _LINES)):
        yield _lines(_guarded(row, told) for row in some)


def _guarded(row: Row, told: Sequence[bool]) -> list[Value]:
    return [
        guarded(value) if is_told and isinstance(value, str) else value
        for value, is_told in zip(row, told, strict=True)
    ]


def _lines(rows: Iterable[Sequence[Value]]) -> str:
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    return text.getvalue()
