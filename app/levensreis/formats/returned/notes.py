"""What somebody put on a page of a pdf: notes, marks, words and drawings.

Only the type, the place and the contents of an annotation are looked at. Who made it
is never read: that can be the name of a reader.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from levensreis.domain.form_layout import Box
from levensreis.formats.returned.values import (
    annotations,
    box_of,
    plain_text,
    text_of,
)

_MARKS: Final = frozenset(
    ("/Highlight", "/Underline", "/Squiggly", "/StrikeOut", "/Redact", "/Caret")
)
_DRAWN: Final = frozenset(
    ("/Ink", "/Line", "/Square", "/Circle", "/Polygon", "/PolyLine", "/Stamp")
)
_PASSED: Final = frozenset(("/Widget", "/Popup", "/Link"))
_UNSEEN: Final = 2 | 32  # what a viewer does not show
_SPEAKER: Final = re.compile(r"(?is)^\s*(?:<p\b[^>]*>\s*)?<b\b[^>]*>[^<]{0,80}:\s*</b>")
"""A name that some viewers put before what was written."""
_BODY: Final = re.compile(r"(?is)<body\b[^>]*>(.*)</body>")


@dataclass(frozen=True, slots=True)
class Note:
    """Something on a page; boxes are in the measure of the file."""

    boxes: tuple[Box, ...]
    """Where it is: a mark over two lines has two."""
    words: str
    is_mark: bool
    """Whether it marks words that are printed."""
    is_drawn: bool
    """Whether it is lines or a picture, which say something by themselves."""
    is_typed: bool
    """Whether its words stand on the page itself."""


def notes_of(page: Any) -> Iterator[Note]:
    """Give every note of a page that a reader saw."""
    for each in annotations(page):
        kind = str(each.get("/Subtype"))
        hidden = int(each.get("/F", 0)) & _UNSEEN
        # The state of a note ("accepted by ...") is of a reader, not of a parent.
        if kind in _PASSED or hidden or "/State" in each or "/StateModel" in each:
            continue
        yield Note(
            boxes=tuple(_boxes(each)),
            words=_words(each),
            is_mark=kind in _MARKS,
            is_drawn=kind in _DRAWN,
            is_typed=kind == "/FreeText",
        )


def _words(annotation: Any) -> str:
    words = text_of(annotation.get("/Contents")).strip()
    if words:
        return words
    rich = text_of(annotation.get("/RC"))
    body = _BODY.search(rich)
    return plain_text(_SPEAKER.sub("", body[1] if body else rich))


def _boxes(annotation: Any) -> Iterator[Box]:
    corners = [float(each) for each in annotation.get("/QuadPoints") or ()]
    for at in range(0, len(corners) - 7, 8):
        across, up = corners[at : at + 8 : 2], corners[at + 1 : at + 8 : 2]
        yield min(across), min(up), max(across), max(up)
    if len(corners) < 8:
        yield box_of(annotation)
