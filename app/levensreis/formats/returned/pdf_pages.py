"""Reading the pages of a pdf, each by every way in which an answer can be on it."""

from collections.abc import Iterator, Sequence
from contextlib import closing
from typing import TYPE_CHECKING

from levensreis.domain.member_check.answers import Given, Route
from levensreis.domain.progress import Progress
from levensreis.formats.returned import values as pdf_values
from levensreis.formats.returned.beside import read_beside
from levensreis.formats.returned.boxes import Spot, read_boxes
from levensreis.formats.returned.codes import Code, find_codes
from levensreis.formats.returned.coloured import colours
from levensreis.formats.returned.drawn import DrawnPage, DrawnPdf
from levensreis.formats.returned.drawn_words import words_in, words_under
from levensreis.formats.returned.fields import is_complete, placed, read_fields
from levensreis.formats.returned.file import ReturnedFile, damaged
from levensreis.formats.returned.notes import Note, notes_of
from levensreis.formats.returned.one_form import OneForm
from levensreis.formats.returned.over import Found, Over
from levensreis.formats.returned.pictures import grey
from levensreis.formats.returned.plane import Plane
from levensreis.formats.returned.scans import read_paper
from levensreis.formats.returned.seen import PageSeen, in_part, is_shaky, no_page
from levensreis.formats.returned.sheet import Sheet, straightened
from levensreis.formats.returned.together import together
from levensreis.formats.returned.values import Value
from levensreis.formats.returned.whole import check_drawn

if TYPE_CHECKING:
    from PIL.Image import Image


def read_pdf(
    file: ReturnedFile, form: OneForm, progress: Progress
) -> Iterator[PageSeen]:
    """Read every page of a pdf."""
    reader = pdf_values.opened(file)
    with closing(DrawnPdf(file)) as drawn:
        with pdf_values.guarded(file):
            pages = list(reader.pages)
        if len(pages) != drawn.pages:
            raise damaged(file.name)
        for number, page in enumerate(pages):
            progress.step(number, len(pages))
            with pdf_values.guarded(file):
                check_drawn(page)
                values = list(pdf_values.values_of(page))
                notes = list(notes_of(page))
            with drawn.page(number) as opened:
                yield from _Reading(file, opened, values, notes).pages(form, number)


class _Reading:
    """What stands on one page of a pdf."""

    def __init__(
        self,
        file: ReturnedFile,
        page: DrawnPage,
        values: Sequence[Value],
        notes: Sequence[Note],
    ) -> None:
        self._file, self._page = file, page
        self._values, self._notes = values, notes
        drawn = page.picture()
        self._colour = colours(drawn)
        self._picture = grey(drawn)
        self._codes = _codes(page, self._picture)

    def pages(self, form: OneForm, number: int) -> Iterator[PageSeen]:
        if not self._codes:
            seen = no_page(self._file.name, number, self._picture)
            words = tuple(each.words for each in self._notes if each.words)
            yield PageSeen(None, loose=seen.loose + words)
        for page, codes in form.of(self._codes).items():
            sheet = straightened(
                self._picture, codes, form.known(), drawn=not self._page.is_scan
            )
            if is_shaky(sheet):
                yield in_part(self._file.name, codes)
            else:
                yield self._read(sheet, page)

    def _read(self, sheet: Sheet, page: int) -> PageSeen:
        to_form = self._page.to_picture.before(sheet.to_source.inverse())
        own = placed(self._values, sheet.layout, page, to_form)
        if not is_complete(own, sheet.layout, page):
            raise damaged(self._file.name)
        found: Found = [*self._printed(sheet, to_form).items()]
        if not self._page.is_scan:
            found += read_beside(sheet, Route.FLAT).items()
        found += read_fields(own).items()
        found += self._over(sheet, to_form)
        given: dict[Spot, list[Given]] = {}
        for spot, one in found:
            if spot is not None:
                given.setdefault(spot, []).append(one)
        loose = tuple(one.words for spot, one in found if spot is None)
        return PageSeen(
            page, {spot: together(each) for spot, each in given.items()}, loose
        )

    def _printed(self, sheet: Sheet, to_form: Plane) -> dict[Spot, Given]:
        if self._page.is_scan:
            return read_paper(sheet, self._colour, self._picture.size)
        room = [each for each in sheet.fields if not each.choice]
        return read_boxes(sheet, Route.FLAT, words_in(self._page, to_form, room))

    def _over(self, sheet: Sheet, to_form: Plane) -> Found:
        if not self._notes:
            return []
        over = Over(sheet, to_form, lambda: self._page.colours)
        found = over.notes(self._notes, lambda box: words_under(self._page, box))
        if any(each.is_drawn for each in self._notes):
            found += over.pen(self._page.pen())
        return found


def _codes(page: DrawnPage, picture: "Image") -> list[Code]:
    """Find the codes of a page, if need be in a finer drawing of it."""
    codes, finer = find_codes(picture), page.finer()
    if _lacking(codes) and finer > 1:
        again = find_codes(grey(page.picture(finer)))
        if len(again) > len(codes):
            return [each.smaller(finer) for each in again]
    return codes


def _lacking(codes: Sequence[Code]) -> bool:
    return not codes or len(codes) < 2 * len({each.page for each in codes})
