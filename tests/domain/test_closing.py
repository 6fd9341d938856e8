"""What to look at before a conversation is closed, the most important first."""

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from levensreis.domain.closing import ClosingKind, closing_points
from levensreis.domain.consent import Consent, Purpose
from levensreis.domain.journey import Journey, Youth
from levensreis.domain.life_context import BirthMonth
from levensreis.domain.notes import Notes, ParkedItem
from levensreis.domain.spell import Spell, SpellType
from levensreis.domain.statement import Kind
from levensreis.domain.theme import Theme
from tests.builders import a_journey, a_statement

TODAY = date(2018, 5, 20)
EVENT = uuid4()
PARKED = ParkedItem("de neuroloog", Theme.HEALTH)


def a_life(*statements: Any, **changes: Any) -> Journey:
    """A life of which every year of every theme was told."""
    full = [
        a_statement(theme=theme, period="zwangerschap tot 10", text="Alles rustig")
        for theme in Theme
    ]
    return a_journey(*full, *statements, youth=Youth(BirthMonth(2008, 5)), **changes)


def consents(*purposes: Purpose, given: bool = True) -> tuple[Consent, ...]:
    on = date(2018, 5, 1)
    return tuple(
        Consent(purpose=each, given=given, on=on, by="moeder") for each in purposes
    )


def words(journey: Journey, open_names: int = 0) -> list[str]:
    return [each.words for each in closing_points(journey, TODAY, open_names)]


def test_a_journey_that_is_finished_has_nothing_to_look_at() -> None:
    assert words(a_life()) == []
    assert words(a_life(imported=False, consents=consents(*Purpose))) == []


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (1, "1 geparkeerd punt staat nog open"),
        (3, "3 geparkeerde punten staan nog open"),
    ],
)
def test_what_is_parked_is_counted(number: int, told: str) -> None:
    notes = Notes()
    for _ in range(number):
        notes = notes.with_parked(replace(PARKED, id=uuid4()))
    done = replace(PARKED, id=uuid4(), done=True)
    assert words(a_life(notes=notes.with_parked(done))) == [told]


def test_contradictions_are_counted() -> None:
    accounts = [a_statement(period=period, account_of=EVENT) for period in ("4", "7")]
    assert words(a_life(*accounts)) == ["1 tegenspraak zonder keuze"]


@pytest.mark.parametrize(
    ("sensitive", "withheld", "told"),
    [
        (2, 1, ["2 gevoelige uitspraken, 1 niet te delen"]),
        (1, 0, ["1 gevoelige uitspraak"]),
        (0, 1, ["1 uitspraak is niet te delen"]),
        (0, 2, ["2 uitspraken zijn niet te delen"]),
        (0, 0, []),
    ],
)
def test_what_needs_care_is_counted_together(
    sensitive: int, withheld: int, told: list[str]
) -> None:
    statements = [
        *(a_statement(sensitive=True) for _ in range(sensitive)),
        *(a_statement(withheld=True) for _ in range(withheld)),
    ]
    assert words(a_life(*statements)) == told


def test_loose_words_and_names_are_counted() -> None:
    loose = [a_statement(loose_words=("#rust",)) for _ in range(2)]
    assert words(a_life(*loose), open_names=4) == [
        "2 uitspraken zijn nog te ordenen",
        "4 namen zonder vervanging",
    ]
    assert words(a_life(loose[0]), open_names=1) == [
        "1 uitspraak is nog te ordenen",
        "1 naam zonder vervanging",
    ]


def test_consent_that_was_not_asked_is_told_by_its_purpose() -> None:
    asked = consents(*set(Purpose) - {Purpose.PARTICIPATION})
    assert words(a_life(imported=False, consents=asked)) == [
        "Toestemming voor ‘Meedoen’ is nog niet gevraagd"
    ]
    asked = consents(Purpose.PARTICIPATION, Purpose.SHARING)
    assert words(a_life(imported=False, consents=asked)) == [
        "Toestemming voor ‘Citaten’, ‘Hergebruik’ en ‘Opnieuw contact’ is nog niet "
        "gevraagd"
    ]


def test_taking_part_that_was_refused_or_withdrawn_is_told() -> None:
    others = consents(*set(Purpose) - {Purpose.PARTICIPATION}, given=False)
    refused = consents(Purpose.PARTICIPATION, given=False)
    assert words(a_life(consents=others + refused)) == [
        "Toestemming voor ‘Meedoen’ is geweigerd"
    ]
    [given] = consents(Purpose.PARTICIPATION)
    withdrawn = replace(given, withdrawn=TODAY)
    assert words(a_life(consents=(*others, withdrawn))) == [
        "Toestemming voor ‘Meedoen’ is ingetrokken"
    ]


def test_empty_years_lead_to_their_theme() -> None:
    life = a_life()
    kept = [each for each in life.statements if each.theme is not Theme.RELATIONSHIPS]
    told = [
        a_statement(theme=Theme.RELATIONSHIPS, period=period)
        for period in ("zwangerschap tot 3", "9 tot 10")
    ]
    [point] = closing_points(
        replace(life, statements=(*kept, *told)), TODAY, open_names=0
    )
    assert point.words == "Nog niets over Relaties van 4 tot 9 jaar"
    assert point.kind is ClosingKind.GAP
    assert (point.number, point.theme, point.age) == (5, Theme.RELATIONSHIPS, 4)


def test_only_the_longest_empty_years_are_told() -> None:
    points = closing_points(
        a_journey(youth=Youth(BirthMonth(2008, 5))), TODAY, open_names=0
    )
    assert [each.kind for each in points] == [ClosingKind.GAP] * 3


def test_a_place_that_is_not_clear_leads_to_the_places() -> None:
    place = {"kind": Kind.SPELL, "spell": Spell(SpellType.PLACE)}
    [point] = closing_points(
        a_life(
            a_statement(period="van 0 tot 4", **place),
            a_statement(period="vanaf 7", **place),
        ),
        TODAY,
        open_names=0,
    )
    assert (point.kind, point.theme) == (ClosingKind.PLACE, Theme.LIVING)
    assert point.words.startswith("Geen woonplek bekend van ")
    assert point.age is not None
    assert 4 <= point.age <= 5


def test_what_can_only_be_asked_now_comes_before_what_can_wait() -> None:
    life = a_life(
        a_statement(loose_words=("#rust",)),
        a_statement(sensitive=True, period="4", account_of=EVENT),
        a_statement(period="7", account_of=EVENT),
        notes=Notes().with_parked(PARKED),
        imported=False,
    )
    kinds = [each.kind for each in closing_points(life, TODAY, open_names=1)]
    assert kinds == [
        ClosingKind.CONSENT,
        ClosingKind.PARKED,
        ClosingKind.CONTRADICTIONS,
        ClosingKind.SENSITIVE,
        ClosingKind.LOOSE,
        ClosingKind.NAMES,
    ]


@given(
    st.lists(st.builds(a_statement, sensitive=st.booleans(), withheld=st.booleans())),
    st.integers(0, 9),
    st.booleans(),
)
def test_points_are_in_the_order_of_their_importance(
    told: list[Any], open_names: int, imported: bool
) -> None:
    life = a_journey(*told, imported=imported)
    points = closing_points(life, TODAY, open_names)
    order = list(ClosingKind)
    places = [order.index(each.kind) for each in points]
    assert places == sorted(places)
    assert all(each.words and each.number > 0 for each in points)
