"""Where the pages of a paper stand under each other, in pixels. Knows no Qt."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Final, NamedTuple

from levensreis.ui.paper.rendering import PageSize

GAP: Final = 14
"""Pixels around each page."""
OVERLAP: Final = 48
"""Pixels of a screen that are seen again on the next, to go on reading there."""
ACTUAL: Final = 96 / 72
"""Pixels in a point when a page is shown in its real size."""
LEAST, MOST = 0.25 * ACTUAL, 3.0 * ACTUAL


class PageBox(NamedTuple):
    """Where one page stands."""

    left: int
    top: int
    width: int
    height: int

    @property
    def bottom(self) -> int:
        """Where it ends."""
        return self.top + self.height


@dataclass(frozen=True)
class PageStack:
    """Pages in the middle of a room, at a scale in pixels a point."""

    sizes: Sequence[PageSize]
    scale: float
    room: int
    """The width of what they stand in."""

    @cached_property
    def boxes(self) -> tuple[PageBox, ...]:
        """The place of each page."""
        boxes, top = [], GAP
        for size in self.sizes:
            width, height = (
                round(size.width * self.scale),
                round(size.height * self.scale),
            )
            boxes.append(PageBox((self.width - width) // 2, top, width, height))
            top += height + GAP
        return tuple(boxes)

    @cached_property
    def width(self) -> int:
        """The width of it all; more than the room when a page is wider."""
        widest = max((round(each.width * self.scale) for each in self.sizes), default=0)
        return max(widest + 2 * GAP, self.room)

    @property
    def height(self) -> int:
        """The height of it all."""
        return self.boxes[-1].bottom + GAP if self.boxes else 0

    def seen(self, top: int, height: int) -> list[int]:
        """Return the pages of which something is in sight, from the first."""
        return [
            number
            for number, box in enumerate(self.boxes)
            if box.top < top + height and box.bottom > top
        ]

    def most_seen(self, top: int, height: int) -> int:
        """Return the page of which most is in sight; the first of equals."""
        shares = [
            min(box.bottom, top + height) - max(box.top, top) for box in self.boxes
        ]
        return shares.index(max(shares)) if shares else 0

    def start(self, page: int) -> int:
        """Return from where a page is seen from its top."""
        return self.boxes[page].top - GAP if self.boxes else 0

    def after(self, top: int, height: int) -> int:
        """Return from where to read on: the rest of a page, or the next from its top.

        Nothing is passed over.
        """
        starts = [self.start(page) for page in range(len(self.boxes))]
        following = next((each for each in starts if each > top), self.height)
        return following if following <= top + height else top + _step(height)

    def before(self, top: int, height: int) -> int:
        """Return from where to read back, as `after` does forward."""
        starts = [self.start(page) for page in range(len(self.boxes))]
        start = max((each for each in starts if each < top), default=0)
        return max(start, top - _step(height))

    def point(self, top: int) -> tuple[int, float]:
        """Return which page is at a height, and how much of it stands above that."""
        for number, (box, below) in enumerate(pairwise([*self.boxes, _END])):
            if top < below.top:
                return number, (top - box.top) / max(box.height, 1)
        return 0, 0.0

    def height_of(self, point: tuple[int, float]) -> int:
        """Return at which height a point of a page stands; undoes `point`."""
        if not self.boxes:
            return 0
        page, part = point
        box = self.boxes[page]
        return box.top + round(part * box.height)


def wide_scale(sizes: Sequence[PageSize], room: int) -> float:
    """Return the scale at which the widest page is as wide as its room."""
    widest = max((each.width for each in sizes), default=0.0)
    return _within((room - 2 * GAP) / widest) if widest else ACTUAL


def whole_scale(sizes: Sequence[PageSize], room: int, height: int) -> float:
    """Return the scale at which any page is seen whole."""
    highest = max((each.height for each in sizes), default=0.0)
    if not highest:
        return ACTUAL
    return _within(min((height - 2 * GAP) / highest, wide_scale(sizes, room)))


def zoomed(scale: float, steps: int) -> float:
    """Return a scale some steps larger or smaller."""
    return _within(scale * 1.25**steps)


def _within(scale: float) -> float:
    return min(max(scale, LEAST), MOST)


def _step(height: int) -> int:
    return max(height - OVERLAP, OVERLAP)


_END: Final = PageBox(0, 10**9, 0, 0)
