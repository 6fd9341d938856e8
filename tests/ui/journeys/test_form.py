from dataclasses import replace
from datetime import UTC, datetime

import pytest

from levensreis.domain.journey import Respondent
from levensreis.ui.journeys.form import (
    JourneyForm,
    WrongField,
    form_of,
    read_form,
)
from tests.builders import a_journey


def keys(respondents: str) -> list[str]:
    form = JourneyForm("LR-1", "Sem", respondents=respondents)
    return [each.key for each in read_form(form).respondents]


def test_a_form_that_is_read_back_is_the_same_journey() -> None:
    journey = a_journey(
        respondents=(Respondent("oma", "oma van Bas"), Respondent("bas2", "Bas"))
    )
    assert read_form(form_of(journey), journey) == journey


def test_who_speaks_is_not_changed_by_the_form_of_a_known_journey() -> None:
    journey = a_journey()
    form = replace(form_of(journey), pseudonym="Noor", respondents="opa")
    assert read_form(form, journey) == replace(journey, pseudonym="Noor")


@pytest.mark.parametrize(
    ("roles", "expected"),
    [
        ("oma van moeders kant", ["kant"]),
        ("moeder, mam, moeder", ["moeder", "mam", "moeder2"]),
        (" vader ,, oom  Jan ", ["vader", "jan"]),
    ],
)
def test_the_last_word_of_a_role_goes_after_the_at_sign(
    roles: str, expected: list[str]
) -> None:
    assert keys(roles) == expected


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
