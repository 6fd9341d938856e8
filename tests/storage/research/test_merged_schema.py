"""A merged study has the tables that the program knows, on every engine."""

import pytest
from sqlalchemy import inspect, text

from levensreis.storage.errors import NewerFile
from levensreis.storage.research import merged_tables, tables
from levensreis.storage.research.server import Server
from tests.storage.research.conftest import Lend


def test_the_migrations_make_what_the_program_knows(lend: Lend) -> None:
    known = {table.name: table for table in tables.CONTENT}
    known |= dict(merged_tables.metadata.tables)
    with lend() as connection:
        there = inspect(connection)
        assert set(there.get_table_names()) == {*known, "alembic_version"}
        for name, table in known.items():
            columns = {
                each["name"]: each["nullable"] for each in there.get_columns(name)
            }
            assert columns == {each.name: each.nullable for each in table.columns}
            keys = there.get_pk_constraint(name)["constrained_columns"]
            assert keys == [each.name for each in table.primary_key.columns]
            indexes = {each["name"] for each in there.get_indexes(name)}
            assert indexes >= {each.name for each in table.indexes}
            links = {
                (*each["constrained_columns"], each["referred_table"])
                for each in there.get_foreign_keys(name)
            }
            assert links == {
                (each.parent.name, each.column.table.name)
                for each in table.foreign_keys
            }
        marked = {each["name"] for each in there.get_indexes("coding")}
        assert "ix_coding_marked" in marked


def test_a_server_of_a_newer_program_is_refused_and_left_alone(address: str) -> None:
    with Server(address) as server, server.transaction() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '0999'"))
    with pytest.raises(NewerFile):
        Server(address)
