"""An erased journey is in no table, no index and no free page, and stays away."""

import shutil
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from random import Random
from uuid import UUID, uuid4

import pytest
from sqlalchemy import Connection

from levensreis.domain.access import AccessKind
from levensreis.domain.accounts import Aspect, WorkingValue
from levensreis.domain.consent import Consent, Purpose
from levensreis.domain.coverage import MarkKind
from levensreis.domain.erasure import (
    ErasureReason,
    ExportKind,
    LeftOutside,
    Tombstone,
)
from levensreis.domain.guide import ProbeState
from levensreis.domain.journey import Journey, Respondent
from levensreis.domain.notes import Notes, ParkedItem
from levensreis.domain.session import Session
from levensreis.domain.system import System
from levensreis.domain.theme import Theme
from levensreis.storage import (
    access_log,
    codebook,
    drafts,
    erased_list,
    erasure,
    export_record,
    journeys,
    register,
    statements,
)
from levensreis.storage.connection import connect
from levensreis.storage.database import Database
from levensreis.storage.drafts import Draft
from levensreis.storage.scrub import scrub_file
from levensreis.storage.tables import metadata
from tests.builders import a_coded_statement, a_factor, a_journey, a_statement, an_entry
from tests.storage.conftest import KEY
from tests.storage.pages import pages_of, words_in

AT = datetime(2026, 3, 4, 9, 15, tzinfo=UTC)
# Each begins otherwise: an index keeps of two words alike only where they part.
WORDS = (
    *("aardhommel", "bosuil", "citroenvlinder", "dwergmuis", "eekhoorn", "fazantveer"),
    *("goudvink", "heikikker", "ijsvogel", "jufferkraan", "kemphaan", "lepelaar"),
    *("merelnest", "nachtegaal", "oeverzwaluw", "putterlied", "qiviutwol", "roerdomp"),
    *("steenmarter", "torenvalk", "uilenbal", "vuurvlieg", "wielewaal", "zandoog"),
)
TEXT, STORY, QUOTE, MEANING, WITH, LOOSE, EXAMPLE, ROLE = WORDS[:8]
NAME, ALSO, INSTEAD, NOTE, BY, VERSION, THEME, PARKED = WORDS[8:16]
REASON, THROWN, DRAFT, PATH, PSEUDONYM, OWN, WAS, PERIOD = WORDS[16:]
OWN_FACTOR = a_factor(label=OWN, own=True, system=System.EXO)


def marked_journey() -> Journey:
    """A journey with a word of its own wherever a word can stand."""
    told = a_coded_statement(
        OWN_FACTOR,
        example=EXAMPLE,
        text=f"{TEXT} {WITH}",
        story=STORY,
        quote=QUOTE,
        meaning=MEANING,
        loose_words=(f"#{LOOSE}",),
        period=f"na {PERIOD}",
        respondent="begeleider",
    )
    event = uuid4()
    notes = (
        Notes()
        .with_story(Theme.LIVING, THEME)
        .with_answer("health-birth", ProbeState.ASKED)
        .with_mark(Theme.HEALTH, 5, MarkKind.DECLINED)
        .with_parked(ParkedItem(PARKED, Theme.CARE))
        .with_working(WorkingValue(event, Aspect.WHEN, told.id, REASON))
    )
    return a_journey(
        told,
        a_statement(text=THROWN),
        code="LR-007",
        pseudonym=PSEUDONYM,
        respondents=(Respondent("begeleider", ROLE),),
        sessions=(Session(on=date(2026, 3, 4), note=NOTE),),
        consents=(
            Consent(
                purpose=Purpose.PARTICIPATION,
                given=True,
                on=date(2026, 3, 4),
                by=BY,
                text_version=VERSION,
            ),
        ),
        notes=notes,
    )


def many_words(number: int) -> str:
    return f"gewoon{number:04} verteld{number:04} woord{number:04}"


@pytest.fixture
def marked(database: Database) -> Journey:
    """A journey full of words of its own, in the midst of others."""
    marked = marked_journey()
    others = [
        a_journey(
            *(
                a_statement(text=many_words(part * 100 + each), story=many_words(each))
                for each in range(60)
            )
        )
        for part in range(4)
    ]
    with database.transaction() as connection:
        codebook.add_factor(connection, OWN_FACTOR)
        for each in (*others[:2], marked, *others[2:]):
            journeys.add(connection, each)
        key = journeys.key_of(connection, marked.id)
        register.put(
            connection,
            key,
            [an_entry(NAME, also=(ALSO,), replacement=INSTEAD)],
        )
        statements.put_in_bin(connection, marked.statements[1].id)
        drafts.put(connection, Draft("quick", marked.id, DRAFT))
        saved = LeftOutside(ExportKind.OVERVIEW, AT, f"/uitvoer/{PATH}.pdf")
        export_record.put(connection, saved, marked.id)
        access_log.append(
            connection, AccessKind.VIEW, AT, ("anna", "laptop"), journey_id=marked.id
        )
    told = marked.statements[0]
    for now in (replace(told, text=f"{TEXT} {WAS}"), told):  # what once stood there
        with database.transaction() as connection:
            statements.put(connection, key, now)
    return marked


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
    assert set(words_in(database.path, KEY, WORDS)) == set(WORDS)
    return marked


def test_every_word_is_gone_from_the_pages_the_index_and_the_log(
    database: Database, scanned: Journey, tmp_path: Path
) -> None:
    erase(database, stone_for(scanned.id))
    scrub_file(database, KEY)
    with database.transaction() as connection:  # opens it again, with a log
        erasure.finish(connection)
        assert journeys.get_all(connection)
    assert words_in(database.path, KEY, WORDS) == []
    assert many_words(7).split()[0].encode() in pages_of(database.path, KEY)
    with database.at_rest():
        content = plain_copy(database, tmp_path)
    assert [word for word in WORDS if word.encode() in content] == []


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
    assert rows["draft"] == rows["export_record"] == rows["register_entry"] == 0


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
