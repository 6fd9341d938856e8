"""PDF files: what is drawn, what is not, and what is only in the file.

Every object is read, also of those that nothing points at: notes, bookmarks, links,
attachments, properties, alternative texts, and the older versions that a file can
keep within it. qpdf (pikepdf) unpacks them, PDFium reads the pages as they look.
"""

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

from levensreis.formats.contents.drawn_text import drawn_text
from levensreis.formats.contents.font_codes import Codes, codes_of
from levensreis.formats.contents.pictures import picture
from levensreis.formats.contents.piece import Piece, unreadable
from levensreis.formats.contents.zipped import Look
from levensreis.formats.pdfium import PDFIUM
from levensreis.language import say, word

_END: Final = re.compile(rb"%%EOF\r?\n?")
_TEXT: Final = re.compile(rb"\bBT\b")
_MAY_HOLD_STRING: Final = re.compile(rb"\(|<[0-9A-Fa-f]")
# Streams that hold no words of people: pictures, tables of the file itself.
_WORDLESS: Final = frozenset(("/Image", "/XRef", "/ObjStm"))
_FONT_FILE: Final = frozenset(("/FontFile", "/Length1", "/Length2"))
# How PDFium tells that a word goes on behind the end of a line.
_CUT: Final = str.maketrans(dict.fromkeys("\x02\ufffe", "-\n"))


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
    # Slow to load, and only needed for this kind.
    import pikepdf
    import pypdfium2  # type: ignore[import-untyped] # has no types

    try:
        with pikepdf.open(io.BytesIO(content)) as pdf:
            yield from _objects(pdf, look)
        yield from _pages(content)
    except pikepdf.PasswordError:
        yield unreadable(say("de pdf"), say("met een wachtzin gesloten"))
    except (pikepdf.PdfError, pypdfium2.PdfiumError, *_FAULTS) as error:
        # A part of a file can end where no version ends.
        if is_last:
            yield unreadable(say("de pdf"), type(error).__name__)


_FAULTS: Final = (ValueError, KeyError, TypeError, AttributeError, RuntimeError)


def _pages(content: bytes) -> Iterator[Piece]:
    for number, text in enumerate(_page_texts(content), 1):
        yield Piece(say("bladzijde {number}", number=number), text.translate(_CUT))


def _page_texts(content: bytes) -> list[str]:
    import pypdfium2

    with PDFIUM, pypdfium2.PdfDocument(content) as document:
        return [_page_text(page) for page in document]


def _page_text(page: Any) -> str:
    text = page.get_textpage()
    try:
        found: str = text.get_text_range()
        return found
    finally:
        for each in (text, page):  # here, not when Python thinks of it
            each.close()


def _objects(pdf: Any, look: Look) -> Iterator[Piece]:
    """Give what is in every object, also of those that nothing points at."""
    fonts: list[Codes] = []
    streams: list[tuple[str, bytes]] = []
    for found in pdf.objects:
        place = say("object {number}", number=found.objgen[0])
        strings = list(_strings_of(found))
        if strings:
            yield Piece(f"{place} ({_kind(found)})", "\n".join(strings))
            yield from _makers(found, f"{place} ({_kind(found)})")
        if not _is_stream(found):
            continue
        if found.get("/Subtype") == "/Image":
            yield picture("pdf", place)
        data = _data(found)
        if data is None:
            continue
        if b"begincmap" in data:
            fonts.append(codes_of(data))
        elif found.get("/Type") == "/EmbeddedFile":
            yield from look(data, say("bijlage ({place})", place=place))
        elif _TEXT.search(data):
            streams.append((place, data))
        elif found.get("/Type") == "/Metadata":
            for piece in look(data, say("eigenschappen ({place})", place=place)):
                yield replace(piece, is_maker=True)
        elif not _FONT_FILE & found.keys():
            yield from look(data, place)
    for place, data in streams:
        text = drawn_text(data, fonts)
        yield Piece(say("{place} (tekst)", place=place), text, is_drawn=True)


def _kind(found: Any) -> str:
    """Tell in words what an object is for, as far as its fields tell."""
    fields = _fields(found)
    for field, words in _KINDS.items():
        if field in fields:
            return say(words)
    return say("kenmerken")


def _makers(found: Any, place: str) -> Iterator[Piece]:
    """Give what the properties of a file tell of who or what made it."""
    fields = _fields(found)
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


def _fields(found: Any) -> set[str]:
    from pikepdf import Dictionary, Stream

    return found.keys() if isinstance(found, Dictionary | Stream) else set()


def _is_stream(found: Any) -> bool:
    from pikepdf import Stream

    return isinstance(found, Stream)


def _data(found: Any) -> bytes | None:
    from pikepdf import PdfError

    if {str(found.get(each)) for each in ("/Type", "/Subtype")} & _WORDLESS:
        return None
    try:
        data: bytes = found.read_bytes()
    except PdfError:  # packed in a way that nobody can unpack
        data = found.read_raw_bytes()
    return data


def _strings_of(found: Any) -> Iterator[str]:
    from pikepdf import Array, Dictionary

    # Most objects hold none: then there is no need to go through them.
    if isinstance(found, Array | Dictionary) and not _MAY_HOLD_STRING.search(
        found.unparse(resolved=True)
    ):
        return iter(())
    return _strings(found)


def _strings(found: Any, depth: int = 0) -> Iterator[str]:
    """Give the strings in an object itself, not in what it points at."""
    from pikepdf import Array, Dictionary, Object, Stream, String

    if depth > _DEEPEST or (depth and isinstance(found, Object) and found.is_indirect):
        return
    if isinstance(found, String):
        yield str(found)
    elif isinstance(found, Array):
        for each in found:
            yield from _strings(each, depth + 1)
    elif isinstance(found, Dictionary | Stream):
        for key, value in found.items():
            if key not in _MACHINE:
                yield from _strings(value, depth + 1)


_DEEPEST: Final = 40
_MACHINE: Final = frozenset(("/ID", "/CheckSum", "/CIDSystemInfo"))
