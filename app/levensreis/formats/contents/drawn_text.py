"""What a stream of a PDF draws, whatever it is part of and whether it is shown."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Final

from levensreis.formats.contents.font_codes import Codes, bytes_of

_DEEPEST: Final = 4  # brackets within a string


def _bracketed(depth: int) -> str:
    """Return a pattern for a string; brackets that are closed in it are part of it."""
    inner = rf"|{_bracketed(depth - 1)}" if depth else ""
    return rf"\((?:[^()\\]++|\\.{inner})*+\)"


_STRING_OR_END: Final = re.compile(
    rf"{_bracketed(_DEEPEST)}|<[0-9A-Fa-f\s]+>|\bET\b".encode(), re.DOTALL
)
_END: Final = b"ET"
# Between two strings that stand against each other: a number that moves less.
_AGAINST: Final = re.compile(rb"\s*(?:\d+|-?\d{0,2})(?:\.\d*)?\s*")
_ESCAPE: Final = re.compile(rb"\\([0-7]{1,3}|\r\n|.)", re.DOTALL)
_ESCAPED: Final = {
    b"n": b"\n",
    b"r": b"\r",
    b"t": b"\t",
    b"b": b"",
    b"f": b"",
    b"\n": b"",
    b"\r": b"",
    b"\r\n": b"",
}
_Decode = Callable[[bytes], str]


def drawn_text(data: bytes, fonts: Iterable[Codes]) -> str:
    """Read a stream in letters and in the codes of every font of the file.

    Nobody knows here which font is whose. Strings are joined, and set apart as well:
    letters can be placed one by one, and words without a space.
    """
    decoders = [_letters, *(each for codes in fonts for each in _decoders(codes))]
    lines: dict[str, None] = {}
    for words in _blocks(data):
        for decode in decoders:
            read = [decode(each) for each in words]
            lines["".join(read)] = None
            lines[" ".join(read)] = None
    return "\n".join(lines)


def _blocks(data: bytes) -> Iterator[list[bytes]]:
    """Give what is drawn until each end of a text, in parts that are set apart."""
    words: list[bytes] = []
    done = 0
    for found in _STRING_OR_END.finditer(data):
        if found[0] == _END:
            yield words
            words = []
            continue
        shown = _unescaped(found[0])
        if words and _AGAINST.fullmatch(data, done, found.start()):
            words[-1] += shown
        else:
            words.append(shown)
        done = found.end()
    yield words


def _letters(shown: bytes) -> str:
    return shown.decode("latin-1")


def _decoders(codes: Codes) -> Iterator[_Decode]:
    for width in {len(code) for code in codes}:
        if width == 1:
            table = {n: codes.get(bytes([n]), " ") for n in range(256)}
            yield partial(_translated, table)
        elif width:
            yield partial(_decoded, codes, width)


def _translated(table: dict[int, str], shown: bytes) -> str:
    return shown.decode("latin-1").translate(table)


def _decoded(codes: Codes, width: int, shown: bytes) -> str:
    parts = (shown[at : at + width] for at in range(0, len(shown), width))
    return "".join(codes.get(each, " ") for each in parts)


def _unescaped(string: bytes) -> bytes:
    if string.startswith(b"<"):
        digits = b"".join(string[1:-1].split())
        return bytes_of(digits + b"0" * (len(digits) % 2))
    inside = string[1:-1]
    return _ESCAPE.sub(_plain, inside) if b"\\" in inside else inside


def _plain(found: re.Match[bytes]) -> bytes:
    code = found[1]
    if code.isdigit():
        return bytes([int(code, 8) & 0xFF])
    return _ESCAPED.get(code, code)
