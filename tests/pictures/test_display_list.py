from uuid import uuid4

from levensreis.pictures.display_list import (
    NEAR,
    Anchor,
    Circle,
    Ink,
    Layer,
    Line,
    Picture,
    Polygon,
    Rect,
    Text,
)

KEY, OTHER = uuid4(), uuid4()


def test_every_primitive_tells_how_far_a_point_is() -> None:
    for item in (
        Rect(10, 10, 20, 10, key=KEY),
        Line(10, 15, 30, 15, Ink.LINE, key=KEY),
        Polygon(((10, 10), (30, 10), (20, 20)), key=KEY),
        Circle(20, 15, 10, key=KEY),
        Text(10, 18, "woord", 8, width=20, key=KEY),
    ):
        assert item.away(20, 15) <= 0
        assert item.away(31, 15) == 1
        assert item.away(40, 15) > NEAR
        assert item.away(20, 40) > NEAR


def test_a_text_knows_its_left_side_whatever_its_anchor() -> None:
    def left(anchor: Anchor) -> float:
        return Text(100, 0, "woord", 8, anchor=anchor, width=40).left

    assert [left(each) for each in Anchor] == [100, 80, 60]


def test_the_front_item_is_hit() -> None:
    behind, front = Rect(0, 0, 10, 10, key=OTHER), Rect(0, 0, 10, 10, key=KEY)
    picture = Picture(10, 10, (behind, front))
    assert picture.hit(5, 5) == KEY


def test_of_two_that_are_near_the_one_under_the_point_is_hit() -> None:
    one, other = Rect(0, 0, 10, 2.5, key=KEY), Rect(0, 3, 10, 2.5, key=OTHER)
    picture = Picture(10, 10, (one, other))
    assert picture.hit(5, 2) == KEY
    assert picture.hit(5, 2.7) == KEY
    assert picture.hit(5, 2.75) == OTHER
    assert picture.hit(5, 7) == OTHER
    assert picture.hit(5, 9) is None


def test_what_only_decorates_is_looked_through() -> None:
    picture = Picture(10, 10, (Rect(0, 0, 10, 10, key=KEY), Rect(0, 0, 10, 10)))
    assert picture.hit(5, 5) == KEY


def test_a_hint_without_a_statement_can_be_found() -> None:
    picture = Picture(10, 10, (Rect(0, 0, 10, 10, hint="+2 zonder tijd"),))
    found = picture.item_at(5, 5)
    assert found is not None
    assert found.hint == "+2 zonder tijd"
    assert picture.hit(5, 5) is None
    assert picture.item_at(50, 50) is None


def test_what_tells_of_no_statement_gives_way_to_one_that_is_near() -> None:
    behind = Rect(0, 0, 100, 10, hint="Nog niets verteld")
    picture = Picture(100, 10, (behind, Rect(50, 4, 4, 2, key=KEY)))
    assert picture.hit(49, 5) == KEY
    found = picture.item_at(20, 5)
    assert found is not None
    assert found.hint == "Nog niets verteld"


def test_a_layer_is_searched_only_where_it_is() -> None:
    behind, front = Rect(0, 0, 10, 30, key=OTHER), Rect(0, 0, 10, 10, key=KEY)
    picture = Picture(10, 30, (behind,), (Layer(0, 10, (front,)),))
    assert picture.hit(5, 5) == KEY
    assert picture.hit(5, 10 + NEAR) == OTHER
    assert picture.hit(5, 20) == OTHER


def test_all_that_is_drawn_of_a_statement_is_found_from_back_to_front() -> None:
    line, sign = Line(5, 0, 5, 30, Ink.MUTED, key=KEY), Circle(5, 5, 2, key=KEY)
    label, other = Text(5, 28, "woord", 8, key=KEY), Circle(5, 15, 2, key=OTHER)
    layers = Layer(0, 10, (sign,)), Layer(10, 20, (other,))
    picture = Picture(10, 30, (line,), layers, (label,))
    assert picture.items == (line, sign, other, label)
    assert picture.drawn(KEY) == [line, sign, label]
    assert picture.drawn(OTHER) == [other]
    assert picture.statements == {KEY, OTHER}
