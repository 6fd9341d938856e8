"""Somebody is called away in the middle of a word, four times, and finds it back."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication

from levensreis.domain.journey import Journey, Respondent
from levensreis.domain.theme import Theme
from levensreis.services.study import Study
from levensreis.ui.interview.side_pane import Tab
from levensreis.ui.journeys.dialog import JourneyDialog
from tests.builders import PASSPHRASE, a_journey, a_statement, a_study
from tests.ui.conftest import PageHands
from tests.user_journeys.conftest import OpenWindow
from tests.user_journeys.hands import Ctrl

Key = Qt.Key
MARK = "Zeppelin"
"""A word that stands in everything that is typed here."""


@pytest.fixture
def sem() -> Journey:
    """A life with one statement, told by two people."""
    return a_journey(
        a_statement(theme=Theme.LIVING, period="9", text="Naar een gezinshuis"),
        code="LR-001",
        respondents=(Respondent("moeder", "moeder"), Respondent("vader", "vader")),
    )


@pytest.fixture
def folder(tmp_path: Path, sem: Journey) -> Path:
    """The folder of a study with that life in it."""
    made = tmp_path / "studie"
    a_study(made, sem).close()
    return made


@pytest.fixture
def locked(open_window: OpenWindow) -> Iterator[Callable[[PageHands], PageHands]]:
    """Lock as the key does; what would be a new process is a new window."""

    def lock(hands: PageHands) -> PageHands:
        folders: list[Path | str | None] = []
        hands.window.guard.lock.restart = folders.append
        hands.press(Key.Key_L, Ctrl)
        [folder] = folders
        hands.window.close()
        again = open_window()
        again.window.show_start(folder)
        return again

    yield lock
    QApplication.clipboard().clear()


def unlock(hands: PageHands) -> None:
    """Type the passphrase, as the cursor stands there."""
    hands.line(PASSPHRASE)
    hands.wait_for(lambda: hands.window.study_page)


def form_in_front(hands: PageHands) -> JourneyDialog:
    """Wait until the form of a journey has the keys."""
    form = hands.dialog(JourneyDialog)
    hands.wait_for(lambda: form.isActiveWindow() or None)
    return form


def places_with(mark: str, *folders: Path) -> list[Path]:
    """Return the files in which a word can be read as it is."""
    coded = [mark.encode(kind) for kind in ("utf-8", "utf-16-le", "utf-16-be")]
    return [
        path
        for folder in folders
        for path in folder.rglob("*")
        if path.is_file() and any(each in path.read_bytes() for each in coded)
    ]


def test_every_word_is_there_again(
    open_window: OpenWindow,
    locked: Callable[[PageHands], PageHands],
    folder: Path,
    sem: Journey,
    tmp_path: Path,
) -> None:
    hands = open_window()
    hands.window.open_study(folder, PASSPHRASE)

    # In a story, a line and what is to be parked, in another theme than the first.
    hands.study_page.go_to(sem.id, sem.statements[0].id)
    hands.press(Key.Key_F3)
    hands.press(Key.Key_2, Ctrl)
    hands.press(Key.Key_P, Ctrl)
    hands.write(f"de {MARK} van opa")
    hands.press(Key.Key_F9)
    hands.write(f"12 met de {MARK} mee -")
    hands.press(Key.Key_J, Ctrl)
    hands.write(f"Hij hield van de {MARK}")
    QApplication.clipboard().setText(MARK)
    hands = locked(hands)
    assert hands.window.start.locked.isVisible()
    assert hands.window.start.folder.line.text() == str(folder)
    assert hands.window.start.passphrase.hasFocus()
    assert QApplication.clipboard().text() == ""
    assert places_with(MARK, tmp_path) == []
    unlock(hands)
    interview = hands.interview
    assert hands.study_page.open_journey == sem.id
    assert interview.quick.line.text() == f"12 met de {MARK} mee -"
    assert interview.parking.line.text() == f"de {MARK} van opa"
    assert interview.story.field.text() == f"Hij hield van de {MARK}"
    assert interview.side.current is Tab.STORY
    desk = hands.study_page.desk
    assert (desk.theme, desk.respondent) == (Theme.SKILLS, "vader")
    assert desk.chosen == sem.statements[0].id
    hands.press(Key.Key_F9)
    hands.press(Key.Key_Return)
    told = desk.study.journeys.get(sem.id).statements[-1]
    assert (told.text, told.theme) == (f"met de {MARK} mee", Theme.SKILLS)
    hands.press(Key.Key_P, Ctrl)
    hands.press(Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)

    # In the details, in a field that was not left.
    hands.press(Key.Key_I, Ctrl)
    hands.click(hands.study_page.details.who.people.new)
    hands.write(f"oma {MARK}")
    hands.click(hands.study_page.details.who.code)
    hands.replace(f"{MARK}-7")
    hands = locked(hands)
    unlock(hands)
    details = hands.study_page.details
    assert details.isVisible()
    assert details.who.code.text() == f"{MARK}-7"
    assert hands.interview.quick.line.text() == ""
    assert details.keep()

    # In a form over the page; a second lock at once keeps it all the same.
    hands.press(Key.Key_N, Ctrl)
    form_in_front(hands)
    hands.replace(f"{MARK} de kleine")
    form_in_front(hands).sex.setCurrentIndex(1)
    for _ in range(2):
        hands = locked(hands)
        assert places_with(MARK, tmp_path) == []
        unlock(hands)
        form = form_in_front(hands)
        assert form.pseudonym.text() == f"{MARK} de kleine"
        assert form.sex.currentIndex() == 1
    hands.press(Key.Key_Escape)

    hands.window.guard.saver.save()
    with_drafts = hands.study_page.desk.study
    assert with_drafts.drafts.get_all() == []
    kinds = [each.kind for each in with_drafts.log.entries()]
    assert (kinds.count("lock"), kinds.count("unlock")) == (4, 4)
    assert QSettings().allKeys()
    assert places_with(MARK, tmp_path) == []


def test_a_study_that_is_closed_leaves_nothing_to_give_back(
    open_window: OpenWindow, folder: Path, sem: Journey
) -> None:
    hands = open_window()
    hands.window.open_study(folder, PASSPHRASE)
    hands.study_page.go_to(sem.id)
    hands.write("12 met de trein mee -")
    hands.window.guard.saver.save()
    hands.press(Key.Key_Return)
    hands.study_page.desk._recordings.clear()  # nothing is asked about it
    assert hands.window.close()
    with Study.open(folder, PASSPHRASE) as again:
        assert again.drafts.get_all() == []
