"""Columns beside each other that go on over pages, under a head that is repeated."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportlab.platypus import Flowable, FrameBreak

from levensreis.pictures.display_list import Ink
from levensreis.reports import style
from levensreis.reports.stack import (
    Column,
    Stack,
    column_height,
    cut_column,
    draw_column,
)

INSET = 6.0  # points between the side of a column and its words
_PAD = 7.0  # points above and below the words of a block
_BETWEEN_SECTIONS = 12.0  # points
_BELOW_TITLE = 3.0  # points
_HEAD_PAD = 4.0  # points above and below the words of the head
_UNDERLINE = 1.6  # points
_BELOW_HEADING = 4.0  # points


@dataclass(frozen=True, slots=True)
class Strip:
    """Where a column stands, from its left side, and the colours of its head."""

    x: float
    width: float
    ink: Ink
    soft: Ink

    @property
    def room(self) -> float:
        """The width for words."""
        return self.width - 2 * INSET


@dataclass(frozen=True, slots=True)
class Section:
    """Columns under headings of their own, one in every column or none at all."""

    columns: tuple[Column, ...]
    headings: tuple[Stack, ...] = ()
    again: tuple[Stack, ...] = ()
    """The headings above what goes on on the next page."""

    @property
    def heading(self) -> float:
        """How high the headings are."""
        if not self.headings:
            return 0.0
        return max(stack.height for stack in self.headings) + _BELOW_HEADING

    @property
    def height(self) -> float:
        """How high the section is."""
        return self.heading + max(map(column_height, self.columns))

    @property
    def least(self) -> float:
        """The room that it needs to begin on a page."""
        starts = [column[0].least for column in self.columns if column]
        return self.heading + max(starts, default=0.0)

    def cut(self, room: float) -> "tuple[Section, Section]":
        """Divide over what fits in a room, headings and all, and the rest."""
        cuts = [cut_column(column, room - self.heading) for column in self.columns]
        return (
            replace(self, columns=tuple(cut.stays for cut in cuts)),
            Section(tuple(cut.goes for cut in cuts), self.again, self.again),
        )


@dataclass(frozen=True, slots=True)
class Block:
    """Sections under each other, which may have one name in a strip of their own."""

    sections: tuple[Section, ...]
    name: Column = ()
    again: Column = ()
    """The name beside what goes on on the next page."""

    @property
    def height(self) -> float:
        """How high the block is."""
        return self._padded(self.sections)

    @property
    def least(self) -> float:
        """The room that it needs to begin on a page."""
        return max(self.sections[0].least, column_height(self.name)) + 2 * _PAD

    def cut(self, room: float) -> "tuple[Block, Block]":
        """Divide over what fits in a room and the rest."""
        stays: list[Section] = []
        for number, section in enumerate(self.sections):
            left = room - self._padded(stays) - (_BETWEEN_SECTIONS if stays else 0.0)
            if section.height <= left:
                stays.append(section)
                continue
            goes = self.sections[number:]
            if section.least <= left:
                head, tail = section.cut(left)
                stays.append(head)
                goes = (tail, *goes[1:])
            break
        return (
            replace(self, sections=tuple(stays)),
            Block(goes, self.again, self.again),
        )

    def _padded(self, sections: Sequence[Section]) -> float:
        words = sum(section.height for section in sections)
        words += _BETWEEN_SECTIONS * max(len(sections) - 1, 0)
        return max(words, column_height(self.name)) + 2 * _PAD


@dataclass(frozen=True, slots=True)
class Form:
    """What holds on every page that the same columns go on over."""

    strips: tuple[Strip, ...]
    head: tuple[Stack, ...]
    title: Stack | None = None
    """Stands above the head when the page begins with it, far from its heading."""
    name_strip: int | None = None
    """The strip in which the names of the blocks stand."""

    @property
    def head_height(self) -> float:
        """How high the head is."""
        return max(stack.height for stack in self.head) + 2 * _HEAD_PAD

    @property
    def title_height(self) -> float:
        """How high the title is."""
        return 0.0 if self.title is None else self.title.height + _BELOW_TITLE


class Columns(Flowable):  # type: ignore[misc] # ReportLab has no types
    """Blocks of columns in a form, with its title or without."""

    spaceBefore = 8.0  # noqa: N815 - points; ReportLab reads it

    def __init__(
        self, form: Form, blocks: Sequence[Block], *, titled: bool = False
    ) -> None:
        super().__init__()
        self._form, self._blocks, self._titled = form, tuple(blocks), titled
        self._above = form.head_height + (form.title_height if titled else 0.0)
        self.width = form.strips[-1].x + form.strips[-1].width
        self.height = self._above + sum(block.height for block in blocks)

    @property
    def least(self) -> float:
        """The room that it needs to begin on a page."""
        return self._above + self._blocks[0].least

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """Tell how large it is, whatever there is room for."""
        return self.width, self.height

    def split(self, _width: float, room: float) -> list[Flowable]:
        """Return what fits in a room, and the rest for the top of the next page."""
        if self.least > room:
            again = [FrameBreak, Columns(self._form, self._blocks, titled=True)]
            return [] if self._titled else again
        room -= self._above
        stays: list[Block] = []
        goes = self._blocks
        while goes and goes[0].height <= room:
            room -= goes[0].height
            stays.append(goes[0])
            goes = goes[1:]
        if goes and goes[0].least <= room:
            head, tail = goes[0].cut(room)
            stays.append(head)
            goes = (tail, *goes[1:])
        return [
            Columns(self._form, stays, titled=self._titled),
            Columns(self._form, goes, titled=True),
        ]

    def draw(self) -> None:
        """Print the title, the head, and the blocks below it."""
        form, top = self._form, self.height
        if self._titled and form.title is not None:
            form.title.draw(self.canv, 0, top)
            top -= form.title_height
        for strip, stack in zip(form.strips, form.head, strict=True):
            self._draw_head(strip, stack, top)
        top -= form.head_height
        for number, block in enumerate(self._blocks):
            self._draw_block(block, top, line=number > 0)
            top -= block.height

    def _draw_head(self, strip: Strip, stack: Stack, top: float) -> None:
        canvas, height = self.canv, self._form.head_height
        canvas.setFillColor(style.PALETTE[strip.soft])
        canvas.rect(strip.x, top - height, strip.width, height, stroke=0, fill=1)
        canvas.setFillColor(style.PALETTE[strip.ink])
        canvas.rect(strip.x, top - height, strip.width, _UNDERLINE, stroke=0, fill=1)
        stack.draw(canvas, strip.x + INSET, top - _HEAD_PAD + 1)

    def _draw_block(self, block: Block, top: float, *, line: bool) -> None:
        if line:
            self.canv.setStrokeColor(style.PALETTE[Ink.LINE])
            self.canv.setLineWidth(0.8)
            self.canv.line(0, top, self.width, top)
        top -= _PAD
        strips = list(self._form.strips)
        if self._form.name_strip is not None:
            names = strips.pop(self._form.name_strip)
            draw_column(block.name, self.canv, names.x + INSET, top)
        for section in block.sections:
            for strip, heading in zip(strips, section.headings, strict=False):
                heading.draw(self.canv, strip.x + INSET, top)
            below = top - section.heading
            for strip, column in zip(strips, section.columns, strict=True):
                draw_column(column, self.canv, strip.x + INSET, below)
            top -= section.height + _BETWEEN_SECTIONS
