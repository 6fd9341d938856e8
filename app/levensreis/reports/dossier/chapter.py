"""Chapters of a dossier: each under its own heading, and named in the contents."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from levensreis.reports.paper.model import (
    Block,
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
    Together,
)

LOWEST: Final = 4
"""The lowest level that a heading can have."""
CHAPTER: Final = 2
PART: Final = CHAPTER + 1


@dataclass(frozen=True, slots=True)
class Chapter:
    """A part of the dossier that can be found from the contents."""

    anchor: str
    title: str
    blocks: Sequence[Block]

    def composed(self, number: int) -> Iterator[Block]:
        """Give the chapter under its number and title, on a page of its own.

        One that has a single line to say stands below what was before.
        """
        if len(self.blocks) > 1:
            yield PageBreak()
        yield Heading(CHAPTER, f"{number}. {self.title}", self.anchor)
        yield from self.blocks


def contents(chapters: Sequence[Chapter], pages: Mapping[str, int]) -> Iterator[Block]:
    """List the chapters, each with a link, and its page where that is known."""
    yield Heading(CHAPTER, "Inhoud", "inhoud")
    items = tuple(
        Item(f"{number}.", (Paragraph(_line(each, pages.get(each.anchor))),))
        for number, each in enumerate(chapters, 1)
    )
    yield ItemList(items, Numbering.DECIMAL)
    yield Gap(8)


def _line(chapter: Chapter, page: int | None) -> tuple[Span | str, ...]:
    link = Span(chapter.title, link=f"#{chapter.anchor}")
    return (link,) if page is None else (link, f", pagina {page}")


def part_of(blocks: Iterable[Block]) -> Iterator[Block]:
    """Give the blocks of a document as they stand in a chapter: under its heading."""
    found = list(blocks)
    levels = [each.level for each in found if isinstance(each, Heading)]
    yield from lowered(found, PART - min(levels, default=PART))


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
