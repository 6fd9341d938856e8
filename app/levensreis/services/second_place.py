"""The second place of reserve copies: a stick or another disk, and how that goes."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from levensreis.domain.access import AccessKind
from levensreis.domain.errors import KnownError
from levensreis.domain.progress import NO_PROGRESS, Cancelled, Progress
from levensreis.language import say
from levensreis.services.access_log import AccessLog
from levensreis.storage import erased_list, settings
from levensreis.storage.archive import BackupInfo
from levensreis.storage.backup import list_backups, thin
from levensreis.storage.database import Database
from levensreis.storage.second_place import SecondCopy, copy_to

_REACHED: Final = "second_reached"
_MISSED: Final = "second_missed"


@dataclass(frozen=True, slots=True)
class SecondPlace:
    """Where each reserve copy goes as well, and how that went."""

    folder: Path
    is_there: bool = True
    reached: datetime | None = None
    """When a copy last came there."""
    missed: datetime | None = None
    """Since when none came there any more; None when the last one did."""
    is_same_disk: bool = False
    """Whether it is lost together with the study."""


class SecondPlaceService:
    """The use cases around the second place of one open study."""

    def __init__(self, database: Database, log: AccessLog) -> None:
        self._database = database
        self._log = log
        self.told = 0
        """How many commits only told how copying went."""

    @property
    def folder(self) -> Path | None:
        """The folder to which each reserve copy goes as well; None without."""
        kept = self._kept(settings.SECOND_PLACE)
        return Path(kept) if kept else None

    def about(self) -> SecondPlace | None:
        """Tell whether it is there, and whether copies came there; None without."""
        folder = self.folder
        if folder is None:
            return None
        return SecondPlace(
            folder,
            _is_in(folder),
            _moment(self._kept(_REACHED)),
            _moment(self._kept(_MISSED)),
            _is_same_disk(folder, self._study),
        )

    def choose(self, folder: Path | None) -> None:
        """Let each reserve copy from now on go to a folder as well, or no longer.

        Raises KnownError for a folder that is none, or lies in that of the study.
        """
        if folder is not None:
            _check(folder, self._study)
        with self._log.writing(AccessKind.EDIT, what="second_place") as connection:
            settings.put(connection, settings.SECOND_PLACE, str(folder or ""))
            for each in (_REACHED, _MISSED):
                settings.put(connection, each, "")

    def copies(self) -> list[BackupInfo]:
        """Tell what reserve copies lie there, the newest first.

        None when it is not there, or cannot be read.
        """
        folder = self.folder
        if folder is not None:
            with suppress(KnownError):
                return list_backups(folder)
        return []

    def lacks(self, ours: Sequence[BackupInfo]) -> list[BackupInfo]:
        """Return which copies are to go there still, the oldest first.

        The newest one, and those that are other there: something was erased from them
        while it was not there.
        """
        folder = self.folder
        if folder is None or not _is_in(folder):
            return []
        there = {each.path.name: each.hashes for each in self.copies()}
        sound = [each for each in ours if each.sound]
        return [
            each
            for each in reversed(sound)
            if there.get(each.path.name, () if each is sound[0] else each.hashes)
            != each.hashes
        ]

    def copy(
        self, info: BackupInfo, folder: Path, progress: Progress = NO_PROGRESS
    ) -> Path:
        """Copy a reserve copy to a folder this once, and return where it lies.

        Raises KnownError, as `choose` does, when the folder is not there, in that of
        the study, or full.
        """
        _check(folder, self._study)
        copied = copy_to(info, folder, progress)
        if copied.path is None:
            raise KnownError(copied.words)
        erased_list.bring(self._study, copied.path.parent)
        return copied.path

    def take_along(
        self, info: BackupInfo, at: datetime, progress: Progress
    ) -> SecondCopy | None:
        """Copy a reserve copy there and tell how that went; None without."""
        folder = self.folder
        if folder is None:
            return None
        try:
            copied = copy_to(info, folder, progress)
        except Cancelled:
            words = say(
                "Het kopiëren naar de tweede plek is gestopt. De reservekopie staat "
                "alleen op deze computer."
            )
            return SecondCopy(None, words)
        except KnownError as error:
            copied = SecondCopy(None, str(error))
        if copied.path is not None:
            with suppress(KnownError):
                # What was erased here stays erased when that copy is put back.
                erased_list.bring(self._study, copied.path.parent)
                thin(copied.path.parent, at)
        self._remember(at, reached=copied.path is not None)
        return copied

    @property
    def _study(self) -> Path:
        return self._database.path.parent

    def _remember(self, at: datetime, *, reached: bool) -> None:
        if not reached and self._kept(_MISSED):
            return
        with self._database.transaction() as connection:
            settings.put(connection, _MISSED, "" if reached else at.isoformat())
            if reached:
                settings.put(connection, _REACHED, at.isoformat())
        self.told += 1

    def _kept(self, name: str) -> str:
        with self._database.transaction() as connection:
            return settings.get(connection, name)


def _moment(kept: str) -> datetime | None:
    return datetime.fromisoformat(kept) if kept else None


def _is_in(folder: Path) -> bool:
    try:
        return folder.is_dir()
    except OSError:
        return False


def _is_same_disk(folder: Path, study: Path) -> bool:
    with suppress(OSError):
        return folder.stat().st_dev == study.stat().st_dev
    return False


def _check(folder: Path, study: Path) -> None:
    if not _is_in(folder):
        raise KnownError(
            say("{folder} is er nu niet. Kies een map die er is.", folder=folder)
        )
    inside = folder.resolve()
    if inside == study.resolve() or study.resolve() in inside.parents:
        raise KnownError(
            say(
                "De tweede plek ligt in de map van de studie zelf. Gaat die verloren, "
                "dan gaat alles mee. Kies een andere schijf of een usb-stick."
            )
        )
