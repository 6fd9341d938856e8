"""Reading the pages of a picture file."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from levensreis.domain.member_check.answers import Given, Route
from levensreis.domain.progress import Progress
from levensreis.formats.returned.beside import read_beside
from levensreis.formats.returned.boxes import Spot, read_boxes
from levensreis.formats.returned.codes import find_codes
from levensreis.formats.returned.coloured import colours, read_coloured
from levensreis.formats.returned.file import ReturnedFile
from levensreis.formats.returned.one_form import OneForm
from levensreis.formats.returned.pictures import grey, pages_of
from levensreis.formats.returned.seen import (
    PageSeen,
    in_part,
    is_empty,
    is_shaky,
    no_page,
)
from levensreis.formats.returned.sheet import Sheet, straightened
from levensreis.formats.returned.together import together

if TYPE_CHECKING:
    from PIL.Image import Image


def read_paper(
    sheet: Sheet, colour: "Image | None", size: tuple[int, int]
) -> dict[Spot, Given]:
    """Read a page of paper; `colour` and `size` are of the picture that it is on."""
    found = [read_boxes(sheet, Route.PAPER), read_beside(sheet, Route.PAPER)]
    if colour is not None:
        found.append(read_coloured(sheet, colour, size))
    return {
        spot: together([each[spot] for each in found if spot in each])
        for spot in dict.fromkeys(spot for each in found for spot in each)
    }


def read_picture(
    file: ReturnedFile, form: OneForm, progress: Progress
) -> Iterator[PageSeen]:
    """Read every page in a scan or photograph."""
    for number, count, whole in pages_of(file):
        progress.step(number, count)
        picture, colour = grey(whole), colours(whole)
        codes = [] if is_empty(picture) else find_codes(picture)
        if not codes:
            yield no_page(file.name, number, picture)
        for page, own in form.of(codes).items():
            sheet = straightened(picture, own, form.known())
            if is_shaky(sheet):
                yield in_part(file.name, own)
            else:
                yield PageSeen(page, read_paper(sheet, colour, picture.size))
