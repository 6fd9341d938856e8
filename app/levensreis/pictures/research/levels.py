"""Squares that are fuller where the count is higher; the number stands in each.

Light, framed and dark: three steps that are seen in grey as well.
"""

from typing import Final, NamedTuple
from uuid import UUID

from levensreis.language import say
from levensreis.pictures.display_list import Anchor, Ink, Rect
from levensreis.pictures.research.chart import Board

Inks = tuple[Ink, Ink]
"""The strong and the soft ink of a square."""
STEPS: Final = 3
_FRAMED: Final = 2
_FRAME: Final = 1.3
_GAP: Final = 0.6
"""Points around a square, so that it stands free."""
_LEGEND_SQUARE: Final = 14.0
_APART: Final = 14.0
_LINE: Final = 1.7  # of the size of a text


class Box(NamedTuple):
    """Where a square stands."""

    x: float
    y: float
    width: float
    height: float


def step_of(count: int, most: int) -> int:
    """Return how full the square of a count is: 0 when it is empty, and at most 3."""
    if count <= 0:
        return 0
    return min(1 + (count - 1) * STEPS // max(most, 1), STEPS)


def ranges(most: int) -> list[tuple[int, int]]:
    """Return from where up to where the counts of each step go, if it has any."""
    by_step: dict[int, list[int]] = {}
    for count in range(1, most + 1):
        by_step.setdefault(step_of(count, most), []).append(count)
    return [(counts[0], counts[-1]) for counts in by_step.values()]


def square(
    board: Board,
    box: Box,
    count: int,
    most: int,
    inks: Inks,
    *,
    key: UUID | None = None,
    hint: str = "",
) -> None:
    """Draw a count in a box, of which the highest anywhere is `most`."""
    shape = _shape(box, step_of(count, most), inks)
    board.put(shape._replace(key=key, hint=hint))
    is_full = step_of(count, most) == STEPS
    words = str(count) if count else ""
    if board.ruler.width(words, board.style.size, bold=is_full) <= box.width:
        board.write(
            words,
            box.x + box.width / 2,
            box.y + box.height / 2,
            ink=Ink.SURFACE if is_full else Ink.TEXT,
            bold=is_full,
            anchor=Anchor.MIDDLE,
            key=key,
        )


def legend(board: Board, at: tuple[float, float], most: int, *inks: Inks) -> float:
    """Tell what the squares of each ink mean; return the middle of its last line."""
    x, middle = at
    size, side = board.style.size, _LEGEND_SQUARE
    for first, last in ranges(most):
        words = (
            str(first)
            if first == last
            else say("{first} tot en met {last}", first=first, last=last)
        )
        width = (side + 2) * len(inks) + 2 + board.ruler.width(words, size)
        if x and x + width > board.style.width:
            x, middle = 0.0, middle + size * _LINE
        for each in inks:
            box = Box(x, middle - side / 2, side, side)
            board.put(_shape(box, step_of(first, most), each))
            x += side + 2
        x += board.write(words, x + 2, middle, ink=Ink.MUTED) + _APART
    return middle


def _shape(box: Box, step: int, inks: Inks) -> Rect:
    strong, soft = inks
    around = _GAP + (_FRAME / 2 if step == _FRAMED else 0)
    return Rect(
        box.x + around,
        box.y + around,
        box.width - 2 * around,
        box.height - 2 * around,
        (Ink.SUNKEN, soft, soft, strong)[step],
        strong if step == _FRAMED else None,
        _FRAME,
    )
