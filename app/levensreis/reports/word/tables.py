"""Tables of Word: the head again on every page, and no cells that were merged.

A cell that goes down over rows is written again in each: who hears a table hears in
every row what it is about, and Word's own check of accessibility is content.
"""

from collections.abc import Iterator
from typing import Any, Final, Protocol

from levensreis.pictures.display_list import Ink
from levensreis.reports.paper.model import (
    Block,
    Cell,
    ItemList,
    Row,
    Scope,
    Sides,
    Table,
)
from levensreis.reports.paper.style import COLOURS

_INSET: Final = 5.0
"""Points between the side of a cell and its words."""
_SHORT: Final = 14
"""Rows that stay on one page."""
_MANY: Final = 4
"""Paragraphs in a cell with which a row may be cut."""
_GRID: Final = "Table Grid"
_EDGES: Final = ("top", "left", "bottom", "right", "insideH", "insideV")
_THIN: Final = "4"
"""Of a line, in eighths of a point."""


class Fills(Protocol):
    """Writes blocks in a cell."""

    def fill(
        self,
        cell: Any,
        blocks: tuple[Block, ...],
        width: float,
        ink: Ink = Ink.TEXT,
        *,
        keep: bool = False,
    ) -> None:
        """Write blocks that have so much room; `keep`: on a page with the next row."""


def table(writer: Fills, place: Any, block: Table, width: float) -> None:
    """Write a table."""
    rows = [block.head, *_spread(block.rows)]
    widths = [share * width for share in block.shares]
    made = _made(place, len(rows), widths, ruled=block.ruled)
    is_short = len(rows) <= _SHORT and not any(map(_is_long, rows))
    for number, (made_row, row) in enumerate(zip(made.rows, rows, strict=True), 1):
        if not _is_long(row):
            _mark(made_row, "cantSplit")
        keep = is_short and number < len(rows)
        cells = _cells(made_row, widths)
        for cell, told, room in zip(cells, row, widths, strict=True):
            if told is not None:
                _shade(cell, told.fill)
                inside = room - 2 * _INSET
                writer.fill(cell, told.blocks, inside, told.ink, keep=keep)
    _mark(made.rows[0], "tblHeader")
    _tell_heads(made, is_first=any(_is_row_head(row) for row in rows))


def sides(writer: Fills, place: Any, block: Sides, width: float) -> None:
    """Write columns beside each other, each to be read as a whole."""
    whole = sum(side.share for side in block.sides)
    widths = [width * side.share / whole for side in block.sides]
    made = _made(place, 1, widths, ruled=True)
    for cell, side, room in zip(
        _cells(made.rows[0], widths), block.sides, widths, strict=True
    ):
        told = (side.heading, *side.blocks)
        writer.fill(cell, told, room - 2 * _INSET)
    _tell_heads(made, is_first=False)


def _spread(rows: tuple[Row, ...]) -> Iterator[Row]:
    """Give rows in which a cell that comes down from above stands again."""
    above: dict[int, Cell] = {}
    for row in rows:
        found: list[Cell | None] = []
        for column, cell in enumerate(row):
            if cell is not None:
                above[column] = cell
            found.append(cell or above.get(column))
        yield tuple(found)


def _made(place: Any, rows: int, widths: list[float], *, ruled: bool) -> Any:
    from docx.enum.table import WD_TABLE_ALIGNMENT
    from docx.shared import Pt

    made = place.add_table(rows, len(widths))
    if ruled:
        made.style = _GRID
        _rule(made)
    made.autofit, made.alignment = False, WD_TABLE_ALIGNMENT.LEFT
    for column, width in zip(made.columns, widths, strict=True):
        column.width = Pt(width)
    return made


def _cells(row: Any, widths: list[float]) -> Iterator[Any]:
    """Give the cells of a row, each as wide as its column."""
    from docx.shared import Pt
    from docx.table import _Cell

    # The library looks for merged cells each time; there are none here.
    for made, width in zip(row._tr.tc_lst, widths, strict=True):  # noqa: SLF001
        cell = _Cell(made, row._parent)  # noqa: SLF001
        cell.width = Pt(width)
        yield cell


def _rule(made: Any) -> None:
    """Draw quiet lines between the cells."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    edges = OxmlElement("w:tblBorders")
    for name in _EDGES:
        edge = OxmlElement(f"w:{name}")
        told = {"val": "single", "sz": _THIN, "color": COLOURS[Ink.LINE][1:]}
        for key, value in told.items():
            edge.set(qn(f"w:{key}"), value)
        edges.append(edge)
    made._tbl.tblPr.append(edges)  # noqa: SLF001 - the library has no other way


def _mark(row: Any, name: str) -> None:
    """Let a row come again on every page (tblHeader), or stay whole (cantSplit)."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    made = OxmlElement(f"w:{name}")
    made.set(qn("w:val"), "true")
    row._tr.get_or_add_trPr().append(made)  # noqa: SLF001


def _shade(cell: Any, ink: Ink | None) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    if ink is None:
        return
    made = OxmlElement("w:shd")
    told = {"val": "clear", "color": "auto", "fill": COLOURS[ink].removeprefix("#")}
    for key, value in told.items():
        made.set(qn(f"w:{key}"), value)
    cell._tc.get_or_add_tcPr().append(made)  # noqa: SLF001


def _tell_heads(made: Any, *, is_first: bool) -> None:
    """Tell which cells are heads: the first row, and the first column if it is."""
    from docx.oxml.ns import qn

    look = made._tbl.tblPr.find(qn("w:tblLook"))  # noqa: SLF001
    if look is None:
        return
    told = {"firstRow": "1", "firstColumn": str(int(is_first)), "noVBand": "1"}
    for key, value in told.items():
        look.set(qn(f"w:{key}"), value)


def _is_long(row: Row) -> bool:
    """Tell whether a row may go on on the next page: it has a list, or much to say."""
    cells = [cell.blocks for cell in row if cell is not None]
    has_list = any(isinstance(each, ItemList) for blocks in cells for each in blocks)
    return has_list or max(map(len, cells), default=0) > _MANY


def _is_row_head(row: Row) -> bool:
    first = row[0]
    return first is not None and first.scope is Scope.ROW
