"""The course of complexity above the lanes: three heights, as it was told."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import pytest

from levensreis.domain.course_change import CourseChange
from levensreis.domain.influence import Influence
from levensreis.domain.life_context import LifeContext
from levensreis.domain.spell import Complexity, Spell, SpellType
from levensreis.domain.statement import Kind, Statement
from levensreis.pictures.compact import compact_height
from levensreis.pictures.course_times import course_times
from levensreis.pictures.display_list import Ink, Picture, Polygon, Rect
from levensreis.pictures.timeline import PAPER, SCREEN, TimelineStyle
from tests.builders import a_statement
from tests.pictures.scenes import (
    COMPACT,
    STYLES,
    Box,
    box,
    colliding_texts,
    draw,
    many,
    outside,
    texts,
    words_of,
)

BROAD, COMPLEX, VERY = Complexity
FORMS = pytest.mark.parametrize("style", STYLES.values(), ids=STYLES)
LEVELS = [each.label for each in Complexity]


def step(period: str, complexity: Complexity | None, text: str = "Zo") -> Statement:
    """A time in which it was told how complex the situation was."""
    return a_statement(
        period=period,
        kind=Kind.SPELL,
        text=text,
        influence=Influence.NEUTRAL,
        spell=Spell(SpellType.COURSE, kind=complexity),
    )


TOLD = [
    step("2;0 tot 6;0", BROAD),
    step("6;0 tot 9;0", COMPLEX),
    step("vanaf 12;0", VERY),
]
CRISIS = a_statement(period="9;0", course_change=CourseChange.ESCALATION, text="Crisis")
REST = a_statement(period="15;0", course_change=CourseChange.DEESCALATION, text="Rust")


def bar_of(picture: Picture, statement: Statement) -> Box:
    """The bar of a step, whatever was drawn around it."""
    [bar] = [
        box(item)
        for item in picture.mark_of(statement.id)
        if isinstance(item, Polygon) and item.outline is Ink.NEUTRAL
    ]
    return bar


def arrows(picture: Picture) -> list[Polygon]:
    """The arrows of the turns."""
    return [
        item
        for item in picture.layers[-1].items
        if isinstance(item, Polygon) and item.ink is Ink.TEXT
    ]


def first_lane(picture: Picture) -> float:
    return picture.layers[0].top


@FORMS
def test_without_a_course_nothing_is_drawn_for_it(style: TimelineStyle) -> None:
    picture = draw(many(20), style)
    assert len(picture.layers) == 8
    assert not {"Verloop", "escalatie", *LEVELS} & set(words_of(picture))


@FORMS
def test_each_complexity_has_its_height_above_the_lanes(style: TimelineStyle) -> None:
    picture = draw(TOLD, style, until_month=216)
    bars = [bar_of(picture, each) for each in TOLD]
    tops = [top for _, top, _, _ in bars]
    assert tops == sorted(tops, reverse=True)
    assert len(set(tops)) == 3
    assert all(bottom <= first_lane(picture) for _, _, _, bottom in bars)
    assert {"Verloop", *LEVELS} <= set(words_of(picture))


@FORMS
def test_a_time_of_which_nothing_was_told_stays_empty(style: TimelineStyle) -> None:
    picture = draw(TOLD, style, until_month=216)
    before, after = bar_of(picture, TOLD[1])[2], bar_of(picture, TOLD[2])[0]
    assert after - before > 30
    band = picture.layers[-1]
    assert not [
        item
        for item in band.items
        if isinstance(item, Polygon | Rect)
        and box(item)[0] < after - 4
        and box(item)[2] > before + 4
    ]


def test_an_end_that_is_not_known_well_is_as_vague_as_in_a_lane() -> None:
    vague, sharp = step("rond 6 tot rond 12", BROAD), step("6;0 tot 12;0", BROAD)
    lane = replace(vague, spell=None)
    bands = {
        each.period.said: [
            item
            for item in draw([each], until_month=216).mark_of(each.id)
            if isinstance(item, Rect) and item.ink is Ink.NEUTRAL_SOFT
        ]
        for each in (vague, sharp)
    }
    [around] = bands[vague.period.said]
    [in_lane] = [
        item
        for item in draw([lane], until_month=216).mark_of(lane.id)
        if isinstance(item, Rect) and item.ink is Ink.NEUTRAL_SOFT
    ]
    assert (around.x, around.width) == (in_lane.x, in_lane.width)
    [precise] = bands[sharp.period.said]
    assert precise.width < around.width


def test_the_axis_holds_the_course_and_a_turning_point_in_it_has_its_line() -> None:
    long = replace(step("6;0 tot 30;0", VERY), turning_point=True)
    picture = draw([long])
    assert "30" in words_of(picture)
    lines = [item for item in picture.back if item.key == long.id]
    assert len(lines) == 1


def test_a_step_without_an_end_lasts_until_the_next_one() -> None:
    first, second = step("vanaf 4;0", COMPLEX), step("vanaf 10;0", VERY)
    picture = draw([first, second], until_month=216)
    assert bar_of(picture, first)[2] == bar_of(picture, second)[0]
    assert bar_of(picture, second)[2] == pytest.approx(SCREEN.width - 9)


@FORMS
def test_arrows_tell_where_it_rose_and_fell_and_lead_to_their_statements(
    style: TimelineStyle,
) -> None:
    picture = draw([*TOLD, CRISIS, REST], style, until_month=216)
    rose, fell = arrows(picture)
    assert (rose.key, fell.key) == (CRISIS.id, REST.id)
    (up, _), (down, _) = (each.points[0][::-1] for each in (rose, fell))
    assert up == pytest.approx(box(rose)[1])  # its point
    assert down == pytest.approx(box(fell)[3])
    for arrow, told in ((rose, CRISIS), (fell, REST)):
        left, top, right, bottom = box(arrow)
        assert picture.hit((left + right) / 2, (top + bottom) / 2) == told.id
        assert "escalatie" in arrow.hint or not style.hints
        # What is chosen is marked in its lane, and not from there up to the arrow.
        assert all(box(item)[1] > bottom for item in picture.mark_of(told.id))
    if not style.compact_form:
        assert {"escalatie", "de-escalatie"} <= set(words_of(picture))


def test_arrows_of_one_month_stand_beside_each_other() -> None:
    crises = [replace(CRISIS, id=each.id) for each in many(6)]
    drawn = [box(each) for each in arrows(draw([*TOLD, *crises], until_month=216))]
    assert all(one[2] <= two[0] for one, two in pairwise(drawn))


def test_only_turns_take_one_row_and_no_height_is_named() -> None:
    alone = draw([CRISIS], until_month=216)
    both = draw([CRISIS, *TOLD], until_month=216)
    assert len(arrows(alone)) == 1
    assert first_lane(alone) < first_lane(both)
    assert not set(LEVELS) & set(words_of(alone))


def test_a_step_of_which_the_height_was_not_told_stays_in_its_lane() -> None:
    unsaid, untimed = step("6;0 tot 9;0", None), step("?", VERY)
    picture = draw([unsaid, untimed], until_month=216)
    assert len(picture.layers) == 8
    assert bar_of(picture, unsaid)[1] > first_lane(picture)
    assert "+1 zonder tijd" in words_of(picture)


@FORMS
@pytest.mark.parametrize("number", [6, 40])
def test_however_much_was_told_no_words_lie_over_each_other(
    style: TimelineStyle, number: int
) -> None:
    steps: Sequence[Statement] = [
        replace(
            each,
            kind=Kind.SPELL,
            spell=Spell(SpellType.COURSE, kind=list(Complexity)[place % 3]),
        )
        for place, each in enumerate(many(number))
    ]
    turns = [
        replace(each, course_change=list(CourseChange)[place % 2])
        for place, each in enumerate(many(number, seed=2))
    ]
    picture = draw([*steps, *turns], style, until_month=216)
    assert list(colliding_texts(picture)) == []
    assert outside(picture) == []


def test_a_window_cuts_off_the_steps_and_leaves_out_what_it_does_not_show() -> None:
    picture = draw([*TOLD, CRISIS], until_month=216, window=(84, 120))
    assert not picture.mark_of(TOLD[0].id)
    assert not picture.mark_of(TOLD[2].id)
    assert bar_of(picture, TOLD[1])[0] == pytest.approx(SCREEN.names + 9)
    assert len(arrows(picture)) == 1


def test_the_low_form_is_as_high_as_was_told_before_it_was_drawn() -> None:
    told = [*TOLD, CRISIS]
    course = course_times(told, LifeContext(), 1)
    assert draw(told, COMPACT).height == compact_height(COMPACT, course)
    assert compact_height(COMPACT) < compact_height(COMPACT, course)


def test_on_paper_a_number_stands_in_a_step_and_beside_its_arrow() -> None:
    told = [replace(each, text=str(n)) for n, each in enumerate([*TOLD, CRISIS], 1)]
    picture = draw(told, PAPER, until_month=216)
    band = picture.layers[-1]
    written = {item.text for item in texts(picture) if item in band.items}
    assert {"1", "2", "3", "4"} <= written
