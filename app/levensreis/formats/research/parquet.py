"""A study as Parquet: a row for each statement, with its journey and its factors."""

import io
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any, Final

from levensreis.domain.progress import NO_PROGRESS, Progress
from levensreis.domain.research_data import ResearchData
from levensreis.formats.research.dataset import TITLE, TOLD, journeys
from levensreis.formats.research.extras import extra
from levensreis.formats.research.statements import statements
from levensreis.formats.tabular.plain import plain
from levensreis.formats.tabular.sheet import Column, Kind, Row, Value

ENDING: Final = ".parquet"
_GROUP: Final = 10_000
"""Rows that a reader can take at a time."""


def parquet(data: ResearchData, progress: Progress = NO_PROGRESS) -> bytes:
    """Write the statements of a study; raises MissingExtra and Cancelled.

    The columns of the journey come first, and the factors last: a list, of which each
    has `fid`, `label` and `example`.
    """
    arrow = extra("pyarrow", ENDING)
    schema = _schema(arrow, data)
    out = io.BytesIO()
    rows = _rows(data)
    writer = extra("pyarrow.parquet", ENDING).ParquetWriter(
        out, schema, compression="zstd"
    )
    with writer:
        while some := list(islice(rows, _GROUP)):
            progress.check()
            columns = zip(*some, strict=True)
            arrays = [
                arrow.array(_values(column, arrow, field.type), field.type)
                for column, field in zip(columns, schema, strict=True)
            ]
            writer.write_table(arrow.Table.from_arrays(arrays, schema=schema))
    return out.getvalue()


def _schema(arrow: Any, data: ResearchData) -> Any:
    factors = arrow.list_(
        arrow.struct([(name, arrow.string()) for name in ("fid", "label", "example")])
    )
    told = {"description": "De factoren van de uitspraak, in hun volgorde."}
    return arrow.schema(
        [
            *(_field(arrow, column) for column in _columns(data)),
            arrow.field("factors", factors, metadata=told),
        ],
        metadata={"title": TITLE, "description": TOLD},
    )


def _values(column: Sequence[Any], arrow: Any, kind: Any) -> Sequence[Any]:
    """Return what a column holds: a number that may not be shown has no words here."""
    if kind != arrow.int32():
        return column
    return [None if isinstance(each, str) else each for each in column]


def _field(arrow: Any, column: Column) -> Any:
    kind = arrow.int32() if column.kind is Kind.WHOLE else arrow.string()
    codes = "; ".join(f"{code}: {label}" for code, label in column.codes.items())
    told = f"{column.told} {codes}".strip()
    return arrow.field(column.name, kind, metadata={"description": told})


def _columns(data: ResearchData) -> Sequence[Column]:
    # The journey is told by its own columns; that it is once more `rid` is left out.
    own = [each for each in statements(data).columns if each.name != "rid"]
    return [*journeys(data).columns, *own]


def _rows(data: ResearchData) -> Iterator[tuple[Any, ...]]:
    sheet = statements(data)
    rid = [each.name for each in sheet.columns].index("rid")
    labels = {each.id: plain(each.label) for each in data.codebook}
    by_rid: dict[Value, Row] = {row[0]: row for row in journeys(data).plain_rows()}
    told = zip(data.statements(), sheet.plain_rows(), strict=True)
    for (_, _, statement), row in told:
        factors = [
            {
                "fid": str(each.factor),
                "label": labels[each.factor],
                "example": plain(each.example),
            }
            for each in statement.codings
        ]
        yield (*by_rid[row[rid]], *row[:rid], *row[rid + 1 :], factors)
