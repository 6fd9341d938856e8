"""Pages of a pdf as pixels, in memory only: nothing is written. Knows no Qt.

It is called by threads beside that of the window; PDFium allows one at a time.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from math import sqrt
from typing import Any, Final, NamedTuple

from levensreis.formats.pdfium import PDFIUM

MOST_DOTS: Final = 8_200_000
"""Of one page, 33 MB: A4 at three times its real size on an ordinary screen."""


class PageSize(NamedTuple):
    """The size of a page in points."""

    width: float
    height: float


class DrawnPage(NamedTuple):
    """A page as pixels of 32 bits (blue, green, red, nothing), and what it says."""

    width: int
    height: int
    stride: int
    """Bytes from one row to the next."""
    pixels: bytes
    words: str


def page_sizes(content: bytes) -> tuple[PageSize, ...]:
    """Return the size of each page of a pdf."""
    with _opened(content) as document:
        sizes = (document.get_page_size(number) for number in range(len(document)))
        return tuple(PageSize(*size) for size in sizes)


def draw_page(content: bytes, number: int, width: int) -> DrawnPage:
    """Draw a page, counted from 0, as many dots wide or less if that is too many."""
    with _opened(content) as document:
        page = document[number]
        size = PageSize(*page.get_size())
        most = sqrt(MOST_DOTS / (size.width * size.height))
        # Half a dot less: what it draws is rounded up.
        scale = min((width - 0.5) / size.width, most)
        drawn = page.render(scale=scale, prefer_bgrx=True)
        text = page.get_textpage()
        words: str = text.get_text_bounded()
        result = DrawnPage(
            *(drawn.width, drawn.height, drawn.stride),
            *(bytes(drawn.buffer), " ".join(words.split())),
        )
        for each in (text, drawn, page):  # here, not when Python thinks of it
            each.close()
        return result


@contextmanager
def _opened(content: bytes) -> Iterator[Any]:
    # Slow to load, and not needed before the first paper is seen.
    import pypdfium2  # type: ignore[import-untyped] # has no types

    with PDFIUM:
        document = pypdfium2.PdfDocument(content)
        try:
            yield document
        finally:
            document.close()
