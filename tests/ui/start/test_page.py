from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from levensreis.ui.start.folder_field import FolderField
from levensreis.ui.start.page import StartPage
from levensreis.ui.start.recent import MOST_RECENT, RECENT, recent_studies
from levensreis.ui.study.page import StudyPage
from levensreis.ui.style import Style
from levensreis.ui.widgets.busy_foot import BusyFoot
from tests.builders import PASSPHRASE
from tests.ui.conftest import OpenWindow, PageHands

Key = Qt.Key


@pytest.fixture
def at_start(open_window: OpenWindow) -> PageHands:
    """A window as it opens for the first time."""
    return open_window()


@pytest.fixture
def start(at_start: PageHands) -> StartPage:
    return at_start.window.start


def opened(hands: PageHands) -> StudyPage:
    """Wait until a study is open, and return its page."""
    return hands.wait_for(lambda: hands.window.study_page)


def told(hands: PageHands, card: str, field: str) -> str:
    """Wait until something is told beside a field, and return it."""
    return hands.wait_for(lambda: hands.window.start.problem(card, field) or None)


def browse(field: FolderField) -> QPushButton:
    found = field.findChild(QPushButton)
    assert found is not None
    return found


def test_a_study_is_opened_with_keys_alone(
    at_start: PageHands, start: StartPage, folder: Path
) -> None:
    assert start.folder.line.hasFocus()
    at_start.line(str(folder))
    assert start.passphrase.hasFocus()
    at_start.line(PASSPHRASE)
    assert opened(at_start).isVisible()
    assert start.passphrase.text() == ""


def test_a_wrong_passphrase_is_told_beside_it_and_can_be_typed_over(
    at_start: PageHands, start: StartPage, folder: Path
) -> None:
    at_start.line(str(folder))
    at_start.line("een verkeerde zin")
    assert "past niet" in told(at_start, "open", "passphrase")
    assert start.passphrase.hasFocus()
    assert start.passphrase.selectedText()
    assert start.folder.line.text() == str(folder)
    at_start.line(PASSPHRASE)
    assert opened(at_start).isVisible()


def test_a_problem_goes_when_the_next_thing_is_tried(
    at_start: PageHands, start: StartPage, tmp_path: Path
) -> None:
    at_start.click(start.open_button)
    assert "Kies de map" in start.problem("open", "folder")
    assert start.folder.line.hasFocus()
    at_start.write(str(tmp_path))
    at_start.click(start.open_button)
    assert start.problem("open", "folder") == ""
    assert "Typ de wachtzin" in start.problem("open", "passphrase")
    assert start.passphrase.hasFocus()
    at_start.line(PASSPHRASE)
    assert "staat geen studie" in told(at_start, "open", "folder")
    at_start.click(start.create_button)
    assert start.problem("open", "folder") == ""
    assert "Kies een map" in start.problem("new", "folder")
    assert start.new_folder.line.hasFocus()


def test_a_new_study_is_made_with_keys_alone(
    at_start: PageHands, start: StartPage, tmp_path: Path
) -> None:
    start.new_folder.setFocus()
    at_start.write(str(tmp_path / "nieuw"))
    at_start.press(Key.Key_Tab)
    at_start.press(Key.Key_Tab)
    at_start.write("een zin met één accent")
    at_start.press(Key.Key_Tab)
    at_start.line("een andere zin")
    assert "niet gelijk" in start.problem("new", "again")
    assert start.again.hasFocus()
    at_start.replace("een zin met één accent")
    at_start.press(Key.Key_Return)
    assert opened(at_start).isVisible()
    assert {each.text() for each in (start.new_passphrase, start.again)} == {""}


@pytest.mark.parametrize("typed", ["", "elf tekens."])
def test_a_short_passphrase_is_told_beside_it(
    at_start: PageHands, start: StartPage, tmp_path: Path, typed: str
) -> None:
    start.new_folder.setFocus()
    at_start.write(str(tmp_path / "nieuw"))
    start.new_passphrase.setText(typed)
    start.again.setFocus()
    at_start.line(typed)
    assert "ten minste 12 tekens" in start.problem("new", "passphrase")
    assert start.new_passphrase.hasFocus()
    assert not (tmp_path / "nieuw").exists()


def test_a_passphrase_is_never_readable(start: StartPage) -> None:
    for field in (start.passphrase, start.new_passphrase, start.again):
        assert field.echoMode() is QLineEdit.EchoMode.Password


def test_the_study_of_last_time_is_filled_in(
    at_start: PageHands, start: StartPage, folder: Path, open_window: OpenWindow
) -> None:
    at_start.line(str(folder))
    at_start.line(PASSPHRASE)
    opened(at_start)
    at_start.window.close()
    again = open_window().window.start
    assert again.folder.line.text() == str(folder)
    assert again.passphrase.hasFocus()


def test_a_few_studies_are_remembered_the_last_one_first(
    start: StartPage, style: Style
) -> None:
    for number in [*range(MOST_RECENT + 2), 3]:
        start.remember(Path(f"/studies/{number}"))
    known = recent_studies()
    assert known[:2] == ["/studies/3", "/studies/9"]
    assert len(known) == MOST_RECENT
    completer = start.folder.line.completer()
    assert completer is not None
    completer.setCompletionPrefix("dies/9")
    assert completer.currentCompletion() == "/studies/9"


@pytest.mark.parametrize(
    ("stored", "known"), [("/studies/1", ["/studies/1"]), (7, []), ([], [])]
)
def test_what_is_remembered_in_another_form_breaks_nothing(
    style: Style, stored: object, known: list[str]
) -> None:
    QSettings().setValue(RECENT, stored)
    assert recent_studies() == known
    assert StartPage(style).folder.line.text() == (known or [""])[0]


def test_a_folder_can_be_chosen_in_a_dialog(
    at_start: PageHands, start: StartPage, folder: Path
) -> None:
    start.folder.line.setText(str(folder.parent))
    assert browse(start.folder).accessibleName() == "Map van de studie kiezen"
    at_start.click(browse(start.folder))
    dialog = at_start.dialog(QFileDialog)
    assert dialog.fileMode() is QFileDialog.FileMode.Directory
    assert Path(dialog.directory().absolutePath()) == folder.parent
    at_start.save_as(folder)
    at_start.wait_for(lambda: True if not dialog.isVisible() else None)
    assert start.folder.line.text() == str(folder)


def test_the_cards_grow_with_the_look(
    at_start: PageHands, start: StartPage, style: Style
) -> None:
    before = start.folder.width()
    style.set_zoom(1.2)
    at_start.wait_for(lambda: True if start.folder.width() > before else None)


def test_a_button_is_as_high_after_the_first_attempt(
    style: Style, qtbot: QtBot
) -> None:
    button = QPushButton("Openen")
    foot = BusyFoot(button)
    window = QWidget()
    column = QVBoxLayout(window)
    column.addWidget(foot)
    column.addStretch(1)
    qtbot.addWidget(window)
    window.resize(300, 300)
    with qtbot.waitExposed(window):
        window.show()
    high = button.height()
    foot.begin("De samengevoegde studie wordt geopend …", lambda: None)
    QApplication.processEvents()
    foot.end()
    QApplication.processEvents()
    assert button.height() == high
