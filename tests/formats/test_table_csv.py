"""The factor table as CSV: the columns of the study, to the letter."""

import csv
import io
from pathlib import Path

from levensreis.domain.factor_table import (
    FactorRow,
    FactorTable,
    Order,
    Tally,
    build_table,
)
from levensreis.domain.influence import Influence
from levensreis.domain.system import PartyGroup, System
from levensreis.formats.codebook_json import shipped_codebook
from levensreis.formats.table_csv import COLUMNS, write_table
from tests.builders import a_factor

TABLE_B1 = Path(__file__).parents[1] / "data" / "table_b1.csv"


def rows(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline="")))


def test_a_row_has_the_columns_of_table_b1() -> None:
    factor = a_factor(
        label='Rust, "thuis"',
        system=System.MICRO,
        group=PartyGroup.FAMILY_AND_PROFESSIONALS,
        influence=Influence.POSITIVE,
    )
    text = write_table(FactorTable((FactorRow(factor, Tally(3, "een\nplek", "Noor")),)))
    assert rows(text) == [
        list(COLUMNS),
        [
            *("micro", "Contact met directe omgeving", "Ouders & professionals"),
            *("+", 'Rust, "thuis"', "3", "een\nplek", "Noor"),
        ],
    ]


def test_an_empty_table_has_its_heading() -> None:
    assert write_table(FactorTable(())) == ",".join(COLUMNS) + "\r\n"


def test_the_codebook_that_ships_is_table_b1_in_its_order() -> None:
    wanted = rows(TABLE_B1.read_bytes().decode())
    book = shipped_codebook()
    table = build_table(
        book, {each.id: Tally(1) for each in book.factors}, Order.CODEBOOK
    )
    found = rows(write_table(table))
    assert [row[:5] for row in found] == [row[:5] for row in wanted]
    assert tuple(row.factor for row in table.rows) == book.factors
