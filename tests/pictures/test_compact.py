"""The low form: nothing hides what was told, and everything stays in its lane."""

from datetime import date
from functools import cache

import pytest

from levensreis.domain.influence import Influence
from levensreis.domain.journey import Journey
from levensreis.domain.statement import Kind, Statement
from levensreis.domain.theme import Theme
from levensreis.formats.codebook_json import shipped_codebook
from levensreis.formats.journey_json import read_journey
from levensreis.pictures.display_list import (
    Circle,
    Ink,
    Item,
    Line,
    Picture,
    Polygon,
    Rect,
)
from levensreis.pictures.timeline import TimelineStyle, timeline
from tests.builders import EXAMPLES, a_statement
from tests.pictures.scenes import (
    Box,
    box,
    draw,
    many,
    measure,
    meet,
    middle,
    shape_of,
    texts,
    words_of,
)

HEIGHTS = (124, 144)
LOW = TimelineStyle.compact(900, 124)
NAMES = [path.stem for path in EXAMPLES]


@cache
def example(name: str) -> Journey:
    (path,) = [path for path in EXAMPLES if path.stem == name]
    return read_journey(path.read_text(encoding="utf-8"), shipped_codebook()).journey


def drawn(name: str, style: TimelineStyle) -> Picture:
    journey = example(name)
    today = journey.context.age_in_months(date(2026, 6, 1))
    return timeline(
        journey.statements, journey.context, style, measure, until_month=today
    )


def timed(journey: Journey) -> list[Statement]:
    """What stands in a lane: what has a time, but how complex it was is of no theme."""
    context = journey.context
    return [
        each
        for each in journey.statements
        if each.period.months(context).known and not each.is_course
    ]


def lane_of(picture: Picture, theme: Theme) -> tuple[float, float]:
    lanes = [each for each in picture.items if isinstance(each, Rect)][: len(Theme)]
    assert {each.width for each in lanes} == {picture.width}
    _, top, _, bottom = box(lanes[list(Theme).index(theme)])
    return top, bottom


def shapes_of(picture: Picture, statement: Statement) -> list[Item]:
    """What is drawn of it in its lane; an arrow above the lanes only leads to it."""
    drawn = picture.mark_of(statement.id)
    return [each for each in drawn if not isinstance(each, Line)]


def is_bar(item: Item) -> bool:
    return (
        isinstance(item, Polygon)
        and len(item.points) == 6
        and item.outline in (Ink.PLUS, Ink.MINUS, Ink.NEUTRAL)
    )


def bar_of(picture: Picture, statement: Statement) -> Item | None:
    return next(filter(is_bar, shapes_of(picture, statement)), None)


def bar_box(picture: Picture, statement: Statement) -> Box:
    bar = bar_of(picture, statement)
    assert bar is not None
    return box(bar)


def with_line(item: Item) -> Box:
    """The box of what is drawn, with the line around it."""
    left, top, right, bottom = box(item)
    outline = getattr(item, "outline", None)
    half = item.line_width / 2 if outline else 0.0  # type: ignore[union-attr]
    return left - half, top - half, right + half, bottom + half


def is_seen(picture: Picture, item: Item) -> bool:
    """Tell whether nothing of another statement is painted over its middle later."""
    left, top, right, bottom = box(item)
    x, y = (left + right) / 2, (top + bottom) / 2
    number = next(n for n, each in enumerate(picture.items) if each is item)
    for later in picture.items[number + 1 :]:
        over = with_line(later)
        opaque = not isinstance(later, Line) and later.ink is not None
        there = over[0] < x < over[2] and over[1] < y < over[3]
        if later.key != item.key and opaque and there:
            return False
    return True


@pytest.mark.parametrize("height", HEIGHTS)
@pytest.mark.parametrize("name", NAMES)
def test_something_of_every_statement_is_seen(name: str, height: int) -> None:
    picture = drawn(name, TimelineStyle.compact(900, height))
    for statement in timed(example(name)):
        shapes = shapes_of(picture, statement)
        assert any(is_seen(picture, each) for each in shapes), statement.text


@pytest.mark.parametrize("height", HEIGHTS)
@pytest.mark.parametrize("name", NAMES)
def test_the_signs_of_events_and_turning_points_are_all_seen(
    name: str, height: int
) -> None:
    picture = drawn(name, TimelineStyle.compact(900, height))
    for statement in timed(example(name)):
        is_event = bar_of(picture, statement) is None
        if is_event or statement.turning_point:
            assert is_seen(picture, shape_of(picture, statement)), statement.text


@pytest.mark.parametrize("height", HEIGHTS)
@pytest.mark.parametrize("name", NAMES)
def test_everything_stays_in_its_lane(name: str, height: int) -> None:
    picture = drawn(name, TimelineStyle.compact(900, height))
    for statement in timed(example(name)):
        top, bottom = lane_of(picture, statement.theme)
        for item in shapes_of(picture, statement):
            _, above, _, below = with_line(item)
            assert top <= above < below <= bottom, statement.text


@pytest.mark.parametrize("number", [60, 500])
def test_everything_stays_in_its_lane_however_full_it_is(number: int) -> None:
    statements = many(number, turning=0.2)
    picture = draw(statements, LOW)
    for statement in statements:
        top, bottom = lane_of(picture, statement.theme)
        for item in shapes_of(picture, statement):
            _, above, _, below = with_line(item)
            assert top <= above < below <= bottom


@pytest.mark.parametrize("height", HEIGHTS)
@pytest.mark.parametrize("name", NAMES)
def test_bars_never_lie_over_each_other(name: str, height: int) -> None:
    picture = drawn(name, TimelineStyle.compact(900, height))
    bars = [box(item) for item in picture.items if is_bar(item)]
    for number, bar in enumerate(bars):
        assert not any(meet(bar, other) for other in bars[number + 1 :])


def test_bars_that_follow_each_other_share_a_row_and_stand_apart() -> None:
    first = a_statement(period="van 2;0 tot 6;0")
    second = a_statement(period="van 8;0 tot 9;0")
    picture = draw([first, second], LOW, until_month=216)
    one, other = bar_box(picture, first), bar_box(picture, second)
    assert one[1] == other[1]
    assert one[2] < other[0]


def test_bars_that_overlap_get_lower_rows_and_can_each_be_pointed_at() -> None:
    stretches = [a_statement(period=f"van {n} tot 12") for n in range(2, 6)]
    alone = a_statement(period="van 14 tot 16")
    picture = draw([*stretches, alone], LOW, until_month=216)
    bars = [bar_box(picture, each) for each in stretches]
    assert len({top for _, top, _, _ in bars}) == 4
    assert all(bottom - top >= 2 for _, top, _, bottom in bars)
    for statement, bar in zip(stretches, bars, strict=True):
        assert picture.hit(bar[2] - 10, (bar[1] + bar[3]) / 2) == statement.id
    _, top, _, bottom = bar_box(picture, alone)
    assert bottom - top > 5


def test_bars_that_do_not_fit_lie_over_the_one_that_ends_first() -> None:
    stretches = [a_statement(period=f"van 2 tot {6 + n}") for n in range(6)]
    picture = draw(stretches, LOW, until_month=216)
    tops = [bar_box(picture, each)[1] for each in stretches]
    assert len(set(tops)) == 4
    assert tops[4] == tops[0]


def test_bars_leave_the_lower_part_of_a_lane_to_events() -> None:
    stretch = a_statement(period="van 2 tot 12")
    event = a_statement(period="6;6", turning_point=True)
    picture = draw([stretch, event], LOW, until_month=216)
    bar, sign = bar_box(picture, stretch), box(shape_of(picture, event))
    assert bar[3] < sign[1]


def test_signs_lie_on_top_of_bars_that_need_the_whole_lane() -> None:
    stretches = [a_statement(period=f"van {n} tot 12") for n in range(2, 6)]
    event = a_statement(period="6;6", influence=Influence.NEUTRAL)
    picture = draw([event, *stretches], LOW, until_month=216)
    sign = shape_of(picture, event)
    assert is_seen(picture, sign)
    assert isinstance(sign, Circle)
    assert sign.outline is Ink.SURFACE  # the tint of its lane sets it off


def test_an_event_that_is_alone_stands_in_the_middle_of_its_lane() -> None:
    event = a_statement(period="6;6", influence=Influence.NEUTRAL)
    picture = draw([event], LOW)
    _, top, _, bottom = box(shape_of(picture, event))
    assert (top + bottom) / 2 == pytest.approx(sum(lane_of(picture, event.theme)) / 2)


def test_events_of_one_month_stand_above_and_beside_each_other() -> None:
    events = [a_statement(period="6;6", influence=Influence.NEUTRAL) for _ in range(6)]
    later = a_statement(period="12;0", influence=Influence.NEUTRAL)
    picture = draw([*events, later], LOW, until_month=216)
    signs = [shape_of(picture, each) for each in events]
    assert len({box(each)[1] for each in signs}) == 2
    assert all(is_seen(picture, each) for each in signs)
    true = middle(signs[0])
    assert all(abs(middle(each) - true) <= 8 for each in signs)


def test_a_turning_point_keeps_its_place_and_its_line_among_many() -> None:
    turning = a_statement(period="6;6", turning_point=True)
    events = [a_statement(period="6;6") for _ in range(30)]
    picture = draw([*events, turning], LOW, until_month=216)
    assert is_seen(picture, shape_of(picture, turning))
    (line,) = [each for each in picture.items if isinstance(each, Line) and each.key]
    alone = draw([turning], LOW, until_month=216)
    assert middle(shape_of(picture, turning)) == middle(shape_of(alone, turning))
    assert line.x1 == middle(shape_of(picture, turning))


def test_the_ring_of_a_low_bar_stays_in_its_lane() -> None:
    stretches = [
        a_statement(period=f"van {n} tot 12", turning_point=True) for n in range(2, 6)
    ]
    picture = draw(stretches, LOW, until_month=216)
    top, bottom = lane_of(picture, Theme.LIVING)
    rings = [
        with_line(item)
        for item in picture.items
        if isinstance(item, Circle) and item.outline is Ink.TEXT
    ]
    assert len(rings) == 4
    assert all(top <= ring[1] < ring[3] <= bottom for ring in rings)


@pytest.mark.parametrize("width", [900, 1100, 1600])
@pytest.mark.parametrize("height", HEIGHTS)
def test_names_are_whole_beside_the_number_without_time(
    height: int, width: int
) -> None:
    untimed = [a_statement(period="?", theme=Theme.SKILLS) for _ in range(12)]
    picture = draw(untimed, TimelineStyle.compact(width, height))
    assert {theme.label for theme in Theme} <= set(words_of(picture))
    (count,) = [text for text in texts(picture) if text.text == "+12"]
    assert count.hint == f"{Theme.SKILLS.label}: +12 zonder tijd"
    assert count.key is None
    found = picture.item_at(count.left + 1, count.y - 2)
    assert found is count


def test_the_axis_stays_when_the_first_statement_without_time_comes() -> None:
    before, after = draw([], LOW), draw([a_statement(period="?")], LOW)
    ages = [[text.x for text in texts(each) if text.bold] for each in (before, after)]
    assert ages[0] == ages[1]


def test_in_a_narrow_window_a_hint_tells_the_whole_name() -> None:
    picture = draw([], TimelineStyle.compact(300, 144))
    (name,) = [text for text in texts(picture) if text.hint == Theme.SKILLS.label]
    assert name.text.endswith("…")


def test_a_spell_told_as_one_moment_can_be_seen_beside_another() -> None:
    short = [a_statement(period="6;6", kind=Kind.SPELL) for _ in range(2)]
    picture = draw(short, LOW, until_month=216)
    for statement in short:
        assert any(is_seen(picture, each) for each in shapes_of(picture, statement))
