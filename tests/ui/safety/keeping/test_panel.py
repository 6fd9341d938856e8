"""The section of keeping and erasing, by keyboard and mouse."""

from datetime import date
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from levensreis.domain.journey import Journey
from levensreis.services.study import Study
from levensreis.ui.safety.keeping import keeping_section
from levensreis.ui.safety.keeping.erase_dialog import ErasureDialog
from levensreis.ui.safety.keeping.panel import KeepingPanel
from levensreis.ui.style import Style
from levensreis.ui.tasks.tasks import Tasks
from tests.builders import a_journey
from tests.ui.test_accessibility import silent
from tests.user_journeys.hands import Hands

Key = Qt.Key
Role = Qt.ItemDataRole


@pytest.fixture
def panel(
    study: Study, style: Style, tasks: Tasks, window: QMainWindow
) -> KeepingPanel:
    """The section, not filled yet."""
    made = keeping_section(study, style, tasks)
    window.setCentralWidget(made)
    QApplication.processEvents()
    return made


@pytest.fixture
def filled(
    panel: KeepingPanel, later: Journey, undecided: Journey, over: Journey
) -> KeepingPanel:
    """The section with three journeys; its keys are in the table."""
    panel.open()
    panel.journeys.setFocus()
    QApplication.processEvents()
    return panel


def row(panel: KeepingPanel, number: int) -> list[str]:
    """What stands in a row."""
    model = panel.journeys.model()
    columns = range(model.columnCount(QModelIndex()))
    return [model.index(number, column).data() for column in columns]


def test_a_study_without_journeys_says_so(panel: KeepingPanel) -> None:
    panel.open()
    QApplication.processEvents()
    assert not panel.journeys.isVisible()
    assert not panel.strip.isVisible()
    assert not panel.over.isVisible()
    panel.tabs.setCurrentIndex(1)
    assert not panel.erased.isVisible()


def test_what_is_over_stands_first_with_a_sign_and_words(filled: KeepingPanel) -> None:
    code, name, until, told = row(filled, 0)
    assert (code, name, until) == ("LR-003", "Noor", "1 november 2026")
    assert told.endswith("verstreken")
    signs = [
        filled.journeys.model().index(number, 3).data(Role.DecorationRole)
        for number in range(3)
    ]
    pictures = {each.pixmap(15).toImage().constBits().tobytes() for each in signs}
    assert len(pictures) == 3
    assert filled.over.text().startswith("De bewaartermijn van LR-003 is verstreken.")
    assert filled.strip.name.whole == "LR-003 · Noor"


def test_a_day_is_set_by_keyboard_alone(
    hands: Hands, filled: KeepingPanel, study: Study, undecided: Journey
) -> None:
    hands.press(Key.Key_Down)
    assert filled.strip.name.whole == "LR-001 · Jelle"
    hands.press(Key.Key_Return)
    assert filled.strip.until.hasFocus()
    hands.line("31-12-2040")
    assert study.retention.get(undecided.id).until == date(2040, 12, 31)
    assert filled.strip.until.text() == "31 december 2040"
    # The rows stay where they are, under a hand that is about to click.
    assert row(filled, 1)[:3] == ["LR-001", "Jelle", "31 december 2040"]


def test_a_day_is_taken_away_when_its_field_is_left_empty(
    hands: Hands, filled: KeepingPanel, study: Study, over: Journey
) -> None:
    filled.strip.until.setFocus()
    hands.replace("")
    hands.press(Key.Key_Backspace)
    hands.press(Key.Key_Tab)
    assert study.retention.get(over.id).until is None
    assert row(filled, 0)[2:] == ["", "nog niet vastgelegd"]
    assert not filled.over.isVisible()


def test_what_is_no_day_stays_with_the_reason_and_is_not_left(
    hands: Hands, filled: KeepingPanel, study: Study, over: Journey
) -> None:
    filled.strip.until.setFocus()
    hands.replace("ooit")
    place = filled.journeys.visualRect(filled.journeys.model().index(2, 0)).center()
    viewport = filled.journeys.viewport()
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=place)
    assert "Geen dag herkend" in filled.strip.problem()
    assert filled.strip.until.text() == "ooit"
    assert filled.strip.name.whole == "LR-003 · Noor"
    assert filled.journeys.currentIndex().row() == 0
    assert not filled.keep()
    assert filled.strip.until.hasFocus()
    hands.replace("5 jaar")
    assert filled.keep()
    assert filled.strip.problem() == ""
    until = study.retention.get(over.id).until
    assert until is not None
    assert until > date(2026, 11, 1)


def test_a_journey_is_erased_and_told_to_the_page(
    hands: Hands, filled: KeepingPanel, study: Study, over: Journey, qtbot: QtBot
) -> None:
    gone: list[UUID] = []
    filled.journey_erased.connect(gone.append)
    hands.click(filled.strip.erase)
    dialog = hands.dialog(ErasureDialog)
    assert dialog.code.hasFocus()
    hands.write("LR-003")
    hands.click(dialog.erase)
    qtbot.waitUntil(lambda: gone == [over.id])
    assert [each.code for each in filled.journeys.things] == ["LR-001", "LR-002"]
    assert filled.strip.name.whole == "LR-001 · Jelle"
    assert filled.tabs.tabText(1) == "Eerder gewist (1)"
    hands.press(Key.Key_Return)
    filled.tabs.setCurrentIndex(1)
    model = filled.erased.model()
    told = [model.index(0, column).data() for column in (0, 2, 3)]
    assert told == ["LR-003", "bewaartermijn verstreken", "bewaartermijn verstreken"]


def test_the_last_one_that_is_erased_leaves_an_empty_list(
    hands: Hands, panel: KeepingPanel, over: Journey, study: Study
) -> None:
    panel.open()
    filled_in = panel.strip.until
    filled_in.setText("ooit")
    study.erasure.erase(over.id, "LR-003", "op verzoek")
    panel.open()
    QApplication.processEvents()
    assert not panel.strip.isVisible()
    assert panel.keep()


def test_the_report_is_saved_where_asked(
    hands: Hands, filled: KeepingPanel, tmp_path: Path, qtbot: QtBot
) -> None:
    told: list[str] = []
    filled.done_told.connect(told.append)
    filled.problem_told.connect(told.append)
    hands.click(filled.report)
    hands.save_as(tmp_path / "verslag.csv")
    qtbot.waitUntil(lambda: bool(told))
    assert told == [f"Bewaard: {tmp_path / 'verslag.csv'}. Verstreken: 1."]
    hands.click(filled.report)
    hands.save_as(tmp_path / "studie" / "verslag.csv")
    qtbot.waitUntil(lambda: len(told) == 2)
    assert "niet in de map van de studie" in told[1]


def test_everything_is_named(filled: KeepingPanel) -> None:
    assert silent(filled) == []
    assert filled.strip.until.accessibleDescription() == "LR-003 · Noor"
    filled.tabs.setCurrentIndex(1)
    assert silent(filled) == []


@pytest.mark.parametrize("zoom", [0.9, 1.0, 1.5])
def test_nothing_stands_out_at_the_right(
    filled: KeepingPanel, style: Style, study: Study, zoom: float
) -> None:
    study.journeys.begin(a_journey(pseudonym="Een lange schuilnaam " * 5))
    style.set_zoom(zoom)
    filled.open()
    QApplication.processEvents()
    widths = [filled.journeys.columnWidth(column) for column in range(4)]
    assert sum(widths) <= filled.journeys.viewport().width()
    assert filled.minimumSizeHint().width() <= 900
    style.set_zoom(1.0)
