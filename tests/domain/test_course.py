"""The course of complexity: as it was told, and nothing that was not."""

import pytest

from levensreis.domain.course import (
    Complexity,
    CourseChange,
    course_of,
)
from levensreis.domain.journey import Journey, Youth
from levensreis.domain.moment import BirthMonth
from levensreis.domain.spell import Spell, SpellType
from levensreis.domain.statement import Kind, Statement
from tests.builders import a_journey, a_statement

BROAD, COMPLEX, VERY = Complexity
ESCALATION, DEESCALATION = CourseChange


def step(period: str, complexity: Complexity | None) -> Statement:
    return a_statement(
        period=period, kind=Kind.SPELL, spell=Spell(SpellType.COURSE, kind=complexity)
    )


def a_life(*told: Statement) -> Journey:
    return a_journey(*told, youth=Youth(BirthMonth(2005, 3)))


def stretches(*told: Statement) -> list[tuple[int, int | None, Complexity, bool]]:
    steps = course_of(a_life(*told)).steps
    return [(each.start, each.end, each.complexity, each.unclear) for each in steps]


def test_the_steps_are_in_order_of_time_and_a_gap_stays_a_gap() -> None:
    late, early = step("14;0 tot 16;0", VERY), step("6;0 tot 9;0", BROAD)
    assert stretches(late, early) == [
        (72, 108, BROAD, False),
        (168, 192, VERY, False),
    ]


def test_ages_in_years_touch_where_one_ends_and_the_next_begins() -> None:
    assert stretches(step("6-9 jaar", BROAD), step("9-12 jaar", COMPLEX)) == [
        (78, 114, BROAD, False),
        (114, 150, COMPLEX, False),
    ]


def test_a_step_without_an_end_lasts_until_the_next_and_the_last_goes_on() -> None:
    assert stretches(step("vanaf 6;0", BROAD), step("vanaf 9;0", COMPLEX)) == [
        (72, 108, BROAD, False),
        (108, None, COMPLEX, False),
    ]


@pytest.mark.parametrize("period", ["tot 6;0", "voor 6;0", "groep 3", "2-5 jaar"])
def test_only_what_was_told_within_a_year_is_clear(period: str) -> None:
    [(_, _, _, unclear)] = stretches(step(period, BROAD))
    assert unclear == (period != "2-5 jaar")


def test_two_steps_at_one_time_are_unclear_both() -> None:
    assert stretches(
        step("6;0 tot 10;0", BROAD),
        step("8;0 tot 9;0", VERY),
        step("11;0 tot 12;0", COMPLEX),
    ) == [
        (72, 120, BROAD, True),
        (96, 108, VERY, True),
        (132, 144, COMPLEX, False),
    ]


def test_two_that_begin_together_and_do_not_end_are_unclear_both() -> None:
    told = stretches(step("vanaf 6;0", BROAD), step("vanaf 6;0", VERY))
    assert [(start, end, unclear) for start, end, _, unclear in told] == [
        (72, None, True),
        (72, None, True),
    ]


def test_a_step_without_a_time_or_a_complexity_is_told_apart() -> None:
    timeless, unsaid = step("", VERY), step("6;0 tot 9;0", None)
    course = course_of(a_life(timeless, unsaid))
    assert course.steps == ()
    assert course.unplaced == (timeless.id, unsaid.id)


def test_changes_that_statements_are_tied_to_are_in_order_of_time() -> None:
    crisis = a_statement(period="14;3", course_change=ESCALATION)
    home = a_statement(period="rond 9 jaar", course_change=DEESCALATION)
    once = a_statement(period="", course_change=ESCALATION)
    changes = course_of(a_life(once, crisis, home, a_statement())).changes
    assert [(each.month, each.change, each.statement) for each in changes] == [
        (114, DEESCALATION, home.id),
        (171, ESCALATION, crisis.id),
        (None, ESCALATION, once.id),
    ]


def test_what_follows_from_two_steps_lies_between_them() -> None:
    course = course_of(
        a_life(
            step("6;0 tot 9;0", BROAD),
            step("9;0 tot 10;0", BROAD),
            step("12;0 tot 14;0", VERY),
            step("vanaf 14;0", COMPLEX),
        )
    )
    assert [(each.earliest, each.latest, each.change) for each in course.turns] == [
        (120, 144, ESCALATION),
        (168, 168, DEESCALATION),
    ]


def test_an_event_that_two_tell_of_is_in_the_course_once() -> None:
    first = a_statement(period="14;0", course_change=ESCALATION)
    event = first.id
    told = [
        a_statement(period="14;0", account_of=event, course_change=change)
        for change in (None, ESCALATION)
    ]
    assert [each.change for each in course_of(a_life(*told)).changes] == [ESCALATION]


def test_a_journey_of_which_nothing_was_told_has_no_course() -> None:
    course = course_of(a_life(a_statement()))
    assert (course.steps, course.changes, course.turns) == ((), (), [])
