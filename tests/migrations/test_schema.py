"""The migrations and the tables in the code say the same."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect

from levensreis.resources import MIGRATIONS
from levensreis.storage.database import SCHEMA, Database
from levensreis.storage.tables import metadata


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[Connection]:
    path = tmp_path / "studie.levensreis"
    with Database(path, bytes(48), create=True) as opened, opened.transaction() as lent:
        yield lent


def is_ours(thing: Any, name: str | None, kind: str, *_: Any) -> bool:
    """Leave out the tables that FTS5 makes for itself."""
    return not (kind == "table" and str(name).startswith("statement_search"))


def test_the_migrations_lead_to_the_tables_in_the_code(connection: Connection) -> None:
    context = MigrationContext.configure(
        connection, opts={"include_object": is_ours, "compare_type": True}
    )
    assert compare_metadata(context, metadata) == []


def test_every_constraint_has_the_name_that_the_code_gives_it(
    connection: Connection,
) -> None:
    found = inspect(connection)
    for name, table in metadata.tables.items():
        keys = {key["name"] for key in found.get_foreign_keys(name)}
        checks = {check["name"] for check in found.get_check_constraints(name)}
        uniques = {unique["name"] for unique in found.get_unique_constraints(name)}
        told = keys | checks | uniques | {found.get_pk_constraint(name)["name"]}
        assert told == {constraint.name for constraint in table.constraints}


def test_the_program_knows_the_newest_migration() -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    assert ScriptDirectory.from_config(config).get_heads() == [SCHEMA]


def test_a_new_file_is_at_the_newest_migration(connection: Connection) -> None:
    query = "SELECT version_num FROM alembic_version"
    assert connection.exec_driver_sql(query).scalar() == SCHEMA


def test_every_foreign_key_has_an_index_or_is_part_of_the_primary_key(
    connection: Connection,
) -> None:
    found = inspect(connection)
    bare = []
    for table in metadata.tables:
        known = {
            column
            for index in found.get_indexes(table)
            for column in index["column_names"]
        }
        known |= set(found.get_pk_constraint(table)["constrained_columns"])
        bare += [
            (table, column)
            for key in found.get_foreign_keys(table)
            for column in key["constrained_columns"]
            if column not in known
        ]
    assert bare == []
