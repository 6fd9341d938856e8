"""A line below a picture that leaves by itself: for whom it is."""

from dataclasses import replace
from typing import Final

from levensreis.pictures.display_list import Ink, Picture, Text

_SIZE: Final = 8.0
_ROOM: Final = 16.0


def marked(picture: Picture, words: str) -> Picture:
    """Return a picture with words below it, in its left corner."""
    line = Text(0, picture.height + _ROOM - _SIZE / 2, words, _SIZE, Ink.MUTED)
    return replace(picture, height=picture.height + _ROOM, front=(*picture.front, line))
