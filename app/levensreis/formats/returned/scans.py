"""Reading the pages of a picture file."""

from collections.abc import Iterator

from levensreis.domain.member_check.answers import Route
from levensreis.domain.progress import Progress
from levensreis.formats.returned.boxes import read_boxes
from levensreis.formats.returned.codes import find_codes
from levensreis.formats.returned.file import ReturnedFile
from levensreis.formats.returned.one_form import OneForm
from levensreis.formats.returned.pictures import pages_of
from levensreis.formats.returned.seen import PageSeen, in_part, is_shaky, no_page
from levensreis.formats.returned.sheet import straightened


def read_picture(
    file: ReturnedFile, form: OneForm, progress: Progress
) -> Iterator[PageSeen]:
    """Read every page in a scan or photograph."""
    for number, count, picture in pages_of(file):
        progress.step(number, count)
        codes = find_codes(picture)
        if not codes:
            yield no_page(file.name, number, picture)
        for page, own in form.of(codes).items():
            sheet = straightened(picture, own, form.known())
            if is_shaky(sheet):
                yield in_part(file.name, own)
            else:
                yield PageSeen(page, read_boxes(sheet, Route.PAPER))
