"""Who tells: named, renamed with what they told, and only taken away when silent."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from levensreis.domain.journey import InvalidJourney, Journey, Respondent
from levensreis.domain.session import Session
from levensreis.ui.details.people import (
    people_of,
    with_people,
    with_role,
    without_person,
)
from tests.builders import a_journey, a_statement

quick = settings(max_examples=80, deadline=None)
ROLES = ["moeder", "Moeder", "oma van moeders kant", "begeleider", "één-oom", "B&B 2"]
roles = st.one_of(
    st.sampled_from(ROLES),
    st.text(st.sampled_from("abé1 -'&_("), max_size=8),
    st.text(max_size=8),
)


def of(*people: Respondent) -> Journey:
    return a_journey(respondents=people)


def keys(journey: Journey) -> list[str]:
    return [each.key for each in journey.respondents]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("oma", ["oma"]),
        ("oma van moeders kant", ["kant"]),
        ("oma, opa", ["oma", "opa"]),
        ("oma,, opa ,", ["oma", "opa"]),
        ("begeleider, begeleider", ["begeleider", "begeleider2"]),
        ("Zoë’s mentor -", ["mentor"]),
        ("  ", []),
    ],
)
def test_the_last_word_goes_after_the_sign(words: str, expected: list[str]) -> None:
    assert keys(with_people(of(), words)) == expected


def test_a_word_that_is_taken_gets_a_number_however_it_is_written() -> None:
    journey = with_people(of(Respondent("één", "één")), "Een, Eén")
    assert keys(journey) == ["één", "een2", "eén3"]


def test_signs_alone_are_nobody() -> None:
    with pytest.raises(InvalidJourney, match="‘--’ is geen gesprekspartner"):
        with_people(of(), "oma, --")


@pytest.mark.parametrize(
    ("key", "before", "words", "after"),
    [
        ("moeder", "moeder", "biologische moeder", "moeder"),
        ("moeder", "moeder", "Moeder", "moeder"),
        ("oma", "oma", "oma van moeders kant", "oma"),
        ("begeleider2", "begeleider", "begeleider van school", "begeleider2"),
        ("moeder", "moeder", "pleegmoeder", "pleegmoeder"),
        ("moeder", "moeder", "tante", "tante"),
    ],
)
def test_a_word_stays_while_it_is_one_of_those_that_are_said(
    key: str, before: str, words: str, after: str
) -> None:
    journey, renamed = with_role(of(Respondent(key, before)), key, words)
    assert journey.respondents == (Respondent(after, words),)
    assert renamed == ({} if key == after else {key: after})


def test_a_new_word_is_not_that_of_another() -> None:
    journey = of(Respondent("moeder", "moeder"), Respondent("tante", "tante"))
    changed, renamed = with_role(journey, "moeder", "andere tante")
    assert keys(changed) == ["tante2", "tante"]
    assert renamed == {"moeder": "tante2"}


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("", "Typ wie dit is"),
        ("oma, opa", "eigen regel"),
        ("!", "geen gesprekspartner"),
    ],
)
def test_what_is_no_one_person_is_told(words: str, told: str) -> None:
    with pytest.raises(InvalidJourney, match=told):
        with_role(of(Respondent("moeder", "moeder")), "moeder", words)


def test_who_spoke_stays() -> None:
    journey = a_journey(a_statement(respondent="moeder"))
    with pytest.raises(InvalidJourney, match="1 uitspraak in deze levensreis"):
        without_person(journey, "moeder", [])


def test_who_may_come_back_out_of_the_bin_stays() -> None:
    with pytest.raises(InvalidJourney, match="prullenbak"):
        without_person(a_journey(), "moeder", [a_statement(respondent="moeder")])


def test_who_was_at_a_session_stays_until_the_tick_is_gone() -> None:
    there = Session(on=date(2026, 5, 12), respondents=("moeder",))
    journey = a_journey(sessions=(Session(on=date(2026, 6, 1)), there))
    with pytest.raises(InvalidJourney, match="was bij gesprek 1"):
        without_person(journey, "moeder", [])


def test_who_was_silent_can_go() -> None:
    other = a_statement(respondent="vader")
    journey = of(Respondent("moeder", "moeder"), Respondent("vader", "vader"))
    assert keys(without_person(journey, "moeder", [other])) == ["vader"]


@pytest.mark.parametrize(
    ("number", "told"),
    [(0, "nog niet gesproken"), (1, "1 uitspraak"), (2, "2 uitspraken")],
)
def test_whether_somebody_spoke_is_told_by_the_number_of_statements(
    number: int, told: str
) -> None:
    journey = a_journey(*(a_statement(respondent="moeder") for _ in range(number)))
    [line] = people_of(journey)
    assert (line.key, line.role, line.told) == ("moeder", "moeder", told)


@quick
@given(st.lists(roles, max_size=6), st.data())
def test_whatever_they_are_called_they_can_be_told_apart(
    named: list[str], data: st.DataObject
) -> None:
    journey = of()
    for role in named:
        try:
            journey = with_people(journey, role)
        except InvalidJourney:
            continue
    if journey.respondents:
        before = data.draw(st.sampled_from(journey.respondents))
        try:
            after, renamed = with_role(journey, before.key, data.draw(roles))
        except InvalidJourney:
            return
        assert keys(after) == [renamed.get(key, key) for key in keys(journey)]
        assert set(renamed) <= {before.key}
