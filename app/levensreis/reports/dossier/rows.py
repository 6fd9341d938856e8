"""Rows of the tables of a dossier, all in one look."""

from collections.abc import Iterable, Sequence

from levensreis.domain.disclosure import UNTOLD, shown
from levensreis.pictures.display_list import Ink
from levensreis.reports.paper.model import (
    Cell,
    Paragraph,
    Role,
    Row,
    Scope,
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
    head = tuple(
        Cell((Paragraph(each, Role.STRONG),), Scope.COLUMN, fill=Ink.NEUTRAL_SOFT)
        for each in heads
    )
    return Table(
        head, tuple(_row(each, names) for each in rows), tuple(shares), pad=2.5
    )


def number(count: int | None) -> str:
    """Return a count as it may be shown."""
    return shown(UNTOLD) if count is None else str(count)


def _row(words: Sequence[Words], names: int) -> Row:
    return tuple(
        Cell((Paragraph(each),), Scope.ROW if column < names else None)
        for column, each in enumerate(words)
    )
