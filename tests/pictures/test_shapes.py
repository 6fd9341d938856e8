import pytest

from levensreis.domain.age import Age
from levensreis.domain.influence import Influence
from levensreis.domain.period import Form, Period
from levensreis.domain.statement import Kind, Statement
from levensreis.domain.theme import Theme
from levensreis.pictures.display_list import Circle, Ink, Line, Picture, Polygon, Rect
from levensreis.pictures.timeline import PAPER, SCREEN, TimelineStyle
from tests.builders import a_statement
from tests.pictures.scenes import (
    STYLES,
    age_at,
    box,
    colliding_texts,
    draw,
    drawn_for,
    labels,
    middle,
    shape_of,
)


def test_the_shape_repeats_the_influence() -> None:
    up = a_statement(influence=Influence.POSITIVE)
    down = a_statement(influence=Influence.NEGATIVE)
    dot = a_statement(influence=Influence.NEUTRAL)
    picture = draw([up, down, dot])
    rising, falling, flat = (shape_of(picture, each) for each in (up, down, dot))
    assert isinstance(rising, Polygon)
    assert isinstance(falling, Polygon)
    assert isinstance(flat, Circle)
    assert rising.points[2][1] < rising.points[0][1]
    assert falling.points[2][1] > falling.points[0][1]
    assert [rising.ink, falling.ink, flat.ink] == [Ink.PLUS, Ink.MINUS, Ink.NEUTRAL]


def test_an_event_stands_at_its_age() -> None:
    event = a_statement(period="6;0")
    picture = draw([event], until_month=120)
    assert middle(shape_of(picture, event)) == pytest.approx(age_at(picture, 6), abs=4)


def test_the_time_before_birth_is_on_the_axis() -> None:
    event = a_statement(period="zwangerschap", theme=Theme.HEALTH)
    picture = draw([event])
    assert middle(shape_of(picture, event)) < age_at(picture, 0)


def test_what_was_before_the_pregnancy_stands_at_the_left_end() -> None:
    event = a_statement(period="2001")
    picture = draw([event])
    first = min(item.x for item in picture.items if isinstance(item, Rect) and item.key)
    assert first >= SCREEN.names


def test_an_exact_time_has_no_band_and_a_rough_one_has() -> None:
    exact, rough = a_statement(period="6;6"), a_statement(period="rond 6 jaar")
    picture = draw([exact, rough])
    soft = {item.key for item in picture.items if item.ink is Ink.MINUS_SOFT}
    assert rough.id in soft
    assert exact.id not in soft


def test_before_and_after_point_to_the_side_that_is_not_known() -> None:
    before, after = a_statement(period="voor 6 jaar"), a_statement(period="na 9 jaar")
    picture = draw([before, after], until_month=200)
    for event, side in ((before, -1), (after, 1)):
        (band,) = [
            item
            for item in drawn_for(picture, event)
            if isinstance(item, Polygon) and item.ink is Ink.MINUS_SOFT
        ]
        sign = middle(shape_of(picture, event))
        assert (middle(band) - sign) * side > 0


def bar_of(picture: Picture, statement: Statement) -> Polygon:
    (bar,) = [
        item
        for item in drawn_for(picture, statement)
        if isinstance(item, Polygon) and item.outline is not None
    ]
    return bar


def is_pointed(bar: Polygon, *, left: bool) -> bool:
    corner, tip = (bar.points[0], bar.points[5]) if left else bar.points[1:3]
    return corner[0] != tip[0]


def test_a_stretch_without_end_is_an_arrow_to_the_end_of_the_axis() -> None:
    going_on = a_statement(period="vanaf 9 jaar")
    picture = draw([going_on], until_month=200)
    bar = bar_of(picture, going_on)
    assert is_pointed(bar, left=False)
    assert not is_pointed(bar, left=True)
    assert box(bar)[2] > age_at(picture, 16)


def test_a_stretch_without_start_is_an_arrow_to_the_left() -> None:
    for said in ("tot 12 jaar", "voor 12 jaar"):
        since_ever = a_statement(period=said, kind=Kind.SPELL)
        picture = draw([since_ever])
        bar = bar_of(picture, since_ever)
        assert is_pointed(bar, left=True)
        assert not is_pointed(bar, left=False)
        assert box(bar)[0] < age_at(picture, 0)


def test_a_stretch_is_as_long_as_it_lasted_with_light_ends() -> None:
    stretch = a_statement(period="van 4 tot 9 jaar")
    picture = draw([stretch])
    body = box(bar_of(picture, stretch))
    assert age_at(picture, 4) < body[0] < age_at(picture, 5)
    (band,) = [each for each in drawn_for(picture, stretch) if isinstance(each, Rect)]
    assert box(band)[0] < body[0] < body[2] < box(band)[2]


def test_a_stretch_that_was_told_as_one_moment_is_a_short_bar() -> None:
    stretch = a_statement(period="6 jaar", kind=Kind.SPELL)
    picture = draw([stretch])
    left, _, right, _ = box(bar_of(picture, stretch))
    assert age_at(picture, 6) < left < right < age_at(picture, 7)


def test_a_stretch_that_ends_before_it_starts_is_still_drawn() -> None:
    backwards = Period("", Form.RANGE, (Age(12), Age(4)))
    stretch = a_statement(period=backwards)
    assert drawn_for(draw([stretch]), stretch)


def test_a_turning_point_has_a_ring_and_a_dashed_line() -> None:
    turning = a_statement(turning_point=True)
    plain = a_statement()
    picture = draw([turning, plain])
    rings = [each for each in picture.items if isinstance(each, Circle) and each.key]
    lines = [each for each in picture.items if isinstance(each, Line) and each.key]
    assert {each.key for each in rings} == {turning.id}
    assert {each.key for each in lines} == {turning.id}
    assert lines[0].dash


def test_a_stretch_can_be_a_turning_point() -> None:
    turning = a_statement(period="van 4 tot 9", turning_point=True)
    rings = [each for each in draw([turning]).items if isinstance(each, Circle)]
    assert turning.id in {each.key for each in rings}


def test_at_most_five_turning_points_get_a_line_those_known_best() -> None:
    exact = [a_statement(period=f"{n};6", turning_point=True) for n in range(5)]
    rough = [a_statement(period=f"rond {n} jaar", turning_point=True) for n in (7, 9)]
    picture = draw([*rough, *exact])
    lines = [each.key for each in picture.items if isinstance(each, Line) and each.key]
    assert lines == [each.id for each in exact]


def test_the_words_of_turning_points_at_one_time_stand_under_each_other() -> None:
    turning = [
        a_statement(
            period=f"17;{n}", text="Een keerpunt dat lang is", turning_point=True
        )
        for n in range(5)
    ]
    picture = draw(turning, PAPER)
    assert list(colliding_texts(picture)) == []
    last_lane = max(
        box(item)[3] for item in picture.items if box(item)[2] == PAPER.width
    )
    below = [text for text in labels(picture) if text.y > last_lane]
    assert len({text.y for text in below}) == 5


@pytest.mark.parametrize("said", ["6;6", "van 4 tot 9 jaar"])
@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES)
def test_the_selected_statement_is_outlined(style: TimelineStyle, said: str) -> None:
    chosen, other = a_statement(period=said), a_statement(period="12;0")
    picture = draw([chosen, other], style, selected=chosen.id)
    outlined = [
        item.key
        for item in picture.items
        if isinstance(item, Rect | Circle) and item.outline is Ink.ACCENT
    ]
    assert outlined == [chosen.id]


def test_a_bar_holds_as_much_of_its_text_as_fits() -> None:
    bar = a_statement(period="van 2 tot 16 jaar", text="Heel lang verhaal " * 200)
    picture = draw([bar])
    (label,) = labels(picture)
    left, _, right, _ = box(bar_of(picture, bar))
    assert left < label.x < label.x + label.width < right
    assert label.width > SCREEN.max_label


def test_a_wide_band_holds_its_text() -> None:
    rough = a_statement(period="puberteit", text="Onrust")
    (label,) = labels(draw([rough]))
    (band,) = [each for each in drawn_for(draw([rough]), rough) if type(each) is Rect]
    assert box(band)[0] < label.x < label.x + label.width < box(band)[2]


def test_a_ring_around_a_short_bar_keeps_clear_of_the_words_beside_it() -> None:
    short = a_statement(period="6;6", kind=Kind.SPELL, turning_point=True)
    other = a_statement(period="7;0", theme=Theme.CARE, turning_point=True)
    picture = draw([short, other], until_month=216)
    (ring,) = [each for each in drawn_for(picture, short) if isinstance(each, Circle)]
    for text in labels(picture):
        assert text.key != short.id or text.x > box(ring)[2] or text.y > box(ring)[3]
