"""A typeface without the instructions for coarse screens: a third less.

No viewer needs them to draw smooth letters, and every file held them in each style.
"""

from collections.abc import Iterator
from itertools import pairwise
from struct import Struct, pack, unpack_from
from typing import Final

_ENTRY: Final = Struct(">4sLLL")  # name, sum, place, length
_HEAD: Final = 12
_INSTRUCTIONS: Final = frozenset((b"cvt ", b"fpgm", b"prep", b"gasp", b"hdmx"))
_LONG_PLACES: Final = 50
"""Where the header tells how wide the places of the letters are."""
_GLYPH_HEAD: Final = 10
_MORE, _WORDS, _INSTRUCTED = 0x20, 0x01, 0x100
_SCALES: Final = {0x08: 2, 0x40: 4, 0x80: 8}


def unhinted(font: bytes) -> bytes:
    """Return a TrueType font in which every letter keeps its form and width only."""
    tables = dict(_tables(font))
    places = _places(tables)
    glyphs = [_bare(tables[b"glyf"][start:end]) for start, end in pairwise(places)]
    ends = [0]
    for glyph in glyphs:
        ends.append(ends[-1] + len(glyph))
    head = tables[b"head"]
    tables[b"head"] = head[:_LONG_PLACES] + pack(">H", 1) + head[_LONG_PLACES + 2 :]
    tables[b"glyf"] = b"".join(glyphs)
    tables[b"loca"] = pack(f">{len(ends)}L", *ends)
    kept = {name: table for name, table in tables.items() if name not in _INSTRUCTIONS}
    return _joined(font[:4], kept)


def _tables(font: bytes) -> Iterator[tuple[bytes, bytes]]:
    (count,) = unpack_from(">H", font, 4)
    for number in range(count):
        entry = _ENTRY.unpack_from(font, _HEAD + number * _ENTRY.size)
        name, _, start, length = entry
        yield name, font[start : start + length]


def _places(tables: dict[bytes, bytes]) -> list[int]:
    loca = tables[b"loca"]
    (is_long,) = unpack_from(">H", tables[b"head"], _LONG_PLACES)
    if is_long:
        return list(unpack_from(f">{len(loca) // 4}L", loca))
    return [2 * place for place in unpack_from(f">{len(loca) // 2}H", loca)]


def _bare(glyph: bytes) -> bytes:
    """Return a letter without instructions, in whole groups of four bytes."""
    if glyph:
        (contours,) = unpack_from(">h", glyph)
        glyph = _simple(glyph, contours) if contours >= 0 else _composed(glyph)
    return glyph + bytes(-len(glyph) % 4)


def _simple(glyph: bytes, contours: int) -> bytes:
    at = _GLYPH_HEAD + 2 * contours
    (length,) = unpack_from(">H", glyph, at)
    return glyph[:at] + bytes(2) + glyph[at + 2 + length :]


def _composed(glyph: bytes) -> bytes:
    """Return a letter that is made of others, such as é."""
    bare = bytearray(glyph)
    at, flags = _GLYPH_HEAD, _MORE
    while flags & _MORE:
        (flags,) = unpack_from(">H", glyph, at)
        bare[at : at + 2] = pack(">H", flags & ~_INSTRUCTED)
        at += 4 + (4 if flags & _WORDS else 2)
        at += sum(size for flag, size in _SCALES.items() if flags & flag)
    return bytes(bare[:at])


def _joined(kind: bytes, tables: dict[bytes, bytes]) -> bytes:
    """Put tables in one file; nobody reads their sums before a part is taken of it."""
    place = _HEAD + len(tables) * _ENTRY.size
    entries, parts = [], []
    for name, table in sorted(tables.items()):
        entries.append(_ENTRY.pack(name, 0, place, len(table)))
        parts.append(table + bytes(-len(table) % 4))
        place += len(parts[-1])
    return b"".join((kind, pack(">HHHH", len(tables), 0, 0, 0), *entries, *parts))
