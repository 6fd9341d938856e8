"""Until when a journey is kept is stored with it."""

from datetime import date
from uuid import uuid4

import pytest

from levensreis.domain.retention import Retention
from levensreis.storage import journeys, retention
from levensreis.storage.database import Database
from levensreis.storage.journeys import UnknownJourney
from tests.builders import a_journey

ONE, OTHER = a_journey(code="A-1"), a_journey(code="A-2")
UNTIL = date(2036, 5, 3)


@pytest.fixture(autouse=True)
def _journeys(database: Database) -> None:
    with database.transaction() as connection:
        journeys.add(connection, OTHER)
        journeys.add(connection, ONE)


def test_nobody_decides_until_somebody_does(database: Database) -> None:
    with database.transaction() as connection:
        assert retention.get(connection, ONE.id) == Retention(ONE.id, "A-1", None)
        retention.put(connection, ONE.id, UNTIL)
        assert retention.get_all(connection) == [
            Retention(ONE.id, "A-1", UNTIL),
            Retention(OTHER.id, "A-2", None),
        ]
        retention.put(connection, ONE.id, None)
        assert retention.get(connection, ONE.id).until is None


def test_another_code_leaves_the_day_as_it_is(database: Database) -> None:
    with database.transaction() as connection:
        retention.put(connection, ONE.id, UNTIL)
        journeys.change(connection, a_journey(id=ONE.id, code="A-3"))
        assert retention.get(connection, ONE.id) == Retention(ONE.id, "A-3", UNTIL)


def test_an_unknown_journey_is_told(database: Database) -> None:
    with database.transaction() as connection:
        with pytest.raises(UnknownJourney):
            retention.put(connection, uuid4(), UNTIL)
        with pytest.raises(UnknownJourney):
            retention.get(connection, uuid4())
