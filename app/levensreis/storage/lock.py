"""The lock file beside a study: who has it open, here or on another computer.

On one computer the lock of the database decides (SQLite), and this file says who
holds it. Between computers, on a stick or in a synchronised folder, it is all there
is: there it decides.
"""

import os
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Final

from levensreis.language import day, say
from levensreis.storage.errors import StudyInUse
from levensreis.storage.owner import Owner

SLOT: Final = "-slot"
"""What is put behind the name of a database for the name of its lock file."""


class StudyLock:
    """The lock file of one database."""

    def __init__(self, database: Path, *, take_over: bool = False) -> None:
        """Prepare to lock; `take_over` takes it from another computer, if need be."""
        self.path = database.with_name(database.name + SLOT)
        self._take_over = take_over
        self._mine: Owner | None = None
        self._seen: tuple[int, int, int] | None = None

    def refuse(self, *, even_us: bool = False) -> None:
        """Raise StudyInUse while somebody else has the study open, or `even_us`."""
        owner = self.owner()
        if owner is None or owner.is_gone or (owner.is_this_process and not even_us):
            return
        if owner.is_elsewhere and self._take_over:
            return
        raise in_use(owner)

    def owner(self) -> Owner | None:
        """Return who wrote the lock file; None when there is none, or half of one."""
        with suppress(OSError):
            return Owner.read(self.path.read_bytes())
        return None

    def take(self) -> None:
        """Write the lock file; who calls this holds the lock of the database.

        Raises StudyInUse when somebody on another computer was first. A disk on which
        it cannot be written is no reason to keep people from their study.
        """
        mine = Owner.here()
        with suppress(OSError):
            try:
                self._write(mine, os.O_EXCL)
            except FileExistsError:
                self.refuse()
                self._write(mine, os.O_TRUNC)
            self._mine, self._seen = mine, self._look()
        self._take_over = False

    def is_still_mine(self) -> bool:
        """Tell whether nobody on another computer took the study over."""
        if self._seen is None or self._look() == self._seen:
            return True
        owner = self.owner()
        if owner is None or owner == self._mine:
            self._seen = self._look()
            return True
        return False

    def release(self) -> None:
        """Remove the lock file, if it is still ours."""
        if self._mine is not None and self.owner() == self._mine:
            with suppress(OSError):
                self.path.unlink()
        self._mine = self._seen = None

    def _write(self, mine: Owner, how: int) -> None:
        number = os.open(self.path, os.O_CREAT | os.O_WRONLY | how, 0o600)
        try:
            with os.fdopen(number, "wb") as file:
                file.write(mine.written())
        except BaseException:
            self.path.unlink(missing_ok=True)
            raise

    def _look(self) -> tuple[int, int, int] | None:
        with suppress(OSError):
            found = self.path.stat()
            return found.st_ino, found.st_mtime_ns, found.st_size
        return None


def in_use(owner: Owner) -> StudyInUse:
    """Tell who has the study open, and since when."""
    since = _since(owner)
    host = owner.host or say("een andere computer")
    if owner.is_elsewhere:
        return StudyInUse(
            say(
                "Deze studie is in gebruik op {host} sinds {since}. Sluit de studie "
                "daar eerst. Is die computer uitgevallen, neem de studie dan over.",
                host=host,
                since=since,
            ),
            elsewhere=True,
        )
    return StudyInUse(
        say(
            "Deze studie is al open in een ander venster of programma: in gebruik op "
            "{host} sinds {since}. Sluit dat eerst, en probeer het dan opnieuw.",
            host=host,
            since=since,
        )
    )


def taken_over(owner: Owner | None) -> StudyInUse:
    """Tell that another computer has taken the study over, while it was open here."""
    return StudyInUse(
        say(
            "Deze studie is overgenomen op {host}. Wat u nu doet wordt niet bewaard. "
            "Sluit de studie hier, en ga daar verder.",
            host=(owner.host if owner else "") or say("een andere computer"),
        ),
        elsewhere=True,
    )


def _since(owner: Owner) -> str:
    since = datetime.fromisoformat(owner.since).astimezone()
    time = f"{since:%H:%M}"
    today = datetime.now().astimezone().date()
    return time if since.date() == today else f"{day(since.date())} {time}"
