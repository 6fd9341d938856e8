"""What is written at the steps of the course: in a bar, or beside it where free."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from levensreis.pictures import marks
from levensreis.pictures.course_stairs import Placed, Stairs
from levensreis.pictures.lane_layout import Label, Setting

_BESIDE: Final = 3.5  # points between a bar or a sign and its words
_LEAST: Final = 26.0  # points of words that are cut short, at least
_ENOUGH: Final = 72.0  # points in a bar that are room enough for them

Span = tuple[float, float]


def labels_of(
    placed: Sequence[Placed], stairs: Stairs, to: Setting
) -> Iterator[tuple[Placed, Label]]:
    """Choose the words that fit; what does not is told by the hint."""
    if stairs.has_names and not stairs.has_words:
        return
    written: list[tuple[Placed, Span]] = []
    for each in placed:
        if each.extent.is_away:
            continue
        words = [span for other, span in written if _is_near(each, other, stairs)]
        bars = [_bare(other) for other in placed if _is_near(each, other, stairs)]
        bars += _joints(placed, each)
        for label in _wishes(each, stairs, to):
            span = label.x, label.x + label.width
            taken = words if label.inside else (*words, *bars)
            if not any(_meet(span, other) for other in taken):
                written.append((each, span))
                yield each, label
                break


def _wishes(each: Placed, stairs: Stairs, to: Setting) -> Iterator[Label]:
    """Return where its words may stand, the best first."""
    size, most = to.style.text_size, to.style.width
    words = each.complexity.label
    if stairs.has_words:  # the height says how complex it was
        words, most = to.words(each.statement), to.style.max_label
    extent = each.extent
    x = extent.start + _BESIDE
    if each.has_sign:
        x += 2 * stairs.sign(to.style) * marks.BAR_SIGN + _BESIDE
    room = extent.end - x - _BESIDE
    whole, width = to.ruler.elided(words, most, size)
    short, shorter = to.ruler.elided(words, room, size)
    if room >= _ENOUGH or width <= room:
        yield Label(short, x, shorter, inside=True)
    beside = extent.last + _BESIDE
    if beside + width <= to.style.width - 1:
        yield Label(whole, beside, width)
    if short and stairs.has_words and room >= _LEAST:
        yield Label(short, x, shorter, inside=True)


def _is_near(each: Placed, other: Placed, stairs: Stairs) -> bool:
    return each is not other and (stairs.is_overlapping or each.y == other.y)


def _joints(placed: Sequence[Placed], each: Placed) -> Iterator[Span]:
    """Return where a line from step to step may pass by at this height."""
    for one, other in pairwise(placed):
        if min(one.y, other.y) < each.y < max(one.y, other.y):
            yield other.extent.start, other.extent.start


def _bare(each: Placed) -> Span:
    return each.extent.first, each.extent.last


def _meet(one: Span, other: Span) -> bool:
    return one[0] < other[1] + 1 and other[0] < one[1] + 1
