"""A page of a pdf as PNG: a picture in dots, for slides and word processors."""

import io
from typing import Final

from levensreis.formats.pdfium import PDFIUM

DOTS: Final = 200
"""In an inch: sharp on paper and on a large screen."""
_POINTS: Final = 72


def page_png(content: bytes, dots: int = DOTS) -> bytes:
    """Return the first page of a pdf; the same pdf gives the same bytes."""
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
    out = io.BytesIO()
    image.save(out, "PNG", dpi=(dots, dots), optimize=False)
    return out.getvalue()
