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
from levensreis.services.merging import MergedStudy
from levensreis.services.opening import open_study
from levensreis.services.study import Study
from levensreis.services.unlocking import keys_in
from levensreis.storage.apart import set_apart
from levensreis.storage.archive import BackupInfo, read_archive, unpack, unreadable
from levensreis.storage.backup import list_backups
from levensreis.storage.database import SCHEMA
from levensreis.storage.errors import StudyExists, newer_file
from levensreis.storage.key import Key
from levensreis.storage.research.merged import MERGED_NAME, is_merged
from levensreis.storage.research.schema import MERGED_SCHEMA
from levensreis.storage.restore import Restored, restore

__all__ = [
    "BackupInfo",
    "NotOpened",
    "Restored",
    "check_key",
    "find_backups",
    "is_of_merged",
    "merge_again",
    "put_back",
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
    newest = MERGED_SCHEMA if is_of_merged(copy) else SCHEMA
    if copy.schema > newest:
        raise newer_file(copy.schema, newest)
    # What is taken out is sealed, as it is beside the study.
    with TemporaryDirectory(prefix="levensreis-") as name:
        keys = unpack(copy, Path(name), KEY_NAMES)
        return next(keys_in(tuple(keys), passphrase))[1]


def is_of_merged(copy: BackupInfo) -> bool:
    """Tell whether a reserve copy is of a merged study."""
    return copy.database == MERGED_NAME


def merge_again() -> str:
    """Tell what a merged study lacks that was put back."""
    return say(
        "Voeg alle onderzoeksbestanden die daarna kwamen opnieuw samen: wat sindsdien "
        "is ingetrokken, staat er anders weer in."
    )


def put_back(
    copy: BackupInfo,
    target: Path,
    typed: str,
    progress: Progress = NO_PROGRESS,
    *,
    replace: bool = False,
    beside: Path | None = None,
) -> tuple[Study | MergedStudy, Restored]:
    """Put a reserve copy of either kind of study back; see `restore_study`."""
    if is_of_merged(copy):
        return _restore_merged(copy, target, typed, progress, replace=replace)
    return restore_study(
        copy, target, typed, progress, replace=replace, beside=beside
    )


def _restore_merged(
    copy: BackupInfo, target: Path, typed: str, progress: Progress, *, replace: bool
) -> tuple[MergedStudy, Restored]:
    key = check_key(copy, typed)
    if is_study(target):  # its keys have the same names
        raise _other_kind(target)
    around = copy.path.parent.parent
    restored = restore(copy, target, _moment(), progress, replace=replace)
    try:
        if is_merged(around) and not _is_same(around, target):
            set_apart(target / MERGED_NAME, key)
        merged = MergedStudy.open(target, typed)
    except KnownError as error:
        raise _not_opened(error, restored) from None
    try:
        merged.accept_restored()
    except BaseException:
        merged.close()
        raise
    return merged, restored


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
    if is_merged(target):
        raise _other_kind(target)
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


def _other_kind(target: Path) -> StudyExists:
    return StudyExists(
        say(
            "In {folder} staat een ander soort studie. Kies een lege map.",
            folder=target,
        )
    )


def _is_same(one: Path, other: Path) -> bool:
    return one.resolve() == other.resolve()


def _moment() -> datetime:
    return now().astimezone()
