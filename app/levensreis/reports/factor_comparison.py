"""Two counts of the factors side by side, with how both spread over the systems."""

from collections.abc import Iterator
from itertools import groupby
from typing import Final

from levensreis.domain.comparison import ComparedRow, Comparison
from levensreis.domain.disclosure import UNTOLD, shown
from levensreis.domain.factor_table import Tally
from levensreis.domain.findings import TableResult
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
    Paragraph,
    Role,
    Row,
    Scope,
    Span,
    Table,
)
from levensreis.reports.paper.press import pdf

_TITLE: Final = "Factoren uit de levensreizen, vergeleken"
_SIGNS: Final = {Influence.POSITIVE: "+", Influence.NEGATIVE: "−"}
_INKS: Final = {Influence.POSITIVE: Ink.PLUS, Influence.NEGATIVE: Ink.MINUS}
_OF_SYSTEMS: Final = (0.4, 0.2, 0.2, 0.2)
_OF_FACTORS: Final = (0.58, 0.14, 0.14, 0.14)
_EXPLAINED: Final = (
    "Per factor staat in hoeveel levensreizen van A en van B die voorkomt, en hoeveel "
    "meer dat er in A zijn. Bij de systemen tellen paren van een factor en een "
    "levensreis; het verschil is in procentpunten, omdat A en B niet even groot hoeven "
    "te zijn."
)


def comparison_pdf(comparison: Comparison, progress: Progress = NO_PROGRESS) -> bytes:
    """Print two counts side by side."""
    return pdf(comparison_paper(comparison), progress)


def comparison_paper(comparison: Comparison) -> Document:
    """Compose two counts side by side."""
    blocks: list[Block] = [
        Heading(1, _TITLE, bookmark=False),
        _told("A", comparison.first),
        _told("B", comparison.second),
        Paragraph(_EXPLAINED),
        Heading(2, "Verdeling over de systemen, van ver naar dichtbij"),
        Table(
            _head("Systeem", "A", "B", "Verschil"),
            tuple(_systems(comparison)),
            _OF_SYSTEMS,
        ),
    ]
    for system, rows in groupby(comparison.rows, lambda row: row.factor.system):
        blocks += [
            Gap(4),
            Heading(2, system.label),
            Table(
                _head("Factor", "A", "B", "Verschil"),
                tuple(map(_factor, rows)),
                _OF_FACTORS,
            ),
        ]
    is_published = comparison.first.table.is_published
    return Document(
        _TITLE, blocks, footer="Vergelijking", confidential=not is_published
    )


def _told(letter: str, result: TableResult) -> Paragraph:
    number: int | None = result.journeys
    if result.table.is_published:
        number = published_number(result.journeys)
    told = f"minder dan {SMALLEST_COUNT}" if number is None else str(number)
    where = f"{result.name}, " if result.name else ""
    words = f" {where}{result.selection.in_words()}. Aantal levensreizen: {told}."
    return Paragraph((Span(letter, bold=True), words))


def _head(*names: str) -> Row:
    return tuple(
        Cell((Paragraph(name, Role.STRONG),), Scope.COLUMN, fill=Ink.NEUTRAL_SOFT)
        for name in names
    )


def _systems(comparison: Comparison) -> Iterator[Row]:
    for each in comparison.systems:
        yield (
            _row_head(each.system),
            _cell(_share(each.first, each.first_share)),
            _cell(_share(each.second, each.second_share)),
            _cell(_signed(each.difference, " %-punt")),
        )


def _row_head(system: System) -> Cell:
    model = Paragraph(f"({system.model_name})", Role.CAPTION)
    return Cell((Paragraph(system.label, Role.STRONG), model), Scope.ROW)


def _factor(row: ComparedRow) -> Row:
    side = row.factor.influence
    sign = Span(f"{_SIGNS[side]} ", bold=True, ink=_INKS[side])
    blocks: list[Block] = [Paragraph((sign, row.factor.label))]
    if row.factor.group is not None:
        blocks.append(Paragraph(row.factor.group.label, Role.CAPTION))
    return (
        Cell(tuple(blocks), Scope.ROW),
        _cell(_tally(row.first)),
        _cell(_tally(row.second)),
        _cell(_signed(row.difference)),
    )


def _cell(words: str) -> Cell:
    return Cell((Paragraph(words),))


def _tally(tally: Tally) -> str:
    return _number(None if tally.is_left_out else tally.journeys)


def _number(number: int | None) -> str:
    return shown(UNTOLD) if number is None else str(number)


def _share(pairs: int | None, share: float | None) -> str:
    if pairs is None or share is None:
        return _number(pairs)
    return f"{pairs} ({share:.0f}\N{NO-BREAK SPACE}%)"


def _signed(number: float | None, unit: str = "") -> str:
    if number is None:
        return shown(UNTOLD)
    whole = round(number)
    sign = "+" if whole > 0 else "−" if whole < 0 else ""
    return f"{sign}{abs(whole)}{unit}"
