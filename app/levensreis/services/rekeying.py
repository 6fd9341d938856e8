"""A new key for a study, after a suspected leak; then the study is open again."""

from dataclasses import dataclass
from pathlib import Path

from levensreis.domain.access import AccessKind
from levensreis.domain.errors import KnownError
from levensreis.domain.progress import NO_PROGRESS, Cancelled, Progress
from levensreis.services.access_log import failed_unlock
from levensreis.services.folder import keys_of
from levensreis.services.keys import rekey_study
from levensreis.services.study import Study
from levensreis.storage.errors import WrongPassphrase
from levensreis.storage.key import KeyCost, open_key


@dataclass(frozen=True, slots=True)
class Rekeyed:
    """A study that is open again, and what became of its key."""

    study: Study
    is_new: bool
    """Whether it has a new key; else everything is as it was."""
    problem: str = ""
    """Why it has none; empty when that was wanted."""


def check_passphrase(folder: Path, passphrase: str) -> None:
    """Raise WrongPassphrase for a passphrase that opens nothing; the log tells it."""
    try:
        open_key(keys_of(folder), passphrase)
    except WrongPassphrase:
        failed_unlock(folder)
        raise


def rekey_and_open(
    folder: Path,
    passphrase: str,
    progress: Progress = NO_PROGRESS,
    cost: KeyCost | None = None,
) -> Rekeyed:
    """Encrypt a closed study anew, and open it; also when it was stopped or failed.

    Raises what `Study.open` does.
    """
    problem = ""
    try:
        rekey_study(folder, passphrase, cost, progress=progress)
    except Cancelled:
        return Rekeyed(Study.open(folder, passphrase), is_new=False)
    except KnownError as error:
        problem = str(error)
    study = Study.open(folder, passphrase)
    if problem:
        return Rekeyed(study, is_new=False, problem=problem)
    try:
        study.log.note(AccessKind.REKEY)
    except BaseException:
        study.close()
        raise
    return Rekeyed(study, is_new=True)
