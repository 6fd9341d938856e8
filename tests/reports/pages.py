"""Read a printed report back: its words, its letters and what lies where."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped] # has no types
from pypdf import PdfReader
from pypdfium2 import raw


@dataclass(frozen=True, slots=True)
class Printed:
    """A piece of text on a page, in points from the lower left corner."""

    page: int
    size: float
    left: float
    bottom: float
    right: float
    top: float


def pages(path: Path) -> list[str]:
    """Return the words of every page, with single spaces between them."""
    with PdfReader(path) as reader:
        return [" ".join(page.extract_text().split()) for page in reader.pages]


def body(path: Path) -> str:
    """Return the words of all pages together, without the footers."""
    footer = re.compile(r"Levensreis – vertrouwelijk \S.*? pagina \d+ van \d+")
    return " ".join(" ".join(footer.sub("", page) for page in pages(path)).split())


def printed(path: Path) -> Iterator[Printed]:
    """Yield every piece of text with its size as it is seen."""
    document = pypdfium2.PdfDocument(path)
    try:
        for number, page in enumerate(document):
            for piece in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]):
                yield Printed(number, _size(piece), *piece.get_bounds())
    finally:
        document.close()


def _size(piece: pypdfium2.PdfObject) -> float:
    size = raw.c_float()
    raw.FPDFTextObj_GetFontSize(piece.raw, size)
    _, _, _, scale, _, _ = piece.get_matrix().get()
    seen: float = size.value * abs(scale)
    return round(seen, 2)


def page_size(path: Path) -> tuple[float, float]:
    """Return width and height of the pages."""
    with PdfReader(path) as reader:
        (size,) = {(page.mediabox.width, page.mediabox.height) for page in reader.pages}
    return float(size[0]), float(size[1])


def look(path: Path, number: int = 0) -> bytes:
    """Return the pixels of a page."""
    document = pypdfium2.PdfDocument(path)
    try:
        return bytes(document[number].render(scale=1).buffer)
    finally:
        document.close()
