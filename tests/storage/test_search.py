"""Searching the statements: by word, whatever its accents, and only what is there."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from levensreis.domain.journey import Journey
from levensreis.storage import journeys, search, statements
from levensreis.storage.database import Database
from levensreis.storage.search import MOST_HITS, Hit
from tests.builders import a_journey, a_statement

MOVE = a_statement(text="Élise verhuisde naar het gezinshuis")
SCHOOL = a_statement(
    text="Zat thuis",
    story="Er was geen school die ‘nee’ durfde te zeggen.",
    quote="Wij wilden zo graag een plek.",
)
JOURNEY = a_journey(MOVE, SCHOOL, code="LR-001", pseudonym="William")


@pytest.fixture
def journey(database: Database) -> Journey:
    with database.transaction() as connection:
        journeys.add(connection, JOURNEY)
    return JOURNEY


def found(database: Database, words: str) -> list[str]:
    with database.transaction() as connection:
        return [hit.text for hit in search.find(connection, words)]


@pytest.mark.parametrize(
    ("words", "texts"),
    [
        ("gezinshuis", [MOVE.text]),
        ("GEZIN", [MOVE.text]),
        ("elise", [MOVE.text]),
        ("élisé verhuis", [MOVE.text]),
        ("naar elise", [MOVE.text]),
        ("huis", []),
        ("school", [SCHOOL.text]),
        ("graag plek", [SCHOOL.text]),
        ("elise school", []),
        ('"nee"', [SCHOOL.text]),
        ('thuis "', [SCHOOL.text]),
        ("thuis -", [SCHOOL.text]),
        ("text:thuis", []),
        ("thuis OR gezinshuis", []),
        ("th*", [SCHOOL.text]),
        ("", []),
        (' " ', []),
        ("thuis\0", [SCHOOL.text]),
        ("thuis\ud800", [SCHOOL.text]),
    ],
)
@pytest.mark.usefixtures("journey")
def test_a_statement_is_found_by_words_it_holds(
    database: Database, words: str, texts: list[str]
) -> None:
    assert found(database, words) == texts


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.text() | st.text(st.sampled_from("th*\"'():^-+{} \0")))
@pytest.mark.usefixtures("journey")
def test_nothing_that_is_typed_makes_a_search_fail(
    database: Database, words: str
) -> None:
    found(database, words)


@pytest.mark.usefixtures("journey")
def test_a_hit_tells_where_it_is(database: Database) -> None:
    with database.transaction() as connection:
        [hit] = search.find(connection, "gezinshuis")
    assert hit == Hit(JOURNEY.id, MOVE.id, "LR-001", "William", MOVE.text)


def test_what_is_in_the_bin_is_not_found(database: Database, journey: Journey) -> None:
    with database.transaction() as connection:
        statements.put_in_bin(connection, MOVE.id)
    assert found(database, "gezinshuis") == []
    with database.transaction() as connection:
        key = journeys.key_of(connection, journey.id)
        statements.put(connection, key, MOVE)
    assert found(database, "gezinshuis") == [MOVE.text]


def test_words_that_were_taken_out_are_gone_from_the_index(
    database: Database, journey: Journey
) -> None:
    changed = a_statement(id=MOVE.id, text="Ging weg")
    with database.transaction() as connection:
        key = journeys.key_of(connection, journey.id)
        statements.put(connection, key, changed)
    with database.transaction() as connection:
        blocks = connection.exec_driver_sql("SELECT block FROM statement_search_data")
        index = b"".join(row.block for row in blocks)
        check = "INSERT INTO statement_search(statement_search) VALUES('{}')"
        connection.exec_driver_sql(check.format("integrity-check"))
    assert found(database, "gezinshuis") == []
    assert found(database, "ging") == ["Ging weg"]
    assert b"gezinshuis" not in index
    assert b"ging" in index


def test_a_search_shows_no_more_than_people_read(database: Database) -> None:
    many = a_journey(*(a_statement(text=f"thuis {n}") for n in range(MOST_HITS + 1)))
    with database.transaction() as connection:
        journeys.add(connection, many)
    assert len(found(database, "thuis")) == MOST_HITS
