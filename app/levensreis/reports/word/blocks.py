"""Blocks of a document, written one after the other where they are to stand."""

import io
from collections.abc import Callable, Sequence
from itertools import count
from typing import Any, Final

from levensreis.domain.progress import NO_PROGRESS, Progress
from levensreis.pictures.display_list import Ink
from levensreis.reports.paper.model import (
    Block,
    ChoiceField,
    Figure,
    Gap,
    Heading,
    Item,
    ItemList,
    Numbering,
    PageBreak,
    Paragraph,
    Role,
    Sides,
    Table,
    TextField,
    Together,
)
from levensreis.reports.paper.style import ROOMY
from levensreis.reports.research_picture import bare_pdf
from levensreis.reports.word import tables, text
from levensreis.reports.word.template import STYLES

Dots = Callable[[bytes], bytes]
"""Makes the picture of the first page of a pdf as PNG."""
_TIGHT: Final = 2.0
"""Points around what stands in a table."""
_TICK: Final = "☐ "
_ROOM: Final = "." * 60


class Writer:
    """Writes blocks in a document, or in a cell of one."""

    def __init__(self, made: Any, dots: Dots) -> None:
        self._made, self._dots = made, dots
        # Asking the library each time takes most of the time that writing takes.
        self._styles = {each.name: each.style_id for each in made.styles}
        self._numbers = count(1)
        self._next_page = False
        self._after_table = False
        self._keep = False
        """Whether what is written stays with what follows."""

    def write(self, blocks: Sequence[Block], progress: Progress = NO_PROGRESS) -> None:
        """Write the blocks of a whole document; raises Cancelled."""
        for number, block in enumerate(blocks, 1):
            progress.step(number, len(blocks))
            self._block(self._made, block, ROOMY.column)

    def fill(
        self,
        cell: Any,
        blocks: Sequence[Block],
        width: float,
        ink: Ink = Ink.TEXT,
        *,
        keep: bool = False,
    ) -> None:
        """Write blocks in a cell, of which the first paragraph is there already."""
        place, before = _Cell(cell), self._keep
        self._keep = keep or before
        for block in blocks:
            if isinstance(block, Paragraph):
                self._paragraph(place, block, ink)
            else:
                self._block(place, block, width)
        self._keep = before

    def _block(self, place: Any, block: Block, width: float) -> None:
        match block:
            case Heading():
                self._heading(place, block)
            case Paragraph():
                self._paragraph(place, block)
            case ItemList():
                for item in block.items:
                    self._item(place, block, item, width)
            case Table() | Sides():
                self._grid(place, block, width)
            case Figure():
                self._figure(place, block, width)
            case Together():
                self._together(place, block, width)
            case PageBreak():
                self._next_page = True
            case ChoiceField() | TextField():
                self._asked(place, block)
            case Gap():
                pass  # the styles have air of their own

    def _begin(self, place: Any, style: str) -> Any:
        """Begin a paragraph."""
        made = place.add_paragraph()
        made._p.style = self._styles[style]  # noqa: SLF001 - see above
        form = made.paragraph_format
        if self._next_page and not isinstance(place, _Cell):
            form.page_break_before, self._next_page = True, False
        if self._keep:
            form.keep_with_next = True
        if isinstance(place, _Cell):
            _tighten(form)
        self._after_table = False
        return made

    def _heading(self, place: Any, block: Heading) -> None:
        made = self._begin(place, f"Heading {block.level}")
        text.write(made, block.text, ink=block.ink)
        if block.anchor:
            text.mark(made, block.anchor, self._numbers)

    def _paragraph(self, place: Any, block: Paragraph, ink: Ink | None = None) -> None:
        made = self._begin(place, STYLES[block.role])
        is_bold = block.role is Role.STRONG
        text.write(made, block.words, bold=is_bold, ink=ink)

    def _item(self, place: Any, owner: ItemList, item: Item, width: float) -> None:
        """Write an item: a real one of Word, or with a label of its own."""
        is_real = owner.numbering is Numbering.DISC
        indent = ROOMY.number if owner.numbering is Numbering.DECIMAL else ROOMY.sign
        for number, block in enumerate(item.blocks):
            if not isinstance(block, Paragraph):
                self._block(place, block, width)
                continue
            style = STYLES[block.role]
            is_first = number == 0
            made = self._begin(place, "List Bullet" if is_real and is_first else style)
            if owner.compact:
                _tighten(made.paragraph_format)
            if not is_real or not is_first:
                _indent(made.paragraph_format, indent, hangs=is_first)
            if is_first and not is_real:
                text.write(made, f"{item.label}\t", bold=True, ink=owner.ink)
            is_bold = block.role is Role.STRONG
            text.write(made, block.words, bold=is_bold)

    def _grid(self, place: Any, block: Table | Sides, width: float) -> None:
        """Write a table; never against another, which Word would make one of."""
        if self._after_table or self._next_page:
            _tighten(self._begin(place, "Normal").paragraph_format)
        if isinstance(block, Sides):
            tables.sides(self, place, block, width)
        else:
            tables.table(self, place, block, width)
        self._after_table = True

    def _figure(self, place: Any, block: Figure, width: float) -> None:
        from docx.shared import Pt

        made = self._begin(place, "Normal")
        dots = self._dots(bare_pdf(block.picture))
        room = min(width, block.picture.width)
        shown = made.add_run().add_picture(io.BytesIO(dots), width=Pt(room))
        about = shown._inline.docPr  # noqa: SLF001 - the library has no other way
        about.set("descr", text.cleaned(block.alternative))
        about.set("name", f"Figuur {about.id}")

    def _together(self, place: Any, block: Together, width: float) -> None:
        for number, each in enumerate(block.blocks, 1):
            self._keep = number < len(block.blocks)
            self._block(place, each, width)
        self._keep = False

    def _asked(self, place: Any, block: ChoiceField | TextField) -> None:
        text.write(self._begin(place, "Normal"), block.question, bold=True)
        if isinstance(block, ChoiceField):
            told = [f"{_TICK}{each.label}" for each in block.choices]
        else:
            told = [_ROOM] * block.lines
        for each in told:
            text.write(self._begin(place, "Normal"), each)


class _Cell:
    """A cell in which the paragraph that is there is filled first."""

    def __init__(self, cell: Any) -> None:
        self._cell, self._first = cell, cell.paragraphs[0]

    def add_paragraph(self) -> Any:
        """Begin a paragraph."""
        made, self._first = self._first, None
        return self._cell.add_paragraph() if made is None else made

    def add_table(self, rows: int, columns: int) -> Any:
        """Begin a table within the cell."""
        self._first = None
        return self._cell.add_table(rows, columns)


def _tighten(form: Any) -> None:
    from docx.shared import Pt

    form.space_before = form.space_after = Pt(_TIGHT)


def _indent(form: Any, points: float, *, hangs: bool) -> None:
    from docx.shared import Pt

    form.left_indent = Pt(points)
    if hangs:
        form.first_line_indent = Pt(-points)
        form.tab_stops.add_tab_stop(Pt(points))
