"""How much ink is in a box of a straightened page, whatever the light on the paper.

Ink is what is darker than what lies close to it: a shadow, coloured paper or a yellow
lamp changes slowly and is no ink.
"""

import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from levensreis.domain.form_layout import Box, FieldPlace
from levensreis.formats.returned.paper import (
    RULED,
    SCALE,
    Pixels,
    grown,
    pixels,
    seen,
)
from levensreis.formats.returned.plane import Point

if TYPE_CHECKING:
    from PIL.Image import Image

_SOFT: Final = 1  # pixels that grain is spread over
_CLOSE: Final = 5  # pixels around ink that tell how light the paper is
_CLEAR: Final = 0.06  # of the light, that ink takes away at least
_INSIDE: Final = 2.25  # points from the middle of a frame to what is looked at
_RING: Final = (2.0, 5.0)  # points outside a frame
_CELL: Final = 16  # pixels of the squares in which writing is looked for
_STRONGER: Final = 4  # times, so that light pencil is more than one step of 255
_RULE: Final = 3  # pixels around a printed line that are not looked at


@dataclass(frozen=True, slots=True)
class Ticked:
    """How much ink is in a box to tick: 0 is none, 1 is black."""

    lines: float
    """Of what is sharp: strokes of a pen or pencil, and not the grain of a picture."""
    dark: float
    """How much darker the whole box is than the paper around it."""
    around: float
    """Of what is sharp just outside the frame."""
    reach: float
    """Points from one end of the ink to the other."""


def ticked(canvas: "Image", field: FieldPlace, shift: Point) -> Ticked:
    """Measure a box to tick; `shift` is how many pixels it lies off."""
    frame = seen(field)
    inside = pixels(grown(frame, -_INSIDE), shift)
    if all(_is_even(canvas, pixels(each, shift)) for each in _around(frame)) and (
        _is_even(canvas, inside)
    ):
        return Ticked(0.0, 0.0, 0.0, 0.0)
    light = paper_light(canvas, pixels(grown(frame, _RING[1]), shift))
    ring = [_sharp(canvas, pixels(each, shift)) for each in _around(frame)]
    plain = [_mean(canvas, pixels(each, shift)) for each in _around(frame)]
    beside = sorted(plain)[len(plain) // 2] or 1.0
    return Ticked(
        lines=(_sharp(canvas, inside) - min(ring)) / light,
        dark=1.0 - _mean(canvas, inside) / beside,
        around=max(ring) / light,
        reach=_reach(_strokes(canvas, inside), light),
    )


def written(canvas: "Image", whole: Box, part: Box, shift: Point) -> list[float]:
    """Return how much ink is in each square of a part of a field to write in."""
    around = pixels(_inside(whole, part), shift)
    light = paper_light(canvas, around)
    strokes = _strokes(canvas, around)
    top = pixels(whole, shift)[1] - _whole(around)[1]
    for number in range(1, round((whole[3] - whole[1]) / RULED)):
        at = round(top + number * RULED * SCALE)
        strokes.paste(0, (0, at - _RULE, strokes.size[0], at + _RULE + 1))
    return _squares(strokes, light)


def drawn(canvas: "Image", box: Box) -> list[float]:
    """Return how much ink is in each square of a place where nothing is printed."""
    around = pixels(box)
    return _squares(_strokes(canvas, around), paper_light(canvas, around))


def paper_light(canvas: "Image", box: Pixels) -> float:
    """Return how light the paper is: most of a box is paper."""
    counts = canvas.crop(_whole(box)).histogram()
    left = sum(counts) // 4
    for light in range(255, 0, -1):
        left -= counts[light]
        if left < 0:
            return float(light)
    return 1.0


def _around(frame: Box) -> list[Box]:
    """Return the four strips of paper outside a frame."""
    near, far = _RING
    inner, outer = grown(frame, near), grown(frame, far)
    return [
        (outer[0], outer[1], inner[0], outer[3]),
        (inner[2], outer[1], outer[2], outer[3]),
        (inner[0], outer[1], inner[2], inner[1]),
        (inner[0], inner[3], inner[2], outer[3]),
    ]


def _reach(strokes: "Image", light: float) -> float:
    from PIL import ImageFilter

    clear = strokes.filter(ImageFilter.MedianFilter(3))
    box = clear.point(lambda each: 255 if each >= _CLEAR * light else 0).getbbox()
    return max(box[2] - box[0], box[3] - box[1]) / SCALE if box else 0.0


def _sharp(canvas: "Image", box: Pixels) -> float:
    return _average(_strokes(canvas, box))


def _strokes(canvas: "Image", box: Pixels) -> "Image":
    """Return how much darker each pixel is than what is close to it."""
    from PIL import ImageChops, ImageFilter

    left, top, right, bottom = _whole(box)
    wide = _CLOSE + _SOFT
    around = canvas.crop((left - wide, top - wide, right + wide, bottom + wide))
    soft = around.filter(ImageFilter.BoxBlur(_SOFT))
    close = around.filter(ImageFilter.BoxBlur(_CLOSE))
    inner = (wide, wide, wide + right - left, wide + bottom - top)
    return ImageChops.subtract(close, soft).crop(inner)


def _inside(whole: Box, part: Box) -> Box:
    """Return a part of a field without the frame of the whole."""
    left, bottom, right, top = grown(whole, -_INSIDE - 1)
    return (
        max(left, part[0]),
        max(bottom, part[1]),
        min(right, part[2]),
        min(top, part[3]),
    )


def _squares(strokes: "Image", light: float) -> list[float]:
    from PIL.Image import Resampling

    size = [max(1, round(each / _CELL)) for each in strokes.size]
    stronger = strokes.point([min(255, each * _STRONGER) for each in range(256)])
    squares = stronger.resize((size[0], size[1]), Resampling.BOX).tobytes()
    return [each / light / _STRONGER for each in squares]


def _mean(canvas: "Image", box: Pixels) -> float:
    return _average(canvas.crop(_whole(box)))


def _average(image: "Image") -> float:
    from PIL.Image import Resampling

    whole = image.convert("F").resize((1, 1), Resampling.BOX)
    (average,) = struct.unpack("f", whole.tobytes())
    return float(average)


def _is_even(canvas: "Image", box: Pixels) -> bool:
    """Tell whether nothing at all is in a box, as on a page that was never paper."""
    darkest, lightest = canvas.crop(_whole(box)).getextrema()
    return darkest == lightest


def _whole(box: Pixels) -> tuple[int, int, int, int]:
    left, top, right, bottom = (round(each) for each in box)
    return left, top, max(right, left + 1), max(bottom, top + 1)
