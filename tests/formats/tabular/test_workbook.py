"""Workbooks: real tables, every text as it was, and nothing that is worked out."""

import io
import zipfile
from typing import Any

import pytest
from hypothesis import given, settings

from levensreis.domain.progress import Cancelled, Progress
from levensreis.formats.research.dataset import dataset
from levensreis.formats.tabular import workbook as module
from levensreis.formats.tabular.plain import plain
from levensreis.formats.tabular.sheet import Column, Dataset, Kind, Sheet
from levensreis.formats.tabular.words import in_words
from levensreis.formats.tabular.workbook import GOES_ON, TooMuch, workbook
from levensreis.formats.tabular.workbook_parts import letters
from tests.formats.studies import LONG, NASTY, a_study, anything


def opened(content: bytes) -> Any:
    import openpyxl

    return openpyxl.load_workbook(io.BytesIO(content))


def texts(*told: str | int | None) -> Dataset:
    """One table with one column of texts."""
    sheet = Sheet(
        name="told",
        title="Verteld",
        told="Eén rij per tekst.",
        columns=(
            Column(name="nr", told="Nummer.", kind=Kind.WHOLE),
            Column(name="text", told="De tekst.", wraps=True),
        ),
        rows=lambda: enumerate(told),
    )
    return Dataset(name="proef", title="Proef", told="Een proef.", sheets=(sheet,))


def told_in(content: bytes, sheet: str = "Verteld", column: int = 2) -> list[Any]:
    found = opened(content)[sheet]
    return [
        unescaped(each[column - 1].value)
        for each in found.iter_rows(min_row=2, max_col=column)
    ]


def unescaped(value: Any) -> Any:
    """As a spreadsheet does, and openpyxl does not."""
    from openpyxl.utils.escape import unescape

    return unescape(value) if isinstance(value, str) else value


def test_every_sheet_is_a_table_with_a_filter_and_a_heading_that_stays() -> None:
    found = opened(workbook(in_words(dataset(a_study()))))
    assert found.sheetnames == [
        *("Uitleg", "Levensreizen", "Uitspraken", "Factoren bij uitspraken"),
        *("Perioden", "Verhalen", "Codeboek", "Factoren per levensreis"),
    ]
    for sheet in found:
        [table] = sheet.tables.values()
        assert table.autoFilter.ref == table.ref == sheet.dimensions
        assert sheet.freeze_panes == "A2"
        assert table.column_names == [each.value for each in sheet[1]]


def test_people_read_words_and_numbers_stay_numbers() -> None:
    found = opened(workbook(in_words(dataset(a_study()))))
    names, first, second = found["Uitspraken"].iter_rows(values_only=True)
    told = dict(zip(names, first, strict=True))
    assert (told["theme"], told["influence"], told["system"]) == (
        "Zorg en ondersteuning",
        "verhoogde de zorgvraag",
        "Samenleving als geheel",
    )
    assert (told["earliest_start"], told["latest_end"], told["turning_point"]) == (
        *(78, 92),
        1,
    )
    born = dict(zip(names, second, strict=True))
    assert (born["earliest_start"], born["latest_end"]) == (-9, None)
    assert [each.value for each in found["Factoren per levensreis"][2]][1:] == [1, 1, 1]


def test_nothing_is_a_formula_and_every_text_is_as_it_was() -> None:
    content = workbook(texts(*NASTY))
    cells = [row[1] for row in opened(content)["Verteld"].iter_rows(min_row=2)]
    assert {each.data_type for each in cells} <= {"s", "inlineStr"}
    assert [unescaped(each.value) for each in cells] == [plain(each) for each in NASTY]
    marked = {each.value for each in cells if each.quotePrefix}
    assert {"=1+1", "+31 6", "-5 kilo", "@thuis"} <= marked
    assert "007" not in marked
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        sheets = [archive.read(each) for each in archive.namelist() if "sheet" in each]
    assert not any(b"<f>" in each or b"hyperlink" in each for each in sheets)


@settings(max_examples=60, deadline=None)
@given(anything)
def test_any_text_comes_back(text: str) -> None:
    [found] = told_in(workbook(texts(text)))
    assert (found or "") == plain(text)


@pytest.mark.parametrize("text", [LONG, "😀" * 20_000, "=" + "x" * 40_000])
def test_a_text_that_is_too_long_goes_on_on_a_sheet_of_its_own(text: str) -> None:
    content = workbook(texts("kort", text))
    _, cut = told_in(content)
    assert cut.endswith(GOES_ON)
    assert len(cut.encode("utf-16-le")) // 2 <= module.MOST_CHARACTERS
    rest = opened(content)["Lange teksten"]
    parts = list(rest.iter_rows(min_row=2, values_only=True))
    assert {row[:3] for row in parts} == {("Verteld", 3, "text")}
    assert "".join(row[4] for row in parts) == text
    assert all(len(row[4].encode("utf-16-le")) <= 65_534 for row in parts)


def test_the_longest_text_that_fits_stays_in_its_cell() -> None:
    content = workbook(texts("x" * module.MOST_CHARACTERS))
    assert "Lange teksten" not in opened(content).sheetnames
    assert told_in(content) == ["x" * module.MOST_CHARACTERS]


def test_a_table_without_rows_is_still_a_table() -> None:
    [table] = opened(workbook(texts()))["Verteld"].tables.values()
    assert table.ref == "A1:B2"


def test_more_than_fits_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_ROWS", 3)
    with pytest.raises(TooMuch, match=r"past niet in Excel.*\.zip"):
        workbook(texts("1", "2", "3"))


def test_too_many_columns_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_COLUMNS", 1)
    with pytest.raises(TooMuch):
        workbook(texts())


def test_nobody_is_named_and_no_moment_is_told() -> None:
    content = workbook(texts("x"))
    assert opened(content).properties.title == "Proef"
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert {each.date_time for each in archive.infolist()} == {
            (1980, 1, 1, 0, 0, 0)
        }
        core = archive.read("docProps/core.xml").decode()
    assert not [each for each in ("creator", "created", "odified") if each in core]


def test_columns_are_named_as_a_spreadsheet_does() -> None:
    found = [letters(each) for each in (0, 25, 26, 701, 702, 16_383)]
    assert found == ["A", "Z", "AA", "ZZ", "AAA", "XFD"]


def test_work_that_is_not_wanted_any_more_stops() -> None:
    with pytest.raises(Cancelled):
        workbook(texts("x"), Progress(lambda *_: None, lambda: True))
