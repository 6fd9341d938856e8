"""A real window with the real look, and hands to use it."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from levensreis.ui.leaving import STOP_SECONDS
from levensreis.ui.main_window import MainWindow
from levensreis.ui.style import Style
from tests.ui.boxes import Boxes
from tests.ui.conftest import PageHands

OpenWindow = Callable[[], PageHands]


@pytest.fixture
def boxes() -> Iterator[Boxes]:
    """Boxes that are all answered when a test ends."""
    made = Boxes()
    yield made
    made.end()


@pytest.fixture
def open_window(qapp: QApplication, qtbot: QtBot, boxes: Boxes) -> Iterator[OpenWindow]:
    """Open windows as the program does; each is closed at the end."""
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    style = Style()
    style.apply(qapp)

    def open_one() -> PageHands:
        window = MainWindow(style)
        qtbot.addWidget(window, before_close_func=_empty_line)
        window.resize(1440, 900)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        window.start.focus_first()
        return PageHands(window, qtbot)

    yield open_one
    # What was closed is let go first: Qt crashes on undressing what is half gone.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    qapp.setStyleSheet("")


def _empty_line(window: MainWindow) -> None:
    # Else closing after a failed test asks what to do with it, for ever.
    if window.study_page is not None:
        window.study_page.tasks.cancel_and_wait(STOP_SECONDS)
        window.study_page.desk._recordings.clear()  # nor what is still open
        window.study_page.interview.quick.clear()
