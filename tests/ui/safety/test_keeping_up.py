"""Reserve copies that nobody asked for: made unseen, and never in the way."""

from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from levensreis.domain.progress import Progress
from levensreis.services.study import Study
from levensreis.ui.safety.keeping_up import AGAIN_MS, KeepingUp, keep_up_briefly
from levensreis.ui.tasks.tasks import Tasks
from tests.builders import a_journey
from tests.ui.held_tasks import never

LONG_ENOUGH = 20.0


class Window:
    """The long work of a window, and who keeps up beside it."""

    def __init__(self, study: Study, qtbot: QtBot, parent: QObject) -> None:
        self._qtbot = qtbot
        self.others = Tasks(parent)
        self.keeping = KeepingUp(study.backups, self.others, parent)
        self.told: list[str] = []
        self.keeping.problem_told.connect(self.told.append)

    def look(self) -> None:
        """Let it look, and wait until it is done."""
        self.keeping.look()
        self._qtbot.waitUntil(lambda: not self.keeping.tasks.is_busy)


@pytest.fixture
def window(study: Study, qtbot: QtBot, qapp: QApplication) -> Window:
    return Window(study, qtbot, qapp)


@pytest.fixture
def stick(tmp_path: Path, study: Study) -> Path:
    """A stick that is the second place."""
    made = tmp_path / "stick"
    made.mkdir()
    study.backups.second.choose(made)
    return made


def test_a_copy_that_is_due_is_made_without_a_word(
    window: Window, study: Study
) -> None:
    assert window.keeping.timer.isActive()
    for _ in range(2):
        window.look()
        assert len(study.backups.copies()) == 1
    assert window.told == []
    assert window.keeping.timer.isActive()


def test_a_second_place_that_is_missing_is_told_once(
    window: Window, study: Study, stick: Path
) -> None:
    stick.rmdir()
    window.look()
    assert len(window.told) == 1
    assert "alleen op deze computer" in window.told[0]
    for copy in study.backups.copies():
        study.backups.remove(copy)
    window.look()
    assert len(window.told) == 1


def test_what_went_well_in_between_makes_it_news_again(
    window: Window, study: Study, stick: Path
) -> None:
    drawer = stick.with_name("lade")
    for here, there in ((stick, drawer), (drawer, stick), (stick, drawer)):
        here.rename(there)
        for copy in study.backups.copies():
            study.backups.remove(copy)
        window.look()
    assert len(window.told) == 2


def test_a_copy_that_cannot_be_made_is_told_once(window: Window, study: Study) -> None:
    in_the_way = study.folder / "reservekopieën"
    in_the_way.write_bytes(b"")
    window.look()
    window.look()
    [told] = window.told
    assert told.startswith("Er kon geen reservekopie worden gemaakt. In ")
    in_the_way.unlink()
    window.look()
    assert len(study.backups.copies()) == 1


@pytest.fixture
def busy(window: Window, qtbot: QtBot) -> Callable[[], None]:
    """Begin something else that lasts; returns how it is ended."""
    go_on = Event()

    def wait(_: Progress) -> None:
        assert go_on.wait(LONG_ENOUGH)

    def end() -> None:
        go_on.set()
        qtbot.waitUntil(lambda: not window.others.is_busy)

    window.others.run(wait, lambda _: None, never, "iets anders")
    return end


def test_it_waits_for_what_somebody_else_does(
    window: Window, study: Study, busy: Callable[[], None]
) -> None:
    window.keeping.look()
    assert not window.keeping.tasks.is_busy
    assert window.keeping.timer.interval() == AGAIN_MS
    busy()
    window.look()
    assert len(study.backups.copies()) == 1


def test_it_gives_way_to_what_somebody_begins(
    window: Window, study: Study, qtbot: QtBot
) -> None:
    study.journeys.begin(a_journey())
    done: list[str] = []
    window.keeping.look()
    assert window.keeping.tasks.is_busy
    window.others.run(lambda _: "klaar", done.append, never, "iets anders")
    qtbot.waitUntil(lambda: not window.keeping.tasks.is_busy)
    qtbot.waitUntil(lambda: done == ["klaar"])
    assert window.told == []
    assert window.keeping.timer.interval() == AGAIN_MS
    # It may have been done just before it heard that; nothing is ever half.
    assert all(each.sound for each in study.backups.copies())


def test_it_stops_before_a_study_closes(window: Window, study: Study) -> None:
    window.keeping.look()
    assert window.keeping.stop(LONG_ENOUGH)
    assert not window.keeping.timer.isActive()
    assert not window.keeping.tasks.is_busy


def test_before_a_lock_a_copy_is_made_unless_that_takes_long(study: Study) -> None:
    keep_up_briefly(study.backups, 0)
    assert study.backups.copies() == []
    assert not (study.folder / "reservekopieën").exists()
    keep_up_briefly(study.backups)
    assert len(study.backups.copies()) == 1


def test_a_lock_is_not_held_up_by_what_goes_wrong(study: Study) -> None:
    (study.folder / "reservekopieën").write_bytes(b"")
    keep_up_briefly(study.backups)
