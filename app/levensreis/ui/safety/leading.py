"""Leads what is wanted on the safety page to the window that can do it."""

from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from levensreis.services.backups import BackupInfo
    from levensreis.ui.main_window import MainWindow
    from levensreis.ui.research.safety import MergedSafety
    from levensreis.ui.start.opening import Entrance
    from levensreis.ui.study.safety import StudySafety


def lead(window: "MainWindow", safety: "StudySafety") -> None:
    """Let a window do for an open study what its page cannot do itself."""
    safety.restore_wanted.connect(partial(_restore, window))
    safety.salvage_wanted.connect(partial(_salvage, window))
    safety.rekey_wanted.connect(partial(_rekey, window))
    safety.lock_wanted.connect(window.guard.lock.lock)


def lead_merged(window: "MainWindow", safety: "MergedSafety") -> None:
    """Let a window do for an open merged study what its page cannot do itself."""
    safety.restore_wanted.connect(partial(_restore, window))
    safety.lock_wanted.connect(window.guard.lock.lock)


def _restore(window: "MainWindow", chosen: "BackupInfo | None") -> None:
    from levensreis.ui.safety.backups import open_restore

    open_restore(window, chosen=chosen)


def _salvage(window: "MainWindow", entrance: "Entrance") -> None:
    window.close_study()
    if window.study is None:
        window.presenter.salvage(entrance)


def _rekey(window: "MainWindow", passphrase: str) -> None:
    from levensreis.ui.safety.keys.rekeying import rekey

    rekey(window, passphrase)
