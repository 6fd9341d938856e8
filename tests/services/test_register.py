"""The register of a journey, and what it does to what was told."""

from uuid import uuid4

import pytest

from levensreis.domain.anonymise.register import Register
from levensreis.services.register import Preview
from levensreis.services.study import Study
from levensreis.storage.journeys import UnknownJourney
from tests.builders import a_journey, a_register, a_statement

NAMES = a_register(Jurre="William", Noordermarke=None)


def test_a_register_is_kept_with_its_journey(study: Study) -> None:
    journey, other = a_journey(), a_journey()
    for each in (journey, other):
        study.journeys.begin(each)
    assert study.register.get(journey.id) == Register()
    study.register.put(journey.id, NAMES)
    assert study.register.get(journey.id) == NAMES
    assert study.register.get(other.id) == Register()
    assert [each.open_names for each in study.journeys.overview()] == [1, 0]


def test_the_register_of_an_unknown_journey_is_told(study: Study) -> None:
    with pytest.raises(UnknownJourney):
        study.register.get(uuid4())
    with pytest.raises(UnknownJourney):
        study.register.put(uuid4(), NAMES)


def test_the_preview_shows_every_statement_before_and_after(study: Study) -> None:
    text = a_statement(text="Jurre ging naar Noordermarke")
    time = a_statement(period="toen Jurre klein was")
    same = a_statement(text="Weer thuis")
    journey = a_journey(text, time, same)
    first, second, third = study.register.preview(journey, NAMES)
    assert first.before == text
    assert first.after.text == "William ging naar Noordermarke"
    assert second.before == time
    assert second.after.period.said == "toen William klein was"
    assert third == Preview(same, same)


def test_both_sides_of_the_preview_are_cleaned_and_without_loose_words(
    study: Study,
) -> None:
    told = a_statement(text="Jur\u00adre \u2013 weg", loose_words=("#jurre",))
    [shown] = study.register.preview(a_journey(told), NAMES)
    assert (shown.before.text, shown.after.text) == ("Jurre - weg", "William - weg")
    assert shown.before.loose_words == shown.after.loose_words == ()
    places = NAMES.find(shown.before.text)
    assert [(each.start, each.end, each.text) for each in places] == [(0, 5, "William")]


def test_a_statement_of_which_nothing_is_seen_can_be_shown(study: Study) -> None:
    [shown] = study.register.preview(a_journey(a_statement(text="\u200b")), NAMES)
    assert shown.before.text == shown.after.text == "…"
