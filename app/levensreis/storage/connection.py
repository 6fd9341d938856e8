"""A connection with an encrypted file, with every pragma set and read back."""

from pathlib import Path
from typing import Any, Final

import sqlcipher3.dbapi2 as sqlcipher

from levensreis.language import say
from levensreis.storage.errors import NoStudy, damaged, driver_error
from levensreis.storage.files import keep_private

APPLICATION_ID: Final = 0x4C525331  # "LRS1": says whose file it is
SMALLEST_FILE: Final = 4096  # one page; SQLite takes an empty file for a new one
LOG: Final = "-wal"
"""What the name of the write-ahead log ends with; a closed file has none."""

# Set and read back, since SQLite ignores what it does not know. WAL with FULL lost
# no acknowledged commit in the power-loss simulation, WAL with NORMAL did; a
# temp_store on disk wrote plain text to the temporary folder.
PRAGMAS: Final[dict[str, str | int]] = {
    "locking_mode": "exclusive",
    "journal_mode": "wal",
    "synchronous": 2,  # FULL
    "temp_store": 2,  # MEMORY
    "foreign_keys": 1,
    "secure_delete": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
}

_FOR_COPIES: Final[dict[str, str | int]] = {
    "temp_store": 2,
    "trusted_schema": 0,
    "cell_size_check": 1,
    # Up to 256 MB of pages, each deciphered once: a check looks at them many times.
    "cache_size": -256 * 1024,
}


# For what it does not know the driver looks for a way to adapt it, and it does not know
# None: most cells are empty, and each took seven times as long as a text.
sqlcipher.register_adapter(type(None), lambda nothing: nothing)


def connect(path: Path, key: bytes, *, create: bool = False) -> Any:
    """Open a file with the driver, without a word of SQLAlchemy.

    Raises NoStudy, DamagedFile, StudyInUse or CannotWrite; the file is not written
    before it is known to be sound and ours.
    """
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


def connect_to_copy(path: Path, key: bytes) -> Any:
    """Open a closed file that nobody changes, only to read it; leaves no trace.

    More than one may look at it at a time. Raises the same as `connect`.
    """
    _refuse_what_is_no_database(path)
    connection = None
    try:
        connection = sqlcipher.connect(
            f"{path.absolute().as_uri()}?mode=ro&immutable=1",
            uri=True,
            isolation_level=None,
            check_same_thread=False,
        )
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.set_key(f"x'{key.hex()}'")
        for name, value in _FOR_COPIES.items():
            connection.execute(f"PRAGMA {name} = {value}").fetchall()
        connection.execute("SELECT count(*) FROM sqlite_master")
    except BaseException as error:
        if connection is not None:
            connection.close()
        raise (driver_error(error) or error) from None
    return connection


def ask(connection: Any, query: str) -> list[tuple[Any, ...]]:
    """Fetch all that a query of the driver finds; raises what can be known of it."""
    try:
        found: list[tuple[Any, ...]] = connection.execute(query).fetchall()
    except (sqlcipher.Error, MemoryError) as error:
        raise (driver_error(error) or error) from None
    return found


def log_of(path: Path) -> Path:
    """Return the write-ahead log of a file: what it holds is not in the file yet."""
    return path.with_name(path.name + LOG)


def schema_of(connection: Any) -> str | None:
    """Return the migration that a file is at; None when it is new."""
    query = "SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'"
    if not ask(connection, query):
        return None
    found = ask(connection, "SELECT version_num FROM alembic_version")
    return str(found[0][0]) if found else None


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
    for name, value in PRAGMAS.items():
        connection.execute(f"PRAGMA {name} = {value}").fetchall()
        found = connection.execute(f"PRAGMA {name}").fetchone()[0]
        if str(found).lower() != str(value):
            raise RuntimeError(f"PRAGMA {name} is {found}, not {value}")
    if create:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    elif connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise damaged()
