"""A researcher at the real window: make, drop, report, lock, and come back."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from levensreis.domain.access import AccessKind
from levensreis.language import Language
from levensreis.services.merging import MergedStudy
from levensreis.storage.research import merged_tables
from levensreis.ui.main_window import MainWindow
from levensreis.ui.research.merging.part import MergingPart
from levensreis.ui.research.page import ResearchPage
from levensreis.ui.research.parts import PartName
from levensreis.ui.start.recent import recent_research
from tests.builders import CHEAP, PASSPHRASE
from tests.storage.research.arriving import Told, a_file, write_all
from tests.ui.conftest import OpenWindow, PageHands
from tests.ui.speaking import speaking
from tests.ui.test_accessibility import letters, silent
from tests.user_journeys.hands import Ctrl, Hands

Key = Qt.Key
HERE = Told("a", 2, (("Nu", ("rust",)),))
OTHER = Told("a", 2, (("Anders", ("rust",)),))


class Researcher(Hands):
    """Hands on a window, and what is seen of research in it."""

    @property
    def page(self) -> ResearchPage:
        """The researcher's page."""
        assert self.window.merged is not None
        return self.window.merged.page

    @property
    def merging(self) -> MergingPart:
        """The part that is shown."""
        assert isinstance(self.page.part, MergingPart)
        return self.page.part

    def wait(self) -> None:
        """Wait until nothing is being done."""
        self._qtbot.waitUntil(lambda: not self._is_busy, timeout=20_000)

    def open(self, folder: Path, passphrase: str = PASSPHRASE) -> None:
        """Open a merged study from the first screen."""
        side = self.window.first.research
        self.window.first.show_side(research=True)
        side.opening.folder.line.setText(str(folder))
        side.opening.passphrase.setText(passphrase)
        self.click(side.opening.button)
        self.wait()

    def drop(self, *paths: Path) -> None:
        """Drop files in the well."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(each)) for each in paths])
        around = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
        well, copy = self.merging.well, Qt.DropAction.CopyAction
        over = QDragEnterEvent(QPoint(9, 9), copy, data, *around)
        QApplication.sendEvent(well, over)
        QApplication.sendEvent(well, QDropEvent(QPointF(9, 9), copy, data, *around))
        self.wait()

    def see(self, page: QWidget) -> None:
        """Wait until a window that was made anew shows its page."""
        self._qtbot.waitUntil(page.isVisible)

    def can(self, name: str) -> bool:
        """Tell whether the menus can do something now."""
        menus = self.window.menuBar().findChildren(QMenu)
        every: list[QAction] = [each for menu in menus for each in menu.actions()]
        return next(each for each in every if each.text() == name).isEnabled()

    @property
    def _is_busy(self) -> bool:
        window = self.window
        is_open = window.merged is not None
        return window.start.tasks.is_busy or (is_open and self.page.tasks.is_busy)


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A merged study of one journey, closed; copied for each test."""
    root = tmp_path_factory.mktemp("samen")
    with MergedStudy.create(root / "doel", PASSPHRASE, CHEAP) as made:
        made.merge(write_all(root / "eerder", [a_file(Told("z"))]))
    return root / "doel"


@pytest.fixture
def merged(source: Path, tmp_path: Path) -> Path:
    """The folder of a merged study that is not open."""
    return Path(shutil.copytree(source, tmp_path / "doel"))


@pytest.fixture
def researcher(open_window: OpenWindow, qtbot: QtBot) -> Iterator[Researcher]:
    """Hands on the first screen."""
    window: MainWindow = open_window().window
    yield Researcher(window, qtbot)
    window.let_go()


def test_a_merged_study_is_made_from_the_first_screen(
    researcher: Researcher, tmp_path: Path
) -> None:
    first = researcher.window.first
    first.tabs.setFocus()
    researcher.press(Key.Key_Right)
    making = first.research.making
    assert making.isVisible()
    assert silent(first) == []
    found = letters(first)
    assert len(found) == len(set(found))
    making.folder.line.setText(str(tmp_path / "samen"))
    making.passphrase.line.setText(PASSPHRASE)
    making.passphrase.again.setText("iets anders")
    researcher.click(making.button)
    assert "niet gelijk" in first.research.problem("new", "again")
    researcher.replace(PASSPHRASE)
    researcher.press(Key.Key_Return)
    researcher.wait()
    assert researcher.window.windowTitle() == "samen – Levensreis"
    assert researcher.page.part_name is PartName.MERGING
    assert recent_research() == [str(tmp_path / "samen")]
    assert making.passphrase.line.text() == ""
    assert researcher.can("Studie sluiten")
    assert not researcher.can("Nieuwe levensreis")
    researcher.press(Key.Key_W, Ctrl)
    assert first.isVisible()
    assert first.is_research
    [recent] = first.research.recent.buttons
    assert "samen (samengevoegde studie)" in recent.text()


def test_what_does_not_open_is_told_beside_its_field(
    researcher: Researcher, merged: Path
) -> None:
    researcher.open(merged, "iets anders")
    side = researcher.window.first.research
    assert "past niet" in side.problem("open", "passphrase")
    side.server.address.setText("postgresql://")
    researcher.click(side.server.button)
    researcher.wait()
    assert side.problem("server", "address")
    # Who asks for it among the studies is led to the other side.
    study = researcher.window.start
    researcher.window.first.show_side(research=False)
    study.folder.line.setText(str(merged))
    study.passphrase.setText(PASSPHRASE)
    researcher.click(study.open_button)
    researcher.wait()
    [way] = [each for each in study.opening.ways.values() if each.isVisible()]
    researcher.click(way)
    researcher.wait()
    assert researcher.window.merged is not None


def test_files_are_dropped_merged_and_reported(
    researcher: Researcher, merged: Path, tmp_path: Path
) -> None:
    researcher.open(merged)
    part = researcher.merging
    assert part.well.choose.hasFocus()
    inbox = tmp_path / "binnen"
    write_all(inbox, [a_file(HERE), a_file(OTHER), b"geen bestand"])
    researcher.drop(inbox)
    assert [each.path.name for each in part.waiting.table.things] == [
        "0000.lrs",
        "0001.lrs",
        "0002.lrs",
    ]
    assert not part.waiting.key.isVisible()
    part.waiting.table.setFocus()
    part.waiting.table.go_to(2)
    researcher.press(Key.Key_Delete)
    assert len(part.waiting.table.things) == 2
    assert silent(researcher.window) == []
    researcher.press(Key.Key_Return, Ctrl)
    researcher.wait()
    assert part.report.isVisible()
    assert [row.words for row in part.report.table.things] == [
        "nieuw",
        "zelfde versie met andere inhoud: niets veranderd",
    ]
    researcher.click(part.report.filter)
    assert len(part.report.table.things) == 1
    researcher.click(part.report.copy)
    assert "0001.lrs" in QApplication.clipboard().text()
    assert part.tabs.tabText(2) == "Conflicten (1)"
    part.tabs.setCurrentIndex(2)
    found = letters(researcher.window)
    assert len(found) == len(set(found))
    assert silent(researcher.window) == []
    part.conflicts.why.setText("gebeld: dit klopt")
    researcher.click(part.conflicts.stay)
    assert part.tabs.tabText(2) == "Conflicten"
    assert "gebeld" in part.conflicts.told.text()


def test_a_lock_closes_it_and_it_opens_at_the_same_part(
    researcher: Researcher, merged: Path
) -> None:
    researcher.open(merged)
    researcher.press(Key.Key_PageDown, Ctrl)
    assert researcher.page.part_name is PartName.CODES
    kept: list[object] = []
    lock = researcher.window.guard.lock
    lock.restart = kept.append
    assert researcher.window.guard.watch.is_on
    researcher.press(Key.Key_L, Ctrl)
    window = researcher.window
    assert kept == [merged]
    assert window.merged is None
    assert not window.guard.watch.is_on
    assert window.first.research.locked.isVisible()
    assert window.focusWidget() is window.first.research.opening.passphrase
    MergedStudy.open(merged, PASSPHRASE).close()  # it was let go of
    researcher.open(merged)
    assert researcher.page.part_name is PartName.CODES
    assert window.merged is not None
    with window.merged.merged.target.transaction() as connection:
        kinds = connection.execute(select(merged_tables.access_log.c.kind)).scalars()
        assert AccessKind.LOCK in set(kinds)


def test_what_was_typed_at_a_lock_stands_in_its_field_again(
    researcher: Researcher, merged: Path, tmp_path: Path
) -> None:
    inbox = tmp_path / "binnen"
    with MergedStudy.open(merged, PASSPHRASE) as study:
        study.merge(write_all(inbox, [a_file(HERE), a_file(OTHER)]))
    researcher.open(merged)
    researcher.merging.tabs.setCurrentIndex(2)
    researcher.merging.conflicts.why.setFocus()
    researcher.write("gebeld met")
    researcher.press(Key.Key_L, Ctrl)
    assert researcher.window.merged is None
    researcher.open(merged)
    assert researcher.merging.conflicts.why.text() == "gebeld met"
    researcher.window.close_study()
    researcher.open(merged)
    assert researcher.merging.conflicts.why.text() == ""


def test_another_language_leaves_it_open_where_it_was(
    researcher: Researcher, merged: Path, qapp: QApplication
) -> None:
    researcher.open(merged)
    researcher.press(Key.Key_5, Ctrl)
    assert researcher.page.part_name is PartName.AGREEMENT
    opened = researcher.page.merged
    with speaking(qapp, Language.DUTCH):
        researcher.window.set_language(Language.ENGLISH)
        assert researcher.page.merged is opened
        assert researcher.page.part_name is PartName.AGREEMENT
        researcher.see(researcher.page)
        researcher.press(Key.Key_1, Ctrl)
        assert researcher.merging.isVisible()


def test_the_own_study_tells_what_is_only_for_a_merged_one(hands: PageHands) -> None:
    hands.press(Key.Key_K, Ctrl | Qt.KeyboardModifier.ShiftModifier)
    page = hands.study_page.counting.page
    assert page is not None
    hands.wait_for_tasks()
    assert page.isVisible()
    assert page.part_name is PartName.TABLE
    hands.press(Key.Key_1, Ctrl)
    assert page.part is None
    assert "Studie sluiten" in page.told
    hands.press(Key.Key_Escape)
    assert not page.isVisible()
    hands.study_page.forget_journey(uuid4())  # what was erased is counted nowhere
    assert hands.study_page.counting.page is None
