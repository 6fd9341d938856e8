"""The characteristics of the youth: of each a picture, its numbers, and what is known.

Form: bureau HHM 2025, chapter 3.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from levensreis.domain.inflow import words
from levensreis.domain.inflow.overview import CharacteristicTable, CrossTable, Overview
from levensreis.domain.inflow.reference import (
    Compared,
    Reference,
    compared,
    sources_of,
)
from levensreis.language import say
from levensreis.pictures.display_list import Ink
from levensreis.pictures.research.characteristics import characteristic_bars
from levensreis.pictures.research.chart import PAPER
from levensreis.reports.paper import fonts
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

_ALONE: Final = (0.6, 0.2, 0.2)
_BESIDE: Final = (0.35, 0.17, 0.12, 0.18, 0.18)
_WIDEST: Final = 26
"""Letters for which the first column of a cross table has room."""


def characteristics_document(
    overview: Overview,
    reference: Reference | None = None,
    crossed: Sequence[CrossTable] = (),
) -> Document:
    """Compose the overview; for the team unless it is as it may be published."""
    title = words.title()
    blocks: list[Block] = [Heading(1, title, bookmark=False)]
    blocks += characteristics_blocks(overview, reference, crossed)
    return Document(title, blocks, footer=title, confidential=not overview.is_published)


def characteristics_blocks(
    overview: Overview,
    reference: Reference | None = None,
    crossed: Sequence[CrossTable] = (),
    level: int = 2,
) -> list[Block]:
    """Return the overview as a part of a document, its headings of a level."""
    fonts.register()
    blocks: list[Block] = [
        Paragraph(words.counted(overview), Role.CAPTION),
        Paragraph(words.explained()),
    ]
    if overview.is_published:
        blocks.append(Paragraph(words.published_note()))
    for each in overview.tables:
        blocks += _characteristic(each, reference or {}, level)
    for cross in crossed:
        blocks += _crossed(cross, level)
    return blocks


def _characteristic(
    table: CharacteristicTable, reference: Reference, level: int
) -> Iterator[Block]:
    beside = compared(table, reference)
    chart = characteristic_bars(table, PAPER, cache(fonts.text_width), beside)
    is_compared = any(each.theirs for each in beside)
    heads = [table.title, say("Aantal"), say("Deel")]
    if is_compared:
        heads += [say("Gepubliceerd"), say("Verschil in %-punt")]
    yield Gap(6)
    yield Together(
        (
            Heading(level, table.title),
            Figure(chart.picture, chart.alternative),
        )
    )
    yield Together(
        (
            Gap(4),
            Table(
                _head(heads),
                tuple(_rows(table, beside if is_compared else ())),
                _BESIDE if is_compared else _ALONE,
                pad=1.5,
            ),
            *(
                Paragraph(words.compared_note(each), Role.CAPTION)
                for each in sources_of(table, reference)
            ),
        )
    )


def _rows(table: CharacteristicTable, beside: Sequence[Compared]) -> Iterator[Row]:
    for place, each in enumerate(table.categories):
        told = [words.shown_count(each.count), words.shown_share(each.share)]
        if beside:
            told += [
                words.published_share(beside[place]),
                words.difference(beside[place]),
            ]
        yield _cell(each.label, Scope.ROW), *map(_cell, told)


def _crossed(cross: CrossTable, level: int) -> Iterator[Block]:
    across = [*(each.label for each in cross.second.categories), say("totaal")]
    down = [*(each.label for each in cross.first.categories), say("totaal")]
    title = say(
        "{first} en {second}", first=cross.first.title, second=cross.second.label
    )
    rows = tuple(
        (_cell(label, Scope.ROW), *(_cell(str(count)) for count in counts))
        for label, counts in zip(down, cross.counts, strict=True)
    )
    table = Table(
        _head([cross.first.title, *across]),
        rows,
        _shares(down, across),
        pad=1.5,
    )
    yield Gap(6)
    yield Together((Heading(level, title), Gap(4), table))


def _shares(down: Sequence[str], across: Sequence[str]) -> tuple[float, ...]:
    """Divide the width by the longest label down, and the longest word across."""
    first = min(max(map(len, down)), _WIDEST)
    wanted = [first, *(max(map(len, each.split())) + 2 for each in across)]
    return tuple(each / sum(wanted) for each in wanted)


def _head(names: Sequence[str]) -> Row:
    return tuple(_cell(name, Scope.COLUMN) for name in names)


def _cell(told: str, scope: Scope | None = None) -> Cell:
    is_head = scope is Scope.COLUMN
    span = Span(told, bold=is_head, ink=Ink.TEXT)
    fill = Ink.NEUTRAL_SOFT if is_head else None
    return Cell((Paragraph((span,), Role.CAPTION),), scope, fill=fill)
