"""Threads that use one file: nobody is lost, nobody is passed over, nobody hangs."""

import shutil
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from threading import Event
from uuid import UUID

import pytest

from levensreis.domain.journey import Journey
from levensreis.storage import journeys, statements
from levensreis.storage.database import Database
from levensreis.storage.turns import Turns
from tests.builders import a_journey, a_statement
from tests.storage.conftest import KEY

READS = 300
RECORDED = 60


@pytest.fixture
def beside() -> Iterator[ThreadPoolExecutor]:
    """A thread beside that of the test; what goes wrong in it is raised here."""
    with ThreadPoolExecutor(1) as one:
        yield one


def until(it_is_so: Callable[[], bool]) -> None:
    """Go on when something is so; another thread makes it so in a moment."""
    while not it_is_so():
        pass


def add(database: Database, journey: Journey) -> None:
    with database.transaction() as connection:
        journeys.add(connection, journey)


def record(database: Database, journey_id: UUID, number: int) -> None:
    with database.transaction() as connection:
        key = journeys.key_of(connection, journey_id)
        statements.put(connection, key, a_statement(text=f"Uitspraak {number}"))


def stored(database: Database, journey_id: UUID) -> list[str]:
    with database.transaction() as connection:
        told = journeys.get(connection, journey_id)
    return [each.text for each in told.statements]


def test_what_is_recorded_while_a_thread_reads_is_all_kept(
    database: Database, beside: ThreadPoolExecutor
) -> None:
    journey = a_journey()
    add(database, journey)

    def read() -> list[int]:
        return [len(stored(database, journey.id)) for _ in range(READS)]

    reading = beside.submit(read)
    for number in range(RECORDED):
        record(database, journey.id, number)
    seen = reading.result()
    assert seen == sorted(seen)
    assert stored(database, journey.id) == [f"Uitspraak {n}" for n in range(RECORDED)]


def test_two_threads_that_record_lose_nothing(
    database: Database, beside: ThreadPoolExecutor
) -> None:
    one, other = a_journey(), a_journey()
    add(database, one)
    add(database, other)

    def record_all(journey: Journey) -> None:
        for number in range(RECORDED):
            record(database, journey.id, number)

    recording = beside.submit(record_all, other)
    record_all(one)
    recording.result()
    for journey in (one, other):
        assert len(stored(database, journey.id)) == RECORDED


def test_who_asks_again_comes_after_who_waits(beside: ThreadPoolExecutor) -> None:
    turns, has_turn, order = Turns(), Event(), list[str]()

    def twice() -> None:
        with turns.turn():
            has_turn.set()
            until(lambda: len(turns._line) == 2)
        with turns.turn():
            order.append("again")

    greedy = beside.submit(twice)
    has_turn.wait()
    with turns.turn():
        order.append("waited")
    greedy.result()
    assert order == ["waited", "again"]


def test_who_gives_up_waiting_leaves_the_line(monkeypatch: pytest.MonkeyPatch) -> None:
    turns = Turns()

    def interrupted(_: Callable[[], bool]) -> bool:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(turns._moved, "wait_for", interrupted)
        with pytest.raises(KeyboardInterrupt), turns.turn():
            pytest.fail("never had")
    with turns.turn():
        pass


def test_a_transaction_within_a_transaction_is_a_bug_and_hangs_nothing(
    database: Database,
) -> None:
    journey = a_journey()
    with database.transaction() as connection:
        with pytest.raises(RuntimeError, match="within a transaction"):
            stored(database, journey.id)
        journeys.add(connection, journey)
    assert stored(database, journey.id) == []


def test_closing_waits_for_what_another_thread_is_storing(
    new_file: Path, path: Path, beside: ThreadPoolExecutor
) -> None:
    shutil.copy(new_file, path)
    database, has_turn, journey = Database(path, KEY), Event(), a_journey()

    def store_slowly() -> None:
        with database.transaction() as connection:
            has_turn.set()
            until(lambda: len(database._turns._line) == 2)
            journeys.add(connection, replace(journey, pseudonym="Fenna"))

    storing = beside.submit(store_slowly)
    has_turn.wait()
    database.close()
    storing.result()
    with Database(path, KEY) as again, again.transaction() as connection:
        assert journeys.get(connection, journey.id).pseudonym == "Fenna"
