"""From a document to a file."""

from typing import Final

from levensreis.domain.progress import NO_PROGRESS, Progress
from levensreis.reports.paper.finish import finished
from levensreis.reports.paper.model import Document
from levensreis.reports.paper.pages import LaidOut, Printed, laid_out, put_on_pages

STEPS: Final = 10
LAYING_OUT: Final = 4
"""The steps after which a document is laid out; the last step is finishing."""
_PRINTING: Final = 9


def pdf(document: Document, progress: Progress = NO_PROGRESS) -> bytes:
    """Print a document; the same document gives the same bytes."""
    return printed(document, progress)[0]


def printed(
    document: Document, progress: Progress = NO_PROGRESS
) -> tuple[bytes, Printed]:
    """Print a document, and tell where everything came to stand."""
    return drawn(laid_out(document, progress.part(0, LAYING_OUT, STEPS)), progress)


def drawn(laid: LaidOut, progress: Progress = NO_PROGRESS) -> tuple[bytes, Printed]:
    """Print a document that was laid out, once; see above."""
    pages = put_on_pages(laid, progress.part(LAYING_OUT, _PRINTING, STEPS))
    progress.check()
    file = finished(laid.document, pages)
    progress.step(STEPS, STEPS)
    return file, pages
