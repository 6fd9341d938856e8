"""A research file says what it is, is the same every time, and opens anywhere."""

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import create_engine, select

from levensreis.domain.factor_table import Order, build_table, count_factors
from levensreis.domain.journey import Journey, Youth
from levensreis.formats.codebook_json import shipped_codebook
from levensreis.storage.research.build import digests_of, put, research_file
from levensreis.storage.research.connection import APPLICATION_ID
from levensreis.storage.research.content import COLUMNS, content_of
from levensreis.storage.research.dictionary import codes, meanings
from levensreis.storage.research.reading import read_research
from levensreis.storage.research.tables import SCHEMA, journey, metadata, statement
from levensreis.storage.research.views import VIEWS
from tests.builders import a_coded_statement, a_factor, a_journey
from tests.storage.research.files import (
    KEY,
    a_file,
    a_newer_journey,
    a_told_journey,
    on_disk,
    opened,
    the_content,
    to_research,
)


@pytest.fixture(scope="module")
def content() -> bytes:
    return a_file()


def selected(content: bytes, query: str) -> list[tuple[object, ...]]:
    return opened(content).execute(query).fetchall()


# --- what it is ------------------------------------------------------------------


def test_it_opens_as_a_plain_file_of_sqlite(content: bytes, tmp_path: Path) -> None:
    connection = sqlite3.connect(on_disk(content, tmp_path))
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
    assert connection.execute("PRAGMA user_version").fetchone() == (SCHEMA,)
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    connection.close()


def test_no_page_of_it_ever_held_anything_else(content: bytes) -> None:
    assert selected(content, "PRAGMA freelist_count") == [(0,)]


def test_it_has_only_the_tables_and_columns_on_the_white_list(content: bytes) -> None:
    query = (
        "SELECT m.name, c.name FROM sqlite_master m, pragma_table_info(m.name) c "
        "WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'"
    )
    allowed = {
        (table.name, column.name)
        for table in metadata.tables.values()
        for column in table.columns
    }
    assert set(selected(content, query)) == allowed
    # Whoever adds a column that leaves every laptop does so knowingly.
    assert {name: len(each) for name, each in COLUMNS.items()} == {
        "journey": 5,
        "factor": 8,
        "statement": 35,
        "coding": 5,
        "characteristic": 3,
        "theme_story": 3,
        "tombstone": 1,
    }


def test_the_dictionary_tells_of_every_column_of_every_table_and_view(
    content: bytes,
) -> None:
    query = (
        "SELECT m.name, c.name FROM sqlite_master m, pragma_table_info(m.name) c "
        "WHERE m.type IN ('table', 'view') AND m.name NOT LIKE 'sqlite_%' "
        "UNION SELECT name, '' FROM sqlite_master "
        "WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%'"
    )
    explained = [(place, field) for place, field, *_ in meanings()]
    assert sorted(explained) == sorted(selected(content, query))
    assert all(meaning for *_, meaning, _ in meanings())
    lists = {name for name, *_ in codes()}
    assert {told for *_, told in meanings() if told} <= lists


@pytest.mark.parametrize("told", [a_told_journey(), a_newer_journey()])
def test_every_code_in_it_is_explained(told: Journey) -> None:
    content = a_file(to_research(told))
    known = {(name, value) for name, value, *_ in codes()}
    for place, field, _, _, codes_of in meanings():
        if codes_of and place in COLUMNS:
            found = selected(content, f'SELECT DISTINCT "{field}" FROM {place}')
            values = {str(value) for (value,) in found if value is not None}
            assert {(codes_of, value) for value in values} <= known, (place, field)
    spells = "SELECT spell_type, spell_kind FROM statement WHERE spell_kind <> ''"
    assert set(selected(content, spells)) <= known


def test_the_same_content_gives_the_same_bytes_and_the_same_signature() -> None:
    first, second = to_research(number=1), to_research(number=2)
    assert a_file(first, second) == a_file(second, first)


def test_another_order_of_making_changes_no_digest() -> None:
    one, other = to_research(number=1), to_research(number=2)
    alone = digests_of(content_of([other], shipped_codebook()))
    both = digests_of(content_of([one, other], shipped_codebook()))
    assert alone.items() <= both.items()


# --- what it tells ---------------------------------------------------------------


def test_ages_are_told_in_months_and_no_year_is(content: bytes) -> None:
    query = (
        "SELECT age, earliest_start, latest_start, earliest_end, latest_end "
        "FROM statements ORDER BY number"
    )
    told = selected(content, query)
    assert told[2] == ("6,5–8 jaar", 78, 79, 96, 97)
    assert told[3][1:] == (84, 96, None, None)
    assert told[4] == ("tijdstip onbekend", None, None, None, None)
    everything = " ".join(map(str, selected(content, "SELECT * FROM statement")))
    assert "2008" not in everything


def test_statements_are_read_in_words(content: bytes) -> None:
    query = "SELECT pseudonym, theme, influence, system, factors, respondent, text"
    first, second = shipped_codebook().factors[:2]
    told = selected(content, f"{query} FROM statements ORDER BY number")
    assert told[0] == (
        "William",
        "Woonplekken",
        "+",
        "Samenleving als geheel",
        first.label,
        "moeder",
        "Een plan dat klopte",
    )
    assert (told[1][2], told[1][4]) == ("-", second.label)
    assert told[2][3:5] == (None, None)


def test_spells_have_the_shape_that_tramine_r_reads(content: bytes) -> None:
    connection = opened(content)
    found = connection.execute("SELECT * FROM spells WHERE spell_type = 'place'")
    assert [each[0] for each in found.description][:4] == [
        *("id", "begin", "end", "status"),
    ]
    assert [row[:4] for row in found] == [(1, 78, 96, "gezinshuis")]
    [care] = selected(content, "SELECT * FROM spells WHERE spell_type = 'care'")
    assert care[:4] == (1, 84, None, "begeleiding thuis")


def test_what_changed_the_course_is_told_in_words() -> None:
    newer = a_file(to_research(a_newer_journey()))
    query = "SELECT reason, afterwards FROM spells WHERE reason || afterwards IS NULL"
    assert selected(newer, f"{query} AND coalesce(reason, afterwards) <> ''") == [
        (None, "de zorgvraag daalde"),
        ("de vorige plek schoot tekort", None),
    ]
    query = 'SELECT "begin", "end", complexity, course_change, text FROM course'
    assert selected(newer, query) == [
        (78, 78, None, "escalatie", "Steeds weer wachten"),
        (120, 155, "zeer complex", None, "Het werd steeds moeilijker"),
    ]
    query = "SELECT help_step, source FROM statements WHERE help_step <> ''"
    assert selected(newer, query) == [("planning", "professional")]


def test_characteristics_are_told_in_words(content: bytes) -> None:
    told = selected(content, "SELECT characteristic, value FROM characteristics")
    assert ("manier van instroom", "onbekend") in told
    assert [*told[:2], *told[-3:]] == [
        ("geslacht", "jongen"),
        ("leeftijdsgroep toen het werd verteld", "12-17"),
        ("aantal uitspraken", "5"),
        ("aantal gesprekspartners", "1"),
        ("aantal cruciale momenten", "1"),
    ]


def test_a_characteristic_that_nobody_knows_is_told_as_such() -> None:
    nobody = a_file(to_research(a_told_journey(youth=Youth())))
    query = "SELECT value FROM characteristics LIMIT 2"
    assert selected(nobody, query) == [("niet bekend",), ("niet bekend",)]


def test_the_codebook_is_told_with_its_own_factors_that_are_used() -> None:
    used, unused = a_factor(own=True), a_factor(own=True)
    book = shipped_codebook().with_factors([used, unused])
    told = to_research(a_journey(a_coded_statement(used)))
    content = research_file(the_content(told, book=book), book, KEY)
    found = selected(content, "SELECT label, own FROM codebook")
    assert len(found) == len(shipped_codebook().factors) + 1
    assert found[-1] == (used.label, 1)
    assert unused.label.encode() not in content


def test_the_factor_table_is_that_of_the_laptop() -> None:
    first, second, third = shipped_codebook().factors[:3]
    journeys = [
        a_journey(
            a_coded_statement(first, example="een brief"),
            a_coded_statement(first, example="nog een brief"),
            a_coded_statement(third),
            pseudonym="William",
        ),
        a_journey(
            a_coded_statement(first), a_coded_statement(second), pseudonym="Jonah"
        ),
    ]
    content = a_file(
        *(to_research(each, number) for number, each in enumerate(journeys, 1))
    )
    table = build_table(shipped_codebook(), count_factors(journeys), Order.CODEBOOK)
    query = "SELECT factor, journeys, coalesce(example, ''), example_journey"
    assert selected(content, f"{query} FROM factor_table") == [
        (
            row.factor.label,
            row.tally.journeys,
            row.tally.example,
            row.tally.example_journey or None,
        )
        for row in table.rows
    ]


def test_every_view_answers_of_a_file_with_nothing_told() -> None:
    nothing = a_file(to_research(a_journey()))
    for name in VIEWS:
        opened(nothing).execute(f"SELECT * FROM {name}").fetchall()
    assert selected(nothing, "SELECT count(*) FROM factor_table") == [(0,)]


def test_who_counts_without_a_file_has_the_same_rows() -> None:
    content = the_content()
    with create_engine("sqlite://").begin() as connection:
        metadata.create_all(connection)
        put(connection, content)
        assert list(map(tuple, connection.execute(select(statement)))) == list(
            content.rows["statement"]
        )
        assert connection.execute(select(journey.c.revision)).scalars().all() == [1]


def test_a_file_reads_back_as_what_it_was_made_of() -> None:
    made = the_content()
    found = read_research(research_file(made, shipped_codebook(), KEY))
    assert {name: list(rows) for name, rows in found.content.rows.items()} == made.rows
    assert (found.schema, found.manifest.values["journeys"]) == (SCHEMA, "1")
    assert found.manifest.is_signed
