"""Several accounts of one event: nothing is lost, and nothing decided in silence."""

from collections.abc import Iterable
from dataclasses import replace
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from levensreis.domain.accounts import (
    Aspect,
    WorkingValue,
    as_worked_with,
    by_event,
    contradictions,
    loosened,
    set_aside,
    undecided,
    with_second_account,
)
from levensreis.domain.influence import Influence
from levensreis.domain.life_context import BirthMonth, LifeContext
from levensreis.domain.period import Period
from levensreis.domain.statement import Coding, Statement
from levensreis.domain.system import System
from levensreis.domain.theme import Theme
from tests.builders import a_coded_statement, a_factor, a_statement

BORN = LifeContext(BirthMonth(2008, 5))
EVENTS = [UUID(int=number) for number in (1, 2)]
MOVES = a_factor(label="Vele verhuizingen")
WAITING = a_factor(label="Wachtlijst")
CALM = a_factor(label="Rust in huis", influence=Influence.POSITIVE)

statements = st.builds(
    a_statement,
    period=st.sampled_from(
        ["", "6;6", "9", "rond 9", "9-11", "11-9", "tot 8", "na 9", "2017", "ooit"]
    ),
    influence=st.sampled_from(Influence),
    theme=st.sampled_from(Theme),
    account_of=st.sampled_from([None, *EVENTS]),
    withheld=st.booleans(),
    turning_point=st.booleans(),
)
journeys = st.lists(statements, max_size=6)


@st.composite
def decided(
    draw: st.DrawFn,
) -> tuple[list[Statement], list[WorkingValue]]:
    """Statements, with working values that may follow any of them."""
    told = draw(journeys)
    ids = [each.id for each in told] or [uuid4()]
    pairs = [(event, aspect) for event in EVENTS for aspect in Aspect]
    chosen = draw(st.lists(st.sampled_from(pairs), unique=True))
    values = [
        WorkingValue(event, aspect, draw(st.sampled_from(ids)), "stond in het dossier")
        for event, aspect in chosen
    ]
    return told, values


def two(first: Statement, second: Statement) -> list[Statement]:
    return list(with_second_account(first, second))


def value(
    aspect: Aspect, followed: Statement, event: UUID | None = None
) -> WorkingValue:
    of = event or followed.account_of
    assert of is not None
    return WorkingValue(of, aspect, followed.id, "stond in het dossier")


def ids(told: Iterable[Statement]) -> list[UUID]:
    return [each.id for each in told]


# --- laws -------------------------------------------------------------------


@given(decided())
def test_what_is_worked_with_is_worked_with_as_it_is(
    life: tuple[list[Statement], list[WorkingValue]],
) -> None:
    told, values = life
    once = as_worked_with(told, values, BORN)
    assert as_worked_with(once, values, BORN) == once


@given(decided())
def test_an_event_is_told_once_or_by_all(
    life: tuple[list[Statement], list[WorkingValue]],
) -> None:
    told, values = life
    made = as_worked_with(told, values, BORN)
    waiting = undecided(told, values, BORN)
    for event, accounts in by_event(told).items():
        left = [each for each in made if each.account_of == event]
        assert len(left) == (len(accounts) if event in waiting else 1)
    alone = [each for each in told if each.account_of not in by_event(told)]
    assert [each for each in made if each.account_of not in by_event(told)] == alone


@given(decided())
def test_only_contradictions_wait_for_a_choice(
    life: tuple[list[Statement], list[WorkingValue]],
) -> None:
    told, values = life
    for event, aspects in undecided(told, values, BORN).items():
        assert set(aspects) <= set(contradictions(by_event(told)[event], BORN))
    assert undecided(told, [], BORN) == {
        event: contradictions(accounts, BORN)
        for event, accounts in by_event(told).items()
        if contradictions(accounts, BORN)
    }


@given(decided())
def test_of_an_event_that_may_be_shared_somebody_always_counts(
    life: tuple[list[Statement], list[WorkingValue]],
) -> None:
    told, values = life
    shared = [each for each in told if not each.withheld]
    aside = set_aside(told, values)
    assert aside <= set(ids(shared))
    for accounts in by_event(shared).values():
        assert any(each.id not in aside for each in accounts)


@given(st.lists(statements, min_size=1, max_size=5))
def test_accounts_contradict_each_other_in_any_order(told: list[Statement]) -> None:
    found = contradictions(told, BORN)
    assert contradictions(told[::-1], BORN) == found
    assert contradictions(told[:1], BORN) == []
    assert Aspect.WHAT not in found


@given(st.lists(statements, min_size=2, max_size=5), st.integers(min_value=0))
def test_an_account_that_is_loosened_leaves_an_event_or_none(
    told: list[Statement], number: int
) -> None:
    accounts = [replace(each, account_of=EVENTS[0]) for each in told]
    gone = accounts[number % len(accounts)]
    changed = {each.id: each for each in loosened(accounts, gone.id)}
    after = [changed.get(each.id, each) for each in accounts]
    assert changed[gone.id] == replace(gone, account_of=None)
    assert len(by_event(after).get(EVENTS[0], [])) == (
        0 if len(accounts) == 2 else len(accounts) - 1
    )
    assert all(each.account_of in (None, EVENTS[0]) for each in after)


# --- sentences --------------------------------------------------------------


def test_a_second_account_is_of_the_same_event_and_theme() -> None:
    mother = a_statement(theme=Theme.CARE)
    first, second = with_second_account(mother, a_statement(theme=Theme.HEALTH))
    assert first.account_of is not None
    assert first == replace(mother, account_of=first.account_of)
    assert (second.account_of, second.theme) == (first.account_of, Theme.CARE)
    _, third = with_second_account(second, a_statement())
    assert third.account_of == first.account_of


def test_one_account_alone_is_no_event() -> None:
    lonely = a_statement(account_of=EVENTS[0])
    assert by_event([lonely, a_statement()]) == {}


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("9", "10", True),
        ("9", "rond 10", False),
        ("zomer 2017", "9", False),
        ("tot 8", "na 9", True),
        ("9", "", False),
        ("9", "toen het misging", False),
        ("9-11", "11", False),
    ],
)
def test_times_contradict_when_no_month_fits_both(
    one: str, other: str, apart: bool
) -> None:
    told = two(a_statement(period=one), a_statement(period=other))
    assert (Aspect.WHEN in contradictions(told, BORN)) is apart


def test_a_stretch_told_backwards_does_not_contradict_what_knows_no_time() -> None:
    told = two(a_statement(period="11-9"), a_statement(period=""))
    assert contradictions(told, BORN) == []


def test_influences_contradict_when_one_lowered_and_another_raised() -> None:
    lowered = a_statement(influence=Influence.POSITIVE)
    raised = a_statement(influence=Influence.NEGATIVE)
    neither = a_statement(influence=Influence.NEUTRAL)
    assert contradictions(two(lowered, raised), BORN) == [Aspect.INFLUENCE]
    assert contradictions(two(lowered, neither), BORN) == []


def test_a_choice_for_an_account_that_is_gone_decides_nothing() -> None:
    nine, ten = two(a_statement(period="9"), a_statement(period="10"))
    event = nine.account_of
    assert event is not None
    followed = value(Aspect.WHEN, nine)
    assert undecided([nine, ten], [followed], BORN) == {}
    _, eleven = with_second_account(nine, a_statement(period="11"))
    assert undecided([ten, eleven], [followed], BORN) == {event: [Aspect.WHEN]}
    assert as_worked_with([ten, eleven], [followed], BORN) == [ten, eleven]


def test_each_respect_follows_its_own_account() -> None:
    mother, father = two(
        a_coded_statement(MOVES, period="9", text="Weggestuurd"),
        a_coded_statement(CALM, period="10", text="Zelf vertrokken"),
    )
    values = [
        value(Aspect.WHAT, father),
        value(Aspect.WHEN, mother),
        value(Aspect.INFLUENCE, father),
    ]
    [made] = as_worked_with([mother, father], values, BORN)
    assert (made.id, made.text) == (father.id, "Zelf vertrokken")
    assert made.period == Period.parse("9")
    assert (made.influence, made.codings) == (Influence.POSITIVE, father.codings)
    assert set_aside([mother, father], values) == {mother.id}


def test_without_a_choice_the_first_that_knows_it_is_followed() -> None:
    mother, father = two(
        a_statement(period="", influence=Influence.NEUTRAL, text="Weg van school"),
        a_coded_statement(MOVES, period="9", turning_point=True),
    )
    [made] = as_worked_with([mother, father], [], BORN)
    assert (made.id, made.text) == (mother.id, "Weg van school")
    assert made.period == Period.parse("9")
    assert made.codings == father.codings
    assert made.turning_point


def test_factors_of_accounts_that_agree_are_put_together() -> None:
    mother, father = two(
        a_coded_statement(MOVES, example="drie keer in een jaar"),
        a_coded_statement(WAITING, MOVES),
    )
    [made] = as_worked_with([mother, father], [], BORN)
    assert made.codings == (
        Coding(MOVES.id, "drie keer in een jaar"),
        Coding(WAITING.id),
    )
    assert set_aside([mother, father], []) == set()


def test_factors_of_another_system_are_not_put_together() -> None:
    near = a_factor(system=System.ONTO)
    told = two(a_coded_statement(MOVES), a_coded_statement(near))
    [made] = as_worked_with(told, [], BORN)
    assert made.codings == (Coding(MOVES.id),)


def test_who_is_withheld_leads_nobody() -> None:
    mother, father = two(
        a_coded_statement(MOVES), a_coded_statement(CALM, withheld=True)
    )
    assert set_aside([mother, father], [value(Aspect.INFLUENCE, father)]) == set()
