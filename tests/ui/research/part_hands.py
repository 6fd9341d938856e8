"""Keys and mouse on one part of the researcher's page, in a window of its own."""

from typing import TypeVar

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from levensreis.services.merging import MergedStudy
from levensreis.services.research_source import ResearchSource
from levensreis.ui.research.parts import ResearchContext
from levensreis.ui.style import Style
from levensreis.ui.tasks.tasks import Tasks

Kind = TypeVar("Kind", bound=QDialog)
None_ = Qt.KeyboardModifier.NoModifier


class Told:
    """The message bar: keeps what it is told."""

    def __init__(self) -> None:
        self.words: list[str] = []

    def show_done(self, text: str) -> None:
        """Keep it."""
        self.words.append(text)

    show_note = show_warning = show_problem = show_done

    def clear(self) -> None:
        """Keep what was told."""


class PartHands:
    """Shows a part and works it with whatever has the focus."""

    def __init__(self, qtbot: QtBot, style: Style, merged: MergedStudy) -> None:
        self._qtbot = qtbot
        self.told = Told()
        self.window = QWidget()
        tasks = Tasks(self.window)

        def end(_: QWidget) -> None:
            # What goes on would hold the collector for every test after this one.
            tasks.cancel_and_wait(10)

        qtbot.addWidget(self.window, before_close_func=end)
        source = ResearchSource.of_merged(merged)
        self.context = ResearchContext(
            source, merged, style, tasks, lambda: None, self.told
        )

    def show(self, part: QWidget, first: QWidget) -> None:
        """Show the part, with the keys on its first field."""
        column = QVBoxLayout(self.window)
        column.addWidget(part)
        self.window.resize(1150, 660)
        with self._qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        first.setFocus()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = None_) -> None:
        """Press a key where the cursor is."""
        QTest.keyClick(self._focus(), key, modifier)
        QApplication.processEvents()

    def write(self, text: str) -> None:
        """Type a text where the cursor is."""
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(self._focus(), QKeyEvent(kind, 0, None_, letter))

    def dialog(self, kind: type[Kind]) -> Kind:
        """Wait for a dialog and return it."""
        self._qtbot.waitUntil(lambda: self._open(kind) is not None)
        found = self._open(kind)
        assert found is not None
        return found

    def _open(self, kind: type[Kind]) -> Kind | None:
        shown = (each for each in self.window.findChildren(kind) if each.isVisible())
        return next(shown, None)

    def _focus(self) -> QWidget:
        if QApplication.activeWindow() is None:
            # No window manager here that hands a closed dialog's turn back.
            (QApplication.activeModalWidget() or self.window).activateWindow()
        self._qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
        found = QApplication.focusWidget()
        assert found is not None
        return found
