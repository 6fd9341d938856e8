"""What the codes of a font in a PDF mean (ToUnicode)."""

import re
from typing import Final

_PAIR: Final = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_RANGE: Final = re.compile(
    rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:<([0-9A-Fa-f]+)>|\[([^\]]*)\])"
)
_MOST_RANGE: Final = 65536
_LAST_CODE: Final = 0x10FFFF
Codes = dict[bytes, str]


def codes_of(data: bytes) -> Codes:
    """Read what the codes of a font mean (ToUnicode)."""
    codes: Codes = {}
    for block in re.findall(rb"beginbfchar(.*?)endbfchar", data, re.DOTALL):
        for code, text in _PAIR.findall(block):
            codes[bytes_of(code)] = _utf16(text)
    for block in re.findall(rb"beginbfrange(.*?)endbfrange", data, re.DOTALL):
        for low, high, text, texts in _RANGE.findall(block):
            codes |= _range(low, high, text, texts)
    return codes


def _range(low: bytes, high: bytes, text: bytes, texts: bytes) -> Codes:
    width, first, last = len(low) // 2, int(low, 16), int(high, 16)
    numbers = range(first, min(last, first + _MOST_RANGE) + 1)
    if texts:
        each = re.findall(rb"<([0-9A-Fa-f]+)>", texts)
        return {
            n.to_bytes(width, "big"): _utf16(one)
            for n, one in zip(numbers, each, strict=False)
        }
    start = _utf16(text)
    if not start:
        return {}
    return {
        n.to_bytes(width, "big"): start[:-1]
        + chr(min(ord(start[-1]) + n - first, _LAST_CODE))
        for n in numbers
    }


def bytes_of(digits: bytes) -> bytes:
    """Return hexadecimal digits as bytes."""
    return bytes.fromhex(digits.decode("ascii"))


def _utf16(digits: bytes) -> str:
    return bytes_of(digits + b"0" * (len(digits) % 2)).decode("utf-16-be", "replace")
