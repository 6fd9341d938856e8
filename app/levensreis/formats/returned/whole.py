"""Whether a pdf came whole: readers make the best of what is broken.

Then an answer would be lost, or be half of what it was, and nobody would know.
"""

import re
import zlib
from collections.abc import Iterator
from typing import Any, Final

_TAIL: Final = 2048  # bytes within which a pdf says that it ends
_HEAD: Final = 400  # bytes before a packed part, that tell how it was packed
_CHUNK: Final = 1 << 20
_DEEPEST: Final = 8
_STREAM: Final = re.compile(rb"(?<!end)stream\r?\n(?=\x78)")
_START: Final = re.compile(rb"startxref\s+(\d{1,12})")
_TABLE: Final = re.compile(rb"\s*(xref|\d+\s+\d+\s+obj)")


def is_whole(content: bytes) -> bool:
    """Tell whether a file has its end, and every packed part is what was packed."""
    end = content.rfind(b"%%EOF")
    if end < len(content) - _TAIL or b" obj" in content[end:] or _is_off(content):
        return False
    # What is encrypted cannot be looked through from outside.
    return b"/Encrypt" in content or all(map(_unpacks, _packed(content)))


def check_drawn(page: Any) -> None:
    """Raise ValueError when something is gone of what a page draws."""
    contents = _object(page.get("/Contents"))
    for each in contents if isinstance(contents, list) else [contents]:
        if contents is not None and not hasattr(_object(each), "get_data"):
            raise ValueError("a part of the page is gone")
    _check_pieces(page, _DEEPEST)


def _is_off(content: bytes) -> bool:
    """Tell whether a file of several versions lost the way to the last of them."""
    starts = list(_START.finditer(content))
    if len(starts) < 2:
        return False
    at = int(starts[-1][1])
    first = max(content.find(b"%PDF-"), 0)
    return not any(_TABLE.match(content, each) for each in (at, at + first))


def _check_pieces(drawn: Any, deep: int) -> None:
    resources: Any = _object(drawn.get("/Resources")) or {}
    pieces: Any = _object(resources.get("/XObject")) or {}
    for name in pieces:
        piece = _object(pieces.get(name))
        if not hasattr(piece, "get_data"):
            raise ValueError("something that is drawn is gone")
        if deep and piece.get("/Subtype") == "/Form":
            _check_pieces(piece, deep - 1)


def _object(found: Any) -> Any:
    from pypdf.generic import NullObject

    found = found.get_object() if hasattr(found, "get_object") else found
    return None if isinstance(found, NullObject) else found


def _packed(content: bytes) -> Iterator[memoryview]:
    whole = memoryview(content)
    for found in _STREAM.finditer(content):
        start = found.end()
        if b"/FlateDecode" in content[max(0, start - _HEAD) : start]:
            yield whole[start:]


def _unpacks(part: memoryview) -> bool:
    unpacking = zlib.decompressobj()
    try:
        for at in range(0, len(part), _CHUNK):
            piece: bytes | memoryview = part[at : at + _CHUNK]
            while piece:
                unpacking.decompress(piece, _CHUNK)
                piece = unpacking.unconsumed_tail
            if unpacking.eof:
                return True
    except zlib.error:
        return False
    return False
