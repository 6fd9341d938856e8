"""One Core statement gives one table: on every engine, and in DuckDB over Parquet."""

from pathlib import Path
from random import Random
from typing import Any

import pytest
from sqlalchemy import ColumnElement, Select, false, select

from levensreis.domain.codebook import FactorId
from levensreis.domain.factor_table import Tally
from levensreis.domain.research_data import ResearchData
from levensreis.formats.research.parquet import parquet
from levensreis.storage.research.counts import factor_table, tallies
from levensreis.storage.research.data import research_data
from levensreis.storage.research.merging import Merging
from levensreis.storage.research.tables import characteristic, coding, statement
from tests.storage.research.arriving import FACTORS, Told, a_content
from tests.storage.research.conftest import Lend, plain
from tests.storage.research.test_merging import an_origin

pytest.importorskip("duckdb")
pytest.importorskip("pyarrow")

from tests.storage.research.parquet_tables import (
    over_parquet,
    rows_of,
    write_tables,
)

_CHANCE = Random(7)
_JOURNEYS = [
    Told(
        f"reis {number}",
        1,
        tuple(
            (f"Uitspraak {each}", tuple(_CHANCE.sample(FACTORS, _CHANCE.randint(0, 3))))
            for each in range(_CHANCE.randint(0, 6))
        ),
        example=_CHANCE.choice(("", "één plek", "zo’n dag")),
        pseudonym=f"Sem {number}",
    )
    for number in range(40)
]
_SELECTIONS: tuple[tuple[ColumnElement[bool], ...], ...] = (
    (),
    (
        coding.c.statement_id.in_(
            select(statement.c.id).where(statement.c.position > 2)
        ),
    ),
    (
        coding.c.journey_id.in_(
            select(characteristic.c.journey_id).where(
                characteristic.c.name == "sex", characteristic.c.value == "boy"
            )
        ),
    ),
    (coding.c.journey_id.in_(select(characteristic.c.journey_id).where(false())),),
)


def _statements() -> list[Select[Any]]:
    return [factor_table(*each) for each in _SELECTIONS]


def test_the_factor_table_is_the_same_on_every_engine(
    lend: Lend, tmp_path: Path
) -> None:
    with lend() as connection:
        Merging(connection).merge(a_content(*_JOURNEYS), an_origin("x"))
        mine = [list(map(tuple, connection.execute(each))) for each in _statements()]
        folder = tmp_path / "parquet"
        folder.mkdir()
        write_tables(connection, folder)
    with over_parquet(folder) as duck:
        assert [rows_of(duck, each) for each in _statements()] == mine
    # And so it is the same on all of them: one has no engine.
    assert {FactorId(row[0]): row[1] for row in mine[0]} == {
        FactorId(fid): number
        for fid in FACTORS
        if (number := sum(_has(each, fid) for each in _JOURNEYS))
    }
    assert mine[3] == []


def test_the_parquet_for_analysts_counts_the_same(tmp_path: Path) -> None:
    with plain() as lend:
        with lend() as connection:
            Merging(connection).merge(a_content(*_JOURNEYS), an_origin("x"))
            expected = tallies(connection)
        data: ResearchData = research_data(lend)
        (tmp_path / "uitvoer.parquet").write_bytes(parquet(data))
    query = (
        "SELECT factor.fid, count(DISTINCT rid) FROM "
        "(SELECT rid, unnest(factors) AS factor FROM uitvoer) GROUP BY 1"
    )
    with over_parquet(tmp_path) as duck:
        found = dict(duck.execute(query).fetchall())
    assert {FactorId(fid): Tally(number) for fid, number in found.items()} == {
        fid: Tally(each.journeys) for fid, each in expected.items()
    }


def _has(told: Told, fid: str) -> bool:
    return any(fid in codes for _, codes in told.statements)
