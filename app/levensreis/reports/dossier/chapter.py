"""Chapters of a dossier: each under its own heading, and named in the contents."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from levensreis.reports.paper.model import (
    Block,
    Figure,
    Gap,
    Heading,
    Item,
    ItemList,
    Numbering,
    PageBreak,
    Paragraph,
    Side,
    Sides,
    Span,
    Table,
    Together,
)

LOWEST: Final = 4
"""The lowest level that a heading can have."""
CHAPTER: Final = 2
PART: Final = CHAPTER + 1


class Name(StrEnum):
    """The chapters; the value is what a link finds one by."""

    METHOD = "werkwijze"
    NUMBERS = "aantallen"
    CHARACTERISTICS = "kenmerken"
    CROSSCUT = "dwarsbeeld"
    JOURNEYS = "tabel-b1"
    PROFESSIONALS = "tabel-b2"
    BESIDE = "naast"
    SOLUTIONS = "oplossingen"
    PICTURES = "beelden"
    CODEBOOK = "codeboek"
    QUERIES = "vragen"
    SOURCES = "bronnen"


TITLES: Final = {
    Name.METHOD: "Werkwijze in het kort",
    Name.NUMBERS: "Wat de studie bevat",
    Name.CHARACTERISTICS: "Kenmerken van de jongeren",
    Name.CROSSCUT: "Dwarsbeeld",
    Name.JOURNEYS: "Wat de levensreizen laten zien",
    Name.PROFESSIONALS: "Wat professionals zeggen",
    Name.BESIDE: "Levensreizen en professionals naast elkaar",
    Name.SOLUTIONS: "Oplossingen",
    Name.PICTURES: "Beelden over de levensreizen",
    Name.CODEBOOK: "Het codeboek",
    Name.QUERIES: "Bijlage: bewaarde vragen",
    Name.SOURCES: "Bijlage: waar elk getal vandaan komt",
}


@dataclass(frozen=True, slots=True)
class Chapter:
    """A part of the dossier that can be found from the contents."""

    name: Name
    blocks: Sequence[Block]
    follows: bool = False
    """Stands below what was before, when it can begin there."""

    def composed(self, number: int) -> Iterator[Block]:
        """Give the chapter under its number and title, on a page of its own.

        One that has a single line to say stands below what was before.
        """
        heading = Heading(CHAPTER, f"{number}. {TITLES[self.name]}", self.name)
        begin = _begin(self.blocks) if self.follows or len(self.blocks) == 1 else 0
        if begin:
            yield Together((heading, *self.blocks[:begin]))
        else:
            yield from (PageBreak(), heading)
        yield from self.blocks[begin:]


def _begin(blocks: Sequence[Block]) -> int:
    """Return how many blocks there are up to and with the first that shows numbers."""
    shows = (Table, Together)
    whole = len(blocks)
    return next(
        (at for at, each in enumerate(blocks, 1) if isinstance(each, shows)), whole
    )


def contents(chapters: Sequence[Chapter], pages: Mapping[str, int]) -> Iterator[Block]:
    """List the chapters, each with a link, and its page where that is known."""
    yield Heading(CHAPTER, "Inhoud", "inhoud")
    items = tuple(
        Item(f"{number}.", (Paragraph(_line(each.name, pages.get(each.name))),))
        for number, each in enumerate(chapters, 1)
    )
    yield ItemList(items, Numbering.DECIMAL)
    yield Gap(8)


def _line(name: Name, page: int | None) -> tuple[Span | str, ...]:
    link = Span(TITLES[name], link=f"#{name}")
    return (link,) if page is None else (link, f", pagina {page}")


def part_of(blocks: Iterable[Block]) -> Iterator[Block]:
    """Give the blocks of a document as they stand in a chapter: under its heading."""
    found = list(blocks)
    levels = [each.level for each in found if isinstance(each, Heading)]
    yield from lowered(found, PART - min(levels, default=PART))


def with_table(blocks: Iterable[Block]) -> Iterator[Block]:
    """Keep a table on the page of the picture that it tells in numbers."""
    picture: tuple[Block, ...] = ()
    for each in blocks:
        parts = each.blocks if isinstance(each, Together) else ()
        if picture:
            # What follows a picture at once is its table.
            yield Together((*picture, *(parts or (each,))))
            picture = ()
        elif any(isinstance(part, Figure) for part in parts):
            picture = parts
        else:
            yield each
    if picture:
        yield Together(picture)


def apart(blocks: Iterable[Block]) -> Iterator[Block]:
    """Let a table begin the next page, and the picture above it fill this one."""
    for each in blocks:
        parts = each.blocks if isinstance(each, Together) else ()
        end = figure_end(parts)
        if not end or end == len(parts):
            yield each
        else:
            yield Together(tuple(parts[:end]))
            yield Together(tuple(parts[end:]))


def figure_end(blocks: Sequence[Block]) -> int:
    """Return how many blocks there are up to and with the first picture; 0 for none."""
    return next(
        (at for at, each in enumerate(blocks, 1) if isinstance(each, Figure)), 0
    )


def lowered(blocks: Iterable[Block], levels: int) -> Iterator[Block]:
    """Give blocks with every heading so many levels lower, and in the contents."""
    for each in blocks:
        match each:
            case Heading():
                yield _lower(each, levels)
            case Together():
                yield Together(tuple(lowered(each.blocks, levels)))
            case Sides():
                sides = tuple(_lower_side(side, levels) for side in each.sides)
                yield replace(each, sides=sides)
            case _:
                yield each


def _lower_side(side: Side, levels: int) -> Side:
    blocks = tuple(lowered(side.blocks, levels))
    return replace(side, heading=_lower(side.heading, levels), blocks=blocks)


def _lower(heading: Heading, levels: int) -> Heading:
    level = min(heading.level + levels, LOWEST)
    return replace(heading, level=level, bookmark=heading.bookmark or level < LOWEST)
