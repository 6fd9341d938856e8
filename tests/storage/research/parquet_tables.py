"""The tables for research as Parquet, with DuckDB over them: for who counts elsewhere.

DuckDB speaks the SQL of PostgreSQL, so a Core statement is told to it as to a server.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
from pyarrow import parquet
from sqlalchemy import Connection, Select, select
from sqlalchemy.dialects import postgresql

from levensreis.storage.research.tables import CONTENT


def write_tables(connection: Connection, folder: Path) -> None:
    """Write each table to a file of its own."""
    for table in CONTENT:
        rows = [tuple(row) for row in connection.execute(select(table))]
        columns = zip(*rows, strict=True) if rows else ([] for _ in table.columns)
        kinds = {int: pa.int32(), str: pa.string()}
        arrays = {
            column.name: pa.array(values, kinds[column.type.python_type])
            for column, values in zip(table.columns, columns, strict=True)
        }
        parquet.write_table(pa.table(arrays), folder / f"{table.name}.parquet")


@contextmanager
def over_parquet(folder: Path) -> Iterator[Any]:
    """Lend DuckDB with a view on each file."""
    with duckdb.connect() as connection:
        for path in sorted(folder.glob("*.parquet")):
            connection.execute(f"CREATE VIEW {path.stem} AS FROM '{path}'")
        yield connection


def rows_of(connection: Any, statement: Select[Any]) -> list[tuple[Any, ...]]:
    """Carry a Core statement out."""
    compiled = statement.compile(
        dialect=postgresql.dialect(), compile_kwargs={"literal_binds": True}
    )
    return list(connection.execute(str(compiled)).fetchall())
