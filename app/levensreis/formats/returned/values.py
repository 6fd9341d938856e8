"""What was filled in in the fields of a pdf, letter for letter, through pypdf."""

import logging
import re
import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from typing import Any, Final

from levensreis.domain.form_layout import Box
from levensreis.formats.returned.drawn import locked
from levensreis.formats.returned.file import ReturnedFile, damaged
from levensreis.formats.returned.plane import Point
from levensreis.formats.returned.whole import is_whole

_DEEPEST: Final = 40
_OFF: Final = frozenset(("", "Off"))
_LANGUAGE: Final = re.compile("\x1b[^\x1b]*\x1b")
"""What a text of a pdf may hold to say in which language it goes on."""
_UNSEEN: Final = re.compile("[\x02\x1e\x1f\x7f\ufeff]")
"""What a word processor leaves in a text that is pasted."""
_STRANGE: Final = re.compile("[\x01-\x08\x0e-\x1f\x80-\x9f\ufffe\uffff]")
LOST: Final = "\ufffd"
"""What stands for something that is no letter: the text is not as it was typed."""
_LINE_ENDS: Final = re.compile("\r\n|[\r\x0b\x0c]")
_HALVES: Final = re.compile("[\uf300-\uf6ff\uf900-\uf9ff\ufa70-\ufaff]")
_KOREAN: Final = re.compile("[\u1100-\u11ff\uac00-\ud7a3]")
_TAGS: Final = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class Value:
    """What was filled in at one place of a page."""

    name: str
    box: Box
    """As the file counts."""
    is_choice: bool
    value: str
    """The choice or the words that the whole field has."""
    state: str
    """What this box of a choice shows: its own value, or nothing."""

    @property
    def middle(self) -> Point:
        """Where it is, as the file counts."""
        left, bottom, right, top = self.box
        return (left + right) / 2, (bottom + top) / 2


# What pypdf raises on broken files.
_BROKEN: Final = (
    *(ValueError, KeyError, TypeError, AttributeError, IndexError, OSError),
    *(RecursionError, AssertionError, NotImplementedError, OverflowError),
    *(MemoryError, zlib.error, struct.error),
)


@contextmanager
def guarded(file: ReturnedFile) -> Iterator[None]:
    """Make of everything that goes wrong within pypdf that the file is damaged."""
    from pypdf import apply_configuration
    from pypdf.errors import PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        # Half of a packed part is worse than none: answers would be lost unseen.
        with apply_configuration(zlib_maximum_recovery_input_length=0):
            yield
    except (PyPdfError, *_BROKEN):
        raise damaged(file.name) from None


def opened(file: ReturnedFile) -> Any:
    """Return the reader of a pdf; raises UnreadableForm or LockedForm."""
    from pypdf import PdfReader

    if not is_whole(file.content):
        raise damaged(file.name)
    with guarded(file):
        reader = PdfReader(BytesIO(file.content))
        if reader.is_encrypted and not any(
            reader.decrypt(each) for each in ("", file.passphrase)
        ):
            raise locked(file)
        return reader


def values_of(page: Any) -> Iterator[Value]:
    """Give every field of a page."""
    for annotation in annotations(page):
        if annotation.get("/Subtype") == "/Widget":
            yield _value(annotation)


def annotations(page: Any) -> Iterator[Any]:
    """Give the annotations of a page; raises ValueError for one that is lost."""
    for each in _plain(page.get("/Annots")) or ():
        found = _plain(each)
        if not hasattr(found, "keys"):
            raise ValueError("an annotation is gone")
        yield found


def box_of(annotation: Any) -> Box:
    """Return where an annotation is, as the file counts."""
    one, two, three, four = (float(each) for each in _plain(annotation["/Rect"]))
    return min(one, three), min(two, four), max(one, three), max(two, four)


def text_of(value: Any) -> str:
    """Return a text of a pdf as it was typed; raises ValueError for a broken one."""
    found = _plain(value)
    if found is None:
        return ""
    if hasattr(found, "get_data"):
        found = found.get_data()
    text = _decoded(bytes(found)) if isinstance(found, bytes) else str(found)
    if "\0" in text:
        raise ValueError("a part of a text is gone")
    text = _LINE_ENDS.sub("\n", _LANGUAGE.sub("", text))
    text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    text = _STRANGE.sub(LOST, _whole_pictures(_UNSEEN.sub("", text)))
    return text if text.strip() else ""


def _whole_pictures(text: str) -> str:
    """Mend pictures (emoji) of which PDFium keeps the lower half where it is typed.

    What it keeps of them stands for nothing, or for old forms of Chinese signs, which
    only Korean typing gives.
    """
    if not _HALVES.search(text) or _KOREAN.search(text):
        return text
    return _HALVES.sub(lambda found: chr(ord(found[0]) + 0x10000), text)


def plain_text(rich: str) -> str:
    """Return the words of a rich text, without anything else that it holds."""
    from html import unescape

    body = re.sub(r"(?is)<(head|title|style|meta)\b.*?</\1>", "", rich)
    lines = re.sub(r"(?i)</p>|<br\s*/?>", "\n", body)
    return unescape(_TAGS.sub("", lines)).strip()


def _value(annotation: Any) -> Value:
    name, kind = _name(annotation), str(_inherited(annotation, "/FT") or "")
    value = _inherited(annotation, "/V")
    is_choice = kind == "/Btn"
    state = str(_plain(annotation.get("/AS")) or "").lstrip("/")
    return Value(
        name=name,
        box=box_of(annotation),
        is_choice=is_choice,
        value=_choice(value) if is_choice else _words(annotation, value),
        state="" if state in _OFF else state,
    )


def _words(annotation: Any, value: Any) -> str:
    words = text_of(value)
    return words or plain_text(text_of(_inherited(annotation, "/RV")))


def _choice(value: Any) -> str:
    name = text_of(value).lstrip("/")
    return "" if name in _OFF else name


def _name(annotation: Any) -> str:
    """Return the last part of the name: a viewer that joins files adds a first."""
    for field in _upwards(annotation):
        if field.get("/T") is not None:
            return text_of(field["/T"])
    return ""


def _inherited(annotation: Any, key: str) -> Any:
    for field in _upwards(annotation):
        if field.get(key) is not None:
            return _plain(field[key])
    return None


def _upwards(annotation: Any) -> Iterator[Any]:
    field = annotation
    for _ in range(_DEEPEST):
        yield field
        field = _plain(field.get("/Parent"))
        if not hasattr(field, "keys"):
            return


def _plain(found: Any) -> Any:
    from pypdf.generic import NullObject

    found = found.get_object() if hasattr(found, "get_object") else found
    return None if isinstance(found, NullObject) else found


def _decoded(text: bytes) -> str:
    if text.startswith(b"\xef\xbb\xbf"):
        return text[3:].decode("utf-8")
    if text.startswith((b"\xfe\xff", b"\xff\xfe")):
        return text.decode("utf-16", "surrogatepass")
    return text.decode("latin-1")
