"""On a bus of its own: the screen saver, logind, and another who is logged in."""

import os
import select
import shutil
import subprocess
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import ClassInfo, QObject, Slot
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusObjectPath,
    QDBusUnixFileDescriptor,
)
from pytestqt.qtbot import QtBot

from levensreis.ui.lock import session_events
from levensreis.ui.lock.linux_session import LOGIN, SAVERS, LinuxSession, buses

MANAGER_PATH = "/org/freedesktop/login1"
OWN = f"{MANAGER_PATH}/session/_32"
OTHER = f"{MANAGER_PATH}/session/_37"

pytestmark = pytest.mark.skipif(
    shutil.which("dbus-daemon") is None, reason="there is no bus on this system"
)


# The stubs do not know that it decorates.
described: Any = ClassInfo


@described(**{"D-Bus Interface": f"{LOGIN}.Manager"})
class Manager(QObject):
    """What logind answers."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[tuple[str, ...]] = []
        self.held, self._given = os.pipe()

    @Slot(str, str, str, str, result="QDBusUnixFileDescriptor")
    def Inhibit(  # noqa: N802
        self, what: str, who: str, why: str, mode: str
    ) -> QDBusUnixFileDescriptor:
        """Hand out what holds sleep up for as long as it is open."""
        self.asked.append((what, who, mode))
        given = QDBusUnixFileDescriptor(self._given)
        os.close(self._given)
        return given

    @Slot(str, result="QDBusObjectPath")
    def GetSession(self, name: str) -> QDBusObjectPath:  # noqa: N802
        """Tell which session asks."""
        self.asked.append((name,))
        return QDBusObjectPath(OWN)

    @property
    def is_held(self) -> bool:
        """Whether somebody still holds sleep up."""
        return not select.select([self.held], [], [], 0)[0]


@pytest.fixture
def address() -> Iterator[str]:
    """The address of a bus that lives as long as a test."""
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address=1"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert daemon.stdout is not None
    yield daemon.stdout.readline().strip()
    daemon.terminate()
    daemon.wait()
    daemon.stdout.close()


@pytest.fixture
def system(address: str) -> Iterator[QDBusConnection]:
    """The side of those who tell."""
    yield QDBusConnection.connectToBus(address, "system-side")
    QDBusConnection.disconnectFromBus("system-side")


@pytest.fixture
def manager(system: QDBusConnection) -> Iterator[Manager]:
    made = Manager()
    assert system.registerService(LOGIN)
    every = QDBusConnection.RegisterOption.ExportAllSlots
    assert system.registerObject(MANAGER_PATH, made, every)
    yield made
    system.unregisterObject(MANAGER_PATH)
    os.close(made.held)


@pytest.fixture
def bus(address: str) -> Iterator[QDBusConnection]:
    """The side of the program."""
    yield QDBusConnection.connectToBus(address, "our-side")
    QDBusConnection.disconnectFromBus("our-side")


@pytest.fixture
def session(bus: QDBusConnection, manager: Manager, qtbot: QtBot) -> LinuxSession:
    made = LinuxSession(bus, bus)
    qtbot.waitUntil(lambda: made._own == OWN and bool(made._delay))
    return made


def signal(path: str, interface: str, name: str, *told: object) -> QDBusMessage:
    message = QDBusMessage.createSignal(path, interface, name)
    message.setArguments(list(told))
    return message


@pytest.mark.parametrize("name", SAVERS)
def test_a_screen_that_locks_is_heard_whatever_the_desktop(
    session: LinuxSession, system: QDBusConnection, qtbot: QtBot, name: str
) -> None:
    with qtbot.waitSignal(session.locked):
        system.send(signal("/a/saver", name, "ActiveChanged", True))


def test_sleep_and_the_lock_of_our_own_session_are_heard(
    session: LinuxSession, system: QDBusConnection, qtbot: QtBot
) -> None:
    manager, of_session = f"{LOGIN}.Manager", f"{LOGIN}.Session"
    with qtbot.waitSignal(session.locked):
        system.send(signal(MANAGER_PATH, manager, "PrepareForSleep", True))
    with qtbot.waitSignal(session.locked):
        system.send(signal(OWN, of_session, "Lock"))


def test_what_ends_and_what_is_of_others_does_not_lock(
    session: LinuxSession, system: QDBusConnection, qtbot: QtBot
) -> None:
    heard: list[str] = []
    session.locked.connect(lambda: heard.append("locked"))
    system.send(signal("/a/saver", SAVERS[0], "ActiveChanged", False))
    system.send(signal(MANAGER_PATH, f"{LOGIN}.Manager", "PrepareForSleep", False))
    system.send(signal(OTHER, f"{LOGIN}.Session", "Lock"))
    with qtbot.waitSignal(session.locked):  # the last one, and they come in order
        system.send(signal(OWN, f"{LOGIN}.Session", "Lock"))
    assert heard == ["locked"]


def test_sleep_waits_for_as_long_as_the_program_lives(
    session: LinuxSession, manager: Manager
) -> None:
    assert ("sleep", "Levensreis", "delay") in manager.asked
    assert manager.is_held
    holder: Any = session._delay
    assert not os.get_inheritable(holder[0].fileDescriptor())  # a new program lets go


def test_while_the_session_is_unknown_every_lock_counts(
    bus: QDBusConnection, system: QDBusConnection, qtbot: QtBot
) -> None:
    assert system.registerService(LOGIN)  # which answers nothing
    session = LinuxSession(None, bus)
    with qtbot.waitSignal(session.locked):
        system.send(signal(OTHER, f"{LOGIN}.Session", "Lock"))


def test_a_system_without_buses_tells_nothing(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    nowhere = QDBusConnection("nowhere")
    LinuxSession(nowhere, nowhere)
    LinuxSession(None, None)
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", "/nowhere")
    session, _ = buses()
    assert session is None


def test_what_is_heard_leads_to_the_lock(monkeypatch: pytest.MonkeyPatch) -> None:
    for bus in ("SESSION", "SYSTEM"):
        monkeypatch.setenv(f"DBUS_{bus}_BUS_ADDRESS", "unix:path=/nowhere")
    heard: list[str] = []
    parent = QObject()
    session_events.listen_to_session(lambda: heard.append("locked"), parent)
    [session] = parent.findChildren(LinuxSession)
    session.locked.emit()
    assert heard == ["locked"]
