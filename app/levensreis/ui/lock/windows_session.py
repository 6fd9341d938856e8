"""What Windows tells: the screen is locked, the machine goes to sleep.

It was made without a Windows to try it on; the tests hand it messages as Windows does.
"""

import ctypes
from ctypes import wintypes
from typing import Any, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

_MESSAGE: Final = b"windows_generic_MSG"
SESSION_CHANGED: Final = 0x02B1  # WM_WTSSESSION_CHANGE
SESSION_LOCKED: Final = 0x7  # WTS_SESSION_LOCK
SESSION_LEFT: Final = 0x4  # WTS_REMOTE_DISCONNECT
USER_LEFT: Final = 0x2  # WTS_CONSOLE_DISCONNECT: another user takes the screen
POWER_CHANGED: Final = 0x0218  # WM_POWERBROADCAST
FALLS_ASLEEP: Final = 0x4  # PBT_APMSUSPEND
_ONLY_THIS_SESSION: Final = 0  # NOTIFY_FOR_THIS_SESSION
_LOCKS: Final = {
    SESSION_CHANGED: (SESSION_LOCKED, SESSION_LEFT, USER_LEFT),
    POWER_CHANGED: (FALLS_ASLEEP,),
}


class WindowsSession(QObject):
    """Hears it by a window of its own, so that no other message comes by here."""

    locked = Signal()

    def __init__(self, parent: QObject | None = None, terminal: Any = None) -> None:
        super().__init__(parent)
        self.window = _Ear(self)
        # With 64 bits there is one way of calling, so this serves there too.
        able = terminal or ctypes.CDLL("wtsapi32")
        handle = ctypes.c_void_p(int(self.window.winId()))
        able.WTSRegisterSessionNotification(handle, _ONLY_THIS_SESSION)


class _Ear(QWidget):
    """Is never shown."""

    def __init__(self, session: WindowsSession) -> None:
        super().__init__()
        self._session = session
        session.destroyed.connect(self.deleteLater)

    def nativeEvent(self, kind: Any, message: Any) -> tuple[bool, int]:
        """Tell of what is about the session, and leave every message to Windows."""
        if bytes(kind) == _MESSAGE:
            told = wintypes.MSG.from_address(int(message))
            if told.wParam in _LOCKS.get(told.message, ()):
                self._session.locked.emit()
        return False, 0
