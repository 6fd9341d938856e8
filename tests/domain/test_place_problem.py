"""Holes and overlaps in the places where a youth lived, told softly."""

from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from levensreis.domain.life_context import BirthMonth, LifeContext
from levensreis.domain.place_problem import SLACK_MONTHS, PlaceProblem, place_problems
from levensreis.domain.spell import Spell, SpellType
from levensreis.domain.statement import Kind, Statement
from tests.builders import a_statement
from tests.domain.test_period_laws import phrases

LIFE = LifeContext(BirthMonth(2008, 5))
NOW = 18 * 12 + 6

ages = st.integers(0, 18)
places = st.lists(phrases, max_size=6)
stretches = st.one_of(
    st.builds("tot {}".format, ages),
    st.builds("vanaf {}".format, ages),
    st.builds(lambda start, years: f"{start}-{start + years}", ages, ages),
)
"""No moments: these last until the next place, and so make room for a hole."""


def a_place(period: str) -> Statement:
    return a_statement(kind=Kind.SPELL, period=period, spell=Spell(SpellType.PLACE))


def told(*periods: str) -> list[str]:
    """What is said of the places of these periods."""
    found = place_problems([a_place(each) for each in periods], LIFE, NOW)
    return [problem.in_words() for problem in found]


@pytest.mark.parametrize(
    "periods",
    [
        [],
        ["tot 12", "12;3-14", "14-15;6", "vanaf 15;6"],
        ["tot 9", "vanaf 9"],
        ["tot 12;6", "vanaf 12;9"],
        ["geboorte - 12", "vanaf groep 8"],
        ["vanaf 0", "vanaf 9", "vanaf 12"],
        ["tot 9", "9", "12", "14"],
        ["voor 9", "na 9"],
        ["onbekend"],
        ["tot 20"],
    ],
)
def test_places_that_follow_each_other_are_no_problem(periods: list[str]) -> None:
    assert told(*periods) == []


@pytest.mark.parametrize(
    ("periods", "words"),
    [
        (["tot 11", "vanaf 13"], "Geen woonplek bekend van 12 tot 13 jaar"),
        (["tot 12;6", "vanaf 14"], "Geen woonplek bekend van 12,5 tot 14 jaar"),
        (["tot 12;4", "vanaf 13"], "Geen woonplek bekend van 12;4 tot 13;0 jaar"),
        (["vanaf 3"], "Geen woonplek bekend tot 3 jaar"),
        (["tot 13"], "Geen woonplek bekend vanaf 14 jaar"),
        (["tot 3", "4", "6-9"], "Geen woonplek bekend vanaf 10 jaar"),
        (
            ["tot 12", "10-14", "vanaf 14"],
            "Twee woonplekken tegelijk van 11 tot 12 jaar",
        ),
        (["tot 9", "tot 6", "vanaf 9"], "Twee woonplekken tegelijk tot 6 jaar"),
        (
            ["tot 12;6", "12-14", "12-14", "vanaf 14"],
            "Twee woonplekken tegelijk van 13 tot 14 jaar",
        ),
        (["tot 20", "16-20"], "Twee woonplekken tegelijk vanaf 17 jaar"),
        (
            ["tot 12;6", "11;8-14", "vanaf 14"],
            "Twee woonplekken tegelijk van 11;8 tot 12;6 jaar",
        ),
    ],
)
def test_a_hole_or_overlap_is_told_softly(periods: list[str], words: str) -> None:
    assert told(*periods) == [words]


def test_only_places_are_looked_at() -> None:
    school = a_statement(
        kind=Kind.SPELL, period="4-12", spell=Spell(SpellType.DAY_ACTIVITY)
    )
    plain = a_statement(kind=Kind.SPELL, period="4-12")
    assert place_problems([school, plain], LIFE, NOW) == []


@settings(max_examples=200, deadline=None)
@example(["van klas 1 tot rond schooljaar 2016-2017"], 127)
@example(["tussen 1 jaar en 1980"], 4)
@given(places, st.integers(0, 300))
def test_problems_are_within_the_life_longer_than_the_slack_and_apart(
    periods: list[str], until: int
) -> None:
    found = place_problems([a_place(each) for each in periods], LIFE, until)
    for problem in found:
        assert 0 <= problem.start < problem.end <= until
        assert problem.end - problem.start > SLACK_MONTHS
        assert problem.to_now == (problem.end == until)
        assert problem.in_words()
    for overlap in (False, True):
        alike = [problem for problem in found if problem.overlap is overlap]
        assert all(one.end < other.start for one, other in pairwise(alike))


@settings(max_examples=200, deadline=None)
@given(st.lists(stretches, min_size=1, max_size=6), stretches)
def test_another_stretch_never_adds_to_a_hole(periods: list[str], more: str) -> None:
    def holes(each: list[str]) -> list[PlaceProblem]:
        found = place_problems([a_place(period) for period in each], LIFE, NOW)
        return [problem for problem in found if not problem.overlap]

    before = holes(periods)
    for hole in holes([*periods, more]):
        assert any(each.start <= hole.start and hole.end <= each.end for each in before)
