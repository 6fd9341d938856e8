"""The factor table in every format: the form of the study, each text as it was."""

import csv
import io
import json
import zipfile
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from levensreis.domain.anonymise.outputs import MARK
from levensreis.domain.factor_table import (
    FactorRow,
    FactorTable,
    Order,
    Tally,
    build_table,
)
from levensreis.domain.influence import Influence
from levensreis.domain.progress import Cancelled, Progress
from levensreis.domain.system import System
from levensreis.formats.codebook_json import shipped_codebook
from levensreis.formats.tables.dataset import COLUMNS, dataset
from levensreis.formats.tables.form import above
from levensreis.formats.tables.write import TableFile, write_table
from levensreis.formats.tabular.plain import plain
from levensreis.language import Language, choose
from tests.builders import a_factor
from tests.formats.studies import a_table, anything, unguarded

EMPTY = FactorTable(())
TABLE_B1 = Path(__file__).parents[2] / "data" / "table_b1.csv"
every_format = pytest.mark.parametrize("form", TableFile)


def saying(text: str) -> FactorTable:
    """A table with one factor, of which label and example are a text."""
    factor = a_factor(label=f"x{text}", system=System.EXO, influence=Influence.POSITIVE)
    return FactorTable((FactorRow(factor, Tally(2, text, "Jonah")),))


def written(form: TableFile, table: FactorTable | None = None) -> bytes:
    return write_table(a_table() if table is None else table, 12, form)


class Page(HTMLParser):
    """What stands in the cells of a page, and which tags it has."""

    def __init__(self, content: bytes) -> None:
        super().__init__()
        self.cells: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(content.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag in ("td", "th"):
            self.cells.append("")

    def handle_data(self, data: str) -> None:
        if self.cells:
            self.cells[-1] += data


@every_format
@pytest.mark.parametrize("table", [EMPTY, a_table(), a_table(is_published=True)])
def test_what_is_made_again_is_the_same(form: TableFile, table: FactorTable) -> None:
    assert written(form, table) == written(form, table)


@every_format
def test_a_file_is_dutch_whatever_is_spoken(form: TableFile) -> None:
    table = a_table()
    dutch = written(form, table)
    choose(Language.ENGLISH)
    try:
        assert written(form, table) == dutch
    finally:
        choose(Language.DUTCH)


@every_format
def test_work_that_is_not_wanted_any_more_stops(form: TableFile) -> None:
    with pytest.raises(Cancelled):
        write_table(a_table(), 12, form, Progress(lambda *_: None, lambda: True))


# --- what stands above it ------------------------------------------------------


def test_a_table_tells_in_how_many_journeys_was_counted() -> None:
    told = [*above(a_table(), 12), *above(a_table(is_published=True), 12)]
    assert "Aantal levensreizen: 12" in told
    assert "Aantal levensreizen: 10 (afgerond)" in told
    assert above(a_table(is_published=True), 9)[0].endswith("minder dan 10")
    assert "nog geen factoren" in above(EMPTY, 0)[1]
    assert dataset(a_table(), 12).told.startswith("Aantal levensreizen: 12. ")


_SAID: dict[TableFile, tuple[str, ...]] = {TableFile.JSON: ()}
"""JSON is for programs: it has the mark and no sentences."""


@pytest.mark.parametrize(
    "form", [each for each in TableFile if each is not TableFile.CSV]
)
def test_a_table_for_the_team_is_marked(form: TableFile) -> None:
    from levensreis.services.leak_scan import contents

    def text(table: FactorTable) -> str:
        return " ".join(each.text for each in contents(written(form, table)))

    for said in (MARK, *_SAID.get(form, ("Alleen voor het onderzoeksteam",))):
        assert said in text(a_table())
        assert said not in text(a_table(is_published=True))
    assert form in _SAID or "afgerond" in text(a_table(is_published=True))


# --- html ----------------------------------------------------------------------


def test_a_page_has_the_form_of_table_b1_and_can_be_heard() -> None:
    page = Page(written(TableFile.PAGE))
    assert ("html", {"lang": "nl"}) in page.tags
    assert [a for tag, a in page.tags if tag == "th"] == [
        *({"scope": "col"},) * 3,
        {"scope": "rowgroup", "rowspan": "1"},
        {"scope": "rowgroup", "rowspan": "2"},
    ]
    # The name of the micro system is one cell for both of its groups.
    told = [each.strip() for each in page.cells]
    assert told[:3] == ["Positieve factoren", "Systeem", "Negatieve factoren"]
    assert told[6] == 'Ouders/gezin+ =Rust, "thuis"'
    assert told[10].endswith("Ruzie <thuis> & op school (niet getoond)")


def test_a_page_brings_nothing_from_outside_and_does_nothing() -> None:
    table = saying("<script>alert(1)</script><img src=x onerror=y>")
    page = Page(written(TableFile.PAGE, table))
    tags = {tag for tag, _ in page.tags}
    assert not tags & {"script", "img", "link", "iframe", "a", "object"}
    assert not {name for _, attrs in page.tags for name in attrs} & {"src", "href"}
    assert b"<script>" not in written(TableFile.PAGE, table)


@settings(max_examples=60, deadline=None)
@given(anything)
def test_any_text_comes_back_from_a_page(text: str) -> None:
    page = Page(written(TableFile.PAGE, saying(text)))
    assert f"x{plain(text)}" in page.cells[3]


# --- csv, json, xlsx -----------------------------------------------------------


def test_csv_is_as_the_file_of_the_study_but_for_what_could_be_a_formula() -> None:
    assert written(TableFile.CSV, EMPTY).decode() == ",".join(COLUMNS) + "\r\n"
    wanted = list(csv.reader(io.StringIO(TABLE_B1.read_bytes().decode(), newline="")))
    book = shipped_codebook()
    counted = {each.id: Tally(1) for each in book.factors}
    table = build_table(book, counted, Order.CODEBOOK)
    assert tuple(row.factor for row in table.rows) == book.factors
    text = written(TableFile.CSV, table).decode()
    rows = csv.reader(io.StringIO(text, newline=""))
    assert [row[:5] for row in rows] == [row[:5] for row in wanted]
    found = list(csv.DictReader(io.StringIO(written(TableFile.CSV).decode())))
    assert [each["sign"] for each in found] == ["-", "+", "-"]
    assert [each["journeys"] for each in found] == ["12", "1", "niet getoond"]
    eg = saying("=1+1")
    [row] = csv.DictReader(io.StringIO(written(TableFile.CSV, eg).decode()))
    assert row["example"] == "'=1+1"
    assert unguarded(row["example"]) == "=1+1"


@pytest.mark.filterwarnings("ignore")  # of the validator's own libraries
def test_the_description_of_the_csv_holds(tmp_path: Any) -> None:
    frictionless = pytest.importorskip("frictionless")
    with zipfile.ZipFile(io.BytesIO(written(TableFile.CSV_PACKAGE))) as archive:
        archive.extractall(tmp_path)
    report = frictionless.validate(str(tmp_path / "datapackage.json"))
    assert report.valid, report.flatten(["rowNumber", "message"])
    package = frictionless.Package(str(tmp_path / "datapackage.json"))
    [resource] = package.resources
    assert [row["journeys"] for row in resource.read_rows()] == [12, 1, None]


def test_json_tells_what_is_left_out() -> None:
    told = json.loads(written(TableFile.JSON))
    assert (told["format"], told["version"]) == ("levensreis/factor-table", 1)
    assert (told["published"], told["journeys"]) == (False, 12)
    assert [(each["journeys"], each["left_out"]) for each in told["factors"]] == [
        *((12, False), (1, False)),
        (None, True),
    ]
    assert set(COLUMNS) <= set(told["factors"][0])
    public = json.loads(written(TableFile.JSON, a_table(is_published=True)))
    assert (public["published"], public["journeys"]) == (True, 10)


@settings(max_examples=25, deadline=None)
@given(anything)
def test_any_text_comes_back_from_json_and_a_workbook(text: str) -> None:
    import openpyxl
    from openpyxl.utils.escape import unescape

    [factor] = json.loads(written(TableFile.JSON, saying(text)))["factors"]
    assert (factor["label"], factor["example"]) == (f"x{plain(text)}", plain(text))
    content = written(TableFile.WORKBOOK, saying(text))
    sheet = openpyxl.load_workbook(io.BytesIO(content))["Factoren"]
    assert [each.value for each in sheet[1]] == list(COLUMNS)
    assert unescape(sheet["G2"].value or "") == plain(text)
    assert sheet["F2"].value == 2
