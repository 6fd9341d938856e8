"""Laws of pages under each other, whatever their sizes and their room."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from levensreis.ui.paper.page_stack import (
    ACTUAL,
    GAP,
    LEAST,
    MOST,
    PageStack,
    whole_scale,
    wide_scale,
    zoomed,
)
from levensreis.ui.paper.rendering import PageSize

A4 = PageSize(595, 842)
sizes = st.builds(PageSize, st.floats(100, 1200), st.floats(100, 1200))
stacks = st.builds(
    PageStack,
    st.lists(sizes, min_size=1, max_size=8),
    st.floats(LEAST, MOST),
    st.integers(1, 3000),
)
heights = st.integers(60, 2000)


@given(stacks)
def test_pages_stand_under_each_other_within_their_room(stack: PageStack) -> None:
    for box, below in pairwise(stack.boxes):
        assert below.top == box.bottom + GAP
    assert stack.boxes[0].top == GAP
    assert stack.height == stack.boxes[-1].bottom + GAP
    for box in stack.boxes:
        assert box.left >= 0
        assert box.left + box.width <= stack.width


@given(stacks, heights)
def test_reading_on_passes_nothing_over_and_ends(stack: PageStack, height: int) -> None:
    top, last = 0, max(stack.height - height, 0)
    while top < last:
        following = stack.after(top, height)
        assert top < following <= top + height
        top = following


@given(stacks, heights, st.data())
def test_reading_back_passes_nothing_over_and_ends(
    stack: PageStack, height: int, data: st.DataObject
) -> None:
    top = data.draw(st.integers(0, max(stack.height - height, 0)))
    while top > 0:
        before = stack.before(top, height)
        assert top - height <= before < top
        top = before


@given(stacks, st.data())
def test_a_point_of_a_page_is_found_again_at_another_scale(
    stack: PageStack, data: st.DataObject
) -> None:
    page = data.draw(st.integers(0, len(stack.boxes) - 1))
    box = stack.boxes[page]
    top = data.draw(st.integers(box.top, box.bottom - 1))
    point = stack.point(top)
    assert point[0] == page
    assert stack.height_of(point) == top
    larger = PageStack(stack.sizes, stack.scale * 2, stack.room)
    found, part = larger.point(larger.height_of(point))
    assert found == page
    assert abs(part - point[1]) <= 1 / box.height


@given(st.lists(sizes, min_size=1, max_size=5), heights, heights)
def test_what_fits_is_seen_whole(pages: list[PageSize], room: int, height: int) -> None:
    wide = wide_scale(pages, room)
    whole = whole_scale(pages, room, height)
    assert LEAST <= whole <= wide <= MOST
    stack = PageStack(pages, wide, room)
    assert wide == LEAST or stack.width == room
    boxes = PageStack(pages, whole, room).boxes
    assert whole == LEAST or all(box.height <= height - GAP for box in boxes)


def test_the_page_that_is_looked_at_has_the_most_in_sight() -> None:
    stack = PageStack([A4] * 3, ACTUAL, 900)
    second = stack.boxes[1].top
    assert stack.most_seen(0, 600) == 0
    assert stack.most_seen(second - 200, 600) == 1
    assert stack.seen(second - 200, 600) == [0, 1]
    assert stack.seen(stack.boxes[0].bottom, GAP) == []


def test_a_page_that_ends_in_sight_gives_way_to_the_next() -> None:
    stack = PageStack([A4] * 2, ACTUAL, 900)
    assert stack.after(0, 700) == 700 - 48
    assert stack.after(700 - 48, 700) == stack.start(1)
    assert stack.before(stack.start(1), 700) == stack.start(1) - 652
    assert stack.before(100, 700) == 0


def test_without_pages_there_is_nothing_to_walk() -> None:
    stack = PageStack((), ACTUAL, 500)
    assert (stack.height, stack.width, stack.seen(0, 100)) == (0, 500, [])
    assert stack.most_seen(0, 100) == stack.start(0) == 0
    assert stack.height_of(stack.point(10)) == 0
    assert wide_scale((), 500) == whole_scale((), 500, 500) == ACTUAL


def test_steps_of_zoom_go_back_the_way_they_came_and_stop_somewhere() -> None:
    assert abs(zoomed(zoomed(ACTUAL, 2), -2) - ACTUAL) < 1e-9
    assert zoomed(ACTUAL, 50) == MOST
    assert zoomed(ACTUAL, -50) == LEAST
