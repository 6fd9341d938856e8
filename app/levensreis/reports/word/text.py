"""Words in a paragraph of Word: their look, where they lead, and what leads to them."""

import re
from itertools import count
from typing import Any, Final

from levensreis.pictures.display_list import Ink
from levensreis.reports.paper.model import Span, Words
from levensreis.reports.paper.style import SMALL
from levensreis.reports.word.template import colour

_UNKNOWN: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
"""What XML may not hold."""


def cleaned(text: str) -> str:
    """Return a text as XML can hold it, its lines kept."""
    return _UNKNOWN.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n"))


def write(
    paragraph: Any, words: Words, *, bold: bool = False, ink: Ink | None = None
) -> None:
    """Put words in a paragraph."""
    for part in (words,) if isinstance(words, str) else words:
        span = Span(part) if isinstance(part, str) else part
        made = paragraph.add_run(cleaned(span.text))
        _look(made, span, bold=bold, ink=span.ink or ink)
        if span.link:
            _lead(paragraph, made, span.link)


def mark(paragraph: Any, anchor: str, numbers: "count[int]") -> None:
    """Give a paragraph the name by which links find it."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    number = str(next(numbers))
    start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
    for each in (start, end):
        each.set(qn("w:id"), number)
    start.set(qn("w:name"), _name(anchor))
    first = paragraph._p.pPr  # noqa: SLF001 - the library knows no bookmarks
    first.addnext(start)
    paragraph._p.append(end)  # noqa: SLF001


def _look(run: Any, span: Span, *, bold: bool, ink: Ink | None) -> None:
    from docx.shared import Pt

    if span.bold or bold:
        run.bold = True
    if span.italic:
        run.italic = True
    if span.small:
        run.font.size = Pt(SMALL.size)
    if span.link:
        run.underline, ink = True, ink or Ink.ACCENT
    if ink not in (None, Ink.TEXT):
        run.font.color.rgb = colour(ink)


def _lead(paragraph: Any, run: Any, target: str) -> None:
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    link = OxmlElement("w:hyperlink")
    if target.startswith("#"):
        link.set(qn("w:anchor"), _name(target.removeprefix("#")))
    else:
        kind = RELATIONSHIP_TYPE.HYPERLINK
        key = paragraph.part.relate_to(target, kind, is_external=True)
        link.set(qn("r:id"), key)
    run._r.addprevious(link)  # noqa: SLF001 - the library makes no links
    link.append(run._r)  # noqa: SLF001


def _name(anchor: str) -> str:
    """Return the name of a bookmark: letters, digits and underscores, at most 40."""
    return ("a_" + re.sub(r"\W", "_", anchor, flags=re.ASCII))[:40]
