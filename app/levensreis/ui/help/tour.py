"""The tour: the example in a temporary place, and a coach that leads through it."""

import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QSettings, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication

from levensreis.domain.errors import KnownError
from levensreis.domain.progress import Progress
from levensreis.resources import RESOURCES
from levensreis.ui.help.coach import Coach
from levensreis.ui.help.steps import STEPS
from levensreis.ui.start.first_screen import TOUR_SEEN
from levensreis.ui.start.recent import forget_study

if TYPE_CHECKING:
    from levensreis.services.study import Study
    from levensreis.ui.main_window import MainWindow

LOOK_MS: Final = 400
"""How often it is looked whether a step was done."""
NEXT_KEY: Final = "F10"


class Tour(QObject):
    """Leads somebody through the example; Escape stops it at any time."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._folder: Path | None = None
        self._passphrase = ""
        self._at = 0
        self._before: object = None
        self._is_done = False
        self.coach = Coach(window.style_of_all, window)
        self.coach.next_wanted.connect(self.go_on)
        self.coach.stop_wanted.connect(self.stop)
        self._key = QShortcut(QKeySequence(NEXT_KEY), window)
        self._key.setEnabled(False)
        self._key.activated.connect(self.go_on)
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(self.look)

    @property
    def is_going(self) -> bool:
        """Whether the coach is seen."""
        return not self.coach.isHidden()

    @property
    def step(self) -> int:
        """Which step is told, from 0."""
        return self._at

    def begin(self) -> None:
        """Make the example and open it, in the place of what is open."""
        window = self._window
        window.close_study()
        tasks = window.start.tasks
        if window.guarded is not None or tasks.is_busy:
            return  # somebody stays in what is open
        # What it needs is slow to load, and only needed for the tour.
        from levensreis.services.example import invent_passphrase
        from levensreis.services.study import Study

        self.forget()
        folder = Path(tempfile.mkdtemp(prefix="levensreis-rondleiding-"))
        self._folder, self._passphrase = folder, invent_passphrase()
        passphrase = self._passphrase

        def work(progress: Progress) -> "Study":
            study = Study.create(folder / "voorbeeld", passphrase)
            try:
                study.import_journeys(sorted((RESOURCES / "example").glob("*.json")))
                progress.check()
            except BaseException:
                study.close()  # nobody else is left to do it
                raise
            return study

        window.first.show_side(research=False)
        words = self.tr("De voorbeeldstudie wordt gemaakt …")
        window.start.show_opening(words)
        tasks.run(work, self._lead, self._fail, words, too_late=_close)

    def go_on(self) -> None:
        """Tell the next step; after the last one the tour is over."""
        if self._at + 1 < len(STEPS):
            self._tell(self._at + 1)
        else:
            self.stop()

    def stop(self) -> None:
        """End the tour; the example stays open."""
        self._look.stop()
        self._key.setEnabled(False)
        self.coach.hide()
        self._window.removeEventFilter(self)
        QSettings().setValue(TOUR_SEEN, True)
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        self._window.first.hide_tour()

    def forget(self) -> None:
        """End the tour and throw the example away; it must be closed."""
        if self.is_going:
            self.stop()
        if self._folder is not None and self._window.guarded is None:
            shutil.rmtree(self._folder, ignore_errors=True)
            self._folder = None

    def look(self) -> None:
        """See whether the step was done, and whether the example is still there."""
        window = self._window
        if window.study_page is None:
            self.stop()
        elif not self._is_done and STEPS[self._at].is_done(window, self._before):
            self._is_done = True
            self.coach.show_done()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stop at Escape in the window, and stay beside what is told."""
        if event.type() == QEvent.Type.Resize and watched is self._window:
            self.coach.place()
        if not isinstance(event, QKeyEvent) or event.key() != Qt.Key.Key_Escape:
            return False
        if QApplication.activeWindow() is not self._window:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # else it would be a shortcut of the page
            return True
        if event.type() == QEvent.Type.KeyPress and self.is_going:
            self.stop()
            return True
        return False

    def _lead(self, study: "Study") -> None:
        window = self._window
        window.start.show_ready()
        window.start.clear()
        window.show_study(study)
        forget_study(study.folder)  # it does not stay
        window.start.folder.line.clear()
        application = QApplication.instance()
        if application is not None:
            application.installEventFilter(self)
        self._key.setEnabled(True)
        self._look.start()
        self._tell(0)

    def _fail(self, error: KnownError) -> None:
        self._window.start.show_ready()
        self._window.start.clear()
        self._window.start.show_open_problem(str(error), "folder")

    def _tell(self, number: int) -> None:
        self._at, self._is_done = number, False
        step = STEPS[number]
        self._before = step.begun(self._window)
        said = step.said(self._passphrase)
        place = (number + 1, len(STEPS))
        self.coach.show_step(place, said, step.beside(self._window))


def _close(study: "Study") -> None:
    study.close()
