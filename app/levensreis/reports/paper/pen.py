"""Draws on pages, and marks every stretch of ink with what it is part of.

Nothing can be drawn without saying of what: an element of the structure, or None for
an artifact, which a screen reader passes over. Only here and in `painter` is anything
of ReportLab's.
"""

from collections.abc import Sequence
from enum import Enum
from io import BytesIO
from itertools import groupby
from typing import Final, NamedTuple

from reportlab.pdfgen.canvas import Canvas

from levensreis.domain.progress import NO_PROGRESS, Progress
from levensreis.pictures.display_list import Ink, Picture
from levensreis.reports.paper import fonts, style
from levensreis.reports.paper.lines import Line, Look
from levensreis.reports.paper.painter import paint
from levensreis.reports.paper.structure import Attached, Content, Element
from levensreis.reports.paper.writer import STROKES, Writer, numbers

Box = tuple[float, float, float, float]
"""Left, bottom, right and top, in points from the lower left corner of a page."""


class LinkBox(NamedTuple):
    """Where a link is clicked."""

    page: int
    box: Box
    target: str
    words: str


class FieldBox(NamedTuple):
    """Where a field is filled in; with a choice it is the box that is ticked."""

    page: int
    box: Box
    name: str
    question: str
    choice: str = ""
    label: str = ""


class Landing(NamedTuple):
    """A heading: where a link or the list of contents of the file leads."""

    page: int
    top: float
    level: int
    text: str
    anchor: str
    listed: bool


class Region(NamedTuple):
    """Where something that has a key stands, or goes on."""

    key: str
    page: int
    box: Box


_ROW_WIDTH: Final = 1.04
"""Of a row of squares of 1: no white line is seen between two rows."""


class _Mark(Enum):
    NONE = "none"


class Pen:
    """Draws on one page after the other, y upwards from the lower left corner."""

    def __init__(self) -> None:
        fonts.register()
        self._file = BytesIO()
        self._canvas = Canvas(
            self._file,
            pagesize=(style.WIDTH, style.HEIGHT),
            pageCompression=0,  # the finished file is packed as a whole
            invariant=1,
            pdfVersion=(1, 7),
            initialFontName=fonts.REGULAR,
        )
        self._writer = Writer(self._canvas)
        self.page = 0
        self.marked: list[list[Element]] = [[]]
        """Per page the elements of its stretches of ink, by their number."""
        self.attached: list[tuple[LinkBox | FieldBox, Element]] = []
        self.landings: list[Landing] = []
        self.regions: list[Region] = []
        self._marking: Element | _Mark | None = _Mark.NONE

    def line(self, line: Line, x: float, y: float, size: float) -> None:
        """Write a line of text on a baseline."""
        for run in line:
            self.text(x + run.x, y, run.text, size * run.look.scale, run.look)
            if run.look.link and run.look.element is not None:
                box = (x + run.x, y - size / 3, x + run.x + run.width, y + size)
                link = LinkBox(self.page, box, run.look.link, run.text.strip())
                self.attach(link, run.look.element)

    def text(self, x: float, y: float, text: str, size: float, look: Look) -> None:
        """Write words that stand on one line."""
        self._mark(look.element)
        self._writer.text(x, y, text, face=look.face, size=size, ink=look.ink)

    def fill(self, box: Box, ink: Ink) -> None:
        """Fill a rectangle, as an artifact."""
        self._mark(None)
        left, bottom, right, top = box
        self._writer.ink(ink)
        sides = numbers(left, bottom, right - left, top - bottom)
        self._canvas.addLiteral(f"{sides} re f")

    def squares(
        self,
        corner: tuple[float, float],
        side: float,
        rows: Sequence[Sequence[bool]],
        ink: Ink,
    ) -> None:
        """Draw the true squares of a grid, downwards from a corner, as an artifact.

        A row is one line with white in it: as many bars take up three times as much.
        """
        self._mark(None)
        left, top = corner
        self._canvas.saveState()
        self._canvas.addLiteral(f"{STROKES[ink]} {_ROW_WIDTH} w")
        self._canvas.transform(side, 0, 0, side, left, top - side / 2)
        for row in rows:
            lengths = [len(list(group)) for _, group in groupby(row)]
            start = 0 if row[0] else lengths.pop(0)
            pattern = " ".join(map(str, lengths))
            drawn = f"[{pattern}]0 d {start} 0 m {len(row)} 0 l S 1 0 0 1 0 -1 cm"
            self._canvas.addLiteral(drawn)
        self._canvas.restoreState()

    def frame(self, box: Box, ink: Ink, width: float = 1.0) -> None:
        """Draw the sides of a rectangle, as an artifact."""
        self._mark(None)
        left, bottom, right, top = box
        sides = numbers(left, bottom, right - left, top - bottom)
        self._canvas.addLiteral(f"{STROKES[ink]} {width:g} w {sides} re S")

    def rule(self, left: float, right: float, y: float, ink: Ink, width: float) -> None:
        """Draw a line across, as an artifact."""
        self._mark(None)
        ends = f"{numbers(left, y)} m {numbers(right, y)} l"
        self._canvas.addLiteral(f"{STROKES[ink]} {width:g} w {ends} S")

    def picture(
        self,
        picture: Picture,
        corner: tuple[float, float],
        element: Element | None,
        progress: Progress = NO_PROGRESS,
    ) -> None:
        """Paint a picture down from its upper left corner, as one figure."""
        self._mark(element)
        self._canvas.saveState()
        self._canvas.translate(*corner)
        paint(picture, self._canvas, progress, self._writer)
        self._canvas.restoreState()
        self._writer.forget()

    def attach(self, box: LinkBox | FieldBox, element: Element) -> None:
        """Put a link or field on the page, inside an element."""
        element.join()
        element.kids.append(Attached(box.page, len(self.attached)))
        self.attached.append((box, element))

    def next_page(self) -> None:
        """End this page and begin the next."""
        self._end_mark()
        self._canvas.showPage()
        self._writer.forget()
        self.page += 1
        self.marked.append([])

    def close(self) -> bytes:
        """Return the pages, as yet without what goes around them."""
        self._end_mark()
        self._canvas.showPage()
        self._writer.close()
        self._canvas.save()
        return self._file.getvalue()

    def _mark(self, element: Element | None) -> None:
        if element is self._marking:
            return
        self._end_mark()
        self._marking = element
        if element is None:
            self._canvas.addLiteral("/Artifact BMC")
            return
        element.join()
        number = len(self.marked[-1])
        self.marked[-1].append(element)
        element.kids.append(Content(self.page, number))
        self._canvas.addLiteral(f"/{element.tag} <</MCID {number}>> BDC")

    def _end_mark(self) -> None:
        if self._marking is not _Mark.NONE:
            self._canvas.addLiteral("EMC")
        self._marking = _Mark.NONE
