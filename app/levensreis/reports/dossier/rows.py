"""Rows of the tables of a dossier, all in one look."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from levensreis.domain.disclosure import UNTOLD, shown
from levensreis.pictures.display_list import Ink
from levensreis.reports.paper.model import (
    Cell,
    Paragraph,
    Role,
    Row,
    Scope,
    Span,
    Table,
    Words,
)


def table(
    heads: Sequence[str],
    rows: Iterable[Sequence[Words]],
    shares: Sequence[float],
    names: int = 1,
) -> Table:
    """Compose a table of which the first columns tell what a row is."""
    head = tuple(_cell(each, Scope.COLUMN) for each in heads)
    return Table(
        head, tuple(_row(each, names) for each in rows), tuple(shares), pad=1.5
    )


def number(count: int | None) -> str:
    """Return a count as it may be shown."""
    return shown(UNTOLD) if count is None else str(count)


def _row(words: Sequence[Words], names: int) -> Row:
    return tuple(
        _cell(each, Scope.ROW if column < names else None)
        for column, each in enumerate(words)
    )


def _cell(words: Words, scope: Scope | None = None) -> Cell:
    """Compose a cell in the look of the tables of the other parts."""
    is_head = scope is Scope.COLUMN
    parts = (words,) if isinstance(words, str) else words
    spans = [Span(each) if isinstance(each, str) else each for each in parts]
    told = tuple(
        replace(each, bold=is_head or each.bold, ink=each.ink or Ink.TEXT)
        for each in spans
    )
    fill = Ink.NEUTRAL_SOFT if is_head else None
    return Cell((Paragraph(told, Role.CAPTION),), scope, fill=fill)
