"""The section of reserve copies, by keyboard and mouse."""

from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog, QMainWindow
from pytestqt.qtbot import QtBot

from levensreis.services.backups import BackupInfo
from levensreis.services.study import Study
from levensreis.ui.safety.backups import backups_section
from levensreis.ui.safety.backups.panel import BackupsPanel
from levensreis.ui.style import Style
from levensreis.ui.tasks.tasks import Tasks
from tests.builders import a_journey
from tests.ui.boxes import Boxes
from tests.ui.test_accessibility import silent
from tests.user_journeys.hands import Hands

Key = Qt.Key


class Section:
    """The section in a window of its own, and what it announced."""

    def __init__(self, panel: BackupsPanel, tasks: Tasks, qtbot: QtBot) -> None:
        self.panel, self._tasks, self._qtbot = panel, tasks, qtbot
        self.told: list[str] = []
        self.restored: list[BackupInfo] = []
        panel.done_told.connect(self.told.append)
        panel.problem_told.connect(self.told.append)
        panel.restore_wanted.connect(self.restored.append)

    def settle(self) -> None:
        """Wait until nothing is being done."""
        self._qtbot.waitUntil(lambda: not self._tasks.is_busy)
        QApplication.processEvents()

    @property
    def rows(self) -> list[list[str]]:
        """What the table shows."""
        model = self.panel.table.model()
        return [
            [str(model.index(row, column).data()) for column in (1, 2, 3, 4)]
            for row in range(model.rowCount())
        ]


@pytest.fixture
def section(
    study: Study, style: Style, tasks: Tasks, window: QMainWindow, qtbot: QtBot
) -> Section:
    panel = backups_section(study, style, tasks)
    window.setCentralWidget(panel)
    QApplication.processEvents()
    made = Section(panel, tasks, qtbot)
    panel.open()
    made.settle()
    return made


def reopen(section: Section) -> None:
    section.panel.open()
    section.settle()


def test_without_copies_there_is_one_thing_to_do(section: Section) -> None:
    panel = section.panel
    assert panel.title == "Reservekopieën"
    assert not panel.table.isVisible()
    assert not panel.examine.isEnabled()
    assert panel.make.isVisible()
    assert panel.second.choose.text().strip() == "Plek kiezen …"
    assert not panel.second.leave.isVisible()
    assert silent(panel) == []


def test_a_copy_is_made_by_keyboard(
    study: Study, section: Section, hands: Hands
) -> None:
    study.journeys.begin(a_journey())
    section.panel.make.setFocus()
    hands.press(Key.Key_Return)
    section.settle()
    assert section.rows == [["1", "0", "deze computer", "in orde"]]
    assert section.told[0].startswith("De reservekopie is gemaakt en nagekeken")
    assert silent(section.panel) == []


def test_the_marked_copy_tells_where_it_is(copy: BackupInfo, section: Section) -> None:
    panel = section.panel
    assert panel.contents.text().startswith("1 levensreis, 4 uitspraken; ")
    assert panel.paths[0].whole == str(copy.path)
    assert not panel.paths[1].isVisible()


def test_the_keys_stay_on_the_copy_that_was_marked(
    copy: BackupInfo, study: Study, section: Section
) -> None:
    section.panel.table.setFocus()
    study.journeys.begin(a_journey())
    study.backups.make()
    reopen(section)
    assert section.panel.table.currentIndex().row() == 1
    assert section.panel.paths[0].whole == str(copy.path)


def test_enter_on_a_copy_puts_it_back(
    copy: BackupInfo, section: Section, hands: Hands
) -> None:
    section.panel.table.setFocus()
    hands.press(Key.Key_Return)
    hands.click(section.panel.restore)
    assert section.restored == [copy, copy]


def test_a_damaged_copy_cannot_be_put_back(
    copy: BackupInfo, section: Section, hands: Hands
) -> None:
    copy.path.write_bytes(b"stuk")
    reopen(section)
    assert section.rows == [["", "", "deze computer", "beschadigd"]]
    assert not section.panel.restore.isEnabled()
    section.panel.table.setFocus()
    hands.press(Key.Key_Return)
    assert section.restored == []


def test_removing_is_asked_about(
    copy: BackupInfo, section: Section, hands: Hands, boxes: Boxes
) -> None:
    boxes.will_get("Esc", "Terug", "Verwijderen")
    section.panel.table.setFocus()
    hands.press(Key.Key_Delete)
    hands.click(section.panel.remove)
    assert copy.path.exists()
    section.panel.table.setFocus()
    hands.press(Key.Key_Delete)
    section.settle()
    assert not copy.path.exists()
    assert "gaat voorgoed weg (deze computer)" in boxes.told[0]
    assert not section.panel.table.isVisible()


def test_letters_do_nothing(copy: BackupInfo, section: Section, hands: Hands) -> None:
    section.panel.table.setFocus()
    hands.write("vn ")
    assert (section.told, section.restored) == ([], [])


def test_a_second_place_is_chosen_changed_and_left(
    copy: BackupInfo, section: Section, hands: Hands, stick: Path, tmp_path: Path
) -> None:
    panel, other = section.panel, tmp_path / "andere"
    other.mkdir()
    for place in (stick, other):
        hands.click(panel.second.choose)
        choose(hands, place)
        section.settle()
        assert str(place) in panel.second.words.text()
    assert section.rows == [["1", "4", "beide plekken", "in orde"]]
    assert panel.paths[1].isVisible()
    assert panel.second.choose.text().strip() == "Andere plek …"
    hands.click(panel.second.leave)
    section.settle()
    assert section.rows == [["1", "4", "deze computer", "in orde"]]
    assert panel.second.words.text().startswith("Nog geen.")


def choose(hands: Hands, folder: Path) -> None:
    dialog = hands.dialog(QFileDialog)
    dialog.fileSelected.emit(str(folder))
    dialog.reject()


class Shown(QObject):
    """Where the folder would open, on a desktop."""

    def __init__(self) -> None:
        super().__init__()
        self.urls: list[str] = []

    @Slot(QUrl)
    def show(self, url: QUrl) -> None:
        self.urls.append(url.toLocalFile())


def test_the_folder_of_a_copy_is_shown(
    copy: BackupInfo, section: Section, hands: Hands
) -> None:
    shown = Shown()
    # What it wants at runtime is a str, whatever its types say.
    QDesktopServices.setUrlHandler("file", shown, "show")  # type: ignore[arg-type]
    try:
        hands.click(section.panel.folder)
    finally:
        QDesktopServices.unsetUrlHandler("file")
    assert shown.urls == [str(copy.path.parent)]


def test_everything_can_be_read_through(
    copy: BackupInfo, section: Section, hands: Hands
) -> None:
    hands.click(section.panel.examine)
    section.settle()
    assert section.told == ["Nagelezen: 1. Ze zijn allemaal heel."]


def test_the_section_can_always_be_left(section: Section) -> None:
    assert section.panel.keep()
