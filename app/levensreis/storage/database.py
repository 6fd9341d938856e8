"""Open the encrypted file, bring it up to date, and lend out transactions."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection, create_engine, event
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.pool import QueuePool

from levensreis.language import say
from levensreis.storage.errors import NewerFile, NoStudy, damaged, driver_error
from levensreis.storage.files import cannot_write_in, keep_private
from levensreis.storage.turns import Turns

SCHEMA: Final = "0002"
"""The newest migration that this program knows."""
APPLICATION_ID: Final = 0x4C525331  # "LRS1": says whose file it is
SMALLEST_FILE: Final = 4096  # one page; SQLite takes an empty file for a new one
SLOT: Final = "slot"
"""The file whose lock says that somebody works in a workshop."""

# Set and read back, since SQLite ignores what it does not know. WAL with FULL lost
# no acknowledged commit in the power-loss simulation, WAL with NORMAL did; a
# temp_store on disk wrote plain text to the temporary folder.
_PRAGMAS: Final[dict[str, str | int]] = {
    "locking_mode": "exclusive",
    "journal_mode": "wal",
    "synchronous": 2,  # FULL
    "temp_store": 2,  # MEMORY
    "foreign_keys": 1,
    "secure_delete": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
}


class Database:
    """One encrypted file, migrated to the newest schema, open until `close`.

    Every thread may ask for a transaction; they have them one after another.
    """

    def __init__(self, path: Path, key: bytes, *, create: bool = False) -> None:
        """Open the file, or make it.

        Raises NoStudy, DamagedFile, NewerFile or StudyInUse; the file is never
        written before it is known to be sound and ours.
        """
        self.path = path
        self._at_work = False
        self._turns = Turns()
        self._engine = create_engine(
            "sqlite://",
            module=sqlcipher,
            creator=lambda: _connect(path, key, create=create),
            poolclass=QueuePool,
            pool_size=1,
            max_overflow=0,
            # Else the text of an exception holds what was said.
            hide_parameters=True,
        )
        event.listen(self._engine, "begin", _begin)
        event.listen(self._engine, "handle_error", self._tell)
        try:
            self._bring_up_to_date()
            self._at_work = True
        except BaseException:
            self._engine.dispose()
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

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """Lend a connection; what it did is on disk at the end, or undone.

        Keep it short: whoever records waits for it, whatever the thread.
        """
        with self._turns.turn(), self._engine.begin() as connection:
            yield connection

    def close(self) -> None:
        """Fold the write-ahead log into the file and let it go.

        A transaction of another thread is waited for; one that comes later opens the
        file again.
        """
        with self._turns.turn():
            self._engine.dispose()

    def _tell(self, context: ExceptionContext) -> None:
        # Called for what the driver raises, and for nothing else.
        known = driver_error(context.original_exception, at_work=self._at_work)
        if known is not None:
            raise known

    def _bring_up_to_date(self) -> None:
        with self.transaction() as connection:
            found = _schema_of(connection)
            if found == SCHEMA:
                return
            if found is not None and found > SCHEMA:
                raise NewerFile(
                    say(
                        "Deze studie is gemaakt met een nieuwere Levensreis (versie "
                        "{found} van het bestand; dit programma kent versie {known}). "
                        "Installeer de nieuwste Levensreis en open de studie opnieuw.",
                        found=int(found),
                        known=int(SCHEMA),
                    )
                )
            # Alembic takes a third of the start-up time: only when it is needed.
            from levensreis.storage.migrate import upgrade

            upgrade(connection)


@contextmanager
def workshop(place: Path) -> Iterator[Path]:
    """Lend a folder to make things in; it is gone afterwards.

    What a killed program left in it is still there. Raises StudyInUse while another
    program works in it, and CannotWrite, also for what fails inside.
    """
    try:
        place.mkdir(0o700, exist_ok=True)
        lock = _lock(place / SLOT)
        try:
            yield place
        finally:
            lock.close()
            shutil.rmtree(place, ignore_errors=True)
    except OSError:
        raise cannot_write_in(place.parent) from None


def _lock(path: Path) -> Any:
    # The system lets go of this lock when the program is killed.
    lock = None
    try:
        lock = sqlcipher.connect(path, isolation_level=None, timeout=0)
        lock.execute("PRAGMA journal_mode = off").fetchall()  # writes nothing
        lock.execute("BEGIN EXCLUSIVE")
    except sqlcipher.Error as error:
        if lock is not None:
            lock.close()
        raise (driver_error(error) or error) from None
    return lock


def _schema_of(connection: Connection) -> str | None:
    query = "SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'"
    if connection.exec_driver_sql(query).first() is None:
        return None
    query = "SELECT version_num FROM alembic_version"
    found: str | None = connection.exec_driver_sql(query).scalar()
    return found


def _connect(path: Path, key: bytes, *, create: bool) -> Any:
    if not create:
        _refuse_what_is_no_database(path)
    mode = "rwc" if create else "rw"
    try:
        connection = sqlcipher.connect(
            f"{path.absolute().as_uri()}?mode={mode}",
            uri=True,
            isolation_level=None,
            timeout=2,
            check_same_thread=False,
        )
    except sqlcipher.Error as error:
        raise (driver_error(error) or error) from None
    try:
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.set_key(f"x'{key.hex()}'")
        connection.execute("SELECT count(*) FROM sqlite_master")
        if create:
            keep_private(path)  # its write-ahead log takes this over
        _set_pragmas(connection, create=create)
    except BaseException as error:
        connection.close()
        raise (driver_error(error) or error) from None
    return connection


def _refuse_what_is_no_database(path: Path) -> None:
    if not path.is_file():
        raise NoStudy(
            say(
                "Het bestand {name} ontbreekt in deze map. Zet een reservekopie terug, "
                "of kies een andere map.",
                name=path.name,
            )
        )
    if path.stat().st_size < SMALLEST_FILE:
        raise damaged()


def _set_pragmas(connection: Any, *, create: bool) -> None:
    for name, value in _PRAGMAS.items():
        connection.execute(f"PRAGMA {name} = {value}").fetchall()
        found = connection.execute(f"PRAGMA {name}").fetchone()[0]
        if str(found).lower() != str(value):
            raise RuntimeError(f"PRAGMA {name} is {found}, not {value}")
    if create:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    elif connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise damaged()


def _begin(connection: Connection) -> None:
    # The driver opens no transaction for CREATE or ALTER; without this one a
    # migration that fails halfway would leave half a schema behind.
    connection.exec_driver_sql("BEGIN IMMEDIATE")
