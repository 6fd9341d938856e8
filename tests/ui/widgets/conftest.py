from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLayout, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from levensreis.ui.style import Style

Show = Callable[..., QWidget]


@pytest.fixture
def style(qapp: QApplication) -> Iterator[Style]:
    made = Style()
    made.apply(qapp)
    yield made
    # What was closed is let go first: Qt crashes on undressing what is half gone.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    qapp.setStyleSheet("")


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    """Show widgets under each other in an active window, which is returned."""
    windows = []  # a window that nobody holds is gone at once

    def shown(*widgets: QWidget, width: int = 400, height: int = 500) -> QWidget:
        window = QWidget()
        windows.append(window)
        column = QVBoxLayout(window)
        # The platform without a screen warns of every least size of a window.
        column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        for widget in widgets:
            column.addWidget(widget)
        column.addStretch(1)
        qtbot.addWidget(window)
        window.resize(width, height)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        return window

    return shown


@pytest.fixture
def type_text(qapp: QApplication) -> Callable[[QWidget, str], None]:
    """Type as an input method does; keyClicks aborts on accented letters."""

    def typed(widget: QWidget, text: str) -> None:
        event = QInputMethodEvent()
        event.setCommitString(text)
        qapp.sendEvent(widget, event)

    return typed
