"""Guard what is open: it locks by itself, and what is typed outlives a fall."""

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from levensreis.domain.errors import KnownError
from levensreis.ui.lock.activity import Activity
from levensreis.ui.lock.countdown import Countdown
from levensreis.ui.lock.idle import IdleWatch
from levensreis.ui.lock.lock import Lock, Restart, report
from levensreis.ui.lock.saver import DraftSaver
from levensreis.ui.lock.settings import LockSettings

if TYPE_CHECKING:
    from levensreis.services.study import Study
    from levensreis.ui.lock.typed_form import TypedForm
    from levensreis.ui.main_window import MainWindow
    from levensreis.ui.study.page import StudyPage


class LockGuard(QObject):
    """All that leads to the lock of one window, and back from it."""

    def __init__(self, window: "MainWindow", application: QApplication) -> None:
        super().__init__(window)
        self._window = window
        self._listen: Callable[[Callable[[], None], QObject], None] | None = None
        self.settings = LockSettings()
        self.activity = Activity(application, parent=self)
        self.saver = DraftSaver(window, self.activity)
        self.lock = Lock(window, self.saver)
        self.watch = IdleWatch(
            self.activity, lambda: self.settings.seconds, parent=self
        )
        self.countdown = Countdown(window.style_of_all, window)
        self.lock.began.connect(self.watch.stop)
        self.watch.looked.connect(self.saver.look)
        self.watch.warned.connect(self.countdown.show_left)
        self.watch.resumed.connect(self.countdown.hide)
        self.watch.idle.connect(self.lock.lock)
        self.watch.slept.connect(self.lock.lock)

    def arm(self, restart: Restart) -> None:
        """Begin the program anew at a lock, and hear what the system tells."""
        # Slow to load, and not needed for the first screen.
        from levensreis.ui.lock.session_events import listen_to_session

        self.lock.restart = restart
        self._listen = listen_to_session

    def begin(self, study: "Study", page: "StudyPage") -> None:
        """Guard a study that was opened, and give back what was being typed in it."""
        self._listen_once()
        forms = self.saver.begin(study)
        if forms:
            self._give_back(study, page, forms)
        self.follow(page)

    def follow(self, page: "StudyPage") -> None:
        """Guard a page of that study, the first one or one that was made anew."""
        self.saver.follow(page)
        self.watch.start()

    def begin_research(self) -> None:
        """Guard a merged study that was opened."""
        self._listen_once()
        self.watch.start()

    def end(self) -> None:
        """Guard nothing: nothing is open."""
        self.watch.stop()
        self.saver.end()

    def _listen_once(self) -> None:
        if self._listen is not None:
            self._listen(self.lock.lock, self)
            self._listen = None

    def _give_back(
        self, study: "Study", page: "StudyPage", forms: "list[TypedForm]"
    ) -> None:
        from levensreis.domain.access import AccessKind
        from levensreis.ui.lock.gathering import DESK
        from levensreis.ui.lock.putting_back import put_back

        with suppress(KnownError):
            if any(each.place == DESK for each in forms):
                study.log.note(AccessKind.UNLOCK)
        try:
            left = put_back(page, forms)
        except Exception as bug:  # whatever was kept may never keep a study shut
            report(type(bug), bug, bug.__traceback__)
            left = [each for each in forms if each.fields]
        keeper = self.saver.keeper
        if left and keeper is not None:
            from levensreis.ui.lock.leftovers import LeftoversDialog

            keeper.set_aside(left)
            style = self._window.style_of_all
            LeftoversDialog(keeper.aside, keeper.discard, style, self._window).open()
        self.saver.save()
