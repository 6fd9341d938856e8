"""Ink with a colour outside the fields of a paper form: a strike, a circle, a word.

Nobody can tell dark ink from the print that it stands in. But the print has hardly
any colour, and a red or bright pen and every highlighter have.
"""

from typing import TYPE_CHECKING, Final

from levensreis.domain.form_layout import Box
from levensreis.domain.member_check.answers import Doubt, Given, Route
from levensreis.formats.returned.around import places
from levensreis.formats.returned.boxes import Spot
from levensreis.formats.returned.ink import paper_light
from levensreis.formats.returned.paper import HEIGHT, WIDTH, grown
from levensreis.formats.returned.plane import scaled
from levensreis.formats.returned.sheet import Sheet
from levensreis.formats.returned.snippet import snippet

if TYPE_CHECKING:
    from PIL.Image import Image

_SMALL: Final = 1200  # pixels along the long side in which colour is looked for
_WHITE: Final = 230  # of 255, that paper is made to be
_COLOURED: Final = 50  # of 255, between the strongest colour and the weakest
_ON_COLOURS: Final = 0.4  # of the colour of the paper, by which print seems coloured
_ENOUGH: Final = 16  # square points
_MORE: Final = 3.0  # times what a poor scanner gives to all print
_EDGE: Final = 18.0  # points of a page where the table can be seen
_TICK_ROOM: Final = 9.0  # points around a target, that a tick may go over
_FIELD_ROOM: Final = 8.0


def colours(image: "Image") -> "Image | None":
    """Return a small copy of a picture in colour, or None if it is grey."""
    if image.mode not in {"RGB", "RGBA", "P", "CMYK", "YCbCr"}:
        return None
    return image.convert("RGB").reduce(max(1, max(image.size) // _SMALL))


def read_coloured(
    sheet: Sheet, small: "Image", size: tuple[int, int]
) -> dict[Spot, Given]:
    """Find what was written outside the fields; `size` is of the whole picture."""
    canvas, paper = _tint(_page(sheet, small, small.size[0] / size[0]))
    coloured = round(_COLOURED + _ON_COLOURS * paper)
    for field in sheet.fields:
        more = _TICK_ROOM if field.choice else _FIELD_ROOM
        canvas.paste(0, _whole(grown(field.box, more)))
    strips = {
        spot: (_EDGE, bottom, WIDTH - _EDGE, top)
        for spot, (_, bottom, _, top) in places(sheet.layout, sheet.page)
    }
    counts = {
        spot: sum(canvas.crop(_whole(strip)).histogram()[coloured:])
        for spot, strip in strips.items()
    }
    least = min(counts.values()) if len(counts) > 1 else 0
    return {
        spot: Given(
            picture=snippet(sheet.canvas, [strips[spot]]),
            route=Route.PAPER,
            doubts=frozenset({Doubt.UNCLEAR_MARK}),
        )
        for spot, count in counts.items()
        if count >= _ENOUGH + _MORE * least
    }


def _page(sheet: Sheet, small: "Image", ratio: float) -> "Image":
    """Return the page straight, a pixel a point."""
    from PIL.Image import Resampling, Transform

    to_small = sheet.to_source.before(scaled(ratio, ratio))
    back = scaled(1.0, -1.0, 0.0, HEIGHT).inverse().before(to_small)
    return small.transform(
        (round(WIDTH), round(HEIGHT)),
        Transform.PERSPECTIVE,
        back.numbers,
        Resampling.BILINEAR,
    )


def _tint(page: "Image") -> tuple["Image", float]:
    """Return how much colour each pixel has, if the paper were white, and the paper."""
    from PIL import ImageChops

    bands = page.split()
    paper = [paper_light(each, (0.0, 0.0, *page.size)) for each in bands]
    red, green, blue = (
        band.point([round(min(255.0, _WHITE * each / light)) for each in range(256)])
        for band, light in zip(bands, paper, strict=True)
    )
    most = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    least = ImageChops.darker(ImageChops.darker(red, green), blue)
    return ImageChops.subtract(most, least), max(paper) - min(paper)


def _whole(box: Box) -> tuple[int, int, int, int]:
    """Return a box of the page in pixels of a point."""
    left, bottom, right, top = box
    return round(left), round(HEIGHT - top), round(right), round(HEIGHT - bottom)
