"""Files and merged studies of schema 1 go on as if they had always been of now.

`schema-1.lrs.gz` was made by the program that knew no other.
"""

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Connection, NullPool, create_engine, delete, insert, select

from levensreis.domain.journey import Journey
from levensreis.domain.merging.arrival import Verdict
from levensreis.domain.research.ids import ResearchId
from levensreis.domain.research.journey import ResearchJourney
from levensreis.storage.migrate import upgrade
from levensreis.storage.research.build import digests_of, revised
from levensreis.storage.research.content import Content
from levensreis.storage.research.digest import LATER
from levensreis.storage.research.in_memory import InMemory
from levensreis.storage.research.merging import Merging
from levensreis.storage.research.reading import read_research
from levensreis.storage.research.schema import MERGED_MIGRATIONS
from levensreis.storage.research.server import Server
from levensreis.storage.research.tables import CONTENT, journey, statement
from tests.storage.research.arriving import Told, a_content, everything, unsigned
from tests.storage.research.conftest import Lend
from tests.storage.research.files import (
    a_newer_journey,
    a_told_journey,
    the_content,
    to_research,
)
from tests.storage.research.test_merging import an_origin

_DATA = Path(__file__).parents[2] / "data" / "research"
OLD = gzip.decompress((_DATA / "schema-1.lrs.gz").read_bytes())
_HAD = {"sex": "m", "age": "12-17"}


def as_it_was(told: Journey, number: int) -> ResearchJourney:
    """A journey under the names and with the characteristics that it had then."""
    statements = tuple(
        replace(each, id=UUID(int=100 * number + at))
        for at, each in enumerate(told.statements, 1)
    )
    named = replace(told, statements=statements, pseudonym=f"Schuilnaam {number}")
    return replace(to_research(named, number), characteristics=_HAD)


def of_now(*, is_newer: bool = False) -> Content:
    """The journeys of the old file, written by this program."""
    told = a_newer_journey if is_newer else a_told_journey
    return the_content(*(as_it_was(told(), number) for number in (1, 2)))


@pytest.mark.parametrize("content", [OLD, unsigned(OLD)], ids=["signed", "plain"])
def test_a_file_of_schema_1_says_nothing_of_what_it_was_not_asked(
    content: bytes,
) -> None:
    found = read_research(content)
    assert found.schema == 1
    assert bool(found.signed_by) == (content is OLD)
    # It is exactly what this program makes of the same journeys.
    assert {name: list(rows) for name, rows in found.content.rows.items()} == (
        of_now().rows
    )


def test_an_unchanged_journey_keeps_its_digest_and_so_its_revision() -> None:
    found = read_research(OLD).content
    for each in found.dicts("journey"):
        left = ResearchId(each["rid"], "00", each["revision"], each["digest"])
        assert left.revised(digests_of(of_now())[each["rid"]]) is left
        assert left.revised(digests_of(of_now(is_newer=True))[left.rid]).revision == 2


@given(st.lists(st.tuples(*[st.sampled_from([None, "a", "b"])] * len(LATER))))
def test_two_statements_that_say_something_else_have_another_digest(
    said: list[tuple[str | None, ...]],
) -> None:
    digests = {each: one_digest(each) for each in said}
    assert len(set(digests.values())) == len(digests)


def one_digest(said: tuple[str | None, ...]) -> str:
    pairs = zip(LATER, said, strict=True)
    facts = {name: value for name, value in pairs if value}
    [digest] = digests_of(a_content(Told("a", facts=facts))).values()
    return digest


# --- merging -------------------------------------------------------------------------

_FACTS = {"help_step": "safety", "source": "file", "course_change": "escalation"}


@pytest.mark.parametrize("is_newer", [False, True])
def test_old_and_new_files_of_a_journey_are_merged_in_any_order(
    lend: Lend, is_newer: bool
) -> None:
    old, new = read_research(OLD).content, of_now(is_newer=is_newer)
    if is_newer:
        of_each = new.dicts("journey")
        new = revised(new, {each["rid"]: (2, each["digest"]) for each in of_each})
    found, told = [], []
    for order in ((old, new), (new, old)):
        with lend() as connection:
            merging = Merging(connection)
            for each in order:
                reports = merging.merge(each, an_origin(repr(each)))
                told.append({report.verdict for report in reports})
            found.append(everything(connection))
            connection.execute(delete(journey))
    assert found[0] == found[1]
    assert {each["help_step"] for each in found[0]["statement"]} == (
        {"planning", None} if is_newer else {None}
    )
    later, earlier = (
        ({Verdict.REPLACED}, {Verdict.OLDER})
        if is_newer
        else ({Verdict.SAME}, {Verdict.SAME})
    )
    assert told == [{Verdict.NEW}, later, {Verdict.NEW}, earlier]


def test_a_merged_study_on_a_server_of_before_has_all_that_was_in_it(
    address: str,
) -> None:
    old = read_research(OLD).content
    with before(address) as connection:
        for table in CONTENT:
            rows = [without_later(each) for each in old.dicts(table.name)]
            if rows:
                connection.execute(insert(table), rows)
    with Server(address) as server, server.transaction() as connection:
        there = everything(connection)
        told = a_content(Told("a", facts=_FACTS))
        Merging(connection).merge(told, an_origin("new"))
        [row] = connection.execute(
            select(*(statement.c[name] for name in LATER)).where(
                statement.c.help_step.is_not(None)
            )
        )
        assert {name: each for name, each in row._mapping.items() if each} == _FACTS
    with lent_in_memory(old) as connection:
        assert there == everything(connection)


def without_later(row: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name not in LATER}


@contextmanager
def before(address: str) -> Iterator[Connection]:
    """Lend a server as the program of before left it."""
    driver = address.replace("postgresql://", "postgresql+psycopg://")
    engine = create_engine(driver, poolclass=NullPool)
    with engine.begin() as connection:
        upgrade(connection, MERGED_MIGRATIONS, "0002")
        yield connection
    engine.dispose()


@contextmanager
def lent_in_memory(content: Content) -> Iterator[Connection]:
    tables = InMemory()
    tables.fill(content)
    with tables.transaction() as connection:
        yield connection
    tables.close()
