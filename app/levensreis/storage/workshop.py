"""A folder to make things in: what a killed program leaves in it is never half."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import sqlcipher3.dbapi2 as sqlcipher

from levensreis.storage.errors import driver_error
from levensreis.storage.files import cannot_write_in

SLOT: Final = "slot"
"""The file whose lock says that somebody works in a workshop."""


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
