"""Reserve copies that nobody asked for: while a study is open, and at a lock."""

from contextlib import suppress
from time import monotonic
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from levensreis.domain.errors import KnownError
from levensreis.domain.progress import Cancelled, Progress
from levensreis.language import say
from levensreis.services.backups import Backup, BackupService
from levensreis.ui.tasks.tasks import Tasks

LOOK_EVERY_MS: Final = 10 * 60 * 1000
"""How often is looked whether a copy is due."""
AGAIN_MS: Final = 60 * 1000
"""How long is waited when somebody else was at work."""
BRIEFLY: Final = 3.0
"""Seconds that a copy may take when nobody can wait for it."""


class KeepingUp(QObject):
    """Makes copies that are due in a thread of its own, and gives way to all else.

    It tells only what goes wrong, and that once. Before the study closes, `stop` it.
    """

    problem_told = Signal(str)

    def __init__(
        self, backups: BackupService, others: Tasks, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._backups = backups
        self._others = others
        self._told = ""
        self.tasks = Tasks(self)
        self.timer = QTimer(self, singleShot=True, interval=LOOK_EVERY_MS)
        self.timer.timeout.connect(self.look)
        self.timer.start()
        others.began.connect(self._give_way)

    def look(self) -> None:
        """Make a copy when one is due and nothing else is being done."""
        if self._others.is_busy:
            self.timer.start(AGAIN_MS)
            return
        self.timer.start(LOOK_EVERY_MS)
        if not self.tasks.is_busy:
            words = say("Reservekopie wordt gemaakt …")
            self.tasks.run(self._backups.keep_up, self._look_at, self._fail, words)

    def stop(self, seconds: float) -> bool:
        """Look no more; False when a copy still goes on after so many seconds."""
        self.timer.stop()
        return self.tasks.cancel_and_wait(seconds)

    def _give_way(self) -> None:
        if self.tasks.is_busy:
            self.tasks.cancel()
            self.timer.start(AGAIN_MS)

    def _look_at(self, made: Backup | None) -> None:
        second = made.second if made is not None else None
        if second is not None and second.path is None:
            self._tell(second.words)
        elif made is not None:
            self._told = ""

    def _fail(self, error: KnownError) -> None:
        words = say("Er kon geen reservekopie worden gemaakt. {why}", why=error)
        self._tell(words)

    def _tell(self, words: str) -> None:
        if words != self._told:
            self._told = words
            self.problem_told.emit(words)


def keep_up_briefly(backups: BackupService, seconds: float = BRIEFLY) -> None:
    """Make a copy that is due before a lock, unless that takes long or goes wrong.

    The next time that the study is open it is tried again.
    """
    until = monotonic() + seconds
    progress = Progress(lambda _done, _every: None, lambda: monotonic() > until)
    with suppress(KnownError, Cancelled):
        backups.keep_up(progress)
