"""What is for others: nothing that tables beside each other would tell together."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from levensreis.domain.crosscut.keys import FindingKey
from levensreis.domain.crosscut.picture import CrosscutPicture
from levensreis.domain.disclosure import UNTOLD, shown
from levensreis.reports.paper.model import (
    Block,
    Cell,
    Figure,
    Gap,
    Heading,
    Paragraph,
    Scope,
    Span,
    Table,
    Together,
)

LEFT_OUT: Final = (
    FindingKey.NO_SCHOOL,
    FindingKey.REFUSED,
    FindingKey.FIRST_VG6,
    FindingKey.TIME_TO_VG7,
    FindingKey.VERY_COMPLEX_AGE,
)
"""Figures that count what another table counts too, divided in another way."""
_NOTHING: Final = "Er is hiervan niets wat getoond mag worden."


def apart(picture: CrosscutPicture) -> CrosscutPicture:
    """Return a picture of which no figure adds up with another table.

    Of how many something is known goes too: the rest is a part of other figures.
    """
    findings = (
        replace(each, known=None)
        for each in picture.findings
        if each.key not in LEFT_OUT
    )
    return replace(picture, findings=tuple(findings))


def with_left_out(blocks: Sequence[Block]) -> Iterator[Block]:
    """Tell above the first figure which ones are not there, and why."""
    first = next(
        (at for at, each in enumerate(blocks) if isinstance(each, Heading)), len(blocks)
    )
    names = "; ".join(each.label for each in LEFT_OUT)
    yield from blocks[:first]
    yield Paragraph(
        f"Niet in een dossier voor anderen: {names}. Ook staat nergens van hoeveel "
        "levensreizen iets bekend is. Naast de andere tabellen zou dat kleine "
        "aantallen verraden."
    )
    yield from blocks[first:]


def without_empty(blocks: Iterable[Block]) -> Iterator[Block]:
    """Tell in a line where a table, and the picture above it, may show nothing."""
    for each in blocks:
        if isinstance(each, Together):
            yield Together(tuple(_told(each.blocks)))
        else:
            yield from _told((each,))


def _told(blocks: Sequence[Block]) -> Iterator[Block]:
    if not any(isinstance(each, Table) and _is_empty(each) for each in blocks):
        yield from blocks
        return
    for each in blocks:
        if isinstance(each, Table):
            yield Paragraph(_NOTHING)
        elif not isinstance(each, Figure | Gap):
            yield each


def _is_empty(table: Table) -> bool:
    cells = [each for row in table.rows for each in row if each is not None]
    counts = [each for each in cells if each.scope is not Scope.ROW]
    return bool(counts) and all(_words(each) in (shown(UNTOLD), "–") for each in counts)


def _words(cell: Cell) -> str:
    told = (each.words for each in cell.blocks if isinstance(each, Paragraph))
    return " ".join(
        words if isinstance(words, str) else "".join(map(_plain, words))
        for words in told
    )


def _plain(part: Span | str) -> str:
    return part if isinstance(part, str) else part.text
