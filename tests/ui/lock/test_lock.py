"""However it comes to a lock, nothing is seen, nothing is lost, and it is done."""

from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QWidget

from levensreis.domain.access import AccessKind
from levensreis.domain.journey import Journey
from levensreis.domain.progress import Progress
from levensreis.services.study import Study
from levensreis.storage.errors import StudyInUse
from levensreis.ui.journeys.dialog import JourneyDialog
from levensreis.ui.lock.lock import Lock
from levensreis.ui.start.secret_field import secret_field
from tests.builders import PASSPHRASE
from tests.ui.conftest import Boxes, PageHands
from tests.ui.lock.conftest import Locked
from tests.ui.lock.looking import by_idleness, by_key, kept_in, visible, words_in
from tests.user_journeys.hands import Ctrl

Key = Qt.Key


def by_menu(hands: PageHands) -> None:
    menus = hands.window.menuBar().findChildren(QMenu)
    [action] = [
        each
        for menu in menus
        for each in menu.actions()
        if each.text() == "Vergrendelen"
    ]
    action.trigger()


def by_sleep(hands: PageHands) -> None:
    hands.window.guard.watch.slept.emit()


def while_covered(hands: PageHands) -> None:
    hands.press(Key.Key_G, Ctrl)
    assert hands.window.mask_screen.is_on
    hands.window.guard.watch.idle.emit()


@pytest.mark.parametrize("way", [by_key, by_menu, by_idleness, by_sleep, while_covered])
def test_every_way_leads_to_the_same_lock(
    at_work: PageHands,
    locked: Locked,
    folder: Path,
    journey: Journey,
    way: Callable[[PageHands], None],
) -> None:
    at_work.write("6 naar Alm")
    way(at_work)
    assert locked == [folder]
    window = at_work.window
    assert window.study is None
    assert window.study_page is None
    assert not window.mask_screen.is_on
    assert window.start.locked.isVisible()
    assert window.windowTitle() == "Levensreis"
    kept = kept_in(folder)
    assert kept["line"].fields == {"Snel vastleggen": "6 naar Alm"}
    assert kept["line"].journey == kept["desk"].journey == journey.id


def test_nothing_is_seen_when_the_program_begins_anew(
    at_work: PageHands, lock: Lock, folder: Path
) -> None:
    at_work.press(Key.Key_N, Ctrl)
    at_work.dialog(JourneyDialog)
    seen: list[list[QWidget]] = []
    free: list[bool] = []

    def begin_anew(kept: Path | str | None) -> None:
        assert kept == folder
        seen.append(visible())
        Study.open(folder, PASSPHRASE).close()  # the study was let go of
        free.append(True)

    lock.restart = begin_anew
    at_work.press(Key.Key_L, Ctrl)
    assert (seen, free) == ([[]], [True])


def test_who_locked_and_unlocked_is_in_the_log(
    at_work: PageHands, locked: Locked, folder: Path
) -> None:
    at_work.press(Key.Key_L, Ctrl)
    window = at_work.window
    window.open_study(folder, PASSPHRASE)
    assert window.study is not None
    told = [AccessKind.LOCK, AccessKind.CLOSE, AccessKind.OPEN, AccessKind.UNLOCK]
    kinds = [each.kind for each in window.study.log.entries() if each.kind in told]
    assert kinds[-4:] == told
    window.close_study()
    with Study.open(folder, PASSPHRASE) as study:
        assert [each.kind for each in study.log.entries()].count("unlock") == 1


def test_without_a_study_there_is_nothing_to_lock(
    hands: PageHands, lock: Lock, locked: Locked
) -> None:
    hands.press(Key.Key_W, Ctrl)
    watch = hands.window.guard.watch
    assert not watch.is_on
    for way in (by_key, by_idleness, by_sleep):
        way(hands)
    lock.lock()
    assert locked == []
    assert hands.window.isVisible()
    assert not hands.window.start.locked.isVisible()


def test_the_clipboards_are_empty_after_a_lock(
    at_work: PageHands, locked: Locked
) -> None:
    clipboard = QApplication.clipboard()
    clipboard.setText("Jurre uit Almelo")
    at_work.press(Key.Key_L, Ctrl)
    assert clipboard.text() == ""


def test_half_a_word_is_not_kept_as_a_whole_one(
    at_work: PageHands, locked: Locked, folder: Path, journey: Journey
) -> None:
    at_work.press(Key.Key_I, Ctrl)
    at_work.click(at_work.study_page.details.who.people.new)
    at_work.write("oma van va")
    at_work.press(Key.Key_L, Ctrl)
    with Study.open(folder, PASSPHRASE) as study:
        assert study.journeys.get(journey.id).respondents == journey.respondents
    assert words_in(folder) == {"oma van va"}


def test_what_can_be_recorded_is_recorded_first(
    at_work: PageHands, locked: Locked, folder: Path, journey: Journey
) -> None:
    at_work.press(Key.Key_E, Ctrl)
    at_work.replace("Slaan en schoppen")
    at_work.press(Key.Key_L, Ctrl)
    with Study.open(folder, PASSPHRASE) as study:
        texts = [each.text for each in study.journeys.get(journey.id).statements]
    assert "Slaan en schoppen" in texts
    assert words_in(folder) == set()


def test_a_passphrase_is_neither_kept_nor_left_in_its_field(
    at_work: PageHands, locked: Locked, folder: Path
) -> None:
    at_work.press(Key.Key_N, Ctrl)
    form = at_work.dialog(JourneyDialog)
    layout = form.layout()
    secret, other = secret_field("Wachtzin"), QLineEdit()
    assert layout is not None
    for field in (secret, other):
        layout.addWidget(field)
        field.show()
    QTest.keyClicks(secret, "een zin van mij alleen")
    QTest.keyClicks(other, "geen geheim")
    left: list[str] = []
    at_work.window.guard.lock.restart = lambda _: left.append(secret.text())
    at_work.press(Key.Key_L, Ctrl)
    assert left == [""]
    assert words_in(folder) == {"geen geheim"}


# --- work that goes on ------------------------------------------------------


def test_work_that_goes_on_is_stopped(
    at_work: PageHands, locked: Locked, folder: Path
) -> None:
    tasks, pause, ended = at_work.study_page.tasks, Event(), Event()

    def work(progress: Progress) -> None:
        try:
            while True:
                progress.check()
                pause.wait(0.01)
        finally:
            ended.set()

    tasks.run(work, lambda _: None, lambda _: None, "De tabel wordt gemaakt …")
    at_work.write("6 naar school")
    at_work.press(Key.Key_L, Ctrl)
    assert ended.is_set()
    assert locked == [folder]
    assert words_in(folder) == {"6 naar school"}


def test_a_bug_in_what_is_stopped_does_not_hold_the_lock_up(
    at_work: PageHands, locked: Locked, boxes: Boxes
) -> None:
    begun = Event()

    def work(progress: Progress) -> None:
        begun.set()
        while not progress.cancelled():
            pass
        raise ZeroDivisionError

    at_work.study_page.tasks.run(work, lambda _: None, lambda _: None, "Bezig …")
    assert begun.wait(10)
    at_work.press(Key.Key_L, Ctrl)
    assert len(locked) == 1


# --- back -------------------------------------------------------------------


def test_a_program_that_cannot_begin_anew_goes_back_to_its_first_screen(
    at_work: PageHands, folder: Path, journey: Journey
) -> None:
    at_work.write("6 naar Alm")
    at_work.press(Key.Key_L, Ctrl)
    window = at_work.window
    assert window.isVisible()
    assert window.focusWidget() is window.start.passphrase
    assert window.start.folder.line.text() == str(folder)
    window.open_study(folder, PASSPHRASE)
    assert at_work.interview.quick.line.text() == "6 naar Alm"
    assert at_work.study_page.open_journey == journey.id
    assert not window.start.locked.isVisible()


def test_a_locked_study_is_free_for_others(
    at_work: PageHands, locked: Locked, folder: Path
) -> None:
    with pytest.raises(StudyInUse):
        Study.open(folder, PASSPHRASE)
    at_work.press(Key.Key_L, Ctrl)
    Study.open(folder, PASSPHRASE).close()


def test_a_covered_screen_can_be_locked(at_work: PageHands) -> None:
    at_work.press(Key.Key_G, Ctrl)
    assert at_work.window.mask_screen.is_on
    at_work.press(Key.Key_L, Ctrl)
    assert at_work.window.study is None
    assert not at_work.window.mask_screen.is_on
