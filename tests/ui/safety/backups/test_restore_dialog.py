"""Putting a reserve copy back, by keyboard and mouse."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMainWindow
from pytestqt.qtbot import QtBot

from levensreis.services.backups import BackupInfo
from levensreis.services.study import Study
from levensreis.ui.safety.backups.restore_dialog import RestoreDialog
from levensreis.ui.safety.backups.restore_presenter import OpenStudy
from levensreis.ui.style import Style
from tests.builders import PASSPHRASE, a_journey
from tests.ui.test_accessibility import letters, silent
from tests.user_journeys.hands import Hands, is_gone

Key = Qt.Key


class Restoring:
    """The dialog over a window, and the studies that it handed over."""

    def __init__(self, window: QMainWindow, style: Style, qtbot: QtBot) -> None:
        self._window, self._style, self._qtbot = window, style, qtbot
        self.handed: list[Study] = []
        self.told = ""

    def open(self, folder: Path | None = None, **more: object) -> RestoreDialog:
        """Show the dialog, and wait until it found what there is."""
        made = RestoreDialog(self._style, folder, self._window, **more)  # type: ignore[arg-type]
        made.restored.connect(self.handed.append)
        made.open()
        made.activateWindow()
        self._qtbot.waitUntil(made.isActiveWindow)
        self.settle(made)
        return made

    def settle(self, dialog: RestoreDialog) -> None:
        """Wait until nothing is being done."""
        self._qtbot.waitUntil(lambda: not dialog.tasks.is_busy)

    def wait(self) -> Study:
        """Wait until a study was handed over, and return it."""
        self._qtbot.waitUntil(lambda: bool(self.handed))
        return self.handed[0]


@pytest.fixture
def restoring(window: QMainWindow, style: Style, qtbot: QtBot) -> Iterator[Restoring]:
    made = Restoring(window, style, qtbot)
    yield made
    for study in made.handed:
        study.close()


@pytest.fixture
def closed(study: Study, copy: BackupInfo) -> Path:
    """The folder of a closed study with a journey more than its copy."""
    study.journeys.begin(a_journey(code="LR-002"))
    study.close()
    return study.folder


def choose(hands: Hands, path: Path) -> None:
    """Choose in the dialog for files or folders that is open."""
    dialog = hands.dialog(QFileDialog)
    dialog.fileSelected.emit(str(path))
    dialog.reject()


def codes(study: Study) -> list[str]:
    return [each.code for each in study.journeys.overview()]


def test_a_study_that_does_not_open_comes_back_by_keyboard_alone(
    restoring: Restoring, closed: Path, hands: Hands
) -> None:
    dialog = restoring.open(closed)
    assert dialog.table.hasFocus()
    assert dialog.target.is_instead
    hands.press(Key.Key_Return)
    assert dialog.passphrase.hasFocus()
    hands.line(PASSPHRASE)
    study = restoring.wait()
    assert codes(study) == ["LR-001"]
    assert study.folder == closed
    assert "Wat er stond, staat in" in dialog.told
    assert is_gone(dialog)


def test_everything_in_it_has_a_name(restoring: Restoring, closed: Path) -> None:
    dialog = restoring.open(closed)
    assert silent(dialog) == []
    taken = letters(dialog)
    assert len(taken) == len(set(taken))
    assert str(closed) in dialog.target.instead.accessibleDescription()
    dialog.reject()


def test_a_wrong_passphrase_is_told_beside_it_and_can_be_typed_over(
    restoring: Restoring, closed: Path, hands: Hands
) -> None:
    dialog = restoring.open(closed)
    hands.press(Key.Key_Return)
    hands.line("iets anders")
    restoring.settle(dialog)
    assert "past niet" in dialog.problem("passphrase")
    assert dialog.passphrase.hasFocus()
    hands.line(PASSPHRASE)
    assert codes(restoring.wait()) == ["LR-001"]


def test_from_a_stick_to_a_new_folder(
    restoring: Restoring, closed: Path, copy: BackupInfo, stick: Path, hands: Hands
) -> None:
    shutil.move(copy.path, stick)
    dialog = restoring.open()
    assert dialog.source.whole == "Waar staat de reservekopie?"
    assert dialog.other_folder.hasFocus()
    assert not dialog.restore.isEnabled()
    hands.click(dialog.other_folder)
    choose(hands, stick)
    restoring.settle(dialog)
    assert not dialog.target.instead.isVisible()
    dialog.target.folder.line.setText(str(stick.with_name("terug")))
    dialog.passphrase.setText(PASSPHRASE)
    hands.click(dialog.restore)
    study = restoring.wait()
    assert study.folder == stick.with_name("terug")
    assert "Wat er stond" not in dialog.told


def test_one_file_is_chosen(
    restoring: Restoring, closed: Path, copy: BackupInfo, stick: Path, hands: Hands
) -> None:
    path = Path(shutil.copy(copy.path, stick / "gekregen.zip"))
    dialog = restoring.open()
    hands.click(dialog.other_file)
    choose(hands, path)
    assert dialog.source.whole == f"Reservekopie {path}"
    assert dialog.restore.isEnabled()
    path.write_bytes(b"stuk")
    hands.click(dialog.other_file)
    choose(hands, path)
    assert "beschadigd" in dialog.problem("copy")
    dialog.reject()


def test_a_damaged_copy_cannot_be_put_back(
    restoring: Restoring, closed: Path, copy: BackupInfo
) -> None:
    copy.path.write_bytes(b"stuk")
    dialog = restoring.open(closed)
    assert not dialog.restore.isEnabled()
    dialog.reject()


def test_the_copy_that_was_chosen_is_marked(
    restoring: Restoring, study: Study, copy: BackupInfo
) -> None:
    study.journeys.begin(a_journey())
    newer = study.backups.make().info
    opened = OpenStudy(
        folder=study.folder, is_ours=study.backups.is_ours, let_go=lambda: True
    )
    for chosen, row in ((copy, 1), (newer, 0)):
        dialog = restoring.open(study.folder, study=opened, chosen=chosen)
        assert dialog.table.currentIndex().row() == row
        dialog.reject()


def test_a_new_folder_that_was_typed_stays_when_another_copy_is_marked(
    restoring: Restoring, study: Study, copy: BackupInfo, hands: Hands
) -> None:
    study.journeys.begin(a_journey())
    study.backups.make()
    study.close()
    dialog = restoring.open(study.folder)
    proposed = dialog.target.folder.line.text()
    assert proposed.endswith("studie teruggezet")
    assert not dialog.target.folder.isEnabled()
    hands.click(dialog.target.apart)
    dialog.target.folder.line.setText("/ergens/anders")
    dialog.table.setFocus()
    hands.press(Key.Key_Down)
    assert dialog.target.folder.line.text() == "/ergens/anders"
    assert not dialog.target.is_instead
    dialog.reject()


def test_what_is_missing_is_told_at_its_place(
    restoring: Restoring, closed: Path, hands: Hands
) -> None:
    dialog = restoring.open(closed)
    hands.click(dialog.restore)
    assert "Typ de wachtzin" in dialog.problem("passphrase")
    hands.click(dialog.target.apart)
    dialog.target.folder.line.clear()
    hands.click(dialog.restore)
    assert "Kies een map" in dialog.problem("folder")
    assert dialog.target.folder.line.hasFocus()
    assert dialog.problem("passphrase") == ""
    dialog.reject()


def test_escape_leaves_and_forgets_what_was_typed(
    restoring: Restoring, closed: Path, hands: Hands
) -> None:
    dialog = restoring.open(closed)
    dialog.passphrase.setText(PASSPHRASE)
    hands.press(Key.Key_Escape)
    assert is_gone(dialog)
    assert restoring.handed == []


def test_escape_while_it_is_busy_stops_and_stays(
    restoring: Restoring, closed: Path, hands: Hands
) -> None:
    dialog = restoring.open(closed)
    dialog.passphrase.setText(PASSPHRASE)
    dialog.restore.click()
    assert dialog.foot.is_busy
    dialog.reject()
    restoring.settle(dialog)
    assert not dialog.foot.is_busy
    assert dialog.isVisible()
    assert dialog.passphrase.isEnabled()
    assert restoring.handed == []
    with Study.open(closed, PASSPHRASE) as again:
        assert codes(again) == ["LR-001", "LR-002"]
    dialog.reject()


def test_it_never_becomes_higher_than_the_screen(
    restoring: Restoring, closed: Path, style: Style
) -> None:
    style.set_zoom(1.5)
    dialog = restoring.open(closed)
    room = dialog.screen().availableGeometry()
    assert dialog.height() <= room.height()
    dialog.reject()
    style.set_zoom(1.0)
