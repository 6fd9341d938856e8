"""A piece of a page as a small picture, for a person to read."""

from collections.abc import Sequence
from io import BytesIO
from typing import TYPE_CHECKING, Final

from levensreis.domain.form_layout import Box
from levensreis.formats.returned.ink import paper_light
from levensreis.formats.returned.paper import CANVAS, grown, pixels

if TYPE_CHECKING:
    from PIL.Image import Image

_AROUND: Final = 10.0  # points: who writes small room often goes over its edge
_GREYS: Final = 16
_COLOURS: Final = 32
_BETWEEN: Final = 6  # pixels between two pictures


def snippet(canvas: "Image", boxes: Sequence[Box]) -> bytes:
    """Return a PNG of all these boxes of a straightened page, as on white paper."""
    left, bottom, right, top = zip(*boxes, strict=True)
    box = pixels(grown((min(left), min(bottom), max(right), max(top)), _AROUND))
    whole = (
        *(max(0, round(box[0])), max(0, round(box[1]))),
        *(min(CANVAS[0], round(box[2])), min(CANVAS[1], round(box[3]))),
    )
    piece = canvas.crop(whole)
    if piece.mode != "L":
        return _png(piece.quantize(_COLOURS))
    light = paper_light(canvas, whole)
    step = 255 / (_GREYS - 1)

    def grey(value: int) -> float:
        return round(min(value / light, 1.0) * (_GREYS - 1)) * step

    return _png(piece.point([round(grey(each)) for each in range(256)]))


def stacked(pictures: Sequence[bytes]) -> bytes:
    """Return one PNG with all pictures under each other."""
    from PIL import Image

    if len(pictures) < 2:
        return b"".join(pictures)
    opened = [Image.open(BytesIO(each)).convert("RGB") for each in pictures]
    width = max(each.width for each in opened)
    height = sum(each.height for each in opened) + _BETWEEN * (len(opened) - 1)
    whole = Image.new("RGB", (width, height), "white")
    down = 0
    for each in opened:
        whole.paste(each, (0, down))
        down += each.height + _BETWEEN
    return _png(whole.quantize(_COLOURS))


def _png(image: "Image") -> bytes:
    file = BytesIO()
    image.save(file, "PNG", optimize=True)
    return file.getvalue()
