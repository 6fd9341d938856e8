"""A merged study on a server: what goes wrong with it is told in words."""

import os
from pathlib import Path

import pytest
from sqlalchemy import text

from levensreis.services.merging import MergedStudy
from levensreis.storage.errors import CannotWrite
from levensreis.storage.research.server import NoServer, Server, is_address
from tests.storage.crash import dies
from tests.storage.research.arriving import Told, a_file, everything, told_in, write_all
from tests.storage.research.postgres import Cluster


def test_an_address_is_no_folder() -> None:
    assert is_address("postgresql://levensreis@server/onderzoek")
    assert is_address("postgres://server/onderzoek")
    assert not is_address("/srv/samen")
    assert not is_address("samen")


@pytest.mark.parametrize(
    "address",
    [
        "postgresql://iemand:geheim@/weg?host=/er/is/niets",
        "postgresql://iemand:geheim@server:geen-poort/weg",
    ],
)
def test_a_server_that_is_not_there_is_told_without_the_password(address: str) -> None:
    with pytest.raises(NoServer) as told:
        Server(address)
    assert "geheim" not in str(told.value)


def test_an_unknown_database_or_user_is_told(cluster: Cluster) -> None:
    with pytest.raises(NoServer):
        Server(cluster.address("bestaat_niet"))
    with pytest.raises(NoServer):
        Server(cluster.address("postgres").replace("levensreis@", "niemand@"))


def test_who_may_not_write_is_told_so(address: str) -> None:
    with Server(address) as server, server.transaction() as connection:
        connection.execute(text("CREATE ROLE lezer LOGIN"))
    with pytest.raises(CannotWrite) as told:
        MergedStudy.on_server(address.replace("levensreis@", "lezer@"))
    assert "beheerder" in str(told.value)


def test_a_server_becomes_the_same_study_as_a_folder(
    address: str, tmp_path: Path
) -> None:
    paths = write_all(
        tmp_path,
        [a_file(Told("a", 2)), a_file(Told("a"), Told("b")), a_file(withdrawn=["b"])],
    )
    with MergedStudy.at(address, lambda _: "") as study:
        assert study.merge(paths).journeys == 1
        assert all(each.is_repeated for each in study.merge(paths).files)
        with study.target.transaction() as connection:
            mine = everything(connection)
    with MergedStudy.at(address, lambda _: "") as study:
        study.merge(paths[::-1])
        with study.target.transaction() as connection:
            assert everything(connection) == mine


def test_a_killed_program_leaves_whole_files_only(address: str, tmp_path: Path) -> None:
    told = [Told(name, 1, ((name, ("rust",)),) * 3) for name in "abcdefgh"]
    paths = write_all(tmp_path, [a_file(each) for each in told])

    def merge(_: Path) -> None:
        with MergedStudy.at(address, lambda _: "") as study:
            study.merge(paths, commit_every=2)

    for seconds in (0.05, 0.1, 0.15, 0.2):
        dies(merge, tmp_path, seconds=seconds)
        with Server(address) as server, server.transaction() as connection:
            found = told_in(connection)
            assert all(len(each) == 3 for each in found.values())
    merge(tmp_path)
    with Server(address) as server, server.transaction() as connection:
        assert set(told_in(connection)) == {each.rid for each in told}


def test_a_text_that_the_server_cannot_keep_is_refused_with_its_file(
    address: str, tmp_path: Path
) -> None:
    paths = write_all(
        tmp_path, [a_file(Told("a", 1, (("nul\0", ()),))), a_file(Told("b"))]
    )
    with MergedStudy.at(address, lambda _: os.devnull) as study:
        report = study.merge(paths)
        assert [each.refusal is None for each in report.files] == [False, True]
        assert report.journeys == 1
