"""Build a research file (onderzoeksbestand): new, from rows on a white list.

The same content gives the same bytes. It is built in memory in one go, so that no page
of it ever held anything else.
"""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Any, Final

from sqlalchemy import Connection, insert
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from levensreis.domain.codebook import Codebook
from levensreis.storage.research import dictionary
from levensreis.storage.research.connection import (
    APPLICATION_ID,
    in_memory,
    rows_in,
    schema_of,
)
from levensreis.storage.research.content import COLUMNS, Content
from levensreis.storage.research.digest import (
    TableRows,
    file_digest,
    journey_digests,
)
from levensreis.storage.research.manifest import about, seal, unsealed
from levensreis.storage.research.tables import CONTENT, SCHEMA, metadata
from levensreis.storage.research.views import VIEWS

_PAGE: Final = 8192  # bytes: a story of some pages stays on one


def digests_of(content: Content) -> dict[str, str]:
    """Return by its outside name the digest of what is told of each journey."""
    tables = {
        name: TableRows(COLUMNS[name], rows) for name, rows in content.rows.items()
    }
    by_key = journey_digests(tables)
    return {each["rid"]: by_key[each["id"]] for each in content.dicts("journey")}


def revised(content: Content, revisions: Mapping[str, tuple[int, str]]) -> Content:
    """Return content with the revision and digest of each journey, by outside name."""
    rows = [
        (key, rid, *revisions[rid], pseudonym)
        for key, rid, _, _, pseudonym in content.rows["journey"]
    ]
    return replace(content, rows={**content.rows, "journey": rows})


def research_file(
    content: Content, codebook: Codebook, key: str, *, is_explained: bool = True
) -> bytes:
    """Return the bytes of a research file with this content, signed with a key.

    Without the explanation, which is always the same, it is only to be looked through.
    """
    with in_memory() as connection:
        connection.execute(f"PRAGMA page_size = {_PAGE}")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {SCHEMA}")
        connection.execute("BEGIN")
        for statement in _definitions():
            connection.execute(statement)
        for name, rows in content.rows.items():
            _put(connection, name, rows)
        if is_explained:
            _put(connection, "data_dictionary", dictionary.meanings())
            _put(connection, "code_list", dictionary.codes())
        _put(connection, "manifest", about(content, codebook).items())
        tables = unsealed(rows_in(connection))
        digest = file_digest(tables, schema_of(connection))
        _put(connection, "manifest", seal(digest, key).items())
        connection.execute("COMMIT")
        connection.execute("VACUUM")
        return connection.serialize()


def put(connection: Connection, content: Content) -> None:
    """Put content in empty tables of any engine: for who counts without a file."""
    for table in CONTENT:
        rows = content.dicts(table.name)
        if rows:
            connection.execute(insert(table), rows)


def _put(
    connection: sqlite3.Connection, table: str, rows: Iterable[Sequence[Any]]
) -> None:
    names = metadata.tables[table].columns.keys()
    places = ", ".join("?" * len(names))
    connection.executemany(f'INSERT INTO "{table}" VALUES ({places})', rows)


@cache
def _definitions() -> tuple[str, ...]:
    """Return how everything in a file is made, in a fixed order."""
    dialect = sqlite.dialect()
    tables = metadata.sorted_tables
    made = [str(CreateTable(each).compile(dialect=dialect)).strip() for each in tables]
    made += [
        str(CreateIndex(index).compile(dialect=dialect))
        for each in tables
        for index in sorted(each.indexes, key=lambda index: str(index.name))
    ]
    made += [f"CREATE VIEW {name} AS {query.strip()}" for name, query in VIEWS.items()]
    return tuple(made)
