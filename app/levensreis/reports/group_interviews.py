"""Which group interviews there were: when, with whom, and nobody by name."""

from collections.abc import Iterable, Iterator
from typing import Final

from levensreis.domain.professionals.interview import GroupInterview, in_order
from levensreis.language import MONTHS, day
from levensreis.pictures.display_list import Ink
from levensreis.reports.paper.model import (
    Block,
    Cell,
    Gap,
    Heading,
    Paragraph,
    Role,
    Row,
    Scope,
    Table,
    Words,
)

_HEADS: Final = ("Nr.", "Wanneer", "Organisaties", "Deelnemers", "Uitspraken")
_SHARES: Final = (0.11, 0.16, 0.29, 0.29, 0.15)
_OTHERS_ONLY_COUNT: Final = (
    "Van elk gesprek staat hier hoeveel organisaties en deelnemers er waren, niet wie."
)


def interview_blocks(
    interviews: Iterable[GroupInterview], *, is_published: bool, level: int = 2
) -> list[Block]:
    """List the interviews by day; for others without organisations and functions."""
    rows = list(_rows(interviews, is_published=is_published))
    if not rows:
        return []
    blocks: list[Block] = [Gap(8), Heading(level, "De groepsgesprekken")]
    if is_published:
        blocks.append(Paragraph(_OTHERS_ONLY_COUNT))
    head = tuple(_cell(each, Scope.COLUMN) for each in _HEADS)
    return [*blocks, Gap(4), Table(head, tuple(rows), _SHARES)]


def _rows(interviews: Iterable[GroupInterview], *, is_published: bool) -> Iterator[Row]:
    for number, each in enumerate(in_order(interviews), 1):
        yield (
            _cell(str(number), Scope.ROW),
            _cell(_when(each, is_published=is_published)),
            _many(each.organisations, is_published=is_published),
            _many(each.participants, is_published=is_published),
            _cell(str(len(each.statements))),
        )


def _when(interview: GroupInterview, *, is_published: bool) -> str:
    on = interview.on
    return f"{MONTHS[on.month - 1]} {on.year}" if is_published else day(on)


def _many(names: tuple[str, ...], *, is_published: bool) -> Cell:
    if is_published:
        return _cell(str(len(names)))
    return _cell("; ".join(names))


def _cell(words: Words, scope: Scope | None = None) -> Cell:
    is_head = scope is Scope.COLUMN
    fill = Ink.NEUTRAL_SOFT if is_head else None
    role = Role.BODY if scope is None else Role.STRONG
    return Cell((Paragraph(words, role),), scope, fill=fill)
