"""Releasing: the only way out, and what it refuses."""

import pytest

from levensreis.domain.anonymise.register import Register
from levensreis.domain.anonymise.release import NotReleased, release
from levensreis.domain.journey import Respondent
from levensreis.domain.statement import Coding
from tests.builders import (
    a_coded_statement,
    a_factor,
    a_journey,
    a_register,
    a_statement,
    an_entry,
)

REGISTER = a_register(Jurre="William", Noordermarke="de instelling")


def test_names_are_replaced_wherever_they_stand() -> None:
    told = a_coded_statement(
        a_factor(),
        example="Jurre wachtte",
        text="Jurre verhuisde",
        story="Naar Noordermarke",
        quote="Dag Jurre",
        period="voor Noordermarke",
        loose_words=("#Noordermarke", "@oma"),
    )
    journey = a_journey(told, respondents=(Respondent("beg", "van Noordermarke"),))
    released = release(journey, REGISTER).journey
    [shown] = released.statements
    assert shown.text == "William verhuisde"
    assert shown.story == "Naar de instelling"
    assert shown.quote == "Dag William"
    assert shown.period.said == "voor de instelling"
    assert shown.codings == (Coding(told.codings[0].factor, "William wachtte"),)
    assert shown.loose_words == ("#de_instelling", "@oma")
    assert released.respondents == (Respondent("beg", "van de instelling"),)
    assert (released.id, shown.id) == (journey.id, told.id)


def test_a_journey_without_names_leaves_as_it_is() -> None:
    journey = a_journey(a_statement(), a_statement(text="Weer thuis"))
    assert release(journey, Register()).journey == journey


def test_an_open_name_keeps_a_journey_inside() -> None:
    register = a_register(Jurre="William", Anneke=None, Fenna=None)
    journey = a_journey(code="LR-001", pseudonym="William")
    with pytest.raises(NotReleased) as refused:
        release(journey, register)
    assert str(refused.value) == (
        "LR-001 (William) kan nog niet naar buiten: kies in Anonimiseren eerst een "
        "vervanging voor ‘Anneke’, ‘Fenna’."
    )


@pytest.mark.parametrize(
    "changes",
    [
        {"code": "Jurre-1"},
        {"pseudonym": "Jurre"},
        {"respondents": (Respondent("jurre", "de jongere"),)},
    ],
)
def test_what_is_not_replaced_holds_no_name(changes: dict[str, object]) -> None:
    with pytest.raises(NotReleased, match=r"bevat ‘[Jj]urre’"):
        release(a_journey(**changes), REGISTER)


def test_a_speaker_who_left_the_list_holds_no_name() -> None:
    journey = a_journey(a_statement(respondent="jurre"))
    with pytest.raises(NotReleased, match="bevat ‘jurre’"):
        release(journey, REGISTER)


@pytest.mark.parametrize("field", ["text", "story", "quote"])
def test_a_replacement_and_its_neighbour_make_no_registered_name(field: str) -> None:
    register = Register(
        (
            an_entry("Emma", replacement="Sanne"),
            an_entry("Sanne de Vries", replacement="de arts"),
        )
    )
    journey = a_journey(a_statement(**{field: "Emma de Vries"}))
    with pytest.raises(NotReleased, match="‘Sanne de Vries’"):
        release(journey, register)
