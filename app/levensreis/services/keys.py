"""The keys of a study: its passphrase, its recovery keys, a new key after a leak."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from levensreis.domain.access import AccessKind
from levensreis.domain.progress import NO_PROGRESS, Progress
from levensreis.services.access_log import AccessLog, failed_unlock
from levensreis.services.creation import require_passphrase
from levensreis.services.folder import (
    DATABASE_NAME,
    UNFINISHED,
    keys_of,
    require_study,
)
from levensreis.storage.errors import WrongPassphrase
from levensreis.storage.key import KeyCost, change_passphrase
from levensreis.storage.recovery import (
    Recovery,
    add_recovery,
    recoveries,
    remove_recovery,
)
from levensreis.storage.rekey import rekey

_ADDED, _REMOVED = "recovery_added", "recovery_removed"


class KeyService:
    """The use cases around the keys of one open study."""

    def __init__(self, paths: tuple[Path, ...], log: AccessLog) -> None:
        self._paths = paths
        self._log = log

    def change_passphrase(
        self, old_or_recovery: str, new: str, cost: KeyCost | None = None
    ) -> None:
        """Close the study with a new passphrase, from now on.

        Raises WrongPassphrase, EmptyPassphrase or CannotWrite; then the old one stays.
        """
        require_passphrase(new)
        with _remembering(self._paths[0].parent):
            change_passphrase(self._paths, old_or_recovery, new, cost or KeyCost())
        self._log.note(AccessKind.PASSPHRASE)

    def add_recovery(self, passphrase: str, label: str) -> str:
        """Make a recovery key and return it, to be shown once: it is kept nowhere.

        Raises BadLabel, WrongPassphrase or CannotWrite; then there is none.
        """
        with _remembering(self._paths[0].parent):
            shown = add_recovery(self._paths, passphrase, label)
        self._log.note(AccessKind.PASSPHRASE, what=_ADDED)
        return shown

    def recoveries(self) -> tuple[Recovery, ...]:
        """Tell which recovery keys there are, in the order in which they were made."""
        return recoveries(self._paths)

    def remove_recovery(self, label: str) -> None:
        """Let a recovery key open nothing any more but older reserve copies."""
        remove_recovery(self._paths, label)
        self._log.note(AccessKind.PASSPHRASE, what=_REMOVED)


@contextmanager
def _remembering(folder: Path) -> Iterator[None]:
    """Remember a wrong passphrase: it is told in the log."""
    try:
        yield
    except WrongPassphrase:
        failed_unlock(folder)
        raise


def rekey_study(
    folder: Path,
    passphrase: str,
    cost: KeyCost | None = None,
    *,
    progress: Progress = NO_PROGRESS,
) -> None:
    """Encrypt a closed study anew, with a new key under the same passphrase.

    Whoever opens it next notes it in the log. The recovery keys open nothing any more.
    Raises what `Study.open` does, CannotWrite or Cancelled; then the study is as it
    was.
    """
    require_study(folder)
    with _remembering(folder):
        rekey(
            folder / DATABASE_NAME,
            keys_of(folder),
            folder / UNFINISHED,
            passphrase,
            cost or KeyCost(),
            progress=progress,
        )
