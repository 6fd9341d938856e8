"""What cannot be kept stays in memory, covered, and is tried again."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from levensreis.services.study import Study
from levensreis.ui.lock.lock import Lock
from tests.ui.conftest import Boxes, PageHands
from tests.ui.interview.conftest import full_disk, no_disk
from tests.ui.lock.conftest import Locked
from tests.ui.lock.looking import visible, words_in
from tests.user_journeys.hands import Ctrl

Key = Qt.Key
LONG = "Onderweg naar huis. " * 1500
"""Words for which a full disk has no room."""


def test_words_that_cannot_be_kept_stay_and_are_tried_again(
    at_work: PageHands,
    lock: Lock,
    locked: Locked,
    folder: Path,
    study: Study,
) -> None:
    with full_disk(study):
        at_work.interview.quick.fill(LONG)
        at_work.press(Key.Key_L, Ctrl)
        assert locked == []
        assert lock.cover is not None
        assert visible() == [lock.cover]
        assert "de schijf is vol" in lock.cover.reason.text()
        assert at_work.interview.quick.line.text() == LONG
        lock.lock()  # whatever comes meanwhile
        at_work.window.guard.watch.idle.emit()
        lock.cover.again.click()
        lock.cover.close()
        assert visible() == [lock.cover]
    assert lock._again.isActive()
    lock._again.timeout.emit()
    assert locked == [folder]
    assert lock.cover is None
    assert visible() == [at_work.window]
    assert words_in(folder) == {LONG}


def test_what_is_tried_again_comes_by_itself(
    at_work: PageHands,
    lock: Lock,
    locked: Locked,
    study: Study,
    qtbot: QtBot,
) -> None:
    lock._again.setInterval(10)
    with full_disk(study):
        at_work.interview.quick.fill(LONG)
        at_work.press(Key.Key_L, Ctrl)
        tried: list[bool] = []
        lock._again.timeout.connect(lambda: tried.append(True))
        qtbot.waitUntil(lambda: len(tried) > 1)
        assert locked == []
    qtbot.waitUntil(lambda: len(locked) == 1)


def test_what_waited_for_an_answer_may_be_gone_when_it_is_tried_again(
    at_work: PageHands,
    lock: Lock,
    locked: Locked,
    study: Study,
    boxes: Boxes,
) -> None:
    def lock_once() -> bool:
        if lock.cover is None:
            lock.lock()
        return True

    boxes.before_each(lock_once)
    with full_disk(study):
        at_work.interview.quick.fill(LONG)
        assert not at_work.window.close()
        assert lock.cover is not None
        assert visible() == [lock.cover]
        lock._again.timeout.emit()
        assert "de schijf is vol" in lock.cover.reason.text()
    lock._again.timeout.emit()
    assert len(locked) == 1


def test_a_study_whose_disk_is_gone_can_be_locked_by_who_is_sure(
    at_work: PageHands, lock: Lock, locked: Locked, study: Study
) -> None:
    with no_disk(study):
        at_work.write("6 naar school")
        at_work.press(Key.Key_L, Ctrl)
        assert lock.cover is not None
        give_up = lock.cover.give_up
        give_up.click()
        assert locked == []
        assert "gaat dan verloren" in give_up.text()
        give_up.click()
    assert locked == [None]  # nobody is told that all was kept
    assert visible() == [at_work.window]
    assert not at_work.window.start.locked.isVisible()


def test_a_bug_while_locking_uncovers_nothing(
    at_work: PageHands, lock: Lock, locked: Locked
) -> None:
    class Broken(QLineEdit):
        def isReadOnly(self) -> bool:  # noqa: N802
            raise ZeroDivisionError

    broken = Broken(at_work.interview.quick)
    broken.setText("kapot")
    at_work.press(Key.Key_L, Ctrl)
    assert lock.cover is not None
    assert visible() == [lock.cover]
    assert "niet had mogen gebeuren" in lock.cover.reason.text()
    broken.setParent(None)
    lock._again.timeout.emit()
    assert len(locked) == 1
