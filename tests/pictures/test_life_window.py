"""The part of a life that is seen: laws that hold for every zoom and move."""

from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as some

from levensreis.domain.life_context import PREGNANCY
from levensreis.pictures.life_window import SHORTEST, LifeWindow

LIFE: Final = 216.0
AGES: Final = some.floats(PREGNANCY, LIFE)
TIMES: Final = some.floats(0.1, 10)


@some.composite
def windows(draw: some.DrawFn) -> LifeWindow:
    months = draw(some.floats(SHORTEST, LIFE - PREGNANCY))
    start = draw(some.floats(PREGNANCY, LIFE - months))
    return LifeWindow(start, start + months, LIFE)


def lies_within_its_life(window: LifeWindow) -> bool:
    slack = 1e-6
    return (
        PREGNANCY - slack <= window.start < window.end <= window.life_end + slack
        and window.months >= min(SHORTEST, window.life_end - PREGNANCY) - slack
    )


@given(windows(), TIMES, AGES)
def test_zooming_never_leaves_the_life(
    window: LifeWindow, times: float, age: float
) -> None:
    assert lies_within_its_life(window.zoomed(times, age))


@given(windows(), some.floats(-500, 500))
def test_moving_never_leaves_the_life_and_sees_as_much(
    window: LifeWindow, months: float
) -> None:
    moved = window.moved(months)
    assert lies_within_its_life(moved)
    assert moved.months == pytest.approx(window.months)


@given(windows(), some.floats(30, 400))
def test_a_life_that_ends_elsewhere_still_holds_its_window(
    window: LifeWindow, life_end: float
) -> None:
    assert lies_within_its_life(window.within(life_end))


@given(windows(), AGES, some.floats(0, 100))
def test_what_is_shown_begins_in_the_window(
    window: LifeWindow, start: float, length: float
) -> None:
    shown = window.showing(start, min(start + length, LIFE))
    assert lies_within_its_life(shown)
    assert shown.start - 1e-6 <= start <= shown.end + 1e-6
    assert shown.months == pytest.approx(window.months)


@given(windows(), AGES)
def test_what_is_seen_already_moves_nothing(window: LifeWindow, start: float) -> None:
    shown = window.showing(start, start)
    assert (shown == window) or not window.start <= start <= window.end


def test_zooming_keeps_the_age_under_the_pointer_where_it_is() -> None:
    window = LifeWindow.whole(LIFE).zoomed(2, 100)
    part = (100 - PREGNANCY) / (LIFE - PREGNANCY)
    assert (100 - window.start) / window.months == pytest.approx(part)


def test_a_whole_life_stays_whole_when_it_becomes_longer() -> None:
    assert LifeWindow.whole(200).within(300) == LifeWindow.whole(300)
    assert LifeWindow(100, 124, 200).within(300) == LifeWindow(100, 124, 300)


def test_zooming_out_far_enough_shows_the_whole_life() -> None:
    window = LifeWindow(100, 124, LIFE)
    assert not window.is_whole
    assert window.zoomed(0.01, 110).is_whole


def test_of_a_stretch_that_is_walked_to_as_much_is_seen_as_fits() -> None:
    window = LifeWindow(100, 124, LIFE)
    short, long = window.showing(150, 160), window.showing(150, 210)
    assert short.start < 150
    assert short.end > 160
    assert long.start < 150
    assert long.end < 210
