"""Windows tells of a lock and of sleep in messages; these are made as it makes them."""

import ctypes
from ctypes import wintypes

import pytest
from PySide6.QtCore import QByteArray
from pytestqt.qtbot import QtBot

from levensreis.ui.lock import windows_session as told
from levensreis.ui.lock.windows_session import WindowsSession


class Terminal:
    """What is called of the system."""

    def __init__(self) -> None:
        self.registered: list[tuple[int | None, int]] = []

    def WTSRegisterSessionNotification(  # noqa: N802
        self, window: ctypes.c_void_p, kind: int
    ) -> int:
        """Register a window."""
        self.registered.append((window.value, kind))
        return 1


@pytest.fixture
def terminal() -> Terminal:
    return Terminal()


@pytest.fixture
def session(terminal: Terminal, qtbot: QtBot) -> WindowsSession:
    made = WindowsSession(terminal=terminal)
    qtbot.addWidget(made.window)
    return made


def send(session: WindowsSession, message: int, word: int, kind: bytes) -> None:
    made = wintypes.MSG(message=message, wParam=word)
    answer = session.window.nativeEvent(QByteArray(kind), ctypes.addressof(made))
    assert answer == (False, 0)  # Windows goes on with it


@pytest.mark.parametrize(
    ("message", "word"),
    [
        (told.SESSION_CHANGED, told.SESSION_LOCKED),
        (told.SESSION_CHANGED, told.SESSION_LEFT),
        (told.SESSION_CHANGED, told.USER_LEFT),
        (told.POWER_CHANGED, told.FALLS_ASLEEP),
    ],
)
def test_a_lock_and_sleep_are_heard(
    session: WindowsSession, qtbot: QtBot, message: int, word: int
) -> None:
    with qtbot.waitSignal(session.locked):
        send(session, message, word, b"windows_generic_MSG")


@pytest.mark.parametrize(
    ("message", "word", "kind"),
    [
        (told.SESSION_CHANGED, 0x8, b"windows_generic_MSG"),  # unlocked
        (told.POWER_CHANGED, 0x12, b"windows_generic_MSG"),  # awake again
        (0x0100, 0x4, b"windows_generic_MSG"),  # a key
        (told.SESSION_CHANGED, told.SESSION_LOCKED, b"xcb_generic_event_t"),
    ],
)
def test_nothing_else_locks(
    session: WindowsSession, qtbot: QtBot, message: int, word: int, kind: bytes
) -> None:
    with qtbot.assertNotEmitted(session.locked):
        send(session, message, word, kind)


def test_its_own_window_is_registered_and_never_shown(
    session: WindowsSession, terminal: Terminal
) -> None:
    assert terminal.registered == [(int(session.window.winId()), 0)]
    assert not session.window.isVisible()
