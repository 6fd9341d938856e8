"""Everything that a document says, each with its place: a chapter, a part, a cell."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from levensreis.pictures.display_list import Text
from levensreis.reports.paper.model import (
    Block,
    Cell,
    Figure,
    Heading,
    ItemList,
    Paragraph,
    Row,
    Scope,
    Span,
    Table,
    Together,
    Words,
)


class Place(NamedTuple):
    """Where something is said; row and column are empty outside a table."""

    chapter: str
    part: str
    row: str = ""
    column: str = ""


class Said(NamedTuple):
    """What is said somewhere."""

    place: Place
    text: str
    kind: str
    """`cell`, `head`, `text`, `heading` or `figure`."""


def walked(blocks: Iterable[Block]) -> Iterator[Said]:
    """Give all that is said, in the order in which it is read."""
    path = {2: "", 3: "", 4: ""}
    for block in _flat(blocks):
        if isinstance(block, Heading):
            path = {
                level: "" if level > block.level else words
                for level, words in path.items()
            } | {block.level: block.text}
            yield Said(_place(path), block.text, "heading")
        else:
            yield from _said(_place(path), block)


def _place(path: dict[int, str]) -> Place:
    return Place(path[2], " / ".join(filter(None, (path[3], path[4]))))


def _flat(blocks: Iterable[Block]) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, Together):
            yield from _flat(block.blocks)
        else:
            yield block


def _said(place: Place, block: Block) -> Iterator[Said]:
    match block:
        case Paragraph():
            yield Said(place, words_of(block.words), "text")
        case ItemList():
            for item in block.items:
                for each in _flat(item.blocks):
                    yield from _said(place, each)
        case Table():
            yield from _cells(place, block)
        case Figure():
            yield Said(place, block.alternative, "figure")
            drawn = [
                each.text for each in block.picture.items if isinstance(each, Text)
            ]
            yield from (Said(place, each, "figure") for each in drawn)


def _cells(place: Place, table: Table) -> Iterator[Said]:
    heads = [_text(each) for each in table.head]
    yield from (Said(place, each, "head") for each in heads)
    above: dict[int, Cell] = {}
    for row in table.rows:
        above |= {at: each for at, each in enumerate(row) if each is not None}
        name = _name(row, above)
        for at, cell in enumerate(row):
            if cell is None:
                continue
            found = place._replace(row=name, column=heads[at])
            kind = "head" if cell.scope is Scope.ROW else "cell"
            yield Said(found, _text(cell), kind)


def _name(row: Row, above: dict[int, Cell]) -> str:
    cells = [each or above[at] for at, each in enumerate(row)]
    heads = [_text(each) for each in cells if each.scope is Scope.ROW]
    return " | ".join(heads)


def _text(cell: Cell | None) -> str:
    return "" if cell is None else "\n".join(_lines(cell.blocks))


def _lines(blocks: Iterable[Block]) -> Iterator[str]:
    for block in _flat(blocks):
        if isinstance(block, Paragraph):
            yield words_of(block.words)
        if isinstance(block, ItemList):
            for item in block.items:
                yield f"{item.label} " + "\n".join(_lines(item.blocks))


def words_of(words: Words) -> str:
    """Return words without their look."""
    if isinstance(words, str):
        return words
    return "".join(each.text if isinstance(each, Span) else each for each in words)
