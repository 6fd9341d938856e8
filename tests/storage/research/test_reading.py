"""What comes from somebody else is read when it is whole and untouched."""

import sqlite3
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from levensreis.domain.errors import KnownError
from levensreis.formats.codebook_json import shipped_codebook
from levensreis.storage.research.build import research_file, revised
from levensreis.storage.research.connection import in_memory, rows_in, schema_of
from levensreis.storage.research.digest import (
    LooseRows,
    TableRows,
    Tables,
    file_digest,
    journey_digests,
)
from levensreis.storage.research.manifest import unsealed
from levensreis.storage.research.reading import (
    DamagedResearch,
    NewerResearch,
    NotResearch,
    TamperedResearch,
    read_research,
)
from levensreis.storage.research.signing import fingerprint, public_key, sign
from levensreis.storage.research.tables import SCHEMA, metadata
from tests.storage.research.files import (
    KEY,
    a_file,
    a_told_journey,
    changed,
    opened,
    the_content,
    to_research,
)

OTHER = "22" * 32


@pytest.fixture(scope="module")
def content() -> bytes:
    made = a_file(to_research(number=1), to_research(a_told_journey(), number=2))
    read_research(made)  # what most files have alike is known by now
    return made


def sealed_again(content: bytes, key: str = OTHER) -> bytes:
    """A file that somebody else signed, with every digest as it should be."""
    with in_memory(content) as connection:
        tables = rows_in(connection)
        columns = tables["journey"].columns
        for row_id, digest in journey_digests(tables).items():
            query = "UPDATE journey SET digest = ? WHERE id = ?"
            connection.execute(query, (digest, row_id))
        assert columns[0] == "id"
        digest = file_digest(unsealed(rows_in(connection)), schema_of(connection))
        values = {"digest": digest, "key": public_key(key)}
        values["signature"] = sign(key, digest)
        for name, value in values.items():
            query = "UPDATE manifest SET value = ? WHERE name = ?"
            connection.execute(query, (value, name))
        return connection.serialize()


# --- what is found ---------------------------------------------------------------


def every_cell() -> list[tuple[str, str]]:
    return [
        (table.name, column.name)
        for table in metadata.tables.values()
        for column in table.columns
        if table.name not in ("tombstone", "theme_story")  # there is none
    ]


@pytest.mark.parametrize(("table", "column"), every_cell())
def test_one_cell_that_was_changed_is_found(
    content: bytes, table: str, column: str
) -> None:
    target = f"(SELECT max(rowid) FROM {table})"
    other = changed(
        content,
        f'UPDATE "{table}" SET "{column}" = '
        f'CASE WHEN typeof("{column}") = \'integer\' THEN "{column}" + 1000 '
        f"ELSE coalesce(\"{column}\", '') || 'x' END WHERE rowid = {target}",
    )
    with pytest.raises((TamperedResearch, DamagedResearch)):
        read_research(other)


@pytest.mark.parametrize(
    "deed",
    [
        "DELETE FROM statement WHERE id = 1",
        "DELETE FROM coding",
        "INSERT INTO tombstone VALUES ('00000000000000000000000000000001')",
        "DROP VIEW factor_table",
        "DROP INDEX ix_coding_journey_id",
        "CREATE TABLE beside (name TEXT)",
        "ALTER TABLE journey ADD COLUMN birth_date TEXT",
        "CREATE TRIGGER t AFTER INSERT ON journey BEGIN SELECT 1; END",
        "UPDATE manifest SET value = 'x' WHERE name = 'codebook_source'",
        "DELETE FROM manifest WHERE name = 'journeys'",
        "UPDATE statement SET text = CAST(text AS BLOB)",
        "UPDATE factor SET label = CAST(label AS BLOB)",
        "UPDATE statement SET id = 99 WHERE id = (SELECT max(id) FROM statement)",
        "UPDATE statement SET id = -id;; UPDATE statement SET id = 11 + id",
    ],
)
def test_what_another_program_did_is_found(content: bytes, deed: str) -> None:
    with pytest.raises((TamperedResearch, DamagedResearch)):
        read_research(changed(content, *deed.split(";; ")))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.data())
def test_cells_that_changed_places_are_never_read_as_something_else(
    content: bytes, data: st.DataObject
) -> None:
    """What stands there looks as it should: it is of another row."""
    table = data.draw(st.sampled_from([each for each, _ in every_cell()]))
    columns = [column for name, column in every_cell() if name == table]
    with in_memory(content) as connection:
        keys = [row for (row,) in connection.execute(f"SELECT rowid FROM {table}")]
        for _ in range(data.draw(st.integers(1, 3))):
            column = data.draw(st.sampled_from(columns))
            to, source = (
                data.draw(st.sampled_from(keys)),
                data.draw(st.sampled_from(keys)),
            )
            with suppress(sqlite3.IntegrityError):  # a key that is there already
                connection.execute(
                    f'UPDATE {table} SET "{column}" = (SELECT "{column}" FROM {table} '
                    "WHERE rowid = ?) WHERE rowid = ?",
                    (source, to),
                )
        other = connection.serialize()
    try:
        found = read_research(other)
    except (TamperedResearch, DamagedResearch):
        return
    assert found.content == read_research(content).content


@pytest.mark.parametrize(
    "deed",
    [
        "UPDATE statement SET theme = 'iets' WHERE id = 1",
        "UPDATE statement SET help_step = 'naar wens' WHERE id = 1",
        "UPDATE statement SET turning_point = 2 WHERE id = 1",
        "UPDATE characteristic SET value = 'bij Zwolle' WHERE name = 'region'",
        "UPDATE statement SET earliest_start = 3000000000 WHERE id = 1",
        "UPDATE journey SET revision = 'een'",
        "UPDATE factor SET label = x'00'",
        "UPDATE journey SET rid = rid || 'langer'",
        "UPDATE coding SET journey_id = 2 WHERE statement_id = 1",
        "ALTER TABLE journey ADD COLUMN birth_date TEXT",
        "CREATE TABLE beside (name TEXT)",
    ],
)
def test_who_signs_something_else_anew_gets_it_no_further_than_the_white_list(
    content: bytes, deed: str
) -> None:
    other = changed(content, deed)
    with suppress(LooseRows, sqlite3.OperationalError):  # of these there is no digest
        other = sealed_again(other)
    with pytest.raises((TamperedResearch, DamagedResearch)):
        read_research(other)


def test_who_signs_it_anew_is_known_as_another(content: bytes) -> None:
    found = read_research(sealed_again(content))
    assert found.signed_by == public_key(OTHER)
    assert fingerprint(found.signed_by) != fingerprint(public_key(KEY))


def test_a_signature_of_something_else_is_none(content: bytes) -> None:
    other = a_file(to_research(number=3))
    [(signature,)] = opened(other).execute(
        "SELECT value FROM manifest WHERE name = 'signature'"
    )
    query = f"UPDATE manifest SET value = '{signature}' WHERE name = 'signature'"
    with pytest.raises(TamperedResearch):
        read_research(changed(content, query))


def test_a_file_that_nobody_signed_is_told_as_such(content: bytes) -> None:
    query = "DELETE FROM manifest WHERE name IN ('key', 'signature')"
    found = read_research(changed(content, query))
    assert found.signed_by == ""
    assert not found.manifest.is_signed
    half = changed(content, "DELETE FROM manifest WHERE name = 'signature'")
    assert read_research(half).signed_by == ""


# --- what is no change -----------------------------------------------------------


@pytest.mark.parametrize(
    "deed", ["VACUUM", "ANALYZE", "PRAGMA page_size = 4096; VACUUM", "REINDEX"]
)
def test_a_program_that_writes_the_pages_anew_changes_nothing(
    content: bytes, deed: str
) -> None:
    other = changed(content, *deed.split("; "))
    assert read_research(other).content == read_research(content).content


def test_a_file_that_another_program_opened_with_a_log_is_read(content: bytes) -> None:
    with_log = bytearray(content)
    with_log[18:20] = b"\x02\x02"
    assert read_research(bytes(with_log)).manifest.is_signed


# --- what is refused -------------------------------------------------------------


@pytest.mark.parametrize("other", [b"", b"PK\x03\x04", b"%PDF-1.7", b"SQLite format 3"])
def test_what_is_no_research_file_is_told(other: bytes) -> None:
    with pytest.raises(NotResearch, match=r"\.lrs"):
        read_research(other)


def test_another_database_is_no_research_file() -> None:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE journey (id INTEGER)")
    with pytest.raises(NotResearch):
        read_research(connection.serialize())


def test_a_newer_schema_is_refused_whole(content: bytes) -> None:
    with pytest.raises(NewerResearch, match="nieuwere Levensreis"):
        read_research(changed(content, f"PRAGMA user_version = {SCHEMA + 1}"))
    with pytest.raises(DamagedResearch):
        read_research(changed(content, "PRAGMA user_version = 0"))


def test_an_older_schema_is_upgraded_in_memory_after_it_was_checked(
    content: bytes,
) -> None:
    def to_the_next(tables: Tables) -> Tables:
        told = tables["statement"]
        at = told.columns.index("meaning")
        rows = [(*row[:at], "van nu", *row[at + 1 :]) for row in told.rows]
        return {**tables, "statement": TableRows(told.columns, rows)}

    found = read_research(content, upgrades={SCHEMA: to_the_next}, newest=SCHEMA + 1)
    assert found.schema == SCHEMA
    told = found.content.dicts("statement")
    assert {each["meaning"] for each in told} == {"van nu"}


@pytest.mark.parametrize("part", [0.1, 0.5, 0.9, 0.999])
def test_a_file_that_was_cut_off_is_told_as_damaged(
    content: bytes, part: float
) -> None:
    with pytest.raises((DamagedResearch, NotResearch)):
        read_research(content[: int(len(content) * part)])


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.data())
def test_bytes_that_were_changed_are_never_read_as_something_else(
    content: bytes, data: st.DataObject
) -> None:
    other = bytearray(content)
    for _ in range(data.draw(st.integers(1, 20))):
        other[data.draw(st.integers(0, len(other) - 1))] = data.draw(
            st.integers(0, 255)
        )
    try:
        found = read_research(bytes(other))
    except KnownError:
        return
    assert found.content == read_research(content).content


def test_a_revision_is_no_part_of_what_is_told() -> None:
    first = the_content()
    higher = {each["rid"]: (7, each["digest"]) for each in first.dicts("journey")}
    again = research_file(revised(first, higher), shipped_codebook(), KEY)
    [told] = read_research(again).content.dicts("journey")
    [before] = first.dicts("journey")
    assert (told["revision"], told["digest"]) == (7, before["digest"])
