"""Keep the windows of the program out of pictures and recordings of the screen.

Windows and macOS can leave a window out; X11 and Wayland cannot. It helps against a
screen that is shared or recorded by mistake, not against a camera, and newer versions
of macOS heed it only in part. It was made without a Windows or a Mac to try it on.
"""

import ctypes
from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import QEvent, QObject, QSettings
from PySide6.QtGui import QAction, QGuiApplication, QWindow
from PySide6.QtWidgets import QApplication, QMenu

Hide = Callable[[int, bool], None]
"""Keeps the window with this number out of captures, or lets it in again."""

SHARING: Final = "look/screen_sharing"
_ON_MONITORS_ONLY: Final = 0x11  # WDA_EXCLUDEFROMCAPTURE: older Windows show it black
_ANYWHERE: Final = 0x00  # WDA_NONE
_NOT_SHARED: Final = 0  # NSWindowSharingNone
_SHARED: Final = 1  # NSWindowSharingReadOnly, as a window is by itself


class CaptureGuard(QObject):
    """Hides every window from captures before it is seen, unless that is allowed."""

    def __init__(self, application: QApplication, hide: Hide) -> None:
        super().__init__(application)
        self._hide = hide
        self.allows_sharing = bool(QSettings().value(SHARING, False, type=bool))
        application.installEventFilter(self)

    def allow_sharing(self, allows: bool) -> None:
        """Let windows be seen in captures from now on, or not; for next time too."""
        self.allows_sharing = allows
        QSettings().setValue(SHARING, allows)
        for window in QGuiApplication.topLevelWindows():
            if window.isVisible():
                self._protect(window)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Protect a window that is about to be shown; nothing is kept from it."""
        # Every event comes by here, and few are for a window: that is looked at first.
        if isinstance(watched, QWindow) and event.type() is QEvent.Type.Show:
            self._protect(watched)
        return False

    def _protect(self, window: QWindow) -> None:
        if window.isTopLevel():
            self._hide(int(window.winId()), not self.allows_sharing)


def guard_captures(application: QApplication, hide: Hide | None = None) -> None:
    """Keep windows out of captures, where this system can."""
    able = hide or _hiding_on(QGuiApplication.platformName())
    if able is not None:
        CaptureGuard(application, able)


def sharing_action(menu: QMenu) -> QAction | None:
    """Make the action that allows sharing the screen; None where nothing is kept."""
    application = QApplication.instance()
    guard = application.findChild(CaptureGuard) if application else None
    if guard is None:
        return None
    action = QAction(menu.tr("Schermdelen toestaan"), menu, checkable=True)
    action.setChecked(guard.allows_sharing)
    action.toggled.connect(guard.allow_sharing)
    return action


def hide_on_windows(user32: Any) -> Hide:
    """Hide windows as Windows does, by its `user32`."""

    def hide(window: int, hidden: bool) -> None:
        wanted = _ON_MONITORS_ONLY if hidden else _ANYWHERE
        user32.SetWindowDisplayAffinity(ctypes.c_void_p(window), wanted)

    return hide


def hide_on_macos(send: Callable[..., Any]) -> Hide:
    """Hide windows as macOS does; `send` sends a message to an object of its own."""

    def hide(view: int, hidden: bool) -> None:
        if window := send(view, "window"):
            send(window, "setSharingType:", _NOT_SHARED if hidden else _SHARED)

    return hide


def _hiding_on(platform: str) -> Hide | None:
    if platform == "windows":
        # With 64 bits there is one way of calling, so this serves there too.
        return hide_on_windows(ctypes.CDLL("user32"))
    if platform == "cocoa":
        return hide_on_macos(_sender(ctypes.CDLL("/usr/lib/libobjc.dylib")))
    return None


def _sender(objc: Any) -> Callable[..., Any]:
    """Return what sends a message, with a number in it or none."""
    pointer, number = ctypes.c_void_p, ctypes.c_ulong
    name_of = ctypes.CFUNCTYPE(pointer, ctypes.c_char_p)(("sel_registerName", objc))
    # As many forms as there are kinds of message: it takes no list of any length.
    ask = ctypes.CFUNCTYPE(pointer, pointer, pointer)(("objc_msgSend", objc))
    tell = ctypes.CFUNCTYPE(None, pointer, pointer, number)(("objc_msgSend", objc))

    def send(receiver: int, message: str, *numbers: int) -> Any:
        form = tell if numbers else ask
        return form(receiver, name_of(message.encode()), *numbers)

    return send
