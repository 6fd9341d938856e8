"""Hear from the system that the screen is locked, or that the machine goes to sleep.

macOS tells neither to a program of this kind: there the clock that jumped tells that
it slept, and nobody at the keys does the rest.
"""

import sys
from collections.abc import Callable

from PySide6.QtCore import QObject


def listen_to_session(lock: Callable[[], None], parent: QObject) -> None:
    """Call `lock` when the session is locked or ends in sleep, where this is told."""
    if sys.platform == "win32":
        from levensreis.ui.lock.windows_session import WindowsSession

        WindowsSession(parent).locked.connect(lock)
    elif sys.platform == "linux":
        # Slow to load, so only here.
        from levensreis.ui.lock.linux_session import LinuxSession, buses

        LinuxSession(*buses(), parent).locked.connect(lock)
