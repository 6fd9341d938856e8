"""The cross-cutting picture as CSV and JSON: for programs of others.

The fields of both are stable. CSV has a row for each number: the part and the figure,
the row and its label, what is counted, and the number as `least` and `most`, which are
the same when it is known. `most` is empty where there is no limit; `left_out` is 1, and
both are empty, where a number may not be shown. `known` tells of how many of `journeys`
anything was told. The row `median` is the middle over `known` journeys.

JSON has the same by figure, `marking` tells for whom (null for others), `text` what a
researcher wrote beside a figure, and `behind` of each row the journeys and statements
that it rests on, by their outside names; there are none for others.
"""

import json
from collections.abc import Iterator
from typing import Any, Final

from levensreis.domain.anonymise.outputs import MARK
from levensreis.domain.crosscut.bounds import Bounds
from levensreis.domain.crosscut.finding import Finding, FindingRow, Unit
from levensreis.domain.crosscut.picture import CrosscutPicture
from levensreis.formats.tabular.csv_package import write_csv
from levensreis.formats.tabular.plain import plain
from levensreis.formats.tabular.sheet import Column, Row, Sheet

FORMAT: Final = "levensreis/cross-cutting-picture"
VERSION: Final = 1
MEDIAN: Final = "median"
_COLUMNS: Final = (
    ("section", "onderdeel"),
    ("finding", "figuur"),
    ("title", "naam van de figuur"),
    ("row", "rij"),
    ("label", "naam van de rij"),
    ("unit", "wat is geteld"),
    ("least", "ten minste"),
    ("most", "ten hoogste"),
    ("left_out", "1: mag niet worden getoond"),
    ("known", "van hoeveel levensreizen iets is verteld"),
    ("journeys", "hoeveel levensreizen"),
)


def crosscut_csv(picture: CrosscutPicture) -> str:
    """Write the numbers of a picture as one table."""
    columns = tuple(Column(name=name, told=told) for name, told in _COLUMNS)
    return write_csv(
        Sheet(
            name="dwarsbeeld",
            title="Dwarsbeeld",
            told="Een getal van een figuur",
            columns=columns,
            rows=lambda: _rows(picture),
        )
    )


def _rows(picture: CrosscutPicture) -> Iterator[Row]:
    for each in picture.findings:
        known, journeys = _plain(each.known), _plain(each.journeys)
        start = each.section.value, each.key.value, each.title
        for row in each.rows:
            for unit in each.units:
                number = row.numbers[unit]
                end = *_limits(number), str(int(number is None)), known, journeys
                yield *start, row.key, row.label, unit.value, *end
        if (found := each.median) is not None:
            end = *_limits(found.value), "0", _plain(found.of), journeys
            yield *start, MEDIAN, "mediaan", found.unit.value, *end


def _limits(number: Bounds | None) -> tuple[str, str]:
    if number is None:
        return "", ""
    return _plain(number.least), _plain(number.most)


def _plain(number: float | None) -> str:
    return "" if number is None else f"{number:.12g}"


def crosscut_json(picture: CrosscutPicture) -> str:
    """Write a picture with what is behind it; say it in Dutch."""
    told = {
        "format": FORMAT,
        "version": VERSION,
        "marking": None if picture.is_published else MARK,
        "published": picture.is_published,
        "selection": plain(picture.selected) or None,
        "journeys": picture.journeys,
        "findings": [_finding(picture, each) for each in picture.findings],
    }
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def _finding(picture: CrosscutPicture, finding: Finding) -> dict[str, Any]:
    median = finding.median
    return {
        "section": finding.section.value,
        "finding": finding.key.value,
        "title": finding.title,
        "about": finding.about,
        "text": plain(picture.texts.get(finding.key, "")),
        "known": finding.known,
        "median": median
        and {
            "unit": median.unit.value,
            "least": median.value.least,
            "most": median.value.most,
            "journeys": median.of,
        },
        "rows": [_row(row) for row in finding.rows],
    }


def _row(row: FindingRow) -> dict[str, Any]:
    return {
        "row": row.key,
        "label": plain(row.label),
        "numbers": {unit.value: _number(unit, row) for unit in row.numbers},
        "behind": [{"journey": each.rid, "statement": each.sid} for each in row.behind],
    }


def _number(unit: Unit, row: FindingRow) -> dict[str, float | None] | None:
    number = row.numbers[unit]
    return None if number is None else {"least": number.least, "most": number.most}
