"""Erase a journey (wissen): from the study, its index and its reserve copies."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from itertools import chain
from pathlib import Path
from uuid import UUID

from levensreis.domain.access import AccessKind
from levensreis.domain.anonymise.release import named_by
from levensreis.domain.erasure import (
    Erasure,
    ErasureReason,
    Tombstone,
    check_reason,
    check_typed,
    reason_kind,
)
from levensreis.domain.errors import KnownError
from levensreis.domain.journey import Journey
from levensreis.domain.progress import NO_PROGRESS, Progress
from levensreis.services.access_log import AccessLog, now
from levensreis.storage import (
    erased_list,
    erasure,
    journeys,
    register,
    retention,
    settings,
)
from levensreis.storage.access_log import Transaction
from levensreis.storage.archive import BackupInfo
from levensreis.storage.database import Database
from levensreis.storage.fieldwork_words import holds, places
from levensreis.storage.scrub import (
    backups_of,
    copies_beside,
    scrub_copies,
    scrub_file,
)


class ErasureService:
    """The use cases around erasing a journey, over one open study."""

    def __init__(self, database: Database, log: AccessLog, key: bytes) -> None:
        self._database = database
        self._log = log
        self._key = key

    @property
    def _folder(self) -> Path:
        return self._database.path.parent

    def preview(self, journey_id: UUID) -> Erasure:
        """Tell what goes when a journey is erased, and what stays outside."""
        with self._database.transaction() as connection:
            found = _preview(connection, journey_id)
        backups, copies = self._copies()
        number = len(backups) + len(copies)
        return replace(found, backups=number, absent=self._absent())

    def reason_for(self, journey_id: UUID) -> ErasureReason:
        """Tell by what is recorded why a journey would be erased."""
        with self._database.transaction() as connection:
            return _why(connection, journeys.get(connection, journey_id), now())

    def erased(self) -> list[Tombstone]:
        """List what was erased in this study, the last first."""
        with self._database.transaction() as connection:
            return erasure.tombstones(connection)[::-1]

    def erase(
        self,
        journey_id: UUID,
        typed_code: str,
        reason: str,
        *,
        elsewhere: Sequence[Path] = (),
        progress: Progress = NO_PROGRESS,
    ) -> Erasure:
        """Erase a journey for good; returns what went, and what stays outside.

        Its code is typed, so that nobody erases another one. `elsewhere` are folders
        with reserve copies beside that of the study and the second place. Raises
        NotErased and UnknownJourney; then nothing happened. Of what is raised later
        the rest is done by `finish`.
        """
        with self._log.writing(AccessKind.ERASE, journey_id) as connection:
            found = _preview(connection, journey_id)
            stone = _tombstone(connection, journey_id, typed_code, reason)
            erasure.apply_tombstones(connection, [stone])
        erased_list.add(self._folder, [journey_id])
        tried, unreached = self._scrub(elsewhere, progress)
        return replace(
            found,
            backups=tried - len(unreached),
            unreached=tuple(map(str, unreached)),
            absent=self._absent(),
        )

    def erase_again(self) -> list[UUID]:
        """Erase what was erased before and came back, with an older copy of the file.

        What was begun and not finished is finished. Called when a study was opened,
        which goes on without it: what cannot be done now is done the next time.
        """
        with self._database.transaction() as connection:
            back = erasure.came_back(connection, self._folder)
            unfinished = erasure.is_unfinished(connection)
        for each in back:
            with self._log.writing(AccessKind.ERASE, each.journey_id) as connection:
                code = _without_name(connection, each.journey_id, each.code)
                erasure.apply_tombstones(connection, [replace(each, code=code)])
        if back or unfinished:
            with suppress(KnownError):
                self.finish()
        return [each.journey_id for each in back]

    def finish(
        self, elsewhere: Sequence[Path] = (), progress: Progress = NO_PROGRESS
    ) -> list[Path]:
        """Scrub what was erased from the free pages and from the reserve copies.

        Returns the copies that could not be opened.
        """
        with self._database.transaction() as connection:
            erased = [each.journey_id for each in erasure.tombstones(connection)]
        erased_list.add(self._folder, erased)
        return self._scrub(elsewhere, progress)[1]

    def _scrub(
        self, elsewhere: Sequence[Path], progress: Progress
    ) -> tuple[int, list[Path]]:
        with self._database.transaction() as connection:
            erased = erasure.tombstones(connection)
        scrub_file(self._database, self._key)
        backups, copies = self._copies(elsewhere)
        unreached = scrub_copies(backups, copies, self._key, erased, progress)
        with self._database.transaction() as connection:
            erasure.finish(connection)
        return len(backups) + len(copies), unreached

    def _copies(
        self, elsewhere: Sequence[Path] = ()
    ) -> tuple[list[BackupInfo], list[Path]]:
        second = self._second_place()
        there = (second,) if second is not None and _is_in(second) else ()
        folders = (self._folder, *there, *elsewhere)
        found = (backups_of(self._database, folder) for folder in folders)
        return list(chain.from_iterable(found)), copies_beside(self._database.path)

    def _absent(self) -> tuple[str, ...]:
        second = self._second_place()
        return () if second is None or _is_in(second) else (str(second),)

    def _second_place(self) -> Path | None:
        with self._database.transaction() as connection:
            kept = settings.get(connection, settings.SECOND_PLACE)
        return Path(kept) if kept else None


def _is_in(stick: Path) -> bool:
    with suppress(OSError):  # pulled out a moment ago
        return stick.is_dir()
    return False


def _preview(connection: Transaction, journey_id: UUID) -> Erasure:
    told = journeys.get(connection, journey_id)

    def names(text: str) -> bool:
        called = any(holds(text, each) for each in (told.code, told.pseudonym))
        return called or _named(connection, journey_id, text)

    found = erasure.preview(connection, journey_id)
    return replace(found, named_beside=places(connection, names))


def _tombstone(
    connection: Transaction, journey_id: UUID, typed_code: str, reason: str
) -> Tombstone:
    told = journeys.get(connection, journey_id)
    check_typed(told.code, typed_code)
    named = _named(connection, journey_id, reason)
    at = now()
    return Tombstone(
        journey_id=journey_id,
        code=_without_name(connection, journey_id, told.code),
        at=at,
        kind=_why(connection, told, at),
        reason=check_reason(reason, names_somebody=named),
    )


def _why(connection: Transaction, told: Journey, at: datetime) -> ErasureReason:
    kept = retention.get(connection, told.id)
    return reason_kind(told, kept, at.astimezone().date())


def _without_name(connection: Transaction, journey_id: UUID, code: str) -> str:
    # What stays is a code, and a code that holds a name would keep it.
    return "" if _named(connection, journey_id, code) else code


def _named(connection: Transaction, journey_id: UUID, words: str) -> bool:
    key = journeys.key_of(connection, journey_id)
    return bool(named_by(words, {journey_id: register.get(connection, key)}))
