"""What was being typed when the program locked is kept, encrypted, and given once."""

from uuid import uuid4

import pytest

from levensreis.storage import drafts, journeys
from levensreis.storage.database import Database
from levensreis.storage.drafts import Draft
from levensreis.storage.journeys import UnknownJourney
from tests.builders import a_journey

JOURNEY = a_journey()


@pytest.fixture(autouse=True)
def _journey(database: Database) -> None:
    with database.transaction() as connection:
        journeys.add(connection, JOURNEY)


def put(database: Database, *new: Draft) -> None:
    with database.transaction() as connection:
        for each in new:
            drafts.put(connection, each)


def get_all(database: Database) -> list[Draft]:
    with database.transaction() as connection:
        return drafts.get_all(connection)


def test_a_draft_is_given_back_as_often_as_it_is_asked(database: Database) -> None:
    typed = [
        Draft("quick", JOURNEY.id, "6;6 naar een gezins"),
        Draft("quick", None, "geen levensreis"),
        Draft("story", JOURNEY.id, "Het verhaal\nvan het huis"),
    ]
    put(database, *typed)
    assert get_all(database) == typed
    assert get_all(database) == typed


def test_one_field_has_one_draft(database: Database) -> None:
    for journey_id in (JOURNEY.id, None):
        put(database, Draft("quick", journey_id, "eerst"))
        put(database, Draft("quick", journey_id, "later"))
    assert [each.text for each in get_all(database)] == ["later", "later"]


def test_a_field_that_was_emptied_has_no_draft(database: Database) -> None:
    put(database, Draft("quick", None, "toch niet"), Draft("quick", None, ""))
    assert get_all(database) == []


def test_half_a_character_is_no_reason_to_lose_the_rest(database: Database) -> None:
    put(
        database,
        Draft("quick", None, "half\ud83d woord"),
        Draft("story", None, "\ud83d"),
    )
    assert [each.text for each in get_all(database)] == ["half woord"]


def test_a_draft_of_an_unknown_journey_is_refused(database: Database) -> None:
    with pytest.raises(UnknownJourney):
        put(database, Draft("quick", uuid4(), "weg"))


def test_a_draft_is_there_after_reopening(database: Database) -> None:
    put(database, Draft("quick", JOURNEY.id, "nog niet klaar"))
    database.close()
    assert [each.text for each in get_all(database)] == ["nog niet klaar"]
