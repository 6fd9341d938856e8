"""Pictures: what is drawn in them is not read, and that is told."""

import re
import struct
import zlib
from collections.abc import Iterator
from typing import Final, NamedTuple

from levensreis.formats.contents.piece import Piece
from levensreis.language import say

_KINDS: Final = tuple(
    (re.compile(mark, re.DOTALL), kind)
    for mark, kind in (
        (rb"\x89PNG\r\n\x1a\n", "png"),
        (rb"\xff\xd8\xff", "jpeg"),
        (rb"GIF8[79]a", "gif"),
        (rb"(?:II\*\x00|MM\x00\*)", "tiff"),
        (rb"BM.{4}\x00\x00\x00\x00", "bmp"),
        (rb"RIFF.{4}WEBP", "webp"),
        (rb".{4}ftyp(?:heic|heix|mif1|avif)", "heic"),
    )
)
_PNG: Final = b"\x89PNG\r\n\x1a\n"
_SAMPLES: Final = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
"""Numbers of a point, by the type of colour of a PNG."""
_MOST_POINTS: Final = 256 * 1024 * 1024
"""Bytes of points that are unpacked; more is looked at as it is."""


class _Chunk(NamedTuple):
    """A part of a PNG: its name, what is in it, and where it ends."""

    name: bytes
    body: bytes
    end: int


def picture_kind(content: bytes) -> str:
    """Return what kind of picture bytes are; empty when they are none."""
    found = (kind for mark, kind in _KINDS if mark.match(content))
    return next(found, "")


def picture(kind: str, place: str = "") -> Piece:
    """Tell of a picture that nobody read what is drawn in it."""
    why = say("{kind}: wat op een plaatje staat, wordt niet gelezen", kind=kind)
    return Piece(place or say("een plaatje"), why, is_unread=True, is_picture=True)


def beside_points(content: bytes) -> bytes:
    """Return what a PNG says beside its points, or all of its bytes.

    Packed points are noise, in which names stand by chance. They are left out only
    when every byte of them is a point of the picture, and nothing hides among them.
    """
    chunks = list(_chunks(content))
    points = [each for each in chunks if each.name == b"IDAT"]
    if not points or not _are_points(chunks[0], b"".join(each.body for each in points)):
        return content
    # Apart, since the sum that ends a part can look like letters of its last word.
    others = [each.body for each in chunks if each.name != b"IDAT"]
    return b"\n".join((*others, content[chunks[-1].end :]))


def _chunks(content: bytes) -> Iterator[_Chunk]:
    """Give the parts of a PNG up to its end; none after one that is not whole."""
    start = len(_PNG)
    while content.startswith(_PNG) and start + 12 <= len(content):
        size = int.from_bytes(content[start : start + 4], "big")
        named = content[start + 4 : start + 8 + size]
        end = start + 12 + size
        if zlib.crc32(named).to_bytes(4, "big") != content[end - 4 : end]:
            return
        yield _Chunk(named[:4], named[4:], end)
        if named[:4] == b"IEND":
            return
        start = end


def _are_points(first: _Chunk, packed: bytes) -> bool:
    """Tell whether packed bytes are the points of a picture, and all of them."""
    if first.name != b"IHDR" or len(first.body) != struct.calcsize(">IIBBBBB"):
        return False
    wide, high, depth, colour, _, _, laced = struct.unpack(">IIBBBBB", first.body)
    row = 1 + (wide * depth * _SAMPLES.get(colour, 0) + 7) // 8
    if laced or row * high > _MOST_POINTS:
        return False
    unpacking = zlib.decompressobj()
    try:
        found = unpacking.decompress(packed, row * high + 1)
    except zlib.error:
        return False
    is_whole = unpacking.eof and not unpacking.unused_data
    return is_whole and len(found) == row * high
