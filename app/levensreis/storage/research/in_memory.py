"""The tables for research in memory: for who counts without a file or a server."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, StaticPool, create_engine, delete

from levensreis.storage.research.build import put
from levensreis.storage.research.content import Content
from levensreis.storage.research.tables import CONTENT, metadata
from levensreis.storage.turns import Turns


class InMemory:
    """Tables that are gone when the program is; any thread may ask for its turn."""

    def __init__(self) -> None:
        self._turns = Turns()
        self._engine = create_engine(
            "sqlite://",
            poolclass=StaticPool,
            connect_args={"check_same_thread": False},
            hide_parameters=True,
        )
        metadata.create_all(self._engine, tables=CONTENT)

    def fill(self, content: Content) -> None:
        """Put content in the place of what was in it."""
        with self.transaction() as connection:
            for table in reversed(CONTENT):
                connection.execute(delete(table))
            put(connection, content)

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """Lend a connection."""
        with self._turns.turn(), self._engine.begin() as connection:
            yield connection

    def close(self) -> None:
        """Forget all of it."""
        self._engine.dispose()
