"""Notes in the file: beside their journey, in their order, and nobody else's."""

from dataclasses import replace
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from sqlalchemy import select

from levensreis.domain.accounts import Aspect, WorkingValue
from levensreis.domain.coverage import MarkKind
from levensreis.domain.guide import ProbeState
from levensreis.domain.notes import Notes, ParkedItem
from levensreis.domain.theme import Theme
from levensreis.storage import journeys, notes
from levensreis.storage.database import Database
from levensreis.storage.tables import theme_story
from tests.builders import a_journey
from tests.domain.test_notes import any_notes

CAMP = ParkedItem("vragen naar het zomerkamp", Theme.DAY_ACTIVITIES)
FULL = (
    Notes()
    .with_story(Theme.LIVING, "Eerst thuis.\n\nLater ‘De Eik’, met z’n zessen.\n")
    .with_story(Theme.HEALTH, "Het begon met een koortsstuip.")
    .with_answer("health-1", ProbeState.ANSWERED)
    .with_answer("care-7", ProbeState.DECLINED)
    .with_mark(Theme.RELATIONSHIPS, -1, MarkKind.NOTHING_SPECIAL)
    .with_mark(Theme.RELATIONSHIPS, 12, MarkKind.DECLINED)
    .with_parked(CAMP)
    .with_parked(ParkedItem("het rapport van de school", Theme.SKILLS, done=True))
    .with_working(WorkingValue(uuid4(), Aspect.WHEN, uuid4(), "zij was erbij"))
)
PARTS = ("stories", "answers", "marks", "parked", "working")


def stored_in(database: Database, *told: Notes) -> list[Notes]:
    """What comes out of one file into which each went with a journey of its own."""
    with database.transaction() as connection:
        keys = []
        for each in told:
            journey = a_journey(notes=each)
            journeys.add(connection, journey)
            keys.append(journeys.key_of(connection, journey.id))
        return [notes.of_journey(connection, key) for key in keys]


def test_notes_come_out_as_they_went_in(database: Database) -> None:
    assert stored_in(database, FULL) == [FULL]


def test_a_journey_is_read_with_its_notes(database: Database) -> None:
    journey = a_journey(notes=FULL)
    with database.transaction() as connection:
        journeys.add(connection, journey)
        assert journeys.get(connection, journey.id).notes == FULL


def test_notes_of_one_journey_are_not_those_of_another(database: Database) -> None:
    other = Notes().with_story(Theme.HEALTH, "Nooit ziek geweest.")
    assert stored_in(database, FULL, other, Notes()) == [FULL, other, Notes()]


@pytest.mark.parametrize("part", PARTS)
def test_a_part_that_changed_takes_the_place_of_the_old_one(
    database: Database, part: str
) -> None:
    journey = a_journey(notes=FULL)
    emptied = replace(FULL, **{part: getattr(Notes(), part)})
    with database.transaction() as connection:
        journeys.add(connection, journey)
        key = journeys.key_of(connection, journey.id)
        for before, after in ((FULL, emptied), (emptied, FULL)):
            notes.put(connection, key, after, before)
            assert notes.of_journey(connection, key) == after


def test_what_did_not_change_is_not_written_again(database: Database) -> None:
    journey = a_journey(notes=FULL)
    with database.transaction() as connection:
        journeys.add(connection, journey)
        key = journeys.key_of(connection, journey.id)
        rows = connection.execute(select(theme_story)).all()
        notes.put(connection, key, FULL.without_parked(CAMP.id), FULL)
        assert connection.execute(select(theme_story)).all() == rows


def test_an_item_that_was_taken_away_comes_back_in_its_old_place(
    database: Database,
) -> None:
    journey = a_journey(notes=FULL)
    without = FULL.without_parked(CAMP.id)
    with database.transaction() as connection:
        journeys.add(connection, journey)
        key = journeys.key_of(connection, journey.id)
        notes.put(connection, key, without, FULL)
        notes.put(connection, key, FULL, without)
        assert notes.of_journey(connection, key).parked == FULL.parked


@given(any_notes())
@settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_any_notes_come_out_as_they_went_in(database: Database, told: Notes) -> None:
    # The ids of what is parked are of one journey only.
    told = replace(
        told, parked=tuple(replace(each, id=uuid4()) for each in told.parked)
    )
    assert stored_in(database, told) == [told]
