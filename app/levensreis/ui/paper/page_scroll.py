"""The room in which pages stand under each other: how large, and which is looked at."""

from enum import Enum
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from levensreis.ui.paper.page_stack import (
    ACTUAL,
    PageStack,
    whole_scale,
    wide_scale,
    zoomed,
)
from levensreis.ui.paper.rendering import PageSize

LINE: Final = 40
"""Pixels that an arrow key goes."""


class Fit(Enum):
    """What the scale follows when the room changes."""

    WIDTH = "width"
    PAGE = "page"
    FREE = "free"


class PageScroll(QAbstractScrollArea):
    """Knows where each page is; whoever is this paints them."""

    page_changed = Signal()
    """Another page is looked at, or there are others, or their scale changed."""
    moved = Signal()
    """Something else is in sight."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sizes: tuple[PageSize, ...] = ()
        self._fit = Fit.WIDTH
        self._page = 0
        self.stack = PageStack((), ACTUAL, 0)
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            bar.setSingleStep(LINE)
            bar.valueChanged.connect(self._look)

    @property
    def page(self) -> int:
        """Which page is looked at, counted from 0."""
        return self._page

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._sizes)

    @property
    def percent(self) -> int:
        """How large the pages are, of their real size."""
        return round(100 * self.stack.scale / ACTUAL)

    @property
    def fit(self) -> Fit:
        """What the scale follows."""
        return self._fit

    @property
    def top(self) -> int:
        """From which height the pages are in sight."""
        return self.verticalScrollBar().value()

    @property
    def seen(self) -> list[int]:
        """The pages of which something is in sight."""
        return self.stack.seen(self.top, self.viewport().height())

    def show_pages(self, sizes: tuple[PageSize, ...], top: int) -> None:
        """Show other pages, from a height."""
        self._sizes, self._page = sizes, 0
        self._arrange(self._fitting)
        self.verticalScrollBar().setValue(top)
        self._look()
        self.page_changed.emit()

    def go_to(self, page: int) -> None:
        """Show a page from its top."""
        page = min(max(page, 0), max(self.count - 1, 0))
        self.verticalScrollBar().setValue(self.stack.start(page))
        self._set_page(page)

    def read_on(self) -> None:
        """Show what comes after what is in sight; nothing is passed over."""
        self._walk_to(self.stack.after(self.top, self.viewport().height()))

    def read_back(self) -> None:
        """Show what comes before what is in sight."""
        self._walk_to(self.stack.before(self.top, self.viewport().height()))

    def set_fit(self, fit: Fit) -> None:
        """Let the scale follow the room."""
        self._fit = fit
        self._arrange_around(self._fitting, None)

    def zoom(self, steps: int, at: int | None = None) -> None:
        """Show the pages larger or smaller, around a height or where one reads."""
        self._fit = Fit.FREE
        self._arrange_around(zoomed(self.stack.scale, steps), at)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the room."""
        super().resizeEvent(event)
        self._arrange_around(self._fitting, None)

    @property
    def _fitting(self) -> float:
        room = self.viewport().size()
        if self._fit is Fit.WIDTH:
            return wide_scale(self._sizes, room.width())
        if self._fit is Fit.PAGE:
            return whole_scale(self._sizes, room.width(), room.height())
        return self.stack.scale

    def _walk_to(self, top: int) -> None:
        self.verticalScrollBar().setValue(top)
        starts = [self.stack.start(page) for page in range(self.count)]
        if top in starts:
            self._set_page(starts.index(top))

    def _arrange_around(self, scale: float, at: int | None) -> None:
        """Lay out anew; the same point of a page stays at the same height."""
        at = self.viewport().height() // 3 if at is None else at
        page, point = self._page, self.stack.point(self.top + at)
        was_at_start = self.count > 0 and self.top == self.stack.start(page)
        self._arrange(scale)
        if was_at_start and self._fit is not Fit.FREE:
            self.go_to(page)
        else:
            self.verticalScrollBar().setValue(self.stack.height_of(point) - at)
        self._look()
        self.page_changed.emit()

    def _arrange(self, scale: float) -> None:
        room, across = self.viewport().size(), self.horizontalScrollBar()
        middle = (across.value() + across.pageStep() / 2) / max(self.stack.width, 1)
        self.stack = PageStack(self._sizes, scale, room.width())
        for bar, whole, seen in (
            (self.verticalScrollBar(), self.stack.height, room.height()),
            (across, self.stack.width, room.width()),
        ):
            bar.setRange(0, max(whole - seen, 0))
            bar.setPageStep(seen)
        across.setValue(round(middle * self.stack.width - room.width() / 2))

    def _look(self) -> None:
        self._set_page(self.stack.most_seen(self.top, self.viewport().height()))
        self.moved.emit()

    def _set_page(self, page: int) -> None:
        if page != self._page:
            self._page = page
            self.page_changed.emit()
