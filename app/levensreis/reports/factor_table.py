"""Table B1: the factors of all journeys, plus left, minus right, per system.

Form: bureau HHM 2025, annex 1.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from levensreis.domain.disclosure import UNTOLD, shown
from levensreis.domain.factor_table import FactorRow, FactorTable, SubBlock
from levensreis.domain.influence import Influence
from levensreis.domain.progress import NO_PROGRESS, Progress
from levensreis.domain.publication import SMALLEST_COUNT
from levensreis.domain.published_factors import published_number
from levensreis.domain.system import System
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

TITLE: Final = "Tabel B1. Factoren uit de levensreizen"

_SHARES: Final = (0.38, 0.24, 0.38)
_SIGNS: Final = {Influence.POSITIVE: "+", Influence.NEGATIVE: "−"}
_INKS: Final = {Influence.POSITIVE: Ink.PLUS, Influence.NEGATIVE: Ink.MINUS}
_HEADS: Final = (
    ("Positieve factoren", Ink.PLUS, Ink.PLUS_SOFT),
    ("Systeem", Ink.TEXT, Ink.NEUTRAL_SOFT),
    ("Negatieve factoren", Ink.MINUS, Ink.MINUS_SOFT),
)
_EXPLAINED: Final = (
    "Positieve factoren verlaagden de zorgvraag (+), negatieve verhoogden die (−). "
    "Tussen haakjes staat in hoeveel levensreizen een factor voorkomt, als dat er "
    "meer dan één is."
)
_PUBLISHED: Final = (
    f"Aantallen zijn afgerond op vijftallen. Niet getoond is wat in minder dan "
    f"{SMALLEST_COUNT} levensreizen voorkomt, ook als dat geen enkele is, en wat zulke "
    "aantallen zou verraden."
)
_EMPTY: Final = (
    "Er zijn nog geen factoren geteld. Koppel eerst factoren uit het codeboek aan "
    "uitspraken."
)
_EMPTY_SELECTION: Final = "In deze selectie komt geen enkele factor voor."


def table_pdf(
    table: FactorTable, journeys: int, progress: Progress = NO_PROGRESS
) -> bytes:
    """Print the table that was counted in a number of journeys."""
    return pdf(table_b1(table, journeys), progress)


def table_b1(table: FactorTable, journeys: int) -> Document:
    """Compose the table that was counted in a number of journeys."""
    blocks: list[Block] = [
        Heading(1, TITLE, bookmark=False),
        Paragraph(_number(table, journeys), Role.CAPTION),
    ]
    if table.selected:
        blocks.append(Paragraph(f"Geteld is alleen: {table.selected}.", Role.STRONG))
    empty = _EMPTY_SELECTION if table.selected else _EMPTY
    blocks.append(Paragraph(_EXPLAINED if table.rows else empty))
    if table.rows and table.is_published:
        blocks.append(Paragraph(_PUBLISHED))
    if table.rows:
        blocks += [Gap(4), Table(_head(), tuple(_rows(table)), _SHARES)]
    return Document(
        TITLE, blocks, footer="Tabel B1", confidential=not table.is_published
    )


def _number(table: FactorTable, journeys: int) -> str:
    if not table.is_published:
        return f"Aantal levensreizen: {journeys}"
    number = published_number(journeys)
    if number is None:
        return f"Aantal levensreizen: minder dan {SMALLEST_COUNT}"
    return f"Aantal levensreizen: {number} (afgerond)"


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
