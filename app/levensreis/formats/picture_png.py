"""A page of a pdf as PNG: a picture in dots, for slides and word processors."""

import io
from typing import Final

from levensreis.formats.pdfium import PDFIUM

DOTS: Final = 200
"""In an inch: sharp on paper and on a large screen."""
FEW: Final = 64
"""Colours of a drawing: a dozen inks, with the edges between them."""
_POINTS: Final = 72


def small_png(content: bytes) -> bytes:
    """Return the first page of a pdf in so few colours that many fit in a document."""
    return page_png(content, colours=FEW)


def page_png(content: bytes, dots: int = DOTS, colours: int = 0) -> bytes:
    """Return the first page of a pdf; the same pdf gives the same bytes.

    With `colours` it has so many at most, of a drawing enough: its file is a third.
    """
    # Slow to load, and only needed for this.
    import pypdfium2  # type: ignore[import-untyped] # has no types

    with PDFIUM:
        document = pypdfium2.PdfDocument(content)
        try:
            page = document[0]
            drawn = page.render(scale=dots / _POINTS)
            image = drawn.to_pil().convert("RGB")
            for each in (drawn, page):  # here, not when Python thinks of it
                each.close()
        finally:
            document.close()
    if colours:
        image = image.quantize(colours)
    out = io.BytesIO()
    image.save(out, "PNG", dpi=(dots, dots), optimize=False)
    return out.getvalue()
