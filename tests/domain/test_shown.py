"""A round is only opened again by what a parent would see otherwise."""

from dataclasses import replace
from typing import Any
from uuid import uuid4

import pytest

from levensreis.domain.accounts import Aspect, WorkingValue
from levensreis.domain.codebook import FactorId
from levensreis.domain.influence import Influence
from levensreis.domain.journey import Journey, Youth
from levensreis.domain.member_check.shown import shown_of
from levensreis.domain.moment import BirthMonth
from levensreis.domain.notes import Notes
from levensreis.domain.period import Period
from levensreis.domain.statement import Coding, Statement
from levensreis.domain.system import System
from levensreis.domain.theme import Theme
from tests.builders import a_journey, a_statement
from tests.languages import in_english

TOLD = a_statement(
    text="verhuizing naar een gezinshuis",
    story="Met de bus.",
    quote="het was er rustig",
    meaning="Rust.",
    period="2016",
)
JOURNEY = a_journey(TOLD, youth=Youth(BirthMonth(2008, 5)))


def digest(journey: Journey, told: Statement = TOLD) -> str:
    return shown_of(journey)[told.id]


def with_told(**changes: Any) -> Journey:
    return replace(JOURNEY, statements=(replace(TOLD, **changes),))


@pytest.mark.parametrize(
    "changes",
    [
        {"text": "Verhuizing naar een tehuis"},
        {"story": "Met de trein."},
        {"quote": "het was er druk"},
        {"meaning": ""},
        {"period": Period.parse("2012")},
        {"theme": Theme.CARE},
    ],
)
def test_what_a_form_shows_tells_statements_apart(changes: dict[str, Any]) -> None:
    assert digest(with_told(**changes)) != digest(JOURNEY)


@pytest.mark.parametrize(
    "changes",
    [
        {"text": " Verhuizing naar een gezinshuis "},
        {"story": "Met de bus.\n"},
        {"quote": "“het was er rustig”"},
        {"influence": Influence.POSITIVE},
        {"system": System.EXO, "codings": (Coding(FactorId("x")),)},
        {"turning_point": True},
        {"sensitive": True},
        {"loose_words": ("#rust",)},
    ],
)
def test_what_a_form_does_not_show_does_not(changes: dict[str, Any]) -> None:
    assert digest(with_told(**changes)) == digest(JOURNEY)


def test_another_pseudonym_code_or_place_opens_nothing() -> None:
    earlier = a_statement(period="2009")
    other = replace(JOURNEY, pseudonym="Bo", code="LR-099", statements=(earlier, TOLD))
    assert digest(other) == digest(JOURNEY)
    assert list(shown_of(other)) == [earlier.id, TOLD.id]


def test_another_birth_month_changes_the_age_and_so_what_is_shown() -> None:
    assert digest(replace(JOURNEY, youth=Youth(BirthMonth(2002, 5)))) != digest(JOURNEY)
    undated = replace(TOLD, period=Period.parse("ooit"))
    one = replace(JOURNEY, statements=(undated,))
    assert digest(replace(one, youth=Youth())) == digest(one)


def test_the_language_of_the_screen_opens_nothing() -> None:
    with in_english():
        spoken = shown_of(JOURNEY)
    assert spoken == shown_of(JOURNEY)


def test_what_is_not_shared_is_not_shown_and_dates_nothing() -> None:
    hidden = a_statement(
        text="De verhuizing", period="2016", turning_point=True, withheld=True
    )
    after = a_statement(text="Rust", period="na de verhuizing")
    journey = a_journey(hidden, after, youth=Youth(BirthMonth(2008, 5)))
    assert list(shown_of(journey)) == [after.id]
    alone = replace(journey, statements=(after,))
    assert shown_of(journey) == shown_of(alone)


def test_of_an_event_that_two_tell_the_account_that_is_followed_is_shown() -> None:
    event = uuid4()
    mother = a_statement(text="Ruzie", account_of=event)
    father = a_statement(text="Een woordenwisseling", account_of=event)
    follows = WorkingValue(event, Aspect.WHAT, father.id, "Hij was erbij.")
    notes = Notes(working=(follows,))
    assert list(shown_of(a_journey(mother, father))) == [mother.id]
    assert list(shown_of(a_journey(mother, father, notes=notes))) == [father.id]
