"""Look a study through, and save what can be read of a damaged one."""

from pathlib import Path

from levensreis.domain.progress import NO_PROGRESS, Progress
from levensreis.language import say
from levensreis.services.access_log import failed_unlock, now
from levensreis.services.erased_known import erased_known
from levensreis.services.folder import (
    DATABASE_NAME,
    KEY_NAMES,
    database_in,
    keys_of,
    require_study,
)
from levensreis.services.unlocking import keys_in
from levensreis.storage import check
from levensreis.storage.check import Report
from levensreis.storage.database import SCHEMA, Database
from levensreis.storage.errors import DamagedFile, StudyExists, WrongPassphrase
from levensreis.storage.files import write_whole
from levensreis.storage.findings import FindingKind
from levensreis.storage.key import Key
from levensreis.storage.key_file import encode, read_key_file
from levensreis.storage.research.merged import is_merged
from levensreis.storage.research.schema import MERGED_SCHEMA
from levensreis.storage.salvage import SalvageReport, salvage


class CheckService:
    """The use cases around the health of one open study."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def look(self, progress: Progress = NO_PROGRESS) -> Report:
        """Look the whole study through, on a copy; who records waits a moment."""
        progress.check()
        return check.check_open(self._database, now().astimezone())

    def rebuild_search(self) -> None:
        """Make the index of words anew, out of the statements themselves."""
        check.rebuild_search(self._database)


def check_study(folder: Path, passphrase: str) -> Report:
    """Look through a closed study, or a merged one; nothing in its folder is changed.

    A recovery key opens it too, here and below. Raises NoStudy, WrongPassphrase,
    DamagedKeyFile, NewerFile or CannotWrite.
    """
    database = database_in(folder)
    newest = MERGED_SCHEMA if is_merged(folder) else SCHEMA
    reports = []
    for _, key in _keys(folder, passphrase):
        report = check.check(database, key, now().astimezone(), newest=newest)
        if not any(each.kind is FindingKind.FILE for each in report.findings):
            return report
        reports.append(report)  # or the key of another study
    return reports[0]


def salvage_study(
    folder: Path,
    passphrase: str,
    target: Path,
    progress: Progress = NO_PROGRESS,
) -> SalvageReport:
    """Save what can be read of a closed, damaged study as a study in a new folder.

    It opens with the same passphrase. Raises DamagedFile when nothing can be read,
    StudyExists, WrongPassphrase, NoStudy, CannotWrite or Cancelled; then there is no
    new folder.
    """
    require_study(folder)
    if any((target / name).exists() for name in (DATABASE_NAME, *KEY_NAMES)):
        raise StudyExists(
            say("In {folder} staat al een studie. Kies een lege map.", folder=target)
        )
    with erased_known([folder], target):
        try:
            return _salvage(folder, passphrase, target, progress)
        except BaseException:
            for name in KEY_NAMES:
                (target / name).unlink(missing_ok=True)
            raise


def _salvage(
    folder: Path, passphrase: str, target: Path, progress: Progress
) -> SalvageReport:
    damage: list[DamagedFile] = []
    for path, key in _keys(folder, passphrase):
        file = read_key_file(path)
        if file is None:
            continue
        content = encode(file.upgraded(key).only(key))
        try:
            for name in KEY_NAMES:
                write_whole(target / name, content, private=True)
            # The database last: without it nothing is taken for a study.
            return salvage(
                folder / DATABASE_NAME, key, target / DATABASE_NAME, progress
            )
        except DamagedFile as error:  # or the key of another study
            damage.append(error)
    raise damage[0]


def require_key(folder: Path, passphrase: str) -> None:
    """Raise WrongPassphrase for what does not open the study in a folder.

    Or NoStudy, DamagedKeyFile or NewerFile.
    """
    _keys(folder, passphrase)


def _keys(folder: Path, passphrase: str) -> list[tuple[Path, Key]]:
    try:
        return list(keys_in(keys_of(folder), passphrase))
    except WrongPassphrase:
        failed_unlock(folder)
        raise
