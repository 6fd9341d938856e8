from dataclasses import replace
from datetime import UTC, datetime

import pytest

from levensreis.domain.journey import Journey, Respondent
from levensreis.ui.journeys.form import (
    JourneyForm,
    WrongField,
    form_of,
    read_form,
    renamed_keys,
)
from tests.builders import a_journey, a_statement


def with_people(journey: Journey, respondents: str) -> JourneyForm:
    return replace(form_of(journey), respondents=respondents)


def keys(form: JourneyForm, journey: Journey | None = None) -> list[str]:
    return [each.key for each in read_form(form, journey).respondents]


def test_a_form_that_is_read_back_is_the_same_journey() -> None:
    journey = a_journey(
        respondents=(Respondent("oma", "oma van Bas"), Respondent("bas2", "Bas"))
    )
    assert read_form(form_of(journey), journey) == journey
    assert renamed_keys(form_of(journey), journey) == {}


def test_a_role_with_a_comma_stays_when_the_field_is_not_touched() -> None:
    people = (Respondent("oma", "oma, van moeders kant"), Respondent("opa", "opa"))
    journey = a_journey(a_statement(respondent="oma"), respondents=people)
    form = replace(form_of(journey), pseudonym="Noor")
    assert read_form(form, journey).respondents == people
    assert renamed_keys(form, journey) == {}


def test_who_was_there_keeps_the_word_after_the_at_sign() -> None:
    journey = a_journey(respondents=(Respondent("mam", "moeder"),))
    form = JourneyForm("LR-1", "Sem", respondents="moeder, mam")
    assert keys(form, journey) == ["mam", "mam2"]
    assert renamed_keys(form, journey) == {}


@pytest.mark.parametrize(
    ("before", "after", "key"),
    [
        (Respondent("vader", "vader"), "vader Jan", "jan"),
        (Respondent("kant", "oma van moeders kant"), "oma Truus", "truus"),
        (Respondent("kant", "oma van moeders kant"), "Oma van vaders kant", "kant"),
        (Respondent("moder", "moder"), "moeder", "moeder"),
        (Respondent("zus", "zus"), "Zus Ellen", "ellen"),
    ],
)
def test_a_role_in_other_words_is_the_same_person(
    before: Respondent, after: str, key: str
) -> None:
    journey = a_journey(a_statement(respondent=before.key), respondents=(before,))
    form = with_people(journey, after)
    assert read_form(form, journey).respondents == (Respondent(key, after),)
    assert renamed_keys(form, journey) == (
        {before.key: key} if key != before.key else {}
    )


@pytest.mark.parametrize("other", ["opa", "buurman, juf", ""])
def test_a_speaker_with_statements_cannot_be_left_out(other: str) -> None:
    journey = a_journey(a_statement(respondent="moeder"))
    with pytest.raises(WrongField, match="‘moeder’ heeft uitspraken") as refused:
        read_form(with_people(journey, other), journey)
    assert refused.value.field == "respondents"


def test_a_new_person_does_not_take_the_place_of_one_who_is_there() -> None:
    people = (Respondent("oma", "oma"), Respondent("jan", "oma Jan"))
    journey = a_journey(a_statement(respondent="oma"), respondents=people)
    form = with_people(journey, "oma, oma Jan, oma Piet")
    assert keys(form, journey) == ["oma", "jan", "piet"]
    assert renamed_keys(form, journey) == {}


def test_two_people_are_reworded_at_once() -> None:
    people = (Respondent("jan", "oom Jan"), Respondent("an", "tante An"))
    journey = a_journey(a_statement(respondent="an"), respondents=people)
    form = with_people(journey, "oom Kees, tante Jan")
    assert keys(form, journey) == ["kees", "jan"]
    assert renamed_keys(form, journey) == {"jan": "kees", "an": "jan"}


def test_a_code_that_cannot_be_is_told_beside_the_code_of_a_known_journey() -> None:
    with pytest.raises(WrongField, match="letters, cijfers") as refused:
        read_form(JourneyForm("LR 1", "Sem"), a_journey())
    assert refused.value.field == "code"


@pytest.mark.parametrize(
    "typed", ["2008-05", "mei 2008", " Mei 2008 ", "5-2008", "05-2008", "5/2008"]
)
def test_a_month_of_birth_is_understood_as_people_write_it(typed: str) -> None:
    journey = read_form(JourneyForm("LR-1", "Sem", birth=typed))
    assert str(journey.youth.birth) == "2008-05"


def test_a_year_of_birth_is_enough() -> None:
    journey = read_form(JourneyForm("LR-1", "Sem", birth="2008"))
    assert str(journey.youth.birth) == "2008"


@pytest.mark.parametrize(
    "typed",
    [
        "mei",
        "rond mei 2008",
        "zomer 2008",
        "6 jaar",
        "vanaf mei 2008",
        "mei 2008 tot juni 2010",
        "13-2008",
    ],
)
def test_what_is_not_one_month_is_refused_with_an_example(typed: str) -> None:
    with pytest.raises(WrongField, match="2008-05") as refused:
        read_form(JourneyForm("LR-1", "Sem", birth=typed))
    assert refused.value.field == "birth"


def test_a_month_of_birth_in_the_future_is_refused() -> None:
    today = datetime.now(UTC)
    born = f"{today.year}-{today.month:02}"
    assert str(read_form(JourneyForm("LR-1", "Sem", birth=born)).youth.birth) == born
    later = [f"{today.year + 1}", f"mei {today.year + 1}"]
    if today.month < 12:
        later.append(f"{today.year}-{today.month + 1:02}")
    for typed in later:
        with pytest.raises(WrongField, match="toekomst") as refused:
            read_form(JourneyForm("LR-1", "Sem", birth=typed))
        assert refused.value.field == "birth"
