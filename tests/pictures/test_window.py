"""A part of a life: what lies outside is left out, what goes on there tells so."""

import pytest

from levensreis.domain.influence import Influence
from levensreis.domain.statement import Kind, Statement
from levensreis.domain.theme import Theme
from levensreis.pictures import marks
from levensreis.pictures.display_list import Circle, Ink, Line, Picture, Polygon
from levensreis.pictures.fitting import Ruler
from levensreis.pictures.life_axis import LifeAxis
from levensreis.pictures.timeline import CLOSE, SCREEN, TimelineStyle
from tests.builders import a_statement
from tests.pictures.scenes import (
    COMPACT,
    STYLES,
    box,
    colliding_texts,
    draw,
    drawn_for,
    labels,
    many,
    measure,
    middle,
    outside,
    texts,
    words_of,
)

FORMS = pytest.mark.parametrize(
    "style", [SCREEN, CLOSE, COMPACT], ids=["screen", "close", "compact"]
)
TEENS = (144, 168)


def in_teens(*statements: Statement, style: TimelineStyle = SCREEN) -> Picture:
    return draw(statements, style, until_month=216, window=TEENS)


def sign_of(picture: Picture, statement: Statement) -> Polygon | Circle | None:
    """The triangle or dot of a statement, if its time is in the window."""
    strong = marks.STRONG[statement.influence]
    for item in drawn_for(picture, statement):
        if isinstance(item, Circle) and item.ink is strong:
            return item
        if isinstance(item, Polygon) and len(item.points) == 3:
            return item
    return None


def pointers_of(picture: Picture, statement: Statement) -> list[Polygon]:
    strong = marks.STRONG[statement.influence]
    return [
        item
        for item in drawn_for(picture, statement)
        if isinstance(item, Polygon) and len(item.points) == 6 and item.ink is strong
    ]


def bar_of(picture: Picture, statement: Statement) -> Polygon:
    (bar,) = [
        item
        for item in drawn_for(picture, statement)
        if isinstance(item, Polygon) and item.outline is not None
    ]
    return bar


def age_at(picture: Picture, name: str) -> float:
    (text,) = [
        each for each in texts(picture) if each.text == name and each.anchor == "middle"
    ]
    return text.x


@FORMS
def test_what_lies_outside_a_window_is_left_out(style: TimelineStyle) -> None:
    before, within, after = (a_statement(period=said) for said in ("9;0", "13", "15;6"))
    picture = in_teens(before, within, after, style=style)
    assert {item.key for item in picture.items if item.key} == {within.id}


@FORMS
def test_a_window_on_the_whole_life_leaves_nothing_out(style: TimelineStyle) -> None:
    statements = many(60)
    everything = draw(statements, style, until_month=216)
    window = draw(statements, style, until_month=216, window=(-9, 400))
    assert window.statements == everything.statements


@FORMS
def test_an_age_in_the_window_is_where_its_name_is(style: TimelineStyle) -> None:
    event = a_statement(period="12;6")
    picture = in_teens(event, style=style)
    sign = sign_of(picture, event)
    assert sign is not None
    month = (age_at(picture, "13") - age_at(picture, "12")) / 12
    assert middle(sign) == pytest.approx(age_at(picture, "12;6") + month / 2)


@FORMS
def test_a_bar_is_cut_at_both_ends_and_shown_to_go_on(style: TimelineStyle) -> None:
    bar = a_statement(period="van 9 tot 16 jaar")
    picture = in_teens(bar, style=style)
    left, _, right, _ = box(bar_of(picture, bar))
    assert left == pytest.approx(age_at(picture, "12"), abs=1)
    assert right == pytest.approx(age_at(picture, "14"), abs=1)
    one, other = sorted(pointers_of(picture, bar), key=middle)
    assert box(one)[2] < left
    assert box(other)[0] > right


@FORMS
def test_a_bar_that_lies_within_the_window_points_nowhere(style: TimelineStyle) -> None:
    bar = a_statement(period="van 12;3 tot 12;9")
    assert pointers_of(in_teens(bar, style=style), bar) == []


def test_a_bar_that_goes_on_has_no_end_where_it_is_cut() -> None:
    bar = a_statement(period="van 9 tot 16 jaar", influence=Influence.POSITIVE)
    picture = in_teens(bar)
    ends = [
        item
        for item in picture.items
        if isinstance(item, Line) and item.ink is Ink.PLUS_SOFT
    ]
    left, _, right, _ = box(bar_of(picture, bar))
    assert [item.x1 for item in ends] == [left, right]


def test_a_stretch_without_end_is_an_arrow_only_where_it_ends() -> None:
    bar = a_statement(period="vanaf 12;6")
    cut, whole = bar_of(in_teens(bar), bar), bar_of(draw([bar], until_month=168), bar)
    assert cut.points[1][0] == cut.points[2][0]
    assert whole.points[1][0] < whole.points[2][0]


@FORMS
def test_a_rough_time_that_may_lie_in_the_window_is_drawn_there(
    style: TimelineStyle,
) -> None:
    rough = a_statement(period="puberteit")  # 11 to 18, so in the middle 14;6
    picture = in_teens(rough, style=style)
    assert sign_of(picture, rough) is None
    (pointer,) = pointers_of(picture, rough)
    assert middle(pointer) > age_at(picture, "14")
    band = [item for item in drawn_for(picture, rough) if item.ink is Ink.MINUS_SOFT]
    assert len(band) == 1


@FORMS
def test_a_bar_of_which_only_the_light_end_reaches_in_is_shown_so(
    style: TimelineStyle,
) -> None:
    spell = a_statement(period="van 4 tot 12 jaar", kind=Kind.SPELL)
    picture = in_teens(spell, style=style)
    (pointer,) = pointers_of(picture, spell)
    assert middle(pointer) < age_at(picture, "12")


def test_words_of_what_only_reaches_in_stand_in_its_band() -> None:
    rough = a_statement(period="puberteit", text="Onrust")
    picture = in_teens(rough)
    (label,) = labels(picture)
    assert age_at(picture, "12") < label.x < age_at(picture, "13")


def test_what_only_reaches_in_gives_way_to_what_happened_there() -> None:
    rough = [a_statement(period="puberteit", text=f"Onrust {n}") for n in range(20)]
    event = a_statement(period="13;0", text="Naar een gezinshuis")
    assert event.id in {text.key for text in labels(in_teens(*rough, event))}


def test_what_was_before_the_pregnancy_is_seen_at_the_start_of_a_life() -> None:
    early = a_statement(period="2001")
    bar = a_statement(period="2001", kind=Kind.SPELL)
    picture = draw([early, bar], window=(-9, 24), until_month=216)
    assert picture.statements == {early.id, bar.id}


def test_turning_points_outside_the_window_have_no_line() -> None:
    here = a_statement(period="13;0", turning_point=True)
    since = a_statement(period="van 9 tot 16", turning_point=True)
    picture = in_teens(here, since)
    lines = [each.key for each in picture.items if isinstance(each, Line) and each.key]
    assert lines == [here.id]


def test_in_a_window_more_turning_points_get_a_line() -> None:
    early = [a_statement(period=f"{n};6", turning_point=True) for n in range(5)]
    late = [a_statement(period=f"rond 1{n}", turning_point=True) for n in (2, 3)]
    picture = in_teens(*early, *late)
    lines = {each.key for each in picture.items if isinstance(each, Line) and each.key}
    assert lines == {each.id for each in late}


@pytest.mark.parametrize(
    ("window", "named"),
    [
        ((144, 168), {"12", "12;3", "12;6", "13;9", "14"}),
        ((144, 152), {"12", "12;1", "12;2", "12;8"}),
        ((100, 180), {"9", "9;6", "14;6", "15"}),
        ((0, 200), {"0", "1", "16"}),
    ],
)
def test_half_years_and_months_are_named_where_there_is_room(
    window: tuple[int, int], named: set[str]
) -> None:
    assert named <= set(words_of(draw([], SCREEN, until_month=216, window=window)))


def test_it_is_told_when_ages_are_named_in_months() -> None:
    assert "leeftijd (jaar;maand)" in words_of(in_teens())
    assert "leeftijd in jaren" in words_of(draw([], SCREEN))


def test_only_whole_years_are_bold() -> None:
    bold = {text.text for text in texts(in_teens(style=COMPACT)) if text.bold}
    assert bold - {theme.label for theme in Theme} == {"12", "13", "14"}


def test_without_a_window_months_are_never_named() -> None:
    wide = draw([], SCREEN.with_width(9000), until_month=24)
    assert not any(";" in words for words in words_of(wide))


@pytest.mark.parametrize("window", [(-9, 24), (100, 106), (144, 168), (60.5, 190.25)])
@pytest.mark.parametrize("number", [60, 500])
@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES)
def test_in_a_window_texts_never_lie_over_each_other_or_outside(
    style: TimelineStyle, number: int, window: tuple[float, float]
) -> None:
    picture = draw(many(number), style, until_month=198, window=window)
    assert list(colliding_texts(picture)) == []
    assert outside(picture) == []


def test_the_legend_tells_what_goes_on_outside_only_in_a_window() -> None:
    assert "gaat buiten beeld verder" in words_of(in_teens())
    assert "gaat buiten beeld verder" not in words_of(draw([], SCREEN))


def test_the_age_under_a_place_is_the_age_that_is_drawn_there() -> None:
    axis = LifeAxis.fitted(216, SCREEN, Ruler(measure), TEENS)
    for age in (144, 150.5, 168):
        assert axis.month_at(axis.x(age)) == pytest.approx(age)
    assert axis.month_at(0) == 144
    assert axis.month_at(SCREEN.width) == 168
