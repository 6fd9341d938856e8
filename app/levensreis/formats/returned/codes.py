"""The square codes on a page, which say what page it is and how it lies."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from levensreis.domain.form_layout import Box
from levensreis.formats.returned.plane import Pair, Point

if TYPE_CHECKING:
    from PIL.Image import Image

# What `reports.paper.model.FormCode` writes.
_WORDS: Final = re.compile(r"LR1\|([0-9A-Za-z]{1,24})\|(\d{1,6})\|(\d{1,4})\|([AB])")
_LONG: Final = 2600  # pixels of a picture of which the half is looked at first


@dataclass(frozen=True, slots=True)
class Code:
    """A code in a picture."""

    form: str
    version: int
    page: int
    """Counted from 0."""
    corner: str
    """A stands high on the right of the page, B low on the left."""
    points: tuple[Point, Point, Point, Point]
    """Where its own left upper, right upper, right lower and left lower corner are."""

    def pairs(self, codes: tuple[Box, Box]) -> list[Pair]:
        """Return where its corners are on the page and in the picture."""
        left, bottom, right, top = codes["AB".index(self.corner)]
        places = ((left, top), (right, top), (right, bottom), (left, bottom))
        return list(zip(places, self.points, strict=True))

    def smaller(self, times: float) -> "Code":
        """Return the code in a picture that is so many times smaller."""
        first, second, third, fourth = ((x / times, y / times) for x, y in self.points)
        return replace(self, points=(first, second, third, fourth))

    @property
    def side(self) -> float:
        """About how many pixels it is wide."""
        (x, y), (u, v) = self.points[0], self.points[2]
        return float(((x - u) ** 2 + (y - v) ** 2) ** 0.5 / 2**0.5)


def find_codes(image: "Image") -> list[Code]:
    """Find the codes of forms in a picture, on how many pages it may be.

    What is large is looked at smaller first, which is faster and less grainy; what
    gives no code is looked at again in other ways.
    """
    found: dict[tuple[str, int, int, str], Code] = {}
    for scale, is_soft in _ways(max(image.size)):
        for code in _read(image, scale, is_soft=is_soft):
            found.setdefault((code.form, code.version, code.page, code.corner), code)
        pages = {key[:3] for key in found}
        if pages and len(found) == 2 * len(pages):
            break
    return list(found.values())


def _ways(size: int) -> Iterator[tuple[float, bool]]:
    """Give how many times larger a picture is looked at, and whether without grain."""
    if size > _LONG:
        yield 0.5, False
    yield from ((1.0, False), (1.0, True), (0.75, False))
    if size < _LONG:
        yield from ((2.0, False), (2.0, True))


def _read(image: "Image", scale: float, *, is_soft: bool) -> Iterator[Code]:
    import zxingcpp
    from PIL import ImageFilter
    from PIL.Image import Resampling

    if scale != 1.0:
        width, height = (max(1, round(scale * each)) for each in image.size)
        image = image.resize((width, height), Resampling.BICUBIC)
    if is_soft:
        image = image.filter(ImageFilter.BoxBlur(1))
    qr = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
    for each in zxingcpp.read_barcodes(image, formats=qr, try_invert=False):
        words = _WORDS.fullmatch(each.text)
        if words is not None and int(words[3]) > 0:
            at = each.position
            corners = (at.top_left, at.top_right, at.bottom_right, at.bottom_left)
            first, second, third, fourth = (
                (point.x / scale, point.y / scale) for point in corners
            )
            yield Code(
                *(words[1], int(words[2]), int(words[3]) - 1, words[4]),
                (first, second, third, fourth),
            )
