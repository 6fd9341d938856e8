"""The lock works from within whatever is open over the page."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QMessageBox, QWidget

from levensreis.ui.bin.dialog import BinDialog
from levensreis.ui.interview.accounts.dialog import AccountsDialog
from levensreis.ui.interview.new_factor import NewFactorDialog
from levensreis.ui.journeys.dialog import JourneyDialog
from levensreis.ui.search.dialog import SearchDialog
from levensreis.ui.shortcuts import ShortcutsDialog
from tests.ui.conftest import Boxes, PageHands
from tests.ui.lock.conftest import Locked
from tests.ui.lock.looking import by_idleness, by_key, visible, words_in
from tests.user_journeys.hands import Ctrl, Shift

Key = Qt.Key


def open_form(hands: PageHands) -> QWidget:
    hands.press(Key.Key_N, Ctrl)
    return hands.dialog(JourneyDialog)


def open_bin(hands: PageHands) -> QWidget:
    hands.press(Key.Key_Delete, Ctrl | Shift)
    return hands.dialog(BinDialog)


def open_keys(hands: PageHands) -> QWidget:
    hands.press(Key.Key_F12)
    return hands.dialog(ShortcutsDialog)


def open_search(hands: PageHands) -> QWidget:
    hands.press(Key.Key_F, Ctrl)
    return hands.dialog(SearchDialog)


def open_factor(hands: PageHands) -> QWidget:
    hands.press(Key.Key_E, Ctrl)
    hands.interview.detail.new_factor_wanted.emit("Wisselende gezichten")
    return hands.dialog(NewFactorDialog)


def open_accounts(hands: PageHands) -> QWidget:
    hands.press(Key.Key_U, Ctrl)
    hands.line("12 anders")
    hands.interview.detail.comparison_wanted.emit()
    return hands.dialog(AccountsDialog)


@pytest.mark.parametrize(
    "open_one",
    [open_form, open_bin, open_keys, open_search, open_factor, open_accounts],
)
@pytest.mark.parametrize("way", [by_key, by_idleness])
def test_the_lock_works_from_every_dialog(
    at_work: PageHands,
    locked: Locked,
    folder: Path,
    open_one: Callable[[PageHands], QWidget],
    way: Callable[[PageHands], None],
) -> None:
    dialog = open_one(at_work)
    at_work.wait_for(lambda: dialog.isActiveWindow() or None)
    way(at_work)
    assert locked == [folder]
    assert visible() == [at_work.window]


@pytest.mark.parametrize("way", [by_key, by_idleness])
def test_the_lock_works_while_an_answer_is_waited_for(
    at_work: PageHands,
    locked: Locked,
    folder: Path,
    boxes: Boxes,
    way: Callable[[PageHands], None],
) -> None:
    def lock_once() -> bool:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox) and not locked:
            assert "snelle regel" in box.text()
            way(at_work)
        return True

    boxes.before_each(lock_once)
    at_work.write("6 naar school")
    assert not at_work.window.close()
    assert locked == [folder]
    assert at_work.window.start.isVisible()
    assert words_in(folder) == {"6 naar school"}


def test_the_key_works_in_an_open_menu(
    at_work: PageHands, locked: Locked, folder: Path
) -> None:
    menu = at_work.window.menuBar().findChildren(QMenu)[0]
    menu.popup(at_work.window.pos())
    QApplication.processEvents()
    QTest.keyClick(at_work.window.windowHandle(), Key.Key_L, Ctrl)
    QApplication.processEvents()
    assert locked == [folder]


def test_the_key_is_one_of_the_study_alone(hands: PageHands) -> None:
    def action() -> QAction:
        menus = hands.window.menuBar().findChildren(QMenu)
        [found] = [
            each
            for menu in menus
            for each in menu.actions()
            if each.text() == "Vergrendelen"
        ]
        return found

    assert action().isEnabled()
    assert action().shortcut().toString() == "Ctrl+L"
    hands.press(Key.Key_W, Ctrl)
    assert not action().isEnabled()
