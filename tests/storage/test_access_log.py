"""The log only grows, and whoever works around that is found."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from uuid import UUID, uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError

from levensreis.domain.access import AccessKind, Break, Fault, Head
from levensreis.storage import access_log, journeys
from levensreis.storage.database import Database
from tests.builders import a_journey, a_statement
from tests.storage.conftest import KEY

AT = datetime(2026, 3, 4, 9, 15, tzinfo=UTC)
ANNA = ("anna", "laptop")
JOURNEY = a_journey(a_statement(), code="LR-001")


@pytest.fixture
def connection(database: Database) -> Iterator[Connection]:
    with database.transaction() as lent:
        yield lent


def write(connection: Connection, *kinds: AccessKind) -> None:
    for number, kind in enumerate(kinds):
        access_log.append(connection, kind, AT + timedelta(seconds=number), ANNA)


def without_triggers(connection: Connection, deed: str) -> None:
    """Do what only who has the passphrase and another program can do."""
    for name in ("no_update", "no_delete", "in_order"):
        connection.exec_driver_sql(f"DROP TRIGGER access_log_{name}")
    connection.exec_driver_sql(deed)


def test_a_line_tells_who_when_and_what_and_nothing_more(
    connection: Connection,
) -> None:
    journeys.add(connection, JOURNEY)
    access_log.append(
        connection,
        AccessKind.EXPORT,
        AT,
        ANNA,
        journey_id=JOURNEY.id,
        what="overview",
    )
    [line] = access_log.entries(connection)
    assert (line.number, line.when, line.who, line.machine) == (1, AT, *ANNA)
    assert (line.kind, line.what, line.code) == ("export", "overview", "LR-001")
    assert line.journey == JOURNEY.id.hex
    assert access_log.head(connection) == Head(1, line.seal)
    assert access_log.verify(connection) is None


def test_lines_about_one_journey_can_be_asked_for(connection: Connection) -> None:
    write(connection, AccessKind.OPEN)
    access_log.append(connection, AccessKind.VIEW, AT, ANNA, journey_id=JOURNEY.id)
    write(connection, AccessKind.CLOSE)
    [line] = access_log.entries(connection, JOURNEY.id)
    assert (line.kind, line.code) == ("view", "")
    assert len(access_log.entries(connection)) == 3


@pytest.mark.parametrize(
    "deed",
    [
        "UPDATE access_log SET who = 'een ander'",
        "DELETE FROM access_log WHERE id = 2",
        "DELETE FROM access_log",
        "INSERT OR REPLACE INTO access_log SELECT * FROM access_log WHERE id = 1",
        "INSERT INTO access_log SELECT 0, at, who, machine, kind, journey, what, seal "
        "FROM access_log WHERE id = 1",
        "UPDATE OR REPLACE access_log SET id = 1 WHERE id = 2",
    ],
)
def test_the_log_only_grows(connection: Connection, deed: str) -> None:
    write(connection, AccessKind.OPEN, AccessKind.VIEW, AccessKind.CLOSE)
    before = access_log.entries(connection)
    with pytest.raises(IntegrityError, match="only grows"):
        connection.exec_driver_sql(deed)
    assert access_log.entries(connection) == before


SPOIL = [
    "UPDATE access_log SET who = 'een ander' WHERE id = 3",
    "UPDATE access_log SET at = '2026-03-04T09:15:03Z' WHERE id = 3",
    "UPDATE access_log SET at = x'ff' WHERE id = 3",
    "DELETE FROM access_log WHERE id = 3",
    "DELETE FROM access_log WHERE id >= 3",
    "UPDATE access_log SET id = id + 100 WHERE id >= 3",
    "INSERT INTO access_log SELECT 6, at, who, machine, kind, journey, what, seal "
    "FROM access_log WHERE id = 2",
    "UPDATE study SET value = '2:x' WHERE name = 'access_log_head'",
    "DELETE FROM study WHERE name = 'access_log_head'",
    "DELETE FROM access_log",
]


@pytest.mark.parametrize("deed", SPOIL)
def test_tampering_is_found_and_stays_found(connection: Connection, deed: str) -> None:
    write(connection, *[AccessKind.VIEW] * 5)
    without_triggers(connection, deed)
    assert access_log.verify(connection) is not None
    # The program goes on: what is written now does not cover what was done.
    write(connection, *[AccessKind.EDIT] * 3)
    assert len(access_log.entries(connection)) >= 3
    assert access_log.verify(connection) is not None


deeds = st.tuples(st.sampled_from(AccessKind), st.none() | st.uuids(), st.text())


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    told=st.lists(deeds, min_size=2, max_size=8),
    chance=st.randoms(use_true_random=False),
)
def test_what_was_logged_verifies_and_one_change_is_found(
    database: Database,
    told: list[tuple[AccessKind, UUID | None, str]],
    chance: Random,
) -> None:
    with database.transaction() as connection:
        connection.exec_driver_sql("SAVEPOINT before")
        for kind, journey_id, what in told:
            access_log.append(
                connection, kind, AT, ANNA, journey_id=journey_id, what=what
            )
            assert access_log.verify(connection) is None
        without_triggers(connection, "SELECT 1")
        chance.choice(TAMPERING)(connection, chance)
        assert access_log.verify(connection) is not None
        connection.exec_driver_sql("ROLLBACK TO before")


def change(connection: Connection, chance: Random) -> None:
    column = chance.choice(("at", "who", "machine", "kind", "what", "journey", "seal"))
    connection.exec_driver_sql(
        f"UPDATE access_log SET {column} = {column} || 'x' WHERE id = ?",
        (some_line(connection, chance),),
    )


def delete(connection: Connection, chance: Random) -> None:
    line = some_line(connection, chance)
    connection.exec_driver_sql("DELETE FROM access_log WHERE id = ?", (line,))
    if chance.random() < 0.5:  # and close the gap
        move(connection, line, -1)


def insert(connection: Connection, chance: Random) -> None:
    line = some_line(connection, chance)
    move(connection, line - 1, +1)
    connection.exec_driver_sql(
        "INSERT INTO access_log SELECT ?, at, who, machine, kind, journey, what, seal "
        "FROM access_log WHERE id = ?",
        (line, line + 1),
    )


def swap(connection: Connection, chance: Random) -> None:
    line = chance.randint(1, last_line(connection) - 1)
    for old, new in ((line, -1), (line + 1, line), (-1, line + 1)):
        connection.exec_driver_sql(
            "UPDATE access_log SET id = ? WHERE id = ?", (new, old)
        )


TAMPERING: list[Callable[[Connection, Random], None]] = [change, delete, insert, swap]


def last_line(connection: Connection) -> int:
    return access_log.head(connection).number


def some_line(connection: Connection, chance: Random) -> int:
    return chance.randint(1, last_line(connection))


def move(connection: Connection, after: int, by: int) -> None:
    for sign in ("-", ""):  # first out of the way, so that none meets another
        connection.exec_driver_sql(
            f"UPDATE access_log SET id = {sign}(abs(id) + ?) WHERE abs(id) > ? "
            f"AND id {'>' if sign else '<'} 0",
            (by if sign else 0, after),
        )


def test_a_journey_that_is_gone_is_known_by_its_key(connection: Connection) -> None:
    journeys.add(connection, JOURNEY)
    access_log.append(connection, AccessKind.VIEW, AT, ANNA, journey_id=JOURNEY.id)
    connection.exec_driver_sql("DELETE FROM journey")
    [line] = access_log.entries(connection)
    assert (line.journey, line.code) == (JOURNEY.id.hex, "")
    assert access_log.verify(connection) is None


def test_the_journey_of_a_statement_is_known(connection: Connection) -> None:
    journeys.add(connection, JOURNEY)
    [line] = JOURNEY.statements
    assert access_log.owner_of(connection, line.id) == JOURNEY.id
    assert access_log.owner_of(connection, uuid4()) is None


def test_a_reserve_copy_gets_the_lines_that_came_after_it(
    database: Database, path: Path, tmp_path: Path
) -> None:
    with database.transaction() as connection:
        write(connection, AccessKind.OPEN)
    with database.at_rest():
        copy = path.rename(tmp_path / "kopie")
        path.write_bytes(copy.read_bytes())
    with (
        Database(path, KEY) as now,
        Database(copy, KEY) as then,
        now.transaction() as source,
        then.transaction() as target,
    ):
        write(source, AccessKind.EDIT, AccessKind.CLOSE)
        assert access_log.carry_over(source, target) == 2
        assert access_log.carry_over(source, target) == 0
        assert access_log.entries(target) == access_log.entries(source)
        assert access_log.verify(target) is None


def test_a_copy_of_another_log_gets_nothing(database: Database, path: Path) -> None:
    other = path.with_name("andere")
    with (
        Database(other, KEY, create=True) as elsewhere,
        elsewhere.transaction() as target,
        database.transaction() as source,
    ):
        write(source, AccessKind.OPEN, AccessKind.CLOSE)
        access_log.append(target, AccessKind.OPEN, AT, ("piet", "stick"))
        assert access_log.carry_over(source, target) == 0
        assert last_line(target) == 1
        assert access_log.verify(target) == access_log.verify(source) is None


def test_a_line_that_was_remembered_elsewhere_must_still_be_there(
    connection: Connection,
) -> None:
    write(connection, AccessKind.OPEN)
    then = access_log.head(connection)
    write(connection, AccessKind.CLOSE)
    assert access_log.verify(connection, then) is None
    later = Head(3, "abc")
    assert access_log.verify(connection, then, later) == Break(Fault.CUT_OFF, 3)
    assert access_log.verify(connection, Head(1, "abc")) == Break(Fault.CHANGED, 1)
