"""Answers for what asks and waits: else a test waits with it for ever."""

from collections.abc import Callable
from typing import Final, TypeGuard

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton, QWidget

from levensreis.ui.closing.dialog import ClosingDialog

_KEYS: Final = {"Esc": Qt.Key.Key_Escape, "Enter": Qt.Key.Key_Return}


class Boxes:
    """Answers what asks and waits as it comes, and remembers what it said.

    That is a message box, or the checklist at the end of a conversation. One that
    nobody expected is closed, since it would wait for ever.
    """

    def __init__(self) -> None:
        self.told: list[str] = []
        self.details: list[str] = []
        self.unexpected: list[str] = []
        self._answers: list[str] = []
        self._before: Callable[[], bool] = lambda: False
        self._timer = QTimer()
        self._timer.setInterval(5)
        self._timer.timeout.connect(self._answer)
        self._timer.start()

    def will_get(self, *answers: str) -> None:
        """Press the buttons with these words, one for each box; Esc, Enter are keys."""
        self._answers += answers

    def before_each(self, look: Callable[[], bool]) -> None:
        """Do something while a box waits, until that says it is done."""
        self._before = look

    def end(self) -> None:
        """Answer no more; everything must have come, and nothing else."""
        self._timer.stop()
        assert self._answers == [], f"Never asked for: {self._answers}"
        assert self.unexpected == [], f"Not expected: {self.unexpected}"

    def _answer(self) -> None:
        box = QApplication.activeModalWidget()
        if not _waits(box) or self._before():
            return
        if not self._answers:
            self.unexpected.append(_words(box))
            box.reject()
            return
        self.told.append(_words(box))
        self.details.append(_details(box))
        answer = self._answers.pop(0)
        if answer in _KEYS:
            QTest.keyClick(box, _KEYS[answer])
            return
        [button] = [
            each
            for each in box.findChildren(QPushButton)
            if each.text().replace("&", "") == answer
        ]
        button.click()


def _waits(widget: QWidget | None) -> TypeGuard[QMessageBox | ClosingDialog]:
    """Tell whether a widget asks something for which all else waits."""
    if isinstance(widget, ClosingDialog):
        return widget.is_leaving
    return isinstance(widget, QMessageBox)


def _words(box: QMessageBox | ClosingDialog) -> str:
    if isinstance(box, QMessageBox):
        return box.text()
    return "\n".join(each.words for each in box.points)


def _details(box: QMessageBox | ClosingDialog) -> str:
    return box.detailedText() if isinstance(box, QMessageBox) else ""
