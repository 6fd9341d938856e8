"""An erased journey is in no table, no index and no free page, and stays away."""

import shutil
from pathlib import Path
from random import Random
from uuid import UUID, uuid4

import pytest
from sqlalchemy import Connection

from levensreis.domain.erasure import (
    ErasureReason,
    ExportKind,
    LeftOutside,
    Tombstone,
)
from levensreis.domain.journey import Journey
from levensreis.storage import (
    access_log,
    codebook,
    erased_list,
    erasure,
    export_record,
    journeys,
    research_ids,
)
from levensreis.storage.connection import connect
from levensreis.storage.database import Database
from levensreis.storage.scrub import scrub_file
from levensreis.storage.tables import metadata
from tests.builders import a_coded_statement, a_journey, a_statement
from tests.storage.conftest import KEY
from tests.storage.marked import (
    AT,
    BESIDE,
    OWN,
    OWN_FACTOR,
    PATH,
    TEXT,
    WORDS,
    many_words,
    store_marked,
)
from tests.storage.pages import pages_of, words_in


@pytest.fixture
def marked(database: Database) -> Journey:
    """A journey full of words of its own, in the midst of others."""
    return store_marked(database)


def stone_for(journey_id: UUID, code: str = "LR-007") -> Tombstone:
    return Tombstone(journey_id, code, AT, ErasureReason.REQUEST, "op verzoek")


def erase(database: Database, *stones: Tombstone) -> list[Tombstone]:
    with database.transaction() as connection:
        return erasure.apply_tombstones(connection, stones)


def rows_of(connection: Connection) -> dict[str, int]:
    return {
        name: connection.exec_driver_sql(f"SELECT count(*) FROM {name}").scalar_one()
        for name in metadata.tables
    }


def plain_copy(database: Database, folder: Path) -> bytes:
    """Write everything that can be selected in a plain file, and read that."""
    path = folder / "leesbaar.sqlite"
    driver = connect(database.path, KEY)
    driver.execute(f"ATTACH DATABASE '{path}' AS plain KEY ''")
    driver.execute("SELECT sqlcipher_export('plain')")
    driver.execute("DETACH DATABASE plain")
    driver.close()
    content = path.read_bytes()
    path.unlink()
    return content.lower()


@pytest.fixture
def scanned(database: Database, marked: Journey) -> Journey:
    """Everything of the journey is seen by who looks for it, before it is erased."""
    every = (*WORDS, *BESIDE)
    assert set(words_in(database.path, KEY, every)) == set(every)
    return marked


def test_every_word_is_gone_from_the_pages_the_index_and_the_log(
    database: Database, scanned: Journey, tmp_path: Path
) -> None:
    erase(database, stone_for(scanned.id))
    scrub_file(database, KEY)
    with database.transaction() as connection:  # opens it again, with a log
        erasure.finish(connection)
        assert journeys.get_all(connection)
    assert words_in(database.path, KEY, (*WORDS, *BESIDE)) == []
    assert many_words(7).split()[0].encode() in pages_of(database.path, KEY)
    with database.at_rest():
        content = plain_copy(database, tmp_path)
    assert [word for word in (*WORDS, *BESIDE) if word.encode() in content] == []


def test_no_key_of_the_index_begins_as_a_word_that_is_gone(database: Database) -> None:
    # Taking words out of an index of many pages leaves the start of some in its keys.
    chance = Random(1)
    words = ["".join(chance.choices("abcdefgh", k=8)) for _ in range(4000)]
    gone, stays = (
        [
            a_statement(text=" ".join(f"{word[:2]}{mark}{word[2:]}" for word in part))
            for part in (words[place : place + 40] for place in range(0, 4000, 40))
        ]
        for mark in ("q", "")
    )
    erased = a_journey(*gone)
    with database.transaction() as connection:
        journeys.add(connection, erased)
        journeys.add(connection, a_journey(*stays))
        assert b"q" in keys_of_the_index(connection)
    erase(database, stone_for(erased.id))
    with database.transaction() as connection:
        assert b"q" not in keys_of_the_index(connection)


def keys_of_the_index(connection: Connection) -> bytes:
    keys = connection.exec_driver_sql("SELECT term FROM statement_search_idx")
    return b" ".join(map(bytes, keys.scalars()))


def test_every_table_with_something_of_a_journey_lets_it_go(
    database: Database, marked: Journey
) -> None:
    with database.transaction() as connection:
        before = rows_of(connection)
    # What can be in a study and is in none of these tests would be told here.
    none_yet = {name for name, rows in before.items() if not rows}
    assert none_yet == {"tombstone", "research_tombstone"}
    erase(database, stone_for(marked.id))
    with database.transaction() as connection:
        left = {
            name
            for name, table in metadata.tables.items()
            if "journey_id" in table.c
            and connection.execute(
                table.select().where(table.c.journey_id.not_in(_keys(connection)))
            ).first()
        }
        assert left == set()
        assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []
        rows = rows_of(connection)
    assert rows["journey"] == 4
    assert rows["access_log"] == rows["tombstone"] == 1
    of_a_journey = {
        *("draft", "export_record", "register_entry", "decision", "signature"),
        *("check_round", "check_answer", "check_worked", "characteristic"),
    }
    assert {name: rows[name] for name in of_a_journey if rows[name]} == {}


def test_only_the_outside_name_of_what_was_erased_is_kept(
    database: Database, marked: Journey
) -> None:
    with database.transaction() as connection:
        known = research_ids.get_all(connection)
        assert research_ids.tombstones(connection) == set()
    erase(database, stone_for(marked.id))
    with database.transaction() as connection:
        assert research_ids.tombstones(connection) == {known.pop(marked.id).rid}
        assert research_ids.get_all(connection) == known


def _keys(connection: Connection) -> list[int]:
    return list(connection.exec_driver_sql("SELECT id FROM journey").scalars())


def test_the_others_are_still_found(database: Database, marked: Journey) -> None:
    erase(database, stone_for(marked.id))
    query = "SELECT count(*) FROM statement_search WHERE statement_search MATCH ?"
    with database.transaction() as connection:
        found = connection.exec_driver_sql(query, ("gewoon0107",)).scalar_one()
        gone = connection.exec_driver_sql(query, (TEXT,)).scalar_one()
        connection.exec_driver_sql(
            "INSERT INTO statement_search(statement_search) VALUES ('integrity-check')"
        )
    assert (found, gone) == (1, 0)


def test_an_own_factor_stays_when_another_journey_uses_it(
    database: Database, marked: Journey
) -> None:
    with database.transaction() as connection:
        assert erasure.preview(connection, marked.id).own_factors == (OWN,)
        journeys.add(connection, a_journey(a_coded_statement(OWN_FACTOR)))
        assert erasure.preview(connection, marked.id).own_factors == ()
    erase(database, stone_for(marked.id))
    with database.transaction() as connection:
        assert OWN_FACTOR.id in codebook.get(connection).by_id


def test_what_will_go_is_counted(database: Database, marked: Journey) -> None:
    with database.transaction() as connection:
        found = erasure.preview(connection, marked.id)
    assert (found.code, found.statements, found.notes) == ("LR-007", 2, 3)
    assert (found.sessions, found.consents, found.names, found.drafts) == (1, 1, 1, 1)
    assert (found.decisions, found.forms, found.answers) == (2, 1, 2)
    assert found.left_outside == (
        LeftOutside(ExportKind.OVERVIEW, AT, f"/uitvoer/{PATH}.pdf"),
    )


def test_a_tombstone_tells_what_was_erased_and_why(
    database: Database, marked: Journey
) -> None:
    stone = stone_for(marked.id)
    assert erase(database, stone) == [stone]
    assert erase(database, stone) == []
    with database.transaction() as connection:
        assert erasure.tombstones(connection) == [stone]
        [line] = access_log.entries(connection)
        assert line.code == "LR-007"  # known by its stone
        assert erasure.is_unfinished(connection)
        erasure.finish(connection)
        assert not erasure.is_unfinished(connection)


def test_a_journey_that_comes_back_is_erased_again(
    database: Database, marked: Journey
) -> None:
    erase(database, stone_for(marked.id))
    with database.transaction() as connection:
        journeys.add(connection, a_journey(id=marked.id, code="LR-007"))
        assert [
            each.code for each in erasure.came_back(connection, database.path.parent)
        ]
        assert len(erasure.apply_tombstones(connection)) == 1
        assert erasure.came_back(connection, database.path.parent) == []


def test_an_older_file_is_told_what_was_erased_by_what_lies_beside_it(
    database: Database, marked: Journey, tmp_path: Path
) -> None:
    folder = database.path.parent
    with database.at_rest() as path:
        older = Path(shutil.copy(path, tmp_path / "ouder.levensreis"))
    erase(database, stone_for(marked.id))
    erased_list.add(folder, [marked.id])
    with Database(older, KEY) as then, then.transaction() as connection:
        [stone] = erasure.came_back(connection, folder)
        assert (stone.journey_id, stone.code) == (marked.id, "LR-007")
        assert stone.kind is ErasureReason.AGAIN
        assert erasure.apply_tombstones(connection, [stone]) == [stone]


def test_a_trace_of_what_was_erased_tells_nothing(tmp_path: Path) -> None:
    gone, there = uuid4(), uuid4()
    erased_list.add(tmp_path, [gone])
    erased_list.add(tmp_path, [gone])
    content = (tmp_path / erased_list.NAME).read_text("ascii")
    assert len(content.split()) == 1
    assert gone.hex not in content
    assert erased_list.among(tmp_path, [there, gone]) == [gone]
    assert erased_list.among(tmp_path / "weg", [gone]) == []
    other = tmp_path / "elders"
    other.mkdir()
    erased_list.bring(tmp_path, other)
    erased_list.bring(tmp_path / "weg", other)
    assert erased_list.among(other, [there, gone]) == [gone]
    (tmp_path / erased_list.NAME).write_bytes(b"\xff\x00 onzin")
    assert erased_list.among(tmp_path, [gone]) == []


def test_a_table_leaves_every_journey_that_counts_outside(database: Database) -> None:
    counted, refused = a_journey(code="A-1"), a_journey(code="A-2", imported=False)
    table = LeftOutside(ExportKind.TABLE, AT, "/uitvoer/tabel.csv")
    with database.transaction() as connection:
        journeys.add(connection, counted)
        journeys.add(connection, refused)
        export_record.put(connection, table)
        assert erasure.preview(connection, counted.id).left_outside == (table,)
        assert erasure.preview(connection, refused.id).left_outside == ()
        # Something else comes in its place: of the table nothing is left.
        instead = LeftOutside(ExportKind.JOURNEY, AT, table.path)
        export_record.put(connection, instead, refused.id)
        assert erasure.preview(connection, counted.id).left_outside == ()
        assert erasure.preview(connection, refused.id).left_outside == (instead,)
