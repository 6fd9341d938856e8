"""Searching the statements: by word, whatever its accents, and only what is there."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from levensreis.domain.journey import Journey
from levensreis.domain.theme import Theme
from levensreis.storage import journeys, search, statements
from levensreis.storage.database import Database
from levensreis.storage.search import MOST_HITS, MOST_WORDS, Hit
from levensreis.storage.snippet import Snippet
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
    store(database, JOURNEY)
    return JOURNEY


def store(database: Database, *new: Journey) -> None:
    with database.transaction() as connection:
        for each in new:
            journeys.add(connection, each)


def hits(database: Database, words: str, most: int = MOST_HITS) -> list[Hit]:
    with database.transaction() as connection:
        return search.find(connection, words, most)


def found(database: Database, words: str) -> list[str]:
    """The texts of the statements that are found, and the names of journeys."""
    with database.transaction() as connection:
        told = {
            each.id: each.text
            for journey in journeys.get_all(connection)
            for each in journey.statements
        }
    return [
        told[hit.statement_id] if hit.statement_id else hit.pseudonym
        for hit in hits(database, words)
    ]


@pytest.mark.parametrize(
    ("words", "texts"),
    [
        ("gezinshuis", [MOVE.text]),
        ("gezins-huis", []),
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
        ("{text} : thuis", []),
        ("thuis OR gezinshuis", []),
        ("thuis AND wilden", []),
        ("thuis NOT gezinshuis", []),
        ("NEAR(zat thuis)", []),
        ("^zat", [SCHOOL.text]),
        ("(thuis)", [SCHOOL.text]),
        ("zat + thuis", [SCHOOL.text]),
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
    assert hits(database, "gezins") == [
        Hit(
            journey_id=JOURNEY.id,
            code="LR-001",
            pseudonym="William",
            statement_id=MOVE.id,
            theme=Theme.LIVING,
            said="6;6",
            snippet=Snippet(MOVE.text, ((25, 31),)),
        )
    ]


@pytest.mark.parametrize(
    ("words", "told"),
    [("durf", SCHOOL.story), ("plek", SCHOOL.quote), ("rust", "Hij vond er rust.")],
)
def test_the_line_of_a_hit_comes_from_where_the_words_stand(
    database: Database, words: str, told: str
) -> None:
    meant = a_statement(text="Op zichzelf", meaning="Hij vond er rust.")
    store(database, a_journey(SCHOOL, meant))
    [hit] = hits(database, words)
    assert hit.snippet.text == told


@pytest.mark.parametrize(
    "words", ["wil", "WILLIAM", "william de", "lr-0", "LR-001", ' "wil" ']
)
def test_a_journey_whose_name_begins_so_comes_first(
    database: Database, words: str
) -> None:
    told = a_statement(text=f"Zag {words} en schrok")
    store(database, a_journey(told, code="LR-001", pseudonym="William de Wit"))
    store(database, a_journey(code="LR-X", pseudonym="Noor"))
    first, *others = hits(database, words)
    assert (first.code, first.statement_id) == ("LR-001", None)
    assert (first.theme, first.said, first.snippet) == (None, "", Snippet())
    assert [each.statement_id for each in others] == [told.id]


def test_who_is_called_exactly_so_comes_before_longer_names(
    database: Database,
) -> None:
    for code, name in (("A", "Jonah"), ("B", "Joris"), ("C", "Jó"), ("D", "Bo-Jo")):
        store(database, a_journey(code=code, pseudonym=name))
    assert found(database, "jo") == ["Jó", "Jonah", "Joris"]


def test_a_whole_word_comes_before_a_word_that_begins_so(database: Database) -> None:
    texts = ["Meedoen mee te meer", "Meer en meer", "Ging mee", "Meedoen"]
    store(database, a_journey(*(a_statement(text=text) for text in texts)))
    order = found(database, "mee")
    assert set(order[:2]) == {"Ging mee", "Meedoen mee te meer"}
    assert set(order[2:]) == {"Meer en meer", "Meedoen"}


def test_the_best_come_first_and_of_too_many_the_last_told(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    short, twice = "Mama kwam eten", "Mama, altijd weer mama"
    long = "Er kwam iemand, niet eens zo oud, en dat was mama"
    store(
        database, a_journey(*(a_statement(text=each) for each in (short, twice, long)))
    )
    assert found(database, "mama") == [twice, short, long]
    monkeypatch.setattr(search, "MOST_RANKED", 2)
    assert found(database, "mama") == [long, twice, short]


def test_the_best_come_first_of_a_beginning_that_is_long_enough(
    database: Database,
) -> None:
    short, long = "Naar de gezinsgroep", "Toen ging hij een jaar naar een gezinshuis"
    store(database, a_journey(a_statement(text=short), a_statement(text=long)))
    assert found(database, "gezi") == [short, long]
    assert found(database, "gez") == [long, short]


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
    many = [a_statement(text=f"thuis {n}") for n in range(MOST_HITS)]
    store(database, a_journey(*many, pseudonym="Thuis"))
    assert len(found(database, "thuis")) == MOST_HITS
    assert len(hits(database, "thuis", MOST_HITS + 9)) == MOST_HITS + 1
    assert [hit.pseudonym for hit in hits(database, "thuis", 1)] == ["Thuis"]


def test_a_pasted_story_is_found_by_its_start(
    database: Database, journey: Journey
) -> None:
    start = "thuis " * MOST_WORDS
    assert found(database, start + "olifant " * 5000) == [SCHOOL.text]
    assert found(database, f"olifant {start}") == []
