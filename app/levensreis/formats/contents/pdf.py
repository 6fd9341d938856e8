"""PDF files: what is drawn, what is not, and what is only in the file.

pypdf is in pure Python and reads what other readers skip: notes, bookmarks, links,
attachments, properties, alternative texts, and the older versions that a file can
keep within it.
"""

import io
import logging
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

from levensreis.formats.contents.font_codes import Codes, bytes_of, codes_of
from levensreis.formats.contents.pictures import picture
from levensreis.formats.contents.piece import Piece, unreadable
from levensreis.formats.contents.zipped import Look
from levensreis.language import say, word

_END: Final = re.compile(rb"%%EOF\r?\n?")
_TEXT: Final = re.compile(rb"\bBT\b")
_STRING: Final = re.compile(rb"\((?:[^()\\]|\\.)*\)|<[0-9A-Fa-f\s]+>", re.DOTALL)
_ESCAPE: Final = re.compile(rb"\\([0-7]{1,3}|.)", re.DOTALL)
_ESCAPED: Final = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"", b"f": b""}
# Streams that hold no words of people: pictures, fonts, tables of the file itself.
_WORDLESS: Final = frozenset(("/Image", "/XRef", "/ObjStm"))


def pdf_pieces(content: bytes, look: Look) -> Iterator[Piece]:
    """Give every text in a PDF, of each version that is in it."""
    ends = [each.end() for each in _END.finditer(content)] or [len(content)]
    last = len(ends) - 1
    for number, end in enumerate(ends):
        # The last one is read whole: bytes behind its end belong to nothing.
        part = content if number == last else content[:end]
        for piece in _version(part, look, is_last=number == last):
            yield piece if number == last else piece.within(say("eerdere versie"))


def _version(content: bytes, look: Look, *, is_last: bool) -> Iterator[Piece]:
    from pypdf import PdfReader
    from pypdf.errors import PdfReadError

    logging.getLogger("pypdf").setLevel(logging.ERROR)
    try:
        reader = PdfReader(io.BytesIO(content))
        if reader.is_encrypted and not reader.decrypt(""):
            yield unreadable(say("de pdf"), say("met een wachtzin gesloten"))
            return
        yield from _pages(reader)
        yield from _objects(reader, look)
    except (PdfReadError, ValueError, KeyError, TypeError, AttributeError) as error:
        # A part of a file can end where no version ends.
        if is_last:
            yield unreadable(say("de pdf"), type(error).__name__)


def _pages(reader: Any) -> Iterator[Piece]:
    for number, page in enumerate(reader.pages, 1):
        yield Piece(say("bladzijde {number}", number=number), page.extract_text())


def _objects(reader: Any, look: Look) -> Iterator[Piece]:
    """Give what is in every object, also of those that nothing points at."""
    codes: Codes = {}
    streams: list[tuple[str, bytes]] = []
    for number in _numbers(reader):
        found = _object(reader, number)
        place = say("object {number}", number=number)
        strings = list(_strings(found))
        if strings:
            yield Piece(f"{place} ({_kind(found)})", "\n".join(strings))
            yield from _makers(found, f"{place} ({_kind(found)})")
        if _is_picture(found):
            yield picture("pdf", place)
        data = _data(found)
        if data is None:
            continue
        if b"begincmap" in data:
            codes |= codes_of(data)
        elif found.get("/Type") == "/EmbeddedFile":
            yield from look(data, say("bijlage ({place})", place=place))
        elif _TEXT.search(data):
            streams.append((place, data))
        elif found.get("/Type") == "/Metadata":
            for piece in look(data, say("eigenschappen ({place})", place=place)):
                yield replace(piece, is_maker=True)
        elif not found.keys() & {"/FontFile", "/Length1", "/Length2"}:
            yield from look(data, place)
    for place, data in streams:
        text = _drawn(data, codes)
        yield Piece(say("{place} (tekst)", place=place), text, is_drawn=True)


def _kind(found: Any) -> str:
    """Tell in words what an object is for, as far as its fields tell."""
    fields = found.keys() if hasattr(found, "keys") else ()
    for field, words in _KINDS.items():
        if field in fields:
            return say(words)
    return say("kenmerken")


def _makers(found: Any, place: str) -> Iterator[Piece]:
    """Give what the properties of a file tell of who or what made it."""
    fields = found.keys() if hasattr(found, "keys") else ()
    if made := [str(found[each]) for each in _MAKERS if each in fields]:
        yield Piece(place, "\n".join(made), is_maker=True)


_MAKERS: Final = ("/Author", "/Creator", "/Producer")
_KINDS: Final = {
    "/Alt": word("tekst bij een plaatje"),
    "/EF": word("bijlage"),
    "/URI": word("koppeling"),
    "/Rect": word("opmerking of koppeling"),
    "/Dest": word("bladwijzer"),
    "/Producer": word("eigenschappen"),
    "/Author": word("eigenschappen"),
}


def _numbers(reader: Any) -> list[int]:
    numbers = {n for table in reader.xref.values() for n in table}
    return sorted(numbers | set(reader.xref_objStm))


def _object(reader: Any, number: int) -> Any:
    from pypdf.errors import PdfReadError
    from pypdf.generic import IndirectObject

    try:
        return IndirectObject(number, 0, reader).get_object()
    except (PdfReadError, ValueError, KeyError, TypeError, AttributeError):
        return None


def _is_picture(found: Any) -> bool:
    from pypdf.generic import StreamObject

    return isinstance(found, StreamObject) and found.get("/Subtype") == "/Image"


def _data(found: Any) -> bytes | None:
    from pypdf.generic import StreamObject

    if not isinstance(found, StreamObject):
        return None
    if {found.get("/Type"), found.get("/Subtype")} & _WORDLESS:
        return None
    try:
        data: bytes = found.get_data()
    except Exception:
        return None
    return data


def _strings(found: Any, depth: int = 0) -> Iterator[str]:
    """Give the strings and names in an object itself, not in what it points at."""
    from pypdf.generic import (
        ArrayObject,
        ByteStringObject,
        DictionaryObject,
        TextStringObject,
    )

    if depth > _DEEPEST:
        return
    if isinstance(found, TextStringObject):
        yield str(found)
    elif isinstance(found, ByteStringObject):
        yield bytes(found).decode("latin-1")
    elif isinstance(found, ArrayObject):
        for each in list.__iter__(found):
            yield from _strings(each, depth + 1)
    elif isinstance(found, DictionaryObject):
        for key, value in dict.items(found):
            if key not in _MACHINE:
                yield from _strings(value, depth + 1)


_DEEPEST: Final = 40
_MACHINE: Final = frozenset(("/ID", "/CheckSum", "/CIDSystemInfo"))


def _drawn(data: bytes, codes: Codes) -> str:
    """Read what a stream draws, in letters and in the codes of any font."""
    lines = []
    for line in re.split(rb"\bET\b", data):
        shown = [_unescaped(each) for each in _STRING.findall(line)]
        lines.append("".join(each.decode("latin-1") for each in shown))
        lines += [
            "".join(_decoded(each, codes, width) for each in shown)
            for width in {len(code) for code in codes}
        ]
    return "\n".join(lines)


def _decoded(shown: bytes, codes: Codes, width: int) -> str:
    parts = (shown[at : at + width] for at in range(0, len(shown), width))
    return "".join(codes.get(each, " ") for each in parts)


def _unescaped(string: bytes) -> bytes:
    if string.startswith(b"<"):
        digits = re.sub(rb"\s", b"", string[1:-1])
        return bytes_of(digits + b"0" * (len(digits) % 2))

    def plain(found: re.Match[bytes]) -> bytes:
        code = found[1]
        if code.isdigit():
            return bytes([int(code, 8) & 0xFF])
        return _ESCAPED.get(code, code)

    return _ESCAPE.sub(plain, string[1:-1])
