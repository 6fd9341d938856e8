"""A server as docs/schaal.md says to keep one: its roles, and its reserve copies."""

import re
from pathlib import Path

import pytest
from sqlalchemy import text

from levensreis.services.merging import MergedStudy
from levensreis.storage.errors import CannotWrite
from levensreis.storage.research.counts import tallies
from levensreis.storage.research.server import Server
from tests.storage.research.arriving import Told, a_file, everything, write_all
from tests.storage.research.postgres import Cluster

_DOC = Path(__file__).parents[3] / "docs" / "schaal.md"


def _grants() -> list[str]:
    """The statements that the page tells a keeper to give."""
    [told] = re.findall(r"```sql\n(CREATE ROLE.*?)```", _DOC.read_text("utf-8"), re.S)
    return [each for each in told.split(";") if each.strip()]


def test_a_reader_reads_and_a_merger_merges_and_neither_does_more(
    address: str, tmp_path: Path
) -> None:
    paths = write_all(tmp_path, [a_file(Told("a"), withdrawn="b"), a_file(Told("c"))])
    with MergedStudy.on_server(address) as study:
        study.merge(paths[:1])
        with study.target.transaction() as connection:
            for each in _grants():
                connection.execute(text(each))
            for name, role in (("anja", "lezer"), ("bob", "samenvoeger")):
                connection.execute(
                    text(f"CREATE USER {name} IN ROLE levensreis_{role}")
                )

    with Server(address.replace("levensreis@", "anja@")) as reader:
        with reader.transaction() as connection:
            assert [each.journeys for each in tallies(connection).values()] == [1]
        for table in ("journey", "codebook_event", "study"):
            with pytest.raises(CannotWrite), reader.transaction() as connection:
                connection.execute(text(f"DELETE FROM {table}"))
    with MergedStudy.on_server(address.replace("levensreis@", "anja@")) as study:
        assert study.merge(paths[1:]).problem

    merger = address.replace("levensreis@", "bob@")
    with MergedStudy.on_server(merger) as study:
        assert study.merge(paths[1:]).journeys == 2
        for deed in (
            "DELETE FROM tombstone",
            "UPDATE access_log SET who = 'iemand'",
            "DELETE FROM merged_file",
            "UPDATE alembic_version SET version_num = '0000'",
            "CREATE TABLE eigen (id integer)",
        ):
            with (
                pytest.raises(CannotWrite),
                study.target.transaction() as connection,
            ):
                connection.execute(text(deed))


def test_a_reserve_copy_of_a_server_is_the_same_study(
    cluster: Cluster, address: str, tmp_path: Path
) -> None:
    paths = write_all(tmp_path, [a_file(Told("a", 2)), a_file(withdrawn=["b"])])
    with MergedStudy.on_server(address) as study:
        study.merge(paths)
        with study.target.transaction() as connection:
            before = everything(connection)
    copy = str(cluster.folder / "levensreis.dump")
    cluster.run("pg_dump", "--format=custom", f"--file={copy}", address)
    back = cluster.new_database("teruggezet")
    cluster.run("pg_restore", "--no-owner", f"--dbname={back}", copy)
    with MergedStudy.on_server(back) as study:
        with study.target.transaction() as connection:
            assert everything(connection) == before
        assert all(each.is_repeated for each in study.merge(paths).files)
