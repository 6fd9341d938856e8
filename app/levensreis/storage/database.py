"""Open the encrypted file, bring it up to date, and lend out transactions."""

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection, NullPool, create_engine, event
from sqlalchemy.engine import ExceptionContext

from levensreis.language import say
from levensreis.resources import MIGRATIONS
from levensreis.storage.connection import (
    APPLICATION_ID,
    PRAGMAS,
    SMALLEST_FILE,
    ask,
    connect,
    connect_to_copy,
    log_of,
    schema_of,
)
from levensreis.storage.errors import CannotWrite, driver_error, newer_file
from levensreis.storage.findings import Finding
from levensreis.storage.held_file import HeldFile
from levensreis.storage.ledger import Ledger
from levensreis.storage.standing import Standing
from levensreis.storage.turns import Turns
from levensreis.storage.workshop import SLOT, workshop

__all__ = ["APPLICATION_ID", "SCHEMA", "SLOT", "SMALLEST_FILE", "Database", "workshop"]

SCHEMA: Final = "0007"
"""The newest migration that this program knows."""
_PRAGMAS: Final = PRAGMAS


class Database:
    """One encrypted file, migrated to the newest schema, open until `close`.

    Every thread may ask for a transaction; they have them one after another.
    """

    def __init__(
        self,
        path: Path,
        key: bytes,
        *,
        create: bool = False,
        keys: Sequence[Path] = (),
        take_over: bool = False,
        state: Path | None = None,
        migrations: Path = MIGRATIONS,
        newest: str = SCHEMA,
    ) -> None:
        """Open the file, or make it.

        Raises NoStudy, DamagedFile, NewerFile, MigrationFailed, StudyInUse or
        CannotWrite; the file is never written before it is known to be sound and
        ours. An older file is brought up to date after a reserve copy of it was made,
        with the `keys` in it. `take_over` takes a study that another computer has
        open; `state` is the folder in which this computer remembers.
        """
        self.path = path
        self.keys = tuple(keys)
        self.newest = newest
        """The newest version of such a file that this program knows."""
        self._key = key
        self._at_work = False
        self._turns = Turns()
        self._file = HeldFile(path, key, create=create, take_over=take_over)
        self._ledger = Ledger(state)
        self._connection: Connection | None = None
        self._driver: Any = None
        self._engine = create_engine(
            "sqlite://",
            module=sqlcipher,
            creator=self._file.connect,
            poolclass=NullPool,
            # Else the text of an exception holds what was said.
            hide_parameters=True,
        )
        event.listen(self._engine, "begin", self._begin)
        event.listen(self._engine, "handle_error", self._tell)
        try:
            self._bring_up_to_date(migrations, newest)
            self._at_work = True
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def standing(self) -> Standing:
        """How far the file is: how many commits were counted in it."""
        return self._ledger.standing

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is to be told about the file that was opened, the worst first."""
        return self._ledger.findings

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """Lend a connection; what it did is on disk at the end, or undone.

        Keep it short: whoever records waits for it, whatever the thread. Raises
        StudyMoved or StudyInUse when it wrote in a file that is not the study any
        more; then it is undone.
        """
        with self._turns.turn():
            connection = self._opened()
            now = None
            with connection.begin():
                before = self._driver.total_changes
                yield connection
                if self._driver.total_changes != before:
                    now = self._count()
            if now is not None:
                self._ledger.made(now)

    def reading(self) -> AbstractContextManager[Connection]:
        """Lend a connection to read with: a file has no other than that of writing."""
        return self.transaction()

    @contextmanager
    def at_rest(self) -> Iterator[Path]:
        """Lend the closed file, with all that was saved in it; nobody records then.

        The lock file stays, and the next transaction opens the file again. Raises
        StudyMoved, StudyInUse or CannotWrite.
        """
        with self._turns.turn():
            if self._connection is not None:
                self._file.require_ours()
            self._let_go()
            if log_of(self.path).exists():
                raise CannotWrite(
                    say(
                        "Niet alles kon in het bestand van de studie worden gezet: de "
                        "schijf is vol. Maak ruimte vrij en probeer het opnieuw."
                    )
                )
            yield self.path

    def open_copy(self, path: Path, *, to_write: bool = False) -> Any:
        """Open a closed copy of the file with its key, as the driver does."""
        return (connect if to_write else connect_to_copy)(path, self._key)

    @contextmanager
    def without_links(self) -> Iterator[None]:
        """Check no foreign keys for a while: a table that is built anew has none.

        SQLite deletes the rows that point at a table when that is dropped.
        """
        with self._turns.turn():
            self._opened()
            self._driver.execute("PRAGMA foreign_keys = OFF")
        try:
            yield
        finally:
            with self._turns.turn():
                self._let_go()  # the next connection has every pragma again

    def accept_standing(self) -> None:
        """Take the file as it is, though it is older: it was put back on purpose."""
        self._ledger.accept()

    def close(self) -> None:
        """Fold the write-ahead log into the file and let it go.

        A transaction of another thread is waited for; one that comes later opens the
        file again.
        """
        with self._turns.turn():
            self._let_go()
            self._file.release()
            self._ledger.close()

    def _let_go(self) -> None:
        if self._connection is not None:
            self._connection.close()
        self._connection = self._driver = None

    def _opened(self) -> Connection:
        # Kept from one transaction to the next: a pool doubles what a commit takes.
        if self._connection is None:
            self._connection = self._engine.connect()
            self._driver = self._connection.connection.driver_connection
            if self._at_work:  # somebody may have worked in it meanwhile
                self._ledger.read(self._driver)
        return self._connection

    def _count(self) -> Standing:
        self._file.require_ours()
        try:
            return self._ledger.count(self._driver)
        except (sqlcipher.Error, MemoryError) as error:
            raise (driver_error(error, at_work=self._at_work) or error) from error

    def _begin(self, _: Connection) -> None:
        # The driver opens no transaction for CREATE or ALTER; without this one a
        # migration that fails halfway would leave half a schema behind.
        ask(self._driver, "BEGIN IMMEDIATE")

    def _tell(self, context: ExceptionContext) -> None:
        # Called for what the driver raises, and for nothing else.
        known = driver_error(context.original_exception, at_work=self._at_work)
        if known is not None:
            raise known

    def _bring_up_to_date(self, migrations: Path, newest: str) -> None:
        with self.transaction() as connection:
            found = schema_of(self._driver)
            if found is not None and found > newest:
                raise newer_file(found, newest)
            if found is None:
                # Alembic takes a third of the start-up time: only when it is needed.
                from levensreis.storage.migrate import upgrade

                upgrade(connection, migrations, newest)
            self._ledger.read(self._driver)
        # Before an upgrade is counted: that would be remembered as how far it is.
        self._ledger.compare(
            self.path,
            has_log=self._file.has_log,
            without_log=self._file.without_log,
        )
        if found not in (None, newest):
            from levensreis.storage.migrate import upgrade_file

            upgrade_file(self, migrations, newest)
