"""The factor table of very many journeys, beside what else could count it.

Every engine has the same codings and gives the same table; that is checked first. The
product counts in the encrypted file of a merged study, with its own statement.
"""

import multiprocessing
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import create_engine
from sqlalchemy.dialects import postgresql, sqlite

from levensreis.services.merging import MergedStudy
from levensreis.storage.research.counts import factor_table, tallies
from tests.benchmarks.many_journeys import make_merged, make_plain
from tests.benchmarks.side_by_side import (
    Comparison,
    Skipped,
    Told,
    compare,
    timed,
)
from tests.builders import PASSPHRASE

SIZES = (10_000, 100_000)
ROUNDS = 5
TABLES = ("journey", "factor", "statement", "coding")
_NARROW = {"statement": "id, journey_id, position"}
"""What the table needs of the widest one: the others need not carry its texts."""
Rows = list[tuple[Any, ...]]


def measure(folder: Path) -> Iterator[Comparison | Told]:
    """Compare the factor table with raw SQLite, DuckDB and Polars."""
    try:
        import duckdb
        import polars as pl
    except ImportError as error:
        raise Skipped(f"{error.name} is er niet") from None
    for size in SIZES:
        place = folder / f"merged.{size}"
        place.mkdir()
        make_merged(place / "study", size)
        _make_plain(place / "plain.sqlite", size)
        _to_parquet(place)
        words = f"Factortabel over {size:,} levensreizen × 60".replace(",", ".")
        with (
            MergedStudy.open(place / "study", PASSPHRASE) as merged,
            merged.target.transaction() as connection,
            closing(sqlite3.connect(place / "plain.sqlite")) as plain,
            closing(sqlcipher.connect(str(place / "plain.sqlite"))) as same_driver,
            closing(duckdb.connect()) as duck,
        ):
            _load(duck, place)
            frames = {name: pl.read_parquet(_path(place, name)) for name in TABLES}
            mine = partial(tallies, connection)
            others: dict[str, Callable[[], Rows]] = {
                "hetzelfde in sqlite3, onversleuteld": partial(_raw, plain),
                "hetzelfde in sqlcipher3, onversleuteld": partial(_raw, same_driver),
                "DuckDB, uit het geheugen": partial(_duck, duck),
                "Polars, uit het geheugen": partial(_polars, frames),
            }
            expected = _as_rows(connection.execute(factor_table()).fetchall())
            for name, other in others.items():
                if _as_rows(other()) != expected:
                    raise RuntimeError(f"{name} counts differently.")
                yield compare(words, timed(mine), name, timed(other), ROUNDS)
        with _plain_engine(place / "plain.sqlite") as connection:
            yield compare(
                "  onversleuteld, door dezelfde code",
                timed(partial(tallies, connection)),
                "hetzelfde in sqlite3, onversleuteld",
                timed(partial(_raw, sqlite3.connect(place / "plain.sqlite"))),
                ROUNDS,
            )
        yield Told(_memory(place))


def _make_plain(path: Path, journeys: int) -> None:
    engine = create_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        make_plain(connection, journeys)
    engine.dispose()


def _plain_engine(path: Path) -> Any:
    return create_engine(f"sqlite:///{path}").connect()


def _path(place: Path, name: str) -> Path:
    return place / f"{name}.parquet"


def _to_parquet(place: Path) -> None:
    import pyarrow as pa
    from pyarrow import parquet

    with closing(sqlite3.connect(place / "plain.sqlite")) as plain:
        for name in TABLES:
            found = plain.execute(f"SELECT {_NARROW.get(name, '*')} FROM {name}")
            columns = [each[0] for each in found.description]
            writer = None
            while some := found.fetchmany(200_000):
                arrays = dict(zip(columns, zip(*some, strict=True), strict=True))
                table = pa.table(arrays)
                if writer is None:
                    writer = parquet.ParquetWriter(_path(place, name), table.schema)
                writer.write_table(table)
            assert writer is not None
            writer.close()


def _load(duck: Any, place: Path) -> None:
    duck.execute("SET enable_progress_bar = false")
    for name in TABLES:
        duck.execute(f"CREATE TABLE {name} AS FROM '{_path(place, name)}'")


def _raw(plain: Any) -> Rows:
    return list(plain.execute(_statement(sqlite.dialect())).fetchall())


def _duck(duck: Any) -> Rows:
    return list(duck.execute(_statement(postgresql.dialect())).fetchall())


def _statement(dialect: Any) -> str:
    compiled = factor_table().compile(
        dialect=dialect, compile_kwargs={"literal_binds": True}
    )
    return str(compiled)


def _polars(frames: dict[str, Any]) -> Rows:
    import polars as pl

    codings = frames["coding"].lazy()
    counted = codings.group_by("factor_id").agg(pl.col("journey_id").n_unique())
    marked = (
        codings.filter(pl.col("example") != "")
        .join(
            frames["journey"].lazy().select("id", "rid", "pseudonym"),
            left_on="journey_id",
            right_on="id",
        )
        .join(
            frames["statement"].lazy().select("id", place="position"),
            left_on="statement_id",
            right_on="id",
        )
        .sort("rid", "place")
        .group_by("factor_id")
        .agg(pl.col("example").first(), pl.col("pseudonym").first())
    )
    found = (
        counted.join(
            frames["factor"].lazy().select("id", "fid", order="position"),
            left_on="factor_id",
            right_on="id",
        )
        .join(marked, on="factor_id", how="left")
        .sort("order", "fid")
        .select("fid", "journey_id", pl.col("example", "pseudonym").fill_null(""))
    )
    return list(found.collect().rows())


def _as_rows(found: Any) -> Rows:
    return [tuple(each) for each in found]


# --- memory ---------------------------------------------------------------------


def _memory(place: Path) -> tuple[str, ...]:
    """Tell what each takes in a process of its own, above what the program takes."""
    goes = {
        "Levensreis (SQLCipher)": _product_once,
        "DuckDB, uit het geheugen": _duck_once,
        "Polars, uit het geheugen": _polars_once,
    }
    found = {name: _most(go, place) for name, go in goes.items()}
    mine = next(iter(found.values()))
    return tuple(
        f"  geheugen erbij: {name:44} {used / 1024:6.0f} MiB"
        + (f"   Levensreis: {mine / used:.2f} keer" if used != mine else "")
        for name, used in found.items()
    )


def _most(go: Callable[[Path], object], place: Path) -> int:
    """Return the most memory that a new process had in use, in KiB."""
    context = multiprocessing.get_context("spawn")
    with context.Pool(1) as pool:
        return int(pool.apply(_told_most, (go, place)))


def _told_most(go: Callable[[Path], object], place: Path) -> int:
    before = _high_water()
    go(place)
    return _high_water() - before


def _high_water() -> int:
    # What getrusage tells is that of the process that began this one as well.
    try:
        told = Path("/proc/self/status").read_text()
    except OSError:
        raise Skipped("het geheugen is alleen op Linux te meten") from None
    [most] = [line for line in told.splitlines() if line.startswith("VmHWM:")]
    return int(most.split()[1])


def _product_once(place: Path) -> None:
    with (
        MergedStudy.open(place / "study", PASSPHRASE) as merged,
        merged.target.transaction() as connection,
    ):
        tallies(connection)


def _duck_once(place: Path) -> None:
    import duckdb

    with closing(duckdb.connect()) as duck:
        _load(duck, place)
        _duck(duck)


def _polars_once(place: Path) -> None:
    import polars as pl

    _polars({name: pl.read_parquet(_path(place, name)) for name in TABLES})
