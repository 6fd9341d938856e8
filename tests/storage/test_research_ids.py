"""Outside names are made with a journey, and kept with what left under them."""

from sqlalchemy import text

from levensreis.storage import journeys, research_ids
from levensreis.storage.database import Database
from levensreis.storage.research.signing import public_key
from tests.builders import a_journey


def test_a_journey_has_an_outside_name_from_its_first_day(database: Database) -> None:
    one, other = a_journey(), a_journey()
    with database.transaction() as connection:
        journeys.add(connection, one)
        journeys.add(connection, other)
        known = research_ids.get_all(connection)
        assert research_ids.get_all(connection) == known
    assert known.keys() == {one.id, other.id}
    assert known[one.id].rid != known[other.id].rid
    assert {each.revision for each in known.values()} == {0}


def test_what_has_no_name_after_it_was_saved_from_damage_gets_one(
    database: Database,
) -> None:
    told = a_journey()
    with database.transaction() as connection:
        journeys.add(connection, told)
        connection.execute(text("DELETE FROM research_journey"))
        assert research_ids.get_all(connection)[told.id].revision == 0


def test_what_left_is_kept_of_its_own_journey(database: Database) -> None:
    one, other = a_journey(), a_journey()
    with database.transaction() as connection:
        for each in (one, other):
            journeys.add(connection, each)
        before = research_ids.get_all(connection)
        left = before[one.id].revised("00" * 32)
        research_ids.put_all(connection, {one.id: left})
        assert research_ids.get_all(connection) == before | {one.id: left}


def test_what_is_withdrawn_is_kept_once_and_for_ever(database: Database) -> None:
    with database.transaction() as connection:
        research_ids.withdraw(connection, ["bb", "aa"])
        research_ids.withdraw(connection, ["aa"])
        research_ids.withdraw(connection, [])
        assert research_ids.tombstones(connection) == {"aa", "bb"}


def test_a_study_signs_with_one_key(database: Database) -> None:
    with database.transaction() as connection:
        key = research_ids.signing_key(connection)
    with database.transaction() as connection:
        assert research_ids.signing_key(connection) == key
    assert public_key(key) != key
