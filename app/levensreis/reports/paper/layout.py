"""The blocks of a document, laid out for a width and put in the tree of the file."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from levensreis.domain.progress import NO_PROGRESS, Progress
from levensreis.pictures.display_list import Ink
from levensreis.reports.paper import grids
from levensreis.reports.paper.fields import (
    CHOICE_INDENT,
    ChoiceRow,
    LabelledChoice,
    TextBox,
)
from levensreis.reports.paper.lines import Ruler
from levensreis.reports.paper.model import (
    Block,
    Choice,
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
    Words,
)
from levensreis.reports.paper.pieces import (
    Air,
    FigurePiece,
    Group,
    Piece,
    Pieces,
    TextLine,
)
from levensreis.reports.paper.strips import Beside, Strip
from levensreis.reports.paper.structure import Element
from levensreis.reports.paper.style import Sheet, TextStyle

WHOLE = 200.0
"""An item of a list that is higher than this, in points, may be cut."""

_ASKED = 16.0
"""Points above an item that is asked about, half of them below its line."""


class Layout:
    """Lays out one document in its look, on pages with so much room."""

    def __init__(
        self, sheet: Sheet, room: float, progress: Progress = NO_PROGRESS
    ) -> None:
        self.sheet = sheet
        self._room, self._progress = room, progress
        self._ruler = Ruler()

    def pieces(self, blocks: Sequence[Block], width: float, within: Element) -> Pieces:
        """Lay out blocks under each other."""
        found: list[Piece] = []
        for number, block in enumerate(blocks, start=1):
            found += self._block(block, width, within)
            if within.parent is None:
                self._progress.step(number, len(blocks))
        return found

    def text(
        self, words: Words, look: TextStyle, width: float, element: Element | None
    ) -> list[TextLine]:
        """Break words into lines, of which none is left alone by a new page."""
        broken = self._ruler.lines(words, look, width, element)
        last = len(broken) - 1
        return [
            TextLine(
                line,
                look,
                above=0.0 if number else look.above,
                keep=number in (0, last - 1) and number != last,
            )
            for number, line in enumerate(broken)
        ]

    def paragraph(
        self, block: Paragraph, width: float, element: Element | None
    ) -> list[TextLine]:
        """Lay out a paragraph in the style of its role."""
        return self.text(block.words, self.sheet.roles[block.role], width, element)

    def heading(
        self, heading: Heading, width: float, within: Element | None
    ) -> list[TextLine]:
        """Lay out a heading, or what stands in its place on the next page."""
        look = replace(self.sheet.headings[heading.level], ink=heading.ink)
        element = within and Element(f"H{heading.level}", within)
        lines = [
            replace(line, keep=True)
            for line in self.text(heading.text, look, width, element)
        ]
        if element is not None:
            text = " ".join(heading.text.split())
            landing = heading.level, text, heading.anchor, heading.bookmark
            lines[0] = replace(lines[0], landing=landing)
        return lines

    def _block(self, block: Block, width: float, within: Element) -> Iterable[Piece]:
        self._progress.check()
        found: Iterable[Piece] = ()
        match block:
            case Heading():
                found = self.heading(block, width, within)
            case Paragraph():
                found = self.paragraph(block, width, Element("P", within))
            case ItemList():
                found = self._list(block, width, within)
            case Sides():
                found = grids.sides(self, block, width, within)
            case Table():
                found = grids.table(self, block, width, within)
            case Figure():
                figure = Element("Figure", within, alternative=block.alternative)
                found = [FigurePiece(block.picture, figure, progress=self._progress)]
            case ChoiceField():
                found = self._choices(block, width, within)
            case TextField():
                found = [self._field(block, width, within)]
            case Together():
                pieces = self.pieces(block.blocks, width, within)
                found = [Group(pieces, width, pieces[0].above, self._room)]
            case Gap():
                found = [Air(block.height)]
            case PageBreak():
                pass  # `pages` begins a new page there
        return found

    def _list(self, items: ItemList, width: float, within: Element) -> Iterator[Piece]:
        element = Element(
            "L", within, attributes={"ListNumbering": f"/{items.numbering}"}
        )
        wide = items.numbering is Numbering.DECIMAL
        indent = self.sheet.number if wide else self.sheet.sign
        again = self._again(items, width)
        for number, item in enumerate(items.items):
            between = (
                min(self.sheet.between, 2.0) if items.compact else self.sheet.between
            )
            above = between if number else min(self.sheet.between, 4.0)
            row = self._item(item, items.ink, width, indent, Element("LI", element))
            if item.key:
                yield Group([row], width, _ASKED, self._room, key=item.key)
            else:
                yield Group([row], width, above, WHOLE, again=again)

    def _again(self, items: ItemList, width: float) -> Pieces:
        """Lay out what stands above an item that begins a page, and never alone."""
        if not items.again:
            return ()
        lines = self.paragraph(Paragraph(items.again, Role.STRONG), width, None)
        return [replace(line, keep=True) for line in lines]

    def _item(
        self, item: Item, ink: Ink, width: float, indent: float, element: Element
    ) -> Beside:
        look = replace(self.sheet.roles[Role.BODY], bold=True, ink=ink)
        label = self.text(item.label, look, width, Element("Lbl", element))
        body = Element("LBody", element)
        told = self.pieces(item.blocks, width - indent, body)
        strips = Strip(0, indent, label), Strip(indent, width - indent, told)
        return Beside(strips, inset=0.0, pad=0.0)

    def _choices(
        self, field: ChoiceField, width: float, within: Element
    ) -> Iterator[Piece]:
        rows = [(each,) for each in field.choices] if field.stacked else [field.choices]
        for row in rows:
            room = width / len(row) - CHOICE_INDENT
            labelled = [self._choice(choice, room, within) for choice in row]
            yield ChoiceRow(field, tuple(labelled), width)

    def _choice(self, choice: Choice, room: float, within: Element) -> LabelledChoice:
        element = Element("P", within)
        form = Element("Form", element)
        label = self.text(choice.label, self.sheet.roles[Role.BODY], room, element)
        return LabelledChoice(choice, tuple(label), form)

    def _field(self, field: TextField, width: float, within: Element) -> TextBox:
        return TextBox(field, width, Element("Form", Element("P", within)))
