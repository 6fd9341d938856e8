"""From a document to a file that a word processor opens."""

import io
from datetime import datetime
from typing import Any, Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from levensreis.domain.progress import NO_PROGRESS, Progress
from levensreis.reports.paper.model import Document
from levensreis.reports.word.blocks import Dots, Writer
from levensreis.reports.word.template import set_up

__all__ = ["Dots", "word"]

_LONG_AGO: Final = (1980, 1, 1, 0, 0, 0)
"""The first moment that a zip file knows."""
_UNIX: Final = 3
_BROUGHT: Final = ("thumbnail", "stylesWithEffects")
"""A picture of an empty page, and every style once more for Word of 2010."""
_TABLES: Final = ("TableNormal", "TableGrid")
_WRITTEN: Final = 9
_STEPS: Final = 10


def word(document: Document, dots: Dots, progress: Progress = NO_PROGRESS) -> bytes:
    """Write a document; the same document gives the same bytes. Raises Cancelled.

    `dots` makes the picture of a page of a pdf as PNG.
    """
    # Slow to load, and only needed for this.
    import docx

    made = docx.Document()
    set_up(made, document)
    Writer(made, dots).write(document.blocks, progress.part(0, _WRITTEN, _STEPS))
    _forget_who_and_when(made)
    _leave_behind(made)
    out = io.BytesIO()
    made.save(out)
    content = _without_moments(out.getvalue())
    progress.step(_STEPS, _STEPS)
    return content


def _forget_who_and_when(made: Any) -> None:
    about = made.core_properties
    about.author = about.last_modified_by = about.comments = about.keywords = ""
    about.created = about.modified = datetime(*_LONG_AGO)  # noqa: DTZ001 - no moment


def _leave_behind(made: Any) -> None:
    """Take away what the library brings and nobody asked: most of a small file."""
    from docx.oxml.ns import qn

    for links in (made.part.package.rels, made.part.rels):
        for key, link in [*links.items()]:
            if link.reltype.endswith(_BROUGHT):
                del links[key]
    styles = made.styles.element
    for style in styles.findall(qn("w:style")):
        name = style.get(qn("w:styleId"))
        if style.get(qn("w:type")) == "table" and name not in _TABLES:
            styles.remove(style)


def _without_moments(content: bytes) -> bytes:
    """Pack a document again, so that it does not tell when or where it was made."""
    out = io.BytesIO()
    with ZipFile(io.BytesIO(content)) as made, ZipFile(out, "w") as packed:
        for name in made.namelist():
            part = ZipInfo(name, _LONG_AGO)
            part.compress_type, part.create_system = ZIP_DEFLATED, _UNIX
            packed.writestr(part, made.read(name))
    return out.getvalue()
