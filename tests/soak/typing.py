"""Somebody who types in the window of a study, key by key."""

import gc
from pathlib import Path

from PySide6.QtWidgets import QApplication

from levensreis.services.papers import Paper, PaperOrder
from levensreis.services.study import Study
from levensreis.ui.main_window import MainWindow
from tests.benchmarks.desk import dressed, press_enter, settle, type_key
from tests.builders import CHEAP, PASSPHRASE, a_journey


class Typist:
    """Works in the whole window, on a new study."""

    def __init__(self, folder: Path) -> None:
        self.style = dressed()
        self.study = Study.create(folder / "soak", PASSPHRASE, CHEAP)
        self.window = MainWindow(self.style)
        self.window.resize(1440, 900)
        self.window.show()
        self.window.show_study(self.study)
        assert self.window.study_page is not None
        self.page = self.window.study_page
        settle()

    def __enter__(self) -> "Typist":
        return self

    def __exit__(self, *error: object) -> None:
        self.window.let_go()
        self.window.hide()
        self.window.deleteLater()
        settle()

    def begin_journey(self) -> None:
        """Make a life, and open it in the window."""
        made = a_journey(code=self.study.journeys.next_code())
        self.study.journeys.begin(made)
        self.journey = made.id
        assert self.page.presenter is not None
        self.page.presenter.refresh()
        self.page.presenter.choose(self.journey)
        settle()

    def type_line(self, line: str) -> None:
        """Type a line and press Enter, and let the window paint."""
        field = self.page.interview.quick.line
        field.setFocus()
        for character in line:
            type_key(field, character)
        press_enter(field)
        QApplication.processEvents()
        if field.text():
            raise RuntimeError(f"Not recorded: {field.text()}")

    def export(self, path: Path) -> None:
        """Save the write-up of the open life."""
        self.study.papers.save(PaperOrder(Paper.WRITE_UP, self.journey), path)

    def rest(self) -> None:
        """Let all that waits be done, and throw away what nobody holds."""
        settle()
        gc.collect()
        settle()

    def widgets(self) -> int:
        """Return how many widgets there are."""
        return len(QApplication.allWidgets())
