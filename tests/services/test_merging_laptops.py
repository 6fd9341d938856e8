"""From laptops to one table: real studies, their research files, and what they give."""

import csv
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from sqlalchemy import select

from levensreis.domain.codebook import Factor
from levensreis.domain.journey import Journey
from levensreis.services.merging import MergedStudy
from levensreis.services.study import Study
from levensreis.storage.research.counts import tallies
from levensreis.storage.research.tables import coding, factor, journey, statement
from tests.builders import (
    CHEAP,
    EXAMPLES,
    PASSPHRASE,
    a_coded_statement,
    a_journey,
    a_study,
)
from tests.services.researched import ready

TABLE_B1 = Path(__file__).parents[1] / "data" / "table_b1.csv"


@pytest.fixture
def merged(tmp_path: Path) -> Iterator[MergedStudy]:
    with MergedStudy.create(tmp_path / "samen", PASSPHRASE, CHEAP) as opened:
        yield opened


def test_nine_journeys_of_nine_laptops_give_table_b1(
    merged: MergedStudy, tmp_path: Path
) -> None:
    paths = []
    for number, example in enumerate(EXAMPLES):
        with Study.create(tmp_path / f"laptop {number}", PASSPHRASE, CHEAP) as study:
            ready(study, *study.import_journeys([example]))
            paths.append(tmp_path / f"laptop {number}.lrs")
            study.research.make(paths[-1])
    assert merged.merge(paths[::-1]).journeys == 9
    with merged.target.transaction() as connection:
        found = tallies(connection)
        labels = {
            row.fid: row.label
            for row in connection.execute(select(factor.c.fid, factor.c.label))
        }
    with TABLE_B1.open(encoding="utf-8", newline="") as file:
        expected = list(csv.DictReader(file))
    assert {labels[fid]: each.journeys for fid, each in found.items()} == {
        row["label"]: int(row["journeys"]) for row in expected
    }
    examples = {labels[fid]: each for fid, each in found.items() if each.example}
    assert {
        label: (each.example, each.example_journey) for label, each in examples.items()
    } == {
        row["label"]: (row["example"], row["example_journey"])
        for row in expected
        if row["example"]
    }


def test_two_laptops_that_began_apart_lose_and_mix_no_link(
    merged: MergedStudy, tmp_path: Path
) -> None:
    """Twenty journeys into ten: with the same codes, pseudonyms and keys inside."""
    expected: set[tuple[str, str]] = set()
    paths = []
    for laptop, number in (("een", 20), ("twee", 10)):
        with a_study(tmp_path / laptop) as study:
            factors = study.journeys.codebook().factors
            told = [_told(laptop, each, factors) for each in range(number)]
            for each in told:
                study.journeys.begin(each)
            ready(study, *told)
            paths.append(tmp_path / f"{laptop}.lrs")
            study.research.make(paths[-1])
            expected |= _links(told)
    merged.merge(paths)
    merged.merge(paths)
    with merged.target.transaction() as connection:
        rows = connection.execute(
            select(statement.c.text, factor.c.fid, journey.c.id, statement.c.journey_id)
            .join(coding, coding.c.statement_id == statement.c.id)
            .join(factor, factor.c.id == coding.c.factor_id)
            .join(journey, journey.c.id == coding.c.journey_id)
        ).all()
    assert len(rows) == 90
    assert {(row.text, row.fid) for row in rows} == expected
    assert all(row.id == row.journey_id for row in rows)
    owners = {(row.text.rpartition(" ")[0], row.id) for row in rows}
    assert len(owners) == 30


def _told(laptop: str, number: int, factors: Sequence[Factor]) -> Journey:
    statements = [
        a_coded_statement(
            factors[(number * 3 + each) % len(factors)],
            text=f"Op laptop {laptop} gezegd in gesprek {number} als uitspraak {each}",
        )
        for each in range(3)
    ]
    return a_journey(*statements, code=f"LR-{number:03}", pseudonym="Sem")


def _links(told: Sequence[Journey]) -> set[tuple[str, str]]:
    return {
        (each.text, str(coded.factor))
        for journey in told
        for each in journey.statements
        for coded in each.codings
    }
