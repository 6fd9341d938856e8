"""What stands in the tables of a dataset, as a table: the first sheet of a workbook."""

from collections.abc import Iterator
from typing import Final

from levensreis.formats.tabular.sheet import Column, Dataset, Row, Sheet

_COLUMNS: Final = (
    Column(name="blad", told="Over welk blad dit gaat.", width=24),
    Column(name="kolom", told="Over welke kolom.", width=20),
    Column(name="betekenis", told="Wat er staat.", width=70, wraps=True),
    Column(name="codes", told="Wat de codes betekenen.", width=70, wraps=True),
)


def explained(dataset: Dataset) -> Sheet:
    """Return a table that tells what the others hold."""

    def rows() -> Iterator[Row]:
        yield dataset.title, "", dataset.told, ""
        for sheet in dataset.sheets:
            yield sheet.title, "", sheet.told, ""
            for column in sheet.columns:
                yield sheet.title, column.name, column.told, _codes(column)

    return Sheet(
        name="uitleg",
        title="Uitleg",
        told="Wat er op elk blad staat.",
        columns=_COLUMNS,
        rows=rows,
    )


def _codes(column: Column) -> str:
    return "\n".join(f"{code}: {label}" for code, label in column.codes.items())
