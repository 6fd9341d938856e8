"""The section in which a study is looked through, by keyboard and mouse."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QMainWindow
from pytestqt.qtbot import QtBot

from levensreis.domain.journey import Journey
from levensreis.services.study import Study
from levensreis.ui.safety.check import check_section
from levensreis.ui.safety.check.panel import CheckPanel
from levensreis.ui.safety.check.passphrase_dialog import PassphraseDialog
from levensreis.ui.start.opening import Entrance
from levensreis.ui.style import Style
from levensreis.ui.tasks.tasks import Tasks
from tests.builders import PASSPHRASE
from tests.ui.safety.check.test_presenter import forget_words, lose_a_journey
from tests.ui.test_accessibility import letters, silent
from tests.user_journeys.hands import Hands, is_gone

Key = Qt.Key


class Section:
    """The section in a window of its own, and what it announced."""

    def __init__(self, panel: CheckPanel, tasks: Tasks, qtbot: QtBot) -> None:
        self.panel, self._tasks, self._qtbot = panel, tasks, qtbot
        self.told: list[str] = []
        self.restores = 0
        self.salvages: list[Entrance] = []
        panel.done_told.connect(self.told.append)
        panel.problem_told.connect(self.told.append)
        panel.restore_wanted.connect(self._count)
        panel.salvage_wanted.connect(self.salvages.append)

    def settle(self) -> None:
        """Wait until nothing is being done."""
        self._qtbot.waitUntil(lambda: not self._tasks.is_busy)
        QApplication.processEvents()

    def look(self, hands: Hands) -> None:
        """Look the study through."""
        hands.click(self.panel.look)
        self.settle()

    def _count(self) -> None:
        self.restores += 1


@pytest.fixture
def window(qtbot: QtBot, style: Style) -> QMainWindow:
    made = QMainWindow()
    made.resize(900, 700)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


@pytest.fixture
def hands(window: QMainWindow, qtbot: QtBot) -> Hands:
    return Hands(window, qtbot)  # type: ignore[arg-type]


@pytest.fixture
def section(
    study: Study, journey: Journey, style: Style, window: QMainWindow, qtbot: QtBot
) -> Section:
    tasks = Tasks(window)
    panel = check_section(study, style, tasks)
    window.setCentralWidget(panel)
    QApplication.processEvents()
    panel.open()
    return Section(panel, tasks, qtbot)


def test_nothing_is_looked_through_unasked(section: Section) -> None:
    panel = section.panel
    assert panel.title == "Nakijken en herstellen"
    assert panel.state.text() == "Nog niet nagekeken sinds de studie openging."
    assert panel.lines == []
    for button in (panel.rebuild, panel.restore, panel.salvage):
        assert not button.isVisible()
    assert panel.keep()
    assert silent(panel) == []


def test_what_was_found_is_told_by_keyboard(
    study: Study, section: Section, hands: Hands
) -> None:
    study.backups.make()
    section.panel.look.setFocus()
    for _ in range(2):  # and once more, in place of what was found
        hands.press(Key.Key_Return)
        section.settle()
        assert section.panel.state.text().startswith("De studie is heel.")
        assert len(section.panel.lines) == 6
    assert all(each.startswith("in orde: ") for each in section.panel.lines)
    section.panel.open()
    assert len(section.panel.lines) == 6  # what was found stays
    assert not section.panel.salvage.isVisible()


def test_the_index_of_words_is_made_anew(
    study: Study, section: Section, hands: Hands
) -> None:
    forget_words(study)
    section.look(hands)
    hands.click(section.panel.rebuild)
    section.settle()
    assert section.told == ["De woordenlijst is opnieuw gemaakt."]
    assert not section.panel.rebuild.isVisible()


def test_of_what_is_damaged_a_copy_is_put_back(
    study: Study, section: Section, hands: Hands
) -> None:
    lose_a_journey(study)
    section.look(hands)
    assert silent(section.panel) == []
    hands.click(section.panel.restore)
    assert section.restores == 1


@pytest.fixture
def asked(study: Study, section: Section, hands: Hands) -> PassphraseDialog:
    """The question before a damaged study is saved."""
    lose_a_journey(study)
    section.look(hands)
    hands.click(section.panel.salvage)
    return hands.dialog(PassphraseDialog)


def test_what_can_be_read_is_saved_after_the_passphrase(
    asked: PassphraseDialog, section: Section, hands: Hands
) -> None:
    assert asked.passphrase.hasFocus()
    assert silent(asked) == []
    assert len(letters(asked)) == len(set(letters(asked)))
    hands.line(PASSPHRASE)
    section.settle()
    assert [each.secret for each in section.salvages] == [PASSPHRASE]
    assert is_gone(asked)


def test_a_wrong_passphrase_is_told_and_can_be_typed_over(
    asked: PassphraseDialog, section: Section, hands: Hands
) -> None:
    hands.press(Key.Key_Return)
    assert asked.problem() == "Typ de wachtzin van de studie."
    hands.line("iets anders")
    section.settle()
    assert "past niet" in asked.problem()
    assert section.salvages == []
    hands.line(PASSPHRASE)
    section.settle()
    assert len(section.salvages) == 1


def test_saving_can_be_left(
    asked: PassphraseDialog, section: Section, hands: Hands
) -> None:
    assert asked.findChild(QDialogButtonBox) is not None
    hands.press(Key.Key_Escape)
    assert is_gone(asked)
    section.panel.show_wrong("te laat")
    assert section.salvages == []
