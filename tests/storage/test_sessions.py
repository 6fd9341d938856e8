"""Sessions and answers in the file: as they were, in the order in which they came."""

from collections.abc import Iterator
from datetime import date
from uuid import UUID

import pytest
from sqlalchemy import Connection, select

from levensreis.domain.consent import Consent, Purpose
from levensreis.domain.journey import Journey, Respondent
from levensreis.domain.session import Session
from levensreis.storage import journeys, sessions
from levensreis.storage.database import Database
from levensreis.storage.tables import consent, session
from tests.builders import a_journey, a_statement

SITTINGS = (
    Session(
        on=date(2026, 11, 3),
        respondents=("moeder", "vader"),
        note="Bij moeder thuis.\nVader kwam later – één uur.",
    ),
    Session(on=date(2026, 5, 12)),
)
ANSWERS = (
    Consent(
        purpose=Purpose.PARTICIPATION,
        given=True,
        on=date(2025, 5, 12),
        by="moeder",
        text_version="1",
        withdrawn=date(2026, 11, 3),
    ),
    Consent(purpose=Purpose.QUOTES, given=False, on=date(2025, 5, 12), by="Zoë"),
    Consent(
        purpose=Purpose.PARTICIPATION, given=True, on=date(2026, 11, 4), by="voogd"
    ),
)


@pytest.fixture
def connection(database: Database) -> Iterator[Connection]:
    with database.transaction() as opened:
        yield opened


def stored(connection: Connection, journey: Journey) -> int:
    journeys.add(connection, journey)
    return journeys.key_of(connection, journey.id)


def test_sessions_and_answers_come_out_as_they_went_in(connection: Connection) -> None:
    journey = a_journey(sessions=SITTINGS, consents=ANSWERS, imported=False)
    key = stored(connection, journey)
    assert sessions.of_journey(connection, key) == SITTINGS
    assert sessions.consents_of(connection, key) == ANSWERS
    assert journeys.get(connection, journey.id) == journey


def test_sessions_take_the_place_of_the_old_ones(connection: Connection) -> None:
    key = stored(connection, a_journey(sessions=SITTINGS))
    turned = SITTINGS[::-1]
    sessions.put_all(connection, key, turned)
    assert sessions.of_journey(connection, key) == turned
    sessions.put_all(connection, key, ())
    assert sessions.of_journey(connection, key) == ()


def test_answers_take_the_place_of_the_old_ones(connection: Connection) -> None:
    key = stored(connection, a_journey(consents=ANSWERS))
    sessions.put_consents(connection, key, ANSWERS[1:])
    assert sessions.consents_of(connection, key) == ANSWERS[1:]
    sessions.put_consents(connection, key, ())
    assert sessions.consents_of(connection, key) == ()


def test_what_is_stored_for_one_journey_leaves_the_others_alone(
    connection: Connection,
) -> None:
    one = stored(connection, a_journey(sessions=SITTINGS[:1], consents=ANSWERS[:1]))
    other = stored(connection, a_journey(sessions=SITTINGS[1:], consents=ANSWERS[1:]))
    sessions.put_all(connection, one, ())
    sessions.put_consents(connection, one, ())
    assert sessions.of_journey(connection, other) == SITTINGS[1:]
    assert sessions.consents_of(connection, other) == ANSWERS[1:]


def test_the_answers_of_a_whole_study_are_told_by_journey(
    connection: Connection,
) -> None:
    one = stored(connection, a_journey(consents=ANSWERS[:1]))
    other = stored(connection, a_journey(consents=ANSWERS[1:]))
    found = sessions.all_consents(connection)
    assert [each for key, each in found if key == one] == [*ANSWERS[:1]]
    assert [each for key, each in found if key == other] == [*ANSWERS[1:]]


def test_who_was_there_gets_the_new_word_also_when_two_change_places(
    connection: Connection,
) -> None:
    key = stored(connection, a_journey(sessions=SITTINGS))
    other = stored(connection, a_journey(sessions=[Session(on=date(2026, 1, 1))]))
    sessions.rename_respondents(
        connection, key, {"moeder": "vader", "vader": "moeder", "oma": "opa"}
    )
    first, second = sessions.of_journey(connection, key)
    assert first.respondents == ("vader", "moeder")
    assert second.respondents == ()
    assert len(sessions.of_journey(connection, other)) == 1
    sessions.rename_respondents(connection, key, {})
    assert sessions.of_journey(connection, key) == (first, second)


def test_renaming_somebody_leaves_the_sessions_of_another_journey_alone(
    connection: Connection,
) -> None:
    key = stored(connection, a_journey(sessions=SITTINGS[:1]))
    there = Session(on=date(2026, 2, 2), respondents=("moeder",))
    other = stored(connection, a_journey(sessions=[there]))
    sessions.rename_respondents(connection, key, {"moeder": "pleegmoeder"})
    assert sessions.of_journey(connection, other) == (there,)


def test_a_journey_that_changes_keeps_its_sessions_and_answers(
    connection: Connection,
) -> None:
    told = a_statement(session=SITTINGS[0].id, respondent="moeder")
    journey = a_journey(told, sessions=SITTINGS, consents=ANSWERS)
    key = stored(connection, journey)
    people = (Respondent("oma", "oma"),)
    journeys.change(
        connection, a_journey(id=journey.id, pseudonym="Noor", respondents=people)
    )
    assert sessions.of_journey(connection, key) == SITTINGS
    assert sessions.consents_of(connection, key) == ANSWERS
    [kept] = journeys.get(connection, journey.id).statements
    assert kept.session == SITTINGS[0].id


def test_days_stand_in_the_file_as_year_month_and_day(connection: Connection) -> None:
    stored(connection, a_journey(sessions=SITTINGS[:1], consents=ANSWERS[:1]))
    [sitting] = connection.execute(select(session)).all()
    assert UUID(sitting.uid) == SITTINGS[0].id
    assert sitting.on_day == "2026-11-03"
    [answer] = connection.execute(select(consent)).all()
    assert (answer.on_day, answer.withdrawn) == ("2025-05-12", "2026-11-03")
    assert answer.purpose == "participation"
