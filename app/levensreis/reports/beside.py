"""B1 beside B2 on paper: how what is told spreads from far to near."""

from collections.abc import Iterator, Sequence
from typing import Final

from levensreis.domain.disclosure import UNTOLD, shown
from levensreis.domain.findings import Spread
from levensreis.domain.professionals.comparison import Beside, Voice
from levensreis.domain.system import System
from levensreis.domain.table_words import counted, published_note
from levensreis.pictures.display_list import Ink
from levensreis.pictures.research.beside import conclusion, percents
from levensreis.pictures.research.chart import Chart
from levensreis.reports.paper.model import (
    Block,
    Cell,
    Document,
    Figure,
    Gap,
    Heading,
    Paragraph,
    Role,
    Row,
    Scope,
    Span,
    Table,
    Together,
)

_SHARES: Final = (0.28, 0.18, 0.18, 0.18, 0.18)
_HEADS: Final = (
    "Systeem",
    "B1: factoren",
    "B1: genoemd",
    "B2: factoren",
    "B2: genoemd",
)
_EXPLAINED: Final = (
    "B1 zijn de levensreizen, B2 de groepsgesprekken met professionals. Factoren: "
    "hoeveel verschillende factoren er in een systeem zijn. Genoemd: "
    "hetzelfde geteld in elke levensreis of elk groepsgesprek waarin een factor "
    "voorkomt. Tussen haakjes staat het deel van het totaal. Een verschil zegt niet "
    "hoe zwaar een factor weegt."
)


def beside_document(beside: Beside, chart: Chart) -> Document:
    """Compose the comparison with its picture."""
    is_published = beside.journeys.result.table.is_published
    return Document(
        chart.title,
        beside_blocks(beside, chart),
        footer=chart.title,
        confidential=not is_published,
    )


def beside_blocks(beside: Beside, chart: Chart, level: int = 1) -> list[Block]:
    """Compose the comparison under a heading of some level."""
    voices = beside.journeys, beside.professionals
    numbers = (counted(each.result.table, each.result.journeys) for each in voices)
    blocks: list[Block] = [
        Heading(level, chart.title, bookmark=level > 1),
        Paragraph(". ".join(numbers) + ".", Role.CAPTION),
    ]
    if chart.is_empty:
        return [*blocks, Paragraph("Er zijn nog geen factoren geteld.")]
    blocks += [Paragraph(told) for told in conclusion(beside)]
    if beside.journeys.result.table.is_published:
        blocks.append(Paragraph(published_note(beside.journeys.result.table)))
    blocks += [
        Paragraph(chart.told),
        Gap(6),
        Figure(chart.picture, chart.alternative),
        Together(tuple(_table(voices, level))),
    ]
    return blocks


def _table(voices: Sequence[Voice], level: int) -> Iterator[Block]:
    yield Heading(level + 1, "De getallen", bookmark=level > 1)
    yield Paragraph(_EXPLAINED)
    yield Gap(4)
    rows = (_row(voices, system) for system in System)
    yield Table(tuple(map(_head, _HEADS)), (*rows, _total(voices)), _SHARES)


def _row(voices: Sequence[Voice], system: System) -> Row:
    model = Paragraph(f"({system.model_name})", Role.CAPTION)
    name = Cell((Paragraph(system.label, Role.STRONG), model), Scope.ROW)
    spreads = (each for voice in voices for each in (voice.factors, voice.mentions))
    return name, *(_cell(_part(each, system)) for each in spreads)


def _total(voices: Sequence[Voice]) -> Row:
    name = Cell((Paragraph("Totaal", Role.STRONG),), Scope.ROW)
    spreads = (each for voice in voices for each in (voice.factors, voice.mentions))
    return name, *(_cell(_number(each.total)) for each in spreads)


def _part(spread: Spread, system: System) -> str:
    part, share = spread.of(system), spread.share(system)
    if part is None or share is None:
        return _number(part)
    return f"{part} ({percents(share)})"


def _number(number: int | None) -> str:
    return shown(UNTOLD) if number is None else str(number)


def _head(name: str) -> Cell:
    words = Paragraph((Span(name, bold=True),))
    return Cell((words,), Scope.COLUMN, fill=Ink.NEUTRAL_SOFT)


def _cell(words: str) -> Cell:
    return Cell((Paragraph(words),))
