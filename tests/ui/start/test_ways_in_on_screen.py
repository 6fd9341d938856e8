"""The first screen by keys and mouse, when the passphrase does not do it."""

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from levensreis.services.folder import DATABASE_NAME, KEY_NAMES
from levensreis.services.study import Study
from levensreis.storage.recovery_code import write_recovery
from levensreis.ui.start.findings.dialog import FindingsDialog
from levensreis.ui.start.opening import Way
from levensreis.ui.start.page import StartPage
from levensreis.ui.start.presenter import StartPresenter
from levensreis.ui.start.renewal.dialog import RenewalDialog
from levensreis.ui.start.salvage.dialog import SalvageDialog
from levensreis.ui.style import Style
from tests.builders import PASSPHRASE, a_journey, a_statement
from tests.ui.boxes import Boxes
from tests.ui.start.test_ways_in import lock_on_laptop_3

Key = Qt.Key
Kind = TypeVar("Kind", bound=QDialog)
NEW = "een nieuwe zin van zes woorden"
LONG = 30_000


class First:
    """The first screen in a window of its own, and the studies that it opened."""

    def __init__(self, style: Style, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self.page = StartPage(style)
        self.studies: list[Study] = []
        self.closed = 0
        presenter = StartPresenter(self.page, self.studies.append, self.page.tasks)
        self.page.attend(presenter)
        self.page.close_wanted.connect(self._close)

    def _close(self) -> None:
        self.closed += 1

    def write(self, text: str) -> None:
        """Type where the cursor is."""
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClicks(focus, text)

    def press(self, key: Key) -> None:
        """Press a key where the cursor is."""
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key)

    def finish(self) -> None:
        """Wait until nothing goes on."""
        self._qtbot.waitUntil(lambda: not self.page.tasks.is_busy, timeout=LONG)

    def dialog(self, kind: type[Kind]) -> Kind:
        """Wait for a dialog, and type in it from now on."""

        def shown() -> list[Kind]:
            return [each for each in self.page.findChildren(kind) if each.isVisible()]

        self._qtbot.waitUntil(lambda: bool(shown()), timeout=LONG)
        [found] = shown()
        found.activateWindow()
        self._qtbot.waitUntil(found.isActiveWindow)
        return found

    def end(self) -> None:
        """Close what was opened."""
        for study in self.studies:
            study.close()
        self.studies.clear()


@pytest.fixture
def first(style: Style, qtbot: QtBot) -> Iterator[First]:
    made = First(style, qtbot)
    qtbot.addWidget(made.page)
    made.page.resize(QSize(1366, 740))
    with qtbot.waitActive(made.page):
        made.page.show()
        made.page.activateWindow()
    made.page.focus_first()
    yield made
    assert made.page.tasks.cancel_and_wait(LONG / 1000)
    made.end()


@pytest.fixture
def recovery(folder: Path) -> str:
    with Study.open(folder, PASSPHRASE) as study:
        return study.keys.add_recovery(PASSPHRASE, "kluis")


def come_in(first: First, folder: Path, recovery: str) -> None:
    """Open a study with a recovery key, by keys."""
    first.write(str(folder))
    QTest.mouseClick(first.page.opening.switch, Qt.MouseButton.LeftButton)
    assert first.page.opening.recovery.hasFocus()
    first.write(recovery.lower().replace("-", ""))
    first.press(Key.Key_Return)


def test_who_forgot_the_passphrase_gets_in_and_chooses_another(
    first: First, folder: Path, recovery: str
) -> None:
    come_in(first, folder, recovery)
    card = first.page.opening
    dialog = first.dialog(RenewalDialog)
    assert card.recovery.text() == ""
    assert not card.by_recovery, "the next time the passphrase is asked again"
    assert dialog.new.line.hasFocus()
    first.write("te kort")
    first.press(Key.Key_Return)
    assert "te kort" in dialog.rows.problem("passphrase")
    dialog.new.line.clear()
    first.write(NEW)
    first.press(Key.Key_Tab)
    first.write(NEW)
    first.press(Key.Key_Return)
    first.finish()
    assert dialog.later.text() == "Verder"
    assert dialog.later.isVisible()
    assert not dialog.new.line.isVisible()
    assert dialog.new.line.text() == ""
    first.press(Key.Key_Return)
    assert not dialog.isVisible()
    first.end()
    Study.open(folder, NEW).close()
    Study.open_with_recovery(folder, recovery).close()


def test_a_new_passphrase_can_wait(first: First, folder: Path, recovery: str) -> None:
    come_in(first, folder, recovery)
    dialog = first.dialog(RenewalDialog)
    first.write(NEW)
    first.press(Key.Key_Escape)
    assert not dialog.isVisible()
    assert len(first.studies) == 1
    first.end()
    Study.open_with_recovery(folder, recovery).close()


def test_the_key_stands_in_groups_while_it_is_typed_and_corrected(
    first: First, recovery: str
) -> None:
    card = first.page.opening
    card.ask_recovery(wanted=True)
    card.recovery.setFocus()
    first.write("abcdefghjk")
    assert card.recovery.text() == "ABCDE FGHJK"
    assert card.recovery.state.text() == "10 van de 35 tekens"
    for _ in range(3):
        first.press(Key.Key_Left)
    first.press(Key.Key_Backspace)
    first.write("0")
    assert card.recovery.text() == "ABCDE F0HJK"
    card.recovery.setCursorPosition(5)
    first.press(Key.Key_Delete)
    assert card.recovery.text() == "ABCDE 0HJK"
    card.recovery.clear()
    card.recovery.insert(recovery)  # as it is pasted
    assert card.recovery.text() == recovery.replace("-", " ")
    assert card.recovery.state.text() == "Alle 35 tekens, zonder typefout"


def test_a_typing_error_is_told_apart_from_the_key_of_another_study(
    first: First, folder: Path, recovery: str
) -> None:
    last = "0" if recovery[-1] != "0" else "1"
    come_in(first, folder, recovery[:-1] + last)
    first.finish()
    assert "typefout" in first.page.problem("open", "recovery")
    card = first.page.opening
    assert card.recovery.hasFocus()
    card.recovery.setText(write_recovery(bytes(20)))
    first.press(Key.Key_Return)
    first.finish()
    assert "andere studie" in first.page.problem("open", "recovery")
    QTest.mouseClick(card.switch, Qt.MouseButton.LeftButton)
    assert card.passphrase.isVisible()
    assert first.page.problem("open", "recovery") == ""


def test_a_study_on_another_computer_is_taken_over_after_a_question(
    first: First, folder: Path, boxes: Boxes
) -> None:
    lock_on_laptop_3(folder)
    first.write(str(folder))
    first.press(Key.Key_Return)
    first.write(PASSPHRASE)
    first.press(Key.Key_Return)
    first.finish()
    ways = first.page.opening.ways
    assert [way for way in ways if ways[way].isVisible()] == [Way.TAKE_OVER]
    boxes.will_get("Esc", "Toch openen (die computer werkt er niet meer aan)")
    QTest.mouseClick(ways[Way.TAKE_OVER], Qt.MouseButton.LeftButton)
    assert first.studies == []
    QTest.mouseClick(ways[Way.TAKE_OVER], Qt.MouseButton.LeftButton)
    first.finish()
    assert [study.folder for study in first.studies] == [folder]
    assert all("laptop-3" in told for told in boxes.told)


def test_a_damaged_key_file_leads_to_the_reserve_copies(
    first: First, folder: Path, qtbot: QtBot
) -> None:
    for name in KEY_NAMES:
        (folder / name).write_text("{}", "utf-8")
    first.page.folder.line.setText(str(folder))
    first.page.passphrase.setText(PASSPHRASE)
    first.page.open_button.click()
    first.finish()
    ways = first.page.opening.ways
    assert [way for way in ways if ways[way].isVisible()] == [Way.RESTORE]
    with qtbot.waitSignal(first.page.restore_asked) as asked:
        QTest.mouseClick(ways[Way.RESTORE], Qt.MouseButton.LeftButton)
    assert asked.args == [folder]


def test_a_reserve_copy_can_be_put_back_without_a_study(
    first: First, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(first.page.restore_asked) as asked:
        QTest.mouseClick(first.page.restore, Qt.MouseButton.LeftButton)
    assert asked.args == [None]


def test_what_can_be_read_is_saved_and_opened(first: First, folder: Path) -> None:
    with Study.open(folder, PASSPHRASE) as study:
        study.journeys.begin(a_journey(*(a_statement() for _ in range(60))))
    path = folder / DATABASE_NAME
    content = bytearray(path.read_bytes())
    content[4096 * 3 : 4096 * 4] = bytes(4096)
    path.write_bytes(content)
    first.page.folder.line.setText(str(folder))
    first.page.passphrase.setText(PASSPHRASE)
    first.page.open_button.click()
    first.finish()
    assert first.studies == []
    QTest.mouseClick(first.page.opening.ways[Way.SALVAGE], Qt.MouseButton.LeftButton)
    dialog = first.dialog(SalvageDialog)
    assert dialog.folder.line.text() == f"{folder} gered"
    dialog.folder.line.setText(str(folder))
    first.press(Key.Key_Return)
    first.finish()
    assert "al een studie" in dialog.problem()
    dialog.folder.line.setText(f"{folder} gered")
    first.press(Key.Key_Return)
    first.finish()
    assert dialog.open_saved.isVisible()
    assert f"{folder} gered" in dialog.told.text()
    QTest.mouseClick(dialog.open_saved, Qt.MouseButton.LeftButton)
    first.finish()
    assert [study.folder for study in first.studies] == [Path(f"{folder} gered")]


def test_a_folder_that_is_synchronised_is_warned_about_and_nothing_is_hindered(
    first: First, qtbot: QtBot, tmp_path: Path
) -> None:
    place = tmp_path / "Dropbox" / "nieuw"
    first.page.new_folder.setFocus()
    first.write(str(place))
    warning = first.page.making.warning
    qtbot.waitUntil(lambda: "Dropbox" in warning.text)
    assert warning.isVisible()
    first.page.folder.line.setText(str(place))
    qtbot.waitUntil(lambda: "Dropbox" in first.page.opening.warning.text)
    for field in (first.page.new_passphrase, first.page.again):
        field.setText(PASSPHRASE)
    first.page.create_button.click()
    first.finish()
    assert [study.folder for study in first.studies] == [place]
    first.page.folder.line.setText(str(tmp_path))
    qtbot.waitUntil(lambda: first.page.opening.warning.text == "")


@pytest.fixture
def rolled_back(folder: Path) -> Path:
    """A study of which an older copy of the file was put back."""
    path = folder / DATABASE_NAME
    old = path.read_bytes()
    with Study.open(folder, PASSPHRASE) as study:
        study.journeys.begin(a_journey())
    path.write_bytes(old)
    return folder


def open_and_hear(first: First, folder: Path) -> FindingsDialog:
    first.page.folder.line.setText(str(folder))
    first.page.passphrase.setText(PASSPHRASE)
    first.page.open_button.click()
    return first.dialog(FindingsDialog)


def test_an_older_file_is_closed_unless_somebody_says_it_was_meant(
    first: First, rolled_back: Path
) -> None:
    dialog = open_and_hear(first, rolled_back)
    assert "ouder dan wat op deze computer" in dialog.told[0]
    assert dialog.close_study.hasFocus()
    first.press(Key.Key_Escape)
    assert (first.closed, dialog.isVisible()) == (1, False)
    first.end()
    dialog = open_and_hear(first, rolled_back)
    QTest.mouseClick(dialog.go_on, Qt.MouseButton.LeftButton)
    assert (first.closed, dialog.isVisible()) == (1, False)
    assert first.studies[0].findings == ()


def test_conflict_copies_are_told_with_one_button(first: First, folder: Path) -> None:
    (folder / "studie (conflicted copy).levensreis").write_bytes(b"x")
    dialog = open_and_hear(first, folder)
    assert not dialog.close_study.isVisible()
    first.press(Key.Key_Return)
    assert not dialog.isVisible()
    assert first.closed == 0


def test_the_strength_of_a_new_passphrase_is_told(first: First, qtbot: QtBot) -> None:
    first.page.new_passphrase.setFocus()
    first.write("geheim2019")
    meter = first.page.making.passphrase.meter
    qtbot.waitUntil(lambda: bool(meter.level.text()))
    assert "zwak" in meter.level.text()
