"""A document put on pages, each with its footer and, on a form, its two codes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from levensreis.domain.anonymise.outputs import MARK
from levensreis.domain.progress import NO_PROGRESS, Progress
from levensreis.pictures.display_list import Ink
from levensreis.reports.paper import fonts, qr, style
from levensreis.reports.paper.layout import Layout
from levensreis.reports.paper.lines import Look
from levensreis.reports.paper.model import Block, Document, PageBreak
from levensreis.reports.paper.pen import Box, Pen
from levensreis.reports.paper.pieces import Pieces, begun, divide, draw_all
from levensreis.reports.paper.structure import Element

_CODE_ROOM: Final = 10 * style.MM  # that a page with codes loses at both ends
_CODE_EDGE: Final = 7 * style.MM
_CODES: Final = {
    "A": (
        style.WIDTH - 14 * style.MM - qr.SIDE,
        style.HEIGHT - _CODE_EDGE - qr.SIDE,
    ),
    "B": (14 * style.MM, _CODE_EDGE),
}
_PLAIN: Final = "Levensreis"


@dataclass(frozen=True, slots=True)
class Printed:
    """Everything that a document came to: drawn pages and the tree that reads them."""

    pages: bytes
    root: Element
    pen: Pen


@dataclass(frozen=True, slots=True)
class LaidOut:
    """What stands on each page of a document, to be drawn once."""

    document: Document
    pages: list[Pieces]
    root: Element


def put_on_pages(laid: LaidOut, progress: Progress = NO_PROGRESS) -> Printed:
    """Draw a document that was laid out; raises Cancelled."""
    document, pages, root = laid.document, laid.pages, laid.root
    sheet, extra = _sheet(document)
    pen, top = Pen(), style.HEIGHT - sheet.top - extra
    for number, page in enumerate(pages, start=1):
        progress.step(number, len(pages))
        if number > 1:
            pen.next_page()
        draw_all(page, pen, sheet.margin, top)
        _furnish(pen, document, sheet, number, len(pages))
    drawn = pen.close()
    root.prune()
    return Printed(drawn, root, pen)


def laid_out(document: Document, progress: Progress = NO_PROGRESS) -> LaidOut:
    """Lay out what stands on each page; raises Cancelled."""
    fonts.register()
    root = Element("Document")
    return LaidOut(document, _composed(document, root, progress), root)


def code_places() -> tuple[Box, Box]:
    """Return the dark squares of both codes of a page: A high, B low."""
    return qr.dark_square(_CODES["A"]), qr.dark_square(_CODES["B"])


def _sheet(document: Document) -> tuple[style.Sheet, float]:
    """Return its look, and what its codes take at both ends of a page."""
    sheet = style.DENSE if document.dense else style.ROOMY
    return sheet, _CODE_ROOM if document.code else 0.0


def _composed(document: Document, root: Element, progress: Progress) -> list[Pieces]:
    """Lay out what stands on each page."""
    sheet, extra = _sheet(document)
    room = sheet.room - 2 * extra
    layout = Layout(sheet, room, progress)
    return [
        page
        for blocks in _parts(document.blocks)
        for page in _pages(layout.pieces(blocks, sheet.column, root), room)
    ]


def _parts(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """Yield what stands between the page breaks."""
    part: list[Block] = []
    for block in blocks:
        if isinstance(block, PageBreak) and part:
            yield part
            part = []
        else:
            part.append(block)
    yield part


def _pages(pieces: Pieces, room: float) -> Iterator[Pieces]:
    while pieces:
        page, pieces = divide(pieces, room, force=True)
        yield page
        pieces = [*map(begun, pieces[:1]), *pieces[1:]]


def _furnish(
    pen: Pen, document: Document, sheet: style.Sheet, number: int, pages: int
) -> None:
    """Draw what stands on every page, as artifacts."""
    left, right = sheet.margin, style.WIDTH - sheet.margin
    code = document.code
    if code is not None:
        for name, corner in _CODES.items():
            qr.draw(pen, code.on(number, name), corner)
        left += qr.SIDE
    size, baseline = style.FOOTER.size, sheet.bottom - 31
    pen.rule(left, right, sheet.bottom - 16, Ink.LINE, 0.6)
    name = MARK if document.confidential else _PLAIN
    place = f"pagina {number} van {pages}"
    look = Look(fonts.REGULAR, style.FOOTER.ink, None)
    middle = fonts.cleaned(document.footer)
    centre = (left + right - fonts.width(middle, look.face) * size) / 2
    end = right - fonts.width(place, look.face) * size
    for x, words in ((left, name), (centre, middle), (end, place)):
        if words:
            pen.text(x, baseline, words, size, look)
