"""What a document says, as pure data: it knows no font, no page and no file."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from levensreis.pictures.display_list import Ink, Picture

LANGUAGE: Final = "nl-NL"


class Role(StrEnum):
    """What a text is for; the style of a document gives it a size."""

    BODY = "body"
    LEAD = "lead"
    CAPTION = "caption"
    QUOTE = "quote"
    STRONG = "strong"


class Numbering(StrEnum):
    """How the items of a list are marked; the values are those of a PDF."""

    NONE = "None"
    DISC = "Disc"
    DECIMAL = "Decimal"


class Scope(StrEnum):
    """What the head of a table is the head of; the values are those of a PDF."""

    COLUMN = "Column"
    ROW = "Row"


@dataclass(frozen=True, slots=True)
class Span:
    """Words in one look, that may lead somewhere."""

    text: str
    bold: bool = False
    italic: bool = False
    ink: Ink | None = None
    small: bool = False
    """As small as a caption."""
    link: str = ""
    """An address (mailto:, tel:), or # and the anchor of a heading."""


Words = str | tuple[Span | str, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; its level is 1 for the title, and never skips one."""

    level: int
    text: str
    anchor: str = ""
    """The name by which a link finds it."""
    ink: Ink = Ink.TEXT
    bookmark: bool = True


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words that belong together."""

    words: Words
    role: Role = Role.BODY


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a list, after its number or sign."""

    label: str
    blocks: "tuple[Block, ...]"
    key: str = ""
    """Kept on one page under a line, and told where it stands, when it has one."""


@dataclass(frozen=True, slots=True)
class ItemList:
    """A list."""

    items: tuple[Item, ...]
    numbering: Numbering = Numbering.NONE
    compact: bool = False
    ink: Ink = Ink.TEXT
    """The colour of the labels."""
    again: str = ""
    """What stands above it where one of its items begins a page."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table; the head of a row or column has a scope."""

    blocks: "tuple[Block, ...]"
    scope: Scope | None = None
    rows: int = 1
    """How many rows it goes down."""
    ink: Ink = Ink.TEXT
    fill: Ink | None = None
    again: str = ""
    """What stands above it where it goes on on the next page."""


Row = tuple[Cell | None, ...]
"""The cells from left to right; None where a cell from above comes down."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a head that is seen again on every page."""

    head: Row
    rows: tuple[Row, ...]
    shares: tuple[float, ...]
    """How much of the width each column has, together 1."""
    ruled: bool = True
    pad: float = 4.0
    """Points above and below the words of a row."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of the columns that stand beside each other, and are read one by one."""

    heading: Heading
    blocks: "tuple[Block, ...]"
    ink: Ink
    fill: Ink
    share: float = 1.0
    """How wide it is beside the others."""


@dataclass(frozen=True, slots=True)
class Sides:
    """Columns beside each other, each under its own heading."""

    sides: tuple[Side, ...]
    again: str = ""
    """What stands above them where they go on on the next page."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture, and the same in words."""

    picture: Picture
    alternative: str


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the answers that can be ticked."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class ChoiceField:
    """A question of which one answer is ticked."""

    name: str
    question: str
    """What a screen reader says of it."""
    choices: tuple[Choice, ...]
    stacked: bool = False
    """Under each other, for long answers."""


@dataclass(frozen=True, slots=True)
class TextField:
    """Room to write, with a pen or on a screen, as long as one likes."""

    name: str
    question: str
    lines: int = 2


@dataclass(frozen=True, slots=True)
class Together:
    """What stays on one page, when it fits on one."""

    blocks: "tuple[Block, ...]"


@dataclass(frozen=True, slots=True)
class Gap:
    """A little air, for the eye alone."""

    height: float


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins on a new page."""


Block = (
    Heading
    | Paragraph
    | ItemList
    | Table
    | Sides
    | Figure
    | ChoiceField
    | TextField
    | Together
    | Gap
    | PageBreak
)


@dataclass(frozen=True, slots=True)
class FormCode:
    """What the two codes on every page of a form say, so that paper finds its way."""

    form: str
    """At most 24 letters and digits that mean nothing to who finds the paper."""
    version: int

    def on(self, page: int, corner: str) -> str:
        """Return what a code says: the kind, the form, its version and the page."""
        return f"LR1|{self.form}|{self.version}|{page}|{corner}"


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document."""

    title: str
    blocks: Sequence[Block]
    footer: str = ""
    confidential: bool = False
    code: FormCode | None = None
    dense: bool = False
    """To be seen at a glance, on few pages."""
    language: str = field(default=LANGUAGE)
