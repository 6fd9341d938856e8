"""One way to make a report: pages with a footer, the same bytes every time."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from typing import Any, Final

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from levensreis.domain.progress import NO_PROGRESS, Progress
from levensreis.pictures.display_list import Ink
from levensreis.reports import fonts, style

WIDTH: Final[float] = A4[0] - 2 * style.MARGIN
"""The width between the margins of a page, in points."""


@dataclass(frozen=True, slots=True)
class Document:
    """What holds for all pages of a report."""

    title: str
    footer: str
    """Stands in the middle of every footer."""
    is_confidential: bool = True
    """Whether every page is marked as such."""

    def pdf(self, story: Iterable[Flowable], progress: Progress = NO_PROGRESS) -> bytes:
        """Print a story; the same story gives the same bytes."""
        file = BytesIO()
        _, height = A4
        template = BaseDocTemplate(
            file,
            pagesize=A4,
            title=self.title,
            author="",
            subject="",
            creator="Levensreis",
            lang="nl",
            displayDocTitle=True,
            initialFontName=fonts.REGULAR,
            invariant=1,
        )
        frame = Frame(
            style.MARGIN,
            style.BOTTOM,
            WIDTH,
            height - style.TOP - style.BOTTOM,
            *(0, 0, 0, 0),
        )
        template.addPageTemplates([PageTemplate(frames=[frame])])
        mark = _MARK if self.is_confidential else _NAME
        canvas = partial(
            _NumberedCanvas, footer=self.footer, mark=mark, progress=progress
        )
        parts = list(story)
        template.setProgressCallBack(_listener(progress, len(parts)))
        template.build(parts, canvasmaker=canvas)
        return file.getvalue()


_NAME: Final = "Levensreis"
_MARK: Final = "Levensreis – vertrouwelijk"


def _listener(progress: Progress, every: int) -> Callable[[str, int], None]:
    """Return what hears of each page and part that ReportLab has printed."""
    farthest = 0

    def hear(kind: str, number: int) -> None:
        nonlocal farthest
        progress.check()
        if kind == "PROGRESS":  # one back when a part was cut in two
            farthest = max(farthest, number)
            progress.tell(farthest, every)

    return hear


class _NumberedCanvas(Canvas):  # type: ignore[misc] # ReportLab has no types
    """Keeps all pages until it is known how many there are."""

    def __init__(
        self,
        *arguments: Any,
        footer: str,
        mark: str,
        progress: Progress,
        **options: Any,
    ) -> None:
        super().__init__(*arguments, **options)
        self._footer, self._mark, self._progress = footer, mark, progress
        self._pages: list[dict[str, Any]] = []

    def showPage(self) -> None:  # noqa: N802
        """Keep this page and begin the next."""
        self._pages.append(dict(self.__dict__))
        self._startPage()

    def save(self) -> None:
        """Print the footers, now that the pages are counted."""
        for number, page in enumerate(self._pages, start=1):
            self._progress.check()
            self.__dict__.update(page)
            self._print_footer(f"pagina {number} van {len(self._pages)}")
            super().showPage()
        super().save()

    def _print_footer(self, place: str) -> None:
        left, right = style.MARGIN, self._pagesize[0] - style.MARGIN
        self.setStrokeColor(style.PALETTE[Ink.LINE])
        self.setLineWidth(0.6)
        self.line(left, style.BOTTOM - 16, right, style.BOTTOM - 16)
        self.setFillColor(style.PALETTE[Ink.MUTED])
        self.setFont(fonts.REGULAR, style.FOOTER_SIZE)
        baseline = style.BOTTOM - 29
        self.drawString(left, baseline, self._mark)
        self.drawCentredString(
            (left + right) / 2, baseline, fonts.printable(self._footer)
        )
        self.drawRightString(right, baseline, place)
