"""Pages of a pdf as they are drawn, through PDFium; nothing in them is carried out."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from levensreis.domain.form_layout import Box
from levensreis.domain.member_check.problems import LockedForm
from levensreis.formats.pdfium import PDFIUM
from levensreis.formats.returned.file import ReturnedFile, damaged, too_large
from levensreis.formats.returned.paper import CANVAS, SCALE
from levensreis.formats.returned.pictures import MOST_PAGES, MOST_PIXELS, grey
from levensreis.formats.returned.plane import Plane, fitted
from levensreis.language import say

if TYPE_CHECKING:
    from PIL.Image import Image

_MOST_DRAWN: Final = 12_000_000  # pixels of a page
_FINE: Final = 2600  # pixels along the long side of a scan
_DEEP: Final = 5  # forms within forms
_LARGE: Final = 0.5  # of a page, that the picture of a scan covers at least
_EXACT: Final = 1000  # steps a point in which places are asked
_PASSWORD: Final = 4  # what PDFium calls a wrong passphrase
_DRAWN: Final = frozenset((4, 5, 6, 7, 8, 13, 15))
"""Kinds of annotation that are drawn by hand: lines, shapes, stamps and ink."""


class DrawnPdf:
    """A pdf of which pages are drawn."""

    def __init__(self, file: ReturnedFile) -> None:
        self._file = file
        with PDFIUM:
            self._document = _opened(file)
            self.pages: int = len(self._document)
        if self.pages > MOST_PAGES:
            self.close()
            raise too_large(file.name)

    def close(self) -> None:
        """Let go of the file."""
        with PDFIUM:
            self._document.close()

    @contextmanager
    def page(self, number: int) -> Iterator["DrawnPage"]:
        """Open a page, counted from 0; raises UnreadableForm."""
        import pypdfium2  # type: ignore[import-untyped] # has no types

        with PDFIUM:
            try:
                opened = self._document[number]
            except pypdfium2.PdfiumError:
                raise damaged(self._file.name) from None
            try:
                yield DrawnPage(self._file, opened)
            finally:
                opened.close()


class DrawnPage:
    """One page of a pdf."""

    def __init__(self, file: ReturnedFile, page: Any) -> None:
        self._file, self._page = file, page
        size: tuple[float, float] = page.get_size()
        self.width, self.height = size
        self._most = float((_MOST_DRAWN / (size[0] * size[1])) ** 0.5)
        self.is_scan = self._is_scan()
        self.scale = self._scale()

    def finer(self) -> float:
        """Return how much larger it can be drawn than it is."""
        return min(2.0, self._most / self.scale)

    def picture(self, times: float = 1.0) -> "Image":
        """Draw what is printed: no fields and no annotations; a scan in colour."""
        options = {"grayscale": not self.is_scan, "draw_annots": False}
        return self._pixels(self.scale * times, **options)

    @cached_property
    def colours(self) -> "Image":
        """All that is on the page but its fields."""
        return self._rendered(annotations=True)

    def pen(self) -> "Image":
        """Draw, on white, what was drawn over the page by hand."""
        from PIL import ImageChops

        _ = self.colours  # while its notes are still there
        plain = self._rendered()
        self._keep(_DRAWN)
        differing = ImageChops.difference(plain, self._rendered(annotations=True))
        return grey(ImageChops.invert(differing))

    @property
    def to_picture(self) -> Plane:
        """Take a place as the file counts it to a pixel of `picture()`."""
        from pypdfium2 import raw

        size = [round(_EXACT * each) for each in (self.width, self.height)]
        pairs = []
        for x, y in ((0, 0), (100, 0), (0, 100), (100, 100)):
            across, down = raw.c_int(), raw.c_int()
            raw.FPDF_PageToDevice(self._page, 0, 0, *size, 0, x, y, across, down)
            ratio = self.scale / _EXACT
            seen = (across.value * ratio, down.value * ratio)
            pairs.append(((float(x), float(y)), seen))
        return fitted(pairs)

    @property
    def raw(self) -> Any:
        """The page itself, for who reads its words."""
        return self._page

    def _rendered(self, *, annotations: bool = False) -> "Image":
        return self._pixels(self.scale, draw_annots=annotations).convert("RGB")

    def _pixels(self, scale: float, **options: Any) -> "Image":
        bitmap = self._page.render(scale=scale, may_draw_forms=False, **options)
        try:
            image: Image = bitmap.to_pil().copy()
        finally:
            bitmap.close()
        return image

    def _keep(self, kinds: Collection[int]) -> None:
        """Take other annotations from the page in memory."""
        from pypdfium2 import raw

        for at in reversed(range(raw.FPDFPage_GetAnnotCount(self._page))):
            annotation = raw.FPDFPage_GetAnnot(self._page, at)
            kind = raw.FPDFAnnot_GetSubtype(annotation)
            raw.FPDFPage_CloseAnnot(annotation)
            if kind not in kinds:
                raw.FPDFPage_RemoveAnnot(self._page, at)

    def _scale(self) -> float:
        longest = max(self.width, self.height)
        wanted = _FINE / longest if self.is_scan else SCALE
        return min(wanted, self._most)

    def _is_scan(self) -> bool:
        """Tell whether a picture covers the page; refuses one that is too large."""
        from pypdfium2 import raw

        covered = False
        kinds = [raw.FPDF_PAGEOBJ_IMAGE]
        for each in self._page.get_objects(filter=kinds, max_depth=_DEEP):
            width, height = raw.c_uint(), raw.c_uint()
            raw.FPDFImageObj_GetImagePixelSize(each, width, height)
            if width.value * height.value > MOST_PIXELS:
                raise too_large(self._file.name)
            large = min(width.value, height.value) > _LARGE * CANVAS[0] / SCALE
            covered |= large and (each.level > 0 or self._covers(each.get_bounds()))
        return covered

    def _covers(self, box: Box) -> bool:
        share = (box[2] - box[0]) * (box[3] - box[1]) / (self.width * self.height)
        return bool(share >= _LARGE)


def _opened(file: ReturnedFile) -> Any:
    import pypdfium2

    for passphrase in ("", file.passphrase):
        try:
            return pypdfium2.PdfDocument(file.content, password=passphrase or None)
        except pypdfium2.PdfiumError as error:
            if error.err_code != _PASSWORD:
                raise damaged(file.name) from None
    raise locked(file)


def locked(file: ReturnedFile) -> LockedForm:
    """Tell that a passphrase is asked for, or that it is another one."""
    if file.passphrase:
        return LockedForm(
            say("De wachtzin die is gegeven opent ‘{name}’ niet.", name=file.name)
        )
    return LockedForm(
        say("‘{name}’ opent alleen met een wachtzin. Geef die erbij.", name=file.name)
    )
