from dataclasses import replace
from uuid import UUID

import pytest

from levensreis.domain.journey import Youth, life_context
from levensreis.domain.life_context import LifeContext
from levensreis.domain.theme import Theme
from levensreis.pictures.display_list import Ink, Rect
from levensreis.pictures.timeline import PAPER, SCREEN, TimelineStyle
from tests.builders import a_statement
from tests.pictures.scenes import (
    COMPACT,
    MAY_2008,
    STYLES,
    box,
    colliding_shapes,
    colliding_texts,
    draw,
    drawn_for,
    labels,
    many,
    middle,
    outside,
    shape_of,
    texts,
    words_of,
)


@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES)
def test_without_statements_there_are_lanes_and_an_axis_of_eighteen_years(
    style: TimelineStyle,
) -> None:
    picture = draw([], style)
    written = " ".join(words_of(picture))
    assert all(
        word in written for theme in Theme for word in theme.label.split() if theme
    )
    assert "18" in words_of(picture)
    assert not labels(picture)


@pytest.mark.parametrize("number", [0, 1, 60, 500])
@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES)
def test_texts_never_lie_over_each_other_or_outside(
    style: TimelineStyle, number: int
) -> None:
    picture = draw(many(number), style, until_month=198)
    assert list(colliding_texts(picture)) == []
    assert outside(picture) == []


@pytest.mark.parametrize("style", [SCREEN, PAPER], ids=["screen", "paper"])
def test_with_rows_enough_nothing_lies_over_anything_else(style: TimelineStyle) -> None:
    statements = many(60, turning=0)
    picture = draw(statements, replace(style, max_rows=30))
    assert list(colliding_shapes(picture)) == []
    timed = [each for each in statements if each.period.months(LifeContext()).known]
    assert {text.key for text in labels(picture)} >= {each.id for each in timed}


def test_what_does_not_fit_loses_its_label_but_not_its_shape() -> None:
    statements = [a_statement(period="6;6", text=f"Verhuizing {n}") for n in range(20)]
    picture = draw(statements)
    assert len(labels(picture)) == SCREEN.max_rows - 1
    assert {item.key for item in picture.items} >= {each.id for each in statements}


def test_turning_points_keep_their_label_when_not_everything_fits() -> None:
    statements = [a_statement(period="6;6", text=f"Verhuizing {n}") for n in range(20)]
    statements.append(
        a_statement(period="6;6", text="Het keerpunt", turning_point=True)
    )
    lane_labels = [text.key for text in labels(draw(statements)) if text.y < 300]
    assert statements[-1].id in lane_labels


def test_a_lane_shares_its_rows_between_many_bars_and_many_events() -> None:
    bars = [a_statement(period="van 4 tot 12", text=f"Plek {n}") for n in range(12)]
    events = [a_statement(period="6;6", text=f"Iets {n}") for n in range(12)]
    crowded = draw([*bars, *events])
    written = {text.key for text in labels(crowded)}
    assert len(written & {each.id for each in bars}) == SCREEN.max_rows // 2 - 1
    assert len(written & {each.id for each in events}) == SCREEN.max_rows // 2 - 1
    few = draw([*bars[:2], *events])
    written = {text.key for text in labels(few)}
    assert {each.id for each in bars[:2]} <= written


@pytest.mark.parametrize("number", [500, 2000])
def test_a_very_full_journey_still_fits_on_one_page(number: int) -> None:
    picture = draw(many(number), PAPER)
    assert picture.height < 640  # what is left under the title on A4


def test_a_label_hides_the_line_of_a_turning_point_behind_it() -> None:
    turning = a_statement(period="7;0", theme=Theme.CARE, turning_point=True)
    crossed = a_statement(period="6;6", theme=Theme.HEALTH, text="Lang verhaal " * 3)
    picture = draw([turning, crossed], until_month=216)
    (label,) = [text for text in labels(picture) if text.key == crossed.id]
    number = picture.items.index(label)
    halo = picture.items[number - 1]
    assert isinstance(halo, Rect)
    assert halo.ink is Ink.SUNKEN
    assert halo.x <= label.x


def test_what_has_no_time_is_counted_in_its_lane() -> None:
    untimed = [
        a_statement(period=said, theme=Theme.CARE) for said in ("?", "na het kamp")
    ]
    picture = draw(untimed)
    assert words_of(picture).count("+2 zonder tijd") == 1
    assert not any(drawn_for(picture, each) for each in untimed)


def test_without_a_birth_month_a_calendar_year_is_without_time() -> None:
    statement = a_statement(period="2013")
    picture = draw([statement], youth=Youth())
    assert "+1 zonder tijd" in words_of(picture)


def test_the_compact_form_counts_what_has_no_time_in_few_signs() -> None:
    picture = draw([a_statement(period="?", theme=Theme.SKILLS)], COMPACT)
    (count,) = [text for text in texts(picture) if text.text == "+1"]
    assert count.hint == "Ontwikkeling van vaardigheden: +1 zonder tijd"
    assert list(colliding_texts(picture)) == []


def test_the_compact_form_is_as_high_as_asked_and_has_no_labels() -> None:
    statements = many(60)
    for height in (150, 180, 200):
        picture = draw(statements, TimelineStyle.compact(900, height))
        assert picture.height == pytest.approx(height, abs=3)
        assert labels(picture) == []
        assert len({item.key for item in picture.items}) > 50


def test_the_compact_form_is_never_too_low_to_read() -> None:
    assert draw([], TimelineStyle.compact(900, 40)).height > 100


def test_a_hint_says_in_words_what_is_drawn() -> None:
    statement = a_statement(period="6;6", turning_point=True, text="Naar een groep")
    hints = {item.hint for item in drawn_for(draw([statement]), statement)}
    assert hints == {
        "Naar een groep · 6 jaar en 6 maanden · verhoogde de zorgvraag · "
        "cruciaal moment"
    }


def test_on_paper_there_are_no_hints() -> None:
    assert not any(item.hint for item in draw(many(60), PAPER).items)


def test_pointing_at_a_shape_or_a_label_finds_the_statement() -> None:
    statement = a_statement(period="6;6")
    picture = draw([statement])
    (label,) = labels(picture)
    left, top, right, bottom = box(shape_of(picture, statement))
    assert picture.hit((left + right) / 2, (top + bottom) / 2) == statement.id
    assert picture.hit(label.x + 1, label.y - 1) == statement.id
    assert picture.hit(1, 1) is None


def test_a_label_at_the_end_of_the_axis_stands_left_of_its_shape() -> None:
    early, late = a_statement(period="6;6"), a_statement(period="17;11")
    picture = draw([early, late], until_month=216)
    for statement, side in ((early, 1), (late, -1)):
        (label,) = [each for each in labels(picture) if each.key == statement.id]
        sign = middle(shape_of(picture, statement))
        assert (middle(label) - sign) * side > 0


def test_a_label_that_fits_nowhere_is_left_out() -> None:
    narrow = SCREEN.with_width(SCREEN.names + 40)
    for said in ("0;0", "17;6"):
        statement = a_statement(period=said, text="W" * 50)
        picture = draw([statement], narrow, until_month=216)
        assert all(text.width < 40 for text in labels(picture))


def test_a_long_text_is_shortened() -> None:
    picture = draw([a_statement(text="Heel lang verhaal " * 200)])
    (label,) = labels(picture)
    assert label.text.endswith("…")
    assert label.width <= SCREEN.max_label


def test_numbers_of_a_document_stand_before_the_texts() -> None:
    statement = a_statement(text="Verhuizing", turning_point=True)
    picture = draw([statement], numbers={statement.id: 12})
    assert words_of(picture).count("12 Verhuizing") == 2


def test_the_axis_goes_on_until_today_or_further_when_more_is_known() -> None:
    today = draw([a_statement(period="6;6")], until_month=12 * 17)
    assert "17" in words_of(today)
    later = draw([a_statement(period="21;3")], until_month=12 * 17)
    assert "21" in words_of(later)
    going_on = draw([a_statement(period="vanaf 17 jaar")])
    assert "19" in words_of(going_on)


def test_ages_are_named_as_often_as_there_is_room() -> None:
    ages_only = replace(SCREEN, school=False)
    wide = draw([], ages_only.with_width(1600), until_month=216)
    narrow = draw([], ages_only.with_width(420), until_month=216)
    assert "7" in words_of(wide)
    assert "7" not in words_of(narrow)
    assert list(colliding_texts(narrow)) == []
    old = draw([], SCREEN.with_width(150), until_month=12 * 900)
    assert list(colliding_texts(old)) == []


def test_phases_of_life_stand_above_the_ages() -> None:
    written = words_of(draw([], until_month=216))
    assert {"kleuter", "basisschool", "puberteit"} <= set(written)
    assert "puberteit" not in words_of(draw([a_statement(period="6;6")]))


def test_the_legend_explains_every_shape_on_as_many_lines_as_it_needs() -> None:
    wide, narrow = draw([], SCREEN), draw([], SCREEN.with_width(330))
    for words in ("verlaagde de zorgvraag", "cruciaal moment"):
        assert words in words_of(wide)
        assert words in words_of(narrow)
    assert outside(narrow) == []


def test_nothing_on_paper_is_smaller_than_eight_points() -> None:
    assert min(text.size for text in texts(draw(many(60), PAPER))) >= 8


def test_the_same_statements_give_the_same_picture() -> None:
    assert draw(many(60)) == draw(many(60))


def test_two_thousand_statements_are_all_drawn() -> None:
    statements = many(2000, turning=0.01)
    picture = draw(statements)
    context = life_context(MAY_2008, statements)
    timed = {each.id for each in statements if each.period.months(context).known}
    assert {item.key for item in picture.items if item.key} == timed


def test_a_landmark_that_was_never_told_has_no_time() -> None:
    lost = a_statement(id=UUID(int=1), period="na de brand")
    assert "+1 zonder tijd" in words_of(draw([lost]))
