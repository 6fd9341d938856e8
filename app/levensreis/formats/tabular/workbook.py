"""Tables as an Excel workbook (xlsx): real tables with filters, and no formula at all.

Written row by row into the packed file: libraries that make real tables keep every cell
in memory first, or need a file on disk. A text is written as a text whatever it begins
with, and what a spreadsheet would work out has the mark of a text (quotePrefix), so
that it stays one when somebody changes it.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Final

from levensreis.domain.errors import KnownError
from levensreis.domain.progress import NO_PROGRESS, Progress
from levensreis.formats.tabular import workbook_parts as parts
from levensreis.formats.tabular.archive import Archive
from levensreis.formats.tabular.explained import explained
from levensreis.formats.tabular.markup import element
from levensreis.formats.tabular.plain import is_formula
from levensreis.formats.tabular.sheet import Column, Dataset, Kind, Row, Sheet

MOST_ROWS: Final = 1_048_576
"""Of a sheet, the heading included."""
MOST_COLUMNS: Final = 16_384
MOST_CHARACTERS: Final = 32_767
"""Of a cell, as a spreadsheet counts them: an emoji is two."""
GOES_ON: Final = " […] zie het blad ‘Lange teksten’"
_CODE: Final = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_AT_ONCE: Final = 500
_LINE_HEIGHT: Final = 15
_MOST_LINES: Final = 27
"""A row is no higher than 409 points."""


class TooMuch(KnownError):
    """More than a workbook can hold."""


@dataclass(slots=True)
class _Rest:
    """The texts that are too long for a cell, wherever they stand."""

    rows: list[Row] = field(default_factory=list)

    def cut(self, text: str, place: tuple[str, int, str]) -> str:
        """Return what fits in a cell; the whole text is kept, in parts that fit."""
        units = text.encode("utf-16-le", "surrogatepass")
        if len(units) <= 2 * MOST_CHARACTERS:
            return text
        for number, part in enumerate(_in_parts(text, MOST_CHARACTERS), 1):
            self.rows.append((*place, number, part))
        return next(_in_parts(text, MOST_CHARACTERS - len(GOES_ON))) + GOES_ON


_REST_COLUMNS: Final = (
    Column(name="blad", told="Op welk blad de tekst hoort."),
    Column(name="rij", told="In welke rij van dat blad.", kind=Kind.WHOLE),
    Column(name="kolom", told="In welke kolom van dat blad."),
    Column(name="deel", told="Het hoeveelste deel dit is.", kind=Kind.WHOLE),
    Column(name="tekst", told="Dit deel van de tekst.", width=60),
)


def workbook(dataset: Dataset, progress: Progress = NO_PROGRESS) -> bytes:
    """Write tables as a workbook; raises TooMuch, and Cancelled."""
    archive, rest = Archive(), _Rest()
    sheets = [explained(dataset), *dataset.sheets]
    for number, sheet in enumerate(sheets, 1):
        progress.step(number - 1, len(sheets))
        _put(archive, number, sheet, rest, progress)
    if rest.rows:
        sheets.append(_rest_sheet(rest))
        _put(archive, len(sheets), sheets[-1], _Rest(), progress)
    for name, content in parts.around(dataset.title, [each.title for each in sheets]):
        archive.put(name, content)
    return archive.done()


def _put(
    archive: Archive, number: int, sheet: Sheet, rest: _Rest, progress: Progress
) -> None:
    if len(sheet.columns) > MOST_COLUMNS:
        raise _too_much(sheet)
    rows = 0
    lines = _lines(sheet, rest)
    with archive.writing(f"xl/worksheets/sheet{number}.xml") as part:
        part.write(parts.sheet_start(sheet, is_first=number == 1).encode())
        while some := list(islice(lines, _AT_ONCE)):
            progress.check()
            rows += len(some)
            part.write("".join(some).encode())
        part.write(parts.SHEET_END.encode())
    archive.put(f"xl/worksheets/_rels/sheet{number}.xml.rels", parts.to_table(number))
    archive.put(f"xl/tables/table{number}.xml", parts.table(number, sheet, rows))


def _lines(sheet: Sheet, rest: _Rest) -> Iterator[str]:
    """Give each row as XML, the heading first."""
    heading = [each.name for each in sheet.columns]
    letters = [parts.letters(at) for at in range(len(heading))]
    styles = [_styles(each) for each in sheet.columns]
    wraps = [(at, each.width) for at, each in enumerate(sheet.columns) if each.wraps]
    titles = (
        _text(f"{letters[at]}1", name, parts.HEADING) for at, name in enumerate(heading)
    )
    yield _line(1, titles, "")

    def cell(row: int, at: int, value: str | int) -> str:
        place = f"{letters[at]}{row}"
        if isinstance(value, int):
            return f'<c r="{place}" s="{parts.PLAIN}"><v>{value}</v></c>'
        if len(value) > MOST_CHARACTERS // 2:
            value = rest.cut(value, (sheet.title, row, heading[at]))
        return _text(place, value, styles[at][is_formula(value)])

    for row, values in enumerate(sheet.plain_rows(), 2):
        if row > MOST_ROWS:
            raise _too_much(sheet)
        yield _line(
            row,
            (
                cell(row, at, value)
                for at, value in enumerate(values)
                if value is not None and value != ""
            ),
            _height(values, wraps),
        )


def _line(row: int, cells: Iterable[str], height: str) -> str:
    return f'<row r="{row}"{height}>{"".join(cells)}</row>'


def _height(values: Row, wraps: Iterable[tuple[int, int]]) -> str:
    """Return how high a row is about: not every program finds that out by itself."""
    lines = 1
    for at, width in wraps:
        value = values[at]
        if isinstance(value, str) and (len(value) > width or "\n" in value):
            told = sum(1 + len(each) // width for each in value.split("\n"))
            lines = max(lines, told)
    return "" if lines == 1 else f' ht="{min(lines, _MOST_LINES) * _LINE_HEIGHT}"'


def _styles(column: Column) -> tuple[int, int]:
    """Return how a text looks in a column, and one that could be a formula."""
    if column.wraps:
        return parts.WRAPPED, parts.MARKED_WRAPPED
    return parts.PLAIN, parts.MARKED


def _text(place: str, text: str, style: int) -> str:
    if "_x" in text:
        text = _CODE.sub("_x005F_", text)
    return (
        f'<c r="{place}" s="{style}" t="inlineStr"><is>'
        f'<t xml:space="preserve">{element(text)}</t></is></c>'
    )


def _in_parts(text: str, most: int) -> Iterator[str]:
    """Cut a text in parts of at most so many units, no character in two."""
    start, units = 0, 0
    for at, character in enumerate(text):
        width = 2 if character > "\uffff" else 1
        if units + width > most:
            yield text[start:at]
            start, units = at, 0
        units += width
    yield text[start:]


def _rest_sheet(rest: _Rest) -> Sheet:
    return Sheet(
        name="lange_teksten",
        title="Lange teksten",
        told="Een deel van een tekst die niet in een cel past.",
        columns=_REST_COLUMNS,
        rows=lambda: rest.rows,
    )


def _too_much(sheet: Sheet) -> TooMuch:
    return TooMuch(
        f"Het blad ‘{sheet.title}’ past niet in Excel: daar is plaats voor "
        f"{MOST_ROWS - 1} rijen. Bewaar de studie als .zip of .parquet."
    )
