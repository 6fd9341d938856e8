"""A reserve copy before a study closes: small, and to be skipped."""

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from levensreis.services.study import Study
from levensreis.storage import backup as making
from levensreis.ui.safety.closing_copy import ClosingCopy, copy_before_closing
from levensreis.ui.style import Style
from tests.services.copies import gone_away
from tests.ui.boxes import Boxes

LONG_ENOUGH = 20.0


@pytest.fixture
def window(qtbot: QtBot, style: Style) -> QMainWindow:
    made = QMainWindow()
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


class Watching(QObject):
    """Does something once a dialog is there, as somebody would who sees it."""

    def __init__(self, deed: Callable[[ClosingCopy], None]) -> None:
        super().__init__()
        self.seen: list[str] = []
        self._deed = deed
        self._timer = QTimer(self, interval=5)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, ClosingCopy) and not self.seen:
            self.seen.append(dialog.busy.words.text())
            self._deed(dialog)


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Iterator[Event]:
    """Lets a copy wait on a slow disk, until this is set."""
    go_on, real = Event(), making.shutil.copyfile  # type: ignore[attr-defined]

    def slow(*paths: object) -> object:
        assert go_on.wait(LONG_ENOUGH)
        return real(*paths)

    monkeypatch.setattr("shutil.copyfile", slow)
    yield go_on
    go_on.set()


def test_a_copy_that_is_due_is_made(
    study: Study, style: Style, window: QMainWindow
) -> None:
    assert copy_before_closing(study.backups, style, window)
    assert len(study.backups.copies()) == 1


def test_when_none_is_due_nothing_is_shown(
    study: Study, style: Style, window: QMainWindow
) -> None:
    study.backups.make()
    watching = Watching(lambda dialog: None)
    assert copy_before_closing(study.backups, style, window)
    assert watching.seen == []
    assert len(study.backups.copies()) == 1


@pytest.mark.parametrize("way", ["button", "escape"])
def test_it_can_be_skipped_and_leaves_nothing_half(
    study: Study, style: Style, window: QMainWindow, held: Event, way: str
) -> None:
    def skip(dialog: ClosingCopy) -> None:
        assert dialog.busy.stop.text() == "Overslaan"
        if way == "button":
            dialog.busy.stop.click()
        else:
            dialog.reject()
        assert dialog.isVisible()  # what was begun is waited for
        held.set()

    watching = Watching(skip)
    assert copy_before_closing(study.backups, style, window)
    assert watching.seen == ["Reservekopie wordt gemaakt …"]
    assert study.backups.copies() == []
    assert not (study.folder / "reservekopieën").exists()


def test_a_copy_that_cannot_be_made_is_asked_about(
    study: Study, style: Style, window: QMainWindow, boxes: Boxes
) -> None:
    (study.folder / "reservekopieën").write_bytes(b"in de weg")
    boxes.will_get("Terug", "Esc", "Toch sluiten")
    answers = [copy_before_closing(study.backups, style, window) for _ in range(3)]
    assert answers == [False, False, True]
    assert "kan niet worden geschreven" in boxes.told[0]


def test_a_stick_that_is_not_in_holds_nobody(
    study: Study, style: Style, window: QMainWindow
) -> None:
    stick = study.folder.with_name("stick")
    stick.mkdir()
    study.backups.second.choose(stick)
    stick.rmdir()
    assert copy_before_closing(study.backups, style, window)
    assert len(study.backups.copies()) == 1


def test_a_disk_that_is_gone_is_asked_about(
    study: Study,
    style: Style,
    window: QMainWindow,
    boxes: Boxes,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    boxes.will_get("Terug")
    with monkeypatch.context() as patched:
        patched.setattr(Path, "iterdir", gone_away)
        assert not copy_before_closing(study.backups, style, window)
    assert "kan niet worden gelezen" in boxes.told[0]
