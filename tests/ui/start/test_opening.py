"""The first screen while a study is opened or made beside it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from levensreis.services.study import Study
from levensreis.ui.start.page import StartPage
from levensreis.ui.start.presenter import StartPresenter
from levensreis.ui.style import Style
from tests.builders import PASSPHRASE

Key = Qt.Key
LONG_ENOUGH = 30_000
"""Milliseconds that no test lasts."""


class First:
    """The first screen as a window wires it, and the studies that it handed over."""

    def __init__(self, style: Style) -> None:
        self.page = StartPage(style)
        self.tasks = self.page.tasks
        self.opened: list[Study] = []
        self.page.attend(StartPresenter(self.page, self.opened.append, self.tasks))

    def open(self, folder: Path, passphrase: str = PASSPHRASE) -> None:
        """Fill the card and press Enter; no event is handled yet after that."""
        self.page.folder.line.setText(str(folder))
        self.page.passphrase.setText(passphrase)
        self.page.passphrase.setFocus()
        QTest.keyClick(self.page.passphrase, Key.Key_Return)

    def make(self, folder: Path) -> None:
        """Fill the other card and press Enter."""
        self.page.new_folder.line.setText(str(folder))
        self.page.new_passphrase.setText(PASSPHRASE)
        self.page.again.setText(PASSPHRASE)
        self.page.again.setFocus()
        QTest.keyClick(self.page.again, Key.Key_Return)

    @property
    def typed_in(self) -> list[QWidget]:
        """Everything that can be typed in or pressed, but what stops."""
        stops = {card.busy.stop for card in self.page.cards.values()}
        lines = self.page.findChildren(QLineEdit)
        buttons = set(self.page.findChildren(QPushButton)) - stops
        return [*lines, *buttons]


@pytest.fixture
def first(style: Style, qtbot: QtBot) -> Iterator[First]:
    made = First(style)
    qtbot.addWidget(made.page)
    made.page.resize(QSize(1366, 740))
    with qtbot.waitActive(made.page):
        made.page.show()
        made.page.activateWindow()
    yield made
    assert made.tasks.cancel_and_wait(LONG_ENOUGH / 1000)
    for study in made.opened:
        study.close()


@pytest.fixture
def finish(first: First, qtbot: QtBot) -> Callable[[], None]:
    """Let the screen live until nothing goes on beside it."""
    return lambda: qtbot.waitUntil(lambda: not first.tasks.is_busy, timeout=LONG_ENOUGH)


def test_nothing_can_be_typed_while_a_study_opens(
    first: First, folder: Path, finish: Callable[[], None]
) -> None:
    before = {card: card.size() for card in first.page.cards.values()}
    first.open(folder)
    busy = first.page.cards["open"].busy
    assert busy.isVisible()
    assert busy.words.text() == "De studie wordt geopend …"
    assert not any(each.isEnabled() for each in first.typed_in)
    assert QApplication.focusWidget() is busy.stop
    assert first.opened == []
    finish()
    assert [study.folder for study in first.opened] == [folder]
    assert not busy.isVisible()
    assert all(each.isEnabled() for each in first.typed_in)
    assert first.page.passphrase.text() == ""
    assert {card: card.size() for card in before} == before


def test_the_screen_lives_while_a_study_opens(
    first: First, folder: Path, finish: Callable[[], None]
) -> None:
    alive: list[bool] = []
    timer = QTimer(interval=5)
    timer.timeout.connect(lambda: alive.append(first.tasks.is_busy))
    timer.start()
    first.open(folder)
    finish()
    timer.stop()
    assert any(alive)


def test_a_new_study_is_made_beside_the_screen(
    first: First, tmp_path: Path, finish: Callable[[], None]
) -> None:
    first.make(tmp_path / "nieuw")
    busy = first.page.cards["new"].busy
    assert busy.isVisible()
    assert busy.words.text() == "De studie wordt gemaakt …"
    assert first.page.open_button.isVisible()
    finish()
    assert [study.folder for study in first.opened] == [tmp_path / "nieuw"]
    assert first.page.again.text() == ""


def test_esc_ends_waiting_and_the_passphrase_can_be_typed_again(
    first: First, folder: Path, finish: Callable[[], None]
) -> None:
    first.open(folder)
    QTest.keyClick(first.page.cards["open"].busy.stop, Key.Key_Escape)
    assert all(each.isEnabled() for each in first.typed_in)
    assert first.page.passphrase.hasFocus()
    assert first.page.passphrase.text() == PASSPHRASE
    finish()
    assert first.opened == []
    assert first.page.passphrase.hasFocus()
    Study.open(folder, PASSPHRASE).close()


def test_the_button_ends_waiting_too(
    first: First, folder: Path, finish: Callable[[], None]
) -> None:
    first.open(folder)
    QTest.keyClick(first.page.cards["open"].busy.stop, Key.Key_Space)
    assert first.page.open_button.isVisible()
    finish()
    assert first.opened == []


def test_a_second_enter_stops_nothing(
    first: First, folder: Path, finish: Callable[[], None]
) -> None:
    first.open(folder)
    QTest.keyClick(first.page.cards["open"].busy.stop, Key.Key_Return)
    finish()
    assert [study.folder for study in first.opened] == [folder]


def test_who_stopped_can_open_the_study_at_once(
    first: First, folder: Path, finish: Callable[[], None]
) -> None:
    first.open(folder)
    QTest.keyClick(first.page.cards["open"].busy.stop, Key.Key_Escape)
    first.open(folder)
    assert first.page.cards["open"].busy.isVisible()
    finish()
    assert [study.folder for study in first.opened] == [folder]
    assert not first.page.cards["open"].busy.isVisible()


def test_esc_does_nothing_when_nothing_is_opened(first: First, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(first.page.stop_wanted):
        QTest.keyClick(first.page.passphrase, Key.Key_Escape)


def test_a_wrong_passphrase_is_told_beside_it_after_a_while(
    first: First, folder: Path, finish: Callable[[], None]
) -> None:
    first.open(folder, "iets anders")
    finish()
    assert "past niet" in first.page.problem("open", "passphrase")
    assert first.page.passphrase.hasFocus()
    assert first.page.passphrase.selectedText()
    assert first.page.open_button.isVisible()


def test_the_window_can_close_while_a_study_opens(first: First, folder: Path) -> None:
    first.open(folder)
    assert first.tasks.cancel_and_wait(LONG_ENOUGH / 1000)
    first.page.close()
    assert first.opened == []
    Study.open(folder, PASSPHRASE).close()
