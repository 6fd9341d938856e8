"""Windows stay out of captures of the screen, unless somebody allows that."""

import ctypes
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QToolTip

from levensreis.ui.capture import (
    SHARING,
    CaptureGuard,
    guard_captures,
    hide_on_macos,
    hide_on_windows,
    sharing_action,
)
from tests.ui.conftest import OpenWindow, PageHands

WORDS = "Schermdelen toestaan"


class Screen:
    """Remembers of each window whether a capture shows it, and what was seen of it."""

    def __init__(self) -> None:
        self.hidden: dict[int, bool] = {}
        self.seen: list[int] = []

    def hide(self, window: int, hidden: bool) -> None:
        [it] = [
            each
            for each in QApplication.topLevelWindows()
            if int(each.winId()) == window
        ]
        if window not in self.hidden and it.isExposed():
            self.seen.append(window)
        self.hidden[window] = hidden


@pytest.fixture
def screen(qapp: QApplication) -> Iterator[Screen]:
    """A screen on which windows can be hidden, as on Windows and macOS."""
    made = Screen()
    guard_captures(qapp, made.hide)
    yield made
    guard = qapp.findChild(CaptureGuard)
    assert guard is not None
    qapp.removeEventFilter(guard)
    guard.setParent(None)


def number_of(hands: PageHands) -> int:
    return int(hands.window.winId())


def action_in(hands: PageHands) -> QAction:
    [found] = [
        action
        for menu in hands.window.menuBar().findChildren(QMenu)
        for action in menu.actions()
        if action.text() == WORDS
    ]
    return found


def test_every_kind_of_window_is_hidden_before_it_is_seen(
    screen: Screen, open_window: OpenWindow
) -> None:
    hands = open_window()
    assert screen.hidden == {number_of(hands): True}
    hands.press(Qt.Key.Key_F12)
    QToolTip.showText(QPoint(5, 5), "Thuis in Almelo", hands.window)
    menu = hands.window.menuBar().findChildren(QMenu)[0]
    menu.popup(QPoint(9, 9))
    menu.hide()
    assert list(screen.hidden.values()) == [True] * 4
    assert screen.seen == []


def test_sharing_is_allowed_in_the_menu_and_remembered(
    screen: Screen, open_window: OpenWindow
) -> None:
    hands = open_window()
    action_in(hands).trigger()
    assert screen.hidden == {number_of(hands): False}
    hands.press(Qt.Key.Key_F12)
    assert list(screen.hidden.values()) == [False, False]
    assert QSettings().value(SHARING, type=bool) is True
    assert action_in(open_window()).isChecked()


def test_what_was_allowed_can_be_taken_back(
    screen: Screen, open_window: OpenWindow
) -> None:
    hands = open_window()
    action_in(hands).trigger()
    action_in(hands).trigger()
    assert screen.hidden == {number_of(hands): True}
    assert QSettings().value(SHARING, type=bool) is False


def test_where_nothing_can_be_hidden_nothing_is_promised(
    qapp: QApplication, open_window: OpenWindow
) -> None:
    guard_captures(qapp)  # this screen is not one of Windows or macOS
    assert qapp.findChild(CaptureGuard) is None
    menu = QMenu()
    assert sharing_action(menu) is None


@pytest.mark.parametrize(("hidden", "affinity"), [(True, 0x11), (False, 0)])
def test_windows_is_asked_by_its_own_name(hidden: bool, affinity: int) -> None:
    asked: list[Any] = []
    user32 = SimpleNamespace(SetWindowDisplayAffinity=lambda *told: asked.append(told))
    hide_on_windows(user32)(0xFFFF_0000_1234, hidden)
    [(window, wanted)] = asked
    assert isinstance(window, ctypes.c_void_p)
    assert (window.value, wanted) == (0xFFFF_0000_1234, affinity)


@pytest.mark.parametrize(("hidden", "sharing"), [(True, 0), (False, 1)])
def test_macos_is_asked_by_the_window_of_a_view(hidden: bool, sharing: int) -> None:
    told: list[tuple[Any, ...]] = []

    def send(receiver: int, message: str, *numbers: int) -> int:
        told.append((receiver, message, *numbers))
        return 7 if message == "window" else 0

    hide_on_macos(send)(3, hidden)
    assert told == [(3, "window"), (7, "setSharingType:", sharing)]


def test_a_view_without_a_window_is_left_alone() -> None:
    told: list[str] = []
    hide_on_macos(lambda _, message: told.append(message))(3, True)
    assert told == ["window"]
