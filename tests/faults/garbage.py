"""Spoils bytes and JSON documents, as chance has it: the same for the same chance."""

import copy
import json
from collections.abc import Callable
from random import Random
from typing import Any, Final

_TOKENS: Final = (
    *(b"\0", b"\xff", b"\xed\xa0\x80", b"\xef\xbb\xbf", b"\r\n", b'"', b"\\", b"{"),
    *(b"[" * 2_000, b"9" * 400, b"null", b"-1", b"1e999", b"NaN", b"\\ud800", b"../"),
)
_VALUES: Final[tuple[Any, ...]] = (
    *(
        None,
        True,
        False,
        0,
        -1,
        1,
        64,
        2**63,
        1e300,
        "",
        " ",
        "\0",
        "\u200b",
        "é" * 300,
    ),
    *("../../x", "0" * 48, [], {}, [[]], [None], {"code": {}}, "2008-05", "\ud800"),
)


def spoiled(content: bytes, chance: Random) -> bytes:
    """Spoil bytes in one to three places; never leaves them as they are."""
    found = content
    while found == content:
        for _ in range(chance.randint(1, 3)):
            found = chance.choice(_HOWS)(found, chance)
    return found


def spoiled_document(document: Any, chance: Random) -> Any:
    """Put something else somewhere in a document, take something out or add to it."""
    found = copy.deepcopy(document)
    for _ in range(chance.randint(1, 3)):
        parts = [each for each in _parts(found) if each]
        if not parts:
            return chance.choice(_VALUES)
        part = chance.choice(parts)
        key = chance.choice(list(part) if isinstance(part, dict) else range(len(part)))
        match chance.randrange(4):
            case 0:
                del part[key]
            case 1 if isinstance(part, dict):
                part[chance.choice(("code", "naam", "", "statements", "x" * 99))] = 1
            case 1:
                part.append(copy.deepcopy(part[key]))
            case _:
                part[key] = copy.deepcopy(chance.choice(_VALUES))
    return found


def written(document: Any) -> bytes:
    """Write a document as JSON."""
    return json.dumps(document).encode()


def _parts(document: Any) -> list[Any]:
    """Return every list and group of fields in a document."""
    if not isinstance(document, dict | list):
        return []
    inner = document.values() if isinstance(document, dict) else document
    return [document, *(part for each in inner for part in _parts(each))]


def _place(content: bytes, chance: Random) -> int:
    return chance.randrange(len(content) + 1)


def _flip(content: bytes, chance: Random) -> bytes:
    if not content:
        return b"\1"
    place = chance.randrange(len(content))
    flipped = bytes([content[place] ^ 1 << chance.randrange(8)])
    return content[:place] + flipped + content[place + 1 :]


def _insert(content: bytes, chance: Random) -> bytes:
    place = _place(content, chance)
    return content[:place] + chance.choice(_TOKENS) + content[place:]


def _write_over(content: bytes, chance: Random) -> bytes:
    place, rubbish = _place(content, chance), chance.randbytes(chance.randint(1, 64))
    return content[:place] + rubbish + content[place + len(rubbish) :]


def _take_out(content: bytes, chance: Random) -> bytes:
    place = _place(content, chance)
    return content[:place] + content[place + chance.randint(1, 200) :]


def _cut_off(content: bytes, chance: Random) -> bytes:
    return content[: _place(content, chance)]


def _repeat(content: bytes, chance: Random) -> bytes:
    place = _place(content, chance)
    return content[:place] + content[max(place - 300, 0) :]


def _empty(content: bytes, chance: Random) -> bytes:
    place, size = _place(content, chance), chance.randint(1, 5_000)
    return content[:place] + bytes(size) + content[place + size :]


_HOWS: Final[tuple[Callable[[bytes, Random], bytes], ...]] = (
    *(_flip, _insert, _write_over, _take_out, _cut_off, _repeat, _empty),
)
