"""A reserve copy is put back in the window in which the study is open."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from levensreis.services.study import Study
from levensreis.ui.safety.backups import open_restore
from levensreis.ui.safety.backups.restore_dialog import RestoreDialog
from tests.builders import PASSPHRASE, a_journey
from tests.ui.conftest import OpenWindow, PageHands
from tests.user_journeys.hands import is_gone

Key = Qt.Key


@pytest.fixture
def fuller(study: Study) -> Study:
    """A study with a journey more than its reserve copy."""
    study.journeys.begin(a_journey(code="LR-001"))
    study.backups.make()
    study.journeys.begin(a_journey(code="LR-002"))
    return study


@pytest.fixture
def hands(open_window: OpenWindow, fuller: Study) -> PageHands:
    """Hands on a whole window with that study open."""
    made = open_window()
    made.window.show_study(fuller)
    return made


def ready(dialog: RestoreDialog, qtbot: QtBot) -> RestoreDialog:
    qtbot.waitUntil(lambda: not dialog.tasks.is_busy)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def codes(hands: PageHands) -> list[str]:
    study = hands.window.study
    assert study is not None
    return [each.code for each in study.journeys.overview()]


def test_the_restored_study_comes_in_the_place_of_the_open_one(
    fuller: Study, hands: PageHands, qtbot: QtBot
) -> None:
    [copy] = fuller.backups.copies()
    dialog = ready(open_restore(hands.window, chosen=copy), qtbot)
    hands.press(Key.Key_Return)
    hands.line(PASSPHRASE)
    qtbot.waitUntil(lambda: hands.window.study not in (fuller, None))
    assert codes(hands) == ["LR-001"]
    assert hands.study_page.notice.text.startswith("Teruggezet: de reservekopie van")
    assert is_gone(dialog)


def test_who_leaves_the_dialog_keeps_the_study(
    fuller: Study, hands: PageHands, qtbot: QtBot
) -> None:
    dialog = ready(open_restore(hands.window), qtbot)
    assert dialog.source.whole == f"Reservekopieën in {fuller.folder}"
    hands.press(Key.Key_Return)
    hands.line("iets anders")
    qtbot.waitUntil(lambda: dialog.problem("passphrase") != "")
    hands.press(Key.Key_Escape)
    assert hands.window.study is fuller
    assert codes(hands) == ["LR-001", "LR-002"]


def test_from_the_first_screen_a_study_comes_back(
    fuller: Study, open_window: OpenWindow, qtbot: QtBot
) -> None:
    fuller.close()
    hands = open_window()
    ready(open_restore(hands.window, fuller.folder), qtbot)
    hands.press(Key.Key_Return)
    hands.line(PASSPHRASE)
    qtbot.waitUntil(lambda: hands.window.study is not None)
    assert codes(hands) == ["LR-001"]
