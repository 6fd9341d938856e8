"""Zip files, and what is made of them: docx, xlsx, odt, qdpx, epub."""

import io
import re
import zlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Final
from zipfile import BadZipFile, ZipFile, ZipInfo

from levensreis.formats.contents.piece import Piece, raw_pieces, unreadable
from levensreis.language import say

Look = Callable[[bytes, str], Iterator[Piece]]
"""Gives what is in a part, told by its name."""

_MOST_BYTES: Final = 512 * 1024 * 1024
"""Of one part: what is bigger is a bomb, or needs a person."""
_LOCAL: Final = b"PK\x03\x04"
_HEADER: Final = 30
_PROPERTIES: Final = "docProps/"
_SHEET: Final = re.compile(
    r'<(?:\w+:)?sheet\b[^>]*?\bname="([^"]*)"[^>]*?\bstate="(?:hidden|veryHidden)"'
)


def zip_pieces(content: bytes, look: Look) -> Iterator[Piece]:
    """Give every text in every part, the names of parts, and what lies between."""
    known: set[int] = set()
    try:
        with ZipFile(io.BytesIO(content)) as archive:
            for part in archive.infolist():
                known.add(part.header_offset)
                yield from _part(archive, part, look)
            if archive.comment:
                yield from raw_pieces(archive.comment, say("opmerking bij het bestand"))
    except (BadZipFile, ValueError, NotImplementedError) as error:
        yield unreadable(say("het zip-bestand"), str(error))
    yield from _left_behind(content, known, look)


def hidden_sheets(workbook: str) -> list[str]:
    """Return the names of the sheets of a workbook that are not shown."""
    return _SHEET.findall(workbook)


def _part(archive: ZipFile, part: ZipInfo, look: Look) -> Iterator[Piece]:
    yield Piece(say("naam van een onderdeel"), part.filename)
    for extra in (part.comment, part.extra):
        if extra:
            yield from raw_pieces(extra, part.filename)
    if part.is_dir():
        return
    if part.flag_bits & 1:
        yield unreadable(part.filename, say("versleuteld"))
        return
    if part.file_size > _MOST_BYTES:
        yield unreadable(part.filename, say("te groot"))
        return
    try:
        content = archive.read(part)
    except (BadZipFile, zlib.error, NotImplementedError, OSError) as error:
        yield unreadable(part.filename, str(error))
    else:
        is_maker = part.filename.startswith(_PROPERTIES)
        for piece in look(content, part.filename):
            yield replace(piece, is_maker=is_maker or piece.is_maker)


def _left_behind(content: bytes, known: set[int], look: Look) -> Iterator[Piece]:
    """Give parts that the list of the file no longer names, but that are in it."""
    start = content.find(_LOCAL)
    while start >= 0:
        if start not in known:
            yield from _loose(content, start, look)
        start = content.find(_LOCAL, start + 4)


def _loose(content: bytes, start: int, look: Look) -> Iterator[Piece]:
    header = content[start : start + _HEADER]
    if len(header) < _HEADER:
        return
    how = int.from_bytes(header[8:10], "little")
    size = int.from_bytes(header[18:22], "little")
    name, extra = (int.from_bytes(header[at : at + 2], "little") for at in (26, 28))
    begin = start + _HEADER + name + extra
    told = content[start + _HEADER : start + _HEADER + name].decode("utf-8", "replace")
    body = content[begin : begin + size] if size else content[begin:]
    if how == 8:
        try:
            body = zlib.decompressobj(-15).decompress(content[begin:], _MOST_BYTES)
        except zlib.error:
            return
    elif not size:
        return
    place = say("{name} (verwijderd, maar nog aanwezig)", name=told)
    yield Piece(place, told)
    yield from look(body, place)
