"""Make a composed document a file: a pdf, or what a word processor opens."""

from typing import TYPE_CHECKING, Final

from levensreis.domain.progress import NO_PROGRESS, Progress
from levensreis.language import in_dutch

if TYPE_CHECKING:
    from levensreis.reports.paper.model import Document

PDF: Final = ".pdf"
WORD: Final = ".docx"
DOCUMENT_ENDINGS: Final = (PDF, WORD)
"""What a document can be saved as, by the ending of the name."""


def printed(
    document: "Document", ending: str, progress: Progress = NO_PROGRESS
) -> bytes:
    """Return a document as the ending of a name asks; raises Cancelled.

    In Dutch, whatever the screen speaks; the same document gives the same bytes.
    """
    # Both are slow to load: only when something is printed.
    with in_dutch():
        if ending == PDF:
            from levensreis.reports.paper.press import pdf

            return pdf(document, progress)
        from levensreis.formats.picture_png import small_png
        from levensreis.reports.word.press import word as in_word

        return in_word(document, small_png, progress)
