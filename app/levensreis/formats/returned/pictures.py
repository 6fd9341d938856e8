"""Scans and photographs: opened without trusting what they say of themselves."""

import struct
import warnings
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING, Final

from levensreis.formats.returned.file import (
    ReturnedFile,
    damaged,
    no_picture,
    too_large,
)

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageFile import ImageFile

MOST_PIXELS: Final = 80_000_000
"""More than an A4 at 600 dpi or the largest usual photograph."""
MOST_PAGES: Final = 500
_FORMATS: Final = ("PNG", "JPEG", "TIFF", "WEBP")
_LONG: Final = 5200  # pixels: A4 at 450 dpi
# What Pillow raises on broken files.
_BROKEN: Final = (
    *(OSError, ValueError, SyntaxError, KeyError, TypeError, IndexError),
    *(EOFError, AttributeError, OverflowError, MemoryError, zlib.error, struct.error),
)
_MANY: Final = ("TIFF",)  # kinds of which every picture in the file is a page


def pages_of(file: ReturnedFile) -> Iterator[tuple[int, int, "Image"]]:
    """Give each page of a picture file, with its number and how many there are.

    Numbers count from 0; raises UnreadableForm.
    """
    from PIL import Image, UnidentifiedImageError

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # its own bound; ours is below
            opened = Image.open(BytesIO(file.content), formats=_FORMATS)
    except UnidentifiedImageError:
        raise no_picture(file.name) from None
    except Image.DecompressionBombError:
        raise too_large(file.name) from None
    except _BROKEN:
        raise damaged(file.name) from None
    with opened:
        many = opened.format in _MANY
        count = min(getattr(opened, "n_frames", 1), MOST_PAGES) if many else 1
        for number in range(count):
            yield number, count, _page(file, opened, number)


def _page(file: ReturnedFile, opened: "ImageFile", number: int) -> "Image":
    try:
        if number:
            opened.seek(number)
        if opened.width * opened.height > MOST_PIXELS:
            raise too_large(file.name)
        if max(opened.size) > _LONG:  # a quarter of the work, and fine enough
            opened.draft("RGB", (opened.width // 2, opened.height // 2))
        opened.load()
        return opened.copy()
    except _BROKEN:
        raise damaged(file.name) from None


def grey(image: "Image") -> "Image":
    """Return a picture in grey, on white where it is clear."""
    from PIL import Image

    if image.mode in {"1", "L"}:
        return image.convert("L")
    if image.mode == "I;16":  # of each number only the high byte is seen
        return Image.frombytes("L", image.size, image.tobytes()[1::2])
    if "A" in image.mode or "transparency" in image.info:
        clear = image.convert("RGBA")
        white = Image.new("RGBA", clear.size, "white")
        image = Image.alpha_composite(white, clear)
    return image.convert("L")
