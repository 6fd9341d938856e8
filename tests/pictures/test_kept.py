"""What is kept of a drawing is the same as what would be drawn anew."""

import random
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import pytest

from levensreis.domain.course_change import CourseChange
from levensreis.domain.journey import Youth, life_context
from levensreis.domain.life_context import BirthMonth
from levensreis.domain.period import Period
from levensreis.domain.spell import Complexity, Spell, SpellType
from levensreis.domain.statement import Statement
from levensreis.domain.theme import Theme
from levensreis.pictures.display_list import Picture
from levensreis.pictures.scene import Gap, Scene
from levensreis.pictures.time_layout import TimeMemory
from levensreis.pictures.timeline import SCREEN, TimelineDrawing, TimelineStyle
from tests.builders import a_statement
from tests.languages import in_english
from tests.pictures.scenes import COMPACT, MAY_2008, draw, many, measure

FORMS = pytest.mark.parametrize("style", [SCREEN, COMPACT], ids=["screen", "compact"])
MARCH_2010 = Youth(BirthMonth(2010, 3))

Statements = Sequence[Statement]
Change = Callable[[Statements], Statements]


class Artist:
    """Draws one life time after time."""

    def __init__(self, style: TimelineStyle) -> None:
        self._style = style
        self._drawing = TimelineDrawing(measure)

    def draw(
        self, statements: Statements, youth: Youth = MAY_2008, **rest: Any
    ) -> Picture:
        context = life_context(youth, statements)
        times = self._drawing.place(statements, context, 216)
        scene = Scene(times, context)._replace(**rest)
        return self._drawing.draw(scene, self._style).picture


def later(statements: Statements) -> Statements:
    moved = replace(statements[3], period=Period.parse("11;4"))
    return [*statements[:3], moved, *statements[4:]]


def to_another_theme(statements: Statements) -> Statements:
    theme = Theme.CARE if statements[0].theme is not Theme.CARE else Theme.HEALTH
    return [replace(statements[0], theme=theme), *statements[1:]]


def with_a_landmark(statements: Statements) -> Statements:
    return [*statements, a_statement(text="De verhuizing", turning_point=True)]


BROAD = a_statement(
    period="vanaf 6;0", spell=Spell(SpellType.COURSE, kind=Complexity.BROAD)
)
ESCALATED = a_statement(period="9;0", course_change=CourseChange.ESCALATION)
CHANGES: dict[str, Change] = {
    "one more": lambda all_: [*all_, a_statement(period="6;6")],
    "one less": lambda all_: all_[1:],
    "another time": later,
    "another theme": to_another_theme,
    "a landmark that others lean on": with_a_landmark,
    "a life that lasts longer": lambda all_: [*all_, a_statement(period="31")],
    "one without time": lambda all_: [*all_, a_statement(period="?")],
    "a course above the lanes": lambda all_: [*all_, BROAD, ESCALATED],
    "nothing at all": lambda all_: [],
    "the other way round": lambda all_: all_[::-1],
}


@FORMS
@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_after_a_change_all_is_drawn_as_if_for_the_first_time(
    change: Change, style: TimelineStyle
) -> None:
    artist, statements = Artist(style), many(120)
    artist.draw(statements)
    changed = change(statements)
    assert artist.draw(changed) == draw(changed, style, until_month=216)
    assert artist.draw(statements) == draw(statements, style, until_month=216)


@FORMS
def test_another_birth_month_moves_all_that_leans_on_it(style: TimelineStyle) -> None:
    artist, statements = Artist(style), many(120)
    artist.draw(statements)
    drawn = artist.draw(statements, MARCH_2010)
    assert drawn == draw(statements, style, MARCH_2010, until_month=216)


@FORMS
def test_another_part_selection_or_gap_is_drawn_as_such(style: TimelineStyle) -> None:
    artist, statements = Artist(style), many(120)
    artist.draw(statements)
    for rest in (
        {"window": (100, 124)},
        {"selected": statements[4].id},
        {"gaps": (Gap(Theme.CARE, 12, 48),)},
        {},
    ):
        fresh = draw(statements, style, until_month=216, **rest)
        assert artist.draw(statements, **rest) == fresh


@FORMS
def test_a_lane_in_which_nothing_changed_is_not_drawn_again(
    style: TimelineStyle,
) -> None:
    artist, statements = Artist(style), many(60, turning=0)
    before = artist.draw(statements).layers
    new = a_statement(theme=Theme.FAMILY_SUPPORT, period="6;6")
    after = artist.draw([*statements, new]).layers
    again = [one is other for one, other in zip(before, after, strict=True)]
    assert again == [True] * 7 + [False]


@FORMS
def test_another_language_is_drawn_in_that_language(style: TimelineStyle) -> None:
    artist, statements = Artist(style), many(20)
    dutch = artist.draw(statements)
    with in_english():
        assert artist.draw(statements) == draw(statements, style, until_month=216)
    assert artist.draw(statements) == dutch


def test_times_are_remembered_through_any_number_of_changes() -> None:
    chance, memory = random.Random(5), TimeMemory()
    statements = many(80)
    for _ in range(60):
        change = chance.choice(list(CHANGES.values())[:5])
        statements = list(change(statements)) if len(statements) > 10 else many(80)
        context = life_context(chance.choice((MAY_2008, MARCH_2010)), statements)
        until = chance.choice((None, 200, 220))
        fresh = TimeMemory().place(statements, context, until)
        assert memory.place(statements, context, until) == fresh
