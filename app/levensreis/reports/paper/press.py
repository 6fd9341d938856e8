"""From a document to a file."""

from levensreis.domain.progress import NO_PROGRESS, Progress
from levensreis.reports.paper.finish import finished
from levensreis.reports.paper.model import Document
from levensreis.reports.paper.pages import Printed, put_on_pages

_PRINTING = 9
_STEPS = 10  # of which finishing is the last


def pdf(document: Document, progress: Progress = NO_PROGRESS) -> bytes:
    """Print a document; the same document gives the same bytes."""
    return printed(document, progress)[0]


def printed(
    document: Document, progress: Progress = NO_PROGRESS
) -> tuple[bytes, Printed]:
    """Print a document, and tell where everything came to stand."""
    drawn = put_on_pages(document, progress.part(0, _PRINTING, _STEPS))
    progress.check()
    file = finished(document, drawn)
    progress.step(_STEPS, _STEPS)
    return file, drawn
