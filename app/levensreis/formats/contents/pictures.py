"""Pictures: what is drawn in them is not read, and that is told."""

import re
from typing import Final

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


def picture_kind(content: bytes) -> str:
    """Return what kind of picture bytes are; empty when they are none."""
    found = (kind for mark, kind in _KINDS if mark.match(content))
    return next(found, "")


def picture(kind: str, place: str = "") -> Piece:
    """Tell of a picture that nobody read what is drawn in it."""
    why = say("{kind}: wat op een plaatje staat, wordt niet gelezen", kind=kind)
    return Piece(place or say("een plaatje"), why, is_unread=True, is_picture=True)
