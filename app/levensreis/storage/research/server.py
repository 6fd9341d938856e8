"""A merged study on a PostgreSQL server: the same tables, lent out as a file does."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Any, Final, Self

from sqlalchemy import Connection, Engine, NullPool, create_engine, event, inspect, text
from sqlalchemy.engine import URL, ExceptionContext, make_url
from sqlalchemy.exc import ArgumentError

from levensreis.domain.errors import KnownError
from levensreis.language import say
from levensreis.storage.errors import CannotWrite, newer_file
from levensreis.storage.research.schema import MERGED_MIGRATIONS, MERGED_SCHEMA
from levensreis.storage.turns import Turns

OLDEST: Final = 15
"""The oldest PostgreSQL on which this is tested."""
_ADDRESS: Final = re.compile(r"postgres(ql)?(\+psycopg)?://")
_TYPED: Final = "postgresql"
_DRIVER: Final = f"{_TYPED}+psycopg"
_LOCK: Final = 0x4C525331  # "LRS1": who merges waits for who merges
_AS_IT_WAS: Final = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"
_PATIENCE: Final = 10  # seconds to wait for a server that does not answer
_NO_ROOM: Final = ("53", "58")  # classes: lack of resources, error of the system
_NO_ENTRY: Final = ("08", "28", "3D")  # no connection, wrong user, no such database
_NOT_ALLOWED: Final = ("42501", "25006")


class NoServer(KnownError):
    """The server cannot be reached, refuses, or is not one that we can work with."""


def is_address(target: str) -> bool:
    """Tell whether a target is the address of a PostgreSQL server, and no folder."""
    return _ADDRESS.match(target) is not None


class Server:
    """A database on a server, migrated to the newest schema, until `close`.

    Every thread may ask for a transaction; they have them one after another, and who
    writes waits for other programs that write. Who reads waits for none that writes.
    """

    def __init__(self, address: str) -> None:
        """Connect, and make the tables where there are none.

        Raises NoServer, NewerFile or CannotWrite. What is told of the address never
        holds its password.
        """
        self._turns, self._readers = Turns(), Turns()
        self._url = _url(address)
        self._engine = _engine(self._url)
        event.listen(self._engine, "handle_error", self._tell)
        self._connection: Connection | None = None
        self._reading: Connection | None = None
        try:
            with self.transaction() as connection:
                self._require_fit(connection)
                _bring_up_to_date(connection)
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
    def name(self) -> str:
        """The address as people type it, without its password."""
        typed = self._url.set(drivername=_TYPED)
        return typed.render_as_string(hide_password=True)

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """Lend a connection; what it did is on the server at the end, or undone."""
        with self._turns.turn():
            self._connection = self._connected(self._connection)
            with self._connection.begin():
                self._connection.execute(
                    text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK}
                )
                yield self._connection

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Lend a connection that sees what there was when it began, and no writing.

        It waits for other readers in this program, and for nobody who merges.
        """
        with self._readers.turn():
            self._reading = self._connected(self._reading)
            with self._reading.begin():
                self._reading.execute(text(_AS_IT_WAS))
                yield self._reading

    def close(self) -> None:
        """Let the server go; a transaction of another thread is waited for."""
        with self._turns.turn(), self._readers.turn():
            for each in (self._connection, self._reading):
                if each is not None:
                    each.close()
            self._connection = self._reading = None
            self._engine.dispose()

    def _connected(self, known: Connection | None) -> Connection:
        if known is None or known.closed:
            return self._engine.connect()
        return known

    def _require_fit(self, connection: Connection) -> None:
        version, *_ = connection.dialect.server_version_info or (0,)
        encoding = connection.execute(text("SHOW server_encoding")).scalar()
        if int(version) < OLDEST or encoding != "UTF8":
            raise NoServer(
                say(
                    "{server} is geen PostgreSQL {oldest} of nieuwer met UTF-8 (maar "
                    "versie {version}, {encoding}). Vraag de beheerder om een andere "
                    "database.",
                    server=self.name,
                    oldest=OLDEST,
                    version=version,
                    encoding=encoding,
                )
            )

    def _tell(self, context: ExceptionContext) -> None:
        # The text of an error of the driver can hold what was said: only its code.
        code = str(getattr(context.original_exception, "sqlstate", None) or "")
        if code.startswith(_NO_ROOM):
            raise CannotWrite(
                say(
                    "Er kon niet worden opgeslagen: de schijf van de server is vol of "
                    "defect. Vraag de beheerder; er is niets half opgeslagen."
                )
            )
        if code in _NOT_ALLOWED:
            raise CannotWrite(
                say(
                    "Op {server} mag niet worden geschreven met deze gebruiker. Vraag "
                    "de beheerder om dat recht.",
                    server=self.name,
                )
            )
        is_lost = type(context.original_exception).__name__ == "OperationalError"
        if context.is_disconnect or is_lost or code.startswith(_NO_ENTRY):
            raise NoServer(
                say(
                    "{server} is niet te bereiken, of laat deze gebruiker niet toe. "
                    "Kijk het adres, de gebruiker en het wachtwoord na.",
                    server=self.name,
                )
            )


def _url(address: str) -> URL:
    try:
        return make_url(address).set(drivername=_DRIVER)
    except (ArgumentError, ValueError):
        raise NoServer(
            say(
                "Dit adres klopt niet. Een server is te vinden als "
                "postgresql://gebruiker@computer/database."
            )
        ) from None


def _engine(url: URL) -> Engine:
    options: dict[str, Any] = {"connect_timeout": _PATIENCE}
    try:
        return create_engine(
            url, poolclass=NullPool, hide_parameters=True, connect_args=options
        )
    except ImportError:
        raise NoServer(
            say(
                "Voor een server is het onderdeel libpq5 nodig. Vraag uw beheerder "
                "dat te installeren, of gebruik: pip install levensreis[onderzoek]"
            )
        ) from None


def _bring_up_to_date(connection: Connection) -> None:
    found = None
    if inspect(connection).has_table("alembic_version"):
        found = connection.execute(
            text("SELECT version_num FROM alembic_version")
        ).scalar()
    if found is not None and found > MERGED_SCHEMA:
        raise newer_file(found, MERGED_SCHEMA)
    if found != MERGED_SCHEMA:
        from levensreis.storage.migrate import upgrade

        upgrade(connection, MERGED_MIGRATIONS, MERGED_SCHEMA)
