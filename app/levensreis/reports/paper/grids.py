"""What stands beside each other: tables, and columns that are read one by one."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate
from typing import TYPE_CHECKING

from levensreis.pictures.display_list import Ink
from levensreis.reports.paper.model import (
    Cell,
    Paragraph,
    Role,
    Row,
    Scope,
    Side,
    Sides,
    Table,
)
from levensreis.reports.paper.pieces import Piece, Pieces
from levensreis.reports.paper.strips import Beside, Rows, Strip
from levensreis.reports.paper.structure import Element

if TYPE_CHECKING:
    from levensreis.reports.paper.layout import Layout

_CONTINUED = "(vervolg)"


def sides(
    layout: "Layout", block: Sides, width: float, within: Element
) -> Iterator[Piece]:
    """Lay out columns; each is a heading and its list, read before the next."""
    gutter, inset = layout.sheet.gutter, layout.sheet.inset
    shares = sum(side.share for side in block.sides)
    unit = (width - gutter * (len(block.sides) - 1)) / shares
    heads, again, told = [], [], []
    x = 0.0
    for side in block.sides:
        strip, part = Strip(x, side.share * unit, ()), Element("Div", within)
        heads.append(_head(layout, side, strip, part))
        again.append(_head(layout, side, strip, None))
        blocks = layout.pieces(side.blocks, strip.width - 2 * inset, part)
        told.append(replace(strip, pieces=blocks))
        x += strip.width + gutter
    name = layout.paragraph(Paragraph(block.again, Role.STRONG), width, None)
    yield Rows(
        head=[_heads(layout, heads)],
        again=[*name, replace(_heads(layout, again), above=3.0)],
        rows=(Beside(tuple(told), inset, pad=layout.sheet.pad),),
        above=layout.sheet.pad + 1.0,
    )


def _heads(layout: "Layout", strips: Sequence[Strip]) -> Beside:
    return Beside(tuple(strips), layout.sheet.inset, pad=layout.sheet.pad)


def _head(layout: "Layout", side: Side, strip: Strip, within: Element | None) -> Strip:
    lines = layout.heading(side.heading, strip.width - 2 * layout.sheet.inset, within)
    return replace(strip, pieces=lines, fill=side.fill)


def table(
    layout: "Layout", block: Table, width: float, within: Element
) -> Iterator[Piece]:
    """Lay out a table; its head is seen again on every page and read once."""
    element = Element("Table", within)
    widths = [share * width for share in block.shares]
    columns = list(zip(accumulate(widths, initial=0.0), widths, strict=False))
    head = _row(layout, block.head, columns, Element("TR", element))
    rows: list[Beside] = []
    open_heads: list[Pieces] = [()] * len(columns)
    for cells in block.rows:
        for place, (cell, (_, wide)) in enumerate(zip(cells, columns, strict=True)):
            if cell is not None:
                is_head = cell.scope is Scope.ROW
                open_heads[place] = _repeated(layout, cell, wide) if is_head else ()
        row = _row(layout, cells, columns, Element("TR", element))
        strips = [
            replace(strip, again=again)
            for strip, again in zip(row.strips, open_heads, strict=True)
        ]
        rule = None if None in cells or not block.ruled else Ink.LINE
        rows.append(replace(row, strips=tuple(strips), rule=rule, pad=block.pad))
    again = _head_again(layout, block, columns)
    head, again = replace(head, pad=block.pad), replace(again, pad=block.pad)
    yield Rows(head=[head], again=[again], rows=tuple(rows))


def _row(
    layout: "Layout",
    cells: Row,
    columns: Sequence[tuple[float, float]],
    within: Element,
) -> Beside:
    return Beside(
        inset=layout.sheet.inset,
        strips=tuple(
            Strip(x, width, ())
            if cell is None
            else _cell(layout, cell, Strip(x, width, (), cell.fill), within)
            for cell, (x, width) in zip(cells, columns, strict=True)
        ),
    )


def _cell(layout: "Layout", cell: Cell, strip: Strip, within: Element) -> Strip:
    facts: dict[str, object] = {}
    if cell.scope is not None:
        facts["Scope"] = f"/{cell.scope}"
    if cell.rows > 1:
        facts["RowSpan"] = cell.rows
    element = Element("TH" if cell.scope else "TD", within, attributes=facts)
    room = strip.width - 2 * layout.sheet.inset
    told = layout.pieces(cell.blocks, room, element)
    again = Paragraph(cell.again, Role.STRONG)
    over = layout.paragraph(again, room, None) if cell.again else ()
    return replace(strip, pieces=told, over=over)


def _head_again(
    layout: "Layout", block: Table, columns: Sequence[tuple[float, float]]
) -> Beside:
    return Beside(
        inset=layout.sheet.inset,
        strips=tuple(
            Strip(x, width, _words(layout, cell, width), cell.fill)
            for cell, (x, width) in zip(block.head, columns, strict=True)
            if cell is not None
        ),
    )


def _repeated(layout: "Layout", cell: Cell, width: float) -> Pieces:
    more = Paragraph(_CONTINUED, Role.CAPTION)
    return _words(layout, replace(cell, blocks=(*cell.blocks, more)), width)


def _words(layout: "Layout", cell: Cell, width: float) -> Pieces:
    """Lay out the words of a cell once more, to be seen and not read."""
    return [
        line
        for block in cell.blocks
        if isinstance(block, Paragraph)
        for line in layout.paragraph(block, width - 2 * layout.sheet.inset, None)
    ]
