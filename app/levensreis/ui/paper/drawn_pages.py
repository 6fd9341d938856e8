"""The pages that are in sight as pictures, drawn in a thread beside the window."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from levensreis.domain.errors import KnownError
from levensreis.language import say
from levensreis.ui.paper.rendering import DrawnPage, draw_page
from levensreis.ui.tasks.tasks import Tasks

STOP_SECONDS: Final = 10.0
"""A page takes less than a tenth of one."""


class Picture(NamedTuple):
    """A page as it can be painted, and for how many dots of width it was drawn."""

    width: int
    image: QImage
    words: str


class DrawnPages(QObject):
    """Draws what is asked for, one page after another; forgets what is out of sight.

    What was asked before and is not wanted any more is dropped, also when it comes.
    """

    drawn = Signal(int)
    """A page that can be painted."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.tasks = Tasks(self)
        self._content = b""
        self._pages: dict[int, Picture] = {}
        self._wanted: dict[int, int] = {}

    def show(self, content: bytes) -> None:
        """Begin anew with the pages of a pdf; empty bytes let all go."""
        self._content = content
        self._pages.clear()
        self._wanted.clear()

    def want(self, pages: Sequence[int], widths: Sequence[int]) -> None:
        """Ask for pages, the first soonest, each as many dots wide; let others go."""
        self._wanted = dict(zip(pages, widths, strict=True))
        self._pages = {
            page: drawn for page, drawn in self._pages.items() if page in self._wanted
        }
        self._draw_next()

    def picture(self, page: int) -> Picture | None:
        """Return a page as it was drawn last, maybe for another width."""
        return self._pages.get(page)

    def stop(self) -> None:
        """Let go of what is being drawn; it is asked for again when it is seen."""
        self._wanted.clear()
        self.tasks.cancel_and_wait(STOP_SECONDS)

    def _draw_next(self) -> None:
        if self.tasks.is_busy:
            return
        for page, width in self._wanted.items():
            known = self._pages.get(page)
            if known is None or known.width != width:
                self._draw(self._content, page, width)
                return

    def _draw(self, content: bytes, page: int, width: int) -> None:
        def take(drawn: DrawnPage) -> None:
            if content is self._content and self._wanted.get(page) == width:
                self._pages[page] = Picture(width, _image(drawn), drawn.words)
                self.drawn.emit(page)
            self._draw_next()

        self.tasks.run(
            lambda _: draw_page(content, page, width),
            take,
            _no_known_error,
            say("De bladzijde wordt getekend …"),
        )


def _image(drawn: DrawnPage) -> QImage:
    shape = QImage.Format.Format_RGB32
    whole = QImage(drawn.pixels, drawn.width, drawn.height, drawn.stride, shape)
    return whole.copy()  # else it would need the bytes for as long as it lives


def _no_known_error(error: KnownError) -> None:
    raise error  # of our own paper every page can be drawn
