"""Looking back: what was told last, and what is still open, in soft words."""

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from levensreis.domain.accounts import Aspect, WorkingValue
from levensreis.domain.coverage import MarkKind
from levensreis.domain.guide import Guide, Probe, ProbeState
from levensreis.domain.influence import Influence
from levensreis.domain.journey import Journey, Youth
from levensreis.domain.life_context import BirthMonth
from levensreis.domain.notes import Notes, ParkedItem
from levensreis.domain.recap import ThemeTold, recap
from levensreis.domain.session import Session
from levensreis.domain.spell import Spell, SpellType
from levensreis.domain.statement import Kind
from levensreis.domain.theme import Theme
from tests.builders import a_journey, a_statement

TODAY = date(2018, 5, 20)
"""Ten years after the birth of Sem."""
FIRST = Session(on=date(2018, 3, 1), respondents=("moeder",))
SECOND = Session(on=date(2018, 5, 2), respondents=("moeder", "vader"))
EVENT = uuid4()


def a_life(*statements: Any, **changes: Any) -> Journey:
    return a_journey(*statements, youth=Youth(BirthMonth(2008, 5)), **changes)


def a_full_life(*themes: Theme) -> list[Any]:
    """A statement in every other theme that leaves no year open."""
    return [
        a_statement(theme=theme, period="zwangerschap tot 10", text="Alles rustig")
        for theme in Theme
        if theme not in themes
    ]


def test_a_journey_in_which_nothing_was_told_or_noted_is_new() -> None:
    assert recap(a_life(), TODAY).is_new
    assert recap(a_life(sessions=(FIRST,)), TODAY).is_new
    assert not recap(a_life(a_statement()), TODAY).is_new
    parked = Notes().with_parked(ParkedItem("de neuroloog", Theme.HEALTH))
    assert not recap(a_life(notes=parked), TODAY).is_new


def test_sessions_are_told_in_the_order_of_their_days() -> None:
    seen = recap(a_life(sessions=(SECOND, FIRST)), TODAY)
    assert seen.sessions == (FIRST, SECOND)


def test_what_was_told_last_is_what_was_told_in_the_last_session() -> None:
    seen = recap(
        a_life(
            a_statement(text="eerst", session=FIRST.id),
            a_statement(text="toen", session=SECOND.id),
            a_statement(text="weer", session=FIRST.id),
            sessions=(FIRST, SECOND),
        ),
        TODAY,
    )
    assert seen.last == SECOND
    assert [each.text for each in seen.last_statements] == ["toen"]
    assert [each.statements for each in seen.told] == [1]


def test_a_session_that_has_just_begun_is_not_looked_back_on() -> None:
    told = a_statement(session=FIRST.id)
    seen = recap(a_life(told, sessions=(FIRST, SECOND)), TODAY)
    assert seen.last == FIRST
    assert seen.last_statements == (told,)


def test_without_sessions_all_that_was_told_is_looked_back_on() -> None:
    seen = recap(
        a_life(
            a_statement(theme=Theme.CARE, influence=Influence.POSITIVE),
            a_statement(theme=Theme.HEALTH, turning_point=True),
            a_statement(theme=Theme.HEALTH, influence=Influence.NEUTRAL),
            a_statement(theme=Theme.CARE, text="als laatste"),
        ),
        TODAY,
    )
    assert seen.last is None
    assert seen.told == (
        ThemeTold(Theme.HEALTH, 2, positive=0, negative=1, turning_points=1),
        ThemeTold(Theme.CARE, 2, positive=1, negative=1, turning_points=0),
    )


def test_the_last_three_statements_are_told_in_their_order() -> None:
    told = [a_statement(text=text) for text in ("een", "twee", "drie", "vier")]
    last = recap(a_life(*told), TODAY).last_statements
    assert [each.text for each in last] == ["twee", "drie", "vier"]


def test_only_what_is_still_parked_is_open() -> None:
    done = ParkedItem("het zomerkamp", Theme.DAY_ACTIVITIES, done=True)
    waits = ParkedItem("de neuroloog", Theme.HEALTH)
    notes = Notes().with_parked(done).with_parked(waits)
    assert recap(a_life(notes=notes), TODAY).ends.parked == (waits,)


def test_the_longest_empty_years_come_first() -> None:
    seen = recap(
        a_life(
            *a_full_life(Theme.HEALTH, Theme.RELATIONSHIPS),
            a_statement(theme=Theme.HEALTH, period="zwangerschap tot 7"),
            a_statement(theme=Theme.RELATIONSHIPS, period="zwangerschap tot 3"),
            a_statement(theme=Theme.RELATIONSHIPS, period="9 tot 10"),
        ),
        TODAY,
    )
    assert [each.in_words() for each in seen.ends.gaps] == [
        "Nog niets over Relaties van 4 tot 9 jaar",
        "Nog niets over Gezondheid vanaf 8 jaar",
    ]


def test_years_of_which_there_is_nothing_to_tell_are_not_empty() -> None:
    notes = Notes()
    for age in range(-1, 11):
        notes = notes.with_mark(Theme.RELATIONSHIPS, age, MarkKind.NOTHING_SPECIAL)
    told = a_full_life(Theme.RELATIONSHIPS)
    assert recap(a_life(*told, notes=notes), TODAY).ends.gaps == ()


def test_a_hole_in_the_places_is_told() -> None:
    place = {"kind": Kind.SPELL, "spell": Spell(SpellType.PLACE)}
    seen = recap(
        a_life(
            a_statement(period="van 0 tot 4", text="Thuis", **place),
            a_statement(period="vanaf 6", text="Gezinshuis", **place),
        ),
        TODAY,
    )
    assert len(seen.ends.places) == 1
    assert not seen.ends.places[0].overlap


def test_a_contradiction_is_open_until_somebody_chooses() -> None:
    mother = a_statement(text="Verhuizing", period="4", account_of=EVENT)
    father = a_statement(text="De verhuizing", period="7", account_of=EVENT)
    life = a_life(mother, father)
    [contradiction] = recap(life, TODAY).ends.contradictions
    assert contradiction.event == EVENT
    assert contradiction.text == "Verhuizing"
    assert contradiction.aspects == (Aspect.WHEN,)
    chosen = WorkingValue(EVENT, Aspect.WHEN, mother.id, "zij was erbij")
    decided = replace(life, notes=Notes().with_working(chosen))
    assert recap(decided, TODAY).ends.contradictions == ()


def test_statements_with_loose_words_are_still_to_be_sorted() -> None:
    loose = a_statement(loose_words=("#rust",))
    assert recap(a_life(a_statement(), loose), TODAY).ends.loose == (loose,)


def test_themes_with_open_probes_are_told_when_there_is_a_guide() -> None:
    guide = Guide(
        (
            Probe("health-1", Theme.HEALTH, "Hoe was de geboorte?"),
            Probe("health-2", Theme.HEALTH, "Zijn er diagnoses?"),
            Probe("care-1", Theme.CARE, "Welke hulp was er?"),
        )
    )
    notes = Notes().with_answer("health-1", ProbeState.ANSWERED)
    life = a_life(notes=notes.with_answer("care-1", ProbeState.DECLINED))
    [probes] = recap(life, TODAY, guide).probes
    assert (probes.theme, probes.progress) == (Theme.HEALTH, (1, 2))
    assert recap(life, TODAY).probes == ()


statements = st.lists(
    st.builds(
        a_statement,
        theme=st.sampled_from(Theme),
        influence=st.sampled_from(Influence),
        period=st.sampled_from(["", "zwangerschap", "6;6", "vanaf 9", "3 tot 30"]),
        session=st.sampled_from([None, FIRST.id, SECOND.id, uuid4()]),
        turning_point=st.booleans(),
    ),
    max_size=8,
)


@given(statements)
def test_nothing_that_was_told_is_left_out_or_counted_twice(told: list[Any]) -> None:
    seen = recap(a_life(*told, sessions=(FIRST, SECOND)), TODAY)
    lately = [
        each for each in told if seen.last is None or each.session == seen.last.id
    ]
    assert sum(each.statements for each in seen.told) == len(lately)
    assert list(seen.last_statements) == lately[-3:]


@given(statements, st.sampled_from([None, BirthMonth(2008), BirthMonth(2030, 1)]))
def test_any_journey_can_be_looked_back_on(
    told: list[Any], birth: BirthMonth | None
) -> None:
    life = a_journey(*told, youth=Youth(birth), sessions=(FIRST,))
    lengths = [each.end - each.start for each in recap(life, TODAY).ends.gaps]
    assert lengths == sorted(lengths, reverse=True)


@pytest.mark.parametrize("word", ["fout", "mist", "ontbreekt", "vergeten", "moet"])
def test_empty_years_are_told_without_a_judgement(word: str) -> None:
    told = [each.in_words() for each in recap(a_life(), TODAY).ends.gaps]
    assert told
    assert not any(word in each for each in told)
