"""Table B1 or B2: factors, plus left, minus right, per system.

Form: bureau HHM 2025, annex 1.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from levensreis.domain.disclosure import UNTOLD, shown
from levensreis.domain.factor_table import FactorRow, FactorTable, SubBlock
from levensreis.domain.influence import Influence
from levensreis.domain.progress import NO_PROGRESS, Progress
from levensreis.domain.system import System
from levensreis.domain.table_words import (
    counted,
    explained,
    published_note,
    short_title,
    title,
)
from levensreis.pictures.display_list import Ink
from levensreis.reports.paper.model import (
    Block,
    Cell,
    Document,
    Gap,
    Heading,
    Item,
    ItemList,
    Paragraph,
    Role,
    Row,
    Scope,
    Span,
    Table,
)
from levensreis.reports.paper.press import pdf

_SHARES: Final = (0.38, 0.24, 0.38)
_SIGNS: Final = {Influence.POSITIVE: "+", Influence.NEGATIVE: "−"}
_INKS: Final = {Influence.POSITIVE: Ink.PLUS, Influence.NEGATIVE: Ink.MINUS}
_HEADS: Final = (
    ("Positieve factoren", Ink.PLUS, Ink.PLUS_SOFT),
    ("Systeem", Ink.TEXT, Ink.NEUTRAL_SOFT),
    ("Negatieve factoren", Ink.MINUS, Ink.MINUS_SOFT),
)


def table_pdf(
    table: FactorTable, journeys: int, progress: Progress = NO_PROGRESS
) -> bytes:
    """Print the table that was counted in a number of journeys, or of interviews."""
    return pdf(table_document(table, journeys), progress)


def table_document(
    table: FactorTable, journeys: int, after: Sequence[Block] = ()
) -> Document:
    """Compose the table that was counted in a number of journeys, and what follows."""
    return Document(
        title(table),
        [*table_blocks(table, journeys), *after],
        footer=short_title(table),
        confidential=not table.is_published,
    )


def table_blocks(table: FactorTable, journeys: int, level: int = 1) -> list[Block]:
    """Compose the table under a heading of some level."""
    blocks: list[Block] = [
        Heading(level, title(table), bookmark=level > 1),
        Paragraph(counted(table, journeys), Role.CAPTION),
    ]
    if table.selected:
        blocks.append(Paragraph(f"Geteld is alleen: {table.selected}.", Role.STRONG))
    blocks.append(Paragraph(explained(table)))
    if table.rows and table.is_published:
        blocks.append(Paragraph(published_note(table)))
    if table.rows:
        blocks += [Gap(4), Table(_head(), tuple(_rows(table)), _SHARES)]
    return blocks


def _head() -> Row:
    return tuple(
        Cell((Paragraph((Span(words, bold=True, ink=ink),)),), Scope.COLUMN, fill=fill)
        for words, ink, fill in _HEADS
    )


def _rows(table: FactorTable) -> Iterator[Row]:
    for system, subs in table.blocks():
        for number, sub in enumerate(subs):
            name = None if number else _name(system, len(subs))
            yield _side(sub, sub.positive), name, _side(sub, sub.negative)


def _name(system: System, rows: int) -> Cell:
    model = Paragraph(f"({system.model_name})", Role.CAPTION)
    label = Paragraph(system.label, Role.STRONG)
    return Cell((label, model), Scope.ROW, rows)


def _side(sub: SubBlock, rows: Sequence[FactorRow]) -> Cell:
    blocks: list[Block] = []
    if sub.group is not None:
        blocks.append(Paragraph(sub.group.label, Role.STRONG))
    if rows:
        ink = _INKS[rows[0].factor.influence]
        items = tuple(Item(_SIGNS[row.factor.influence], _factor(row)) for row in rows)
        blocks.append(ItemList(items, compact=True, ink=ink))
    again = f"{sub.group.label} (vervolg)" if sub.group else ""
    return Cell(tuple(blocks), again=again)


def _factor(row: FactorRow) -> tuple[Block, ...]:
    tally, factor = row.tally, row.factor
    count = f"\N{NO-BREAK SPACE}({tally.journeys})" if tally.journeys > 1 else ""
    if tally.is_left_out:
        count = f" ({shown(UNTOLD)})"
    name = Paragraph(f"{factor.label}{count}")
    if not tally.example:
        return (name,)
    example = f"Bijv. {tally.example} (zie {tally.example_journey})"
    return name, Paragraph((Span(example, italic=True),), Role.CAPTION)
