"""A text in a file, and where it stands."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

SHORTEST_RUN: Final = 6
"""Characters that stand behind each other in bytes that are no text."""
_RUN: Final = re.compile(rf"[^\x00-\x1f\x7f-\x9f\ufffd]{{{SHORTEST_RUN},}}")
_WIDE: Final = ("utf-16-le", "utf-16-be")


@dataclass(frozen=True, slots=True)
class Piece:
    """One text of a file."""

    place: str
    """Where it stands, in words."""
    text: str
    is_raw: bool = False
    """Whether it comes out of bytes of which nobody knows what they are."""
    is_drawn: bool = False
    """Whether it comes out of codes that draw: letters can stand there by chance."""
    is_maker: bool = False
    """Whether it tells who or what made the file, and nothing else."""
    is_unread: bool = False
    """Whether nobody can tell what is here; the text says why."""
    is_picture: bool = False
    """Whether that is a picture, of which the points are not read."""

    def within(self, place: str) -> "Piece":
        """Return this text as one in a part of another file."""
        return replace(self, place=f"{place}: {self.place}" if self.place else place)


def unreadable(place: str, why: str) -> Piece:
    """Tell of a part that could not be looked into, and why."""
    return Piece(place, why, is_unread=True)


def raw_pieces(content: bytes, place: str) -> Iterator[Piece]:
    """Give what looks like text in any bytes, whatever they are."""
    yield from _runs(content.decode("utf-8", "replace"), place)
    yield from _runs(content.decode("latin-1"), place)
    if b"\x00" in content:
        for encoding in _WIDE:
            for start in (0, 1):
                yield from _runs(content[start:].decode(encoding, "replace"), place)


def _runs(text: str, place: str) -> Iterator[Piece]:
    runs = "\n".join(_RUN.findall(text))
    if runs:
        yield Piece(place, runs, is_raw=True)
