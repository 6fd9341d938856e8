"""Text as every format can hold it, and as a spreadsheet takes it for text only."""

import re
import unicodedata
from typing import Final

_PLANES: Final = range(0x10000, 0x110000, 0x10000)
_UNFIT: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in _PLANES)
    + "]"
)
_FORMULA: Final = re.compile("'*[=+\\-@\t＝＋－＠]")
"""How a text begins that a spreadsheet would work out, or that has been guarded."""


def plain(text: str) -> str:
    """Return a text in NFC with lines that end in LF; what no format holds becomes �.

    XML and UTF-8 hold no control characters, half characters or noncharacters. What
    was released is plain already: it is cleaned with the same rules and more.
    """
    if not text.replace("\n", "").replace("\t", "").isprintable():
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        text = _UNFIT.sub("\ufffd", text)
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def is_formula(text: str) -> bool:
    """Tell whether a spreadsheet could take a text for a formula."""
    return _FORMULA.match(text) is not None


def guarded(text: str) -> str:
    """Return a text with one ' before it, if a spreadsheet would work it out.

    What has such a ' already gets one more, so that taking one away gives back what
    was told.
    """
    return f"'{text}" if is_formula(text) else text
