"""What Linux tells on its buses: the screen is locked, the machine goes to sleep."""

import os
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusObjectPath,
    QDBusPendingCallWatcher,
)

SAVERS: Final = (
    "org.freedesktop.ScreenSaver",
    "org.gnome.ScreenSaver",
    "org.cinnamon.ScreenSaver",
    "org.mate.ScreenSaver",
    "org.xfce.ScreenSaver",
)
LOGIN: Final = "org.freedesktop.login1"
_LOGIN_PATH: Final = "/org/freedesktop/login1"
_MANAGER: Final = "org.freedesktop.login1.Manager"
_SESSION: Final = "org.freedesktop.login1.Session"


def buses() -> tuple[QDBusConnection | None, QDBusConnection | None]:
    """Return the bus of the session and that of the system, where they run."""
    # Without an address the library would begin a bus of its own.
    place = Path(os.environ.get("XDG_RUNTIME_DIR", "/nowhere")) / "bus"
    runs = "DBUS_SESSION_BUS_ADDRESS" in os.environ or place.exists()
    session = QDBusConnection.sessionBus() if runs else None
    return session, QDBusConnection.systemBus()


class LinuxSession(QObject):
    """Listens to screen savers and to logind; a system that has none tells nothing."""

    locked = Signal()

    def __init__(
        self,
        session: QDBusConnection | None,
        system: QDBusConnection | None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._own = ""
        self._delay: object = None
        self._asked: list[QDBusPendingCallWatcher] = []
        if session is not None and session.isConnected():
            for name in SAVERS:
                heard = _slot("_saver_changed(bool)")
                session.connect("", "", name, "ActiveChanged", self, heard)
        if system is not None and system.isConnected():
            self._listen_to_login(system)

    def _listen_to_login(self, system: QDBusConnection) -> None:
        system.connect(
            LOGIN,
            _LOGIN_PATH,
            _MANAGER,
            "PrepareForSleep",
            self,
            _slot("_sleep_changed(bool)"),
        )
        heard = _slot("_session_locked(QDBusMessage)")
        system.connect(LOGIN, "", _SESSION, "Lock", self, heard)
        self._ask(system, "GetSession", self._know_session, "auto")
        # The machine waits a moment with its sleep as long as this is held. It is let
        # go of when the program ends, or is begun anew.
        self._ask(
            system,
            "Inhibit",
            self._hold,
            "sleep",
            "Levensreis",
            self.tr("De studie wordt vergrendeld"),
            "delay",
        )

    def _ask(
        self, system: QDBusConnection, name: str, told: object, *words: str
    ) -> None:
        message = QDBusMessage.createMethodCall(LOGIN, _LOGIN_PATH, _MANAGER, name)
        message.setArguments(list(words))
        watcher = QDBusPendingCallWatcher(system.asyncCall(message), self)
        watcher.finished.connect(told)
        self._asked.append(watcher)

    @Slot(bool)
    def _saver_changed(self, active: bool) -> None:
        if active:
            self.locked.emit()

    @Slot(bool)
    def _sleep_changed(self, begins: bool) -> None:
        if begins:
            self.locked.emit()

    @Slot(QDBusMessage)
    def _session_locked(self, message: QDBusMessage) -> None:
        # Of several people who are logged in only one went away.
        if not self._own or message.path() == self._own:
            self.locked.emit()

    def _know_session(self, watcher: QDBusPendingCallWatcher) -> None:
        for each in watcher.reply().arguments():
            if isinstance(each, QDBusObjectPath):
                self._own = each.path()

    def _hold(self, watcher: QDBusPendingCallWatcher) -> None:
        self._delay = watcher.reply().arguments()


def _slot(name: str) -> Any:
    return SLOT(name)  # text is what is asked for, though the stubs say bytes
