"""Files that are packed: gz, bz2, xz and tar are opened; of others is told that not."""

import bz2
import gzip
import io
import lzma
import tarfile
import zlib
from collections.abc import Callable, Iterator
from typing import Final

from levensreis.formats.contents.piece import Piece, unreadable
from levensreis.formats.contents.zipped import Look
from levensreis.language import say

_MOST_BYTES: Final = 512 * 1024 * 1024
"""Of one file: what is bigger is a bomb, or needs a person."""
_Open = Callable[[io.BytesIO], io.BufferedIOBase]
_OPENED: Final[dict[bytes, _Open]] = {
    b"\x1f\x8b": lambda file: gzip.GzipFile(fileobj=file),
    b"BZh": bz2.BZ2File,
    b"\xfd7zXZ\x00": lzma.LZMAFile,
    b"\x5d\x00\x00": lzma.LZMAFile,
}
_CLOSED: Final = {
    b"7z\xbc\xaf\x27\x1c": "7z",
    b"Rar!\x1a\x07": "rar",
    b"\x28\xb5\x2f\xfd": "zst",
    b"\x04\x22\x4d\x18": "lz4",
    b"\x1f\x9d": "Z",
    b"\x1f\xa0": "Z",
    b"LZIP": "lz",
    b"MSCF": "cab",
    b"xar!": "xar",
}
_LEAST: Final = 256
_TRIED: Final = 65536
_DENSE: Final = 0.95  # of its size is left when it is packed
_TAR: Final = 257, b"ustar"
_FAULTS: Final = (OSError, EOFError, ValueError, zlib.error, lzma.LZMAError)


def is_packed(content: bytes) -> bool:
    """Tell whether bytes are a file that is packed."""
    return _is_tar(content) or content.startswith((*_OPENED, *_CLOSED))


def is_closed(content: bytes) -> bool:
    """Tell whether bytes look encrypted or packed in a way that nobody knows."""
    if len(content) < _LEAST:
        return False
    return len(zlib.compress(content[:_TRIED])) > _DENSE * len(content[:_TRIED])


def packed_pieces(content: bytes, look: Look) -> Iterator[Piece]:
    """Give every text in what is packed; what cannot be opened is told."""
    if _is_tar(content):
        yield from _tar_pieces(content, look)
        return
    for mark, kind in _CLOSED.items():
        if content.startswith(mark):
            yield unreadable(
                say("dit bestand"), say("niet te doorzoeken: {kind}", kind=kind)
            )
            return
    yield from _unpacked(content, look)


def _unpacked(content: bytes, look: Look) -> Iterator[Piece]:
    place = say("het ingepakte bestand")
    unpack = next(each for mark, each in _OPENED.items() if content.startswith(mark))
    if content.startswith(b"\x1f\x8b"):
        # Its own name and a note stand before what is packed.
        yield Piece(say("naam van een onderdeel"), content[10:266].decode("latin-1"))
    try:
        with unpack(io.BytesIO(content)) as file:
            inner = file.read(_MOST_BYTES + 1)
    except _FAULTS as error:
        yield unreadable(place, say("niet te doorzoeken: {kind}", kind=str(error)))
        return
    if len(inner) > _MOST_BYTES:
        yield unreadable(place, say("te groot"))
    else:
        yield from look(inner, place)


def _is_tar(content: bytes) -> bool:
    start, mark = _TAR
    return content[start : start + len(mark)] == mark


def _tar_pieces(content: bytes, look: Look) -> Iterator[Piece]:
    place = say("het tar-bestand")
    try:
        with tarfile.open(fileobj=io.BytesIO(content), mode="r:") as archive:
            for part in archive:
                yield from _part(archive, part, look)
    except (tarfile.TarError, *_FAULTS) as error:
        yield unreadable(place, say("niet te doorzoeken: {kind}", kind=str(error)))


def _part(
    archive: tarfile.TarFile, part: tarfile.TarInfo, look: Look
) -> Iterator[Piece]:
    told = (part.name, part.linkname, part.uname, part.gname, *_notes(part))
    yield Piece(say("naam van een onderdeel"), "\n".join(filter(None, told)))
    if not part.isfile():
        return
    if part.size > _MOST_BYTES:
        yield unreadable(part.name, say("te groot"))
        return
    file = archive.extractfile(part)
    if file is not None:
        yield from look(file.read(), part.name)


def _notes(part: tarfile.TarInfo) -> list[str]:
    return [str(each) for each in part.pax_headers.values()]
