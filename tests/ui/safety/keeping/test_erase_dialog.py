"""The dialog in which a journey is erased, by keyboard and mouse."""

from pathlib import Path
from threading import Event
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMainWindow, QPushButton
from pytestqt.qtbot import QtBot

from levensreis.domain.journey import Journey
from levensreis.services.study import Study
from levensreis.ui.safety.keeping import open_erasure
from levensreis.ui.safety.keeping.erase_dialog import ErasureDialog
from levensreis.ui.style import Style
from levensreis.ui.tasks.tasks import Tasks
from tests.builders import a_journey
from tests.services.printed import save_overview
from tests.ui.held_tasks import never
from tests.ui.test_accessibility import letters, silent
from tests.user_journeys.hands import Hands, is_gone

Key = Qt.Key


@pytest.fixture
def dialog(
    study: Study, over: Journey, style: Style, tasks: Tasks, window: QMainWindow
) -> ErasureDialog:
    """The dialog, for a journey of which the time is over."""
    made = open_erasure(study, style, tasks, over.id, window)
    made.activateWindow()
    QApplication.processEvents()
    return made


def codes(study: Study) -> list[str]:
    return [each.code for each in study.journeys.overview()]


def test_it_says_what_goes_before_anything_does(
    dialog: ErasureDialog, study: Study
) -> None:
    assert dialog.windowTitle() == "LR-003 wissen"
    assert dialog.goes.text() == "•  3 uitspraken\n•  1 naam uit het register"
    assert not dialog.stays.isVisible()
    assert dialog.reason.text() == "bewaartermijn verstreken"
    assert dialog.code.hasFocus()
    assert codes(study) == ["LR-003"]


def test_enter_erases_nothing_wherever_the_cursor_is(
    hands: Hands, dialog: ErasureDialog, study: Study
) -> None:
    hands.write("LR-003")
    for field in (dialog.code, dialog.reason, dialog.erase):
        field.setFocus()
        hands.press(Key.Key_Return)
        hands.press(Key.Key_Enter)
    assert dialog.isVisible()
    assert not dialog.is_going
    assert codes(study) == ["LR-003"]
    assert not any(
        each.isDefault() for each in (dialog.erase, dialog.copy) if each is not None
    )
    assert dialog.erase.property("kind") == "danger"


def test_escape_leaves_and_nothing_is_erased(
    hands: Hands, dialog: ErasureDialog, study: Study
) -> None:
    hands.write("LR-003")
    hands.press(Key.Key_Escape)
    assert is_gone(dialog)
    assert codes(study) == ["LR-003"]


@pytest.mark.parametrize(
    ("code", "reason", "field"),
    [("LR-002", "op verzoek", "code"), ("LR-003", " ", "reason")],
)
def test_what_is_missing_is_told_beside_its_field_with_the_cursor_in_it(
    *,
    hands: Hands,
    dialog: ErasureDialog,
    study: Study,
    code: str,
    reason: str,
    field: str,
) -> None:
    dialog.code.setText(code)
    dialog.reason.setText(reason)
    dialog.erase.setFocus()
    hands.press(Key.Key_Space)
    assert dialog.problem(field) != ""
    assert getattr(dialog, field).hasFocus()
    assert codes(study) == ["LR-003"]


def test_a_name_in_the_reason_is_refused_after_all(
    hands: Hands, dialog: ErasureDialog, study: Study, qtbot: QtBot
) -> None:
    dialog.code.setText("LR-003")
    dialog.reason.setText("Jurre vraagt het")
    hands.click(dialog.erase)
    qtbot.waitUntil(lambda: dialog.problem("reason") != "")
    assert "zonder naam" in dialog.problem("reason")
    assert dialog.reason.hasFocus()
    assert dialog.told.text().startswith("Dit gaat voorgoed weg.")
    assert codes(study) == ["LR-003"]


def test_it_goes_on_until_it_is_gone_and_nothing_stops_it(
    hands: Hands, dialog: ErasureDialog, study: Study, over: Journey, qtbot: QtBot
) -> None:
    gone: list[UUID] = []
    dialog.journey_erased.connect(gone.append)
    hands.write("LR-003")
    dialog.erase.setFocus()
    hands.press(Key.Key_Space)
    assert dialog.is_going
    assert not any(
        each.isVisible() for each in (dialog.erase, dialog.leave, dialog.busy.stop)
    )
    dialog.reject()
    dialog.close()
    assert dialog.isVisible()
    qtbot.waitUntil(lambda: gone == [over.id])
    assert codes(study) == []
    assert dialog.told.text() == "LR-003 is gewist."
    assert not dialog.stays.isVisible()
    assert dialog.leave.hasFocus()
    hands.press(Key.Key_Return)
    assert is_gone(dialog)


@pytest.fixture
def outside(study: Study, over: Journey, tmp_path: Path) -> Path:
    """The first of two files in which the journey left the study."""
    for number in range(2):
        save_overview(study, over.id, tmp_path / f"uit{number}.pdf")
    return tmp_path / "uit0.pdf"


def test_what_is_left_outside_is_told_and_can_be_copied(
    outside: Path, dialog: ErasureDialog, hands: Hands, qtbot: QtBot
) -> None:
    told = dialog.stays.text()
    assert str(outside) in told
    assert dialog.stays.isVisible()
    assert not dialog.copy.isVisible()
    hands.write("LR-003")
    hands.click(dialog.erase)
    qtbot.waitUntil(dialog.copy.isVisible)
    assert dialog.stays_head.text().startswith("Verwijder zelf")
    assert dialog.stays.hasFocus()
    hands.press(Key.Key_Tab)
    assert dialog.copy.hasFocus()
    hands.press(Key.Key_Space)
    assert QGuiApplication.clipboard().text() == told
    assert len(told.splitlines()) == 2


def test_a_journey_that_is_gone_already_can_only_be_left(
    study: Study, style: Style, tasks: Tasks, window: QMainWindow, hands: Hands
) -> None:
    dialog = open_erasure(study, style, tasks, a_journey().id, window)
    assert dialog.told.text() == "Deze levensreis staat niet in deze studie."
    shown = [each for each in dialog.findChildren(QPushButton) if each.isVisible()]
    assert shown == [dialog.leave]


def test_when_something_else_is_busy_that_is_told_and_it_can_be_tried_again(
    hands: Hands, dialog: ErasureDialog, study: Study, tasks: Tasks, qtbot: QtBot
) -> None:
    held = Event()
    tasks.run(lambda _: held.wait(), lambda _: None, never, "Iets anders")
    hands.write("LR-003")
    hands.click(dialog.erase)
    assert dialog.told.text() == "Er is nog iets bezig. Wacht daarop, of stop het."
    assert dialog.erase.isVisible()
    tasks.cancel()
    held.set()
    qtbot.waitUntil(lambda: not tasks.is_busy)
    assert dialog.isVisible()
    hands.click(dialog.erase)
    qtbot.waitUntil(lambda: dialog.told.text() == "LR-003 is gewist.")
    assert codes(study) == []


def test_everything_is_named_and_fits(
    dialog: ErasureDialog, style: Style, window: QMainWindow
) -> None:
    assert silent(dialog) == []
    taken = letters(dialog)
    assert sorted(taken) == sorted(set(taken))
    assert dialog.height() <= window.height()
