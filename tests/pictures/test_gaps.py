"""Times of which nothing was told: seen, and in nobody's way."""

import pytest

from levensreis.domain.theme import Theme
from levensreis.pictures.ages_in_words import span_in_words
from levensreis.pictures.display_list import Ink, Line, Picture, Rect, Text
from levensreis.pictures.timeline import PAPER, SCREEN, Gap, TimelineStyle
from tests.builders import a_statement
from tests.pictures.scenes import COMPACT, box, draw, drawn_for, meet, texts, words_of

FORMS = pytest.mark.parametrize("style", [SCREEN, COMPACT], ids=["screen", "compact"])
GAP = Gap(Theme.LIVING, 60, 108)
HINT = "Nog niets verteld over Woonplekken van 5 tot 9 jaar"


def areas(picture: Picture) -> list[Rect]:
    """The areas, without the one in the legend."""
    return [
        item for item in picture.back if isinstance(item, Rect) and item.ink is Ink.GAP
    ]


def questions(picture: Picture) -> list[Text]:
    return [text for text in texts(picture) if text.text.startswith("?")]


@FORMS
def test_a_gap_is_a_dashed_area_in_its_lane_with_a_question_mark(
    style: TimelineStyle,
) -> None:
    picture = draw([], style, until_month=216, gaps=[GAP])
    (area,), (question,) = areas(picture), questions(picture)
    assert area.dash
    lane = picture.layers[list(Theme).index(Theme.LIVING)]
    assert lane.top < area.y < area.y + area.height < lane.bottom
    assert meet(box(area), box(question))
    assert box(area)[0] < box(question)[0] < box(question)[2] < box(area)[2]


@FORMS
def test_a_gap_tells_of_what_and_when_nothing_was_told(style: TimelineStyle) -> None:
    picture = draw([], style, until_month=216, gaps=[GAP])
    (area,) = areas(picture)
    found = picture.item_at(area.x + area.width - 4, area.y + 4)
    assert found is not None
    assert found.hint == HINT


def test_a_gap_from_the_pregnancy_says_so() -> None:
    picture = draw([], until_month=216, gaps=[Gap(Theme.CARE, -9, 30)])
    (area,) = areas(picture)
    assert area.hint == (
        "Nog niets verteld over Zorg en ondersteuning van de zwangerschap tot 2,5 jaar"
    )
    assert "? zw.–2,5" in words_of(picture)


@FORMS
def test_a_gap_hides_nothing(style: TimelineStyle) -> None:
    told = a_statement(period="6;6", theme=Theme.LIVING)
    with_gap = draw([told], style, until_month=216, gaps=[GAP])
    without = draw([told], style, until_month=216)
    assert with_gap.layers == without.layers
    first = with_gap.items.index(drawn_for(with_gap, told)[0])
    assert with_gap.items.index(areas(with_gap)[0]) < first


@FORMS
def test_a_question_mark_stays_away_from_what_was_told(style: TimelineStyle) -> None:
    told = [a_statement(period=f"{n // 2};{n % 2 * 6}") for n in range(8, 16)]
    lane = list(Theme).index(Theme.LIVING)
    for start in range(36, 108):
        gap = Gap(Theme.LIVING, start, start + 12)
        picture = draw(told, style, until_month=216, gaps=[gap])
        for question in questions(picture):
            for item in picture.layers[lane].items:
                assert not meet(box(question), box(item))


@FORMS
def test_a_question_mark_stays_away_from_the_line_of_a_turning_point(
    style: TimelineStyle,
) -> None:
    turning = a_statement(period="7;0", theme=Theme.CARE, turning_point=True)
    picture = draw([turning], style, until_month=216, gaps=[GAP])
    (line,) = [item for item in picture.back if isinstance(item, Line) and item.key]
    (question,) = questions(picture)
    left, _, right, _ = box(question)
    assert line.x1 < left or right < line.x1


def test_where_no_place_is_free_a_gap_has_no_question_mark() -> None:
    told = [a_statement(period=f"5;{n}") for n in range(12)]
    gap = Gap(Theme.LIVING, 60, 72)
    picture = draw(told, COMPACT, until_month=216, gaps=[gap])
    assert len(areas(picture)) == 1
    assert questions(picture) == []


@FORMS
def test_what_was_told_near_a_gap_is_found_before_the_gap(style: TimelineStyle) -> None:
    told = a_statement(period="6;6", theme=Theme.LIVING)
    picture = draw([told], style, until_month=216, gaps=[GAP])
    left, top, right, bottom = box(drawn_for(picture, told)[-1])
    assert picture.hit((left + right) / 2, (top + bottom) / 2) == told.id
    assert picture.hit(left - 1, (top + bottom) / 2) == told.id


def test_in_little_room_a_gap_keeps_only_its_question_mark() -> None:
    short = draw([], SCREEN, until_month=216, gaps=[Gap(Theme.CARE, 60, 66)])
    assert [text.text for text in questions(short)] == ["?"]


@FORMS
def test_a_gap_is_cut_by_a_window(style: TimelineStyle) -> None:
    around, outside = GAP, Gap(Theme.CARE, 12, 24)
    picture = draw([], style, until_month=216, gaps=[around, outside], window=(72, 96))
    (area,) = areas(picture)
    whole = draw([], style, until_month=216, gaps=[Gap(Theme.LIVING, -9, 216)])
    assert (area.x, area.width) == (areas(whole)[0].x, areas(whole)[0].width)


def test_a_gap_may_be_given_as_a_plain_tuple() -> None:
    assert draw([], gaps=[tuple(GAP)]) == draw([], gaps=[GAP])


def test_the_legend_tells_of_gaps_only_where_there_are() -> None:
    assert "nog niets verteld" in words_of(draw([], gaps=[GAP]))
    assert "nog niets verteld" not in words_of(draw([]))


def test_on_paper_a_gap_has_no_hint() -> None:
    picture = draw([], PAPER, until_month=216, gaps=[GAP])
    assert len(areas(picture)) == 1
    assert not any(item.hint for item in picture.items)


def test_ages_are_told_to_the_nearest_half_year() -> None:
    assert span_in_words(61, 112) == "van 5 tot 9,5 jaar"
    assert span_in_words(-9, 12) == "van de zwangerschap tot 1 jaar"
