"""Text files: plain, CSV, JSON, HTML; in whatever encoding they may be."""

import codecs
from collections.abc import Iterator
from typing import Final

from levensreis.formats.contents.piece import Piece
from levensreis.language import say

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WIDE: Final = ("utf-16-le", "utf-16-be")


def text_of(content: bytes) -> str | None:
    """Return bytes as text; None when they are none."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content.decode(encoding, "replace")
    if b"\x00" in content:
        return _wide_text(content)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        text = content.decode("cp1252", "replace")
    return text if _is_text(text) else None


def text_pieces(text: str) -> Iterator[Piece]:
    """Give the lines of a text, many at a time, told by the first."""
    lines = text.splitlines()
    for start in range(0, len(lines), _LINES):
        part = "\n".join(lines[start : start + _LINES + 1])  # a name may go over
        yield Piece(say("regel {number} en verder", number=start + 1), part)


_LINES: Final = 20


def _wide_text(content: bytes) -> str | None:
    for encoding in _WIDE:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" not in text and _is_text(text):
            return text
    return None


def _is_text(text: str) -> bool:
    odd = sum(not (each.isprintable() or each in "\t\n\r\f") for each in text[:4096])
    return odd * 100 <= len(text[:4096])
