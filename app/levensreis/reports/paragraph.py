"""Paragraphs that a reader, and a program that reads, get word by word."""

import re
import unicodedata
from typing import Any
from xml.sax.saxutils import escape

from reportlab.pdfgen.textobject import PDFTextObject
from reportlab.platypus import Paragraph

from levensreis.reports import fonts

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_END_OF_LINE = re.compile(r"\r\n?|[\n\u2028\u2029]")


def escaped(text: str) -> str:
    """Return a text as ReportLab markup that prints it as it stands.

    What the typeface lacks is printed as `fonts.printable` says, never left out.
    """
    plain = _CONTROL.sub(" ", unicodedata.normalize("NFC", text.strip()))
    lines = _END_OF_LINE.split(plain)
    return "<br/>".join(escape(fonts.printable(line)) for line in lines)


class WholeParagraph(Paragraph):  # type: ignore[misc] # ReportLab has no types
    """A paragraph that keeps the spaces where its lines break.

    ReportLab drops them, so that whoever copies the text finds words glued together.
    """

    def beginText(self, x: float, y: float) -> PDFTextObject:  # noqa: N802
        """Start a text object that writes those spaces."""
        return _SpacedText(self.canv, x, y)


class Heading(WholeParagraph):
    """A paragraph that is also in the list of contents of the file."""

    def draw(self) -> None:
        """Print it, and let the list of contents jump to it."""
        text = self.getPlainText()
        self.canv.bookmarkHorizontal(text, 0, self.height + self.style.spaceBefore)
        self.canv.addOutlineEntry(text, text, 0)
        super().draw()


class _SpacedText(PDFTextObject):  # type: ignore[misc] # ReportLab has no types
    def _textOut(self, text: Any, TStar: int = 0) -> None:  # noqa: N802, N803
        if TStar and text and not text.endswith((" ", "-")):
            text += " "
        super()._textOut(text, TStar)
