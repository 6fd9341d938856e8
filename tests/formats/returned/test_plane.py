"""How a page lies in a picture, in numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from levensreis.formats.returned.plane import Plane, fitted, scaled

PLACES = [(44.0, 25.0), (80.0, 60.0), (80.0, 25.0), (515.0, 782.0), (551.0, 817.0)]
planes = st.builds(
    lambda a, b, c, d, g, h: Plane((a, b, c, -b, a, d, g, h)),
    *(st.floats(0.5, 4), st.floats(-3, 3), st.floats(-500, 500)),
    *(st.floats(-500, 500), st.floats(-2e-4, 2e-4), st.floats(-2e-4, 2e-4)),
)


def near(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return all(abs(a - b) < 1e-3 for a, b in zip(one, other, strict=True))


@given(planes)
def test_a_plane_is_found_by_the_places_that_it_moved(plane: Plane) -> None:
    found = fitted([(each, plane.at(each)) for each in PLACES])
    assert all(near(found.at(each), plane.at(each)) for each in PLACES)
    assert near(found.at((300.0, 100.0)), plane.at((300.0, 100.0)))


@given(planes)
def test_what_is_taken_back_is_where_it_was(plane: Plane) -> None:
    for each in PLACES:
        assert near(plane.inverse().at(plane.at(each)), each)
        assert near(plane.before(plane.inverse()).at(each), each)


@given(planes, planes)
def test_one_plane_goes_before_another(one: Plane, other: Plane) -> None:
    for each in PLACES:
        assert near(one.before(other).at(each), other.at(one.at(each)))


def test_without_an_angle_two_places_are_enough() -> None:
    turned = Plane((1.5, 0.2, 30.0, 0.2, -1.5, 900.0, 0.0, 0.0))
    found = fitted([(each, turned.at(each)) for each in PLACES[:2]], at_an_angle=False)
    assert near(found.at((500.0, 800.0)), turned.at((500.0, 800.0)))


def test_places_on_one_line_tell_nothing_of_an_angle() -> None:
    line = [(float(each), float(each)) for each in range(5)]
    with pytest.raises(ValueError, match="no plane"):
        fitted([(each, each) for each in line])


def test_scaling_moves_straight() -> None:
    assert scaled(2.0, -2.0, 1.0, 10.0).at((3.0, 4.0)) == (7.0, 2.0)
