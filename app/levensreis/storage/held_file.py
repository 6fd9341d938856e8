"""The file of an open study: opened by one program at a time, and not to be moved."""

import os
from pathlib import Path
from typing import Any

from levensreis.language import say
from levensreis.storage.connection import connect, log_of
from levensreis.storage.errors import StudyInUse, StudyMoved, driver_error
from levensreis.storage.lock import StudyLock, in_use, taken_over
from levensreis.storage.standing import commits_without_log


class HeldFile:
    """Opens a file, and watches that it stays ours until it is let go."""

    def __init__(
        self, path: Path, key: bytes, *, create: bool, take_over: bool
    ) -> None:
        self._path = path
        self._key = key
        self._create = create
        self._lock = StudyLock(path, take_over=take_over)
        self._place: tuple[int, int] | None = None
        self.has_log = False
        """Whether a killed program left its write-ahead log, when it was opened."""
        self.without_log: int | None = None
        """How many commits were in the file without that, as far as can be told."""

    def connect(self) -> Any:
        """Open the file and take its lock; may be done again after closing.

        Raises StudyInUse, and what `connection.connect` raises.
        """
        self._lock.refuse()
        self._look_without_log()
        try:
            connection = connect(self._path, self._key, create=self._create)
        except StudyInUse as error:
            owner = self._lock.owner()
            raise (in_use(owner) if owner and not owner.is_gone else error) from None
        try:
            # Whoever has the lock of the database writes the lock file: nobody else
            # on this computer does so in between.
            connection.execute("BEGIN IMMEDIATE")
            self._lock.take()
            connection.execute("ROLLBACK")
        except BaseException as error:
            connection.close()
            raise (driver_error(error) or error) from None
        self._create = False
        self._place = _place_of(self._path)
        return connection

    def _look_without_log(self) -> None:
        owner = self._lock.owner()
        # Closing a file that this process has open would end its lock (POSIX).
        if owner is None or owner.pid != os.getpid():
            self.has_log = log_of(self._path).exists()
            self.without_log = commits_without_log(self._path, self._key)

    def require_ours(self) -> None:
        """Raise StudyMoved or StudyInUse when the file is not the study any more.

        SQLite goes on writing in a file that was renamed or replaced, without a word.
        """
        if _place_of(self._path) != self._place:
            raise StudyMoved(
                say(
                    "Het bestand van deze studie is verplaatst of vervangen terwijl "
                    "het open was. Wat u nu doet wordt niet bewaard. Sluit de studie, "
                    "kijk wat er in de map staat, en open haar opnieuw."
                )
            )
        if not self._lock.is_still_mine():
            raise taken_over(self._lock.owner())

    def release(self) -> None:
        """Let others open the file."""
        self._lock.release()


def _place_of(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
