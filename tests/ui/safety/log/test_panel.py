"""The section of the access log, by keyboard and mouse."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QModelIndex, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from levensreis.domain.access import AccessEntry, AccessKind
from levensreis.domain.journey import Journey
from levensreis.services.study import Study
from levensreis.ui.safety.log import log_section
from levensreis.ui.safety.log.lines import Span
from levensreis.ui.safety.log.panel import LogPanel
from levensreis.ui.style import Style
from levensreis.ui.tasks.tasks import Tasks
from tests.ui.safety.log.conftest import tamper
from tests.ui.test_accessibility import silent
from tests.user_journeys.hands import Hands

Key = Qt.Key
Role = Qt.ItemDataRole


@pytest.fixture
def tasks(qapp: QApplication) -> Iterator[Tasks]:
    made = Tasks(qapp)
    yield made
    made.cancel_and_wait(10)


@pytest.fixture
def section(study: Study, sem: Journey, style: Style, tasks: Tasks) -> LogPanel:
    return log_section(study, style, tasks)


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
def panel(
    section: LogPanel, tasks: Tasks, window: QMainWindow, qtbot: QtBot
) -> LogPanel:
    """The section in a window of its own, with the log read."""
    window.setCentralWidget(section)
    QApplication.processEvents()
    read(section, tasks, qtbot)
    return section


@pytest.fixture
def hands(panel: LogPanel, qtbot: QtBot) -> Hands:
    return Hands(panel.window(), qtbot)  # type: ignore[arg-type]


def read(panel: LogPanel, tasks: Tasks, qtbot: QtBot) -> None:
    panel.open()
    qtbot.waitUntil(lambda: not tasks.is_busy)


def row(panel: LogPanel, number: int) -> list[str]:
    """What stands in a row."""
    model = panel.table.model()
    columns = range(model.columnCount(QModelIndex()))
    return [model.index(number, column).data() for column in columns]


def test_a_line_tells_when_what_with_which_journey_who_and_where(
    panel: LogPanel,
) -> None:
    model = panel.table.model()
    heads = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(7)]
    assert heads == [
        *("Regel", "Wanneer", "Wat", "Code", "Onderdeel", "Wie", "Computer"),
    ]
    assert row(panel, 1)[2:] == ["gezocht", "", "", "bram", "laptop van bram"]
    assert row(panel, 3)[2:5] == ["uitgevoerd", "LR-001", "overzicht"]
    assert panel.state.text().startswith("Het logboek is heel: 8 regels")
    assert panel.count.text() == "8 regels"
    assert not panel.to_break.isVisible()


def test_filters_are_chosen_by_keyboard_and_go_together(
    hands: Hands, panel: LogPanel
) -> None:
    panel.kind.setFocus()
    while panel.kind.currentText() != "gezocht":
        hands.press(Key.Key_Down)
    assert [each.kind for each in panel.table.things] == ["search"] * 2
    hands.press(Key.Key_Tab)
    assert panel.who.hasFocus()
    hands.press(Key.Key_Tab)
    hands.press(Key.Key_End)
    assert panel.span.currentData() == Span.WEEK
    assert panel.count.text() == "1 regel van 8"
    hands.press(Key.Key_Tab)
    assert panel.table.hasFocus()
    panel.journey.setFocus()
    hands.press(Key.Key_End)
    assert panel.journey.currentText() == "LR-001"
    assert not panel.table.isVisible()
    assert panel.count.text() == "0 regels van 8"


def test_what_was_chosen_stays_when_the_log_is_read_again(
    hands: Hands, panel: LogPanel, tasks: Tasks, study: Study, qtbot: QtBot
) -> None:
    panel.journey.setFocus()
    hands.press(Key.Key_Down)
    assert panel.journey.currentText() == "De hele studie"
    before = len(panel.table.things)
    study.log.note(AccessKind.BACKUP)
    hands.click(panel.again)
    qtbot.waitUntil(lambda: not tasks.is_busy)
    assert panel.journey.currentText() == "De hele studie"
    assert len(panel.table.things) == before + 2
    told = [row(panel, number)[2] for number in range(2)]
    assert told == ["logboek bekeken", "reservekopie gemaakt"]


def test_a_line_that_was_changed_has_a_sign_a_word_and_a_way_to_it(
    hands: Hands, panel: LogPanel, tasks: Tasks, study: Study, qtbot: QtBot
) -> None:
    tamper(study, 1)
    read(panel, tasks, qtbot)
    assert "Regel 1 van het logboek is veranderd." in panel.state.text()
    panel.to_break.setFocus()
    hands.press(Key.Key_Return)
    assert panel.table.hasFocus()
    index = panel.table.currentIndex()
    assert index.data() == "1"
    assert not index.data(Role.DecorationRole).isNull()
    assert index.data(Role.AccessibleTextRole) == "1: niet zoals die is geschreven"
    whole = index.siblingAtRow(0)
    assert whole.data(Role.DecorationRole) is None
    assert whole.data(Role.ToolTipRole) == whole.data()


def test_the_log_is_saved_where_asked(
    hands: Hands, panel: LogPanel, tmp_path: Path, qtbot: QtBot
) -> None:
    told: list[str] = []
    panel.done_told.connect(told.append)
    panel.save.setFocus()
    hands.press(Key.Key_Return)
    hands.save_as(tmp_path / "logboek.csv")
    qtbot.waitUntil(lambda: bool(told))
    assert (tmp_path / "logboek.csv").exists()
    panel.problem_told.connect(told.append)
    hands.click(panel.save)
    hands.save_as(tmp_path / "studie" / "logboek.csv")
    qtbot.waitUntil(lambda: len(told) == 2)
    assert "niet in de map van de studie" in told[1]


def test_letters_do_nothing_and_arrows_walk(hands: Hands, panel: LogPanel) -> None:
    panel.table.setFocus()
    hands.press(Key.Key_Down)
    assert panel.table.current is panel.table.things[1]
    for letter in ("6", "u"):
        event = QKeyEvent(
            QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter
        )
        QApplication.sendEvent(panel.table, event)
    assert panel.table.current is panel.table.things[1]


def test_everything_is_named_and_a_screen_reader_reads_the_cells(
    panel: LogPanel, style: Style
) -> None:
    assert silent(panel) == []
    interface = QAccessible.queryAccessibleInterface(panel.table)
    assert interface is not None
    assert interface.text(QAccessible.Text.Name) == "Regels van het logboek"
    cells = (interface.child(place) for place in range(interface.childCount()))
    told = [cell.text(QAccessible.Text.Name) for cell in cells if cell is not None]
    assert {"Wanneer", "gezocht", "LR-001", "laptop van bram"} <= set(told)
    style.set_dark(True)
    style.set_dark(False)


@pytest.mark.parametrize("zoom", [0.9, 1.0, 1.5])
def test_the_first_columns_are_in_sight_and_the_table_fills_its_room(
    panel: LogPanel, style: Style, zoom: float
) -> None:
    style.set_zoom(zoom)
    QApplication.processEvents()
    table = panel.table
    widths = [table.columnWidth(column) for column in range(7)]
    assert sum(widths[:4]) <= table.viewport().width()
    # When, without an ellipsis.
    words = table.fontMetrics().horizontalAdvance(row(panel, 0)[1])
    assert words < widths[1]
    assert sum(widths) >= table.viewport().width() - 7
    style.set_zoom(1.0)


def test_of_a_long_log_only_the_lines_that_are_seen_are_made(panel: LogPanel) -> None:
    """Else a log of years would hold the window."""
    made: list[int] = []

    class Line(AccessEntry):
        @property
        def label(self) -> str:
            made.append(self.number)
            return "bekeken"

    lines = [
        Line(number=number, at="", who="", machine="", kind="view")
        for number in range(20_000)
    ]
    panel.show_lines(lines, "20.000 regels", None)
    QApplication.processEvents()
    panel.table.grab()
    panel.table.scrollToBottom()
    panel.table.grab()
    assert {0, 19_999} <= set(made)
    assert len(set(made)) < 200
