"""Journeys of which the time is over, goes on, or was never decided."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from levensreis.domain.journey import Journey
from levensreis.services.study import Study
from levensreis.ui.style import Style
from levensreis.ui.tasks.tasks import Tasks
from tests.builders import a_journey, a_register, a_statement
from tests.user_journeys.hands import Hands

TODAY = date(2026, 11, 22)


@pytest.fixture
def over(study: Study) -> Journey:
    """A journey that should have been erased."""
    made = a_journey(
        *(a_statement(text=f"voorval {number}") for number in range(3)),
        code="LR-003",
        pseudonym="Noor",
    )
    study.journeys.begin(made, a_register(Jurre="William"))
    study.retention.put(made.id, date(2026, 11, 1))
    return made


@pytest.fixture
def later(study: Study) -> Journey:
    """A journey that may be kept for years."""
    made = a_journey(code="LR-002", pseudonym="Sem")
    study.journeys.begin(made)
    study.retention.put(made.id, date(2036, 1, 1))
    return made


@pytest.fixture
def undecided(study: Study) -> Journey:
    """A journey of which nobody said how long it is kept."""
    made = a_journey(code="LR-001", pseudonym="Jelle")
    study.journeys.begin(made)
    return made


@pytest.fixture
def tasks(qapp: QApplication) -> Iterator[Tasks]:
    """The long work of a window."""
    made = Tasks(qapp)
    yield made
    made.cancel_and_wait(10)


@pytest.fixture
def window(qtbot: QtBot, style: Style) -> QMainWindow:
    """An empty window, for a section or under a dialog."""
    made = QMainWindow()
    made.resize(900, 700)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


@pytest.fixture
def hands(window: QMainWindow, qtbot: QtBot) -> Hands:
    """Hands on that window."""
    return Hands(window, qtbot)  # type: ignore[arg-type]
