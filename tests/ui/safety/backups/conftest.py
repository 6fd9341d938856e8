"""A study with reserve copies, and a window of its own for what shows them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from levensreis.domain.journey import Journey
from levensreis.services.backups import BackupInfo
from levensreis.services.study import Study
from levensreis.ui.style import Style
from levensreis.ui.tasks.tasks import Tasks
from tests.user_journeys.hands import Hands


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """An empty stick."""
    made = tmp_path / "stick"
    made.mkdir()
    return made


@pytest.fixture
def copy(study: Study, journey: Journey) -> BackupInfo:
    """A reserve copy with the life of Sem in it."""
    return study.backups.make().info


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
