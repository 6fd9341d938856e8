"""A program that types, locks, and tells as what it came back.

`test_restart` runs it with the folder of a study; begun anew it is asked nothing.
"""

import json
import os
import sys
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from levensreis.ui import application
from levensreis.ui.main_window import MainWindow
from tests.builders import PASSPHRASE

TELLS = "LOCKING_PROGRAM_TELLS"
"""The variable that names the file in which it tells."""
WORDS = "9 met de Zeppelin naar Almelo -"


class Hands(QTimer):
    """Does one thing, as soon as the window has the keys."""

    def __init__(self, program: QApplication) -> None:
        super().__init__(program, interval=20)
        self.timeout.connect(self.look)
        self.start()

    def look(self) -> None:
        """Do it when there is a cursor in the window."""
        focus = QApplication.focusWidget()
        window = focus.window() if focus is not None else None
        if not isinstance(window, MainWindow):
            return
        if len(sys.argv) == 1:
            self.stop()
            look_around(window)
        elif window.study_page is not None:
            self.stop()
            type_and_lock(window)


def tell(**what: object) -> None:
    """Tell something of this process."""
    about = {"pid": os.getpid(), "arguments": sys.orig_argv, "variables": [*os.environ]}
    with Path(os.environ[TELLS]).open("a") as file:
        file.write(json.dumps(about | what) + "\n")


def type_and_lock(window: MainWindow) -> None:
    """Type a line in the first journey, and press the key."""
    page = window.study_page
    assert page is not None
    page.go_to(page.desk.study.journeys.overview()[0].id)
    line = page.interview.quick.line
    line.setFocus()
    QTest.keyClicks(line, WORDS)
    tell(typed=line.text())
    QTest.keyClick(line, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    tell(problem="the program went on")


def look_around(window: MainWindow) -> None:
    """Tell what is on the screen now."""
    start = window.start
    tell(
        at_start=start.isVisible() and window.study is None,
        locked=start.locked.isVisible(),
        folder=start.folder.line.text(),
        at_passphrase=QApplication.focusWidget() is start.passphrase,
        typed=[each.text() for each in window.findChildren(QLineEdit)],
    )
    window.close()


def main() -> int:
    """Run the window as the program does, with these hands on it."""
    make = application.make_application

    def make_with_hands(arguments: list[str]) -> QApplication:
        made = make(arguments)
        Hands(made)
        return made

    application.make_application = make_with_hands
    folder = Path(sys.argv[1]) if sys.argv[1:] else None
    return application.run_window(folder, PASSPHRASE if folder else "")


if __name__ == "__main__":
    sys.exit(main())
