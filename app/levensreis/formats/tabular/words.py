"""Tables for people: words where programs have codes."""

from collections.abc import Iterator
from dataclasses import replace

from levensreis.formats.tabular.sheet import Dataset, Kind, Row, Sheet


def in_words(dataset: Dataset) -> Dataset:
    """Return the same tables with what a code means in its place.

    A yes or no stays 1 or 0, so that people can add them up.
    """
    return replace(dataset, sheets=tuple(map(_in_words, dataset.sheets)))


def _in_words(sheet: Sheet) -> Sheet:
    coded = [
        (at, each.codes)
        for at, each in enumerate(sheet.columns)
        if each.codes and each.kind is Kind.TEXT
    ]

    def rows() -> Iterator[Row]:
        for row in sheet.rows():
            told = list(row)
            for at, codes in coded:
                value = told[at]
                if isinstance(value, str):
                    told[at] = codes.get(value, value)
            yield tuple(told)

    return replace(sheet, rows=rows) if coded else sheet
