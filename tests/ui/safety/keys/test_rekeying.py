"""A new key for the study of a real window."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from levensreis.domain.access import AccessKind
from levensreis.services.folder import KEY_NAMES, UNFINISHED
from levensreis.services.study import Study
from levensreis.ui.main_window import MainWindow
from levensreis.ui.safety.keys import keys_section
from levensreis.ui.safety.keys.presenter import Form
from levensreis.ui.safety.keys.rekeying import rekey
from levensreis.ui.safety.keys.rekeying.dialog import AftermathDialog
from levensreis.ui.safety.keys.rekeying.presenter import AftermathPresenter
from levensreis.ui.study.page import StudyPage
from levensreis.ui.style import Style
from tests.builders import PASSPHRASE
from tests.ui.boxes import Boxes
from tests.ui.conftest import PageHands
from tests.user_journeys.hands import is_gone

Key = Qt.Key


def done(hands: PageHands) -> Study:
    """Wait until the study is open again, and return it."""
    hands._qtbot.waitUntil(
        lambda: hands.window.study is not None and not hands.window.start.tasks.is_busy,
        timeout=30_000,
    )
    assert hands.window.study is not None
    return hands.window.study


def aftermath(hands: PageHands) -> AftermathDialog:
    """Wait for the dialog that comes after it, and type in that from now on."""
    dialog = hands.dialog(AftermathDialog)
    dialog.activateWindow()
    hands._qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


@pytest.fixture
def window(hands: PageHands, study: Study) -> MainWindow:
    """A window on a study without reserve copies."""
    for each in study.backups.copies():
        each.path.unlink()
    return hands.window


def key_file(folder: Path) -> bytes:
    return (folder / KEY_NAMES[0]).read_bytes()


def page_of(window: MainWindow) -> StudyPage:
    assert window.study_page is not None
    return window.study_page


def test_the_study_closes_gets_a_new_key_and_is_open_again(
    hands: PageHands, window: MainWindow, study: Study
) -> None:
    study.keys.add_recovery(PASSPHRASE, "kluis")
    study.backups.make()
    before = key_file(study.folder)
    rekey(window, PASSPHRASE)
    assert window.study is None
    assert window.start.opening.busy.isVisible()
    again = done(hands)
    assert again is not study
    assert key_file(study.folder) != before
    assert again.keys.recoveries() == ()
    assert AccessKind.REKEY in [each.kind for each in again.log.entries()]
    dialog = aftermath(hands)
    assert "openen nog met de oude sleutel" in dialog.copies.text()
    hands.click(dialog.later)
    assert is_gone(dialog)


def test_without_old_reserve_copies_there_is_nothing_to_remove(
    hands: PageHands, window: MainWindow, study: Study
) -> None:
    tasks = page_of(window).tasks
    presenter = AftermathPresenter(study, tasks)
    AftermathDialog(presenter, window.style_of_all, tasks, window).open()
    dialog = aftermath(hands)
    assert "geen oude reservekopieën" in dialog.copies.text()
    assert not dialog.renew.isVisible()
    hands.press(Key.Key_Return)
    assert is_gone(dialog)


def test_it_begins_in_the_section_with_the_passphrase(
    hands: PageHands, window: MainWindow, study: Study, style: Style
) -> None:
    page = page_of(window)
    panel = keys_section(study, style, page.tasks)
    panel.rekey_wanted.connect(lambda passphrase: rekey(window, passphrase))
    page.pages.addWidget(panel)
    page.pages.setCurrentWidget(panel)
    hands.click(panel.buttons[Form.REKEY])
    hands.line(PASSPHRASE)
    hands._qtbot.waitUntil(lambda: window.study is not study, timeout=30_000)
    again = done(hands)
    assert again is not study
    hands.click(aftermath(hands).later)


def test_old_reserve_copies_go_when_there_is_a_new_one(
    hands: PageHands, window: MainWindow, study: Study
) -> None:
    old = study.backups.make().info.path
    rekey(window, PASSPHRASE)
    again = done(hands)
    dialog = aftermath(hands)
    assert "Hier: 1. Op de tweede plek: 0." in dialog.copies.text()
    hands.press(Key.Key_Return)
    hands._qtbot.waitUntil(lambda: not page_of(window).tasks.is_busy, timeout=30_000)
    assert "verwijderd: 1" in dialog.copies.text()
    [new] = again.backups.copies()
    assert new.path != old
    assert not old.exists()
    hands.click(dialog.later)


def test_old_reserve_copies_can_stay_for_now(
    hands: PageHands, window: MainWindow, study: Study
) -> None:
    study.backups.make()
    rekey(window, PASSPHRASE)
    again = done(hands)
    dialog = aftermath(hands)
    hands.press(Key.Key_Escape)
    assert is_gone(dialog)
    assert len(again.backups.copies()) == 1


def test_what_went_wrong_is_told_and_the_study_is_open_as_it_was(
    hands: PageHands, window: MainWindow, study: Study
) -> None:
    before = key_file(study.folder)
    (study.folder / UNFINISHED).write_text("in de weg", "utf-8")
    rekey(window, PASSPHRASE)
    done(hands)
    assert page_of(window).notice.text
    assert key_file(study.folder) == before
    assert not window.findChildren(AftermathDialog)


def test_who_stops_it_has_the_study_open_again(
    hands: PageHands, window: MainWindow, study: Study
) -> None:
    rekey(window, PASSPHRASE)
    hands.click(window.start.opening.busy.stop)
    hands._qtbot.waitUntil(lambda: not window.start.tasks.is_busy, timeout=30_000)
    if window.study is None:  # it was stopped before it began
        assert window.start.open_button.isEnabled()
    else:
        assert page_of(window).isVisible()


def test_nothing_closes_when_somebody_stays(
    at_work: PageHands, window: MainWindow, study: Study, boxes: Boxes
) -> None:
    at_work.write("nog niet vastgelegd")
    boxes.will_get("Terug")
    rekey(window, PASSPHRASE)
    assert window.study is study
    at_work.interview.quick.clear()
