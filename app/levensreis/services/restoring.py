"""Put a reserve copy back (terugzetten), and open the study that it holds."""

from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from levensreis.domain.access import AccessKind
from levensreis.domain.errors import KnownError
from levensreis.domain.progress import NO_PROGRESS, Progress
from levensreis.language import say
from levensreis.services.access_log import now
from levensreis.services.erased_known import erased_known
from levensreis.services.folder import DATABASE_NAME, KEY_NAMES, is_study
from levensreis.services.opening import open_study
from levensreis.services.study import Study
from levensreis.services.unlocking import keys_in
from levensreis.storage.apart import set_apart
from levensreis.storage.archive import BackupInfo, read_archive, unpack, unreadable
from levensreis.storage.backup import list_backups
from levensreis.storage.database import SCHEMA
from levensreis.storage.errors import newer_file
from levensreis.storage.key import Key
from levensreis.storage.restore import Restored, restore

__all__ = [
    "BackupInfo",
    "NotOpened",
    "Restored",
    "check_key",
    "find_backups",
    "read_backup",
    "restore_study",
]


class NotOpened(KnownError):
    """A reserve copy was put back, and then it did not open."""


def find_backups(place: Path) -> list[BackupInfo]:
    """Tell what reserve copies lie in a folder or on a stick, the newest first.

    Raises CannotWrite when that place cannot be read.
    """
    return list_backups(place)


def read_backup(path: Path) -> BackupInfo:
    """Tell what is in one reserve copy; raises DamagedFile when it cannot be read."""
    found = read_archive(path)
    if not found.sound:
        raise unreadable(path)
    return found


def check_key(copy: BackupInfo, passphrase: str) -> Key:
    """Return the key in a reserve copy, for its passphrase or recovery key of then.

    Raises WrongPassphrase, DamagedFile, NewerFile or CannotWrite.
    """
    if not copy.sound:
        raise unreadable(copy.path)
    if copy.schema > SCHEMA:
        raise newer_file(copy.schema, SCHEMA)
    # What is taken out is sealed, as it is beside the study.
    with TemporaryDirectory(prefix="levensreis-") as name:
        keys = unpack(copy, Path(name), KEY_NAMES)
        return next(keys_in(tuple(keys), passphrase))[1]


def restore_study(
    copy: BackupInfo,
    target: Path,
    passphrase: str,
    progress: Progress = NO_PROGRESS,
    *,
    replace: bool = False,
    beside: Path | None = None,
) -> tuple[Study, Restored]:
    """Put a reserve copy back in a folder, and open it with what opened it then.

    That passphrase or recovery key is tried first. What is replaced is set aside, in a
    folder within it. What was erased since is erased again, as far as that is known
    here: in the folders of the copy and of the study `beside`, of which this is a copy.
    When that study stays where it is, this one goes on apart from it.

    Raises WrongPassphrase, NewerFile, DamagedFile, StudyExists, StudyInUse,
    CannotWrite or Cancelled; then nothing is changed. Raises NotOpened when it is in
    its place, and does not open there.
    """
    key = check_key(copy, passphrase)
    places = [copy.path.parent, copy.path.parent.parent, *([beside] if beside else [])]
    with erased_known(places, target):
        restored = restore(copy, target, _moment(), progress, replace=replace)
    goes_apart = any(is_study(each) and not _is_same(each, target) for each in places)
    try:
        if goes_apart:
            set_apart(target / DATABASE_NAME, key)
        study = _opened(target, passphrase)
        if not goes_apart:
            study.research.go_on_after_restore()
    except KnownError as error:
        raise _not_opened(error, restored) from None
    return study, restored


def _opened(folder: Path, passphrase: str) -> Study:
    study = open_study(folder, passphrase)
    try:
        study.accept_standing()
        study.log.note(AccessKind.RESTORE)
    except BaseException:
        study.close()
        raise
    return study


def _not_opened(error: KnownError, restored: Restored) -> NotOpened:
    words = say(
        "De reservekopie is teruggezet in {folder}, maar de studie gaat niet open. "
        "{why}",
        folder=restored.folder,
        why=error,
    )
    if restored.aside is not None:
        words += " " + say("Wat er stond, staat in {folder}.", folder=restored.aside)
    return NotOpened(words)


def _is_same(one: Path, other: Path) -> bool:
    return one.resolve() == other.resolve()


def _moment() -> datetime:
    return now().astimezone()
