"""What was read of one page, and pages of which nothing could be read."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from levensreis.domain.member_check.answers import Given
from levensreis.formats.returned.boxes import Spot
from levensreis.formats.returned.codes import Code
from levensreis.formats.returned.ink import paper_light
from levensreis.formats.returned.sheet import Sheet
from levensreis.language import say

if TYPE_CHECKING:
    from PIL.Image import Image

_EDGE: Final = 0.04  # of a picture, that is not looked at for ink
_THUMB: Final = 300  # pixels of the small picture in which ink is looked for
_INKED: Final = 0.7  # of the light of the paper
_EMPTY: Final = 0.002  # of the pixels


@dataclass(frozen=True, slots=True)
class PageSeen:
    """A page of a file; `page` counts from 0, and is None for no page of the form."""

    page: int | None
    given: dict[Spot, Given] = field(default_factory=dict)
    loose: tuple[str, ...] = ()


def no_page(name: str, number: int, picture: "Image") -> PageSeen:
    """Tell of a page without a code; an empty one, such as a back, is passed over."""
    if is_empty(picture):
        return PageSeen(None)
    words = say(
        "Bladzijde {number} van ‘{name}’ is niet herkend als bladzijde van het "
        "formulier.",
        number=number + 1,
        name=name,
    )
    return PageSeen(None, loose=(words,))


def is_shaky(sheet: Sheet) -> bool:
    """Tell whether too little of a page shows to read anything of it.

    With both codes it is read, and every box that is not found is doubtful.
    """
    return sheet.codes < len(sheet.layout.codes) and not sheet.is_mostly_seen


def in_part(name: str, codes: Sequence[Code]) -> PageSeen:
    """Tell of a page that was only half in the picture."""
    words = say(
        "Bladzijde {page} van het formulier staat maar voor een deel op ‘{name}’.",
        page=codes[0].page + 1,
        name=name,
    )
    return PageSeen(None, loose=(words,))


def is_empty(picture: "Image") -> bool:
    """Tell whether nothing is printed or written in a picture."""
    width, height = picture.size
    off = (round(width * _EDGE), round(height * _EDGE))
    inner = picture.crop((off[0], off[1], width - off[0], height - off[1]))
    times = max(1, max(inner.size) // _THUMB)
    small = inner.reduce(times)
    light = paper_light(small, (0, 0, *small.size))
    dark = sum(small.histogram()[: round(light * _INKED)])
    return dark <= _EMPTY * small.width * small.height
