"""School years above the ages, as they are for who never repeats or skips one."""

from itertools import pairwise

import pytest

from levensreis.domain.journey import Youth
from levensreis.domain.life_context import BirthMonth
from levensreis.pictures.display_list import Ink, Picture, Rect
from levensreis.pictures.timeline import PAPER, SCREEN
from tests.pictures.scenes import COMPACT, draw, words_of


def classes(picture: Picture) -> list[Rect]:
    return [
        item
        for item in picture.front
        if isinstance(item, Rect) and item.outline is Ink.LINE
    ]


def test_school_years_stand_side_by_side_from_groep_one_to_klas_six() -> None:
    picture = draw([], until_month=225)
    found = classes(picture)
    assert len(found) == 14
    for one, other in pairwise(found):
        assert one.x + one.width + 1 == pytest.approx(other.x)
    assert {"gr 1", "gr 8", "kl 1", "kl 6"} <= set(words_of(picture))


@pytest.mark.parametrize(("month", "age"), [(5, 75), (11, 81)])
def test_groep_three_begins_in_the_august_that_the_birth_month_tells(
    month: int, age: int
) -> None:
    youth = Youth(BirthMonth(2008, month))
    whole = classes(draw([], youth=youth, until_month=225))[2]
    from_it = classes(draw([], youth=youth, until_month=225, window=(age, age + 12)))
    assert len(from_it) == 1
    year = (whole.width + 1) / 12
    assert whole.x == pytest.approx(draw_x(youth, age) + 0.5, abs=year / 4)


def draw_x(youth: Youth, month: int) -> float:
    """Where an age stands in a whole life of 225 months."""
    left, right = SCREEN.names + 9, SCREEN.width - 9
    return left + (month + 9) / 234 * (right - left)


def test_in_little_room_a_school_year_is_a_number_or_nothing() -> None:
    narrow = set(words_of(draw([], SCREEN.with_width(480), until_month=225)))
    assert "gr 1" not in narrow
    least = draw([], SCREEN.with_width(200), until_month=225)
    assert "8" not in words_of(least)
    assert len(classes(least)) == 14


@pytest.mark.parametrize("youth", [Youth(), Youth(BirthMonth(2008))])
def test_without_a_birth_month_no_school_years_are_guessed(youth: Youth) -> None:
    assert classes(draw([], youth=youth)) == []


def test_only_the_large_screen_has_school_years() -> None:
    assert classes(draw([], PAPER)) == []
    assert classes(draw([], COMPACT)) == []
