"""Keep the access log (logboek): who did what when, and with which journey.

In the spirit of NEN 7513: a line for what was done, and never what was told.
"""

import getpass
import platform
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final
from uuid import UUID

from levensreis.domain.access import AccessEntry, AccessKind, Break, Fault, Head
from levensreis.domain.errors import KnownError
from levensreis.language import say
from levensreis.services.outside import check_ending, check_outside
from levensreis.storage import access_log, failed_unlocks
from levensreis.storage.access_log import Transaction
from levensreis.storage.database import Database
from levensreis.storage.files import write_whole
from levensreis.storage.findings import RolledBack

ONCE_IN: Final = timedelta(minutes=15)
"""Edits, views and searches get one line in this time: a line a key says nothing."""

_REPEATED: Final = (AccessKind.VIEW, AccessKind.EDIT, AccessKind.SEARCH)

_Deed = tuple[AccessKind, UUID | None, str]


def now() -> datetime:
    """Return the moment of now, in whole seconds."""
    return datetime.now(UTC).replace(microsecond=0)


def this_user() -> tuple[str, str]:
    """Return the user and the machine, as the system knows them."""
    who = ""
    with suppress(OSError, KeyError, ImportError):  # a system without users
        who = getpass.getuser()
    return _as_text(who), _as_text(platform.node())


def _as_text(name: str) -> str:
    return name.encode("utf-8", "backslashreplace").decode() or "?"


def failed_unlock(folder: Path, clock: Callable[[], datetime] = now) -> None:
    """Remember a wrong passphrase beside the study, until it is opened."""
    failed_unlocks.remember(folder, clock(), this_user())


class AccessLog:
    """The log of one open study; what is done in it is written here.

    That of a merged study is the same, but that it tells of files and not of journeys.
    """

    def __init__(
        self,
        database: Database,
        clock: Callable[[], datetime] = now,
        *,
        is_merged: bool = False,
    ) -> None:
        self._database = database
        self._is_merged = is_merged
        self._clock = clock
        self._by = this_user()
        self._told: dict[_Deed, datetime] = {}

    @contextmanager
    def writing(
        self, kind: AccessKind, journey_id: UUID | None = None, what: str = ""
    ) -> Iterator[Transaction]:
        """Lend a transaction to do something in; its line is in it, or neither is.

        An edit, view or search that was told within a quarter of an hour has none. A
        journey that is opened again after another is viewed anew.
        """
        deed, at = (kind, journey_id, what), self._clock()
        with self._database.transaction() as connection:
            is_news = self._is_news(deed, at)
            if is_news:
                access_log.append(
                    connection, kind, at, self._by, journey_id=journey_id, what=what
                )
            yield connection
        if is_news:
            self._remember(deed, at)

    def note(
        self, kind: AccessKind, journey_id: UUID | None = None, what: str = ""
    ) -> None:
        """Add a line for something that is done elsewhere."""
        with self.writing(kind, journey_id, what):
            pass

    def note_each(self, kind: AccessKind, journey_ids: list[UUID]) -> None:
        """Add a line for each of several journeys, all of them or none."""
        at = self._clock()
        with self._database.transaction() as connection:
            for each in journey_ids:
                access_log.append(connection, kind, at, self._by, journey_id=each)

    def opened(self) -> None:
        """Add the wrong passphrases since the last time, and that it is open now."""
        folder, at = self._database.path.parent, self._clock()
        with self._database.transaction() as connection:
            failed_unlocks.move_into_log(connection, folder, at)
            access_log.append(connection, AccessKind.OPEN, at, self._by)
        failed_unlocks.forget(folder)

    def closed(self) -> None:
        """Add that the study closes; that nothing can be written does not hold it."""
        with suppress(KnownError):
            self.note(AccessKind.CLOSE)

    def entries(self, journey_id: UUID | None = None) -> list[AccessEntry]:
        """Read the log, or what is in it about one journey; that is told in it too."""
        with self.writing(AccessKind.VIEW_LOG, journey_id) as connection:
            if self._is_merged:
                return list(access_log.lines(connection))
            return access_log.entries(connection, journey_id)

    def head(self) -> Head:
        """Return the last line, to be kept somewhere else."""
        with self._database.transaction() as connection:
            return access_log.head(connection)

    def verify(self, *remembered: Head) -> Break | None:
        """Find where the log was changed; None when it is as it was written.

        Of a file that is older than what this computer remembers the end is missing.
        """
        with self._database.transaction() as connection:
            found = access_log.verify(connection, *remembered)
            last = access_log.head(connection)
        behind = any(isinstance(each, RolledBack) for each in self._database.findings)
        if found is None and behind:
            return Break(Fault.CUT_OFF, last.number + 1)
        return found

    def save_csv(self, path: Path) -> int:
        """Save the log as CSV, its own saving in it; returns how many lines it has."""
        # The library of CSV is only loaded when it is needed.
        from levensreis.formats.trust_csv import write_log

        check_ending(path, say("Een logboek wordt een csv"), ".csv")
        check_outside(self._database, path)
        found = self.entries()
        write_whole(path, write_log(found).encode())
        return len(found)

    def _is_news(self, deed: _Deed, at: datetime) -> bool:
        told = self._told.get(deed)
        return told is None or abs(at - told) >= ONCE_IN

    def _remember(self, deed: _Deed, at: datetime) -> None:
        kind, journey_id, _ = deed
        if kind is AccessKind.VIEW:
            self._told = {
                each: when
                for each, when in self._told.items()
                if each[0] is not kind or each[1] == journey_id
            }
        if kind in _REPEATED:
            self._told[deed] = at
