"""Merged studies of every kind: in a plain file, an encrypted one, and on a server."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, StaticPool, create_engine

from levensreis.storage.key import open_keys
from levensreis.storage.migrate import upgrade
from levensreis.storage.research.merged import (
    make_merged,
    merged_keys_of,
    open_merged,
)
from levensreis.storage.research.schema import MERGED_MIGRATIONS
from levensreis.storage.research.server import Server
from tests.builders import CHEAP, PASSPHRASE
from tests.storage.research.postgres import Cluster, running, why_not

Lend = Callable[[], AbstractContextManager[Connection]]
"""Lends transactions of one merged study."""
_NUMBERS = count(1)


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    """A PostgreSQL server of this test run alone."""
    if reason := why_not():
        pytest.skip(reason)
    with running() as started:
        yield started


@pytest.fixture
def address(cluster: Cluster) -> str:
    """Where an empty database of this test is."""
    return cluster.new_database(f"proef{next(_NUMBERS)}")


@cache
def _empty() -> bytes:
    engine = create_engine("sqlite://", poolclass=StaticPool)
    with engine.begin() as connection:
        upgrade(connection, MERGED_MIGRATIONS)
    with engine.connect() as connection:
        driver: Any = connection.connection.driver_connection
        made = bytes(driver.serialize())
    engine.dispose()
    return made


@contextmanager
def plain() -> Iterator[Lend]:
    """Lend a merged study in memory, that nothing protects."""
    driver = sqlite3.connect(":memory:")
    driver.deserialize(_empty())
    driver.execute("PRAGMA foreign_keys = ON")
    engine = create_engine("sqlite://", creator=lambda: driver, poolclass=StaticPool)

    @contextmanager
    def lend() -> Iterator[Connection]:
        with engine.begin() as connection:
            yield connection

    yield lend
    engine.dispose()


@pytest.fixture(params=["sqlite", "sqlcipher", "postgresql"])
def lend(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Lend]:
    """Lends transactions of an empty merged study, of each kind."""
    if request.param == "sqlite":
        with plain() as lends:
            yield lends
    elif request.param == "sqlcipher":
        folder = tmp_path / "samen"
        make_merged(folder, PASSPHRASE, CHEAP)
        keys = open_keys(merged_keys_of(folder), PASSPHRASE)
        with open_merged(folder, keys) as database:
            yield database.transaction
    else:
        with Server(request.getfixturevalue("address")) as server:
            yield server.transaction
