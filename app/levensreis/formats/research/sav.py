"""A study for SPSS (.sav): a row for each journey, a variable for each factor.

An archive for the long term prefers .zip (CSV): that needs no program of anybody.
"""

import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from levensreis.domain.research_data import ResearchData
from levensreis.formats.research.dataset import TITLE, factors_by_journey, journeys
from levensreis.formats.research.extras import extra
from levensreis.formats.tabular.sheet import Column, Kind, Row

ENDING: Final = ".sav"
_LABEL_BYTES: Final = 252
_VALUE_BYTES: Final = 120
_MADE_AT: Final = slice(92, 109)
"""Where a .sav tells when it was made: nine characters of day, eight of time."""
_LONG_AGO: Final = b"01 Jan 8000:00:00"


def sav(data: ResearchData) -> bytes:
    """Write the journeys of a study for SPSS; raises MissingExtra."""
    pyreadstat = extra("pyreadstat", ENDING)
    pandas = extra("pandas", ENDING)
    known, factors = journeys(data), factors_by_journey(data)
    columns = (*known.columns, *factors.columns[1:])
    rows = [
        (*told, *found[1:])
        for told, found in zip(known.plain_rows(), factors.plain_rows(), strict=True)
    ]
    frame = pandas.DataFrame(
        {
            column.name: pandas.Series(
                _values(rows, at, column), dtype=_TYPES[column.kind]
            )
            for at, column in enumerate(columns)
        }
    )
    # The library only writes to a file; this folder is for nobody else.
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "levensreizen.sav"
        pyreadstat.write_sav(
            frame,
            str(path),
            file_label=_cut(TITLE, 64),
            column_labels={
                each.name: _cut(each.told, _LABEL_BYTES) for each in columns
            },
            variable_value_labels={
                each.name: _value_labels(each) for each in columns if each.codes
            },
        )
        content = bytearray(path.read_bytes())
    content[_MADE_AT] = _LONG_AGO
    return bytes(content)


_TYPES: Final = {Kind.TEXT: "object", Kind.WHOLE: "float64"}


def _values(rows: Iterable[Row], at: int, column: Column) -> list[object]:
    if column.kind is Kind.TEXT:
        return ["" if row[at] is None else row[at] for row in rows]
    # A number that may not be shown has no words here.
    found = (row[at] for row in rows)
    return [each if isinstance(each, int) else float("nan") for each in found]


def _value_labels(column: Column) -> dict[str | int, str]:
    is_number = column.kind is Kind.WHOLE
    return {
        int(code) if is_number else code: _cut(label, _VALUE_BYTES)
        for code, label in column.codes.items()
    }


def _cut(text: str, most: int) -> str:
    """Return as much of a text as fits in so many bytes."""
    return text.encode()[:most].decode(errors="ignore")
